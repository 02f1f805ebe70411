//! Are levels found and compared as the sources say, and is what no source says marked so?

use super::{Cycle, Outcome, Rung, Status, compare, frameworks, levels_named, nqf_level, of_country, to_eqf};

#[test]
fn the_table_is_whole() {
    let levels: Vec<_> = frameworks().iter().flat_map(|framework| &framework.levels).collect();
    let listed = levels.iter().filter(|level| level.address().is_some()).count();
    assert_eq!(listed, 381, "levels of the EU's list");
    assert_eq!(levels.len(), 381 + 6 + 8 + 8 + 8, "and of FR since 2019, UA, GE, MD");
    let of = |status: Status| levels.iter().filter(|level| level.mapping.status == status).count();
    assert_eq!(of(Status::Source), 35);
    let mut addresses: Vec<_> = levels.iter().filter_map(|level| level.address()).collect();
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), 381, "no address twice");
    for level in &levels {
        assert_eq!(level.framework().map(|framework| framework.code), Some(level.country()));
        assert_eq!(level.address().and_then(|address| nqf_level(&address)), level.address().map(|_| **level).as_ref());
    }
}

/// A line of the table of the field, as it stands there; a level each where a line stands for all of a framework.
type Line = [String; 10];

/// What that table says for those who keep it, and ours for those who read it: a source that is not at hand is none.
const REWORDED: [(&str, &str); 3] = [
    ("(memory)", "(no source at hand)"),
    ("\"Qualifications can cross boundaries\"", "Qualifications can cross boundaries"),
    ("(docslib.org copy)", "(from a copy)"),
];

/// All lines of that table: country, code, framework, prefix, level, address, EQF, status, basis, referencing.
fn lines(text: &str) -> Vec<Line> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let titles = reader.headers().expect("titles").clone();
    let mut lines = Vec::new();
    for record in reader.records() {
        let record = record.expect("a line");
        let cell = |title: &str| {
            let place = titles.iter().position(|other| other == title).unwrap_or_else(|| panic!("no column {title}"));
            record[place].to_owned()
        };
        let line = |level: String, eqf: String| {
            let told = |title: &str| REWORDED.iter().fold(cell(title), |said, (from, to)| said.replace(from, to));
            let ends = [cell("mapping_status"), told("mapping_basis"), told("referencing_status")];
            let [status, basis, referencing] = ends;
            let begins = [cell("country"), cell("code"), cell("framework"), cell("prefix")];
            let [country, code, framework, prefix] = begins;
            [country, code, framework, prefix, level, cell("nqf_level_uri"), eqf, status, basis, referencing]
        };
        let (level, eqf) = (cell("nqf_level"), cell("eqf_level"));
        match level.split_once('-').filter(|_| level == eqf && cell("nqf_level_uri").is_empty()) {
            None => lines.push(line(level, eqf)),
            Some((first, last)) => {
                let range = first.parse::<u8>().expect("a level")..=last.parse().expect("a level");
                lines.extend(range.map(|level| line(level.to_string(), level.to_string())));
            }
        }
    }
    lines
}

/// What is compared with is the table from which ours was made, and what a source confirms, it says there.
#[test]
#[expect(
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "reads what ours is made from, and says if it is not here"
)]
fn every_line_is_as_its_source_has_it() {
    let beside = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let folder = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, std::path::PathBuf::from);
    let Ok(text) = std::fs::read_to_string(folder.join("domain/frameworks.csv")) else {
        eprintln!("left out: the table of frameworks is not on this machine");
        return;
    };
    let due = lines(&text);
    let mut found = Vec::new();
    for framework in frameworks() {
        for level in &framework.levels {
            let eqf = level.eqf.map_or("none".to_owned(), |eqf| match (eqf.first(), eqf.last()) {
                (first, last) if first == last => first.to_string(),
                (first, last) => format!("{first}-{last}"),
            });
            let texts = [framework.country, framework.code, framework.name, framework.prefix, level.level];
            let [country, code, name, prefix, number] = texts.map(str::to_owned);
            let (address, status) = (level.address().unwrap_or_default(), level.mapping.status.id().to_owned());
            let (basis, referencing) = (level.mapping.basis.to_owned(), framework.referencing.to_owned());
            found.push([country, code, name, prefix, number, address, eqf, status, basis, referencing]);
            // Nothing but a named source confirms, whatever is done with the level.
            let confirmed = found.last().is_some_and(|line: &Line| line[7] == "source");
            assert_eq!(level.mapping.status.confirmed(), confirmed, "{level:?}");
            assert_eq!(to_eqf(Rung::National(level)).confirmed(), confirmed, "{level:?}");
        }
    }
    assert!(due.len() > 400, "{} lines", due.len());
    for (ours, theirs) in found.iter().zip(&due) {
        assert_eq!(ours, theirs);
    }
    assert_eq!(found.len(), due.len());
}

/// Country and level, or an address; then "EQF level(s) status".
const LEVELS: &str = "\
IE 8|6-6 source
IRL 7|6-6 source
GB-SCT 10|6-6 source
GB-ENG 3|4-4 source
GB-NIR Entry Level 3|1-1 memory-high
DE 6|6-6 memory-high
XK 4|4-4 memory-high
IS 5.1|5-6 memory-check
NO 1|none memory-check
MT A|none memory-high
HR 4.2|4-4 memory-check
EL 8|8-8 memory-high
UA 5|5-5 memory-check
http://data.europa.eu/snb/qdr/c_c392e7a2|6-6 source
https://data.europa.eu/snb/qdr/c_479252dc|1-1 memory-high
http://data.europa.eu/snb/qdr/c_00000000|unknown
http://evil.example/data.europa.eu/snb/qdr/c_c392e7a2|unknown
DE 9|unknown
US 4|unknown
XX 1|unknown";

#[test]
fn levels_by_country_and_address() {
    for line in LEVELS.lines() {
        let (asked, expected) = line.split_once('|').expect("a line");
        let found = match asked.split_once(' ') {
            Some((country, level)) => levels_named(country, level).first().copied(),
            None => nqf_level(asked),
        };
        let said = found.map_or("unknown".to_owned(), |level| {
            let eqf = level.eqf.map_or("none".to_owned(), |eqf| format!("{}-{}", eqf.first(), eqf.last()));
            format!("{eqf} {}", level.mapping.status.id())
        });
        assert_eq!(said, expected, "{asked}");
    }
    let codes = |country: &str| of_country(country).iter().map(|f| f.code).collect::<Vec<_>>().join(" ");
    assert_eq!(codes("BE"), "BE-VLG BE-FR BE-DE");
    assert_eq!(codes("GB-NIR"), "GB-ENG/NIR");
    assert_eq!(codes("FR"), "FR FR", "the nomenclature before 2019 and the framework since");
    assert_eq!(codes("G"), "");
}

#[test]
fn every_place_that_has_a_framework_can_be_chosen() {
    let places = super::places();
    assert_eq!(
        places.iter().filter(|code| code.starts_with("BE")).collect::<Vec<_>>(),
        [&"BE", &"BE-VLG", &"BE-FR", &"BE-DE"]
    );
    assert!(["DE", "FR", "GB", "GB-SCT", "GB-ENG/NIR", "UA"].iter().all(|code| places.contains(code)), "{places:?}");
    for code in &places {
        assert!(!of_country(code).is_empty() && places.iter().filter(|other| other == &code).count() == 1, "{code}");
    }
    let mut ids: Vec<String> = frameworks().iter().map(super::Framework::id).collect();
    assert!(["DE", "FR", "FR-2", "GB-ENG-NIR"].iter().all(|id| ids.iter().any(|other| other == id)), "{ids:?}");
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), frameworks().len(), "no id twice");
}

#[test]
fn two_levels_by_way_of_the_eqf() {
    let national = |country: &str, level: &str| Rung::National(levels_named(country, level)[0]);
    let irish = national("IE", "8");
    let scottish = compare(irish, national("GB-SCT", "10"));
    assert_eq!((scottish.outcome, scottish.confirmed), (Outcome::Comparable { eqf: 6 }, true));
    assert_eq!(scottish.hops.len(), 2);
    assert_eq!(scottish.hops[0].list_dated, Some("2024-02"));
    assert!(scottish.hops[0].mapping.expect("mapping").basis.contains("QAA leaflet"));
    assert!(scottish.hops[1].referencing.contains("Feb 2017"));
    let german = compare(irish, national("DE", "6"));
    assert_eq!((german.outcome, german.confirmed), (Outcome::Comparable { eqf: 6 }, false), "one hop from memory");
    let eqf = compare(irish, Rung::Eqf(6));
    assert_eq!((eqf.hops.len(), eqf.confirmed), (1, true));
    assert!(matches!(compare(irish, Rung::Eqf(7)).outcome, Outcome::Different { .. }));
    let icelandic = compare(national("IS", "5.1"), Rung::Eqf(6));
    assert!(matches!(icelandic.outcome, Outcome::Overlapping { .. }) && !icelandic.confirmed);
    let below = compare(national("NO", "1"), Rung::Eqf(1));
    assert_eq!((below.outcome, below.confirmed), (Outcome::Unknown, false));
    assert_eq!(compare(Rung::Eqf(9), Rung::Eqf(9)).outcome, Outcome::Unknown, "there is no level 9");
}

#[test]
fn on_ones_own_ladder() {
    let beside = |country: &str, first: u8, last: u8| {
        let range = super::EqfRange::new(first, last).expect("range");
        super::levels_beside(country, range).iter().map(|level| level.level).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(beside("IE", 6, 6), "7 8");
    assert_eq!(beside("IS", 5, 6), "4 5.1 5.2");
    assert_eq!(beside("US", 6, 6), "");
}

#[test]
fn cycles_and_programmes_are_never_confirmed() {
    for cycle in Cycle::ALL {
        let beside = compare(Rung::Cycle(cycle), Rung::Eqf(cycle.eqf()));
        assert_eq!((beside.outcome, beside.confirmed), (Outcome::Comparable { eqf: cycle.eqf() }, false));
        assert_eq!(super::cycle_of_eqf(cycle.eqf()), Some(cycle));
    }
    assert_eq!(super::cycle_of_eqf(4), None);
    for (level, eqf) in [(0, None), (2, None), (3, Some(4)), (4, Some(4)), (6, Some(6)), (8, Some(8)), (9, None)] {
        let hop = to_eqf(Rung::Isced(level));
        assert_eq!(hop.eqf.map(super::EqfRange::first), eqf, "ISCED {level}");
        assert!(!hop.confirmed());
    }
    assert_eq!(Rung::at("http://data.europa.eu/snb/eqf/4"), Some(Rung::Eqf(4)));
    assert!(matches!(Rung::at("http://data.europa.eu/snb/qdr/c_c392e7a2"), Some(Rung::National(_))));
    assert_eq!(Rung::at("4 or so"), None);
}

#[test]
fn levels_of_isced_are_told_from_fields_of_study() {
    for (address, label, level) in [
        ("http://example.org/isced/3", "", Some(3)),
        ("", "ISCED 3", Some(3)),
        ("", "ISCED 2011, level 4", Some(4)),
        ("", "isced2011 8", Some(8)),
        ("", "ISCED 0", Some(0)),
        ("", "ISCED 9", None),
        ("", "ISCED 2011", None),
        ("http://data.europa.eu/snb/isced-f/0715", "Mechanics", None),
        ("", "ISCED-F 2", None),
        ("", "ISCED F 3", None),
        ("", "upper secondary 3", None),
    ] {
        let found = Rung::named(address, label);
        assert_eq!(found, level.map(Rung::Isced), "{address} {label}");
    }
    let eqf = Rung::named("http://data.europa.eu/snb/eqf/6", "Level 6");
    assert_eq!(eqf, Some(Rung::Eqf(6)));
}
