//! Is a list that is not what it must be never a pass, and asked of by nobody who has no reason to?

use std::sync::Arc;

use verify::{OpenedLists, SeenList};

use super::*;

#[test]
fn a_list_that_is_not_what_it_must_be_is_never_a_pass() {
    for format in Format::ALL {
        let mut world = World::new();
        let bytes = world.issued(format, false);
        let good = world.facts.get(LIST, NeedKind::StatusList).unwrap().body.clone().unwrap();
        let mut other = World::new();
        other.rng = ChaCha20Rng::seed_from_u64(8);
        other.issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut other.rng).unwrap();
        other.issued(format, false);
        let strangers = other.facts.get(LIST, NeedKind::StatusList).unwrap().body.clone().unwrap();
        let mut forged = good.to_vec();
        let at = forged.len() - 40;
        forged[at] = if forged[at] == b'A' { b'B' } else { b'A' };
        let cases: Vec<(&str, Fact, &str)> = vec![
            ("absent", Fact { body: Err("the host did not answer".into()), fetched: None }, "list-unavailable"),
            ("empty", fact(b""), "list-malformed"),
            ("forged", fact(&forged), "list-malformed"),
            ("truncated", fact(&good[..good.len() / 2]), "list-malformed"),
            ("another type", fact(&bytes), "list-malformed"),
            ("a page", fact(b"<html>404</html>"), "list-malformed"),
            ("oversized", fact(&vec![b' '; 17 << 20]), "list-malformed"),
            ("a stranger's", fact(&strangers), "delegated_list"),
        ];
        for (name, fact, due) in cases {
            let mut facts = world.facts.clone();
            facts.insert(LIST, fact);
            let report = verify(&format::read(&bytes), &facts, &world.trust, None, now());
            assert_eq!(problem_of(&report, Check::Status).id(), due, "{format:?}, {name}");
            assert!(matches!(employer(&report), Verdict::Undecided { .. }), "{format:?}, {name}");
        }
        let late = verify(&format::read(&bytes), &world.facts, &world.trust, None, now().plus_seconds(7_000));
        assert_eq!(problem_of(&late, Check::Status).id(), "list-not-in-force", "{format:?}, expired");
        let early = verify(&format::read(&bytes), &world.facts, &world.trust, None, now().plus_seconds(-7_000));
        assert_eq!(problem_of(&early, Check::Status).id(), "list-not-in-force", "{format:?}, from the future");
        // The list was made at now - 3,600: a minute before that is within what clocks may differ.
        let just = verify(&format::read(&bytes), &world.facts, &world.trust, None, now().plus_seconds(-3_660));
        assert_eq!(just.finding(Check::Status).outcome.id(), "pass", "{format:?}, made when it was asked for");
        let seen = world.report(&bytes).lists;
        assert_eq!(seen.iter().map(|seen| seen.list.as_str()).collect::<Vec<_>>(), [LIST], "{format:?}");
        for (signer, issued, due) in [
            (seen[0].signer.as_str(), now(), Some("list-older-than-seen")),
            (seen[0].signer.as_str(), seen[0].issued, None),
            // Whoever signs with another key, or was seen later than the moment asked about, says nothing of this one.
            ("did:key:zSomebodyElse", now(), None),
            (seen[0].signer.as_str(), now().plus_seconds(86_400), None),
        ] {
            let known = SeenList { list: LIST.to_owned(), signer: signer.to_owned(), issued };
            let mut facts = world.facts.clone();
            facts.remember(Arc::new([known].iter().collect()));
            let report = verify(&format::read(&bytes), &facts, &world.trust, None, now());
            let found = report.finding(Check::Status).outcome.problem().map(Problem::id);
            assert_eq!(found, due, "{format:?}, {signer} {issued}");
            assert_eq!(report.lists.is_empty(), due.is_some(), "what is refused is not remembered");
            assert_eq!(matches!(employer(&report), Verdict::Undecided { .. }), due.is_some(), "{format:?}");
        }
        let none = verify(&format::read(&bytes), &Facts::default(), &world.trust, None, now());
        assert_eq!(none.needs.len(), 1, "the list is asked for, and nothing else");
        assert!(matches!(employer(&none), Verdict::Undecided { .. }));
    }
}

/// Sharing opened lists between judgements changes no report, whatever else changes between them.
#[test]
fn lists_that_are_shared_are_opened_anew_where_anything_differs() {
    for format in Format::ALL {
        let mut world = World::new();
        let clear = world.issued(format, false);
        let lists = OpenedLists::default();
        world.facts.share(&lists);
        let alone = |world: &World, at| {
            let mut facts = Facts::default();
            for (address, _, fact) in world.facts.iter() {
                facts.insert(address, fact.as_ref().clone());
            }
            verify(&format::read(&clear), &facts, &world.trust, None, at)
        };
        let good = world.facts.get(LIST, NeedKind::StatusList).unwrap().as_ref().clone();
        let forged = fact(&[b"x", good.body.as_ref().unwrap().as_ref()].concat());
        let missing = Fact { body: Err("the host did not answer".into()), fetched: None };
        for (step, list, at) in [
            ("first", good.clone(), now()),
            ("again", good.clone(), now()),
            ("forged", forged, now()),
            ("gone", missing, now()),
            ("back", good.clone(), now()),
            ("run out", good, now().plus_seconds(7_000)),
        ] {
            world.facts.insert(LIST, list);
            let shared = verify(&format::read(&clear), &world.facts, &world.trust, None, at);
            assert_eq!(shared, alone(&world, at), "{format:?}, {step}");
        }
    }
}

/// Nothing is fetched because a forged credential says so.
#[test]
fn a_forged_credential_makes_nobody_fetch_its_list() {
    for format in Format::ALL {
        let mut world = World::new();
        let mut bytes = world.issued(format, false);
        let text = String::from_utf8(bytes.clone()).unwrap();
        bytes = match format {
            Format::OpenBadge => text.replace("Ilva", "Olva").into_bytes(),
            _ => {
                let dot = text.rfind('.').unwrap();
                let mut forged = text.into_bytes();
                forged[dot + 10] = if forged[dot + 10] == b'A' { b'B' } else { b'A' };
                forged
            }
        };
        let report = verify(&format::read(&bytes), &Facts::default(), &world.trust, None, now());
        assert!(report.needs.is_empty(), "{format:?}: {:?}", report.needs);
        assert_eq!(report.word(&policy("employer")), Word::Invalid, "{format:?}");
    }
}
