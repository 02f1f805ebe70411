//! Which sealed files, certificates and trusted lists are there that only look as if somebody vouched for them?
//!
//! Their authorities are made with them, and kept in `anchors/`: whoever gives the files to another program names those as trusted.
#![expect(clippy::disallowed_methods, reason = "reads and writes the authorities; the crate does not")]

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use credential::x509::{Certificate, Purpose};
use made_trust::{
    Answer, COLLEGE, IDENTIFIER, KeyUsagePurpose, ListWish, Party, Stamping, Stood, THEN, Wish, answer, asn1, list,
    national_list, payload, payload_xml, seal, seal_as, seal_xml, signed, signed_with_id,
};
use serde_json::{Value, json};
use trust::eu::{self, ListError, Pointer};
use trust::{Anchor, TrustSources};
use verify::{Facts, Report, verify};

use super::made::Case;
use super::world::now;

pub(crate) const RULES: [&str; 4] = ["seals", "certificates", "older-seals", "trusted-lists"];
const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");
const SOON: &str = "2025-06-01T09:00:05Z";
const BEFORE: &str = "2025-05-01T00:00:00Z";
const LATER: &str = "2025-08-01T00:00:00Z";
const GRANTED: &str = "2018-01-01T00:00:00Z";

pub(crate) struct Made {
    authority: Party,
    pub(crate) college: Party,
    tsa: Party,
    /// In force at the moment asked about.
    pub(crate) standing: Party,
    pub(crate) stranger: Party,
    /// Signs the list of Ireland.
    office: Party,
}

pub(crate) fn made() -> &'static Made {
    static MADE: OnceLock<Made> = OnceLock::new();
    MADE.get_or_init(|| {
        let authority = Party::new(&Wish::authority("Seal Authority", DATES), None);
        // In force in 2025 alone: at the moment asked about nothing but a time-stamp speaks for its seals.
        let college = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, ("2025-01-01", "2026-01-01")), Some(&authority));
        let standing = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, DATES), Some(&authority));
        let tsa = Party::new(&Wish::tsa("True Time", DATES), None);
        let stranger = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, DATES), None);
        Made { authority, college, tsa, standing, stranger, office: Party::new(&Wish::tsa("Office", DATES), None) }
    })
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hostile/anchors")
}

fn anchors() -> [(&'static str, &'static [u8]); 3] {
    let made = made();
    [("seals.der", &made.authority.der), ("time-stamps.der", &made.tsa.der), ("lists.der", &made.office.der)]
}

/// Writes the authorities of what was made just now.
pub(crate) fn keep() {
    std::fs::create_dir_all(folder()).unwrap();
    for (name, der) in anchors() {
        std::fs::write(folder().join(name), der).unwrap();
    }
}

fn certificate(name: &str, kept: bool) -> Certificate {
    let made = || anchors().into_iter().find(|(other, _)| *other == name).unwrap().1.to_vec();
    let der = if kept { std::fs::read(folder().join(name)).unwrap() } else { made() };
    Certificate::parse(&der).unwrap()
}

/// How one of these files ends.
pub(crate) fn judged(rule: &str, bytes: &[u8], kept: bool, ending: fn(&Report) -> String) -> String {
    if rule == "trusted-lists" {
        return listed(bytes, kept);
    }
    ending(&by_anchors(bytes, kept))
}

pub(crate) fn by_anchors(bytes: &[u8], kept: bool) -> Report {
    let anchor = |name, purpose| Anchor {
        certificate: certificate(name, kept),
        purposes: vec![purpose],
        source: "own.toml".to_owned(),
    };
    let anchors = vec![anchor("seals.der", Purpose::Seal), anchor("time-stamps.der", Purpose::TimeStamp)];
    let trust = TrustSources { anchors, ..TrustSources::default() };
    verify(&credential::format::read(bytes), &Facts::default(), &trust, None, now())
}

/// A list of Ireland, due to be signed by the office: believed, or refused for its XML, its signature or what it says.
fn listed(bytes: &[u8], kept: bool) -> String {
    let signers = vec![certificate("lists.der", kept)];
    let pointer = Pointer { territory: "IE".to_owned(), location: "https://lists.example/IE.xml".to_owned(), signers };
    match eu::national(bytes, &pointer) {
        Ok(_) => "valid",
        Err(ListError::Xml(_)) => "invalid--xml",
        Err(ListError::Signature(_)) => "invalid--signature",
        Err(_) => "invalid--content",
    }
    .to_owned()
}

pub(crate) fn cases() -> Vec<Case> {
    [headers(), contents(), evidence(), certificates(), older(), lists()].concat()
}

fn case(rule: &'static str, word: &'static str, name: &'static str, bytes: impl Into<Vec<u8>>) -> Case {
    let extension = if ["older-seals", "trusted-lists"].contains(&rule) { "xml" } else { "json" };
    Case { rule, name, word, extension, bytes: bytes.into() }
}

fn text() -> String {
    payload().to_string()
}

/// Stamped when the certificate was in force.
pub(crate) fn stamped(sealing: made_trust::Sealing) -> Value {
    sealing.stamped(&made().tsa, &[], &Stamping::at(SOON)).file()
}

/// Security.md, "JAdES": what the protected header may say.
fn headers() -> Vec<Case> {
    let made = made();
    let headed = |word, name, edit: &dyn Fn(&mut Value)| {
        let file = stamped(seal_as(&made.college, &text(), THEN, None, edit));
        case("seals", word, name, file.to_string())
    };
    let whole = stamped(seal(&made.college, &text(), THEN, None));
    let beside = |word, name, edit: &dyn Fn(&mut Value)| {
        let mut file = whole.clone();
        edit(&mut file);
        case("seals", word, name, file.to_string())
    };
    vec![
        case("seals", "valid", "as-sealed", whole.to_string()),
        headed("invalid", "what-is-sealed-is-elsewhere", &|h| h["sigD"] = json!({"mId": "x", "pars": ["a"]})),
        headed("invalid", "b64-false-and-not-critical", &|h| h["crit"] = json!(["sigT"])),
        headed("invalid", "b64-critical-and-absent", &|h| drop(h.as_object_mut().unwrap().shift_remove("b64"))),
        headed("invalid", "b64-a-text", &|h| h["b64"] = json!("false")),
        headed("invalid", "critical-empty", &|h| h["crit"] = json!([])),
        headed("invalid", "critical-and-unknown", &|h| {
            h["http://a.example/policy"] = json!(true);
            h["crit"] = json!(["b64", "sigT", "http://a.example/policy"]);
        }),
        headed("invalid", "critical-twice", &|h| h["crit"] = json!(["b64", "sigT", "b64"])),
        headed("invalid", "critical-and-absent", &|h| h["crit"] = json!(["b64", "sigT", "adoTst"])),
        headed("undecided", "a-policy-that-must-be-kept", &|h| {
            h["sigPId"] = json!({"id": "urn:x"});
            h["crit"] = json!(["b64", "sigT", "sigPId"]);
        }),
        headed("invalid", "algorithm-none", &|h| h["alg"] = json!("none")),
        headed("invalid", "algorithm-hmac", &|h| h["alg"] = json!("HS256")),
        headed("invalid", "algorithm-of-another-key", &|h| h["alg"] = json!("RS256")),
        headed("invalid", "type-of-a-token", &|h| h["typ"] = json!("JWT")),
        headed("invalid", "certificate-of-another-key", &|h| h["x5c"] = json!([base64(&made.stranger.der)])),
        headed("invalid", "another-first-in-the-chain", &|h| {
            h["x5c"] = json!([base64(&made.authority.der), base64(&made.college.der)]);
        }),
        headed("invalid", "digest-of-another-certificate", &|h| {
            h["x5t#S256"] = json!(credential::base64url::encode(credential::digest::sha256(&made.stranger.der)));
        }),
        headed("invalid", "a-bare-key-in-the-place-of-a-certificate", &|h| {
            h.as_object_mut().unwrap().shift_remove("x5c");
            h["jwk"] = json!({"kty": "EC", "crv": "P-256", "x": "AA", "y": "AA"});
        }),
        headed("invalid", "a-certificate-by-its-address", &|h| {
            h.as_object_mut().unwrap().shift_remove("x5c");
            h["x5u"] = json!("https://a.example/certificate.pem");
        }),
        headed("invalid", "signed-on-no-day-of-the-calendar", &|h| h["sigT"] = json!("2025-02-30T00:00:00Z")),
        beside("invalid", "b64-outside", &|f| f["signatures"][0]["header"]["b64"] = json!(true)),
        beside("invalid", "critical-outside", &|f| f["signatures"][0]["header"]["crit"] = json!(["b64"])),
        beside("invalid", "algorithm-in-both-headers", &|f| f["signatures"][0]["header"]["alg"] = json!("ES256")),
        beside("invalid", "no-signatures", &|f| f["signatures"] = json!([])),
        beside("invalid", "both-forms-at-once", &|f| f["signature"] = f["signatures"][0]["signature"].clone()),
    ]
}

fn base64(der: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(der)
}

/// Who is named, what was changed, and further signatures.
fn contents() -> Vec<Case> {
    let made = made();
    let whole = stamped(seal(&made.college, &text(), THEN, None));
    let named = |word, name, edit: &dyn Fn(&mut Value)| {
        let mut payload = payload();
        edit(&mut payload);
        case("seals", word, name, stamped(seal(&made.college, &payload.to_string(), THEN, None)).to_string())
    };
    let with = |word, name, edit: &dyn Fn(&mut Value)| {
        let mut file = whole.clone();
        edit(&mut file);
        case("seals", word, name, file.to_string())
    };
    let other = stamped(seal(&made.college, &text().replace("Welding", "Medicine"), THEN, None));
    let strangers = seal(&made.stranger, &text(), THEN, None).file();
    let one = |file: &Value| file["signatures"][0].clone();
    vec![
        with("invalid", "one-letter-changed", &|f| f["payload"] = json!(text().replace("Welding", "Wedding"))),
        with("invalid", "payload-of-another", &|f| f["payload"] = other["payload"].clone()),
        with("invalid", "signature-of-another", &|f| f["signatures"][0] = one(&other)),
        with("invalid", "a-second-signature-of-another", &|f| f["signatures"] = json!([one(&whole), one(&other)])),
        with("valid", "a-second-signature-by-a-stranger", &|f| f["signatures"] = json!([one(&strangers), one(&whole)])),
        with("undecided", "by-a-stranger-of-the-same-name", &|f| f["signatures"] = json!([one(&strangers)])),
        named("invalid", "another-name", &|p| p["issuer"]["legalName"]["en"] = json!("Famous University")),
        named("invalid", "a-name-right-in-one-language-only", &|p| {
            p["issuer"]["legalName"]["fr"] = json!("Université Célèbre");
        }),
        named("invalid", "another-number", &|p| p["issuer"]["eIDASIdentifier"]["notation"] = json!("VATIE-7654321A")),
        named("invalid", "another-country", &|p| {
            p["issuer"]["eIDASIdentifier"]["spatial"]["id"] =
                json!("http://publications.europa.eu/resource/authority/country/FRA");
        }),
        named("invalid", "no-number", &|p| drop(p["issuer"].as_object_mut().unwrap().shift_remove("eIDASIdentifier"))),
        named("invalid", "two-numbers", &|p| {
            let first = p["issuer"]["eIDASIdentifier"].clone();
            let mut second = first.clone();
            second["notation"] = json!("VATIE-7654321A");
            p["issuer"]["eIDASIdentifier"] = json!([first, second]);
        }),
        named("valid", "a-name-in-other-spaces-and-case", &|p| {
            p["issuer"]["legalName"]["en"] = json!(" YNYS  MÔN  college");
        }),
        named("invalid", "the-issuer-twice", &|_| {}),
    ]
    .into_iter()
    .map(|mut one| {
        if one.name == "the-issuer-twice" {
            let payload = text().replacen(
                "\"issuer\":",
                "\"issuer\":{\"legalName\":{\"en\":\"Famous University\"}},\"issuer\":",
                1,
            );
            one.bytes = stamped(seal(&made.college, &payload, THEN, None)).to_string().into_bytes();
        }
        one
    })
    .collect()
}

/// What a seal brings along about its time and about withdrawn certificates.
fn evidence() -> Vec<Case> {
    let made = made();
    let sealed = || seal(&made.college, &text(), THEN, None);
    let in_time = || sealed().stamped(&made.tsa, &[], &Stamping::at(SOON));
    let file = |word, name, sealing: made_trust::Sealing| case("seals", word, name, sealing.file().to_string());
    let (authority, college, tsa) = (&made.authority, &made.college, &made.tsa);
    let other_authority = Party::new(&Wish::authority("Seal Authority", DATES), None);
    let unnamed = Party::new(&Wish { extended: None, ..Wish::responder("Answers", DATES) }, Some(authority));
    let for_others =
        Party::new(&Wish { extended: Some((false, vec![4])), ..Wish::responder("Mail", DATES) }, Some(authority));
    let withdrawn = |by: &Party, since: &str| list(by, LATER, None, &[(college, since, Some(1))]);
    let told = |by: &Party| {
        let withdrawn = Answer { withdrawn: Some((BEFORE.to_owned(), Some(1))), ..Answer::good(LATER, None) };
        answer(by, authority, college, &withdrawn)
    };
    let inside = Stamping::at("2025-06-01T08:59:58Z");
    let after = seal(college, &text(), THEN, Some((tsa, &inside))).stamped(tsa, &[], &Stamping::at(SOON));
    let backwards =
        seal(college, &text(), THEN, Some((tsa, &Stamping::at(LATER)))).stamped(tsa, &[], &Stamping::at(SOON));
    let strange_time = Party::new(&Wish::tsa("True Time", DATES), None);
    let for_all = Party::new(&Wish { extended: Some((false, vec![8])), ..Wish::tsa("True Time", DATES) }, None);
    vec![
        file("undecided", "no-time-stamp-and-run-out", sealed()),
        file("undecided", "stamped-by-a-stranger", sealed().stamped(&strange_time, &[], &Stamping::at(SOON))),
        file("undecided", "stamped-by-one-who-may-do-more", sealed().stamped(&for_all, &[], &Stamping::at(SOON))),
        file(
            "undecided",
            "stamped-when-it-had-run-out",
            sealed().stamped(tsa, &[], &Stamping::at("2026-02-01T00:00:00Z")),
        ),
        file("undecided", "stamped-in-the-future", sealed().stamped(tsa, &[], &Stamping::at("2036-02-01T00:00:00Z"))),
        file(
            "invalid",
            "stamped-over-something-else",
            sealed().stamped_over(tsa, b"another seal", &Stamping::at(SOON)),
        ),
        file("undecided", "stamped-within-later-than-over", backwards),
        file("valid", "archived", in_time().archived(tsa, &[], &Stamping::at(LATER))),
        case("seals", "invalid", "archive-time-stamp-over-something-else", {
            let mut whole = in_time().archived(tsa, &[], &Stamping::at(LATER)).file();
            let items = whole["signatures"][0]["header"]["etsiU"].as_array_mut().unwrap();
            items.remove(0);
            whole.to_string()
        }),
        file("undecided", "withdrawn-before-by-a-list", in_time().withdrawals(&[withdrawn(authority, BEFORE)], &[])),
        file("undecided", "withdrawn-before-by-an-answer", in_time().withdrawals(&[], &[told(authority)])),
        file("valid", "withdrawn-later", in_time().withdrawals(&[withdrawn(authority, LATER)], &[])),
        file("invalid", "sealed-after-the-withdrawal", after.withdrawals(&[withdrawn(authority, BEFORE)], &[])),
        file(
            "valid",
            "withdrawn-by-another-authority",
            in_time().withdrawals(&[withdrawn(&other_authority, BEFORE)], &[]),
        ),
        file("valid", "withdrawn-by-an-answer-of-one-who-may-not", in_time().withdrawals(&[], &[told(&unnamed)])),
        file(
            "valid",
            "withdrawn-by-an-answer-of-one-who-may-something-else",
            in_time().withdrawals(&[], &[told(&for_others)]),
        ),
        case("seals", "invalid", "words-that-are-no-der", {
            let mut whole = in_time().file();
            let item = json!({"rVals": {"crlVals": [{"val": "AAAA"}]}}).to_string();
            let item = credential::base64url::encode(item);
            whole["signatures"][0]["header"]["etsiU"].as_array_mut().unwrap().push(json!(item));
            whole.to_string()
        }),
    ]
}

/// RFC 5280, section 6: whose certificate leads to the authority.
fn certificates() -> Vec<Case> {
    let made = made();
    let wish = || Wish::seal(COLLEGE, IDENTIFIER, ("2025-01-01", "2026-01-01"));
    let sealed =
        |by: &Party, between: &[&Party]| stamped(seal(by, &text(), THEN, None).certificates(between)).to_string();
    let alone = |word, name, wish: Wish| {
        case("certificates", word, name, sealed(&Party::new(&wish, Some(&made.authority)), &[]))
    };
    let under = |word, name, between: Wish| {
        let between = Party::new(&between, Some(&made.authority));
        case("certificates", word, name, sealed(&Party::new(&wish(), Some(&between)), &[&between]))
    };
    let authority = |name: &str| Wish::authority(name, DATES);
    let mut line = vec![Party::new(&authority("Between 0"), Some(&made.authority))];
    for number in 1..9 {
        let next = Party::new(&authority(&format!("Between {number}")), line.last());
        line.push(next);
    }
    let long = Party::new(&wish(), line.last());
    let bounded = Party::new(&Wish { path_length: Some(0), ..authority("Last") }, Some(&made.authority));
    let beyond = Party::new(&authority("Beyond"), Some(&bounded));
    let same_name = Party::new(&authority("Seal Authority"), None);
    let unknown = (vec![1, 2, 3, 4], true, asn1::int(1));
    vec![
        under("valid", "one-between", authority("Between")),
        case("certificates", "undecided", "too-many-between", sealed(&long, &line.iter().collect::<Vec<_>>())),
        case(
            "certificates",
            "undecided",
            "one-between-left-out",
            sealed(&Party::new(&wish(), Some(&line[1])), &[&line[1]]),
        ),
        case("certificates", "undecided", "further-than-an-authority-allows", {
            sealed(&Party::new(&wish(), Some(&beyond)), &[&beyond, &bounded])
        }),
        case("certificates", "undecided", "by-an-authority-of-the-same-name", {
            sealed(&Party::new(&wish(), Some(&same_name)), &[&same_name])
        }),
        case("certificates", "undecided", "by-itself", sealed(&Party::new(&wish(), None), &[])),
        under("undecided", "between-is-no-authority", Wish::seal("Between", "VATIE-2", DATES)),
        under("undecided", "between-had-run-out", Wish::authority("Between", ("2020-01-01", "2025-03-01"))),
        alone("invalid", "an-authority-itself", Wish { authority: true, ..wish() }),
        alone("invalid", "a-key-for-something-else", Wish { usages: vec![KeyUsagePurpose::KeyEncipherment], ..wish() }),
        alone("valid", "for-servers-and-mail", Wish { extended: Some((false, vec![1, 4])), ..wish() }),
        alone("invalid", "for-servers-alone", Wish { extended: Some((false, vec![1])), ..wish() }),
        alone("invalid", "for-time-stamps-alone", Wish { extended: Some((true, vec![8])), ..wish() }),
        alone("invalid", "qualified-for-web-sites-alone", Wish { qc_type: Some(3), ..wish() }),
        under(
            "undecided",
            "between-is-for-servers-alone",
            Wish { extended: Some((false, vec![1])), ..Wish::authority("Between", DATES) },
        ),
        alone("undecided", "a-critical-extension-that-nobody-knows", Wish { more: vec![unknown], ..wish() }),
        alone(
            "invalid",
            "an-extension-twice",
            Wish {
                more: vec![(vec![2, 5, 29, 17], false, asn1::seq(&[])), (vec![2, 5, 29, 17], false, asn1::seq(&[]))],
                ..wish()
            },
        ),
        alone(
            "invalid",
            "a-broken-extension",
            Wish { more: vec![(vec![2, 5, 29, 37], false, vec![0x30, 0x05])], ..wish() },
        ),
        alone(
            "undecided",
            "not-begun-when-it-was-stamped",
            Wish::seal(COLLEGE, IDENTIFIER, ("2025-07-01", "2026-01-01")),
        ),
    ]
}

/// ELM 2: the older form, in XML.
fn older() -> Vec<Case> {
    let made = made();
    let whole = seal_xml(&made.college, &payload_xml(), None).stamped(&made.tsa, &Stamping::at(SOON)).file();
    let with = |word, name, from: &str, to: &str| {
        let changed = whole.replacen(from, to, 1);
        assert_ne!(changed, whole, "{name}");
        case("older-seals", word, name, changed)
    };
    let signature = || {
        let begin = whole.find("<ds:Signature ").unwrap();
        whole[begin..whole.find("</proof>").unwrap()].to_owned()
    };
    vec![
        case("older-seals", "valid", "as-sealed", whole.clone()),
        case("older-seals", "invalid", "not-sealed", payload_xml()),
        with("invalid", "one-letter-changed", "Welding", "Wedding"),
        with("invalid", "another-issuer", COLLEGE, "Famous University"),
        with("invalid", "a-doctype", "<europassCredential", "<!DOCTYPE x [<!ENTITY e 'x'>]><europassCredential"),
        with(
            "invalid",
            "an-entity-from-a-file",
            "<europassCredential",
            "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><europassCredential",
        ),
        with("undecided", "the-seal-elsewhere", &signature(), ""),
        with("undecided", "the-seal-twice", "</proof>", &format!("{}</proof>", signature())),
        with("undecided", "a-path-to-a-part", "not(ancestor-or-self::ds:Signature)", "ancestor-or-self::title"),
        with(
            "undecided",
            "a-transform-by-program",
            "2001/10/xml-exc-c14n#\"></ds:Transform></ds:Transforms>",
            "TR/1999/REC-xslt-19991116\"></ds:Transform></ds:Transforms>",
        ),
        with("undecided", "md5", "2001/04/xmlenc#sha256", "2001/04/xmldsig-more#md5"),
        with("invalid", "deep", "<agentReferences>", &"<a>".repeat(60)),
        case(
            "older-seals",
            "undecided",
            "in-a-presentation",
            whole.replace("europassCredential", "europassPresentation"),
        ),
        case(
            "older-seals",
            "undecided",
            "by-a-stranger-of-the-same-name",
            seal_xml(&made.stranger, &payload_xml(), None).file(),
        ),
    ]
    .into_iter()
    .map(|mut one| {
        if one.name == "the-seal-elsewhere" {
            one.bytes = whole
                .replace(&signature(), "")
                .replacen("</title>", &format!("{}</title>", signature()), 1)
                .into_bytes();
        }
        one
    })
    .collect()
}

/// Security.md, "X.509 and trusted lists". Due is Ireland's, signed by the office.
fn lists() -> Vec<Case> {
    let made = made();
    let wish = ListWish::new("IE", 7, "2026-10-01T00:00:00Z", "2027-03-01T00:00:00Z");
    let stood = [Stood::seals("granted", GRANTED)];
    let plain = national_list(&wish, &[(&[&made.authority], &stood)]);
    let whole = signed(&plain, &made.office);
    let with = |name, from: &str, to: &str| {
        let changed = whole.replacen(from, to, 1);
        assert_ne!(changed, whole, "{name}");
        case("trusted-lists", "invalid", name, changed)
    };
    let end = "</TrustServiceStatusList>";
    let signature = || whole[whole.find("<ds:Signature ").unwrap()..whole.rfind(end).unwrap()].to_owned();
    let foreign = national_list(&ListWish { sequence: 8, ..wish.clone() }, &[]);
    let second = signed_with_id(&plain, &made.office, "2");
    let second = second[second.find("<ds:Signature ").unwrap()..].replace(end, "");
    vec![
        case("trusted-lists", "valid", "as-signed", whole.clone()),
        case("trusted-lists", "invalid", "not-signed", plain.clone()),
        case("trusted-lists", "invalid", "signed-by-a-stranger", signed(&plain, &made.tsa)),
        case("trusted-lists", "invalid", "of-another-country", {
            signed(&national_list(&ListWish { territory: "FR".to_owned(), ..wish }, &[]), &made.office)
        }),
        case("trusted-lists", "invalid", "in-a-foreign-root", foreign.replace(end, &format!("{whole}{end}"))),
        case(
            "trusted-lists",
            "invalid",
            "its-signature-in-a-foreign-list",
            foreign.replace(end, &format!("{}{end}", signature())),
        ),
        with("a-status-changed", "Svcstatus/granted", "Svcstatus/withdrawn"),
        with("two-signatures", end, &format!("{second}{end}")),
        with("a-reference-to-a-part", "URI=\"\"", "URI=\"#list\""),
        with("a-transform-by-program", "2000/09/xmldsig#enveloped-signature", "TR/1999/REC-xslt-19991116"),
        with(
            "a-path-in-the-place-of-the-transform",
            "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"></ds:Transform>",
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>",
        ),
        with("an-id-twice", "Id=\"signature-1\"", "Id=\"list\""),
        with("a-doctype", "<TrustServiceStatusList", "<!DOCTYPE x [<!ENTITY e 'x'>]><TrustServiceStatusList"),
        with(
            "entities-without-end",
            "<TrustServiceStatusList",
            "<!DOCTYPE x [<!ENTITY a 'xx'><!ENTITY b '&a;&a;'>]><TrustServiceStatusList",
        ),
        with("sha-1", "2001/04/xmlenc#sha256", "2000/09/xmldsig#sha1"),
        with("hmac", "2001/04/xmldsig-more#ecdsa-sha256", "2000/09/xmldsig#hmac-sha1"),
        case(
            "trusted-lists",
            "invalid",
            "utf-16",
            whole.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>(),
        ),
        case("trusted-lists", "invalid", "truncated", whole[..whole.len() - 9].to_owned()),
        case("trusted-lists", "invalid", "without-a-number", signed(&plain.replace(">7<", "><"), &made.office)),
    ]
}
