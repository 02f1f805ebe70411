//! What do a credential's results say of what was achieved, and do they fit what the achievement says of them?
//!
//! Open Badges 3.0 and CLR 2.0: Result, ResultDescription, RubricCriterionLevel, ResultStatusType.

use std::cell::OnceCell;
use std::collections::HashMap;

use credential::json::Value;

use crate::problem::Problem;
use crate::report::Warning;
use crate::text;

/// Most warnings of one kind of weight: a reader is told of the first ones.
const MOST: usize = 16;

/// What a reader must know of the results; first that something was not reached.
pub(crate) fn look(claims: &Value<'_>) -> Vec<Warning> {
    let mut found = Found::default();
    let many = |value: &str| claims.get(value).is_some_and(|subjects| subjects.as_array().is_some());
    for (number, subject) in
        claims.get("credentialSubject").map(Value::one_or_many).unwrap_or_default().iter().enumerate()
    {
        let place = match many("credentialSubject") {
            true => format!("/credentialSubject/{number}"),
            false => "/credentialSubject".to_owned(),
        };
        of_subject(subject, &place, &mut found);
    }
    found.grave.extend(found.other);
    found.grave
}

#[derive(Default)]
struct Found {
    grave: Vec<Warning>,
    other: Vec<Warning>,
}

impl Found {
    fn add(&mut self, problem: Problem, place: &str) {
        let warning = Warning { problem, place: place.to_owned() };
        let list = if warning.is_grave() { &mut self.grave } else { &mut self.other };
        if list.len() < MOST {
            list.push(warning);
        }
    }
}

fn of_subject(subject: &Value<'_>, place: &str, found: &mut Found) {
    let Some(results) = subject.get("result") else { return };
    let achievements = subject.get("achievement").map(Value::one_or_many).unwrap_or_default();
    let descriptions = achievements.iter().filter_map(|one| one.get("resultDescription")).flat_map(Value::one_or_many);
    let by_id: HashMap<&str, Description<'_, '_>> =
        descriptions.filter_map(|one| Some((one.single("id")?.as_str()?, Description::new(one)))).collect();
    for (number, result) in results.one_or_many().iter().enumerate() {
        let place = match results.as_array() {
            Some(_) => format!("{place}/result/{number}"),
            None => format!("{place}/result"),
        };
        let described = match result.single("resultDescription") {
            None => None,
            Some(link) => match link.as_str().and_then(|id| by_id.get(id)) {
                Some(description) => Some(description),
                None => {
                    found.add(Problem::ResultUndescribed { link: said(link) }, &place);
                    None
                }
            },
        };
        Judged { result, described, place: &place, found }.judge();
    }
}

/// A value as it is shown: at most 200 characters.
fn said(value: &Value<'_>) -> String {
    match value {
        Value::String(text) => text::cut(text),
        Value::Array(_) | Value::Object(_) => format!("an {}", value.kind()),
        plain => text::cut(&plain.to_serde().to_string()),
    }
}

/// What an achievement says of a kind of result. However many results there are of it, its lists are walked once.
struct Description<'d, 'v> {
    value: &'d Value<'v>,
    /// The values that are allowed, from low to high, by the first place of each.
    ranks: OnceCell<HashMap<String, usize>>,
    /// The levels of its rubric, from low to high, by id.
    levels: OnceCell<HashMap<&'d str, (usize, Option<&'d str>)>>,
}

impl<'d, 'v> Description<'d, 'v> {
    fn new(value: &'d Value<'v>) -> Self {
        Self { value, ranks: OnceCell::new(), levels: OnceCell::new() }
    }

    fn many(&self, name: &str) -> &'d [Value<'v>] {
        self.value.get(name).map(Value::one_or_many).unwrap_or_default()
    }

    fn rank(&self, value: &Value<'_>) -> Option<usize> {
        let ranks = self.ranks.get_or_init(|| {
            let mut ranks = HashMap::new();
            for (place, allowed) in self.many("allowedValue").iter().enumerate() {
                ranks.entry(said(allowed.alone())).or_insert(place);
            }
            ranks
        });
        ranks.get(&said(value)).copied()
    }

    /// The place of a level, and its name.
    fn level(&self, id: &Value<'_>) -> Option<(usize, Option<&'d str>)> {
        let levels = self.levels.get_or_init(|| {
            let mut levels = HashMap::new();
            for (place, level) in self.many("rubricCriterionLevel").iter().enumerate() {
                if let Some(id) = level.single("id").and_then(Value::as_str) {
                    levels.entry(id).or_insert((place, level.single("name").and_then(Value::as_str)));
                }
            }
            levels
        });
        levels.get(id.as_str()?).copied()
    }
}

struct Judged<'j, 'd, 'v> {
    result: &'j Value<'v>,
    described: Option<&'j Description<'d, 'v>>,
    place: &'j str,
    found: &'j mut Found,
}

impl Judged<'_, '_, '_> {
    fn judge(mut self) {
        self.status();
        self.level();
        self.value();
    }

    fn add(&mut self, problem: Problem) {
        self.found.add(problem, self.place);
    }

    /// What the result is of: its description's name.
    fn of(&self) -> String {
        self.member("name").and_then(Value::as_str).map(text::cut).unwrap_or_default()
    }

    fn member(&self, name: &str) -> Option<&Value<'_>> {
        self.described?.value.single(name)
    }

    /// ResultStatusType. Of a description of the type Status the status must be there.
    fn status(&mut self) {
        let types = self.described.map(|described| described.many("resultType")).unwrap_or_default();
        let is_status = types.iter().any(|kind| kind.alone().as_str() == Some("Status"));
        let value = self.result.get("value").filter(|_| is_status);
        let Some(status) = self.result.get("status").or(value) else {
            if is_status {
                self.add(Problem::ResultUnknownStatus { status: "none".to_owned() });
            }
            return;
        };
        // Of several the worst counts; an array without any says nothing.
        let several: Vec<&Value<'_>> = status.one_or_many().iter().map(Value::alone).collect();
        let worst = several.into_iter().max_by_key(|status| gravity(status)).unwrap_or(status);
        let (found, of) = (said(worst), self.of());
        match gravity(worst) {
            Gravity::None => {}
            Gravity::Failed => self.add(Problem::ResultNotAchieved { status: found, of }),
            Gravity::Open => self.add(Problem::ResultNotYetAchieved { status: found, of }),
            Gravity::Unknown => self.add(Problem::ResultUnknownStatus { status: found }),
        }
    }

    /// The achieved level of a rubric against the required one; levels stand from low to high.
    fn level(&mut self) {
        let Some(achieved) = self.result.single("achievedLevel") else { return };
        let at = |id: &Value<'_>| self.described.and_then(|described| described.level(id));
        let name = |id: &Value<'_>| at(id).and_then(|(_, name)| name).map_or_else(|| said(id), text::cut);
        let place = |id: &Value<'_>| at(id).map(|(place, _)| place);
        let (of, found, reached) = (self.of(), name(achieved), place(achieved));
        let required = self.member("requiredLevel").map(|id| (name(id), place(id)));
        match (reached, required) {
            (None, _) if self.described.is_some() => {
                // What is allowed are the levels of its description, which have their own names for themselves.
                self.add(Problem::ResultNotAllowed { of, found, allowed: String::new() });
            }
            (Some(reached), Some((required, Some(least)))) if reached < least => {
                self.add(Problem::ResultBelowRequired { of, found, required });
            }
            (Some(_), Some((required, None))) => self.add(Problem::ResultNotComparable { of, found, required }),
            _ => {}
        }
    }

    /// The value against those that are allowed, and against the required one.
    fn value(&mut self) {
        let Some(value) = self.result.single("value") else {
            if let Some(required) = self.member("requiredValue").map(said)
                && ["achievedLevel", "status"].iter().all(|other| self.result.get(other).is_none())
            {
                let problem = Problem::ResultNotComparable { of: self.of(), found: "none".to_owned(), required };
                self.add(problem);
            }
            return;
        };
        let (of, found) = (self.of(), said(value));
        let allowed = self.described.map(|described| described.many("allowedValue")).unwrap_or_default();
        let rank = |value: &Value<'_>| self.described.and_then(|described| described.rank(value));
        let bounds = ["valueMin", "valueMax"].map(|bound| self.member(bound).and_then(number));
        if !allowed.is_empty() && rank(value).is_none() {
            let named: Vec<String> = allowed.iter().take(MOST).map(|allowed| said(allowed.alone())).collect();
            self.add(Problem::ResultNotAllowed { of, found, allowed: text::cut(&named.join(", ")) });
            return;
        }
        if let Some(allowed) = outside(number(value), bounds) {
            self.add(Problem::ResultNotAllowed { of, found, allowed });
            return;
        }
        let Some(least) = self.member("requiredValue") else { return };
        let required = said(least);
        let below = match (rank(value), rank(least), number(value), number(least)) {
            (Some(reached), Some(least), _, _) => Some(reached < least),
            (_, _, Some(reached), Some(least)) => Some(reached < least),
            _ if found == required => Some(false),
            _ => None,
        };
        match below {
            Some(true) => self.add(Problem::ResultBelowRequired { of, found, required }),
            Some(false) => {}
            None => self.add(Problem::ResultNotComparable { of, found, required }),
        }
    }
}

/// What a status means for whoever takes the achievement for reached, the gravest last.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Gravity {
    None,
    Unknown,
    Open,
    Failed,
}

fn gravity(status: &Value<'_>) -> Gravity {
    match status.as_str() {
        Some("Completed") => Gravity::None,
        Some("Failed" | "Withdrew") => Gravity::Failed,
        Some("Enrolled" | "InProgress" | "OnHold" | "Provisional") => Gravity::Open,
        _ => Gravity::Unknown,
    }
}

fn number(value: &Value<'_>) -> Option<f64> {
    let number = match value {
        Value::String(text) => text.trim().parse().ok(),
        other => other.as_f64(),
    };
    number.filter(|number: &f64| number.is_finite())
}

/// What is allowed, if the value lies outside of that.
fn outside(value: Option<f64>, [least, most]: [Option<f64>; 2]) -> Option<String> {
    let inside = |value: f64| least.is_none_or(|least| value >= least) && most.is_none_or(|most| value <= most);
    if (least, most) == (None, None) || value.is_some_and(inside) {
        return None;
    }
    let written = |bound: Option<f64>| bound.map(|bound| bound.to_string()).unwrap_or_default();
    Some(format!("{} – {}", written(least), written(most)))
}

#[cfg(test)]
mod tests {
    use super::{Problem, look};
    use credential::json;

    /// The problems, in order, for results and descriptions that are written like this.
    fn found(results: &str, descriptions: &str) -> Vec<&'static str> {
        let text = format!(
            r#"{{"credentialSubject": {{"achievement": {{"resultDescription": {descriptions}}}, "result": {results}}}}}"#
        );
        let claims = json::parse(text.as_bytes(), 1 << 20).expect(&text);
        look(&claims).iter().map(|warning| warning.problem.id()).collect()
    }

    #[test]
    fn what_was_not_reached_is_told_first() {
        let status = |status: &str| found(&format!(r#"[{{"status": {status}}}]"#), "[]");
        assert_eq!(status(r#""Completed""#), [""; 0]);
        assert_eq!(status(r#""Failed""#), ["result-not-achieved"]);
        assert_eq!(status(r#""Withdrew""#), ["result-not-achieved"]);
        for open in ["Enrolled", "InProgress", "OnHold", "Provisional"] {
            assert_eq!(status(&format!("\"{open}\"")), ["result-not-yet-achieved"], "{open}");
        }
        // Of a signed graph an array of one, and a value object, can be written in the place of a text, and back.
        for failed in
            [r#"["Failed"]"#, r#"{"@value": "Failed"}"#, r#"[{"@value": "Failed"}]"#, r#"["Completed", "Failed"]"#]
        {
            assert_eq!(status(failed), ["result-not-achieved"], "{failed}");
        }
        assert_eq!(status(r#"["Completed"]"#), [""; 0]);
        for unknown in [r#""failed""#, r#""Passed""#, r#"["Completed", "?"]"#, "null", "{}", "7", "[]"] {
            assert_eq!(status(unknown), ["result-unknown-status"], "{unknown}");
        }
        let many: String = (0..50).map(|_| r#"{"status": "?"},"#).collect();
        let late = found(&format!(r#"[{many}{{"status": "Failed"}}]"#), "[]");
        assert_eq!(late.first(), Some(&"result-not-achieved"), "a failure is not lost among other warnings");
        assert_eq!(late.len(), 1 + super::MOST, "and of those as many are told as anybody reads");
    }

    #[test]
    fn a_result_fits_its_description() {
        let of = |result: &str, description: &str| {
            found(
                &format!(r#"{{"resultDescription": "urn:a", {result}}}"#),
                &format!(r#"[{{"id": "urn:b"}}, {{"id": "urn:a", "name": "Exam", {description}}}]"#),
            )
        };
        let grades = r#""allowedValue": ["F", "C", "B", "A"], "requiredValue": "C""#;
        assert_eq!(of(r#""value": "B""#, grades), [""; 0]);
        assert_eq!(of(r#""value": "C""#, grades), [""; 0]);
        assert_eq!(of(r#""value": "F""#, grades), ["result-below-required"]);
        assert_eq!(of(r#""value": "D""#, grades), ["result-not-allowed"]);
        let points = r#""valueMin": "0", "valueMax": "100", "requiredValue": "50""#;
        assert_eq!(of(r#""value": "50""#, points), [""; 0]);
        assert_eq!(of(r#""value": "9""#, points), ["result-below-required"]);
        assert_eq!(of(r#""value": "101""#, points), ["result-not-allowed"]);
        assert_eq!(of(r#""value": "NaN""#, points), ["result-not-allowed"]);
        assert_eq!(of(r#""value": "good""#, r#""requiredValue": "fair""#), ["result-not-comparable"]);
        assert_eq!(of(r#""value": "fair""#, r#""requiredValue": "fair""#), [""; 0]);
        assert_eq!(of(r#""status": "Completed""#, r#""requiredValue": "50""#), [""; 0]);
        assert_eq!(of(r#""type": "Result""#, r#""requiredValue": "50""#), ["result-not-comparable"]);
        let status = r#""resultType": "Status""#;
        assert_eq!(of(r#""value": "Failed""#, status), ["result-not-achieved"]);
        assert_eq!(of(r#""type": "Result""#, status), ["result-unknown-status"]);
        assert_eq!(of(r#""value": ["Failed"]"#, r#""resultType": ["Status"]"#), ["result-not-achieved"]);
        assert_eq!(of(r#""value": {"@value": "9"}"#, r#""requiredValue": ["50"]"#), ["result-below-required"]);
        let rubric = r#""requiredLevel": "urn:2", "rubricCriterionLevel":
            [{"id": "urn:1", "name": "Beginner"}, {"id": "urn:2", "name": "Journeyman"}, {"id": "urn:3", "name": "Master"}]"#;
        assert_eq!(of(r#""achievedLevel": "urn:3""#, rubric), [""; 0]);
        assert_eq!(of(r#""achievedLevel": "urn:2""#, rubric), [""; 0]);
        assert_eq!(of(r#""achievedLevel": "urn:1""#, rubric), ["result-below-required"]);
        assert_eq!(of(r#""achievedLevel": "urn:9""#, rubric), ["result-not-allowed"]);
        assert_eq!(of(r#""achievedLevel": "urn:1""#, &rubric.replacen("urn:2", "urn:8", 1)), ["result-not-comparable"]);
    }

    /// Which of several results it was that was not reached is told by its description's name.
    #[test]
    fn what_a_result_is_of_is_told() {
        let text = r#"{"credentialSubject": {"achievement": {"resultDescription": [{"id": "urn:a", "name": "Exam"}, {"id": "urn:b"}]},
            "result": [{"resultDescription": "urn:a", "status": "Failed"}, {"resultDescription": "urn:b", "status": "Failed"}]}}"#;
        let claims = json::parse(text.as_bytes(), 1 << 20).expect(text);
        let told: Vec<_> = look(&claims).into_iter().map(|warning| warning.problem).collect();
        let due = ["Exam", ""].map(|of| Problem::ResultNotAchieved { status: "Failed".to_owned(), of: of.to_owned() });
        assert_eq!(told, due);
    }

    #[test]
    fn a_result_that_points_nowhere_is_said_so() {
        assert_eq!(found(r#"{"resultDescription": "urn:a", "value": "1"}"#, "[]"), ["result-undescribed"]);
        assert_eq!(
            found(r#"{"achievedLevel": "urn:1"}"#, "[]"),
            [""; 0],
            "without a description there is nothing to fit"
        );
        assert_eq!(found(r#"{"resultDescription": {"id": "urn:a"}}"#, r#"{"id": "urn:a"}"#), ["result-undescribed"]);
        for wild in ["null", "7", "[[]]", r#"["x", {}]"#, r#"{"value": {"a": []}}"#] {
            assert_eq!(found(wild, "[null, 7]"), [""; 0], "{wild}");
        }
    }
}
