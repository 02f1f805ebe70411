//! Does the judge say the truth of a credential of which only a part is shown, and of one that shows all by mistake?
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use credential::Timestamp;
use credential::bbs::SecretKey;
use credential::data_integrity::{Options, derive, issue_bbs_2023, issue_ecdsa_sd_2023};
use credential::format;
use credential::json::Value;
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer as _};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::TrustSources;
use verify::{Answer, Check, Facts, Outcome, Policy, Problem, Question, Report, Skip, Verdict, Word, verify};

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").unwrap()
}

/// Issues with a key that the dice give, in the name of `issuer` or of that key's own DID.
struct School {
    dice: ChaCha20Rng,
    bbs: bool,
}

const WAYS: [bool; 2] = [false, true];

impl School {
    fn new(bbs: bool) -> Self {
        Self { dice: ChaCha20Rng::seed_from_u64(11), bbs }
    }

    /// A credential with a base proof.
    fn issue(&mut self, issuer: Option<&str>, until: &str, mandatory: &[&str]) -> Value<'static> {
        let keys = if self.bbs {
            let key = SecretKey::generate(&mut self.dice).unwrap();
            let multibase = PublicKey::from(*key.public_key()).to_multibase().unwrap();
            (Some(key), None, multibase)
        } else {
            let key = PrivateKey::generate(Algorithm::Es256, &mut self.dice).unwrap();
            let multibase = key.public_key().to_multibase().unwrap();
            (None, Some(key), multibase)
        };
        let multibase = &keys.2;
        let own = format!("did:key:{multibase}");
        let mut document = Value::from(serde_json::json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiableCredential"],
            "issuer": issuer.unwrap_or(&own),
            "validFrom": "2026-11-01T00:00:00Z",
            "validUntil": until,
            "name": "Welding",
            "credentialSubject": {"name": "Ilva Marten", "description": "born in 2001"},
        }));
        let options = Options::new(format!("{own}#{multibase}"), "assertionMethod", now().plus_seconds(-60));
        let mandatory: Vec<String> = mandatory.iter().map(|one| (*one).to_owned()).collect();
        let contexts = Contexts::embedded();
        match keys {
            (Some(key), ..) => {
                issue_bbs_2023(&mut document, &options, &mandatory, &key, &mut self.dice, &contexts).unwrap();
            }
            (_, Some(key), _) => {
                issue_ecdsa_sd_2023(&mut document, &options, &mandatory, &key, &mut self.dice, &contexts).unwrap();
            }
            _ => unreachable!("one of both was made"),
        }
        document
    }

    fn shown(&mut self, base: &Value<'_>, selective: &[&str]) -> Value<'static> {
        let selective: Vec<String> = selective.iter().map(|one| (*one).to_owned()).collect();
        derive(base, &selective, b"", &mut self.dice, &Contexts::embedded()).unwrap()
    }
}

fn judged(document: &Value<'_>) -> Report {
    judged_by(document, &TrustSources::default())
}

fn judged_by(document: &Value<'_>, trust: &TrustSources) -> Report {
    let bytes = serde_json::to_vec(document).unwrap();
    verify(&format::read(&bytes), &Facts::default(), trust, None, now())
}

fn outcome(report: &Report, check: Check) -> &Outcome {
    &report.finding(check).outcome
}

fn integrity() -> Policy {
    Policy::built_in("integrity").unwrap()
}

const DATES: [&str; 3] = ["/issuer", "/validFrom", "/validUntil"];
const LATER: &str = "2027-11-01T00:00:00Z";

#[test]
fn a_part_that_is_shown_is_intact_and_what_is_left_out_is_not_guessed_at() {
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let base = school.issue(None, LATER, &DATES);
        let report = judged(&school.shown(&base, &["/credentialSubject/name"]));
        assert_eq!(report.answer(Question::Intact), Answer::Yes, "{report:#?}");
        assert_eq!(*outcome(&report, Check::Disclosures), Outcome::Pass);
        assert_eq!(*outcome(&report, Check::ValidityPeriod), Outcome::Pass);
        let status = Outcome::Unknown(Problem::NotDisclosed { member: "credentialStatus".to_owned() });
        assert_eq!(*outcome(&report, Check::Status), status, "a withdrawal may have been left out");
        assert_eq!(report.word(&integrity()), Word::Valid, "the seal is what this policy asks about");
        let employer = report.verdict(&Policy::built_in("employer").unwrap());
        assert!(matches!(employer, Verdict::Undecided { .. }), "{employer:?}");
    }
}

#[test]
fn dates_that_are_left_out_are_not_taken_for_none() {
    for bbs in WAYS {
        for (shown, left_out) in
            [(&["/name"][..], "validUntil"), (&["/validFrom"], "validUntil"), (&["/validUntil"], "validFrom")]
        {
            let mut school = School::new(bbs);
            let base = school.issue(None, LATER, &["/issuer"]);
            let report = judged(&school.shown(&base, &[shown, &["/credentialSubject/name"]].concat()));
            let due = Outcome::Unknown(Problem::NotDisclosed { member: left_out.to_owned() });
            assert_eq!(*outcome(&report, Check::ValidityPeriod), due, "{shown:?}");
        }
        let mut school = School::new(bbs);
        let base = school.issue(None, "2026-11-10T00:00:00Z", &["/issuer", "/validUntil"]);
        let report = judged(&school.shown(&base, &["/credentialSubject/name"]));
        assert_eq!(report.word(&integrity()), Word::Expired, "what has run out has, whatever was left out");
    }
}

#[test]
fn a_base_proof_is_not_settled_and_a_forged_one_is_invalid() {
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let base = school.issue(None, LATER, &DATES);
        let report = judged(&base);
        assert_eq!(*outcome(&report, Check::Signature), Outcome::Unknown(Problem::BaseProof {}), "{report:#?}");
        assert_eq!(*outcome(&report, Check::IssuerKey), Outcome::Pass);
        assert_eq!(*outcome(&report, Check::Disclosures), Outcome::Skip(Skip::NotApplicable));
        assert_eq!(report.word(&integrity()), Word::Undecided);
        let mut forged = base.to_serde();
        forged["credentialSubject"]["name"] = "Somebody Else".into();
        let report = judged(&Value::from(forged));
        assert_eq!(report.word(&integrity()), Word::Invalid);
    }
}

#[test]
fn to_its_holder_a_base_proof_is_as_good_as_any() {
    let holder = TrustSources { own_credentials: true, ..TrustSources::default() };
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let base = school.issue(None, LATER, &DATES);
        let report = judged_by(&base, &holder);
        assert_eq!(*outcome(&report, Check::Signature), Outcome::Pass, "{report:#?}");
        assert_eq!((report.word(&integrity()), report.answer(Question::Intact)), (Word::Valid, Answer::Yes));
        let mut forged = base.to_serde();
        forged["credentialSubject"]["name"] = "Somebody Else".into();
        assert_eq!(judged_by(&Value::from(forged), &holder).word(&integrity()), Word::Invalid);
    }
}

#[test]
fn a_part_that_was_changed_or_that_a_stranger_sealed_is_invalid() {
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let base = school.issue(None, LATER, &DATES);
        let mut forged = school.shown(&base, &["/credentialSubject/name"]).to_serde();
        forged["credentialSubject"]["name"] = "Somebody Else".into();
        let report = judged(&Value::from(forged));
        assert_eq!(report.word(&integrity()), Word::Invalid);
        let mismatch = matches!(outcome(&report, Check::Signature), Outcome::Fail(Problem::SignatureMismatch { .. }));
        assert!(mismatch, "{report:#?}");
        let schools_own = base.str("issuer").unwrap().to_owned();
        let strangers = school.issue(Some(&schools_own), LATER, &DATES);
        let report = judged(&school.shown(&strangers, &["/credentialSubject/name"]));
        let stranger = matches!(outcome(&report, Check::IssuerKey), Outcome::Fail(Problem::StrangersKey { .. }));
        assert!(stranger, "{report:#?}");
        assert_eq!(report.word(&integrity()), Word::Invalid);
    }
}

#[test]
fn a_feature_option_is_named_and_not_settled() {
    let mut school = School::new(true);
    let base = school.issue(None, LATER, &DATES);
    let mut shown = school.shown(&base, &["/credentialSubject/name"]).to_serde();
    // The header bytes d9 5d 07 of a pseudonym's derived proof, and an empty array.
    shown["proof"]["proofValue"] = "u2V0HgA".into();
    let report = judged(&Value::from(shown));
    let name = "bbs-2023 with pseudonym".to_owned();
    assert_eq!(*outcome(&report, Check::Signature), Outcome::Unknown(Problem::UnsupportedSecuring { name }));
    assert_eq!(report.word(&integrity()), Word::Undecided);
}
