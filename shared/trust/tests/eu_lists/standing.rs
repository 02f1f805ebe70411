//! How did a service stand at a moment, by lists that are late, closed, from a later time, or not understood?

use made_trust::{ListWish, Party, Stood, Wish, list_of_lists, signed};
use trust::eu::{self, Kind, Lists, Snapshot, Standing};

use super::{DATES, GRANTED, ISSUED, NEXT, NOW, at, read, wish, world};

/// A snapshot of a clock that was wrong, or from before this was asked: what is from a time that had not come settles nothing
/// until then.
#[test]
fn a_list_from_a_later_time_settles_nothing_before_it() {
    let world = world();
    let ca = read(&world.authority);
    let wish = ListWish::new("IE", 7, "2027-01-01T00:00:00Z", NEXT);
    let national = signed(&world.national(&wish, &[Stood::seals("granted", GRANTED)]), &world.office);
    let lotl = world.read_lotl(&world.lotl(1)).expect("a list of lists");
    let bring = |_: &eu::Pointer| Some(national.clone().into_bytes());
    let mut snapshot = Snapshot::import(None, &lotl, bring, at("2027-01-02T00:00:00Z")).expect("a snapshot").snapshot;
    let standing = |snapshot: &Snapshot, moment: &str| {
        let lists = Lists::new(snapshot.clone()).expect("lists");
        lists.standing(&ca, Kind::CaQc, at(ISSUED), at(moment)).expect("a service").0
    };
    // Its history says how the service stood before it was issued.
    assert_eq!(standing(&snapshot, NOW), Standing::Granted);
    snapshot.made = at(NOW);
    assert_eq!(standing(&snapshot, NOW), Standing::Ahead);
    assert_eq!(standing(&snapshot, "2027-01-02T00:00:00Z"), Standing::Granted);
}

/// TS 119 612, clause 5.5.9: whoever does not know a critical extension may not go by the entry. Those that the standard names
/// are known.
#[test]
fn an_entry_with_a_critical_extension_that_is_not_known_says_nothing() {
    let world = world();
    let ca = read(&world.authority);
    let granted = || Stood::seals("granted", GRANTED);
    let unread = |name: &str| Standing::Unread(name.to_owned());
    let unknown = "<x:Mood xmlns:x=\"urn:x\"></x:Mood>";
    let taken_over = "<t:TakenOverBy xmlns:t=\"http://uri.etsi.org/02231/v2/additionaltypes#\"></t:TakenOverBy>";
    let expired = "<ExpiredCertsRevocationInfo>2016-06-30T22:00:00Z</ExpiredCertsRevocationInfo>";
    let then = "2024-06-01T00:00:00Z";
    for (name, stood, due) in [
        ("unknown and critical", vec![granted().extended("true", unknown)], unread("Mood")),
        ("as a number", vec![granted().extended("1", unknown)], unread("Mood")),
        ("unknown and not critical", vec![granted().extended("false", unknown)], Standing::Granted),
        ("of nothing", vec![granted().extended("true", "")], unread("Extension")),
        ("taken over", vec![granted().extended("true", taken_over)], Standing::Granted),
        (
            "of another namespace",
            vec![granted().extended("true", &taken_over.replace("02231", "2231"))],
            unread("TakenOverBy"),
        ),
        ("the status of old certificates", vec![granted().extended("true", expired)], Standing::Granted),
        (
            "in an entry from before",
            vec![Stood::seals("granted", "2023-01-01T00:00:00Z"), granted().extended("true", unknown)],
            Standing::Granted,
        ),
        (
            "in the entry of then",
            vec![Stood::seals("granted", "2025-01-01T00:00:00Z"), granted().extended("true", unknown)],
            unread("Mood"),
        ),
    ] {
        let lists = world.lists(&stood);
        let found = lists.standing(&ca, Kind::CaQc, at(then), at(NOW)).map(|(standing, _)| standing);
        assert_eq!(found, Some(due), "{name}");
    }
}

#[test]
fn a_snapshot_is_kept_as_it_is() {
    let world = world();
    let national = signed(&world.good(), &world.office);
    let snapshot = world.import(None, &world.lotl(1), &national).expect("a snapshot").snapshot;
    let bytes = snapshot.to_bytes().expect("bytes");
    assert_eq!(Snapshot::from_bytes(&bytes).expect("the same"), snapshot);
    assert_eq!(snapshot.to_bytes(), Ok(bytes.clone()));
    assert_eq!(snapshot.sha256().expect("a digest").len(), 64);
    let other = String::from_utf8(bytes).expect("text").replace("\"form\":\"2\"", "\"form\":\"1\"");
    assert!(Snapshot::from_bytes(other.as_bytes()).is_err() && Snapshot::from_bytes(b"{}").is_err());
}

#[test]
fn how_a_service_stood() {
    let world = world();
    let ca = read(&world.authority);
    let ends = Stood::seals("withdrawn", "2025-01-01T00:00:00Z");
    let begins = Stood::seals("granted", GRANTED);
    let signatures = Stood { uses: vec!["ForeSignatures".to_owned()], ..Stood::seals("granted", GRANTED) };
    let not = |why: &str| Some(Standing::NotGranted(why.to_owned()));
    let (then, later) = ("2024-06-01T00:00:00Z", "2025-06-01T00:00:00Z");
    for (name, stood, kind, moment, due) in [
        ("granted", vec![begins.clone()], Kind::CaQc, then, Some(Standing::Granted)),
        ("before its first entry", vec![begins.clone()], Kind::CaQc, "2017-12-31T23:59:59Z", not("not-yet")),
        ("before it was withdrawn", vec![ends.clone(), begins.clone()], Kind::CaQc, then, Some(Standing::Granted)),
        ("after it was withdrawn", vec![ends.clone(), begins.clone()], Kind::CaQc, later, not("withdrawn")),
        ("entries out of order", vec![begins.clone(), ends], Kind::CaQc, later, not("withdrawn")),
        (
            "of another status",
            vec![Stood::seals("recognisedatnationallevel", GRANTED)],
            Kind::CaQc,
            then,
            not("recognisedatnationallevel"),
        ),
        ("for signatures alone", vec![signatures], Kind::CaQc, then, Some(Standing::OtherKind)),
        ("asked as another kind", vec![begins.clone()], Kind::TsaQtst, then, Some(Standing::OtherKind)),
        ("for time-stamps", vec![Stood::stamps("granted", GRANTED)], Kind::TsaQtst, then, Some(Standing::Granted)),
    ] {
        let lists = world.lists(&stood);
        let found = lists.standing(&ca, kind, at(moment), at(NOW));
        assert_eq!(found.as_ref().map(|(standing, _)| standing.clone()), due, "{name}");
        assert!(found.is_none_or(|(_, found)| (found.territory.as_str(), found.sequence) == ("IE", 7)), "{name}");
    }
    let lists = world.lists(&[begins]);
    // The same key and name under another certificate is the same service; the name alone is not.
    let again = read(&world.authority.again(&Wish::authority("Authority", ("2024-01-01", "2050-01-01")), None));
    assert!(matches!(lists.standing(&again, Kind::CaQc, at(then), at(NOW)), Some((Standing::Granted, _))));
    let other = read(&Party::new(&Wish::authority("Authority", DATES), None));
    assert_eq!(lists.standing(&other, Kind::CaQc, at(then), at(NOW)), None);
    // A list that is overdue says nothing for certain, of no time.
    let late = at("2027-03-01T00:00:01Z");
    assert!(matches!(lists.standing(&ca, Kind::CaQc, at(then), late), Some((Standing::Overdue, _))));
}

#[test]
fn a_closed_list_or_an_overdue_list_of_lists_settles_nothing() {
    let world = world();
    let ca = read(&world.authority);
    let mut closed = wish("IE", 7);
    closed.next = None;
    let closed = signed(&world.national(&closed, &[Stood::seals("granted", GRANTED)]), &world.office);
    let good = signed(&world.good(), &world.office);
    let lists: [(&str, &[&Party]); 1] = [("IE", &[&world.office])];
    let old = ListWish::new("EU", 1, "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z");
    let old = signed(&list_of_lists(&old, &lists), &world.commission);
    for (lotl, national, told) in
        [(world.lotl(1), closed, ("IE", None)), (old, good, ("EU", Some(at("2026-06-01T00:00:00Z"))))]
    {
        let snapshot = world.import(None, &lotl, &national).expect("a snapshot").snapshot;
        let lists = Lists::new(snapshot).expect("lists");
        let (standing, found) = lists.standing(&ca, Kind::CaQc, at(ISSUED), at(NOW)).expect("a service");
        assert_eq!((standing, (found.territory.as_str(), found.next_update)), (Standing::Overdue, told));
    }
}
