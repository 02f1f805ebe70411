//! What do these bytes say, as the wallet shows and finds them? Nothing is judged here.

use credential::Timestamp;
use credential::format::{self, Content, Credential, FormatError};
use credential::json::Value;
use credential::key::PublicKey;
use learning::Award;
use learning::consistency::{self, Finding};
use learning::profile::Conformance;
use learning::secured::Secured;
use words::Words;

use crate::vault::Summary;

/// One credential, read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Its own bytes: as received, or as the presentation around it holds them.
    pub bytes: Vec<u8>,
    /// What it says, at a glance.
    pub summary: Summary,
    /// Everything by which it can be found besides that.
    pub words: String,
    /// What it says, whole.
    pub award: Award,
}

impl Reading {
    /// Where it does not agree with itself.
    pub fn findings(&self, as_of: Timestamp) -> Vec<Finding> {
        self.with(|credential| consistency::check(&credential.claims, &self.award, as_of)).unwrap_or_default()
    }

    /// How it keeps to its profile, if it is a European Digital Credential.
    pub fn conformance(&self) -> Option<Conformance> {
        self.with(|credential| Conformance::of(&credential.claims)).flatten()
    }

    /// What of it is secured.
    pub fn secured(&self) -> Option<Secured> {
        self.with(Secured::of)
    }

    /// What it says, as the file has it; of a sealed one, what is sealed.
    pub fn claims<T>(&self, look: impl FnOnce(&Value<'_>) -> T) -> Option<T> {
        self.with(|credential| look(&credential.claims))
    }

    fn with<T>(&self, look: impl FnOnce(&Credential<'_>) -> T) -> Option<T> {
        match format::read(&self.bytes).content {
            Content::Credential(credential) => Some(look(&credential)),
            Content::Presentation(_) | Content::Unrecognised(_) => None,
        }
    }
}

/// The credentials in these bytes: one, or those of a presentation, in its order. Texts that stand in several languages are in
/// the reader's, where that is among them. What cannot be read is said.
pub fn read(bytes: &[u8], words: Words) -> Result<Vec<Result<Reading, FormatError>>, FormatError> {
    match format::read(bytes).content {
        Content::Credential(credential) => Ok(vec![Ok(reading(bytes, &credential, words))]),
        Content::Presentation(presentation) => {
            let parts = presentation.credentials.into_iter();
            Ok(parts.map(|part| part.content.map(|credential| reading(&part.bytes, &credential, words))).collect())
        }
        Content::Unrecognised(error) => Err(error),
    }
}

fn reading(bytes: &[u8], credential: &Credential<'_>, words: Words) -> Reading {
    let award = Award::in_languages(&credential.claims, &[words.language().tag()]);
    let text = |field: &Option<learning::Field<String>>| field.as_ref().map(|f| f.value.clone()).unwrap_or_default();
    let date = |field: &Option<learning::Field<learning::Date>>| {
        field.as_ref().map(|field| field.value.text()).unwrap_or_default()
    };
    let level = match &award.eqf_level {
        Some(level) => format!("EQF {}", level.value),
        None => award.other_levels.first().map(|level| level.value.clone()).unwrap_or_default(),
    };
    let credit = award.credit.first().map(|credit| format!("{} {}", credit.value.points, credit.value.system));
    let summary = Summary {
        kind: credential.kind(),
        title: text(&award.title),
        issuer: match &award.issuer {
            Some(issuer) => issuer.value.clone(),
            None => credential.issuer().filter(|id| !learning::is_local(id)).unwrap_or_default().to_owned(),
        },
        person: text(&award.person),
        awarded: date(&award.awarded),
        valid_until: date(&award.valid_until),
        level,
        credit: credit.unwrap_or_default().trim().to_owned(),
        holder: holder(credential),
    };
    Reading { bytes: bytes.to_vec(), summary, words: found_by(&award), award }
}

/// The key's thumbprint, if it names a key; else the id of its subject.
fn holder(credential: &Credential<'_>) -> Option<String> {
    let confirmed = credential.confirmation().and_then(|confirmation| confirmation.get("jwk"));
    match confirmed.and_then(|jwk| PublicKey::from_jwk(jwk).ok()) {
        Some(key) => Some(key.thumbprint()),
        None => credential.subjects().first().map(|id| (*id).to_owned()),
    }
}

fn found_by(award: &Award) -> String {
    let one = award.description.iter().map(|field| field.value.as_str());
    let many = [&award.outcomes, &award.awarding_bodies, &award.parts, &award.assessments];
    let many = many.into_iter().flatten().map(|field| field.value.as_str());
    let skills = award.skills.iter().map(|field| field.value.label.as_str());
    one.chain(many).chain(skills).collect::<Vec<_>>().join("\n")
}
