//! Do others say the same of proofs that neither of us made?

use super::quads::{contexts, documents, fixtures};
use super::*;

fn proofs(document: &Value) -> &[Value] {
    match &document["proof"] {
        Value::Array(proofs) => proofs,
        Value::Null => &[],
        one => std::slice::from_ref(one),
    }
}

fn text<'v>(proof: &'v Value, member: &str) -> &'v str {
    proof[member].as_str().unwrap_or_default()
}

/// Whether the proof names a key that needs no document.
fn is_local(proof: &Value) -> bool {
    ["did:key:", "did:jwk:"].iter().any(|local| text(proof, "verificationMethod").starts_with(local))
}

/// Whether its JWS has a header that ssi would write in another order. It does not check what was received (RFC 7515, 5.2) but
/// what it would write itself.
pub(super) fn has_other_header(proof: &Value) -> bool {
    let header = text(proof, "jws").split('.').next().and_then(|part| base64url::decode(part).ok()).unwrap_or_default();
    !header.is_empty() && !String::from_utf8_lossy(&header).ends_with(r#","crit":["b64"],"b64":false}"#)
}

/// What ours and ssi agree on, or else whose fault it is that they do not.
fn agreed(document: &Value, ours: &Outcome, theirs: &Said) -> Option<&'static str> {
    Some(match (ours, theirs) {
        (Outcome::Pass, Said::Yes(_)) => "hold by both",
        (Outcome::Fail(_), Said::No(_)) => "do not hold by both",
        (Outcome::Unknown(Problem::BaseProof {}), Said::No(_)) => "base proofs, which neither takes for a presentation",
        (Outcome::Unknown(Problem::UnsupportedSecuring { .. }), Said::Unable(_)) => "of suites that neither knows",
        (Outcome::Skip(Skip::Blocked(Check::Format)), Said::Unable(_)) => "over documents that neither reads",
        (Outcome::Pass, Said::No(_) | Said::Unable(_)) => return refused_by_ssi(document, theirs),
        (Outcome::Fail(_), Said::Yes(_) | Said::Unable(_))
            if any(document, |proof| proof["cryptosuite"] == "bbs-2023") =>
        {
            "by a draft of BBS that ssi still has"
        }
        _ => return None,
    })
}

fn any(document: &Value, is: fn(&Value) -> bool) -> bool {
    proofs(document).iter().any(is)
}

/// Why ssi refuses, or cannot judge, what is good.
fn refused_by_ssi(document: &Value, said: &Said) -> Option<&'static str> {
    let faults = if let Said::Unable(_) = said {
        [
            (any(document, |proof| text(proof, "cryptosuite").contains("-jcs-")), "of suites that ssi does not have"),
            (
                any(document, |proof| !text(proof, "verificationMethod").contains('#')),
                "by a did:key without a fragment, where ssi finds no key",
            ),
            (false, ""),
        ]
    } else {
        [
            (any(document, has_other_header), "with a JWS header that ssi writes anew before it checks it"),
            (
                any(document, |proof| text(proof, "verificationMethod").starts_with("did:key:z82")),
                "by P-384, where ssi names blank nodes by SHA-256 and not by SHA-384 (ECDSA Cryptosuites 1.0, 3.2.3)",
            ),
            (
                document.to_string().contains(r#""hashed":"#),
                "over a boolean to which the context gives another type, where ssi makes it a boolean",
            ),
        ]
    };
    faults.into_iter().find(|(fits, _)| *fits).map(|(_, fault)| fault)
}

#[test]
fn ssi_says_the_same_of_other_peoples_proofs() {
    let Some(peer) = Peer::find("wanderbuch-peer-ssi") else { return };
    let Some(folder) = fixtures() else { return };
    let mut found = Vec::new();
    documents(&folder, &mut found);
    found.retain(|document| !proofs(&document.tree).is_empty() && proofs(&document.tree).iter().all(is_local));
    let folder = folder.join("_contexts");
    let trust = TrustSources { contexts: contexts(&folder), ..TrustSources::default() };
    let (mut kinds, mut unexplained) = (BTreeMap::<_, usize>::new(), Vec::new());
    for document in &found {
        let text = document.tree.to_string();
        let report = verify(&format::read(text.as_bytes()), &Facts::default(), &trust, None, now());
        let ours = &report.finding(Check::Signature).outcome;
        let theirs = peer.ask(&["verify", "any", "--contexts", &folder.display().to_string()], &text);
        match agreed(&document.tree, ours, &theirs) {
            Some(kind) => *kinds.entry(kind).or_default() += 1,
            None => unexplained.push(format!("{}\n{ours:?}\n{theirs:?}", document.name)),
        }
    }
    kinds.iter().for_each(|(kind, count)| println!("{count} {kind}"));
    assert!(unexplained.is_empty(), "{}", unexplained.join("\n\n"));
    assert!(kinds["hold by both"] >= 60 && kinds["do not hold by both"] >= 2, "{kinds:?}");
}
