//! What do real files say?
//!
//! Published samples, which stand beside the checkout and not in it. Where they are absent the test says so, and passes.
#![expect(clippy::disallowed_methods, reason = "real files are looked for beside the checkout")]
#![expect(clippy::expect_used, reason = "a missing sample fails the test")]
#![expect(clippy::print_stderr, reason = "what is left out is said")]

use std::path::{Path, PathBuf};

use credential::Timestamp;
use credential::format::{self, Content};
use credential::json::{self, Value};
use credential::limits;
use learning::consistency;
use learning::elements::{Elements, State};
use learning::sheet::{Row, Sheet, beside};
use learning::units::{Agreement, Holding, PlanFileError, Qualification, Source, progress};
use learning::{Achievement, Award, Date};

/// File, then what is read from it: title, person, issuer, country, awarded, EQF, credit, outcomes, parts.
const EXPECTED: &str = "\
elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-unsigned.jsonld|Digital micro-credential creation|Ana Andromeda|University of Zed|IE|2022-12-31|6|2 ECTS|2|0
elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-signed.jsonld|Digital micro-credential creation|Ana Andromeda|ORGANIZACION TEST|IE|2023-09-27|6|2 ECTS|2|0
elm/ebsi-elm-3.2/vcdm2.0-europass-edc-schema/examples/Microcredential - Data and software business.json|Data and software business|David Smith|ORGANIZACION TEST|BE|2020-07-20|-|5 ECTS|4|0
elm/obv3-examples/Complete_OpenBadgeCredential.json|1EdTech University Degree|-|1EdTech University|US|2010-01-01|-|42 |0|0
elm/obv3-examples/sample_A.json|Teamwork|-|Example University|-|2010-01-01|-||0|0
fixtures/1edtech-validator/clr__simple_v1.json|Ellis Monday|-|Western High School, RSD|-|2022-12-05|-||0|6
fixtures/dcc-vc-test-fixtures/v2__ed25519__didKey__legacy-noStatus-noExpiry-lcwExperience.json|LCW Experience Badge|Zoey Zebrafish|Digital Credentials Consortium|-|2026-01-23|-||0|0
fixtures/dcc-vc-test-fixtures/v1__dataIntegrityProof__didKey__legacyRegistry-noStatus-noExpiry-oldDCCExample.json|GT Guide|Ya Ya Na|Your friendly issuer.|-|2021-09-06|-||0|0";

fn shared() -> Option<PathBuf> {
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or(beside, PathBuf::from);
    let found = shared.join("elm").is_dir();
    if !found {
        eprintln!("left out: real files, no folder of samples beside the checkout");
    }
    found.then_some(shared)
}

/// The claims of a file: a sealed one has them as a text.
fn award(bytes: &[u8]) -> Option<Award> {
    let outer = json::parse(bytes, limits::CREDENTIAL_BYTES).ok()?;
    match outer.str("payload") {
        Some(payload) => json::parse(payload.as_bytes(), limits::CREDENTIAL_BYTES).ok().map(|v| Award::from_claims(&v)),
        None => Some(Award::from_claims(&outer)),
    }
}

#[test]
fn say_what_they_say() {
    let Some(shared) = shared() else { return };
    let mut differences = Vec::new();
    for line in EXPECTED.lines() {
        let (file, expected) = line.split_once('|').expect("a line");
        let award = award(&std::fs::read(shared.join(file)).expect(file)).expect(file);
        let text = |field: &Option<learning::Field<String>>| field.as_ref().map_or("-".to_owned(), |f| f.value.clone());
        let awarded =
            award.awarded.as_ref().map_or("-".to_owned(), |date| date.value.text().chars().take(10).collect());
        let level = award.eqf_level.as_ref().map_or("-".to_owned(), |level| level.value.to_string());
        let credit: Vec<String> =
            award.credit.iter().map(|c| format!("{} {}", c.value.points, c.value.system)).collect();
        let found = [
            text(&award.title),
            text(&award.person),
            text(&award.issuer),
            text(&award.country),
            awarded,
            level,
            credit.join(", "),
            award.outcomes.len().to_string(),
            award.parts.len().to_string(),
        ];
        differences
            .extend((found.join("|") != expected).then(|| format!("{file}\n  {}\n  {expected}", found.join("|"))));
    }
    assert!(differences.is_empty(), "found, expected:\n{}", differences.join("\n"));
}

/// Every credential of every file, whatever carries it: JSON, JWS, SD-JWT, a seal, a picture, a presentation.
fn each(shared: &Path, visit: &mut impl FnMut(&Path, &Value<'_>)) -> usize {
    let mut seen = 0;
    for folder in ["elm", "fixtures"] {
        walk(&shared.join(folder), &mut |path| {
            let bytes = std::fs::read(path).expect("file");
            let plain = json::parse(&bytes, limits::CREDENTIAL_BYTES).ok();
            let claims: Vec<Value<'_>> = match format::read(&bytes).content {
                Content::Credential(credential) => vec![credential.claims.into_owned()],
                Content::Presentation(presentation) => {
                    let parts = presentation.credentials.into_iter().filter_map(|part| part.content.ok());
                    parts.map(|credential| credential.claims.into_owned()).collect()
                }
                Content::Unrecognised(_) => {
                    plain.into_iter().filter(|outer| outer.get("credentialSubject").is_some()).collect()
                }
            };
            seen += claims.len();
            claims.iter().for_each(|claims| visit(path, claims));
        });
    }
    seen
}

#[test]
fn of_every_file_something_is_said_from_where_it_stands() {
    let Some(shared) = shared() else { return };
    let read = each(&shared, &mut |path, claims| {
        let award = Award::from_claims(claims);
        assert_eq!(award.more, 0, "{}", path.display());
        assert!(award.title.is_some() || claims.get("credentialSubject").is_none(), "{}: no title", path.display());
        let pointers = award.rest.iter().map(|f| &f.pointer).chain(award.title.iter().map(|f| &f.pointer));
        for pointer in pointers {
            assert!(claims.pointer(pointer).is_some_and(|v| *v != Value::Null), "{}: {pointer}", path.display());
        }
    });
    assert!(read > 250, "{read} credentials read");
}

#[test]
fn every_pointer_leads_somewhere() {
    let Some(shared) = shared() else { return };
    each(&shared, &mut |path, claims| {
        let said = format!("{:?}", Award::in_languages(claims, &["de"]));
        for rest in said.split("pointer: ").skip(1) {
            let mut quoted = serde_json::Deserializer::from_str(rest).into_iter::<String>();
            let pointer = quoted.next().and_then(Result::ok).expect("a pointer in quotes");
            assert!(claims.pointer(&pointer).is_some(), "{}: {pointer}", path.display());
        }
    });
}

/// Members whose values are machinery, said in another form, or shown as a picture.
const UNSAID: [&str; 17] = [
    "@context",
    "proof",
    "type",
    "@type",
    "inScheme",
    "cnf",
    "_sd",
    "_sd_alg",
    "salt",
    "credentialSchema",
    "content",
    // Said as media type, country and system of credit.
    "contentType",
    "contentEncoding",
    "countryCode",
    "addressCountry",
    "spatial",
    "framework",
];

/// The texts and numbers of claims, with where they stand.
fn leaves(value: &Value<'_>, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::String(text) => found.push((pointer.to_owned(), text.trim().to_owned())),
        Value::Number(number) => found.push((pointer.to_owned(), number.to_string())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| leaves(item, &format!("{pointer}/{index}"), found));
        }
        Value::Object(members) => {
            let said = members.iter().filter(|(name, _)| !UNSAID.contains(name));
            said.for_each(|(name, member)| leaves(member, &format!("{pointer}/{name}"), found));
        }
        Value::Null | Value::Bool(_) => {}
    }
}

fn walk(folder: &Path, visit: &mut impl FnMut(&Path)) {
    for entry in std::fs::read_dir(folder).expect("folder") {
        let path = entry.expect("entry").path();
        if path.is_dir() { walk(&path, visit) } else { visit(&path) }
    }
}

#[test]
fn nothing_that_a_file_says_is_lost() {
    let Some(shared) = shared() else { return };
    let (mut read, mut lost) = (0, Vec::new());
    each(&shared, &mut |path, claims| {
        let said = format!("{:?}", Award::from_claims(claims));
        let mut found = Vec::new();
        leaves(claims, "", &mut found);
        read += found.len();
        for (pointer, text) in found {
            let moment = Timestamp::parse(&text).ok().or(text.parse().ok().and_then(Timestamp::from_seconds));
            let moment = moment.map(|moment| format!("{:?}", Date::Moment(moment)));
            // Criteria may be read line by line.
            let missing = text.lines().find(|line| {
                let quoted = format!("{:?}", line.trim_start_matches("- ").trim());
                !said.contains(quoted.trim_matches('"'))
            });
            // By these, things inside the file name each other; and the level is said as a number.
            let local = ["urn:epass:", "data:", "_:", "http://data.europa.eu/snb/eqf/"];
            let refers = pointer.contains("esult/") || pointer.contains("resultDescription");
            let local = local.iter().any(|start| text.starts_with(start)) || (refers && text.starts_with("urn:"));
            if let Some(line) = missing.filter(|_| !local && !moment.is_some_and(|moment| said.contains(&moment))) {
                lost.push(format!("{}: {pointer} {line}", path.display()));
            }
        }
    });
    assert!(read > 5_000, "{read} values read");
    assert!(lost.is_empty(), "{} lost:\n{}", lost.len(), lost.join("\n"));
}

/// File, then how many mandatory elements of a micro-credential it states, and which it lacks.
const ELEMENTS: &str = "\
elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-unsigned.jsonld|10 of 11|quality
elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-signed.jsonld|10 of 11|quality
elm/ebsi-elm-3.2/vcdm2.0-europass-edc-schema/examples/Microcredential - Data and software business.json|8 of 11|level participation quality
elm/obv3-examples/sample_A.json|3 of 11|learner country outcomes workload level assessment participation quality";

#[test]
fn the_elements_of_micro_credentials() {
    let Some(shared) = shared() else { return };
    let as_of = Timestamp::parse("2026-11-22T00:00:00Z").expect("moment");
    for line in ELEMENTS.lines() {
        let (file, expected) = line.split_once('|').expect("a line");
        let award = award(&std::fs::read(shared.join(file)).expect(file)).expect(file);
        let elements = Elements::of(&award, as_of);
        let lacking = elements.stated.iter().filter(|one| one.element.mandatory() && one.state != State::Present);
        let lacking: Vec<_> = lacking.map(|one| one.element.id()).collect();
        let (present, of) = elements.score();
        assert_eq!(format!("{present} of {of}|{}", lacking.join(" ")), expected, "{file}");
    }
}

/// File, then what in it does not agree with itself.
const CONSISTENCY: &str = "\
elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-unsigned.jsonld|framework-country many-months beyond-maximum beyond-activity contradicting-durations local-midnight
elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-signed.jsonld|framework-country many-months beyond-maximum beyond-activity contradicting-durations local-midnight";

#[test]
fn what_does_not_agree_with_itself() {
    let Some(shared) = shared() else { return };
    let as_of = Timestamp::parse("2026-11-22T00:00:00Z").expect("moment");
    let mut found: Vec<(String, String)> = Vec::new();
    each(&shared, &mut |path, claims| {
        let findings = consistency::check(claims, &Award::from_claims(claims), as_of);
        let ids: Vec<_> = findings.iter().map(consistency::Finding::id).collect();
        found.push((path.display().to_string(), ids.join(" ")));
    });
    for line in CONSISTENCY.lines() {
        let (file, expected) = line.split_once('|').expect("a line");
        let (_, ids) = found.iter().find(|(path, _)| path.ends_with(file)).expect(file);
        assert_eq!(ids, expected, "{file}");
    }
    for (path, ids) in found {
        if !ids.is_empty() {
            eprintln!("{}: {ids}", path.rsplit('/').next().unwrap_or_default());
        }
    }
}

#[test]
fn a_school_diploma_defines_its_subjects() {
    let Some(shared) = shared() else { return };
    let file = "elm/ebsi-elm-3.2/vcdm2.0-europass-edc-schema/examples/Bengales_highSchoolDiploma.json";
    let award = award(&std::fs::read(shared.join(file)).expect(file)).expect(file);
    let diploma = Qualification::from_achievement(&award.achievements[0]).expect("parts").expect("definition");
    let subjects: Vec<_> = diploma.units.iter().map(|unit| unit.title.as_str()).collect();
    assert_eq!(subjects.len(), award.parts.len());
    assert!(subjects.starts_with(&["History", "Art"]), "{subjects:?}");
    assert_eq!(diploma.eqf, Some(4));
}

/// Every kind of file that defines a qualification, as others publish them.
#[test]
fn definitions_of_other_people() {
    let Some(shared) = shared() else { return };
    let read = |file: &str| Qualification::read(&std::fs::read(shared.join(file)).expect(file), &["en"]);
    let (diploma, source) =
        read("elm/ebsi-elm-3.2/vcdm2.0-europass-edc-schema/examples/Bengales_highSchoolDiploma.json").expect("diploma");
    assert_eq!((source, diploma.units.len() > 1), (Source::Credential, true));
    assert_eq!(
        read("elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-signed.jsonld").err(),
        Some(PlanFileError::NoUnits)
    );
    for file in ["loq.xml", "loq_withLearningAchievementSpecification.xml"] {
        let (found, source) =
            read(&format!("elm/elm-repo/xsd/loq/{file}")).unwrap_or_else(|error| panic!("{file}: {error}"));
        assert_eq!(source, Source::Opportunity, "{file}");
        assert!(!found.title.is_empty() && !found.bodies.is_empty(), "{file}: {found:#?}");
        assert!(
            found.units.iter().all(|unit| !unit.title.is_empty() && !unit.ids.is_empty()),
            "{file}: {:#?}",
            found.units
        );
    }
    let (loq, _) = read("elm/elm-repo/xsd/loq/loq.xml").expect("LOQ");
    assert_eq!((loq.title.as_str(), loq.eqf), ("r6Z7KzQdvNjTBUzF1z", Some(2)));
    let titles: Vec<_> = loq.units.iter().map(|unit| unit.title.as_str()).collect();
    assert_eq!(
        titles,
        ["W4NaPD.ShPOm_L_xnsxeqLdKXDTQ-z", "gd0N0"],
        "a part of the qualification, and a part of the opportunity"
    );
    assert_eq!(loq.units[0].outcomes.iter().map(|one| one.title.as_str()).collect::<Vec<_>>(), ["xDJUMG", "LBU7"]);
}

#[test]
fn every_view_of_every_file() {
    let Some(shared) = shared() else { return };
    let as_of = Timestamp::parse("2026-11-22T00:00:00Z").expect("moment");
    let mut parts = 0;
    each(&shared, &mut |path, claims| {
        let award = Award::from_claims(claims);
        let level = award.eqf_level.as_ref().map(|level| level.value);
        assert_eq!(learning::stated_eqf(claims), level, "{}", path.display());
        let sheet = Sheet::of(&award);
        assert_eq!(beside(&sheet, &sheet).len(), Row::ALL.len(), "{}", path.display());
        for cell in &sheet.cells {
            for value in &cell.values {
                assert!(claims.pointer(&value.pointer).is_some(), "{}: {}", path.display(), value.pointer);
            }
        }
        let holding = Holding { credential: "urn:c", award: &award, counts: true, issuer: &[] };
        for achievement in award.achievements.iter().flat_map(Achievement::all) {
            parts += 1;
            if let Some(definition) = Qualification::from_achievement(achievement) {
                let definition = definition.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                let progress = progress(&definition, &[holding], &Agreement::default(), as_of).expect("within limits");
                assert_eq!(progress.left_out, 0);
            }
        }
    });
    assert!(parts > 100, "{parts} achievements");
}
