//! Does a badge or record say to whom it was given, is all that a record holds of the same learner, and do a token and the
//! credential inside it name the same?
//!
//! VCDM 1.1, section 6.3.1: what a token says takes the place of what stands inside. Open Badges 3.0, "Verification and Validation": a subject has an id or an identifier. Comprehensive Learner Record 2.0:
//! ClrSubject.

use credential::format::Credential;
use credential::format::w3c;
use credential::json::Value;

use crate::problem::Problem;
use crate::report::Warning;
use crate::text;

/// Most warnings: a reader is told of the first ones.
const MOST: usize = 16;

/// What 1EdTech's kinds of credential leave open of their learner.
pub(crate) fn look(credential: &Credential<'_>) -> Vec<Warning> {
    const BADGES: [&str; 3] = ["OpenBadgeCredential", "AchievementCredential", "ClrCredential"];
    let types = w3c::types(&credential.claims);
    if !BADGES.iter().any(|kind| types.contains(kind)) {
        return Vec::new();
    }
    let subjects = credential.claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
    let of_token = credential.token.as_ref().and_then(|token| token.str("sub"));
    let named = |subject: &Value<'_>| {
        let identifiers = subject.get("identifier").map(Value::one_or_many).unwrap_or_default();
        of_token.is_some() || subject.str("id").is_some() || !identifiers.is_empty()
    };
    let nobody = subjects.iter().any(|subject| !named(subject));
    let place = "/credentialSubject".to_owned();
    let nobody = nobody.then_some(Warning { problem: Problem::NamesNobody {}, place });
    nobody.into_iter().chain(subjects.iter().flat_map(others)).take(MOST).collect()
}

/// That a credential speaks of several subjects.
pub(crate) fn several(claims: &Value<'_>) -> Option<Warning> {
    let body = claims.get("vc").unwrap_or(claims);
    let count = body.get("credentialSubject").map(Value::one_or_many).unwrap_or_default().len();
    let problem = Problem::SeveralSubjects { count: u64::try_from(count).unwrap_or(u64::MAX) };
    (count > 1).then(|| Warning { problem, place: "/credentialSubject".to_owned() })
}

/// Who is named otherwise in the token than inside it: the token's word counts, and what is shown may be the other's.
pub(crate) fn twice(credential: &Credential<'_>) -> Vec<Warning> {
    let Some(token) = &credential.token else { return Vec::new() };
    let differ = |claim: &str, inside: Option<&str>| {
        let (outer, inside) = (token.str(claim)?, inside?);
        (outer != inside).then(|| (text::cut(outer), text::cut(inside)))
    };
    let issuer = differ("iss", credential.claims.get("issuer").and_then(w3c::id_of));
    let issuer = issuer.map(|(token, inside)| Warning {
        problem: Problem::IssuerTwice { token, inside },
        place: "/issuer".to_owned(),
    });
    let subject = differ("sub", credential.claims.single("credentialSubject").and_then(w3c::id_of));
    let subject = subject.map(|(token, inside)| Warning {
        problem: Problem::SubjectTwice { token, inside },
        place: "/credentialSubject/id".to_owned(),
    });
    issuer.into_iter().chain(subject).collect()
}

/// The credentials of a record that were given to somebody else.
fn others<'s>(subject: &'s Value<'_>) -> impl Iterator<Item = Warning> + 's {
    let learner = subject.str("id");
    let inside = subject.get("verifiableCredential").map(Value::one_or_many).unwrap_or_default();
    inside.iter().enumerate().filter_map(move |(number, one)| {
        let learner = learner?;
        let subjects = one.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
        let other = subjects.iter().filter_map(|subject| subject.str("id")).find(|id| *id != learner)?;
        let problem = Problem::RecordOfAnother { expected: text::cut(learner), found: text::cut(other) };
        Some(Warning { problem, place: format!("/credentialSubject/verifiableCredential/{number}") })
    })
}

#[cfg(test)]
mod tests {
    use super::{look, twice};
    use credential::base64url;
    use credential::format::{self, Content};

    fn found(kind: &str, subject: &str) -> Vec<String> {
        let text = format!(
            r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential", "{kind}"],
                "issuer": "did:example:a", "credentialSubject": {subject}}}"#
        );
        match format::read(text.as_bytes()).content {
            Content::Credential(credential) => {
                look(&credential).iter().map(|warning| format!("{} {}", warning.problem.id(), warning.place)).collect()
            }
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn a_badge_says_to_whom_it_was_given() {
        let badge = |subject: &str| found("OpenBadgeCredential", subject);
        assert_eq!(badge(r#"{"id": "did:example:b", "achievement": {}}"#), [""; 0]);
        assert_eq!(badge(r#"{"identifier": [{"identityHash": "x"}]}"#), [""; 0]);
        assert_eq!(badge(r#"{"achievement": {}}"#), ["names-nobody /credentialSubject"]);
        assert_eq!(badge(r#"{"identifier": [], "achievement": {}}"#), ["names-nobody /credentialSubject"]);
        assert_eq!(found("Another", r#"{"achievement": {}}"#), [""; 0]);
    }

    #[test]
    fn a_token_and_what_it_holds_name_the_same() {
        let found = |token: &str, issuer: &str, subject: &str| {
            let vc = format!(
                r#""vc": {{"@context": ["https://www.w3.org/2018/credentials/v1"], "type": ["VerifiableCredential"],
                    "issuer": {issuer}, "credentialSubject": {subject}}}"#
            );
            let parts = [r#"{"alg": "EdDSA"}"#, &format!("{{{token}, {vc}}}"), "0"].map(base64url::encode);
            match format::read(parts.join(".").as_bytes()).content {
                Content::Credential(credential) => twice(&credential)
                    .iter()
                    .map(|warning| format!("{} {}", warning.problem.id(), warning.place))
                    .collect::<Vec<_>>(),
                other => unreachable!("{other:?}"),
            }
        };
        let token = r#""iss": "did:example:a", "sub": "did:example:b""#;
        let both = ["issuer-twice /issuer", "subject-twice /credentialSubject/id"];
        assert_eq!(found(token, r#""did:example:a""#, r#"{"id": "did:example:b"}"#), [""; 0]);
        assert_eq!(found(token, r#"{"id": "did:example:a"}"#, r#"[{"id": "did:example:b"}]"#), [""; 0]);
        assert_eq!(found(token, r#"{"id": "did:example:x"}"#, r#"{"id": "did:example:x"}"#), both);
        assert_eq!(found(token, r#"{"name": "A"}"#, r#"{"a": 1}"#), [""; 0], "what says nothing contradicts nothing");
        assert_eq!(found(r#""iss": "did:example:a""#, r#""did:example:a""#, r#"{"id": "did:example:x"}"#), [""; 0]);
    }

    #[test]
    fn a_record_is_of_one_learner() {
        let record = |inside: &str| {
            found("ClrCredential", &format!(r#"{{"id": "did:example:b", "verifiableCredential": {inside}}}"#))
        };
        assert_eq!(
            record(r#"[{"credentialSubject": {"id": "did:example:b"}}, "eyJ", {"credentialSubject": {}}]"#),
            [""; 0]
        );
        let other = "record-of-another /credentialSubject/verifiableCredential/1";
        assert_eq!(
            record(r#"[{}, {"credentialSubject": [{"id": "did:example:b"}, {"id": "did:example:c"}]}]"#),
            [other]
        );
    }
}
