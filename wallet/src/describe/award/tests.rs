//! Is everything that a file says told, in some group or in the rest?

use std::path::{Path, PathBuf};

use credential::json::{self, Value};
use credential::{Timestamp, limits};
use learning::Award;
use learning::validation::Standing;
use serde_json::Value as Json;
use words::{Words, plain};

use super::{Language, attached, beside, doubts, elements, groups, outcomes, rest};
use crate::i18n::Texts;
use crate::model::NationalLevel;

/// Members that are machinery, and say nothing about the award (`learning`'s own list), with those that are told in
/// another form: pictures by their size, results beside what they result from.
const MACHINERY: [&str; 15] = [
    "identityType",
    "resultDescription",
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
    "contentEncoding",
    "contentType",
];

/// Texts of the claims that are told as they stand: no dates, no addresses of lists whose label is told, no ids that mean
/// something inside the file alone.
fn leaves(value: &Json, found: &mut Vec<String>) {
    match value {
        Json::String(text) if is_date(text) || text.starts_with("urn:epass:") => {}
        Json::String(text) if text.starts_with("data:") || text.trim().is_empty() => {}
        Json::String(text) => found.push(text.clone()),
        Json::Array(items) => items.iter().for_each(|item| leaves(item, found)),
        Json::Object(members) if members.get("id").and_then(Json::as_str).is_some_and(in_words) => {}
        Json::Object(members) => {
            let said = members.iter().filter(|(name, _)| !MACHINERY.contains(&name.as_str()));
            said.for_each(|(_, member)| leaves(member, found));
        }
        _ => {}
    }
}

fn is_date(text: &str) -> bool {
    Timestamp::parse(text).is_ok() || Timestamp::parse(&format!("{text}T00:00:00Z")).is_ok()
}

fn told(award: &Award) -> String {
    let statements = statements(award, Standing::Open, Words::english(), &Texts::english().unwrap());
    statements.iter().map(|(_, value)| format!("{value}\n")).collect()
}

/// Names and values of all that is told.
fn statements(award: &Award, standing: Standing, words: Words, texts: &Texts) -> Vec<(String, String)> {
    let now = Timestamp::from_seconds(0).unwrap();
    let language = Language { words, texts, now, esco: None, country: None };
    let groups = groups(award, standing, &language);
    let statements = groups.into_iter().flat_map(|group| group.statements).chain(rest(award, &language));
    statements.map(|statement| (statement.name, statement.value)).collect()
}

/// Codes that are told in words: countries, levels, languages, kinds of evidence and of credit.
fn in_words(text: &str) -> bool {
    let lists = ["/country/", "/snb/eqf/", "/language/", "evidence-type/", "education-credit/", "/atu/", "file-type/"];
    credential::country::alpha2(text).is_some() || lists.iter().any(|list| text.contains(list))
}

fn shared() -> Option<PathBuf> {
    let given = std::env::var_os("WANDERBUCH_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    given.into_iter().chain([beside]).find(|path| path.join("elm").is_dir())
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|kind| kind == "json" || kind == "jsonld") {
            found.push(path);
        }
    }
}

fn claims(bytes: &[u8]) -> Option<Json> {
    let outer: Json = serde_json::from_slice(bytes).ok()?;
    let claims = match outer.get("payload").and_then(Json::as_str) {
        Some(payload) => serde_json::from_str(payload).ok()?,
        None => outer,
    };
    claims.get("credentialSubject").is_some().then_some(claims)
}

#[test]
#[expect(clippy::print_stderr, reason = "says what was left out")]
fn nothing_in_a_file_is_out_of_sight() {
    let Some(shared) = shared() else {
        eprintln!("left out: real files, no folder of samples beside the checkout");
        return;
    };
    let (mut paths, mut lost, mut looked) = (Vec::new(), Vec::new(), 0);
    ["elm", "fixtures"].iter().for_each(|name| files(&shared.join(name), &mut paths));
    for path in paths {
        let Some(claims) = claims(&std::fs::read(&path).unwrap()) else { continue };
        let text = claims.to_string();
        let Ok(value) = json::parse(text.as_bytes(), limits::CREDENTIAL_BYTES) else { continue };
        let value: Value<'_> = value;
        let told = told(&Award::from_claims(&value));
        let mut leaves_found = Vec::new();
        leaves(&claims, &mut leaves_found);
        looked += 1;
        for leaf in leaves_found.iter().filter(|leaf| !in_words(leaf)) {
            // Lists within a text are told line by line.
            let lines = || leaf.lines().map(|line| plain(line.trim().trim_start_matches("- ")));
            let whole = [words::told(leaf.trim()), words::told(words::unmarked(leaf).trim())];
            if !lines().all(|line| told.contains(&line)) && !whole.iter().any(|whole| told.contains(whole)) {
                lost.push(format!("{}: {leaf}", path.display()));
            }
        }
    }
    assert!(looked > 20, "{looked} files");
    assert!(lost.is_empty(), "{} not told:\n{}", lost.len(), lost.join("\n"));
}

/// What stands behind an award is graded, each piece with its reason; a seal that does not hold is nobody's word.
#[test]
fn how_well_it_is_evidenced_is_told() {
    let claims = serde_json::json!({
        "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "issuer": {"id": "https://zed.example", "type": "Profile", "name": "Zed"},
        "evidence": [{"id": "https://work.example/1", "type": ["Evidence"], "name": "Bench"},
            {"type": ["Evidence"], "narrative": "Welded a bench"}],
        "credentialSubject": {"type": "AchievementSubject", "achievement": {"id": "urn:x:1", "name": "Welding"}},
    });
    let award = Award::from_claims(&Value::from(claims));
    let (english, german) = (Texts::english().unwrap(), Texts::of(words::Language::German).unwrap());
    let grades = |standing: Standing, words: Words, texts: &Texts| -> Vec<String> {
        let name = texts.get("said-evidence-grade");
        let all = statements(&award, standing, words, texts).into_iter();
        all.filter(|(title, _)| *title == name).map(|(_, value)| value).collect()
    };
    let pieces = [
        "Documented: It names a piece of work by its address. Nobody has looked at it here.",
        "Declared: It is told in words alone.",
    ];
    for (standing, whole) in [
        (Standing::Verified, "Verified: Its issuer states it, the seal holds, and it is known who the issuer is."),
        (Standing::Broken, pieces[0]),
        (Standing::Withdrawn, pieces[0]),
    ] {
        assert_eq!(grades(standing, Words::english(), &english), [whole, pieces[0], pieces[1]], "{standing:?}");
    }
    let open = grades(Standing::Open, Words::of(words::Language::German), &german);
    assert!(
        open[0].starts_with("Bekräftigt: Die ausstellende Stelle sagt es, und es ist bekannt, wer sie ist"),
        "{open:?}"
    );
    let unproven = grades(Standing::Unproven, Words::of(words::Language::German), &german);
    assert!(unproven[0].starts_with("Belegt: Die Datei sagt, "), "nobody vouches for its issuer: {unproven:?}");
    assert!(open[1].starts_with("Belegt: ") && open[2].starts_with("Angegeben: ") && open.len() == 3, "{open:?}");
}

/// The official sample of a micro-credential: 10 of 11 elements, by their own count; its workload is written in months.
#[test]
fn the_official_sample_is_measured() {
    let Some(shared) = shared() else { return };
    let path = "elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-signed.jsonld";
    let bytes = std::fs::read(shared.join(path)).unwrap();
    let reading = crate::flow::reading::read(&bytes, words::Words::english()).unwrap().pop().unwrap().unwrap();
    let texts = Texts::english().unwrap();
    let now = Timestamp::parse("2026-11-22T10:04:00Z").unwrap();
    let language = Language { words: Words::english(), texts: &texts, now, esco: None, country: None };
    assert_eq!(elements(&reading.award, &language).score, "10 of 11 elements stated");
    let levels = beside(&reading.award, &language);
    let (national, others) =
        levels.split_at(levels.iter().position(|level| level.steps.is_empty()).unwrap_or(levels.len()));
    assert!(!national.is_empty());
    assert!(national.iter().all(|level| level.confirmed && level.steps.len() > 7 && level.steps[level.step] == "6"));
    assert_eq!(others.len(), 1, "the cycle: {others:?}");
    let doubts = doubts(&reading, &language).join("\n");
    assert!(
        doubts.contains("A duration of 60 months") && doubts.contains("2 October 1999 is likely meant"),
        "{doubts}"
    );
    let attached = attached(&reading, &language);
    let drawn = attached.iter().filter(|one| one.picture.is_some() && one.saved && one.note.is_empty()).count();
    assert_eq!((attached.len(), drawn), (3, 3), "{attached:?}");
    assert!(outcomes(&reading.award, &language)[0].skills[0].ends_with(", a skill of ESCO"));
}

/// What stands beside the EQF is compared, never recognised, and nobody is told that memory is a source.
#[test]
fn levels_are_compared_with_those_at_home() {
    let texts = Texts::english().unwrap();
    let now = Timestamp::parse("2026-11-22T10:04:00Z").unwrap();
    let award = |eqf: u8| {
        let level = |address: String, label: &str| serde_json::json!({"id": address, "type": "Concept", "prefLabel": {"en": label}});
        let claims = serde_json::json!({"credentialSubject": {"hasClaim": {"type": "LearningAchievement", "title": {"en": "X"},
            "specifiedBy": {"eqfLevel": level(format!("http://data.europa.eu/snb/eqf/{eqf}"), "EQF"),
                "educationLevel": level("http://example.org/isced/3".to_owned(), "ISCED 3")}}}});
        Award::from_claims(&Value::from(claims))
    };
    let said = |eqf: u8, country: Option<&str>| {
        let language = Language { words: words::Words::english(), texts: &texts, now, esco: None, country };
        beside(&award(eqf), &language)
    };
    let names = |levels: &[NationalLevel]| levels.iter().map(|level| level.name.clone()).collect::<Vec<_>>().join("; ");
    let isced = "ISCED 2011, level 3: upper secondary";
    assert_eq!(names(&said(4, None)), isced);
    let levels = said(6, Some("AT"));
    assert!(
        names(&levels)
            .starts_with(&format!("{isced}; First cycle of higher education (QF-EHEA); For comparison, at home: ")),
        "{levels:?}"
    );
    assert!(
        levels.iter().skip(2).all(|level| level.name.contains("Austria") && level.sentence.contains("not recognised"))
    );
    let unconfirmed = levels.iter().filter(|level| !level.confirmed).count();
    assert_eq!(unconfirmed, 3, "cycles, ISCED and this referencing are from memory: {levels:?}");
    assert!(
        levels
            .iter()
            .filter(|level| !level.confirmed)
            .all(|level| level.source.to_lowercase().contains("not confirmed")),
        "{levels:?}"
    );
    assert_eq!((levels[0].steps.len(), levels[0].step), (9, 3));
    assert_eq!(names(&said(4, Some("ZZ"))), isced, "a country without a framework");
}
