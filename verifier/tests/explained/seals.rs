//! Of a seal: the bytes under it, its certificate, its references, and what its time-stamps are over.

use std::path::{Path, PathBuf};
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use made_trust::{COLLEGE, IDENTIFIER, Party, Stamping, THEN, Wish, XmlSealing, payload, payload_xml, seal, seal_xml};
use serde_json::Value;

use super::{NOW, explain, hex, says, sha2, sha256, values};

pub(super) const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");

/// Who vouches, who seals, and who time-stamps.
pub(super) struct Parties {
    folder: tempfile::TempDir,
    pub(super) authority: Party,
    pub(super) college: Party,
    tsa: Party,
}

pub(super) fn parties() -> Parties {
    let authority = Party::new(&Wish::authority("Seal Authority", DATES), None);
    let college = Party::new(&Wish::seal(COLLEGE, IDENTIFIER, DATES), Some(&authority));
    let tsa = Party::new(&Wish::tsa("True Time", DATES), None);
    let folder = tempfile::tempdir().unwrap();
    for (name, party) in [("ca.pem", &authority), ("tsa.pem", &tsa)] {
        let pem = format!("-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", STANDARD.encode(&party.der));
        std::fs::write(folder.path().join(name), pem).unwrap();
    }
    let anchor = |name: &str, purpose: &str| format!("[[anchor]]\ncertificate = \"{name}\"\nfor = [\"{purpose}\"]\n");
    let trust = [anchor("ca.pem", "seal"), anchor("tsa.pem", "time-stamp")].concat();
    std::fs::write(folder.path().join("trust.toml"), trust).unwrap();
    Parties { folder, authority, college, tsa }
}

impl Parties {
    pub(super) fn explain(&self, file: &str, more: &[&str]) -> String {
        std::fs::write(self.folder.path().join("file"), file).unwrap();
        explain(self.folder.path(), &[&["--trust", "trust.toml"], more].concat())
    }

    /// Word and reason, as a table has them.
    pub(super) fn verify(&self, file: &str) -> String {
        std::fs::write(self.folder.path().join("file"), file).unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
            .args(["verify", "--policy", "integrity", "--offline", "--state", "state", "--at", NOW, "--format", "tsv"])
            .args(["--trust", "trust.toml", "file"])
            .current_dir(self.folder.path())
            .output()
            .unwrap();
        let line = String::from_utf8(output.stdout).unwrap();
        let Some((_, found)) = line.trim_end().split_once('\t') else { panic!("{line}") };
        found.replace('\t', " ")
    }

    /// A diploma with a time-stamp from before, one over the seal, and one over everything.
    pub(super) fn diploma(&self) -> Value {
        let at = Stamping::at;
        let content = Some((&self.tsa, &at("2025-06-01T08:59:00Z")));
        let sealed = seal(&self.college, &payload().to_string(), THEN, content);
        let sealed = sealed.stamped(&self.tsa, &[], &at("2025-06-01T09:00:05Z"));
        sealed.archived(&self.tsa, &[], &at("2025-06-01T09:00:10Z")).file()
    }

    fn older_diploma(&self) -> String {
        let at = Stamping::at;
        let sealed = seal_xml(&self.college, &payload_xml(), Some((&self.tsa, &at("2025-06-01T08:59:00Z"))));
        let sealed = sealed.stamped(&self.tsa, &at("2025-06-01T09:00:05Z"));
        XmlSealing::archived(sealed, &self.tsa, &at("2025-06-01T09:00:10Z")).file()
    }
}

/// The imprint in a token, cut out by hand: the first place where the name of a hash is followed by bytes of its length. Its
/// last arc tells which hash.
fn imprint(token: &[u8]) -> (u8, String) {
    const SHA2: [u8; 10] = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02];
    let found = token.windows(SHA2.len()).enumerate().filter(|(_, bytes)| *bytes == SHA2);
    let mut found = found.filter_map(|(at, _)| {
        let (which, rest) = token.get(at + SHA2.len()..)?.split_first()?;
        let rest = rest.strip_prefix(&[5, 0]).unwrap_or(rest);
        let (length, rest) = rest.strip_prefix(&[4])?.split_first()?;
        (usize::from(*length) == [32, 48, 64][usize::from(*which) - 1])
            .then(|| (*which, hex(&rest[..usize::from(*length)])))
    });
    found.next().unwrap()
}

pub(super) fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("{name}: {value}"))
}

/// Each time-stamp of one signature, with the bytes that it is over.
fn stamps(payload: &str, signature: &Value) -> Vec<(Vec<u8>, Vec<u8>)> {
    let header: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(text(signature, "protected")).unwrap()).unwrap();
    let tokens = |container: &Value| -> Vec<Vec<u8>> {
        let all = container["tstTokens"].as_array().into_iter().flatten();
        all.map(|token| STANDARD.decode(text(token, "val")).unwrap()).collect()
    };
    let mut found: Vec<(Vec<u8>, Vec<u8>)> =
        tokens(&header["adoTst"]).into_iter().map(|token| (token, payload.as_bytes().to_vec())).collect();
    let mut before = format!("{payload}.{}.{}.", text(signature, "protected"), text(signature, "signature"));
    for item in signature["header"]["etsiU"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let clear: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(item).unwrap()).unwrap();
        let seal = text(signature, "signature").as_bytes().to_vec();
        found.extend(tokens(&clear["sigTst"]).into_iter().map(|token| (token, seal.clone())));
        found.extend(tokens(&clear["arcTst"]).into_iter().map(|token| (token, before.as_bytes().to_vec())));
        before.push_str(item);
    }
    found
}

/// Holds everything that is said of a sealed file against the file.
fn holds(said: &str, file: &Value) -> usize {
    let signature = file["signatures"].get(0).unwrap_or(file);
    let header = URL_SAFE_NO_PAD.decode(text(signature, "protected")).unwrap();
    let header: Value = serde_json::from_slice(&header).unwrap();
    let payload = match header["b64"].as_bool() {
        Some(false) => text(file, "payload").to_owned(),
        _ => panic!("every sealed file that is at hand has its payload as it is"),
    };
    let input = format!("{}.{payload}", text(signature, "protected"));
    let line = said.lines().find(|line| line.trim_start().starts_with("signing input (")).unwrap();
    says(&line.replace(',', ""), &format!("signing input ({} bytes): {} …", input.len(), &input[..240]));
    says(said, &format!("its SHA-256: {} (32 bytes)", sha256(input.as_bytes())));
    says(said, &format!("SHA-256 of the payload as it stands there: {} ", sha256(payload.as_bytes())));
    let value = URL_SAFE_NO_PAD.decode(text(signature, "signature")).unwrap();
    says(said, &format!("signature: {} ({} bytes)", hex(&value), value.len()));
    let shown: Value = serde_json::from_str(
        said.lines().find_map(|line| line.trim_start().strip_prefix("protected header: ")).unwrap(),
    )
    .unwrap();
    assert_eq!(shown, header);
    let stamps = stamps(&payload, signature);
    let (stated, computed) = (values(said, "imprint in the token"), values(said, "imprint as computed"));
    assert_eq!((stated.len(), computed.len()), (stamps.len(), stamps.len()), "{said}");
    for (number, (token, over)) in stamps.iter().enumerate() {
        let (which, due) = imprint(token);
        assert_eq!((stated[number], computed[number]), (&*due, &*sha2(which, over)), "{number}: {said}");
    }
    stamps.len()
}

#[test]
fn a_seal_in_json_is_followed_byte_for_byte() {
    let parties = parties();
    let file = parties.diploma();
    let said = parties.explain(&file.to_string(), &[]);
    assert_eq!(holds(&said, &file), 3);
    assert_eq!(values(&said, "compared"), ["the same"; 3], "{said}");
    assert_eq!(
        values(&said, "time that it states"),
        ["2025-06-01T08:59:00Z", "2025-06-01T09:00:05Z", "2025-06-01T09:00:10Z"]
    );
    assert_eq!(
        values(&said, "over"),
        ["what is sealed, from before it was sealed", "the value of the signature", "everything that stands before it"]
    );
    // The certificate that signed, and the way from it to the anchor.
    let (college, authority) = (sha256(&parties.college.der), sha256(&parties.authority.der));
    assert_eq!(values(&said, "SHA-256 of the certificate"), [&*college, &*college, &*authority], "{said}");
    let (own, anchor) = (values(&said, "certificate of"), values(&said, "the anchor that you trust"));
    assert!(own[0].contains(COLLEGE) && anchor[0].contains("Seal Authority"), "{own:?}, {anchor:?}");
    // The key: the point of its SubjectPublicKeyInfo, whose last 64 bytes it is.
    let spki = made_trust::asn1::body(parties.college.field(6));
    let (x, y) = spki[spki.len() - 64..].split_at(32);
    let jwk: Value = serde_json::from_str(values(&said, "as JWK")[0]).unwrap();
    assert_eq!((text(&jwk, "x"), text(&jwk, "y")), (&*URL_SAFE_NO_PAD.encode(x), &*URL_SAFE_NO_PAD.encode(y)));
    says(&said, "the signature: holds by this key");
    // Flattened, it is the same seal.
    let mut flat = file["signatures"][0].clone();
    flat["payload"] = file["payload"].clone();
    assert_eq!(holds(&parties.explain(&flat.to_string(), &[]), &flat), 3);
    let german = parties.explain(&file.to_string(), &["--language", "de"]);
    assert_eq!(values(&german, "Hash, wie er berechnet ist"), values(&said, "imprint as computed"));
    assert_eq!(values(&german, "verglichen"), ["gleich"; 3]);
    says(&german, "die Signatur: hält mit diesem Schlüssel");
}

#[test]
fn a_byte_changed_in_a_seal_shows_both_imprints() {
    let parties = parties();
    let file = parties.diploma();
    let sealed_in = sha256(text(&file, "payload").as_bytes());
    // In what is sealed: the time-stamp over it, and that over everything.
    let mut changed = file.clone();
    changed["payload"] = text(&file, "payload").replacen("Ilva", "Olva", 1).into();
    let said = parties.explain(&changed.to_string(), &[]);
    holds(&said, &changed);
    assert_eq!(values(&said, "compared"), ["not the same", "the same", "not the same"], "{said}");
    assert_eq!(values(&said, "imprint in the token")[0], sealed_in);
    assert_eq!(values(&said, "imprint as computed")[0], sha256(text(&changed, "payload").as_bytes()));
    says(&said, "the signature: does not stand: signature-mismatch");
    says(&said, "who can act: The holder): The signature does not match what it says.");
    // In the seal: the one over it, and that over everything.
    let mut changed = file;
    let value = text(&changed["signatures"][0], "signature");
    let value = format!("{}{}", if value.starts_with('A') { "B" } else { "A" }, &value[1..]);
    changed["signatures"][0]["signature"] = value.into();
    let said = parties.explain(&changed.to_string(), &[]);
    holds(&said, &changed);
    assert_eq!(values(&said, "compared"), ["the same", "not the same", "not the same"], "{said}");
}

/// What stands between the first of these and the next of those, both with it.
fn cut<'t>(text: &'t str, start: &str, end: &str) -> &'t str {
    let from = text.find(start).unwrap();
    &text[from..from + text[from..].find(end).unwrap() + end.len()]
}

fn digests(text: &str) -> Vec<String> {
    let all = cut(text, "<ds:SignedInfo", "</ds:SignedInfo>").split("<ds:DigestValue>").skip(1);
    all.map(|rest| hex(&STANDARD.decode(rest.split('<').next().unwrap()).unwrap())).collect()
}

#[test]
fn a_seal_in_xml_is_followed_byte_for_byte() {
    let parties = parties();
    let file = parties.older_diploma();
    // What was made is canonical where it stands, so that it is hashed as it is.
    let properties = cut(&file, "<xades:SignedProperties", "</xades:SignedProperties>");
    let info = cut(&file, "<ds:SignedInfo", "</ds:SignedInfo>");
    let value = cut(&file, "<ds:SignatureValue>", "</ds:SignatureValue>");
    let value = value.replace("Value>", "Value xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">");
    let value =
        value.replace("</ds:SignatureValue xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">", "</ds:SignatureValue>");
    let due = [sha256(payload_xml().as_bytes()), sha256(properties.as_bytes())];
    let said = parties.explain(&file, &[]);
    assert_eq!(values(&said, "digest as written"), digests(&file), "{said}");
    assert_eq!(values(&said, "digest as computed"), due, "{said}");
    says(&said, &format!("its SHA-256: {} (32 bytes)", sha256(info.as_bytes())));
    assert_eq!(values(&said, "reference to"), ["the document without its signature", "the signature’s own properties"]);
    // The time-stamps: over the document, and over the value of the signature.
    let computed = values(&said, "imprint as computed");
    assert_eq!(computed[..2], [&*sha256(payload_xml().as_bytes()), &*sha256(value.as_bytes())], "{said}");
    assert_eq!(values(&said, "imprint in the token"), computed, "{said}");
    assert_eq!(values(&said, "compared"), ["the same"; 5], "{said}");
    let (college, authority) = (sha256(&parties.college.der), sha256(&parties.authority.der));
    assert_eq!(values(&said, "SHA-256 of the certificate"), [&*college, &*college, &*authority], "{said}");
    says(&said, "the signature: holds by this key");
    // A byte of the document changed.
    let changed = file.replacen("Ilva Marten", "Olva Marten", 1);
    let said = parties.explain(&changed, &[]);
    let other = sha256(payload_xml().replacen("Ilva Marten", "Olva Marten", 1).as_bytes());
    assert_eq!(values(&said, "digest as written"), digests(&file), "{said}");
    assert_eq!(values(&said, "digest as computed"), [&other, &due[1]], "{said}");
    assert_eq!(values(&said, "compared")[..3], ["not the same", "the same", "not the same"], "{said}");
    says(&said, "does not hold: the digest of the document is of something else");
    let german = parties.explain(&changed, &["--language", "de"]);
    assert_eq!(values(&german, "Hash, wie er berechnet ist")[..2], [&other, &due[1]], "{german}");
}

#[test]
fn real_seals_are_followed_byte_for_byte() {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let root = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("elm");
    if !root.is_dir() {
        return println!("left out: the sealed samples of the European Learning Model are not there");
    }
    let parties = parties();
    for (name, count) in [
        ("elm-repo/Credentials/JSON-LD Examples (ELM v3)/Sample-MC-Annex1-signed.jsonld", 1),
        ("edc-repo-testdata/json_to_seal-signed-jades-baseline-lta.json", 2),
    ] {
        let bytes = std::fs::read_to_string(root.join(name)).unwrap();
        let file: Value = serde_json::from_str(&bytes).unwrap();
        let said = parties.explain(&bytes, &[]);
        assert!(holds(&said, &file) >= count, "{name}: {said}");
        assert!(values(&said, "compared").iter().all(|one| *one == "the same"), "{name}: {said}");
        // One is a presentation, and its own seal is followed as well.
        says(&said, "The key of proof 1");
        says(&said, "no chain of certificates leads to an authority that you trust");
    }
}
