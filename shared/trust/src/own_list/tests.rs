//! What does a list of the user's own say, and what in one is refused?

use super::{Accredits, Ending, OwnList, OwnListError};
use credential::Timestamp;

fn read(text: &str) -> Result<OwnList, OwnListError> {
    OwnList::from_toml("schools.toml", text, |_| Err("no such file".to_owned())).map(|(list, _)| list)
}

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect(text)
}

#[test]
fn an_entry_covers_its_whole_last_day() {
    let list = read(
        "[[issuer]]\nname = \"Zed\"\nid = [\"did:web:zed.example\"]\nfrom = 2019-09-01\nuntil = 2027-08-31\nkeys = [\"z6Mk\"]\n\
         awards = [{ eqf = [3, 4], isced_f = [\"0715\"] }]",
    )
    .expect("list");
    let entry = &list.listings[0];
    assert!(entry.covers(at("2019-09-01T00:00:00Z")));
    assert!(!entry.covers(at("2019-08-31T23:59:59Z")));
    assert!(entry.covers(at("2027-08-31T23:59:59Z")));
    assert!(!entry.covers(at("2027-09-01T00:00:00Z")));
}

#[test]
fn everything_that_an_entry_may_say() {
    let list = read(
        "[[issuer]]\nname = \"College of Ay\"\nformerly = [\"Ay School\"]\nid = [\"did:web:ay.example\"]\nuntil = 2024-07-31\n\
         ended = \"merged\"\nsuccessor = \"University of Bee\"\nkeys = [\"z6Mk\"]\nissued_by = [\"VATIE-1\"]\naccredits = true\n\
         awards = [{ type = [\"MicroCredential\"], qualification = [\"QQI-5\"], country = [\"IRL\"], from = 2020-01-01, until = 2022-12-31 }]\n\
         [[issuer]]\nname = \"Agency\"\nid = [\"did:web:agency.example\"]\naccredits = [\"did:web:ay.example\"]\n\
         [[root]]\nname = \"Ministry\"\nid = [\"did:ebsi:zZeKyEJfUTGwajhNyNX928z\"]",
    )
    .expect("list");
    let entry = &list.listings[0];
    assert_eq!((entry.ended, entry.successor.as_deref()), (Some(Ending::Merged), Some("University of Bee")));
    let scope = &entry.awards[0];
    assert!(scope.countries.contains("IE") && scope.types.contains("MicroCredential"));
    assert_eq!(
        (scope.from, scope.until),
        (Some(at("2020-01-01T00:00:00Z")), Some(at("2023-01-01T00:00:00Z"))),
        "its last day is in it"
    );
    let ids = ["did:web:ay.example".to_owned()];
    let others = ["did:web:other.example".to_owned()];
    assert_eq!(entry.accredits, Accredits::Anybody);
    let says = |accredits: &Accredits, ids: &[String]| {
        (accredits.by_its_own_word(ids.iter()), accredits.by_theirs(ids.iter()))
    };
    assert_eq!(says(&entry.accredits, &ids), (true, false), "nobody is believed of whom the user names nobody");
    assert_eq!(says(&entry.accredits, &[]), (false, false));
    assert_eq!(says(&list.listings[1].accredits, &ids), (true, true));
    assert_eq!(says(&list.listings[1].accredits, &others), (false, false));
    assert_eq!(says(&Accredits::Nobody, &ids), (false, false));
    assert_eq!(list.roots[0].registry, crate::root::REGISTRY);
}

#[test]
fn what_is_refused() {
    let issuer = |more: &str| format!("[[issuer]]\nname = \"Zed\"\nid = [\"did:web:zed.example\"]\n{more}");
    let root = |more: &str| format!("[[root]]\nname = \"Zed\"\n{more}");
    for (text, because) in [
        ("[[issuer]]\nname = \"Zed\"".to_owned(), "match nobody"),
        (issuer("until = 2027-08-31"), "must name the keys"),
        ("[[issuer]]\nname = \"Zed\"\ncertificate = \"sha256:12\"".to_owned(), "64 hexadecimal"),
        ("[[issuer]]\nname = \"Zed\"\nidd = []".to_owned(), "idd"),
        (issuer("domain = [\"zed example\"]"), "no domain"),
        (issuer("domain = [\"192.0.2.1\"]"), "no domain"),
        ("[sources]\nthe-internet = false".to_owned(), "there is no source"),
        ("[[registry]]\nname = \"R\"\naddress = \"registry.json\"".to_owned(), "can be asked"),
        ("[[federation]]\nname = \"F\"\nanchor = \"did:web:a.example\"".to_owned(), "https addresses"),
        (issuer("ended = \"closed\""), "must say until when"),
        (issuer("successor = \"Bee\""), "must say until when"),
        (issuer("ended = \"vanished\"\nuntil = 2027-08-31\nkeys = [\"z\"]"), "vanished"),
        (issuer("awards = [{ eqf = [9] }]"), "9 is no level"),
        (issuer("awards = [{ isced_f = [\"07150\"] }]"), "ISCED-F"),
        (issuer("awards = [{ isced_f = [\"welding\"] }]"), "ISCED-F"),
        (issuer("awards = [{ country = [\"Ireland\"] }]"), "no country"),
        (issuer("awards = [{ from = 2022-01-01, until = 2021-01-01 }]"), "before it begins"),
        (issuer("awards = [{ level = [4] }]"), "level"),
        (issuer("accredits = \"everybody\""), "accredits"),
        (root("id = []"), "match nobody"),
        (root("id = [\"did:ebsi:zabc\"]"), "did:ebsi:zabc"),
        (root("id = [\"https://a.example\"]"), "no DID"),
        (root("id = [\"did:web:a.example\"]\nregistry = \"http://a.example\""), "http://a.example"),
        (root("id = [\"did:web:a.example\"]\nregistry = \"https://a.example/api\""), "https://a.example/api"),
        (root("id = [\"did:web:a.example\"]\nregistry = \"https://a@b.example\""), "https://a@b.example"),
        ("[[anchor]]\ncertificate = \"ca.pem\"\nfor = [\"seal\"]".to_owned(), "no such file"),
        ("[[anchor]]\ncertificate = \"ca.pem\"\nfor = [\"everything\"]".to_owned(), "everything"),
    ] {
        let error = read(&text).expect_err(because).to_string();
        assert!(error.contains(because), "{error:?} does not say {because:?}");
    }
}

#[test]
fn a_list_may_name_domains_and_sources() {
    let list = read(
        "[[issuer]]\nname = \"Zed\"\ndomain = [\"Zed.Example\", \"münchen.example\"]\n[sources]\ndomains = false\n\
         [[registry]]\nname = \"R\"\naddress = \"https://r.example/registry.json\"\n\
         [[federation]]\nname = \"F\"\nanchor = \"https://f.example\"\nkeys = [\"abc\"]",
    )
    .expect("list");
    let domains: Vec<&String> = list.listings[0].domains.iter().collect();
    assert_eq!(domains, ["xn--mnchen-3ya.example", "zed.example"]);
    assert!(!list.switches.asks(crate::Source::Domains));
    assert_eq!(list.published[0].address, "https://r.example/registry.json");
    assert_eq!((list.federations[0].anchor.as_str(), list.federations[0].keys.len()), ("https://f.example", 1));
}

/// What the manual shows is what the program reads.
#[test]
fn the_example_of_the_manual() {
    let manual = include_str!("../../../../docs/own-list.md");
    let example = manual.split("```").nth(1).and_then(|block| block.strip_prefix("toml\n")).expect("an example");
    let list = read(example).expect("the example");
    assert_eq!((list.listings.len(), list.roots.len()), (4, 1));
    assert_eq!(list.listings[0].awards.len(), 2);
}
