//! Is every miss of a profile, and every way of securing, said in every language?

use learning::profile::{Conformance, Lack, Miss, Shapes, Shared};
use verify::Answer;

use crate::{Language, Words};

fn whole(text: &str) {
    assert!(text.len() > 2 && !text.contains(['{', '}']), "{text}");
    for raw in ["miss-", "profile-", "shapes-", "secured-"] {
        assert!(!text.contains(raw), "a raw id: {text}");
    }
}

fn lacks() -> Vec<Lack> {
    vec![
        Lack::Missing { least: 1, found: 0 },
        Lack::Missing { least: 2, found: 1 },
        Lack::TooMany { most: 1, found: 3 },
        Lack::TooMany { most: 2, found: 3 },
        Lack::Class { asked: vec!["Agent", "Person"] },
        Lack::Datatype { asked: "dateTime", found: "spring".to_owned() },
        Lack::Datatype { asked: "dateTime", found: String::new() },
        Lack::Language { tag: "en".to_owned() },
        Lack::Address,
        Lack::Text,
        Lack::List { list: "http://data.europa.eu/snb/eqf/25831c2" },
        Lack::Most { most: 100 },
    ]
}

fn miss(lack: Lack, unsayable: bool) -> Miss {
    let (class, member, pointer) = ("IssuerNodeShape", "eIDASIdentifier", "/issuer".to_owned());
    let (name, written, shared) = (None, false, None);
    Miss { shapes: Shapes::Generic, class, member, lack, pointer, name, unsayable, written, shared }
}

#[test]
fn every_miss_is_said() {
    for words in Language::ALL.map(Words::of) {
        Shapes::ALL.into_iter().for_each(|shapes| whole(&words.shapes(shapes)));
        let misses: Vec<Miss> =
            lacks().into_iter().flat_map(|lack| [miss(lack.clone(), false), miss(lack, true)]).collect();
        let mut said: Vec<String> = misses.iter().map(|miss| words.miss(miss)).collect();
        said.iter().for_each(|text| whole(text));
        said.sort();
        said.dedup();
        assert_eq!(said.len(), misses.len(), "each is told from the others");
        for more in [0, 1, 5] {
            let found = Conformance { misses: misses.clone(), more, ..Conformance::default() };
            whole(&words.conformance(&found));
            words.conformance_notes(&found).iter().for_each(|note| whole(note));
        }
    }
    assert_eq!(
        Words::english().miss(&miss(Lack::Missing { least: 1, found: 0 }, false)),
        "Issuer: “eIDASIdentifier” is missing."
    );
}

#[test]
fn a_miss_is_said_with_what_the_thing_is_called() {
    let one = Miss { name: Some("History {1}".to_owned()), ..miss(Lack::Missing { least: 1, found: 0 }, false) };
    assert_eq!(Words::english().miss(&one), "Issuer “History {1}”: “eIDASIdentifier” is missing.");
    assert_eq!(Words::new("de").miss(&one), "Ausstellende Stelle „History {1}“: „eIDASIdentifier“ fehlt.");
    assert_eq!(Words::english().miss_of_any(&one), "Issuer: “eIDASIdentifier” is missing.");
}

/// What is there is not called missing, and what lies at an id is not blamed on the member.
#[test]
fn why_it_is_missed_is_said() {
    let written = Miss { written: true, ..miss(Lack::Missing { least: 1, found: 0 }, true) };
    let places = ["/credentialSubject/identifier/0", "/issuer/identifier"].map(str::to_owned);
    let shared = Some(Shared { id: "urn:epass:identifier:2".to_owned(), places });
    let shared = Miss { shared, ..miss(Lack::TooMany { most: 1, found: 2 }, false) };
    for words in Language::ALL.map(Words::of) {
        whole(&words.miss(&written));
        assert!(!words.miss(&written).contains("missing") && words.miss(&written).contains("2.0"));
        for due in ["urn:epass:identifier:2", "/credentialSubject/identifier/0", "/issuer/identifier"] {
            assert!(words.miss(&shared).contains(due), "{due}: {}", words.miss(&shared));
        }
    }
}

/// That all is said is not said of a file of which not all was looked at.
#[test]
fn kept_only_where_all_was_looked_at() {
    let whole = Conformance { whole: true, ..Conformance::default() };
    let unsayable = Conformance { misses: vec![miss(Lack::Address, true)], ..whole.clone() };
    let (kept, part) = (Words::english().conformance(&whole), Conformance::default());
    assert!(kept.starts_with("It says everything"), "{kept}");
    assert_eq!(Words::english().conformance(&unsayable), kept);
    assert!(!Words::english().conformance(&part).starts_with("It says everything"));
}

#[test]
fn what_is_secured_is_said_only_where_the_seal_holds() {
    use credential::format::{self, Content};
    let text = r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
        "issuer": "did:example:a", "credentialSubject": {}, "proof": {"type": "DataIntegrityProof"}}"#;
    let Content::Credential(credential) = format::read(text.as_bytes()).content else { panic!("a credential") };
    let secured = learning::secured::Secured::of(&credential);
    for words in Language::ALL.map(Words::of) {
        let said = [Answer::Yes, Answer::No, Answer::Unknown].map(|intact| words.secured(&secured, intact));
        said.iter().for_each(|text| whole(text));
        assert!(said[0] != said[1] && said[1] != said[2] && said[0] != said[2], "{said:?}");
    }
}
