//! What does a credential offer as evidence, and which pictures and documents lie in it?
//!
//! ELM 3: Evidence (a mandate to issue for another, a conversion of a paper original, an accreditation) and MediaObject;
//! Open Badges 3.0: Evidence, which is the learner's own work.

use crate::EuList;
use crate::field::{Concept, Field};
use crate::organisation::Accreditation;

/// For what it is evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EvidenceKind {
    /// That the issuer may issue for the awarding body.
    Mandate,
    /// That a paper original was converted.
    Conversion,
    /// That the awarding body is accredited.
    Accreditation,
    /// Of the learning itself, or of what the file does not name.
    Other,
}

impl EvidenceKind {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            EvidenceKind::Mandate => "mandate",
            EvidenceKind::Conversion => "conversion",
            EvidenceKind::Accreditation => "accreditation",
            EvidenceKind::Other => "other",
        }
    }

    /// By the EU's list `evidence-type`.
    pub(crate) fn at(address: &str) -> Self {
        match EuList::EvidenceType.entry(address) {
            Some("c_18016257") => EvidenceKind::Mandate,
            Some("c_c4f849d7") => EvidenceKind::Conversion,
            Some("c_991b06c6") => EvidenceKind::Accreditation,
            _ => EvidenceKind::Other,
        }
    }
}

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where it stands.
    pub pointer: String,
    /// For what.
    pub kind: EvidenceKind,
    /// What the file calls that.
    pub label: Option<Field<Concept>>,
    /// What it states, in words.
    pub statements: Vec<Field<String>>,
    /// The accreditation in it.
    pub accreditation: Option<Accreditation>,
    /// Where the documents in it stand, which are among the attachments.
    pub documents: Vec<String>,
}

/// Where in the credential a picture or document belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum AttachmentPlace {
    /// How the credential looks.
    Display,
    /// A logo or picture of an organisation or achievement.
    Picture,
    /// Evidence, such as a scan of the original.
    Evidence,
    /// Attached for the reader.
    Attachment,
}

impl AttachmentPlace {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            AttachmentPlace::Display => "display",
            AttachmentPlace::Picture => "picture",
            AttachmentPlace::Evidence => "evidence",
            AttachmentPlace::Attachment => "attachment",
        }
    }
}

/// A picture or document in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Where the whole of it stands.
    pub pointer: String,
    /// What it is called.
    pub name: Option<Field<String>>,
    /// Media type ("image/png"), or the file's own word where that is none; empty where it says nothing.
    pub media_type: String,
    /// Where it belongs.
    pub place: AttachmentPlace,
    /// Where its base64 stands: the pointer of a text, which may be a `data:` address (RFC 2397) in base64 or by percent.
    pub content: String,
    /// How many bytes it has, decoded, within two.
    pub bytes: usize,
}
