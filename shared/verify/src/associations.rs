//! Do the associations of a learner's record join achievements that are in it?
//!
//! Comprehensive Learner Record 2.0: ClrSubject, Association (`sourceId`, `targetId`).

use std::collections::HashSet;

use credential::json::Value;

use crate::problem::Problem;
use crate::report::Warning;
use crate::text;

/// Most warnings: a reader is told of the first ones.
const MOST: usize = 16;

/// One warning for each end of an association that is not in the record.
pub(crate) fn look(claims: &Value<'_>) -> Vec<Warning> {
    let subjects = claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default();
    let Some(subject) = subjects.iter().find(|subject| subject.get("association").is_some()) else { return Vec::new() };
    let many = |member: &str| subject.get(member).map(Value::one_or_many).unwrap_or_default();
    // What stands in a token is read when that is judged, and may hold any of them.
    if many("verifiableCredential").iter().any(|credential| credential.as_str().is_some()) {
        return Vec::new();
    }
    let mut known: HashSet<&str> = many("achievement").iter().filter_map(|one| one.str("id")).collect();
    for credential in many("verifiableCredential") {
        known.extend(credential.str("id"));
        let inner = credential.get("credentialSubject").map(Value::one_or_many).unwrap_or_default().iter();
        let achievements = inner.filter_map(|subject| subject.get("achievement")).flat_map(Value::one_or_many);
        known.extend(achievements.filter_map(|achievement| achievement.str("id")));
    }
    let mut found = Vec::new();
    for (number, association) in many("association").iter().enumerate() {
        for end in ["sourceId", "targetId"] {
            let id = association.str(end).unwrap_or_default();
            if known.contains(id) || found.len() >= MOST {
                continue;
            }
            let kind = text::cut(association.str("associationType").unwrap_or_default());
            let place = format!("/credentialSubject/association/{number}/{end}");
            found.push(Warning { problem: Problem::AssociationOpen { kind, id: text::cut(id) }, place });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{MOST, look};
    use credential::json;

    #[test]
    fn both_ends_stand_in_the_record() {
        let places = |from: &str, to: &str, more: &str| {
            let text = format!(
                r#"{{"credentialSubject": {{"achievement": {{"id": "urn:whole"}}, "verifiableCredential": [{more}
                {{"id": "urn:c", "credentialSubject": {{"achievement": {{"id": "urn:part"}}}}}}],
                "association": {{"associationType": "isChildOf", "sourceId": {from}, "targetId": {to}}}}}}}"#
            );
            let found = look(&json::parse(text.as_bytes(), 10_000).unwrap());
            found.into_iter().map(|warning| warning.place.rsplit('/').next().unwrap().to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(places(r#""urn:part""#, r#""urn:whole""#, ""), [""; 0]);
        assert_eq!(places(r#""urn:part""#, r#""urn:other""#, ""), ["targetId"]);
        assert_eq!(places("7", "null", ""), ["sourceId", "targetId"]);
        assert_eq!(places(r#""urn:part""#, r#""urn:other""#, r#""eyJ.e30.","#), [""; 0]);
    }
    #[test]
    fn a_reader_is_told_of_the_first_ones() {
        let open = |count: usize| {
            let all: Vec<String> =
                (0..count).map(|n| format!(r#"{{"sourceId": "urn:{n}", "targetId": "urn:c"}}"#)).collect();
            let text = format!(
                r#"{{"credentialSubject": {{"achievement": {{"id": "urn:c"}}, "association": [{}]}}}}"#,
                all.join(",")
            );
            look(&json::parse(text.as_bytes(), 10_000).unwrap()).len()
        };
        assert_eq!([MOST - 1, MOST, MOST + 1].map(open), [MOST - 1, MOST, MOST]);
    }
}
