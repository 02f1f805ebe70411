//! What does a pile of sealed credentials cost to judge? Makes one: `sealed_pile FOLDER NUMBER [BYTES]`.
//!
//! `FOLDER/pile` gets NUMBER sealed credentials of about BYTES (150,000) each, every one another, by twenty colleges, with
//! certificates, a list of withdrawn ones and a time-stamp; beside it stand the trusted lists that vouch for the colleges. Then:
//!
//! ```text
//! cd FOLDER && wanderbuch-verifier trust import --state state --signers signers.pem eu.xml ie.xml
//! time wanderbuch-verifier batch --offline --state state pile > verdicts
//! ```
#![expect(clippy::expect_used, clippy::indexing_slicing, reason = "what an example makes is made, or it has failed")]
#![expect(clippy::print_stdout, reason = "a program for people who measure")]

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use made_trust::{
    COLLEGE, ListWish, Party, Stamping, Stood, THEN, Wish, list, list_of_lists, national_list, payload, seal, signed,
};
use serde_json::{Value, json};

const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");
const ISSUED: &str = "2026-10-01T00:00:00Z";
const NEXT: &str = "2099-01-01T00:00:00Z";
const COLLEGES: usize = 20;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = PathBuf::from(arguments.next().expect("FOLDER NUMBER [BYTES]"));
    let number: usize = arguments.next().and_then(|text| text.parse().ok()).expect("FOLDER NUMBER [BYTES]");
    let bytes: usize = arguments.next().map_or(150_000, |text| text.parse().expect("BYTES is a number"));

    let sign = |name: &str| Party::new(&Wish::tsa(name, DATES), None);
    let (commission, office, tsa) = (sign("Commission"), sign("Office"), sign("True Time"));
    let authority = Party::new(&Wish::authority("Seal Authority", DATES), None);
    let colleges: Vec<(String, Party)> = (0..COLLEGES)
        .map(|college| {
            let identifier = format!("VATIE-{:07}A", 1_234_567 + college);
            let wish = Wish::seal(COLLEGE, &identifier, DATES);
            (identifier, Party::new(&wish, Some(&authority)))
        })
        .collect();
    let withdrawn = list(&authority, "2025-06-01T08:00:00Z", Some(NEXT), &[]);

    let pile = folder.join("pile");
    std::fs::create_dir_all(&pile).expect("a folder");
    let mut written = 0;
    for (file, (identifier, college)) in (0..number).zip(colleges.iter().cycle()) {
        let sealed = seal(college, &credential(file, identifier, bytes).to_string(), THEN, None)
            .stamped(&tsa, &[], &Stamping::at("2025-06-01T09:00:05Z"))
            .certificates(&[&authority])
            .withdrawals(std::slice::from_ref(&withdrawn), &[]);
        let text = sealed.file().to_string();
        written += text.len();
        write(&pile, &format!("{file:06}.json"), &text);
    }

    let lists: [(&str, &[&Party]); 2] = [("EU", &[&commission]), ("IE", &[&office])];
    let lotl = list_of_lists(&ListWish::new("EU", 1, ISSUED, NEXT), &lists);
    write(&folder, "eu.xml", &signed(&lotl, &commission));
    let granted = "2018-01-01T00:00:00Z";
    let (seals, stamps) = ([Stood::seals("granted", granted)], [Stood::stamps("granted", granted)]);
    let ireland = national_list(&ListWish::new("IE", 1, ISSUED, NEXT), &[(&[&authority], &seals), (&[&tsa], &stamps)]);
    write(&folder, "ie.xml", &signed(&ireland, &office));
    write(&folder, "signers.pem", &[pem(&office), pem(&commission)].concat());
    println!("{number} files, {written} bytes, in {}", pile.display());
}

/// A credential of somebody else each time, filled with results until it is that long.
fn credential(file: usize, identifier: &str, bytes: usize) -> Value {
    let mut credential = payload();
    credential["id"] = json!(format!("urn:credential:00000000-0000-4000-8000-{file:012}"));
    credential["issuer"]["eIDASIdentifier"]["notation"] = json!(identifier);
    credential["credentialSubject"]["fullName"] = json!({"en": format!("Learner {file}")});
    let body = credential["issuer"].clone();
    let size = result(file, 0, &body).to_string().len();
    let around = 12_000 + credential.to_string().len();
    let results: Vec<Value> =
        (0..bytes.saturating_sub(around) / size + 1).map(|number| result(file, number, &body)).collect();
    credential["credentialSubject"]["hasClaim"] = json!(results);
    credential
}

fn result(file: usize, number: usize, body: &Value) -> Value {
    let title = json!({"en": format!("Module {number} of learner {file}"), "ga": format!("Modúl {number}")});
    json!({
        "id": format!("urn:epass:learningAchievement:{number}"), "type": "LearningAchievement", "title": title,
        "awardedBy": {"id": format!("urn:epass:awardingProcess:{number}"), "type": "AwardingProcess", "awardingDate": THEN,
            "awardingBody": [body]},
        "provenBy": [{"id": format!("urn:epass:learningAssessment:{number}"), "type": "LearningAssessment",
            "title": {"en": "Practical examination"},
            "grade": {"id": format!("urn:epass:note:{number}"), "type": "Note", "noteLiteral": {"en": "Distinction"}}}],
        "specifiedBy": {"id": format!("urn:epass:learningAchievementSpec:{number}"), "type": "LearningAchievementSpecification",
            "title": title, "volumeOfLearning": "PT60H",
            "learningOutcome": [{"id": format!("urn:epass:learningOutcome:{number}"), "type": "LearningOutcome",
                "title": {"en": "Joins steel plates by shielded metal arc, gas and electron beam, and says which joint needs which"}}]},
    })
}

fn pem(party: &Party) -> String {
    format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", STANDARD.encode(&party.der))
}

fn write(folder: &Path, name: &str, text: &str) {
    std::fs::write(folder.join(name), text).expect(name);
}
