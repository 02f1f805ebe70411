//! Which words make a hint, and which level has a unit that states none?

use serde_json::{Value as Json, json};

use super::{as_of, award};
use crate::units::{Agreement, Holding, NodeKind, Qualification, Reason, progress};

/// What only describes the same, in words; and what tells nothing.
#[test]
fn a_hint_rests_on_words_that_tell_something() {
    let definition = "title = \"X\"\n[[unit]]\nid = \"a\"\ntitle = \"Module 3 of the learner\"\n\
        outcomes = [{ title = \"Makes fillet joints\" }, { title = \"Judges welds\" }]";
    let qualification = Qualification::from_toml(definition).expect("curriculum");
    let hints = |credit: &Json| {
        let award = award(credit);
        let holdings = [Holding { credential: "urn:c", award: &award, counts: true, issuer: &[] }];
        let found = progress(&qualification, &holdings, &Agreement::default(), as_of()).expect("within limits");
        assert_eq!(found.units[0].standing.id(), "missing", "a hint counts nowhere");
        found.units[0].hints.iter().map(|hint| hint.reason.clone()).collect::<Vec<_>>()
    };
    assert_eq!(hints(&json!({"title": {"en": "Learner module of 3"}})), [], "numbers and little words are no likeness");
    let same = json!({"title": {"en": "Y"}, "specifiedBy": {"learningOutcome": [
        {"title": {"en": "makes fillet joints."}}, {"title": {"en": "Sweeps"}}]}});
    assert_eq!(hints(&same), [Reason::Wording { outcomes: vec![0], of: 2 }]);
}

/// The level of the whole stands for units that state none.
#[test]
fn a_unit_has_the_level_of_the_whole() {
    let text = "title = \"X\"\neqf = 4\nrule = { level_at_least = { eqf = 4, n = 1 } }\n\
        [[unit]]\nid = \"a\"\nids = [\"urn:a\"]\ntitle = \"A\"\n[[unit]]\nid = \"b\"\ntitle = \"B\"\neqf = 3";
    let qualification = Qualification::from_toml(text).expect("curriculum");
    let award = award(&json!({"specifiedBy": {"id": "urn:a"}}));
    let holdings = [Holding { credential: "urn:c", award: &award, counts: true, issuer: &[] }];
    let found = progress(&qualification, &holdings, &Agreement::default(), as_of()).expect("within limits");
    let level = NodeKind::Level { eqf: 4, have: 1, need: 1, from: Vec::new(), without: Vec::new() };
    assert_eq!((&found.views[0].rule.kind, found.views[0].least_missing), (&level, 0));
    let nothing = progress(&qualification, &[], &Agreement::default(), as_of()).expect("within limits");
    assert_eq!(
        (nothing.views[0].rule.missing.as_slice(), nothing.views[0].least_missing),
        (["a".to_owned()].as_slice(), 1)
    );
}
