//! Does a certificate in a token's header tie its key to the issuer, where it names the issuer and an authority vouches for it?
//!
//! RFC 7515, section 4.1.6; SD-JWT VC, section 3.5.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use credential::base64url;
use credential::key::Algorithm;
use credential::status::{Bits, Order, encode_token};
use credential::x509::{Certificate, Purpose};
use made_trust::{Party, Wish, asn1};
use serde_json::{Value, json};
use trust::{Anchor, OwnList};
use verify::Check::{IssuerIdentity, IssuerKey, Signature, Status};
use verify::Outcome;

use crate::school::{Due, ISSUER, School, fact, hold, now, vct};
use Due::{Fails, Open, Valid};

const DAYS: (&str, &str) = ("2020-01-01", "2040-01-01");

/// Whoever seals, by a certificate for these names: a DNS name has no colon, a URI has one.
fn leaf(names: &[&str], change: impl FnOnce(&mut Wish), by: &Party) -> Party {
    let tag = |name: &str| if name.contains(':') { 0x86 } else { 0x82 };
    let names: Vec<Vec<u8>> = names.iter().map(|name| asn1::of(tag(name), &[name.as_bytes()])).collect();
    let names = asn1::seq(&names.iter().map(Vec::as_slice).collect::<Vec<_>>());
    let mut wish = Wish { more: vec![(vec![2, 5, 29, 17], false, names)], ..Wish::responder("College", DAYS) };
    wish.extended = None;
    change(&mut wish);
    Party::new(&wish, Some(by))
}

/// An SD-JWT VC by that issuer, signed with that party's key under these certificates.
fn token(by: &Party, chain: &[&[u8]], iss: Option<&str>) -> String {
    format!("{}~", signed(by, chain, "dc+sd-jwt", &vct(&json!({"iss": iss}))))
}

/// A token of that type.
fn signed(by: &Party, chain: &[&[u8]], typ: &str, claims: &Value) -> String {
    let chain: Vec<String> = chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
    let header = json!({"alg": "ES256", "typ": typ, "x5c": chain}).to_string();
    let input = [header, claims.to_string()].map(base64url::encode).join(".");
    let key = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &by.pkcs8()).unwrap();
    let signature = key.sign(&SystemRandom::new(), input.as_bytes()).unwrap();
    format!("{input}.{}", base64url::encode(signature.as_ref()))
}

fn school(root: &Party, purpose: Purpose) -> School {
    let mut school = School::new();
    let certificate = Certificate::parse(&root.der).unwrap();
    school.trust.anchors.push(Anchor { certificate, purposes: vec![purpose], source: "own.toml".to_owned() });
    school
}

#[test]
fn a_certificate_ties_whom_it_names() {
    let root = Party::new(&Wish::authority("Token Authority", DAYS), None);
    let school = school(&root, Purpose::X5c);
    let other = Fails(IssuerKey, "seal-mismatch");
    for (names, iss, due) in [
        (&["https://school.example/one"][..], Some("https://school.example/one"), Valid),
        (&["school.example"], Some("https://school.example/one"), Valid),
        (&["school.example"], Some("https://school.example"), Valid),
        (&["SCHOOL.example"], Some("https://school.example?one"), Valid),
        (&["school.example"], Some("https://school.example:8443#one"), Valid),
        (&["other.example", "school.example"], Some("https://school.example"), Valid),
        // What has no `iss` is its certificate's.
        (&["other.example"], None, Valid),
        (&["https://school.example/two"], Some("https://school.example/one"), other),
        (&["https://school.example"], Some("https://school.example/one"), other),
        (&["other.example"], Some("https://school.example"), other),
        (&["example"], Some("https://school.example"), other),
        (&["school.example.other"], Some("https://school.example"), other),
        (&[], Some("https://school.example"), other),
        (&["school.example"], Some("http://school.example"), other),
        (&["school.example"], Some("https://school.example@other.example"), other),
        (&["other.example"], Some("https://school.example@other.example"), other),
    ] {
        let leaf = leaf(names, |_| {}, &root);
        hold(&format!("{names:?} for {iss:?}"), &school.report(&token(&leaf, &[&leaf.der], iss)), due);
    }
}

#[test]
fn a_chain_ties_as_far_as_it_holds() {
    const ISS: Option<&str> = Some("https://school.example");
    let root = Party::new(&Wish::authority("Token Authority", DAYS), None);
    let good = leaf(&["school.example"], |_| {}, &root);
    let ended = leaf(&["school.example"], |wish| wish.dates.1 = "2026-01-01".to_owned(), &root);
    let unfit = leaf(&["school.example"], |wish| wish.usages = Wish::authority("", DAYS).usages, &root);
    let self_made = Party::new(&Wish::authority("Nobody", DAYS), None);
    let strangers = leaf(&["school.example"], |_| {}, &self_made);
    let between = Party::new(&Wish::authority("Between", DAYS), Some(&root));
    let below = leaf(&["school.example"], |_| {}, &between);
    let school_for = |purpose| school(&root, purpose);
    for (name, school, text, due) in [
        ("through one between", Purpose::X5c, token(&below, &[&below.der, &between.der], ISS), Valid),
        ("one between is missing", Purpose::X5c, token(&below, &[&below.der], ISS), Open(IssuerKey, "no-anchor")),
        ("an authority for seals", Purpose::Seal, token(&good, &[&good.der], ISS), Open(IssuerKey, "no-anchor")),
        ("nobody's", Purpose::X5c, token(&strangers, &[&strangers.der], ISS), Open(IssuerKey, "no-anchor")),
        ("ended", Purpose::X5c, token(&ended, &[&ended.der], ISS), Open(IssuerKey, "certificate-not-in-force")),
        ("not for signing", Purpose::X5c, token(&unfit, &[&unfit.der], ISS), Fails(IssuerKey, "certificate-unfit")),
        ("of another key", Purpose::X5c, token(&strangers, &[&good.der], ISS), Fails(Signature, "signature-mismatch")),
        ("no certificate", Purpose::X5c, token(&good, &[b"none"], ISS), Fails(IssuerKey, "certificate-unfit")),
        (
            "of an issuer by DID",
            Purpose::X5c,
            token(&good, &[&good.der], Some(ISSUER)),
            Fails(Signature, "signature-mismatch"),
        ),
    ] {
        hold(name, &school_for(school).report(&text), due);
    }
    let kind = school_for(Purpose::X5c).token(
        Algorithm::EdDsa,
        &json!({"typ": "dc+sd-jwt", "kid": null, "x5c": [BASE64_STANDARD.encode(&good.der)]}),
        &vct(&json!({"iss": ISS})),
    );
    hold(
        "a key of another kind",
        &school_for(Purpose::X5c).report(&format!("{kind}~")),
        Fails(Signature, "wrong-algorithm"),
    );
}

/// What names no issuer is its certificate's, and a list of withdrawals that names none is that of its own.
#[test]
fn a_list_is_the_issuers_by_the_same_certificate_alone() {
    const LIST: &str = "https://school.example/list";
    let root = Party::new(&Wish::authority("Token Authority", DAYS), None);
    let (ours, other) = (leaf(&["school.example"], |_| {}, &root), leaf(&["school.example"], |_| {}, &root));
    let bits = Bits::new(Order::LowestFirst { size: 1 }, 1 << 10, 1).unwrap();
    let mut school = school(&root, Purpose::X5c);
    for (by, due) in [(&ours, Ok(())), (&other, Err("delegated_list"))] {
        let list = json!({"sub": LIST, "iat": now().seconds() - 60, "status_list": encode_token(&bits).unwrap()});
        school.facts.insert(LIST, fact(signed(by, &[&by.der], "statuslist+jwt", &list)));
        let claims = vct(&json!({"iss": null, "status": {"status_list": {"idx": 5, "uri": LIST}}}));
        let report = school.report(&format!("{}~", signed(&ours, &[&ours.der], "dc+sd-jwt", &claims)));
        assert!(report.finding(IssuerKey).outcome.passed(), "{report:#?}");
        let found = &report.finding(Status).outcome;
        assert_eq!(found.problem().map_or(Ok(()), |problem| Err(problem.id())), due, "{found:?}");
    }
}

/// By its certificate or by the organisation in it; an entry about another of either is about another.
#[test]
fn an_entry_of_the_users_own_list_is_about_whom_it_marks_and_nobody_else() {
    const ISS: &str = "https://school.example";
    let root = Party::new(&Wish::authority("Token Authority", DAYS), None);
    let ours = leaf(&["school.example"], |wish| wish.identifier = Some("VATIE-1234567A".to_owned()), &root);
    let fingerprint = |party: &Party| -> String {
        Certificate::parse(&party.der).unwrap().sha256().iter().map(|byte| format!("{byte:02x}")).collect()
    };
    let (mine, other) = (fingerprint(&ours), fingerprint(&root));
    let (listed, by_certificate) = (Ok("Listed"), Ok("College"));
    for (entry, due) in [
        (format!("certificate = \"sha256:{mine}\""), listed),
        (format!("certificate = \"sha256:{other}\""), by_certificate),
        ("organisation = \"VATIE-1234567A\"".to_owned(), listed),
        ("organisation = \"VATIE-7654321A\"".to_owned(), by_certificate),
        (format!("id = [\"{ISS}\"]"), listed),
        (format!("id = [\"{ISS}\"]\norganisation = \"VATIE-1234567A\""), listed),
        (format!("id = [\"{ISS}\"]\norganisation = \"VATIE-7654321A\""), Err("issuer-contradicted")),
    ] {
        let mut school = school(&root, Purpose::X5c);
        let toml = format!("[[issuer]]\nname = \"Listed\"\n{entry}\n");
        let (list, _) = OwnList::from_toml("own.toml", &toml, |_| Err("none".to_owned())).unwrap();
        school.trust.own.push(list);
        let report = school.report(&token(&ours, &[&ours.der], Some(ISS)));
        let found = match &report.finding(IssuerIdentity).outcome {
            Outcome::Fail(problem) | Outcome::Unknown(problem) => Err(problem.id()),
            _ => Ok(report.proven_issuer.as_ref().map_or("nobody", |issuer| issuer.name.as_str())),
        };
        assert_eq!(found, due, "{entry}");
    }
}

#[test]
fn the_users_own_list_may_name_the_certificate_itself() {
    let root = Party::new(&Wish::authority("Nobody", DAYS), None);
    let listed = leaf(&["school.example"], |_| {}, &root);
    let other = leaf(&["school.example"], |_| {}, &root);
    let mut school = School::new();
    let fingerprint: String =
        Certificate::parse(&listed.der).unwrap().sha256().iter().map(|b| format!("{b:02x}")).collect();
    let toml = format!("[[issuer]]\nname = \"College\"\ncertificate = \"sha256:{fingerprint}\"\n");
    let (list, _) = OwnList::from_toml("own.toml", &toml, |_| Err("none".to_owned())).unwrap();
    school.trust.own.push(list);
    for (name, by, due) in [("listed", &listed, Valid), ("not listed", &other, Open(IssuerKey, "no-anchor"))] {
        let report = school.report(&token(by, &[&by.der], Some("https://school.example")));
        hold(name, &report, due);
        let known = report.proven_issuer.map(|issuer| issuer.name);
        assert_eq!(known.as_deref(), (due == Valid).then_some("College"), "{name}");
    }
}
