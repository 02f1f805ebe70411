//! Chains that lead nowhere: looped, endless, forged, altered, withdrawn; and what is fetched for them, and when.

use credential::status::{Bits, Order, encode_bitstring};
use serde_json::json;
use verify::{Answer, Check, Fact, Facts, Need, NeedKind, Question};

use crate::chain::{Chain, accreditation, issued, same};
use crate::faults;
use crate::world::{Party, attribute, said};

#[test]
fn loops_and_chains_without_end() {
    let mut chain = Chain::new();
    let (college, tao) = (chain.world.college.did.clone(), chain.tao.did.clone());
    let second = Party::ebsi(4);
    chain.world.registers(&second);
    assert_eq!(chain.outcome(same, same), "pass");
    // One that names itself as what is above it.
    let mut own = accreditation("VerifiableAccreditationToAccredit", &tao);
    own["termsOfUse"] = json!({"id": attribute(&tao, "a1"), "type": "IssuanceCertificate"});
    let token = second.seals_v1(own);
    chain.world.attribute(&tao, "a1", &token);
    assert_eq!(chain.of(&attribute(&college, "b1")), "unknown accreditation-chain loop");
    // Two that accredit each other.
    let mut back = accreditation("VerifiableAccreditationToAccredit", &second.did);
    back["termsOfUse"] = json!({"id": attribute(&tao, "a1"), "type": "IssuanceCertificate"});
    let token = chain.tao.seals_v1(back);
    let back = chain.world.attribute(&second.did, "s1", &token);
    let mut forth = accreditation("VerifiableAccreditationToAccredit", &tao);
    forth["termsOfUse"] = json!({"id": back, "type": "IssuanceCertificate"});
    let token = second.seals_v1(forth);
    chain.world.attribute(&tao, "a1", &token);
    assert_eq!(chain.of(&attribute(&college, "b1")), "unknown accreditation-chain loop");
    // Ever another one above.
    let mut chain = Chain::new();
    assert_eq!(chain.outcome(same, same), "pass");
    let parties: Vec<Party> = (20..30).map(Party::ebsi).collect();
    let mut below = chain.tao.did.clone();
    for (number, party) in parties.iter().enumerate() {
        chain.world.registers(party);
        let mut link = accreditation("VerifiableAccreditationToAccredit", &below);
        link["termsOfUse"] =
            json!({"id": attribute(&party.did, &format!("l{}", number + 1)), "type": "IssuanceCertificate"});
        let id = if number == 0 { "a1".to_owned() } else { format!("l{number}") };
        let token = party.seals_v1(link);
        chain.world.attribute(&below, &id, &token);
        below = party.did.clone();
    }
    assert_eq!(chain.of(&attribute(&chain.world.college.did, "b1")), "unknown accreditation-chain long");
}

#[test]
fn forged_altered_and_withdrawn_links() {
    let mut chain = Chain::new();
    assert_eq!(chain.outcome(same, same), "pass");
    let college = chain.world.college.did.clone();
    let at = attribute(&college, "b1");
    let good = |chain: &Chain| {
        let mut below = accreditation("VerifiableAccreditationToAttest", &college);
        below["termsOfUse"] = json!({"id": attribute(&chain.tao.did, "a1"), "type": "IssuanceCertificate"});
        below
    };
    let forged = chain.tao.seals_v1(good(&chain));
    let forged = format!("{}AAAA", &forged[..forged.len() - 4]);
    chain.world.attribute(&college, "b1", &forged);
    assert_eq!(chain.of(&at), "unknown accreditation-not-sound signature: signature-mismatch");
    // Signed by somebody else in the organisation's name.
    let stranger = Party { did: chain.tao.did.clone(), ..Party::ebsi(3) };
    let token = stranger.seals_v1(good(&chain));
    chain.world.attribute(&college, "b1", &token);
    assert!(chain.of(&at).starts_with("unknown accreditation-not-sound signature"), "{}", chain.of(&at));
    // The registry's own hash is of something else.
    let token = chain.tao.seals_v1(good(&chain));
    let answer = json!({"did": college, "attribute": {"body": token, "hash": "00"}});
    chain.world.knows(NeedKind::Attribute, &at, &answer.to_string());
    assert_eq!(chain.of(&at), "unknown accreditation-chain malformed");
    // The registry gives it out as another's.
    let hash = credential::digest::sha256_hex(token.as_bytes());
    let answer = json!({"did": chain.tao.did, "attribute": {"body": token, "hash": hash, "issuerType": "TI"}});
    chain.world.knows(NeedKind::Attribute, &at, &answer.to_string());
    assert_eq!(chain.of(&at), "fail accreditation-of-another");
    for answer in ["", "<html>", "[]", "{\"attribute\": {}}"] {
        chain.world.knows(NeedKind::Attribute, &at, answer);
        assert_eq!(chain.of(&at), "unknown accreditation-chain malformed", "{answer}");
    }
    let answer = json!({"did": college, "attribute": {"body": "not a credential"}});
    chain.world.knows(NeedKind::Attribute, &at, &answer.to_string());
    assert_eq!(chain.of(&at), "unknown accreditation-chain malformed");
    // Withdrawn.
    for (set, due) in [(false, "pass"), (true, "unknown accreditation-not-sound status: revoked")] {
        let list = "https://registry.example/status/1";
        let mut bits = Bits::new(Order::HighestFirst, 131_072, 1).unwrap();
        bits.set(0, 1, u64::from(set)).unwrap();
        let encoded = encode_bitstring(&bits).unwrap();
        let listed = json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "id": list,
            "type": ["VerifiableCredential", "BitstringStatusListCredential"], "validFrom": "2026-11-01T00:00:00Z",
            "credentialSubject": {"id": format!("{list}#list"), "type": "BitstringStatusList", "statusPurpose": "revocation", "encodedList": encoded}});
        let token = chain.tao.seals(listed);
        chain.world.knows(NeedKind::StatusList, list, &token);
        let mut below = good(&chain);
        below["credentialStatus"] = json!({"id": format!("{list}#0"), "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
            "statusListIndex": "0", "statusListCredential": list});
        let token = chain.tao.seals_v1(below);
        chain.world.attribute(&college, "b1", &token);
        assert_eq!(chain.of(&at), due);
    }
}

/// Each answer of the registry that the chain rests on, and each thing that can befall it.
#[test]
fn no_fault_of_any_answer_of_the_registry_lets_anybody_award() {
    let mut chain = Chain::new();
    assert_eq!(chain.outcome(same, same), "pass");
    let (college, tao) = (chain.world.college.did.clone(), chain.tao.did.clone());
    let token = chain.world.college.seals(issued(&attribute(&college, "b1")));
    assert_eq!(chain.world.report(&token).answer(Question::Entitled), Answer::Yes);
    let good = chain.world.facts.clone();
    let documents =
        [&chain.world.college, &chain.tao, &chain.root].map(|party| (NeedKind::DidDocument, party.document().0));
    let attributes = [(&college, "b1"), (&tao, "a1")].map(|(did, id)| (NeedKind::Attribute, attribute(did, id)));
    let all: Vec<(NeedKind, String)> = documents.into_iter().chain(attributes).collect();
    for (kind, address) in &all {
        let body = good.get(address, *kind).unwrap().body.clone().unwrap();
        // One of the registry's other answers, of the same kind, is no more this one.
        let others = all.iter().filter(|(other, place)| other == kind && place != address);
        let others: Vec<(&str, Fact)> =
            others.map(|(_, place)| ("another's", good.get(place, *kind).unwrap().as_ref().clone())).collect();
        assert!(!others.is_empty());
        let need = Need { address: address.clone(), kind: *kind };
        for (fault, fact) in faults::common(&body, 2 << 20).into_iter().chain(others) {
            chain.world.facts = good.clone();
            chain.world.facts.answer(&need, fact);
            let report = chain.world.report(&token);
            let outcome = &report.finding(Check::Accreditation).outcome;
            assert!(!outcome.passed(), "{address} that is {fault}: {outcome:?}");
            assert_ne!(report.answer(Question::Entitled), Answer::Yes, "{address} that is {fault}");
        }
        let mut without = Facts::default();
        for (place, of, fact) in good.iter().filter(|(place, ..)| *place != address.as_str()) {
            without.answer(&Need { address: place.to_owned(), kind: of.unwrap() }, fact.as_ref().clone());
        }
        chain.world.facts = without;
        let report = chain.world.report(&token);
        assert_ne!(report.answer(Question::Entitled), Answer::Yes, "{address} that was not fetched");
        assert!(report.needs.contains(&need), "{address} is asked for: {:?}", report.needs);
    }
}

/// Nothing is asked for that a link names before that link holds.
#[test]
fn what_is_fetched_and_when() {
    let mut whole = Chain::new();
    assert_eq!(whole.outcome(same, same), "pass");
    let college = whole.world.college.did.clone();
    let token = whole.world.college.seals(issued(&attribute(&college, "b1")));
    let facts = std::mem::take(&mut whole.world.facts);
    let mut asked: Vec<(NeedKind, String)> = Vec::new();
    for _ in 0..12 {
        let report = whole.world.report(&token);
        let Some(need) = report.needs.iter().find(|need| need.kind != NeedKind::Schema) else { break };
        asked.push((need.kind, need.address.clone()));
        let fact = facts.get(&need.address, need.kind).unwrap_or_else(|| unreachable!("{need:?}")).as_ref().clone();
        whole.world.facts.answer(need, fact);
    }
    let document = |party: &Party| (NeedKind::DidDocument, party.document().0);
    let link = |subject: &str, id: &str| (NeedKind::Attribute, attribute(subject, id));
    let due = [
        document(&whole.world.college),
        link(&college, "b1"),
        document(&whole.tao),
        link(&whole.tao.did, "a1"),
        document(&whole.root),
    ];
    assert_eq!(asked, due);
    assert_eq!(said(&whole.world.report(&token)), "pass");
    // A forged credential has nobody asked but its issuer's document.
    let mut forged = Chain::new();
    let token = format!("{}AAAA", &token[..token.len() - 4]);
    let needs = forged.world.report(&token).needs;
    assert!(needs.iter().all(|need| need.kind == NeedKind::DidDocument), "{needs:?}");
    forged.world.facts = verify::Facts::default();
    let needs = forged.world.report(&token).needs;
    assert_eq!(needs.len(), 1, "{needs:?}");
    // One that names another's address has nobody asked there.
    let chain = Chain::new();
    for parent in [
        "https://evil.example/trusted-issuers-registry/v5/issuers/x/attributes/1",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "",
    ] {
        let report = chain.world.report(&chain.world.college.seals(issued(parent)));
        assert!(report.needs.iter().all(|need| need.kind == NeedKind::Schema), "{:?}", report.needs);
        assert!(said(&report).starts_with("unknown accreditation-chain"), "{parent}: {}", said(&report));
    }
}
