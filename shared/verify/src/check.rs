//! Which checks are made, which question does each help to answer, and what can the answer be?

/// The eleven checks, in the order in which they are made and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// Is it a credential of a kind that we read, in the form that its standard demands?
    Format,
    /// Is every disclosed part called for by the secured part?
    Disclosures,
    /// Does the signature match the content?
    Signature,
    /// Does the key belong to the issuer that the credential names?
    IssuerKey,
    /// Does anybody but the issuer say who that is?
    IssuerIdentity,
    /// Has it begun and not run out?
    ValidityPeriod,
    /// Has it been withdrawn or suspended?
    Status,
    /// Might this body award this, at this level, on that day?
    Accreditation,
    /// Does it keep to the schema, or to the rules of its type, that it names?
    Schema,
    /// Does the presenting key belong to whom it was given to?
    HolderBinding,
    /// Does the presentation answer our request, now?
    Request,
}

impl Check {
    /// All of them, in order.
    pub const ALL: [Check; 11] = [
        Check::Format,
        Check::Disclosures,
        Check::Signature,
        Check::IssuerKey,
        Check::IssuerIdentity,
        Check::ValidityPeriod,
        Check::Status,
        Check::Accreditation,
        Check::Schema,
        Check::HolderBinding,
        Check::Request,
    ];

    /// The stable id, as in policies and reports.
    pub fn id(self) -> &'static str {
        match self {
            Check::Format => "format",
            Check::Disclosures => "disclosures",
            Check::Signature => "signature",
            Check::IssuerKey => "issuer_key",
            Check::IssuerIdentity => "issuer_identity",
            Check::ValidityPeriod => "validity_period",
            Check::Status => "status",
            Check::Accreditation => "accreditation",
            Check::Schema => "schema",
            Check::HolderBinding => "holder_binding",
            Check::Request => "request",
        }
    }

    /// The check of that id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|check| check.id() == id)
    }

    /// The question that it helps to answer. Whether a credential keeps to its schema changes no answer: it is as unaltered,
    /// and as much in force, either way. A policy may ask for it all the same.
    pub fn question(self) -> Option<Question> {
        match self {
            Check::Format | Check::Disclosures | Check::Signature | Check::IssuerKey => Some(Question::Intact),
            Check::IssuerIdentity => Some(Question::Issuer),
            Check::ValidityPeriod | Check::Status => Some(Question::Current),
            Check::Accreditation => Some(Question::Entitled),
            Check::HolderBinding | Check::Request => Some(Question::Holder),
            Check::Schema => None,
        }
    }
}

/// The five questions. A yes always means the good case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// Unaltered?
    Intact,
    /// Who issued it?
    Issuer,
    /// Withdrawn or run out?
    Current,
    /// May they award this?
    Entitled,
    /// Sent from its owner's wallet?
    Holder,
}

impl Question {
    /// All of them, in order.
    pub const ALL: [Question; 5] =
        [Question::Intact, Question::Issuer, Question::Current, Question::Entitled, Question::Holder];

    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Question::Intact => "intact",
            Question::Issuer => "issuer",
            Question::Current => "current",
            Question::Entitled => "entitled",
            Question::Holder => "holder",
        }
    }
}

/// The answer to a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Answer {
    /// The good case.
    Yes,
    /// The bad case.
    No,
    /// It could not be found out.
    Unknown,
    /// The credential offers nothing to answer it.
    NotOffered,
    /// We did not ask.
    NotAsked,
    /// It makes no sense here.
    NotApplicable,
}

impl Answer {
    /// The stable id.
    pub fn id(self) -> &'static str {
        match self {
            Answer::Yes => "yes",
            Answer::No => "no",
            Answer::Unknown => "unknown",
            Answer::NotOffered => "not_offered",
            Answer::NotAsked => "not_asked",
            Answer::NotApplicable => "not_applicable",
        }
    }
}
