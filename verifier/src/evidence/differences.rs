//! Is the answer of now the answer of then, and if not, which check differs?

use serde_json::Value;

/// Something that two reports say differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// A check's id, or the member that differs; of a credential in a presentation with its number before it.
    pub what: String,
    /// What was said then.
    pub then: String,
    /// What is said now.
    pub now: String,
    /// Whether the answer is another, and not only the words or the program's version.
    pub matters: bool,
}

/// How two JSON reports of one file differ; nothing, if they are the same byte for byte.
pub fn differences(then: &[u8], now: &[u8]) -> Vec<Difference> {
    if then == now {
        return Vec::new();
    }
    let (Ok(old), Ok(new)) = (serde_json::from_slice::<Value>(then), serde_json::from_slice::<Value>(now)) else {
        return vec![difference("report", "a text that is no report", "a report", true)];
    };
    let mut found = Vec::new();
    for (member, matters) in [
        ("verdict", true),
        ("word", true),
        ("reason", true),
        ("policy", true),
        ("trusted_lists", true),
        ("headline", false),
        ("program", false),
    ] {
        let (old, new) = (old.get(member), new.get(member));
        if old != new {
            found.push(difference(member, &shown(old), &shown(new), matters));
        }
    }
    compare_reports("", at(&old, "report"), at(&new, "report"), &mut found);
    if found.is_empty() {
        found.push(difference("report", "written in another form", "the same content", true));
    }
    found
}

fn difference(what: &str, then: &str, now: &str, matters: bool) -> Difference {
    Difference { what: what.to_owned(), then: then.to_owned(), now: now.to_owned(), matters }
}

/// A member, or null: archives are not believed to have any.
fn at<'v>(value: &'v Value, member: &str) -> &'v Value {
    value.get(member).unwrap_or(&Value::Null)
}

fn shown(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => "nothing".to_owned(),
        Some(Value::String(text)) => text.chars().take(200).collect(),
        Some(other) => other.to_string().chars().take(200).collect(),
    }
}

fn compare_reports(lead: &str, then: &Value, now: &Value, found: &mut Vec<Difference>) {
    if then == now {
        return;
    }
    let before = found.len();
    let list = |report: &Value, member: &str| at(report, member).as_array().cloned().unwrap_or_default();
    let (old, new) = (list(then, "findings"), list(now, "findings"));
    for finding in &new {
        let check = at(finding, "check").as_str().unwrap_or_default();
        let former = old.iter().find(|former| at(former, "check") == at(finding, "check"));
        if former != Some(finding) {
            let (then, now) = (former.map_or_else(|| "nothing".to_owned(), outcome), outcome(finding));
            found.push(difference(&format!("{lead}{check}"), &then, &now, true));
        }
    }
    for former in old.iter().filter(|former| !new.iter().any(|finding| at(finding, "check") == at(former, "check"))) {
        found.push(difference(
            &format!("{lead}{}", at(former, "check").as_str().unwrap_or("?")),
            &outcome(former),
            "nothing",
            true,
        ));
    }
    for member in [
        "as_of",
        "sha256",
        "asked",
        "subject",
        "kind",
        "issuer",
        "proven_issuer",
        "seal",
        "answers",
        "warnings",
        "needs",
    ] {
        if at(then, member) != at(now, member) {
            let (then, now) = (shown(then.get(member)), shown(now.get(member)));
            found.push(difference(&format!("{lead}{member}"), &then, &now, true));
        }
    }
    let (old, new) = (list(then, "credentials"), list(now, "credentials"));
    for number in 0..old.len().max(new.len()) {
        let one = |all: &[Value]| all.get(number).cloned().unwrap_or_default();
        compare_reports(&format!("{lead}{}.", number + 1), &one(&old), &one(&new), found);
    }
    if found.len() == before {
        found.push(difference(&format!("{lead}report"), "other members", "other members", true));
    }
}

/// `unknown (list-unavailable)`, with what it rests on where that alone differs.
fn outcome(finding: &Value) -> String {
    let outcome = at(finding, "outcome").as_str().unwrap_or("nothing");
    match (at(at(finding, "problem"), "id").as_str(), at(finding, "evidence").as_array()) {
        (Some(problem), _) => format!("{outcome} ({problem} {})", shown(at(finding, "problem").get("args"))),
        (None, Some(evidence)) if !evidence.is_empty() => {
            let each: Vec<String> = evidence.iter().map(|one| shown(Some(one))).collect();
            format!("{outcome}, resting on {}", each.join("; "))
        }
        _ => outcome.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::differences;

    fn report(status: &str, verdict: &str, program: &str) -> Vec<u8> {
        format!(
            r#"{{"program":"{program}","verdict":"{verdict}","report":{{"findings":[{{"check":"format","outcome":"pass"}},{{"check":"status","outcome":"{status}"}}],"credentials":[]}}}}"#
        )
        .into_bytes()
    }

    #[test]
    fn the_check_that_differs_is_named() {
        let then = report("pass", "valid", "one 1");
        assert_eq!(differences(&then, &then), []);
        let found = differences(&then, &report("unknown", "undecided", "one 1"));
        let what: Vec<&str> = found.iter().map(|one| one.what.as_str()).collect();
        assert_eq!(what, ["verdict", "status"]);
        assert!(found.iter().all(|one| one.matters));
        let found = differences(&then, &report("pass", "valid", "one 2"));
        assert_eq!(found.iter().map(|one| (one.what.as_str(), one.matters)).collect::<Vec<_>>(), [("program", false)]);
        assert!(differences(b"no report", &then).iter().all(|one| one.matters));
        assert!(!differences(b"{}", &then).is_empty());
    }
}
