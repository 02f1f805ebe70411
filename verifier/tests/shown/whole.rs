//! Does `show` leave nothing out: what is warned of, every award, every person, and every value of the file?

use serde_json::{Value, json};

use super::helper::{
    IRELAND, SNB, achievement, concept, diploma, files, labelled, rows, run, shared, shown, text, unwrapped,
};

#[test]
fn a_missing_mandate_is_warned_of_however_it_is_shown() {
    let claims = diploma(&achievement("Welding", 4));
    let bytes = claims.to_string().into_bytes();
    let due = "It was issued by “Printer” and awarded by “Zed”, and says nothing of a mandate to issue for it.";
    assert!(text(&claims, &[]).contains(due), "{}", text(&claims, &[]));
    let html = unwrapped(&run("show", &bytes, &["--format", "html"]));
    assert!(html.contains(due), "{html}");
    // What the file claims stands below the answers of which that speaks, and by which policy they were judged is printed.
    let at = |part: &str| html.find(part).unwrap_or_else(|| panic!("{part}: {html}"));
    assert!(at("Unaltered?") < at("unless an answer above does"), "{html}");
    assert!(html.contains("policy “integrity”") && text(&claims, &[]).contains("policy “integrity”"), "{html}");
    let shown = shown(&bytes);
    assert_eq!(shown["report"]["warnings"][0]["problem"]["id"], "issued-without-mandate");
    let verified: Value = serde_json::from_slice(&run("verify", &bytes, &["--format", "json"]).stdout).unwrap();
    for member in ["policy", "verdict", "word", "reason", "headline", "report"] {
        assert_eq!(shown[member], verified[member], "{member}");
        assert_ne!(shown[member], Value::Null, "{member}");
    }
}

#[test]
fn what_show_says_keeps_to_the_published_schema() {
    let schema: Value = serde_json::from_str(wanderbuch_verifier::render::json::SCHEMA).unwrap();
    let schema = jsonschema::draft202012::new(&schema).unwrap();
    let two = json!([achievement("Welding", 4), achievement("Engineering", 6)]);
    for bytes in [diploma(&two).to_string().into_bytes(), b"{}".to_vec(), b"".to_vec()] {
        let shown = shown(&bytes);
        let errors: Vec<String> = schema.iter_errors(&shown).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert_eq!(errors, [""; 0], "{shown}");
    }
    assert!(!schema.is_valid(&json!({"version": 1, "claimed_by": "the file alone"})), "a part is not enough");
}

#[test]
fn of_several_awards_it_is_said_which_is_told() {
    let claims = diploma(&json!([achievement("Welding", 4), achievement("Engineering", 6)]));
    let bytes = claims.to_string().into_bytes();
    let said = text(&claims, &[]);
    assert_eq!(said.matches("Award: 1 of 2 awards: Welding").count(), 2, "elements and sheet: {said}");
    assert_eq!(labelled(&rows(&shown(&bytes), "levels"), "eqf-level"), ["4", "6"]);
    let second = text(&claims, &["--award", "2"]);
    for due in
        ["Award: 2 of 2 awards: Engineering", "Level: EQF: 6", "8 Level: EQF 6", "Date of issuing: 11 September 2026"]
    {
        assert!(second.contains(due), "{due}: {second}");
    }
    assert!(text(&claims, &["--award", "2", "--language", "de"]).contains("2 von 2 Leistungen: Engineering"));
    let verified = unwrapped(&run("verify", &bytes, &[]));
    for due in ["EQF level: 4, 6", "What follows is of 1 of 2 awards: Welding"] {
        assert!(verified.contains(due), "{due}: {verified}");
    }
    assert_eq!(run("show", &bytes, &["--award", "3"]).status.code(), Some(64), "there are two");
    assert_eq!(run("show", &bytes, &["--award", "0"]).status.code(), Some(64), "they are counted from 1");
    let alone = text(&diploma(&achievement("Welding", 4)), &[]);
    assert!(!alone.contains(" awards: "), "one award is not counted: {alone}");
}

/// What the first award says is not the second's, and what the whole says is of both.
#[test]
fn the_date_of_another_award_is_not_this_ones() {
    let mut second = achievement("Engineering", 6);
    second["awardedBy"].as_object_mut().unwrap().remove("awardingDate");
    let said = text(&diploma(&json!([achievement("Welding", 4), second])), &["--award", "2"]);
    assert!(said.contains("5 Date of issuing: 26 March 2026 [stated, from issued]"), "{said}");
}

#[test]
fn a_second_person_is_shown_as_one() {
    let mut claims = diploma(&achievement("Welding", 4));
    let second = json!({"id": "urn:epass:person:2", "type": "Person", "fullName": {"en": "Nils Berg"},
        "dateOfBirth": "2001-02-03T00:00:00+01:00", "hasClaim": [achievement("Baking", 3)]});
    claims["credentialSubject"] = json!([claims["credentialSubject"].clone(), second]);
    let said = text(&claims, &[]);
    for due in [
        "It speaks of 2 subjects.",
        "Another person: Nils Berg",
        "Born: 3 February 2001",
        "Awarded to that person: Baking",
    ] {
        assert!(said.contains(due), "{due}: {said}");
    }
    assert!(unwrapped(&run("verify", claims.to_string().as_bytes(), &[])).contains("It speaks of 2 subjects."));
    assert_eq!(labelled(&rows(&shown(claims.to_string().as_bytes()), "elements"), "element-title"), ["Welding"]);
}

#[test]
fn credit_that_is_none_does_not_fit_and_a_bare_number_is_called_one() {
    let ects = concept(&format!("{SNB}/education-credit/6fcec5c5af"), "ECTS");
    for (points, fits) in [("-5", false), ("NaN", false), ("5", true)] {
        let mut one = achievement("Welding", 4);
        one["specifiedBy"]["creditPoint"] = json!({"framework": ects, "point": points});
        let said = text(&diploma(&one), &[]);
        let due = format!("“{points} ECTS” is no number of points.");
        assert_eq!(said.contains(&due), !fits, "{points}: {said}");
    }
    let said = text(&diploma(&achievement("Welding", 4)), &[]);
    assert!(said.contains("Credit of the award: 36 [the file names no system of credit"), "{said}");
}

#[test]
fn ids_that_mean_nothing_to_people_are_not_told_as_names() {
    let mut claims = diploma(&achievement("Welding", 4));
    claims["issuer"] = json!({"id": "urn:epass:org:1", "type": "Organisation"});
    let verified = unwrapped(&run("verify", claims.to_string().as_bytes(), &[]));
    assert!(!verified.contains("urn:epass:"), "{verified}");
    let id = format!("did:jwk:{}", "a".repeat(170));
    claims["issuer"] = json!(id);
    let said = text(&claims, &[]);
    assert!(
        !said.contains(&format!("Issuer: {id}")) && said.contains("Issuer: did:jwk:aaaaaaaaaaaaaaaa…aaaaaaaa"),
        "{said}"
    );
    assert_eq!(labelled(&rows(&shown(claims.to_string().as_bytes()), "issuing"), "issuer"), [id]);
}

/// Every value of a file with where it stands; what is empty says nothing.
fn leaves(value: &Value, pointer: &str, found: &mut Vec<(String, String)>) {
    match value {
        Value::Null => {}
        Value::Bool(so) => found.push((pointer.to_owned(), so.to_string())),
        Value::Number(number) => found.push((pointer.to_owned(), number.to_string())),
        Value::String(text) if text.trim().is_empty() => {}
        Value::String(text) => found.push((pointer.to_owned(), text.trim().to_owned())),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, item)| leaves(item, &format!("{pointer}/{at}"), found));
        }
        Value::Object(members) => members.iter().for_each(|(name, member)| {
            let name = name.replace('~', "~0").replace('/', "~1");
            leaves(member, &format!("{pointer}/{name}"), found);
        }),
    }
}

/// The values that no row tells: at their place, or at most three steps above it with the value in the row.
fn untold(claims: &Value, shown: &Value) -> Vec<(String, String)> {
    const MEASURED: [&str; 8] =
        ["levels", "elements", "sheet", "profile", "secured", "seal", "decision", "consistency"];
    let sections = shown["credentials"][0]["sections"].as_array().unwrap();
    let all =
        sections.iter().flat_map(|section| section["rows"].as_array().unwrap().iter().map(move |row| (section, row)));
    let said: Vec<(bool, &str, &str, &str)> = all
        .filter_map(|(section, row)| {
            let measured = MEASURED.contains(&section["id"].as_str().unwrap());
            Some((measured, row["label"].as_str()?, row["pointer"].as_str()?, row["value"].as_str()?))
        })
        .collect();
    let mut found = Vec::new();
    leaves(claims, "", &mut found);
    let above = |pointer: &str, place: &str| {
        pointer.strip_prefix(place).is_some_and(|rest| rest.starts_with('/') && rest.matches('/').count() <= 3)
    };
    found.retain(|(pointer, text)| {
        !said.iter().any(|(measured, label, place, value)| {
            let at = place == pointer && !measured && !value.is_empty() && !label.starts_with("evidence-grade");
            let parent = place.rsplit_once('/').map_or("", |(parent, _)| parent);
            let near = above(pointer, place) || above(pointer, parent);
            let picture = *label == "attachment" && above(pointer, place) && pointer.ends_with("/content");
            at || picture || (near && value.contains(text.as_str()))
        })
    });
    found
}

/// A member that nobody knows in every object of it.
fn strange(value: &mut Value, count: &mut usize) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| strange(item, count)),
        Value::Object(members) => {
            members.values_mut().for_each(|member| strange(member, count));
            // A map of languages has languages alone, and a context terms.
            if members.contains_key("type") {
                *count += 1;
                members.insert("unheardOf".to_owned(), json!(format!("said nowhere {count}")));
            }
        }
        _ => {}
    }
}

#[test]
fn nothing_in_a_file_is_lost_from_view() {
    let mut claims = diploma(&json!([achievement("Welding", 4), achievement("Engineering", 6)]));
    claims["credentialSchema"] =
        json!({"id": format!("{SNB}/model/ap/edc-generic-full"), "type": "ShaclValidator2017"});
    claims["evidence"] = json!([{"id": "urn:epass:evidence:1", "type": "Evidence", "dcType":
        {"id": format!("{SNB}/evidence-type/c_18016257"), "type": "Concept", "prefLabel": {"en": "Mandate", "fi": "Valtuutus"}}}]);
    claims["issuer"]["location"] = json!([claims["issuer"]["location"].clone(),
        {"address": {"countryCode": {"id": IRELAND, "type": "Concept", "prefLabel": {"en": "Ireland", "fi": "Irlanti"}}}}]);
    claims["credentialSubject"]["nationalID"] = json!({"type": "LegalIdentifier", "notation": "17-44",
        "spatial": {"id": IRELAND, "type": "Concept", "prefLabel": {"en": "Ireland"}}});
    claims["cnf"] = json!({"jwk": {"kty": "EC", "crv": "P-256", "x": "only-a-test"}});
    claims["credentialSubject"]["hasClaim"][0]["proof"] =
        json!({"type": "DataIntegrityProof", "created": "2026-01-02"});
    let said = shown(claims.to_string().as_bytes());
    assert_eq!(untold(&claims, &said), []);
    let text = text(&claims, &[]);
    for due in [
        "Number of the person: 17-44 [Ireland (IE)] [the country whose number it is, which is not a nationality]",
        "/credentialSchema/id: http://data.europa.eu/snb/model/ap/edc-generic-full",
        "/@context/0: https://www.w3.org/2018/credentials/v1",
        "Mandate “Mandate”: Finnish: Valtuutus",
        "“Ireland”: Finnish: Irlanti",
        "/cnf/jwk/crv: P-256",
        "/credentialSubject/hasClaim/0/proof/created: 2026-01-02",
        "values say of what kind a thing is",
    ] {
        assert!(text.contains(due), "{due}: {text}");
    }
    // A badge with an address, a hashed identity and a proof.
    let badge = json!({"@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
        "type": ["VerifiableCredential", "OpenBadgeCredential"], "validFrom": "2026-01-02T00:00:00Z",
        "issuer": {"id": "https://zed.example", "type": "Profile", "name": "Zed",
            "address": {"type": "Address", "addressCountry": "Ireland", "addressCountryCode": "IE"}},
        "credentialSubject": {"type": "AchievementSubject",
            "identifier": [{"type": "IdentityObject", "identityType": "emailAddress", "hashed": true, "salt": "pepper", "identityHash": "sha256$77"}],
            "achievement": {"id": "urn:x:1", "type": "Achievement", "name": "Welding", "alignment": [{"type": "Alignment",
                "targetName": "EQF 4", "targetUrl": format!("{SNB}/eqf/4"), "targetCode": "4", "targetFramework": "EQF of 2017"}]}},
        "proof": {"type": "DataIntegrityProof", "proofValue": "z58"}});
    assert_eq!(untold(&badge, &shown(badge.to_string().as_bytes())), []);
    for mut claims in [claims, badge] {
        let mut count = 0;
        strange(&mut claims, &mut count);
        assert!(count > 5, "{count}");
        assert_eq!(untold(&claims, &shown(claims.to_string().as_bytes())), [], "with strange members");
    }
}

/// The same of the real files: what is said of a sealed one is read from its sealed body.
#[test]
fn nothing_in_real_files_is_lost_from_view() {
    let Some(shared) = shared() else { return };
    let (mut all, mut count) = (Vec::new(), 0);
    files(&shared.join("elm"), &mut all);
    for path in all.iter().filter(|path| path.extension().is_some_and(|end| end == "json" || end == "jsonld")) {
        let bytes = std::fs::read(path).unwrap();
        let Ok(file) = serde_json::from_slice::<Value>(&bytes) else { continue };
        let sealed = file["payload"].as_str().and_then(|body| serde_json::from_str(body).ok());
        let claims = sealed.unwrap_or(file);
        let shown = shown(&bytes);
        if shown["credentials"].as_array().is_none_or(Vec::is_empty) {
            continue;
        }
        assert_eq!(untold(&claims, &shown), [], "{}", path.display());
        count += 1;
    }
    assert!(count >= 15, "{count} files");
}
