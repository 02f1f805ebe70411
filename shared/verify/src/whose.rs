//! Does a badge or record say to whom it was given, is all that a record holds of the same learner, and do a token and the
//! credential inside it name the same?
//!
//! VCDM 1.1, section 6.3.1: what a token says takes the place of what stands inside. Open Badges 3.0, "Verification and Validation": a subject has an id or an identifier. Comprehensive Learner Record 2.0:
//! ClrSubject.

use credential::format::w3c;
use credential::format::{self, Credential};
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
    nobody.into_iter().chain(others(credential)).take(MOST).collect()
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

/// Whom a subject names: by an id, and by identifiers of other kinds.
struct Learner<'s> {
    id: Option<&'s str>,
    identifiers: &'s [Value<'s>],
}

impl<'s> Learner<'s> {
    fn of(subject: &'s Value<'_>, token: Option<&'s Value<'_>>) -> Self {
        let id = token.and_then(|token| token.str("sub")).or_else(|| subject.str("id"));
        Self { id, identifiers: subject.get("identifier").map(Value::one_or_many).unwrap_or_default() }
    }

    /// What names each of two who are not the same; `None` where they are, and where nothing can be compared.
    fn differs(&self, other: &Learner<'_>) -> Option<(String, String)> {
        if let (Some(one), Some(other)) = (self.id, other.id) {
            return (one != other).then(|| (text::cut(one), text::cut(other)));
        }
        let mut apart = None;
        for one in self.identifiers {
            for other in other.identifiers {
                let comparable =
                    ["identityType", "hashed", "salt"].iter().all(|name| one.single(name) == other.single(name));
                let written = |identifier: &Value<'_>| identifier.str("identityHash").map(str::to_lowercase);
                match (written(one), written(other)) {
                    (Some(one), Some(other)) if comparable && one == other => return None,
                    (Some(one), Some(other)) if comparable => {
                        apart = apart.or(Some((text::cut(&one), text::cut(&other))));
                    }
                    _ => {}
                }
            }
        }
        apart
    }
}

/// The credentials of a record that were given to somebody else.
fn others(credential: &Credential<'_>) -> Vec<Warning> {
    let Some(subjects) = credential.claims.get("credentialSubject") else { return Vec::new() };
    let collected = |subject: &Value<'_>| subject.get("verifiableCredential").is_some();
    if !subjects.one_or_many().iter().any(collected) {
        return Vec::new();
    }
    // That there are too many of them stands in their own reports.
    let opened = format::inside(credential).unwrap_or_default();
    let place = |at: &str, list: &Value<'_>, number: usize| match list {
        Value::Array(_) => format!("{at}/{number}"),
        _ => at.to_owned(),
    };
    let mut found = Vec::new();
    for (number, subject) in subjects.one_or_many().iter().enumerate() {
        let learner = Learner::of(subject, credential.token.as_ref());
        let Some(list) = subject.get("verifiableCredential") else { continue };
        let at = format!("{}/verifiableCredential", place("/credentialSubject", subjects, number));
        for (number, one) in list.one_or_many().iter().enumerate() {
            let place = place(&at, list, number);
            let opened = opened.iter().find(|inside| inside.place == place);
            let opened = opened.and_then(|inside| inside.part.content.as_ref().ok());
            let (claims, token) = opened.map_or((one, None), |inner| (&inner.claims, inner.token.as_ref()));
            let given = claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
            let other = given.iter().find_map(|subject| learner.differs(&Learner::of(subject, token)));
            if let Some((expected, found_other)) = other {
                found.push(Warning { problem: Problem::RecordOfAnother { expected, found: found_other }, place });
            }
        }
    }
    found
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
        let enveloped = |subject: &str| {
            let inner = format!(
                r#"{{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                    "issuer": "did:example:a", "credentialSubject": {subject}}}"#
            );
            let token = [r#"{"alg": "EdDSA", "typ": "vc+jwt"}"#, &inner, "0"].map(base64url::encode).join(".");
            format!(
                r#"[{{}}, {{"@context": "https://www.w3.org/ns/credentials/v2", "type": "EnvelopedVerifiableCredential",
                    "id": "data:application/vc+jwt,{token}"}}]"#
            )
        };
        assert_eq!(record(&enveloped(r#"{"id": "did:example:b"}"#)), [""; 0]);
        assert_eq!(record(&enveloped(r#"{"id": "did:example:c"}"#)), [other]);
    }

    #[test]
    fn a_learner_without_an_id_is_told_by_identifiers() {
        let record = |inside: &str| {
            let learner = r#"{"identityType": "emailAddress", "hashed": false, "identityHash": "a@zed.example"},
                {"identityType": "studentId", "hashed": true, "salt": "x", "identityHash": "sha256$01"}"#;
            let inside = format!(r#"{{"credentialSubject": {{"identifier": [{inside}]}}}}"#);
            found("ClrCredential", &format!(r#"{{"identifier": [{learner}], "verifiableCredential": [{inside}]}}"#))
        };
        let other = "record-of-another /credentialSubject/verifiableCredential/0";
        let mail =
            |mail: &str| format!(r#"{{"identityType": "emailAddress", "hashed": false, "identityHash": "{mail}"}}"#);
        let student = |salt: &str, hash: &str| {
            format!(
                r#"{{"identityType": "studentId", "hashed": true, "salt": "{salt}", "identityHash": "sha256${hash}"}}"#
            )
        };
        assert_eq!(record(&mail("A@zed.example")), [""; 0]);
        assert_eq!(record(&mail("b@zed.example")), [other]);
        assert_eq!(record(&student("x", "02")), [other]);
        assert_eq!(record(&student("y", "02")), [""; 0], "hashes with other salts say nothing");
        assert_eq!(record(&format!("{}, {}", mail("b@zed.example"), student("x", "01"))), [""; 0], "one is the same");
        assert_eq!(record(r#"{"identityType": "name", "hashed": false, "identityHash": "A"}"#), [""; 0]);
    }
}
