//! Do the names that other programs rely on stay what they are, and do facts stand as they were put there?

use std::sync::Arc;

use credential::Timestamp;
use verify::{Actor, Answer, Check, Fact, Facts, Need, NeedKind, NewestLists, Question, SeenList, Skip, Verdict, Word};

#[test]
fn ids_of_reports_stay() {
    assert_eq!(Question::ALL.map(Question::id), ["intact", "issuer", "current", "entitled", "holder"]);
    let answers =
        [Answer::Yes, Answer::No, Answer::Unknown, Answer::NotOffered, Answer::NotAsked, Answer::NotApplicable];
    let due = ["yes", "no", "unknown", "not_offered", "not_asked", "not_applicable"];
    assert_eq!(answers.map(Answer::id), due);
    let skips = [Skip::NotOffered, Skip::NotAsked, Skip::NotApplicable, Skip::Blocked(Check::Format), Skip::Disabled];
    assert_eq!(skips.map(Skip::id), ["not_offered", "not_asked", "not_applicable", "blocked", "disabled"]);
    let words = [Word::Invalid, Word::Revoked, Word::Suspended, Word::Expired, Word::Undecided, Word::Valid];
    assert_eq!(words.map(Word::id), ["invalid", "revoked", "suspended", "expired", "undecided", "valid"]);
    let actors = [Actor::Issuer, Actor::Holder, Actor::Verifier, Actor::Network];
    assert_eq!(actors.map(Actor::id), ["issuer", "holder", "verifier", "network"]);
    let verdicts = [
        Verdict::Valid { accepted: Vec::new() },
        Verdict::Invalid { failed: vec![Check::Format] },
        Verdict::Undecided { open: vec![Check::Format] },
    ];
    assert_eq!(verdicts.each_ref().map(Verdict::id), ["valid", "invalid", "undecided"]);
    assert_eq!(verdicts.each_ref().map(Verdict::exit_code), [0, 1, 2]);
}

#[test]
fn kinds_of_needs_are_found_by_their_ids() {
    let ids = NeedKind::ALL.map(NeedKind::id).join(" ");
    assert_eq!(
        ids,
        "did_document did_log witness_proofs controlled_identifier issuer_metadata key_set status_list schema \
         type_metadata renewed_credential attribute trusted_list issuer_registry federation_statement \
         federation_listing did_configuration"
    );
    assert_eq!(NeedKind::ALL.map(|kind| NeedKind::from_id(kind.id())), NeedKind::ALL.map(Some));
    assert_eq!(NeedKind::from_id("Schema"), None);
}

#[test]
fn facts_and_lists_are_counted_as_they_stand() {
    let fact = Fact { body: Ok(Arc::from(&b"x"[..])), fetched: None };
    let mut facts = Facts::default();
    assert_eq!((facts.len(), facts.is_empty()), (0, true));
    facts.insert("https://b.example", fact.clone());
    for kind in [NeedKind::Schema, NeedKind::StatusList] {
        facts.answer(&Need { address: "https://a.example".to_owned(), kind }, fact.clone());
    }
    assert_eq!((facts.len(), facts.is_empty()), (2, false));
    let all: Vec<_> = facts.iter().map(|(address, kind, _)| (address, kind)).collect();
    let (list, schema) = (Some(NeedKind::StatusList), Some(NeedKind::Schema));
    assert_eq!(all, [("https://a.example", list), ("https://a.example", schema), ("https://b.example", None)]);
    let seen = SeenList {
        list: "https://a.example/list".to_owned(),
        signer: "did:example:a".to_owned(),
        issued: Timestamp::parse("2026-11-22T10:04:00Z").unwrap(),
    };
    let lists: NewestLists = [seen.clone()].iter().collect::<NewestLists>();
    assert_eq!((lists.len(), lists.is_empty()), (1, false));
    assert_eq!(lists.iter().collect::<Vec<_>>(), [seen]);
    assert!(NewestLists::default().is_empty());
}
