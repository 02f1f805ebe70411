//! Is an extract of ESCO said whole in every language?

use learning::esco::{Extract, Imported, Kind};

use crate::{Language, Words};

#[test]
fn extracts_and_kinds() {
    let text = "esco\t1.2.0\t2026-01-31\nuri\tkind\ten\tde\nhttp://o\toccupation\twelder\n";
    let extract = Extract::from_bytes(text.as_bytes()).expect("an extract");
    assert_eq!(
        Words::english().esco_extract(&extract),
        "ESCO 1.2.0, extract of 31 January 2026, in English and German (skills and occupations: 1; links between them: 0)"
    );
    let imported = Imported { extract, unreleased: 3, astray: 4 };
    for words in Language::ALL.into_iter().map(Words::of) {
        let mut said = words.esco_left_out(&imported);
        said.extend([Kind::Skill, Kind::Knowledge, Kind::Occupation].map(|kind| words.esco_kind(kind)));
        said.extend(
            ["shared", "missing", "beside", "unlinked", "none", "how-essential", "how-optional", "note", "no-extract"]
                .map(|id| words.text(&format!("skills-{id}"), &[])),
        );
        for text in said {
            assert!(!text.starts_with("skills-") && !text.contains(['{', '}']), "{text}");
        }
    }
}
