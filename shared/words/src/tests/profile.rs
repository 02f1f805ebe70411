//! Is every miss of a profile, and every way of securing, said in every language?

use learning::profile::{Conformance, Lack, Miss, Shapes};
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
    Miss { shapes: Shapes::Generic, class, member, lack, pointer, unsayable }
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
        "Issuer: eIDASIdentifier is missing."
    );
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
