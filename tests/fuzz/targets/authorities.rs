//! What may be altered in what authorities sign, or in an archive of evidence? Nothing that changes what it says.
//!
//! The first byte chooses: one of the documents that are made here, with the rest as edits of it, or the rest as it is.

use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use credential::jades::Jades;
use credential::key::{Algorithm, PrivateKey};
use credential::x509::{Certificate, withdrawal};
use credential::{json, limits};
use made_trust::{Answer, ListWish, Party, Stamping, Stood, Wish};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::eu;
use verify::{Fact, Facts};
use wanderbuch_verifier::evidence::{Authentic, Case, EvidenceKey, Keeping, Kept};
use wanderbuch_verifier::named::Named;

use super::now;

const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");
const THEN: &str = "2026-10-01T00:00:00Z";
const NEXT: &str = "2027-03-01T00:00:00Z";

/// An authority, whom it vouches for, and what was said of them.
struct World {
    authority: Certificate,
    college: Certificate,
    office: Certificate,
    lists: [Vec<u8>; 2],
    answers: [Vec<u8>; 2],
    list_of_lists: Vec<u8>,
    national: Vec<u8>,
    /// A sealed file without evidence; a time-stamp over its seal.
    sealed: serde_json::Value,
    stamp: Vec<u8>,
}

static WORLD: LazyLock<World> = LazyLock::new(World::new);

fn read(party: &Party) -> Certificate {
    Certificate::parse(&party.der).expect("a certificate")
}

impl World {
    fn new() -> Self {
        let authority = Party::new(&Wish::authority("Seal Authority", DATES), None);
        let college = Party::new(&Wish::seal("Montelume", "VATMO-1", DATES), Some(&authority));
        let responder = Party::new(&Wish::responder("Answers", DATES), Some(&authority));
        let [office, tsa] = ["Office", "True Time"].map(|name| Party::new(&Wish::tsa(name, DATES), None));
        let withdrawn = Answer { withdrawn: Some((THEN.to_owned(), Some(4))), ..Answer::good(THEN, Some(NEXT)) };
        let wish = |territory| ListWish::new(territory, 7, THEN, NEXT);
        let signed = |list: String| made_trust::signed(&list, &office).into_bytes();
        let pointers: [(&str, &[&Party]); 2] = [("EU", &[&office]), ("IE", &[&office])];
        let stood = [Stood::seals("granted", THEN), Stood::stamps("withdrawn", THEN)];
        let sealed = made_trust::seal(&college, &made_trust::payload().to_string(), THEN, None).file();
        let seal = sealed["signatures"][0]["signature"].as_str().expect("a signature");
        Self {
            lists: [
                made_trust::list(&authority, THEN, Some(NEXT), &[]),
                made_trust::list(&authority, THEN, Some(NEXT), &[(&college, THEN, Some(1))]),
            ],
            answers: [
                made_trust::answer(&authority, &authority, &college, &Answer::good(THEN, Some(NEXT))),
                made_trust::answer(&responder, &authority, &college, &withdrawn),
            ],
            list_of_lists: signed(made_trust::list_of_lists(&wish("EU"), &pointers)),
            national: signed(made_trust::national_list(&wish("IE"), &[(&[&authority], &stood)])),
            stamp: made_trust::time_stamp(&tsa, &[], seal.as_bytes(), &Stamping::at(THEN)),
            sealed,
            authority: read(&authority),
            college: read(&college),
            office: read(&office),
        }
    }

    /// The document of that number.
    fn document(&self, which: usize) -> Option<&[u8]> {
        let Archived { archive, .. } = &*ARCHIVE;
        let [empty, listed] = &self.lists;
        let [good, withdrawn] = &self.answers;
        let all = [empty, listed, good, withdrawn, &self.list_of_lists, &self.national, &self.stamp, archive];
        all.get(which).map(|bytes| bytes.as_slice())
    }

    /// What the document of that number says in this spelling; nothing if it is not believed.
    fn says(&self, which: usize, bytes: &[u8]) -> Option<String> {
        match which {
            0 | 1 => Some(format!("{:?}", withdrawal::list(bytes, &self.college, &self.authority).ok()?)),
            2 | 3 => Some(format!("{:?}", withdrawal::answer(bytes, &self.college, &self.authority).ok()?)),
            4 => said_by_list(eu::list_of_lists(bytes, std::slice::from_ref(&self.office)).ok()?),
            5 => {
                let signers = vec![self.office.clone()];
                let (territory, location) = ("IE".to_owned(), "https://lists.example/IE.xml".to_owned());
                said_by_list(eu::national(bytes, &eu::Pointer { territory, location, signers }).ok()?)
            }
            6 => self.stamped(bytes),
            _ => archived(bytes),
        }
    }

    /// The time that a time-stamp over the seal proves.
    fn stamped(&self, token: &[u8]) -> Option<String> {
        let mut file = self.sealed.clone();
        let item = serde_json::json!({"sigTst": {"tstTokens": [{"val": STANDARD.encode(token)}]}});
        file["signatures"][0]["header"] = serde_json::json!({"etsiU": [URL_SAFE_NO_PAD.encode(item.to_string())]});
        let text = file.to_string();
        let outer = json::parse(text.as_bytes(), limits::CREDENTIAL_BYTES).ok()?;
        let sealed = Jades::parse(&outer).expect("what is not sealed may be anything");
        sealed.verify().expect("the seal is as it was");
        let evidence = sealed.evidence().ok()?;
        let stamp = evidence.first()?.stamps.first()?;
        let signer = stamp.signer.as_ref().ok()?;
        Some(format!("{:?} {} {} {:?}", stamp.over, stamp.time, stamp.accuracy, signer.sha256()))
    }
}

/// All but the digest of the file, in which what says nothing may differ.
fn said_by_list(mut read: eu::ReadList) -> Option<String> {
    read.list.sha256.clear();
    Some(format!("{read:?}"))
}

/// An archive, and who signed it.
struct Archived {
    archive: Vec<u8>,
    by: String,
}

static ARCHIVE: LazyLock<Archived> = LazyLock::new(|| {
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::seed_from_u64(5)).expect("a key");
    let key = EvidenceKey::of(key).expect("a key that signs archives");
    let mut facts = Facts::default();
    let list: &[u8] = b"{\"encodedList\":\"u\"}";
    facts.insert("https://montelume.example/status/1", Fact { body: Ok(list.into()), fetched: Some(now()) });
    facts.insert("https://montelume.example/status/2", Fact { body: Err("nobody answers".into()), fetched: None });
    let mut keeping = Keeping::new(&Named::default(), now());
    let (file, received, report) =
        ("ilva.json", &b"{\"type\":\"VerifiableCredential\"}"[..], b"{\"word\":\"x\"}".to_vec());
    keeping.add_case(Case { file, received, facts: &facts, request: None, newer_copy: None, report });
    let by = key.did().to_owned();
    Archived { archive: keeping.pack(Some(&key)).expect("an archive"), by }
});

/// What a signed archive holds.
fn archived(bytes: &[u8]) -> Option<String> {
    let kept = Kept::read(bytes).ok()?;
    match &kept.authentic {
        Authentic::SignedBy(who) if *who == ARCHIVE.by => Some(format!("{kept:?}")),
        _ => None,
    }
}

/// The documents as they were made, and an edit of each, for the fuzzer to begin with.
pub fn seeds() -> Vec<Vec<u8>> {
    let of = |which: usize| {
        let number = u8::try_from(which).expect("few");
        let whole = WORLD.document(which).map(|document| [&[RAW + number], document].concat());
        [vec![number], vec![number, 0, 0, 40, 1, 0x31], vec![number, 1, 0, 3, 2, 1, 1]].into_iter().chain(whole)
    };
    (0..DOCUMENTS).flat_map(of).collect()
}

const DOCUMENTS: usize = 8;
/// From this number on the rest stands for itself.
const RAW: u8 = 128;

/// Edits: what is done (put over, put in, taken out, flipped), where (two bytes), how much, and what.
fn edited(document: &[u8], mut edits: &[u8]) -> Vec<u8> {
    let mut out = document.to_vec();
    while let [what, high, low, count, rest @ ..] = edits {
        let at = usize::from(u16::from_be_bytes([*high, *low])) % (out.len() + 1);
        let (put, rest) = rest.split_at(rest.len().min(usize::from(count % 16)));
        let end = |length: usize| out.len().min(at + length);
        match what % 4 {
            0 => drop(out.splice(at..end(put.len()), put.iter().copied())),
            1 => drop(out.splice(at..at, put.iter().copied())),
            2 => drop(out.drain(at..end(usize::from(*count)))),
            _ => out.iter_mut().skip(at).zip(put).for_each(|(byte, bits)| *byte ^= bits),
        }
        edits = rest;
    }
    out
}

/// A document says what it said, or nothing.
pub fn authorities(data: &[u8]) {
    let Some((first, rest)) = data.split_first() else { return };
    let which = usize::from(first % RAW) % DOCUMENTS;
    let Some(document) = WORLD.document(which) else { return };
    let bytes = if *first < RAW { edited(document, rest) } else { rest.to_vec() };
    let _ = (eu::claimed_territory(&bytes), eu::named_pivots(&bytes), Kept::read(&bytes).is_ok());
    if let Some(says) = WORLD.says(which, &bytes) {
        assert_eq!(Some(says), WORLD.says(which, document), "document {which} says something else");
    }
}

/// How long each document is that was made; of one that is not believed as it was made, nothing.
pub fn lengths() -> Vec<Option<usize>> {
    let believed = |which| WORLD.document(which).filter(|document| WORLD.says(which, document).is_some());
    (0..DOCUMENTS).map(|which| believed(which).map(<[u8]>::len)).collect()
}
