//! Real sealed files, which stand beside the checkout: what comes of them for somebody who trusts their authorities?
#![expect(clippy::disallowed_methods, reason = "a test reads the files of others")]
#![expect(clippy::print_stdout, reason = "what is left out is said")]

use std::path::{Path, PathBuf};

use credential::jades::Jades;
use credential::x509::{Certificate, Purpose};
use credential::{json, limits};
use trust::{Anchor, TrustSources};
use verify::{Facts, Report, verify};

use crate::world::{at, evidence, key, said};

const FILES: [(&str, &str); 2] = [
    ("Sample-MC-Annex1-signed.jsonld", "2023-09-27T11:54:20Z"),
    ("Sample-CertOfPart-signed.jsonld", "2023-09-27T12:07:04Z"),
];

fn files() -> Vec<(String, Vec<u8>)> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let shared = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from);
    let folder = shared.join("elm/elm-repo/Credentials/JSON-LD Examples (ELM v3)");
    if !folder.is_dir() {
        println!("left out: {} is not there", folder.display());
        return Vec::new();
    }
    FILES.iter().map(|(name, _)| ((*name).to_owned(), std::fs::read(folder.join(name)).unwrap())).collect()
}

fn report(bytes: &[u8], now: &str, trusted: &[(&str, Purpose)]) -> Report {
    let outer = json::parse(bytes, limits::CREDENTIAL_BYTES).unwrap();
    let jades = Jades::parse(&outer).unwrap();
    let named = |name: &str| -> Certificate {
        jades.signatures()[0].candidates().iter().find(|one| one.common_name() == Some(name)).unwrap().clone()
    };
    let anchor = |(name, purpose): &(&str, Purpose)| Anchor {
        certificate: named(name),
        purposes: vec![*purpose],
        source: "own.toml".to_owned(),
    };
    let trust = TrustSources { anchors: trusted.iter().map(anchor).collect(), ..TrustSources::default() };
    verify(&credential::format::read(bytes), &Facts::default(), &trust, None, at(now))
}

const SEALS: (&str, Purpose) = ("ANF AC Qualified Certificates for eSeal", Purpose::Seal);
const TIME: (&str, Purpose) = ("root-ca", Purpose::TimeStamp);
const SOON: &str = "2023-10-02T00:00:00Z";
const NOW: &str = "2026-11-22T10:04:00Z";

#[test]
fn soon_after_all_of_it_counts() {
    for ((name, bytes), (_, sealed)) in files().iter().zip(FILES) {
        let report = report(bytes, SOON, &[SEALS, TIME]);
        assert_eq!(key(&report), "pass", "{name}: {report:#?}");
        let stamps: Vec<(String, String)> =
            evidence(&report, "time-stamp").iter().map(|one| (said(one, "over"), said(one, "authority"))).collect();
        let nowina = "Nowina Solutions".to_owned();
        assert_eq!(stamps, ["all", "seal", "content"].map(|over| (over.to_owned(), nowina.clone())), "{name}");
        assert_eq!(said(evidence(&report, "time-stamp")[1], "time"), sealed, "{name}");
        let [clear] = evidence(&report, "certificate-not-withdrawn")[..] else { panic!("{name}: {report:#?}") };
        assert_eq!(said(clear, "form"), "answer", "{name}");
        assert_eq!(evidence(&report, "certificate-withdrawal-not-asked").len(), 0, "{name}");
    }
}

/// Years later the stamps' own authority has run out, and nothing newer confirms them; unless the user vouches for it.
#[test]
fn years_later_somebody_must_vouch_for_the_time() {
    for (name, bytes) in files() {
        assert_eq!(key(&report(&bytes, NOW, &[SEALS, TIME])), "unknown certificate-not-in-force", "{name}");
        let vouched = report(&bytes, NOW, &[SEALS, ("good-tsa", Purpose::TimeStamp)]);
        assert_eq!(key(&vouched), "pass", "{name}");
        assert_eq!(evidence(&vouched, "certificate-not-withdrawn").len(), 1, "{name}");
        assert_eq!(key(&report(&bytes, NOW, &[TIME])), "unknown no-anchor", "{name}");
        assert_eq!(key(&report(&bytes, SOON, &[SEALS])), "pass", "{name}: still in force");
    }
}
