//! Is an extract read strictly, searched in any language, and are skills compared by address?

use super::{Extract, How, Index, compare};
use crate::{Concept, Field};

const EXTRACT: &str = "\
esco\t1.2.0\t2026-01-31
uri\tkind\ten\tde\tel
http://data.europa.eu/esco/skill/1\tskill\tweld metal|MAG welding|welding\tMetall schweißen|Schweißen\tσυγκολλώ μέταλλο
http://data.europa.eu/esco/skill/2\tskill\tweld\t\tσυγκολλώ

http://data.europa.eu/esco/skill/3\tknowledge\tmetallurgy\tMétallurgie
http://data.europa.eu/esco/occupation/4\toccupation\twelder|weld operator
";

#[test]
fn search_in_its_languages() {
    let extract = Extract::from_bytes(EXTRACT.as_bytes()).expect("extract");
    for (language, typed, expected) in [
        ("en", "weld", "2:whole 4:beginning 1:beginning"),
        ("en", "WELDING", "1:whole"),
        ("en", "metal weld", "1:words"),
        ("en", "met", "3:beginning 1:words"),
        ("de", "schweissen", "1:whole"),
        ("de-AT", "SCHWEIß", "1:beginning"),
        ("de", "metallurgie", "3:whole"),
        ("el", "συγκολλω μεταλλο", "1:whole"),
        ("el", "ΣΥΓΚΟΛΛΏ", "2:whole 1:beginning"),
        ("en", "weld cheese", ""),
        ("en", " … ", ""),
        ("fr", "weld", "no such language"),
    ] {
        let said = Index::new(&extract, language).map_or("no such language".to_owned(), |index| {
            let hits = index.search(typed, 10);
            let tail = |address: &str| address.rsplit('/').next().unwrap_or_default().to_owned();
            let hits = hits.iter().map(|hit| format!("{}:{}", tail(&hit.entry.address), hit.how.id()));
            hits.collect::<Vec<_>>().join(" ")
        });
        assert_eq!(said, expected, "{language} {typed}");
    }
    let index = Index::new(&extract, "en").expect("index");
    assert_eq!(index.search("weld", 1).len(), 1);
    let hit = &index.search("MAG", 1)[0];
    assert_eq!((hit.label, hit.preferred, hit.how), ("MAG welding", false, How::Beginning));
}

#[test]
fn labels_by_address() {
    let extract = Extract::from_bytes(EXTRACT.as_bytes()).expect("extract");
    let entry = extract.get("https://data.europa.eu/esco/skill/2").expect("entry");
    assert_eq!(extract.label(entry, &["de"]), Some("weld"), "no German label: English");
    assert_eq!(extract.label(entry, &["el-GR"]), Some("συγκολλώ"));
    assert!(extract.get("http://data.europa.eu/esco/skill/9").is_none());
    assert_eq!((extract.version.as_str(), extract.date.as_str(), extract.entries().len()), ("1.2.0", "2026-01-31", 4));
}

#[test]
fn bad_extracts() {
    let head = "esco\t1\t2026-01-31\nuri\tkind\ten\n";
    for (text, expected) in [
        ("", "line 1: the heading is \"\""),
        ("esco\t1\tsoon\n", "line 1: the heading is \"soon\""),
        ("esco\t1\t2026-01-31\nuri\tkind\n", "line 2: the heading is \"uri\\tkind\""),
        ("esco\t1\t2026-01-31\nuri\tkind\tEnglish\n", "line 2: the heading is \"uri\\tkind\\tEnglish\""),
        (&format!("{head}javascript:1\tskill\tx"), "line 3: uri is \"javascript:1\""),
        (&format!("{head}http://x\tthing\tx"), "line 3: kind is \"thing\""),
        (&format!("{head}http://x\tskill\tx\ty"), "line 3: labels is \"2\""),
        (&format!("{head}http://x\tskill\tx\n\nhttp://x\tskill\ty"), "line 5: uri is \"http://x\""),
    ] {
        let error = Extract::from_bytes(text.as_bytes()).expect_err(text);
        assert_eq!(error.to_string(), expected);
    }
    assert!(Extract::from_bytes(b"esco\t\xff").is_err());
}

#[test]
fn skills_beside_each_other() {
    let skill = |address: &str, label: &str| {
        Field::new(Concept { label: label.to_owned(), address: address.to_owned(), notation: String::new() }, "/x")
    };
    let person =
        [skill("http://s/1", "one"), skill("http://s/2", "two"), skill("http://s/1", "again"), skill("", "words")];
    let target = [skill("https://s/2/", "two"), skill("http://s/3", "three"), skill("http://s/3", "again")];
    let skills = compare(&person, &target);
    let labels = |list: &[Field<Concept>]| list.iter().map(|s| s.value.label.clone()).collect::<Vec<_>>().join(" ");
    assert_eq!(labels(&skills.shared), "two");
    assert_eq!(labels(&skills.missing), "three");
    assert_eq!(labels(&skills.beside), "one");
    assert_eq!(labels(&skills.unlinked), "words");
}
