//! Of whom does an Open Badge speak? Open Badges 3.0, IdentityObject.

use credential::json::Value;

use crate::award::Award;
use crate::place::Place;
use crate::reader::Reader;

/// Names that are not hashed; other identities as "kind: value".
pub(super) fn identity<'v, 'd>(reader: &mut Reader<'v, 'd>, subject: &Place<'v, 'd>, award: &mut Award) {
    for identifier in subject.at("identifier") {
        let hashed = identifier.value.get("hashed").is_some_and(|hashed| *hashed != Value::Bool(false));
        let kind = identifier.str("identityType").unwrap_or("identifier").to_owned();
        let Some(text) = reader.first(&[identifier.at("identityHash")]) else { continue };
        reader.take(&identifier);
        if hashed {
            award.person_identifiers.push(text.map(|text| format!("{kind}: {text} (hashed)")));
        } else if kind == "name" && award.person.is_none() {
            award.person = Some(text);
        } else {
            award.person_identifiers.push(text.map(|text| format!("{kind}: {text}")));
        }
    }
}
