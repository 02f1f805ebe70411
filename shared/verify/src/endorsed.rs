//! What does an endorsement endorse, and is it what it stands beside?
//!
//! Open Badges 3.0, EndorsementCredential and EndorsementSubject: `credentialSubject.id` names what is endorsed.

use credential::format::{Credential, w3c};
use credential::json::Value;

use crate::problem::Problem;
use crate::report::{Check, Evidence, Report, Warning};
use crate::text;

/// Notes in the endorsement's report what it endorses, and warns if that is something else than what it stands in.
/// `place` is where it stands in the claims of the credential around it.
pub(crate) fn note(around: &Value<'_>, place: &str, endorsement: &Credential<'_>, report: &mut Report) {
    if !w3c::types(&endorsement.claims).contains(&"EndorsementCredential") {
        return;
    }
    let Some((parent, thing)) = beside(around, place) else { return };
    let subject = endorsement.claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
    let comment = subject.iter().find_map(|one| one.str("endorsementComment")).map(text::cut).unwrap_or_default();
    let by = endorsement.claims.get("issuer").and_then(|issuer| issuer.str("name")).map(text::cut).unwrap_or_default();
    let seen = Evidence::new("endorses").with("thing", thing).with("by", by.as_str()).with("comment", comment.as_str());
    report.observe(Check::Format, seen);
    let expected = w3c::id_of(parent).unwrap_or_default();
    let named = endorsement.subjects();
    if expected.is_empty() || !named.contains(&expected) {
        let found = text::cut(named.first().copied().unwrap_or_default());
        let problem = Problem::EndorsesAnother { thing: thing.to_owned(), expected: text::cut(expected), found };
        report.warnings.push(Warning { problem, place: "/credentialSubject/id".to_owned() });
    }
}

/// The node that an endorsement at that place stands in, and what that is.
fn beside<'v, 'd>(around: &'v Value<'d>, place: &str) -> Option<(&'v Value<'d>, &'static str)> {
    let steps: Vec<&str> = place.split('/').collect();
    let at = steps.iter().rposition(|step| matches!(*step, "endorsement" | "endorsementJwt"))?;
    let parent = steps.get(..at)?;
    let thing = match parent.iter().rev().find(|step| step.parse::<usize>().is_err()) {
        None | Some(&"") => "credential",
        Some(&"achievement") => "achievement",
        Some(&("issuer" | "creator")) => "issuer",
        Some(_) => "part",
    };
    Some((around.pointer(&parent.join("/"))?, thing))
}

#[cfg(test)]
mod tests {
    use super::beside;
    use credential::json;

    #[test]
    fn the_thing_is_the_node_around_the_endorsement() {
        let text = r#"{"id": "urn:c", "endorsement": [], "issuer": {"id": "urn:i"},
            "credentialSubject": {"achievement": [{"id": "urn:a", "creator": {"id": "urn:k"}}], "source": {"id": "urn:s"}}}"#;
        let claims = json::parse(text.as_bytes(), 1000).unwrap();
        for (place, id, thing) in [
            ("/endorsement/0", "urn:c", "credential"),
            ("/endorsementJwt/3", "urn:c", "credential"),
            ("/issuer/endorsement", "urn:i", "issuer"),
            ("/credentialSubject/achievement/0/endorsement/1", "urn:a", "achievement"),
            ("/credentialSubject/achievement/0/creator/endorsementJwt/0", "urn:k", "issuer"),
            ("/credentialSubject/source/endorsement/0", "urn:s", "part"),
        ] {
            let found = beside(&claims, place).map(|(node, thing)| (node.str("id").unwrap(), thing));
            assert_eq!(found, Some((id, thing)), "{place}");
        }
        assert!(beside(&claims, "/evidence/0").is_none() && beside(&claims, "/nowhere/endorsement/0").is_none());
    }
}
