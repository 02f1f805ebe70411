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

const SKILLS_EN: &str = "\u{feff}conceptType,conceptUri,skillType,reuseLevel,preferredLabel,altLabels,hiddenLabels,status,modifiedDate,scopeNote,definition,inScheme,description\r
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,skill/competence,sector-specific,weld metal,\"MAG welding\nwelding | joining\nweld metal\",,released,2024-01-01,,,x,\"Joins, by heat\"\r
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/3,knowledge,cross-sector,metallurgy,,,released,2024-01-01,,,x,\r
KnowledgeSkillCompetence,http://data.europa.eu/esco/skill/5,skill/competence,cross-sector,old,,,obsolete,2024-01-01,,,x,\r
";
const SKILLS_DE: &str = "conceptType,conceptUri,skillType,preferredLabel,altLabels,status\nKnowledgeSkillCompetence,http://data.europa.eu/esco/skill/1,skill/competence,Metall schweißen,,released\n";
const OCCUPATIONS_EN: &str = "conceptType,conceptUri,iscoGroup,preferredLabel,altLabels,status,code,naceCode\nOccupation,http://data.europa.eu/esco/occupation/4,7212,welder,weld operator,released,7212.3,\n";
const RELATIONS: &str = "occupationUri,occupationLabel,relationType,skillType,skillUri,skillLabel\nhttp://data.europa.eu/esco/occupation/4,welder,optional,knowledge,http://data.europa.eu/esco/skill/3,metallurgy\nhttp://data.europa.eu/esco/occupation/4,welder,essential,skill/competence,http://data.europa.eu/esco/skill/1,weld metal\nhttp://data.europa.eu/esco/occupation/4,welder,essential,skill/competence,http://data.europa.eu/esco/skill/9,gone\n";
const FOLDER: &str = "ESCO dataset - v1.2.0 - classification - en - csv/";

fn import(files: &[(&str, &str)], languages: &[&str]) -> Result<super::Imported, super::NotImported> {
    let sources: Vec<super::Source<'_>> =
        files.iter().map(|(name, text)| super::Source { name, bytes: text.as_bytes() }).collect();
    let languages = languages.iter().map(|language| (*language).to_owned()).collect();
    super::import(&sources, &super::Importing { version: None, date: "2026-01-31".to_owned(), languages })
}

#[test]
fn tables_as_esco_publishes_them() {
    let skills = format!("{FOLDER}skills_en.csv");
    let files = [
        (skills.as_str(), SKILLS_EN),
        ("skills_de.csv", SKILLS_DE),
        ("occupations_en.csv", OCCUPATIONS_EN),
        ("occupationSkillRelations_en.csv", RELATIONS),
    ];
    let found = import(&files, &[]).expect("an extract");
    let extract = &found.extract;
    assert_eq!((found.unreleased, found.astray, extract.links()), (1, 1, 2));
    assert_eq!((extract.version.as_str(), extract.languages()), ("1.2.0", &["en".to_owned(), "de".to_owned()][..]));
    let text = extract.to_text();
    assert!(
        text.contains(
            "http://data.europa.eu/esco/skill/1\tskill\tweld metal|MAG welding|welding / joining\tMetall schweißen\n"
        ),
        "{text}"
    );
    assert_eq!(Extract::from_bytes(text.as_bytes()).expect("its own text"), *extract);
    let welder = extract.get("https://data.europa.eu/esco/occupation/4").expect("an occupation");
    let needs = super::of_occupation(extract, welder, &["de"]);
    let needs: Vec<_> = needs.iter().map(|skill| (skill.value.label.as_str(), skill.value.notation.as_str())).collect();
    assert_eq!(needs, [("Metall schweißen", "essential"), ("metallurgy", "optional")]);
    let german = import(&files, &["de"]).expect("an extract");
    assert_eq!((german.extract.languages().len(), german.extract.entries().len(), german.astray), (1, 1, 3));
}

#[test]
fn tables_that_are_none() {
    let with = |from: &str, to: &str| SKILLS_EN.replacen(from, to, 1);
    let long = with("metallurgy", &"m".repeat(1_001));
    let many = with("MAG welding", &(0..600).map(|number| format!("w{number}\n")).collect::<String>());
    for (name, text, expected) in [
        ("v1.2/skills_en.csv", "", "its columns are"),
        ("v1.2/skills_en.csv", "a,b\n1,2\n", "its columns are \"a,b\""),
        ("v1.2/skillGroups_en.csv", "conceptType,conceptUri,preferredLabel\n", "its columns are"),
        ("v1.2/skills.csv", SKILLS_EN, "says no language"),
        ("skills_en.csv", SKILLS_EN, "which version"),
        ("v1.2/skills_en.csv", &with("http://data.europa.eu/esco/skill/3", "javascript:1"), "conceptUri is"),
        ("v1.2/skills_en.csv", &with("http://data.europa.eu/esco/skill/3", "http://x y"), "conceptUri is"),
        ("v1.2/skills_en.csv", &with(",knowledge,", ",magic,"), "skillType is"),
        ("v1.2/skills_en.csv", &long, "altLabels is"),
        ("v1.2/skills_en.csv", &many, "altLabels is"),
        ("v1.2/skills_en.csv", &with("cross-sector,metallurgy,,,", "cross-sector,metallurgy,"), "record"),
        ("v1.2/occupationSkillRelations_en.csv", &RELATIONS.replacen("optional", "maybe", 1), "relationType is"),
        ("v1.2/occupationSkillRelations_en.csv", RELATIONS, "none of the files holds"),
    ] {
        let error = import(&[(name, text)], &[]).expect_err(expected).to_string();
        assert!(error.contains(expected), "{expected}: {error}");
    }
    let error = import(&[("a", EXTRACT), ("skills_en.csv", SKILLS_EN)], &[]).expect_err("two");
    assert!(matches!(error, super::NotImported::Alone { .. }));
    assert_eq!(import(&[], &[]), Err(super::NotImported::Nothing));
    let many = vec![("v1.2/skills_en.csv", SKILLS_EN); 121];
    assert!(matches!(import(&many, &[]), Err(super::NotImported::Amount { what: "files", actual: 121, .. })));
    let french = import(&[("v1.2/skills_en.csv", SKILLS_EN)], &["fr"]);
    assert_eq!(french, Err(super::NotImported::Nothing));
}

#[test]
fn what_an_occupation_needs() {
    let head = "esco\t1\t2026-01-31\nuri\tkind\ten\nhttp://o\toccupation\tx\nhttp://s\tskill\ty\n";
    let sound = format!("{head}needs\thttp://o\thttp://s\tessential\n");
    assert_eq!(Extract::from_bytes(sound.as_bytes()).expect("sound").links(), 1);
    for line in [
        "needs\thttp://o\thttp://s",
        "needs\thttp://o\thttp://s\tperhaps",
        "needs\thttp://s\thttp://o\tessential",
        "needs\thttp://o\thttp://gone\tessential",
        "needs\thttp://o\thttp://s\tessential\tmore",
    ] {
        let error = Extract::from_bytes(format!("{head}{line}\n").as_bytes()).expect_err(line).to_string();
        assert!(error.starts_with("line 5: needs is"), "{error}");
    }
}

#[test]
fn what_is_compared_with() {
    let text = EXTRACT.to_owned()
        + "needs\thttp://data.europa.eu/esco/occupation/4\thttp://data.europa.eu/esco/skill/1\tessential\n";
    let extract = Extract::from_bytes(text.as_bytes()).expect("extract");
    for (meant, expected) in [
        ("welder", true),
        ("WELD OPERATOR", true),
        ("https://data.europa.eu/esco/occupation/4", true),
        ("weld", false),
        ("http://data.europa.eu/esco/skill/1", false),
        ("", false),
    ] {
        assert_eq!(super::occupation(&extract, meant, &["de"]).is_some(), expected, "{meant}");
    }
    let welder = super::occupation(&extract, "welder", &["en"]).expect("an occupation");
    let target = super::Target::of_occupation(&extract, welder, &["en"]);
    assert_eq!((target.name.as_str(), target.skills.len()), ("welder", 1));

    let curriculum = "title = \"Metalworker\"\n[[unit]]\nid = \"w\"\ntitle = \"Welding\"\noutcomes = [{ title = \"Welds\", skills = [\"http://data.europa.eu/esco/skill/1\"] }]\n";
    let target = super::Target::of_file(curriculum.as_bytes(), &["en"]).expect("a curriculum");
    assert_eq!((target.name.as_str(), target.skills.len()), ("Metalworker", 1));
    assert_eq!(super::labelled(Some(&extract), &target.skills[0].value, &["de"]), "Metall schweißen");
    assert_eq!(super::labelled(None, &target.skills[0].value, &["de"]), "http://data.europa.eu/esco/skill/1");
    for wrong in [&b""[..], b"{", b"\xff\xfe", b"title = 7"] {
        assert!(super::Target::of_file(wrong, &["en"]).is_err(), "{wrong:?}");
    }
}
