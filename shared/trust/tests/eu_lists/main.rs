//! A made list of lists with a national list, attacked: is anything believed that nobody who may has signed, or that is older
//! than what was seen; and what is a list's word worth at which time?
#![expect(clippy::expect_used, reason = "what the tests make is made")]

mod standing;

use credential::Timestamp;
use credential::x509::Certificate;
use made_trust::{
    ListWish, Party, Referring, Stood, Wish, list_of_lists, national_list, signed, signed_referring, signed_with_id,
};
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
        Lists::new(imported.snapshot).expect("lists")
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

fn to(id: &str, key: bool) -> Referring {
    Referring { id: id.to_owned(), key, sha1: false }
}

/// XML Signature 1.1, section 4.4.3.2: the whole list may be meant by its root's own id, as Belgium does; and whoever signs may
/// sign the `KeyInfo` too.
#[test]
fn the_whole_is_meant_however_it_is_referred_to() {
    let world = world();
    for (id, key) in [("", false), ("list", false), ("", true), ("list", true)] {
        let list = signed_referring(&world.good(), &world.office, &to(id, key));
        assert_eq!(world.read_national(&list).expect("a list").list.sequence, 7, "{id:?}, {key}");
        let changed = list.replace("Svcstatus/granted", "Svcstatus/withdrawn");
        assert!(world.read_national(&changed).is_err(), "{id:?}, {key}");
    }
}

/// What is due of a key is due of one that may sign (SECURITY: RSA of 2048 bits or more), and is told.
#[test]
fn a_key_that_is_too_short_signs_nothing() {
    let world = world();
    let weak = Party::weak(&Wish::tsa("Office", DATES));
    let lists: [(&str, &[&Party]); 2] = [("EU", &[&world.commission]), ("IE", &[&weak, &world.office])];
    let lotl = signed(&list_of_lists(&wish("EU", 1), &lists), &world.commission);
    let lotl = world.read_lotl(&lotl).expect("a list of lists");
    let pointer = lotl.pointers.iter().find(|one| one.territory == "IE").expect("Ireland's");
    let error = eu::national(signed(&world.good(), &weak).as_bytes(), pointer).map(|read| read.list).expect_err("weak");
    assert!(error.to_string().contains("an RSA key of 2032 bits; 2048 to 8192"), "{error}");
    // Norway named its certificate with SHA-1, and brought it along.
    let sha1 = signed_referring(&world.good(), &weak, &Referring { sha1: true, ..Referring::default() });
    let error = eu::national(sha1.as_bytes(), pointer).map(|read| read.list).expect_err("weak");
    assert!(error.to_string().contains("an RSA key of 2032 bits"), "{error}");
    let sha1 = signed_referring(&world.good(), &world.office, &Referring { sha1: true, ..Referring::default() });
    assert!(eu::national(sha1.as_bytes(), pointer).is_ok());
    let stranger = Party::new(&Wish::tsa("Office", DATES), None);
    let other = eu::national(signed(&world.good(), &stranger).as_bytes(), pointer).map(|read| read.list);
    assert!(other.expect_err("a stranger").to_string().contains("none of the 2 certificates"));
}

/// Each must be refused, for that reason.
#[test]
fn what_is_not_signed_by_those_who_may_is_refused() {
    let cases: [(&str, &str, Attack); 32] = [
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
        ("a reference to a part", "found \"#signature-1\"", |_, _, signed| {
            signed.replace("<ds:Reference URI=\"\">", "<ds:Reference URI=\"#signature-1\">")
        }),
        ("a part in the place of the whole, by its id", "found \"#part\"", |w, plain, _| {
            let part = plain.replace("<TrustServiceProviderList>", "<TrustServiceProviderList Id=\"part\">");
            signed_referring(&part, &w.office, &to("part", false))
        }),
        ("a root of another id", "found \"#list\"", |w, plain, _| {
            signed_referring(plain, &w.office, &to("list", false)).replacen(" Id=\"list\"", " Id=\"other\"", 1)
        }),
        ("a root of that id in capital letters", "found \"#list\"", |w, plain, _| {
            signed_referring(plain, &w.office, &to("list", false)).replacen(" Id=\"list\"", " ID=\"list\"", 1)
        }),
        ("a root of that id, and what was signed inside", "1 signatures, of which 0", |w, plain, _| {
            let good = signed_referring(plain, &w.office, &to("list", false));
            before_end(&w.national(&wish("IE", 8), &[]), &good)
        }),
        ("the signature under another root of that id", "digest of the list", |w, plain, _| {
            let good = signed_referring(plain, &w.office, &to("list", false));
            let signature =
                good.get(good.find("<ds:Signature ").expect("one")..good.rfind("</TrustService").expect("end"));
            before_end(&w.national(&wish("IE", 8), &[]), signature.expect("it"))
        }),
        ("a second element of the root's id", "the id \"list\"", |w, plain, _| {
            let good = signed_referring(plain, &w.office, &to("list", false));
            good.replace("<ds:Object>", "<ds:Object id=\"list\">")
        }),
        ("a second element of the root's id, of XML's own", "the id \"list\"", |w, plain, _| {
            let good = signed_referring(plain, &w.office, &to("list", false));
            good.replace("<ds:Object>", "<ds:Object xml:id=\"list\">")
        }),
        ("two references to the whole", "one to each part", |w, plain, _| {
            let good = signed_referring(plain, &w.office, &to("list", true));
            good.replace("URI=\"#key-1\"", "URI=\"\"")
        }),
        ("another KeyInfo than was signed", "digest of KeyInfo", |w, plain, _| {
            let good = signed_referring(plain, &w.office, &to("", true));
            good.replace("<ds:X509Data>", "<ds:KeyName>x</ds:KeyName><ds:X509Data>")
        }),
        ("a third reference to something else", "found \"#signature-1\"", |w, plain, _| {
            let good = signed_referring(plain, &w.office, &to("", true));
            good.replace("URI=\"#key-1\"", "URI=\"#signature-1\"")
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

/// TS 119 612, clause 5.3.2: each issue has a number of its own. And none is from a time that has not come.
#[test]
fn what_may_take_the_place_of_a_list() {
    let world = world();
    let national = |status: &str, issued: &str, sequence| {
        let wish = ListWish::new("IE", sequence, issued, NEXT);
        signed(&world.national(&wish, &[Stood::seals(status, GRANTED)]), &world.office)
    };
    let good = national("granted", ISSUED, 7);
    let first = world.import(None, &world.lotl(5), &good).expect("a snapshot").snapshot;
    let again = |list: &str| world.import(Some(&first), &world.lotl(5), list).expect("a snapshot");
    // Signed anew, and broken into lines where that means nothing, it is the same issue.
    for same in [national("granted", ISSUED, 7), good.replace("<ds:SignatureValue>", "<ds:SignatureValue>\n")] {
        assert!(again(&same).refused.is_empty());
    }
    let other = again(&national("withdrawn", ISSUED, 7));
    assert!(matches!(other.refused.as_slice(), [(_, ListError::SameNumber { sequence: 7, .. })]), "{other:?}");
    assert_eq!(other.snapshot.lists[0].services[0].periods[0].status, Status::Granted, "the one from before stays");
    let later = again(&national("granted", "2026-11-22T00:00:01Z", 8));
    assert!(matches!(later.refused.as_slice(), [(_, ListError::Ahead { sequence: 8, .. })]), "{later:?}");
    assert!(again(&national("granted", NOW, 8)).refused.is_empty());
    // The same of the list of lists, without which no other is anybody's.
    let elsewhere: [(&str, &[&Party]); 2] = [("EU", &[&world.commission]), ("FR", &[&world.office])];
    let other = signed(&list_of_lists(&wish("EU", 5), &elsewhere), &world.commission);
    assert!(matches!(world.import(Some(&first), &other, &good), Err(ListError::SameNumber { .. })));
    let later = ListWish::new("EU", 6, "2026-11-23T00:00:00Z", NEXT);
    let later = signed(&list_of_lists(&later, &elsewhere), &world.commission);
    assert!(matches!(world.import(None, &later, &good), Err(ListError::Ahead { .. })));
}

/// Implementing Decision (EU) 2015/1505, Article 4; the Commission's pivots.
#[test]
fn new_signers_are_found_over_the_issues_that_name_them() {
    let party = |name: &str| Party::new(&Wish::tsa(name, DATES), None);
    let (first, second, third, stranger) = (party("First"), party("Second"), party("Third"), party("Stranger"));
    let office = party("Office");
    let issue = |sequence: u64, by: &Party, named: &[&Party]| {
        let lists: [(&str, &[&Party]); 2] = [("EU", named), ("IE", &[&office])];
        signed(&list_of_lists(&wish("EU", sequence), &lists), by).into_bytes()
    };
    // 1 names the second as its signer, 2 the third, and 5 is of today.
    let (one, two, today) = (issue(1, &first, &[&second]), issue(2, &second, &[&third]), issue(5, &third, &[&third]));
    let named = [read(&first)];
    let lead = |pivots: &[Vec<u8>], list: &[u8], seen| eu::lead(list, &named, pivots, seen);
    let led = lead(&[two.clone(), one.clone()], &today, None).expect("led");
    assert_eq!((led.over, led.list.list.sequence, led.signers), (vec![1, 2], 5, vec![read(&third)]));
    for (name, pivots, because) in [
        ("none", vec![], "none of the 1 certificates"),
        ("one is missing", vec![one.clone()], "none of the 1 certificates"),
        ("the first is missing", vec![two.clone()], "issue 2 of the list of lists"),
        ("one by a stranger", vec![issue(1, &stranger, &[&third])], "issue 1 of the list of lists"),
        ("one that names nobody", vec![issue(1, &first, &[])], "one to the list of lists itself"),
        ("one from later", vec![one.clone(), two.clone(), issue(7, &third, &[&third])], "an issue before"),
        ("one that leads away", vec![one.clone(), issue(3, &second, &[&stranger])], "none of the 1 certificates"),
        ("something else", vec![b"<a/>".to_vec()], "issue 0 of the list of lists"),
        ("too many", vec![one.clone(); 33], "fewer pivots"),
    ] {
        let error = lead(&pivots, &today, None).map(|led| led.over).expect_err(name).to_string();
        assert!(error.contains(because), "{name}: {error}");
    }
    // One whom a pivot has taken out of the list signs nothing more.
    let old = issue(5, &first, &[&first]);
    assert!(lead(std::slice::from_ref(&one), &old, None).is_err());
    // Whoever kept issue 2 knows whom it named: what is not newer is not asked.
    let kept = [read(&third)];
    assert_eq!(eu::lead(&today, &kept, &[one, two], Some(2)).expect("led").over, Vec::<u64>::new());
}

#[test]
fn the_list_of_lists_says_which_issues_lead_to_its_signers() {
    let world = world();
    let address = |number: u64| format!("https://ec.europa.eu/tools/lotl/eu-lotl-pivot-{number}.xml");
    let mut wish = wish("EU", 9);
    wish.pivots = vec![
        address(341),
        "https://eur-lex.europa.eu/x".to_owned(),
        address(12),
        address(12),
        "x-pivot-.xml".to_owned(),
    ];
    let lists: [(&str, &[&Party]); 2] = [("EU", &[&world.commission]), ("IE", &[&world.office])];
    let list = signed(&list_of_lists(&wish, &lists), &world.commission);
    assert!(world.read_lotl(&list).is_ok());
    assert_eq!(eu::named_pivots(list.as_bytes()), Ok(vec![(12, address(12)), (341, address(341))]));
    assert!(eu::named_pivots(b"<a/>").is_err());
}

/// Regulation (EU) No 910/2014, Article 14: such lists are of a form of their own, and are named and not read.
#[test]
fn a_third_countrys_list_is_named_and_not_read() {
    let world = world();
    let lists: [(&str, &[&Party]); 4] =
        [("EU", &[&world.commission]), ("IE", &[&world.office]), ("ZZ", &[&world.office]), ("YY", &[&world.office])];
    let plain = list_of_lists(&wish("EU", 1), &lists);
    let kind = "<OtherInformation><TSLType>http://uri.etsi.org/TrstSvc/TrustedList/TSLType/ZZlist</TSLType></OtherInformation>";
    let agreement = "<OtherInformation><m:MutualRecognitionAgreementInformation xmlns:m=\"http://ec.europa.eu/tools/lotl/mra/\
                     schema/v2#\" technicalType=\"1\"></m:MutualRecognitionAgreementInformation></OtherInformation>";
    let within = |territory: &str| {
        format!("<OtherInformation><SchemeTerritory>{territory}</SchemeTerritory></OtherInformation>")
    };
    let plain = plain.replace(&within("ZZ"), &format!("{kind}{}", within("ZZ")));
    let plain = plain.replace(&within("YY"), &format!("{}{agreement}", within("YY")));
    let read = world.read_lotl(&signed(&plain, &world.commission)).expect("a list of lists");
    let territories: Vec<&str> = read.pointers.iter().map(|pointer| pointer.territory.as_str()).collect();
    assert_eq!(territories, ["EU", "IE"]);
    let imported = Snapshot::import(None, &read, |_| None, at(NOW)).expect("a snapshot");
    assert_eq!(
        (imported.missing, imported.third_countries),
        (vec!["IE".to_owned()], vec!["YY".to_owned(), "ZZ".to_owned()])
    );
}

/// What is asked of one country reads no other's services; and what is kept apart says the same as all together.
#[test]
fn only_the_lists_that_are_asked_are_read() {
    let world = world();
    let (france, other) =
        (Party::new(&Wish::tsa("Bureau", DATES), None), Party::new(&Wish::authority("Autre", DATES), None));
    let lists: [(&str, &[&Party]); 3] = [("EU", &[&world.commission]), ("FR", &[&france]), ("IE", &[&world.office])];
    let lotl = signed(&list_of_lists(&wish("EU", 1), &lists), &world.commission);
    let stood = [Stood::seals("granted", GRANTED)];
    let french = signed(&national_list(&wish("FR", 3), &[(&[&other], &stood)]), &france);
    let irish = signed(&world.good(), &world.office);
    let bring =
        |pointer: &eu::Pointer| Some(if pointer.territory == "FR" { &french } else { &irish }.clone().into_bytes());
    let imported =
        Snapshot::import(None, &world.read_lotl(&lotl).expect("a list"), bring, at(NOW)).expect("a snapshot");
    let (head, blocks) = imported.snapshot.apart().expect("apart");
    assert!(head.lists.iter().all(|list| list.services.is_empty()));
    let kept = |block: &eu::Block| eu::Block::kept(block.index().clone(), block.text());
    let kept: Vec<eu::Block> = blocks.iter().map(|block| kept(block).expect("as it was")).collect();
    assert_eq!(kept, blocks);
    let lists = Lists::of(head, kept);
    assert_eq!(lists.read(), Vec::<&str>::new());
    let stranger = read(&Party::new(&Wish::authority("Nobody", DATES), None));
    assert_eq!(lists.standing(&stranger, Kind::CaQc, at(ISSUED), at(NOW)), None);
    assert_eq!(lists.read(), Vec::<&str>::new(), "nobody knows that name");
    let standing = lists.standing(&read(&world.authority), Kind::CaQc, at(ISSUED), at(NOW));
    assert!(matches!(standing, Some((Standing::Granted, found)) if found.territory == "IE"));
    assert_eq!(lists.read(), ["IE"]);
    let changed = [blocks[0].text(), b" "].concat();
    assert!(eu::Block::kept(blocks[0].index().clone(), &changed).is_err());
}
