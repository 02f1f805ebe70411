//! A made list of lists with a national list, attacked: is anything believed that nobody who may has signed, or that is older
//! than what was seen; and what is a list's word worth at which time?
#![expect(clippy::expect_used, reason = "what the tests make is made")]

use credential::Timestamp;
use credential::x509::Certificate;
use made_trust::{ListWish, Party, Stood, Wish, list_of_lists, national_list, signed, signed_with_id};
use trust::eu::{self, Kind, ListError, Lists, ReadList, Snapshot, Standing, Status};

const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");
const NOW: &str = "2026-11-22T00:00:00Z";
const ISSUED: &str = "2026-10-01T00:00:00Z";
const NEXT: &str = "2027-03-01T00:00:00Z";
const GRANTED: &str = "2018-01-01T00:00:00Z";

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("a moment")
}

fn read(party: &Party) -> Certificate {
    Certificate::parse(&party.der).expect("a certificate")
}

struct World {
    commission: Party,
    office: Party,
    authority: Party,
}

fn world() -> World {
    let office = |name| Party::new(&Wish { ..Wish::tsa(name, DATES) }, None);
    let authority = Party::new(&Wish::authority("Authority", DATES), None);
    World { commission: office("Commission"), office: office("Office"), authority }
}

fn wish(territory: &str, sequence: u64) -> ListWish {
    ListWish::new(territory, sequence, ISSUED, NEXT)
}

impl World {
    fn lotl(&self, sequence: u64) -> String {
        let lists: [(&str, &[&Party]); 2] = [("EU", &[&self.commission]), ("IE", &[&self.office])];
        signed(&list_of_lists(&wish("EU", sequence), &lists), &self.commission)
    }

    fn national(&self, wish: &ListWish, stood: &[Stood]) -> String {
        national_list(wish, &[(&[&self.authority], stood)])
    }

    /// Ireland's list as it should be.
    fn good(&self) -> String {
        self.national(&wish("IE", 7), &[Stood::seals("granted", GRANTED)])
    }

    fn read_lotl(&self, text: &str) -> Result<ReadList, ListError> {
        eu::list_of_lists(text.as_bytes(), &[read(&self.commission)])
    }

    fn read_national(&self, text: &str) -> Result<ReadList, ListError> {
        let lotl = self.read_lotl(&self.lotl(1)).expect("a list of lists");
        let pointer = lotl.pointers.iter().find(|one| one.territory == "IE").expect("Ireland's");
        eu::national(text.as_bytes(), pointer)
    }

    fn import(&self, before: Option<&Snapshot>, lotl: &str, national: &str) -> Result<eu::Imported, ListError> {
        let lotl = self.read_lotl(lotl)?;
        Snapshot::import(before, &lotl, |_| Some(national.as_bytes().to_vec()), at(NOW))
    }

    fn lists(&self, stood: &[Stood]) -> Lists {
        let national = signed(&self.national(&wish("IE", 7), stood), &self.office);
        let imported = self.import(None, &self.lotl(1), &national).expect("a snapshot");
        assert!(imported.refused.is_empty() && imported.missing.is_empty(), "{imported:?}");
        Lists::new(imported.snapshot)
    }
}

#[test]
fn a_list_says_what_it_says() {
    let world = world();
    let list = world.read_national(&signed(&world.good(), &world.office)).expect("a list").list;
    assert_eq!((list.territory.as_str(), list.operator.as_str(), list.sequence), ("IE", "Office", 7));
    assert_eq!((list.issued, list.next_update), (at(ISSUED), Some(at(NEXT))));
    assert_eq!(list.location, "https://lists.example/IE.xml");
    let [service] = list.services.as_slice() else { panic!("{list:?}") };
    assert_eq!(service.provider, "A provider");
    assert_eq!(service.read_certificates().collect::<Vec<_>>(), [read(&world.authority)]);
    let period = service.at(at(NOW)).expect("a period");
    assert_eq!((period.kind, &period.status, period.seals), (Some(Kind::CaQc), &Status::Granted, true));
}

/// A change to a list that was signed, or to how it is signed; given the world, the list unsigned and signed.
type Attack = fn(&World, &str, &str) -> String;

fn before_end(list: &str, what: &str) -> String {
    list.replace("</TrustServiceStatusList>", &format!("{what}</TrustServiceStatusList>"))
}

/// Each must be refused, for that reason.
#[test]
fn what_is_not_signed_by_those_who_may_is_refused() {
    let cases: [(&str, &str, Attack); 22] = [
        ("not signed", "0 signatures", |_, plain, _| plain.to_owned()),
        ("signed by a stranger, who is named in KeyInfo", "none of the 1 certificates", |_, plain, _| {
            signed(plain, &Party::new(&Wish::tsa("Office", DATES), None))
        }),
        ("signed by the commission", "none of the 1 certificates", |w, plain, _| signed(plain, &w.commission)),
        ("signed by the same key under another certificate", "another certificate", |w, plain, _| {
            signed(plain, &w.office.again(&Wish::tsa("Other", DATES), None))
        }),
        ("a status changed", "digest of the list", |_, _, signed| {
            signed.replace("Svcstatus/granted", "Svcstatus/withdrawn")
        }),
        ("a service added", "digest of the list", |_, _, signed| {
            signed.replace("<TSPService>", "<TSPService></TSPService><TSPService>")
        }),
        ("the digest changed with it", "none of the 1 certificates", |w, _, signed_list| {
            let other = signed(
                &w.national(&wish("IE", 7), &[Stood::seals("withdrawn", GRANTED)]),
                &Party::new(&Wish::tsa("X", DATES), None),
            );
            let value = |text: &str| {
                text.split("<ds:SignatureValue>")
                    .nth(1)
                    .and_then(|rest| rest.split('<').next())
                    .expect("a value")
                    .to_owned()
            };
            other.replace(&value(&other), &value(signed_list))
        }),
        ("a second signature", "2 signatures", |w, _, signed| {
            let again = signed_with_id(&w.good(), &w.office, "2");
            let second = again
                .get(again.find("<ds:Signature ").expect("one")..again.rfind("</TrustService").expect("end"))
                .expect("it");
            before_end(signed, second)
        }),
        ("nested in a foreign root", "1 signatures, of which 0", |w, _, signed| {
            before_end(&w.national(&wish("IE", 8), &[Stood::seals("granted", GRANTED)]), signed)
        }),
        ("nested in an Object of a foreign signature", "2 signatures", |w, _, good| {
            let stranger = Party::new(&Wish::tsa("X", DATES), None);
            let foreign = signed_with_id(&w.national(&wish("IE", 8), &[]), &stranger, "2");
            foreign.replace("</ds:Signature>", &format!("<ds:Object>{good}</ds:Object></ds:Signature>"))
        }),
        ("its signature in a foreign root", "digest of the list", |w, _, signed| {
            let signature =
                signed.get(signed.find("<ds:Signature ").expect("one")..signed.rfind("</TrustService").expect("end"));
            before_end(&w.national(&wish("IE", 8), &[]), signature.expect("it"))
        }),
        ("two elements of one id", "stands on two elements", |_, _, signed| {
            signed.replace("<ds:Object>", "<ds:Object Id=\"properties-1\">")
        }),
        ("a second Object with properties", "Object", |_, _, signed| {
            signed.replace("</ds:Signature>", "<ds:Object></ds:Object></ds:Signature>")
        }),
        ("an id that hides the list's", "stands on two elements", |_, _, signed| {
            signed.replace("Id=\"signature-1\"", "Id=\"list\"")
        }),
        ("a reference to a part", "Reference: URI", |_, _, signed| {
            signed.replace("<ds:Reference URI=\"\">", "<ds:Reference URI=\"#list\">")
        }),
        ("another transform", "Transforms", |_, _, signed| {
            signed.replacen(
                "http://www.w3.org/2000/09/xmldsig#enveloped-signature",
                "http://www.w3.org/TR/1999/REC-xslt-19991116",
                1,
            )
        }),
        ("a transform with a path", "Transform", |_, _, signed| {
            signed.replacen("#enveloped-signature\">", "#enveloped-signature\"><x></x>", 1)
        }),
        ("SHA-1", "DigestMethod", |_, _, signed| signed.replace("2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1")),
        ("HMAC", "SignatureMethod", |_, _, signed| {
            signed.replace("2001/04/xmldsig-more#ecdsa-sha256", "2000/09/xmldsig#hmac-sha1")
        }),
        ("a DOCTYPE", "DOCTYPE", |_, _, signed| format!("<!DOCTYPE TrustServiceStatusList>{signed}")),
        ("an instruction", "instruction", |_, _, signed| format!("<?xml-stylesheet href=\"x\"?>{signed}")),
        ("comments as canonical text", "CanonicalizationMethod", |_, _, signed| {
            signed.replace(
                "CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#\"",
                "CanonicalizationMethod Algorithm=\"http://www.w3.org/2001/10/xml-exc-c14n#WithComments\"",
            )
        }),
    ];
    for (name, because, attack) in cases {
        let world = world();
        let good = signed(&world.good(), &world.office);
        assert!(world.read_national(&good).is_ok(), "{name}");
        let refused = world.read_national(&attack(&world, &world.good(), &good));
        let error = refused.map(|read| read.list).expect_err(name).to_string();
        assert!(error.contains(because), "{name}: {error}");
    }
}

/// What is said between the lines stays unsaid: a comment neither adds nor hides.
#[test]
fn a_comment_changes_nothing() {
    let world = world();
    let good = signed(&world.good(), &world.office);
    let commented = good.replace("Svcstatus/granted", "Svcstatus/gran<!-- withdrawn -->ted");
    let list = world.read_national(&commented).expect("the same list").list;
    assert_eq!(list.services[0].periods[0].status, Status::Granted);
}

#[test]
fn no_byte_of_a_list_can_be_another() {
    let world = world();
    let good = signed(&world.good(), &world.office);
    let read = |text: &[u8]| {
        let lotl = world.read_lotl(&world.lotl(1)).expect("a list of lists");
        let list = eu::national(text, &lotl.pointers[1]).ok()?.list;
        Some((list.territory, list.operator, list.sequence, list.issued, list.next_update, list.services))
    };
    let said = read(good.as_bytes());
    assert!(said.is_some());
    for place in (0..good.len()).step_by(3) {
        let mut changed = good.clone().into_bytes();
        changed[place] ^= 1;
        let now = read(&changed);
        assert!(now.is_none() || now == said, "byte {place}: {now:?}");
    }
}

/// Signed by those who may, and not what is due.
#[test]
fn what_is_signed_must_be_the_list_that_is_due() {
    let world = world();
    for (name, because, text) in [
        ("another country's", "list of \"FR\"", world.national(&wish("FR", 7), &[Stood::seals("granted", GRANTED)])),
        ("a list of lists", "TSLType", list_of_lists(&wish("IE", 7), &[("FR", &[&world.office])])),
        ("of an old form", "5 or 6", world.good().replace("Identifier>5<", "Identifier>4<")),
        ("without a number", "TSLSequenceNumber", world.good().replace(">7<", "><")),
        ("of no date", "ListIssueDateTime", world.good().replace(ISSUED, "yesterday")),
        ("something else", "root", "<a xmlns=\"urn:a\"></a>".to_owned()),
    ] {
        let text = signed(&text, &world.office);
        let error = world.read_national(&text).map(|read| read.list).expect_err(name).to_string();
        assert!(error.contains(because), "{name}: {error}");
    }
    let empty = signed(&list_of_lists(&wish("EU", 1), &[("EU", &[&world.commission])]), &world.commission);
    assert!(world.read_lotl(&empty).is_err(), "a list of lists that names none");
    let twice = signed(&list_of_lists(&wish("EU", 1), &[("IE", &[&world.office]), ("IE", &[])]), &world.commission);
    assert!(world.read_lotl(&twice).is_err(), "a list of lists that names two for one country");
}

#[test]
fn never_an_older_list_in_the_place_of_a_newer_one() {
    let world = world();
    let national = |sequence, issued: &str| {
        let wish = ListWish::new("IE", sequence, issued, NEXT);
        signed(&world.national(&wish, &[Stood::seals("granted", GRANTED)]), &world.office)
    };
    let first = world.import(None, &world.lotl(5), &national(7, ISSUED)).expect("a snapshot").snapshot;
    let sequence = |imported: &eu::Imported| (imported.snapshot.lists[0].sequence, imported.refused.len());
    for (number, issued, due) in [
        (7, ISSUED, (7, 0)),
        (8, "2026-10-02T00:00:00Z", (8, 0)),
        (6, "2026-10-02T00:00:00Z", (7, 1)),
        (7, "2026-09-30T00:00:00Z", (7, 1)),
        (8, "2026-09-30T00:00:00Z", (7, 1)),
    ] {
        let imported = world.import(Some(&first), &world.lotl(5), &national(number, issued)).expect("a snapshot");
        assert_eq!(sequence(&imported), due, "{number} of {issued}");
    }
    assert!(matches!(world.import(Some(&first), &world.lotl(4), &national(7, ISSUED)), Err(ListError::Older(_))));
    // A forged list in its place, or none: the one from before stays.
    let forged = world.import(Some(&first), &world.lotl(5), &world.good()).expect("a snapshot");
    assert_eq!(sequence(&forged), (7, 1));
    let lotl = world.read_lotl(&world.lotl(5)).expect("a list of lists");
    let none = Snapshot::import(Some(&first), &lotl, |_| None, at(NOW)).expect("a snapshot");
    assert_eq!((none.snapshot.lists[0].sequence, none.missing), (7, vec!["IE".to_owned()]));
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
    let other = String::from_utf8(bytes).expect("text").replace("\"form\":\"1\"", "\"form\":\"2\"");
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
    for (lotl, national) in [(world.lotl(1), closed), (old, good)] {
        let lists = Lists::new(world.import(None, &lotl, &national).expect("a snapshot").snapshot);
        assert!(matches!(lists.standing(&ca, Kind::CaQc, at(ISSUED), at(NOW)), Some((Standing::Overdue, _))));
    }
}
