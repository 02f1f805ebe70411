//! Chains of accreditation in a made registry: whole, cut, for something else, to roots that nobody trusts.

use serde_json::{Value, json};
use verify::{Arg, Check, NeedKind};

use crate::world::{AWARDED, NOW, Party, REGISTRY, V1, World, attribute, diploma, said};

const SCHEMA: &str = "https://registry.example/trusted-schemas-registry/v3/schemas/0x0b6c86bd80e1e97f9d461f5310fc82120049914246002ecf0e14330dbed4f7ef";
/// The same schema as its registry writes it otherwise.
pub(crate) const SAME_SCHEMA: &str = "zmbU2KpoDHbKg2ZC3L5Amz1wqSzSeaFy9K3JhLv17NPp";
pub(crate) const OTHER_SCHEMA: &str = "0x23039e6356ea6b703ce672e7cfac0b42765b150f63df78e2bd18ae785787f6a2";
const ACCREDITATION_SCHEMA: &str =
    "https://registry.example/trusted-schemas-registry/v3/schemas/zjVFNvbEBPAr3a724DttioZpgZmNr75BBtRzZqk7pkDe";

/// A root, an organisation that it lets accredit, and a college that this one lets award.
pub(crate) struct Chain {
    pub(crate) world: World,
    pub(crate) root: Party,
    pub(crate) tao: Party,
}

impl Chain {
    pub(crate) fn new() -> Self {
        let (root, tao) = (Party::ebsi(9), Party::ebsi(8));
        let mut world = World::of(Party::ebsi(7), "", "");
        for party in [&root, &tao] {
            world.registers(party);
        }
        let (address, document) = world.college.document();
        world.knows(NeedKind::DidDocument, &address, &document.to_string());
        let mut chain = Self { world, root, tao };
        chain.trusts("");
        chain
    }

    /// Trusts the root, with that beside its entry.
    pub(crate) fn trusts(&mut self, more: &str) {
        let root =
            format!("[[root]]\nname = \"Ministry\"\nid = [\"{}\"]\nregistry = \"{REGISTRY}\"\n{more}", self.root.did);
        self.world.list("", &root);
    }

    /// Puts both links into the registry, with what is changed in them; says how the check ends.
    pub(crate) fn outcome(&mut self, upper: impl FnOnce(&mut Value), lower: impl FnOnce(&mut Value)) -> String {
        let mut above = accreditation("VerifiableAccreditationToAccredit", &self.tao.did);
        upper(&mut above);
        let above = self.root.seals_v1(above);
        let above = self.world.attribute(&self.tao.did.clone(), "a1", &above);
        let mut below = accreditation("VerifiableAccreditationToAttest", &self.world.college.did);
        below["termsOfUse"] = json!({"id": above, "type": "IssuanceCertificate"});
        lower(&mut below);
        let below = self.tao.seals_v1(below);
        let below = self.world.attribute(&self.world.college.did.clone(), "b1", &below);
        self.of(&below)
    }

    pub(crate) fn of(&self, parent: &str) -> String {
        said(&self.world.report(&self.world.college.seals(issued(parent))))
    }
}

pub(crate) fn accreditation(kind: &str, subject: &str) -> Value {
    json!({
        "@context": [V1], "id": "urn:uuid:2", "type": ["VerifiableCredential", "VerifiableAttestation", "VerifiableAccreditation", kind],
        "issuanceDate": "2024-01-01T00:00:00Z", "issued": "2024-01-01T00:00:00Z", "validFrom": "2024-01-01T00:00:00Z",
        "expirationDate": "2029-01-01T00:00:00Z",
        "credentialSchema": {"id": ACCREDITATION_SCHEMA, "type": "FullJsonSchemaValidator2021"},
        "credentialSubject": {"id": subject, "accreditedFor": [{"schemaId": SAME_SCHEMA,
            "types": ["VerifiableCredential", "VerifiableAttestation", "EuropeanDigitalCredential"]}]},
    })
}

pub(crate) fn issued(parent: &str) -> Value {
    let mut body = diploma();
    body["credentialSchema"] = json!([{"id": SCHEMA, "type": "JsonSchema"}]);
    body["termsOfUse"] = json!([{"id": parent, "type": "IssuanceCertificate"}]);
    body
}

pub(crate) fn same(_: &mut Value) {}

#[test]
fn a_chain_to_a_root() {
    let mut chain = Chain::new();
    assert_eq!(chain.outcome(same, same), "pass");
    let report = chain.world.report(&chain.world.college.seals(issued(&attribute(&chain.world.college.did, "b1"))));
    let seen = &report.finding(Check::Accreditation).evidence[0];
    assert_eq!((seen.id, seen.source.as_deref()), ("accredited-through", Some(REGISTRY)));
    assert!(
        seen.args.contains(&("root", Arg::Text("Ministry".to_owned())))
            && seen.args.contains(&("links", Arg::Number(2)))
    );
    assert_eq!(seen.dated.map(|date| date.to_string()).as_deref(), Some(NOW), "when the registry answered");
    // The chain names a DID: it counts although nobody says whose that is.
    chain.world.trust.own[0].listings.clear();
    assert_eq!(chain.outcome(same, same), "pass");
    let report = chain.world.report(&chain.world.college.seals(issued(&attribute(&chain.world.college.did, "b1"))));
    assert_eq!(report.finding(Check::IssuerIdentity).outcome.id(), "unknown");
}

#[test]
fn what_breaks_a_chain() {
    let types = |kind: &'static str| {
        move |body: &mut Value| body["type"] = json!(["VerifiableCredential", "VerifiableAttestation", kind])
    };
    let permits = |schema: &'static str, kinds: Value| {
        move |body: &mut Value| {
            body["credentialSubject"]["accreditedFor"] = json!([{"schemaId": schema, "types": kinds}]);
        }
    };
    let set = |member: &'static str, value: Value| move |body: &mut Value| body[member] = value;
    let member = |member: &'static str, text: &'static str| set(member, json!(text));
    let country = |body: &mut Value| {
        body["credentialSubject"]["accreditedFor"][0]["limitJurisdiction"] =
            json!("https://publications.europa.eu/resource/authority/atu/FIN");
    };
    let other = Party::ebsi(6).did;
    let subject = move |body: &mut Value| body["credentialSubject"]["id"] = json!(other);
    type Change = Box<dyn FnOnce(&mut Value)>;
    let cases: Vec<(&str, Change, Change, &str)> = vec![
        (
            "lets do something else",
            Box::new(same),
            Box::new(permits(OTHER_SCHEMA, json!([]))),
            "fail outside-accreditation schema",
        ),
        (
            "lets issue other types",
            Box::new(same),
            Box::new(permits(SAME_SCHEMA, json!(["VerifiableCredential", "Badge"]))),
            "fail outside-accreditation schema",
        ),
        (
            "lets do nothing",
            Box::new(same),
            Box::new(|body: &mut Value| {
                body["credentialSubject"]["accreditedFor"] = json!([]);
            }),
            "fail outside-accreditation schema",
        ),
        ("in another country", Box::new(same), Box::new(country), "fail outside-accreditation country"),
        ("above, in another country", Box::new(country), Box::new(same), "fail outside-accreditation country"),
        ("of another subject", Box::new(same), Box::new(subject.clone()), "fail accreditation-of-another"),
        ("above, of another subject", Box::new(subject), Box::new(same), "fail accreditation-of-another"),
        (
            "lets accredit, and not issue",
            Box::new(same),
            Box::new(types("VerifiableAccreditationToAccredit")),
            "unknown accreditation-chain statement",
        ),
        (
            "above lets issue, and not accredit",
            Box::new(types("VerifiableAccreditationToAttest")),
            Box::new(same),
            "unknown accreditation-chain statement",
        ),
        (
            "lets take part",
            Box::new(same),
            Box::new(types("VerifiableAuthorisationToOnboard")),
            "unknown accreditation-chain statement",
        ),
        (
            "above lets accredit for something else",
            Box::new(permits(OTHER_SCHEMA, json!([]))),
            Box::new(same),
            "fail outside-accreditation schema",
        ),
        (
            "above lets accredit by the accreditation's schema",
            Box::new(permits(ACCREDITATION_SCHEMA, json!(["VerifiableAccreditationToAttest"]))),
            Box::new(same),
            "pass",
        ),
        (
            "above lets make other accreditations",
            Box::new(permits(ACCREDITATION_SCHEMA, json!(["VerifiableAccreditationToAccredit"]))),
            Box::new(same),
            "fail outside-accreditation schema",
        ),
        (
            "had ended",
            Box::new(same),
            Box::new(member("expirationDate", "2026-05-01T00:00:00Z")),
            "fail outside-accreditation date",
        ),
        (
            "has ended since",
            Box::new(same),
            Box::new(member("expirationDate", "2026-09-01T00:00:00Z")),
            "unknown accreditation-ended",
        ),
        (
            "above has ended since",
            Box::new(member("expirationDate", "2026-09-01T00:00:00Z")),
            Box::new(same),
            "unknown accreditation-ended",
        ),
        (
            "names nobody above",
            Box::new(same),
            Box::new(|body: &mut Value| {
                body.as_object_mut().unwrap().remove("termsOfUse");
            }),
            "unknown accreditation-chain ends",
        ),
    ];
    for (name, upper, lower, due) in cases {
        assert_eq!(Chain::new().outcome(upper, lower), due, "{name}");
    }
    let begun = |body: &mut Value| {
        for member in ["issuanceDate", "issued", "validFrom"] {
            body[member] = json!("2026-07-01T00:00:00Z");
        }
    };
    assert_eq!(Chain::new().outcome(same, begun), "fail outside-accreditation date", "{AWARDED}");
}

/// Of types those are told that say something: every credential is a verifiable one.
#[test]
fn what_an_accreditation_lets_do_is_told_beside_what_was_done() {
    let mut chain = Chain::new();
    let badges = |body: &mut Value| {
        let permit =
            json!({"schemaId": SAME_SCHEMA, "types": ["VerifiableCredential", "VerifiableAttestation", "Badge"]});
        body["credentialSubject"]["accreditedFor"] = json!([permit]);
    };
    assert_eq!(chain.outcome(same, badges), "fail outside-accreditation schema");
    let report = chain.world.report(&chain.world.college.seals(issued(&attribute(&chain.world.college.did, "b1"))));
    let told = report.finding(Check::Accreditation).outcome.problem().unwrap().args();
    assert!(told.contains(&("allowed", Arg::Text("Badge".to_owned()))), "{told:?}");
    assert!(told.contains(&("found", Arg::Text(format!("{SCHEMA}, EuropeanDigitalCredential")))), "{told:?}");
}

#[test]
fn roots_are_the_users_own() {
    let mut chain = Chain::new();
    assert_eq!(chain.outcome(same, same), "pass");
    chain.trusts("until = 2026-01-01");
    assert_eq!(chain.outcome(same, same), "unknown accreditation-chain ends");
    let other = Party::ebsi(5).did;
    let (root, mine) = (chain.root.did.clone(), |did: &str| {
        format!("[[root]]\nname = \"X\"\nid = [\"{did}\"]\nregistry = \"{REGISTRY}\"\n")
    });
    chain.world.list("", &mine(&other));
    assert_eq!(chain.outcome(same, same), "unknown accreditation-chain ends");
    // Another registry than the root's is not asked.
    chain.world.list("", &mine(&root).replace(REGISTRY, "https://other.example"));
    chain.world.registers(&Party::ebsi(7));
    let (address, document) = chain.world.college.document();
    chain.world.knows(
        NeedKind::DidDocument,
        &address.replace(REGISTRY, "https://other.example"),
        &document.to_string(),
    );
    assert_eq!(chain.outcome(same, same), "unknown accreditation-chain elsewhere");
    // With no root at all the DID is still resolved, where the pilot network has it.
    chain.world.list("", "");
    chain.world.knows(NeedKind::DidDocument, &address.replace(REGISTRY, trust::root::REGISTRY), &document.to_string());
    assert_eq!(chain.outcome(same, same), "unknown accreditation-chain no-root");
    // A root may accredit itself; nobody else may.
    let mut chain = Chain::new();
    let own = chain.world.college.did.clone();
    let token = chain.world.college.seals_v1(accreditation("VerifiableAccreditationToAttest", &own));
    let at = chain.world.attribute(&own, "c1", &token);
    assert_eq!(chain.of(&at), "unknown self-accredited");
    chain.world.list("", &mine(&own));
    assert_eq!(chain.of(&at), "pass");
}
