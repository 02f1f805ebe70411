//! Does the judge say what verdict.md says, on credentials made here and on everything that can be done to them?
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod answers;
mod lists;
mod sealing;

use std::sync::Arc;

use credential::Timestamp;
use credential::format::{self, Content};
use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{data_integrity, jose, json, sd_jwt};
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind, trust_list};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::{OwnList, TrustSources};
use verify::{
    Answer, Check, Fact, Facts, NeedKind, Outcome, Policy, Problem, Question, Report, Request, Verdict, Word, verify,
};

const LIST: &str = "https://montelume.example/status/1";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").unwrap()
}

fn fact(bytes: &[u8]) -> Fact {
    Fact { body: Ok(Arc::from(bytes)), fetched: Some(now()) }
}

/// A school with its list, a learner's key, and the school in the user's own list.
struct World {
    rng: ChaCha20Rng,
    issuer: Issuer,
    holder: PrivateKey,
    trust: TrustSources,
    facts: Facts,
}

impl World {
    fn new() -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(7);
        let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
        let holder = PrivateKey::generate(Algorithm::EdDsa, &mut rng).unwrap();
        let entry = trust_list::entry(&issuer, &[3, 4, 5], "a test").unwrap();
        let (list, _) = OwnList::from_toml("own.toml", &entry, |_| Err("none".to_owned())).unwrap();
        let trust = TrustSources { own: vec![list], ..TrustSources::default() };
        Self { rng, issuer, holder, trust, facts: Facts::default() }
    }

    /// A credential of that format, on a list where it is withdrawn or not; the list is among the facts.
    fn issued(&mut self, format: Format, withdrawn: bool) -> Vec<u8> {
        let kind = match format {
            Format::SdJwtVc => StatusKind::Token,
            _ => StatusKind::Bitstring,
        };
        let mut book = StatusBook::new(kind, LIST);
        let status = book.allocate(&mut self.rng);
        book.set(status.index, withdrawn).unwrap();
        let award = Award {
            course: &WELDING,
            learner: &ILVA_MARTEN,
            holder: Some(self.holder.public_key()),
            awarded: now().plus_seconds(-86_400),
            valid_until: Some(now().plus_seconds(86_400)),
            status: Some(status),
        };
        let list = book.publish(&self.issuer, format, now().plus_seconds(-3_600), 7_200).unwrap();
        self.facts.insert(LIST, fact(&list));
        issue::award::issue(&self.issuer, format, &award, &mut self.rng).unwrap()
    }

    fn report(&self, bytes: &[u8]) -> Report {
        verify(&format::read(bytes), &self.facts, &self.trust, None, now())
    }

    fn asked(&self, bytes: &[u8], request: &Request) -> Report {
        verify(&format::read(bytes), &self.facts, &self.trust, Some(request), now())
    }
}

fn policy(name: &str) -> Policy {
    Policy::built_in(name).unwrap()
}

fn employer(report: &Report) -> Verdict {
    report.verdict(&policy("employer"))
}

#[track_caller]
fn problem_of(report: &Report, check: Check) -> &Problem {
    let outcome = &report.finding(check).outcome;
    outcome.problem().unwrap_or_else(|| panic!("{}: {outcome:?}", check.id()))
}

#[test]
fn what_is_genuine_and_in_force_is_valid() {
    for format in Format::ALL {
        let mut world = World::new();
        let bytes = world.issued(format, false);
        let report = world.report(&bytes);
        assert!(matches!(employer(&report), Verdict::Valid { .. }), "{format:?}: {report:#?}");
        let answers = Question::ALL.map(|question| report.answer(question));
        let due = [Answer::Yes, Answer::Yes, Answer::Yes, Answer::Yes, Answer::NotAsked];
        assert_eq!(answers, due, "{format:?}");
        assert_eq!(report.findings.iter().map(|f| f.check).collect::<Vec<_>>(), Check::ALL, "all checks, in order");
        assert_eq!(report.proven_issuer.unwrap().name, MONTELUME.name);
    }
}

/// Each finding says by which clause it was found, of the standard that the credential is of.
#[test]
fn each_finding_names_its_clause() {
    let w3c = ["VCDM 2.0, 4", "Controlled Identifiers 1.0, 3.3", "VCDM 2.0, 4.9", "VCDM 2.0, 4.11; VC JSON Schema, 5"];
    let sd_jwt_vc = ["SD-JWT VC, 3.2", "SD-JWT VC, 5", "RFC 7519, 4.1", "SD-JWT VC, Type Metadata"];
    for (format, signature, [form, key, period, schema]) in [
        (Format::OpenBadge, "Data Integrity 1.0, 4.4", w3c),
        (Format::VcJwt, "RFC 7515, 5.2", w3c),
        (Format::SdJwtVc, "RFC 9901, 7.1", sd_jwt_vc),
    ] {
        let mut world = World::new();
        let bytes = world.issued(format, false);
        let report = world.report(&bytes);
        let found = [Check::Format, Check::Signature, Check::IssuerKey, Check::ValidityPeriod, Check::Schema];
        let found = found.map(|check| report.finding(check).clause);
        assert_eq!(found, [form, signature, key, period, schema], "{format:?}");
    }
}

/// Whoever follows a judgement is shown each proof with the key that it was checked with.
#[test]
fn each_proof_is_a_step() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    let text = String::from_utf8(bytes).unwrap();
    let key = world.issuer.signer(Format::OpenBadge).public_key();
    for (text, holds) in [(text.clone(), true), (text.replace("Ilva", "Olva"), false)] {
        let received = format::read(text.as_bytes());
        let Content::Credential(credential) = &received.content else { panic!("{received:?}") };
        let steps = verify::proof_steps(credential, &world.facts, &world.trust, now());
        let [step] = steps.as_slice() else { panic!("{steps:?}") };
        assert_eq!((step.method.as_str(), step.key.as_ref()), ("eddsa-rdfc-2022", Some(key)));
        assert_eq!((step.holds.is_ok(), step.tied.is_ok()), (holds, true), "{step:?}");
    }
}

#[test]
fn what_is_withdrawn_is_revoked() {
    for format in Format::ALL {
        let mut world = World::new();
        let bytes = world.issued(format, true);
        let report = world.report(&bytes);
        assert_eq!(report.word(&policy("integrity")), Word::Revoked, "{format:?}");
        assert!(matches!(employer(&report), Verdict::Invalid { .. }), "{format:?}");
        assert_eq!(report.answer(Question::Current), Answer::No);
        assert_eq!(report.answer(Question::Intact), Answer::Yes, "withdrawn is not altered");
    }
}

#[test]
fn one_byte_changed_is_never_valid() {
    for format in Format::ALL {
        let mut world = World::new();
        let bytes = world.issued(format, false);
        for at in 0..bytes.len() {
            let mut forged = bytes.clone();
            forged[at] ^= 1;
            let report = world.report(&forged);
            if let Verdict::Valid { .. } = report.verdict(&policy("integrity")) {
                // Only what means the same may pass: white space, and the case of letters that JSON does not keep apart.
                let same = json::parse(&bytes, 1 << 20).ok() == json::parse(&forged, 1 << 20).ok();
                assert!(format == Format::OpenBadge && same, "{format:?}, byte {at} of {}", bytes.len());
            }
        }
    }
}

#[test]
fn cut_anywhere_is_never_valid_and_never_panics() {
    for format in Format::ALL {
        let mut world = World::new();
        let bytes = world.issued(format, false);
        for end in 0..bytes.len() {
            let report = world.report(&bytes[..end]);
            let whole = bytes[..end].trim_ascii() == bytes.trim_ascii();
            // An SD-JWT that ends after a disclosure is one whose holder keeps back the others.
            let whole = whole || (format == Format::SdJwtVc && bytes[..end].ends_with(b"~"));
            assert!(whole || !matches!(employer(&report), Verdict::Valid { .. }), "{format:?}, {end} bytes");
        }
    }
}

/// The credential's document, signed again by somebody whose key its issuer does not have.
#[test]
fn a_strangers_key_is_not_the_issuers() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    let mut document = serde_json::from_slice::<serde_json::Value>(&bytes).unwrap();
    document.as_object_mut().unwrap().remove("proof");
    let stranger = PrivateKey::generate(Algorithm::EdDsa, &mut world.rng).unwrap();
    let multibase = stranger.public_key().to_multibase().unwrap();
    let issuer = world.issuer.id(Format::OpenBadge).unwrap();
    for method in [format!("did:key:{multibase}#{multibase}"), format!("{issuer}#{multibase}")] {
        let mut signed = json::Value::from(document.clone());
        let options = data_integrity::Options::new(&method, "assertionMethod", now());
        let suite = data_integrity::Suite::EddsaRdfc2022;
        data_integrity::sign(&mut signed, &options, &suite, &stranger, &world.trust.contexts).unwrap();
        let report = world.report(&serde_json::to_vec(&signed).unwrap());
        assert_eq!(report.answer(Question::Intact), Answer::No, "{method}");
        assert!(matches!(report.verdict(&policy("integrity")), Verdict::Invalid { .. }), "{method}");
        assert_eq!(report.answer(Question::Issuer), Answer::Unknown, "nobody is asked about a stranger's key");
    }
}

/// A token that names the school as its issuer, signed by a stranger with a key in the header.
#[test]
fn a_key_in_the_header_ties_nothing() {
    let mut world = World::new();
    let stranger = PrivateKey::generate(Algorithm::EdDsa, &mut world.rng).unwrap();
    let issuer = world.issuer.id(Format::VcJwt).unwrap();
    let body = |issuer: &str| {
        serde_json::json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": issuer,
            "credentialSubject": {"id": "did:example:a", "name": "Ilva Marten"},
        })
    };
    let sign = |issuer: &str, header: serde_json::Value| {
        let payload = serde_json::to_vec(&body(issuer)).unwrap();
        jose::sign(&header, &payload, &stranger).unwrap()
    };
    let jwk = stranger.public_key().to_jwk();
    let own = format!("did:key:{}", stranger.public_key().to_multibase().unwrap());
    for (named, header, due) in [
        (issuer.as_str(), serde_json::json!({"typ": "vc+jwt", "jwk": jwk}), Answer::No),
        (issuer.as_str(), serde_json::json!({"typ": "vc+jwt", "kid": format!("{own}#{}", &own[8..])}), Answer::No),
        ("https://school.example", serde_json::json!({"typ": "vc+jwt", "jwk": jwk}), Answer::Unknown),
        ("did:unheard:of", serde_json::json!({"typ": "vc+jwt", "jwk": jwk}), Answer::Unknown),
    ] {
        let report = world.report(sign(named, header.clone()).as_bytes());
        assert_eq!(report.answer(Question::Intact), due, "{named} {header}: {report:#?}");
        assert!(!matches!(report.verdict(&policy("integrity")), Verdict::Valid { .. }));
    }
}

/// What a policy requires and was not asked is open, unless the policy takes that very reason in place of an answer.
#[test]
fn what_is_required_and_was_not_asked_is_open() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    let report = world.report(&bytes);
    for (accepts, due) in [
        ("", Verdict::Undecided { open: vec![Check::Request] }),
        (
            "accepts = [{ check = \"request\", reason = \"not_offered\" }]",
            Verdict::Undecided { open: vec![Check::Request] },
        ),
        (
            "accepts = [{ check = \"request\", reason = \"not_asked\" }]",
            Verdict::Valid { accepted: vec![Check::Request] },
        ),
    ] {
        let text = format!("name = \"a desk\"\nrequires = [\"signature\", \"request\"]\n{accepts}");
        assert_eq!(report.verdict(&Policy::from_toml(&text).unwrap()), due, "{accepts}");
    }
}

/// What is bound to nobody has nothing to offer where somebody asks for it: that counts against it under no built-in policy.
#[test]
fn what_is_bound_to_nobody_is_asked_for_no_binding() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    let mut badge: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    badge.as_object_mut().unwrap().remove("proof");
    badge["credentialSubject"].as_object_mut().unwrap().remove("id").unwrap();
    let mut document = json::Value::from(badge);
    let options =
        data_integrity::Options::new(world.issuer.method(Format::OpenBadge).unwrap(), "assertionMethod", now());
    let key = world.issuer.signer(Format::OpenBadge);
    let suite = data_integrity::Suite::EddsaRdfc2022;
    data_integrity::sign(&mut document, &options, &suite, key, &world.trust.contexts).unwrap();
    let request = Request { nonce: "n".to_owned(), audience: vec!["a".to_owned()], made: now(), valid_for: 300 };
    let report = world.asked(&serde_json::to_vec(&document).unwrap(), &request);
    assert_eq!(report.finding(Check::HolderBinding).outcome, Outcome::Skip(verify::Skip::NotOffered));
    assert!(matches!(employer(&report), Verdict::Valid { .. }), "{:?}: {report:#?}", employer(&report));
}

/// Of two that are equally bad the presentation's own is told: what is wrong with it counts for all that is in it.
#[test]
fn a_presentation_that_fails_itself_says_by_what() {
    let mut world = World::new();
    let revoked = String::from_utf8(world.issued(Format::VcJwt, true)).unwrap();
    let shown = serde_json::json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
        "verifiableCredential": [{"@context": "https://www.w3.org/ns/credentials/v2",
            "type": "EnvelopedVerifiableCredential", "id": format!("data:application/vc+jwt,{revoked}")}],
    });
    let request = Request { nonce: "n".to_owned(), audience: vec!["a".to_owned()], made: now(), valid_for: 300 };
    let report = world.asked(shown.to_string().as_bytes(), &request);
    let Verdict::Invalid { failed } = employer(&report.credentials[0]) else { panic!("{report:#?}") };
    assert_eq!(failed.first(), Some(&Check::Status));
    let Verdict::Invalid { failed } = employer(&report) else { panic!("{report:#?}") };
    assert_eq!(failed.first(), Some(&Check::HolderBinding));
}

#[test]
fn a_forged_signature_is_reported_before_an_expiry() {
    let mut world = World::new();
    let bytes = String::from_utf8(world.issued(Format::OpenBadge, false)).unwrap().replace("Ilva", "Olva");
    let late = now().plus_seconds(10 * 86_400);
    let report = verify(&format::read(bytes.as_bytes()), &world.facts, &world.trust, None, late);
    assert_eq!(report.word(&policy("integrity")), Word::Invalid);
    let first = report.findings.iter().find(|f| matches!(f.outcome, Outcome::Fail(_))).unwrap();
    assert_eq!(first.check, Check::Signature);
    assert_eq!(problem_of(&report, Check::ValidityPeriod).id(), "expired", "expiry is judged all the same");
}

#[test]
fn nobody_known_vouches_for_an_unlisted_issuer() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    world.trust = TrustSources::default();
    let report = world.report(&bytes);
    assert_eq!(problem_of(&report, Check::IssuerIdentity).id(), "no-trust-source");
    assert!(matches!(employer(&report), Verdict::Undecided { .. }));
    assert!(matches!(report.verdict(&policy("integrity")), Verdict::Valid { .. }));
    assert_eq!(report.proven_issuer, None, "the file's own name is no proof");
}

#[test]
fn an_award_beyond_what_the_list_allows_fails() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    for (levels, due) in [(&[1, 2][..], Answer::No), (&[4], Answer::Yes), (&[], Answer::Unknown)] {
        let entry = trust_list::entry(&world.issuer, levels, "a test").unwrap();
        let (list, _) = OwnList::from_toml("own.toml", &entry, |_| Err("none".to_owned())).unwrap();
        world.trust.own = vec![list];
        assert_eq!(world.report(&bytes).answer(Question::Entitled), due, "{levels:?}");
    }
}

/// An entry that has ended vouches for the keys that it names, whoever holds the address now.
#[test]
fn an_ended_entry_vouches_for_its_keys_alone() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    let id = world.issuer.id(Format::OpenBadge).unwrap();
    let key = &id["did:key:".len()..];
    // The credential begins on 21 November: what begins after the end is not the school's any more.
    for (keys, until, due) in [
        (key, "2026-11-21", Answer::Yes),
        (key, "2025-08-31", Answer::Unknown),
        ("z6MkSomebodyElse", "2026-11-21", Answer::Unknown),
    ] {
        let text = format!("[[issuer]]\nname = \"Closed\"\nid = [\"{id}\"]\nuntil = {until}\nkeys = [\"{keys}\"]\n");
        let (list, _) = OwnList::from_toml("own.toml", &text, |_| Err("none".to_owned())).unwrap();
        world.trust.own = vec![list];
        assert_eq!(world.report(&bytes).answer(Question::Issuer), due, "{keys} until {until}");
    }
}

// ---- what a second pair of eyes found

/// What stands under `vc` would go unread if the token passed for an SD-JWT.
#[test]
fn a_token_with_a_tilde_behind_it_is_no_sd_jwt() {
    let mut world = World::new();
    let id = world.issuer.id(Format::OpenBadge).unwrap();
    let signer = world.issuer.signer(Format::OpenBadge);
    for (claims, header) in [
        (
            serde_json::json!({"iss": id, "vc": {"type": ["VerifiableCredential"]}}),
            serde_json::json!({"typ": "JWT", "kid": id}),
        ),
        (serde_json::json!({"iss": id, "vp": {}}), serde_json::json!({"kid": id})),
        (serde_json::json!({"iss": id, "aud": "somebody"}), serde_json::json!({"kid": id})),
    ] {
        let payload = serde_json::to_vec(&claims).unwrap();
        let token = jose::sign(&header, &payload, signer).unwrap();
        for name in Policy::BUILT_IN {
            let report = world.report(format!("{token}~").as_bytes());
            assert!(!matches!(report.verdict(&policy(name)), Verdict::Valid { .. }), "{claims}");
        }
    }
    let bytes = world.issued(Format::VcJwt, false);
    let text = format!("{}~", String::from_utf8(bytes).unwrap().trim());
    assert!(!matches!(employer(&world.report(text.as_bytes())), Verdict::Valid { .. }));
}

/// An empty status says nothing, and is not the same as offering none.
#[test]
fn an_empty_status_is_no_status() {
    let world = World::new();
    let id = world.issuer.id(Format::OpenBadge).unwrap();
    let body = |status: serde_json::Value| {
        serde_json::json!({
            "@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"], "issuer": id,
            "credentialSubject": {"name": "Ilva Marten"}, "credentialStatus": status,
        })
    };
    for status in [serde_json::json!([]), serde_json::json!(null), serde_json::json!([[]])] {
        let payload = serde_json::to_vec(&body(status.clone())).unwrap();
        let header = serde_json::json!({"typ": "vc+jwt", "kid": id});
        let token = jose::sign(&header, &payload, world.issuer.signer(Format::OpenBadge)).unwrap();
        let report = world.report(token.as_bytes());
        assert!(!matches!(report.verdict(&policy("integrity")), Verdict::Valid { .. }), "{status}: {report:#?}");
    }
}

/// What decides must not be a thing that a holder can leave out.
#[test]
fn what_decides_may_not_be_concealed() {
    let mut world = World::new();
    let id = world.issuer.id(Format::OpenBadge).unwrap();
    for concealed in ["exp", "status", "cnf", "credentialStatus", "validUntil"] {
        let claims = serde_json::json!({
            "iss": id, "name": "Ilva Marten", "exp": 1, "status": {"status_list": {"idx": 1, "uri": LIST}},
            "cnf": {"jwk": world.holder.public_key().to_jwk()}, "credentialStatus": {"type": "X"}, "validUntil": "2020-01-01T00:00:00Z",
        });
        let issuance = sd_jwt::Issuance::new(claims, [[concealed].into()]);
        let header = serde_json::json!({"typ": "school+sd-jwt", "kid": id});
        let text = sd_jwt::issue(&issuance, &header, world.issuer.signer(Format::OpenBadge), &mut world.rng).unwrap();
        let report = world.report(text.as_bytes());
        assert_eq!(report.answer(Question::Intact), Answer::No, "{concealed}");
    }
}

/// What was fetched by the rules for lists is no document of an issuer.
#[test]
fn a_fact_answers_the_need_that_it_was_fetched_for() {
    let mut world = World::new();
    let bytes = world.issued(Format::OpenBadge, false);
    let list = world.facts.get(LIST, NeedKind::StatusList).unwrap().as_ref().clone();
    let mut facts = Facts::default();
    let need = verify::Need { address: LIST.to_owned(), kind: verify::NeedKind::ControlledIdentifier };
    facts.answer(&need, list.clone());
    let report = verify(&format::read(&bytes), &facts, &world.trust, None, now());
    assert_eq!(problem_of(&report, Check::Status).id(), "list-unavailable");
    facts.answer(&verify::Need { kind: verify::NeedKind::StatusList, ..need }, list);
    let report = verify(&format::read(&bytes), &facts, &world.trust, None, now());
    assert!(matches!(employer(&report), Verdict::Valid { .. }));
}

// ---- bytes of every kind

#[test]
fn any_bytes_give_a_report_with_all_checks() {
    let world = World::new();
    let deep = [b"[".repeat(100_000), b"]".repeat(100_000)].concat();
    let cases: [&[u8]; 14] = [
        b"",
        b"   ",
        b"{}",
        b"[]",
        b"null",
        b"\"text\"",
        b"a.b.c",
        b"...~~~",
        b"\xEF\xBB\xBF{}",
        b"\xFF\xFE\x00",
        b"<xml/>",
        b"%PDF-1.7",
        b"{\"type\":[\"VerifiableCredential\"],\"proof\":{}}",
        &deep,
    ];
    for bytes in cases {
        let report = world.report(bytes);
        assert_eq!(report.findings.len(), Check::ALL.len());
        for name in Policy::BUILT_IN {
            assert!(!matches!(report.verdict(&policy(name)), Verdict::Valid { .. }), "{bytes:?}");
        }
    }
}

#[test]
fn a_presentation_without_credentials_is_undecided() {
    let world = World::new();
    let text = br#"{"@context":["https://www.w3.org/ns/credentials/v2"],"type":["VerifiablePresentation"]}"#;
    assert!(matches!(employer(&world.report(text)), Verdict::Undecided { .. }));
}
