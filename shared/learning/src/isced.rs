//! Which fields of study does a credential name? ISCED-F codes, two to four digits, by the addresses of the EU's list.

use credential::json::Value;

use crate::EuList;

/// The ISCED-F codes that stand anywhere in the claims, each once, in their order.
pub fn isced_f(claims: &Value<'_>) -> Vec<String> {
    let mut codes = Vec::new();
    collect(claims, &mut codes);
    codes
}

/// Claims are as deep as the reader of JSON allows, which is not deep.
fn collect(value: &Value<'_>, codes: &mut Vec<String>) {
    match value {
        Value::String(text) => {
            if let Some(code) = EuList::IscedF.entry(text)
                && (2..=4).contains(&code.len())
                && code.bytes().all(|byte| byte.is_ascii_digit())
                && !codes.iter().any(|other| other == code)
            {
                codes.push(code.to_owned());
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, codes)),
        Value::Object(members) => members.iter().for_each(|(_, member)| collect(member, codes)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use credential::json::parse;

    #[test]
    fn codes_wherever_they_stand() {
        let text = br#"{"a":[{"id":"http://data.europa.eu/snb/isced-f/0715"},"http://data.europa.eu/snb/isced-f/07"],
            "b":"http://data.europa.eu/snb/isced-f/0715","c":"http://data.europa.eu/snb/isced-f/x","d":"0715","e":"http://evil.example/data.europa.eu/snb/isced-f/0611",
            "f":"https://data.europa.eu/snb/isced-f/0732"}"#;
        assert_eq!(super::isced_f(&parse(text, 1000).expect("json")), ["0715", "07", "0732"]);
    }
}
