//! Does the judge say the truth of a credential of which only a part is shown, and of one that shows all by mistake?
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test stops at the first surprise")]
#![expect(clippy::type_complexity, reason = "a table of cases says what its columns are above it")]

use credential::bbs::SecretKey;
use credential::data_integrity::{Options, Suite, derive, issue_bbs_2023, issue_ecdsa_sd_2023, sign};
use credential::format;
use credential::json::Value;
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PrivateKey, PublicKey, Signer as _};
use credential::{Timestamp, jose, status};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::{OwnList, TrustSources};
use verify::{
    Answer, Check, Fact, Facts, Outcome, Policy, Problem, Question, Report, Request, Skip, Verdict, Word, verify,
};

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
        self.issue_with(issuer, until, mandatory, None)
    }

    /// The same with entries about its status.
    fn issue_with(
        &mut self,
        issuer: Option<&str>,
        until: &str,
        mandatory: &[&str],
        status: Option<serde_json::Value>,
    ) -> Value<'static> {
        let status = move |_: &str| Some(serde_json::json!({"credentialStatus": status.clone()?}));
        self.issue_more(issuer, until, mandatory, &status)
    }

    /// The same with whatever members `more` gives for the DID of the key.
    fn issue_more(
        &mut self,
        issuer: Option<&str>,
        until: &str,
        mandatory: &[&str],
        more: &dyn Fn(&str) -> Option<serde_json::Value>,
    ) -> Value<'static> {
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
        let mut document = serde_json::json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"],
            "type": ["VerifiableCredential"],
            "issuer": issuer.unwrap_or(&own),
            "validFrom": "2026-11-01T00:00:00Z",
            "validUntil": until,
            "name": "Welding",
            "credentialSubject": {"name": "Ilva Marten", "description": "born in 2001"},
        });
        for (name, value) in more(&own).iter().filter_map(serde_json::Value::as_object).flatten() {
            document[name] = value.clone();
        }
        let mut document = Value::from(document);
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

fn judged_with(document: &Value<'_>, (facts, trust): &(Facts, TrustSources)) -> Report {
    let bytes = serde_json::to_vec(document).unwrap();
    verify(&format::read(&bytes), facts, trust, None, now())
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
        for policy in Policy::BUILT_IN {
            let verdict = report.verdict(&Policy::built_in(policy).unwrap());
            assert!(matches!(verdict, Verdict::Undecided { .. }), "{policy}: {verdict:?}");
        }
    }
}

/// What stands inside under the same seal may lack what was left out just as well.
#[test]
fn of_what_stands_inside_a_part_nothing_is_taken_for_none() {
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let inside = |issuer: &str| {
            Some(serde_json::json!({"evidence": [{"type": ["VerifiableCredential"], "issuer": issuer,
                "validUntil": LATER, "credentialSubject": {"name": "Ilva Marten"}}]}))
        };
        let base = school.issue_more(None, LATER, &DATES, &inside);
        let report = judged(&school.shown(&base, &["/evidence", "/credentialSubject/name"]));
        let [inside] = report.credentials.as_slice() else { panic!("{report:#?}") };
        assert_eq!(*outcome(inside, Check::Signature), Outcome::Pass, "sealed around: {inside:#?}");
        let status = Outcome::Unknown(Problem::NotDisclosed { member: "credentialStatus".to_owned() });
        assert_eq!(*outcome(inside, Check::Status), status, "a withdrawal may have been left out");
        let begin = Outcome::Unknown(Problem::NotDisclosed { member: "validFrom".to_owned() });
        assert_eq!(*outcome(inside, Check::ValidityPeriod), begin);
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
    let Outcome::Unknown(Problem::UnsupportedSecuring { name }) = outcome(&report, Check::Signature) else {
        panic!("{report:#?}")
    };
    assert_eq!(name.to_string(), "bbs-2023 with pseudonym");
    assert_eq!(report.word(&integrity()), Word::Undecided);
}

const LIST: &str = "https://school.example/status/1";
const INDEX: u64 = 4;

fn entry(purpose: &str) -> serde_json::Value {
    serde_json::json!({"type": "BitstringStatusListEntry", "statusPurpose": purpose, "statusListIndex": "4",
        "statusListCredential": format!("{LIST}/{purpose}")})
}

/// The two lists, by a keeper of lists whom the checker knows for that school's: every bit is clear, or the credential's set.
fn lists(school: &str, set: &[&str]) -> (Facts, TrustSources) {
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(12)).unwrap();
    let multibase = key.public_key().to_multibase().unwrap();
    let keeper = format!("did:key:{multibase}");
    let mut facts = Facts::default();
    for purpose in ["revocation", "suspension"] {
        let mut bits = status::Bits::new(status::Order::HighestFirst, 131_072, 1).unwrap();
        bits.set(INDEX, 1, u64::from(set.contains(&purpose))).unwrap();
        let address = format!("{LIST}/{purpose}");
        let list = serde_json::json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "id": address, "issuer": keeper,
            "type": ["VerifiableCredential", "BitstringStatusListCredential"], "validFrom": "2026-11-20T00:00:00Z",
            "credentialSubject": {"id": format!("{address}#list"), "type": "BitstringStatusList",
                "statusPurpose": purpose, "encodedList": status::encode_bitstring(&bits).unwrap()},
        });
        let header = serde_json::json!({"typ": "vc+jwt", "kid": format!("{keeper}#{multibase}")});
        let list = jose::sign(&header, list.to_string().as_bytes(), &key).unwrap();
        facts.insert(address, Fact { body: Ok(list.into_bytes().into()), fetched: Some(now()) });
    }
    let known = format!(
        "[[issuer]]\nname = \"A school\"\ncountry = \"IE\"\nid = [\"{school}\"]\nstatus_lists_by = [\"{keeper}\"]\n\
         source = \"a test\"\n"
    );
    let (own, _) = OwnList::from_toml("own.toml", &known, |_| Err("none".to_owned())).unwrap();
    (facts, TrustSources { own: vec![own], ..TrustSources::default() })
}

/// Of two entries the owner shows one. Whether there is another nobody can see, unless the issuer has all of them shown.
#[test]
fn an_entry_that_its_owner_chose_to_show_may_not_be_the_only_one() {
    const SECOND: &str = "/credentialStatus/1";
    let left_out = Outcome::Unknown(Problem::StatusMayBeLeftOut { shown: 1 });
    let by_choice = ["/issuer", "/validFrom", "/validUntil"];
    let all = ["/issuer", "/validFrom", "/validUntil", "/credentialStatus"];
    // Which pointers are mandatory, which the owner adds, which lists have the bit set, and what comes of it.
    let cases: [(&[&str], &[&str], &[&str], Outcome); 5] = [
        (&by_choice, &["/credentialStatus/0"], &["suspension"], left_out.clone()),
        (&by_choice, &["/credentialStatus/0"], &[], left_out),
        (&by_choice, &["/credentialStatus"], &[], Outcome::Unknown(Problem::StatusMayBeLeftOut { shown: 2 })),
        (&all, &[], &[], Outcome::Pass),
        (&by_choice, &[SECOND], &[], Outcome::Unknown(Problem::NotDisclosed { member: "credentialStatus".to_owned() })),
    ];
    for bbs in WAYS {
        for (mandatory, chosen, set, due) in &cases {
            let mut school = School::new(bbs);
            let status = serde_json::json!([entry("revocation"), entry("suspension")]);
            let base = school.issue_with(None, LATER, mandatory, Some(status));
            let shown = school.shown(&base, &[*chosen, &["/credentialSubject/name"]].concat());
            let report = judged_with(&shown, &lists(base.str("issuer").unwrap(), set));
            assert_eq!(outcome(&report, Check::Status), due, "{bbs} {mandatory:?} {chosen:?}: {shown:?}");
            let employer = report.verdict(&Policy::built_in("employer").unwrap());
            assert_eq!(matches!(employer, Verdict::Valid { .. }), due.passed(), "{employer:?}");
        }
        let ways: [(&[&str], &[&str]); 3] =
            [(&all, &[]), (&by_choice, &[SECOND]), (&by_choice, &["/credentialStatus"])];
        for (mandatory, chosen) in ways {
            let mut school = School::new(bbs);
            let status = serde_json::json!([entry("revocation"), entry("suspension")]);
            let base = school.issue_with(None, LATER, mandatory, Some(status));
            let shown = school.shown(&base, &[chosen, &["/credentialSubject/name"]].concat());
            let known = lists(base.str("issuer").unwrap(), &["suspension"]);
            let word = judged_with(&shown, &known).word(&integrity());
            assert_eq!(word, Word::Suspended, "what is set decides, whatever was left out: {mandatory:?} {chosen:?}");
        }
    }
}

/// What an entry's bits mean is a part of it: without its size another place of the list would be read.
#[test]
fn the_size_of_an_entry_may_not_be_left_out() {
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let mut sized = entry("revocation");
        sized["statusSize"] = 2.into();
        let members =
            ["statusPurpose", "statusListIndex", "statusListCredential"].map(|m| format!("/credentialStatus/{m}"));
        let some: Vec<&str> = members.iter().map(String::as_str).collect();
        for (mandatory, chosen) in [(vec!["/issuer"], some.clone()), (vec!["/issuer", some[0]], some[1..].to_vec())] {
            let base = school.issue_with(None, LATER, &mandatory, Some(sized.clone()));
            let known = lists(base.str("issuer").unwrap(), &[]);
            let report =
                judged_with(&school.shown(&base, &[&chosen[..], &["/credentialSubject/name"]].concat()), &known);
            let due = Outcome::Unknown(Problem::StatusMayBeLeftOut { shown: 1 });
            assert_eq!(*outcome(&report, Check::Status), due, "{mandatory:?}");
        }
    }
}

/// Whom it was given to may be among what was left out: that nobody is named then shows no owner, and speaks against none.
#[test]
fn an_owner_that_may_have_been_left_out_is_not_taken_for_none() {
    let request = Request {
        nonce: "n-1".to_owned(),
        audience: vec!["https://desk.example".to_owned()],
        made: now().plus_seconds(-60),
        valid_for: 300,
    };
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let base = school.issue(None, LATER, &DATES);
        let bytes = serde_json::to_vec(&school.shown(&base, &["/credentialSubject/name"])).unwrap();
        let report = verify(&format::read(&bytes), &Facts::default(), &TrustSources::default(), Some(&request), now());
        assert_eq!(*outcome(&report, Check::HolderBinding), Outcome::Unknown(Problem::BindingMissing {}));
    }
}

/// Who presents it proves nothing where nobody sees whom it was given to, and all of it where that is shown.
#[test]
fn presented_by_somebody_it_is_theirs_only_if_it_names_them() {
    let holder = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(13)).unwrap();
    let multibase = holder.public_key().to_multibase().unwrap();
    let id = format!("did:key:{multibase}");
    let subject = |_: &str| Some(serde_json::json!({"credentialSubject": {"id": id, "name": "Ilva Marten"}}));
    for bbs in WAYS {
        let mut school = School::new(bbs);
        let (unnamed, named) = (school.issue(None, LATER, &DATES), school.issue_more(None, LATER, &DATES, &subject));
        for (base, due) in [(unnamed, Outcome::Unknown(Problem::BindingMissing {})), (named, Outcome::Pass)] {
            let shown = school.shown(&base, &["/credentialSubject/name"]);
            let mut presentation = Value::from(serde_json::json!({
                "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
                "holder": id, "verifiableCredential": [shown.to_serde()],
            }));
            let made = now().plus_seconds(-60);
            let options = Options::new(format!("{id}#{multibase}"), "authentication", made);
            sign(&mut presentation, &options, &Suite::EddsaJcs2022, &holder, &Contexts::embedded()).unwrap();
            let report = judged(&presentation);
            assert_eq!(*outcome(&report.credentials[0], Check::HolderBinding), due, "{report:#?}");
        }
    }
}
