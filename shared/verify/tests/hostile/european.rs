//! The trusted lists of the European Union: what befalls the list of lists, a country's, or what is kept of both, makes no seal
//! good.

use credential::x509::Certificate;
use made_trust::{Entry, ListWish, Party, Stamping, Stood, THEN, Wish, list_of_lists, national_list, seal, signed};
use serde_json::{Value, json};
use trust::TrustSources;
use trust::eu::{self, Lists, Snapshot};
use verify::{Fact, Facts, Policy, Report, verify};

use crate::faults;
use crate::world::{now, valid};

/// A seal that the European lists vouch for: the list of lists, the country's, and what is kept of both.
struct Sealed {
    file: Vec<u8>,
    commission: Party,
    office: Party,
    authority: Party,
    tsa: Party,
    stranger: Party,
}

const ISSUED: &str = "2026-10-01T00:00:00Z";
const NEXT: &str = "2027-03-01T00:00:00Z";

impl Sealed {
    fn new() -> Self {
        let dates = ("2020-01-01", "2040-01-01");
        let by_itself = |name: &str| Party::new(&Wish::tsa(name, dates), None);
        let authority = Party::new(&Wish::authority("Seal Authority", dates), None);
        let wish = Wish::seal(made_trust::COLLEGE, made_trust::IDENTIFIER, ("2025-01-01", "2026-01-01"));
        let (college, tsa) = (Party::new(&wish, Some(&authority)), by_itself("True Time"));
        let sealing = seal(&college, &made_trust::payload().to_string(), THEN, None);
        let file = sealing.stamped(&tsa, &[], &Stamping::at("2025-06-01T09:00:05Z")).file().to_string().into_bytes();
        let (commission, office, stranger) = (by_itself("Commission"), by_itself("Office"), by_itself("Stranger"));
        Self { file, commission, office, authority, tsa, stranger }
    }

    /// The list of lists, by whom, naming whom as signer of Ireland's.
    fn lotl(&self, by: &Party, names: &Party, next: &str) -> Vec<u8> {
        signed(&list_of_lists(&ListWish::new("EU", 3, ISSUED, next), &[("IE", &[names])]), by).into_bytes()
    }

    fn national(&self, by: &Party, territory: &str, next: &str, status: &str) -> Vec<u8> {
        let (seals, stamps) =
            ([Stood::seals(status, "2018-01-01T00:00:00Z")], [Stood::stamps("granted", "2018-01-01T00:00:00Z")]);
        let services: [Entry<'_>; 2] = [(&[&self.authority], &seals), (&[&self.tsa], &stamps)];
        signed(&national_list(&ListWish::new(territory, 7, ISSUED, next), &services), by).into_bytes()
    }

    /// What is kept of them, where the list of lists was believed.
    fn kept(&self, lotl: &[u8], national: Option<&[u8]>) -> Option<Snapshot> {
        let signers = [Certificate::parse(&self.commission.der).unwrap()];
        let lotl = eu::list_of_lists(lotl, &signers).ok()?;
        let at = credential::Timestamp::parse(ISSUED).unwrap();
        Some(Snapshot::import(None, &lotl, |_| national.map(<[u8]>::to_vec), at).unwrap().snapshot)
    }

    /// How the seal ends for who trusts these lists and nobody else.
    fn judged(&self, snapshot: Option<Snapshot>) -> Report {
        let eu = snapshot.and_then(|snapshot| Lists::new(snapshot).ok());
        let trust = TrustSources { eu, ..TrustSources::default() };
        verify(&credential::format::read(&self.file), &Facts::default(), &trust, None, now())
    }
}

#[test]
fn no_fault_of_the_european_lists_is_ever_valid() {
    let sealed = Sealed::new();
    let (lotl, national) =
        (sealed.lotl(&sealed.commission, &sealed.office, NEXT), sealed.national(&sealed.office, "IE", NEXT, "granted"));
    let snapshot = sealed.kept(&lotl, Some(&national)).unwrap();
    let good = sealed.judged(Some(snapshot.clone()));
    assert!(valid(&good, "employer"), "{good:#?}");
    let mut count = 0;
    let mut never = |what: &str, fault: &str, snapshot: Option<Snapshot>| {
        let report = sealed.judged(snapshot);
        for policy in Policy::BUILT_IN {
            assert!(!valid(&report, policy), "{what} that is {fault}, {policy}: {report:#?}");
        }
        count += 1;
    };
    let body = |fact: Fact| fact.body.ok().map(|bytes| bytes.to_vec());
    let overdue = "2026-11-01T00:00:00Z";
    let own = [
        (
            "forged: a word changed",
            String::from_utf8(lotl.clone()).unwrap().replacen("IE.xml", "XE.xml", 1).into_bytes(),
        ),
        ("signed by a stranger", sealed.lotl(&sealed.stranger, &sealed.office, NEXT)),
        ("naming another signer of the country's", sealed.lotl(&sealed.commission, &sealed.stranger, NEXT)),
        ("of the wrong type: the country's", national.clone()),
    ];
    let own = own.into_iter().map(|(fault, bytes)| (fault, Some(bytes)));
    let common = faults::common(&lotl, trust::limits::LIST_BYTES).into_iter().map(|(fault, fact)| (fault, body(fact)));
    for (fault, bytes) in common.chain(own) {
        let kept = bytes.and_then(|bytes| sealed.kept(&bytes, Some(&national)));
        never("a list of lists", fault, kept);
    }
    let own = [
        ("forged: a word changed", String::from_utf8(national.clone()).unwrap().replacen(">7<", ">8<", 1).into_bytes()),
        ("signed by a stranger", sealed.national(&sealed.stranger, "IE", NEXT, "granted")),
        ("of another country", sealed.national(&sealed.office, "FR", NEXT, "granted")),
        ("overdue", sealed.national(&sealed.office, "IE", overdue, "granted")),
        ("withdrawing the authority", sealed.national(&sealed.office, "IE", NEXT, "withdrawn")),
        ("of the wrong type: the list of lists", lotl.clone()),
    ];
    let own = own.into_iter().map(|(fault, bytes)| (fault, Some(bytes)));
    let common = faults::common(&national, trust::limits::LIST_BYTES).into_iter();
    for (fault, bytes) in common.map(|(fault, fact)| (fault, body(fact))).chain(own) {
        never("a country's list", fault, sealed.kept(&lotl, bytes.as_deref()));
    }
    let bytes = snapshot.to_bytes().unwrap();
    assert!(valid(&sealed.judged(Some(Snapshot::from_bytes(&bytes).unwrap())), "employer"), "as it was kept");
    let text = String::from_utf8(bytes.clone()).unwrap();
    let own = [
        ("of another form", text.replacen("\"form\":\"2\"", "\"form\":\"3\"", 1)),
        ("without the country's", changed_text(&text, |snapshot| snapshot["lists"] = json!([]))),
        ("without an authority", changed_text(&text, |snapshot| snapshot["lists"][0]["services"] = json!([]))),
        ("overdue", changed_text(&text, |snapshot| snapshot["lists"][0]["next_update"] = json!(overdue))),
        ("closed", changed_text(&text, |snapshot| snapshot["lists"][0]["next_update"] = Value::Null)),
    ];
    let own = own.into_iter().map(|(fault, text)| (fault, Some(text.into_bytes())));
    let common = faults::common(&bytes, trust::limits::SNAPSHOT_BYTES).into_iter();
    for (fault, bytes) in common.map(|(fault, fact)| (fault, body(fact))).chain(own) {
        never("what is kept of the lists", fault, bytes.and_then(|bytes| Snapshot::from_bytes(&bytes).ok()));
    }
    assert!(count > 60, "{count}");
}

fn changed_text(text: &str, change: impl FnOnce(&mut Value)) -> String {
    let mut value: Value = serde_json::from_str(text).unwrap();
    change(&mut value);
    value.to_string()
}
