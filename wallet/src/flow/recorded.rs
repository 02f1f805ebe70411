//! What does the history keep of what was sent? Each value under its path, as JSON.

use credential::json::Value;
use openid4vc::dcql::{Path, PathStep};
use openid4vc::openid4vp::{Leaving, Why};
use serde_json::{Value as Json, json};

/// The values as the history keeps them: JSON, each with its path.
pub(super) fn write(leaving: &[Leaving]) -> String {
    let one = |leaving: &Leaving| {
        json!({
            "path": leaving.path.steps().iter().map(step).collect::<Vec<_>>(),
            "value": leaving.value.to_serde(),
            "seal": leaving.why == Why::Seal,
        })
    };
    Json::Array(leaving.iter().map(one).collect()).to_string()
}

/// A step of a claims path (OpenID4VP 1.0, section 7).
fn step(step: &PathStep) -> Json {
    match step {
        PathStep::Name(name) => json!(name),
        PathStep::Place(place) => json!(place),
        PathStep::All => Json::Null,
    }
}

/// What [`write`] wrote; an error in words if it is nothing of that kind.
pub fn read(text: &str) -> Result<Vec<Leaving>, String> {
    let wrong = || "the history holds values in a form that this program does not read".to_owned();
    let limit = credential::limits::CREDENTIAL_BYTES * 4;
    let values = credential::json::parse(text.as_bytes(), limit).map_err(|error| error.to_string())?;
    let Value::Array(values) = values else { return Err(wrong()) };
    let one = |value: &Value<'_>| -> Result<Leaving, String> {
        let path = value.get("path").ok_or_else(wrong)?;
        let path = Path::parse(path, "path").map_err(|error| error.to_string())?;
        let why = if matches!(value.get("seal"), Some(Value::Bool(true))) { Why::Seal } else { Why::Asked };
        let value = value.get("value").ok_or_else(wrong)?.clone().into_owned();
        Ok(Leaving { query: String::new(), path, value, why })
    };
    values.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let path =
            Path::of_steps(vec![PathStep::Name("units".into()), PathStep::Place(1), PathStep::Name("~/".into())]);
        let value = Value::from(json!({ "points": 8.5, "names": ["Ö", null] }));
        for why in [Why::Asked, Why::Seal] {
            let leaving = Leaving { query: "a".into(), path: path.clone(), value: value.clone(), why };
            let back = read(&write(&[leaving])).unwrap_or_default();
            assert!(matches!(back.as_slice(), [one] if one.path == path && one.value == value && one.why == why));
        }
    }

    #[test]
    fn what_nobody_wrote_is_refused() {
        for text in ["", "{}", "[1]", r#"[{"path":[],"value":1}]"#, r#"[{"path":["a"]}]"#] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
