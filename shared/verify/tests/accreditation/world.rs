//! A college that awards, agencies that accredit, and what comes out.

use std::sync::Arc;

use credential::key::{Algorithm, PrivateKey, Signer as _};
use credential::{Timestamp, digest, format, jose};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use serde_json::{Value, json};
use trust::accreditation::Given;
use trust::{OwnList, TrustSources};
use verify::{Check, Fact, Facts, Need, NeedKind, Outcome, Report, verify};

pub(crate) const V1: &str = "https://www.w3.org/2018/credentials/v1";
pub(crate) const V2: &str = "https://www.w3.org/ns/credentials/v2";
pub(crate) const REGISTRY: &str = "https://registry.example";
pub(crate) const AWARDED: &str = "2026-06-01T00:00:00Z";
pub(crate) const NOW: &str = "2026-11-22T10:04:00Z";

pub(crate) fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).unwrap()
}

/// Somebody with a key.
pub(crate) struct Party {
    pub(crate) did: String,
    pub(crate) key: PrivateKey,
}

impl Party {
    /// By did:key, which is its own document.
    pub(crate) fn new(seed: u64) -> Self {
        let key = PrivateKey::generate(Algorithm::Es256, &mut ChaCha20Rng::seed_from_u64(seed)).unwrap();
        Self { did: format!("did:key:{}", key.public_key().to_multibase().unwrap()), key }
    }

    /// By did:ebsi, whose document stands in a registry.
    pub(crate) fn ebsi(seed: u8) -> Self {
        let bytes: Vec<u8> = std::iter::once(1).chain([seed; 16]).collect();
        Self { did: format!("did:ebsi:z{}", bs58::encode(bytes).into_string()), ..Self::new(u64::from(seed) + 1_000) }
    }

    fn kid(&self) -> String {
        let fragment = self.did.strip_prefix("did:key:").unwrap_or("key");
        format!("{}#{fragment}", self.did)
    }

    /// Its document, where a registry holds it.
    pub(crate) fn document(&self) -> (String, Value) {
        let method = json!({"id": self.kid(), "type": "JsonWebKey2020", "controller": self.did,
            "publicKeyJwk": self.key.public_key().to_jwk()});
        let document = json!({"@context": ["https://www.w3.org/ns/did/v1"], "id": self.did,
            "verificationMethod": [method], "assertionMethod": [self.kid()], "authentication": [self.kid()]});
        (format!("{REGISTRY}/did-registry/v5/identifiers/{}", self.did), document)
    }

    /// A credential of version 2.0 with its signature.
    pub(crate) fn seals(&self, mut body: Value) -> String {
        body["issuer"] = match body["issuer"].take() {
            Value::Object(mut described) => {
                described.insert("id".to_owned(), json!(self.did));
                Value::Object(described)
            }
            _ => json!(self.did),
        };
        self.signs(&json!({"typ": "vc+jwt", "kid": self.kid()}), &body)
    }

    /// The same as a VC-JWT 1.1, as EBSI has them.
    pub(crate) fn seals_v1(&self, mut body: Value) -> String {
        body["issuer"] = json!(self.did);
        let moment = |name: &str| body[name].as_str().map(|text| at(text).seconds());
        let mut claims = json!({"iss": self.did, "sub": body["credentialSubject"]["id"], "jti": body["id"]});
        for (claim, member) in [("nbf", "issuanceDate"), ("exp", "expirationDate")] {
            if let Some(seconds) = moment(member) {
                claims[claim] = json!(seconds);
            }
        }
        claims["vc"] = body;
        self.signs(&json!({"typ": "JWT", "kid": self.kid()}), &claims)
    }

    fn signs(&self, header: &Value, claims: &Value) -> String {
        jose::sign(header, claims.to_string().as_bytes(), &self.key).unwrap()
    }
}

pub(crate) struct World {
    pub(crate) college: Party,
    pub(crate) agency: Party,
    pub(crate) facts: Facts,
    pub(crate) trust: TrustSources,
    pub(crate) now: Timestamp,
}

impl World {
    /// The college is known by its own list, with that beside its entry; `others` are further entries.
    pub(crate) fn new(more: &str, others: &str) -> Self {
        Self::of(Party::new(1), more, others)
    }

    pub(crate) fn of(college: Party, more: &str, others: &str) -> Self {
        let agency = Party::new(2);
        let mut world = Self { college, agency, facts: Facts::default(), trust: TrustSources::default(), now: at(NOW) };
        world.list(more, others);
        world
    }

    pub(crate) fn list(&mut self, more: &str, others: &str) {
        let text = format!(
            "[[issuer]]\nname = \"Ynys Môn College\"\nalso = [\"Coleg Ynys Môn\"]\ncountry = \"IE\"\nid = [\"{}\", \"https://data.deqar.eu/institution/7\"]\n{}\n{}",
            self.college.did,
            more.replace("AGENCY", &self.agency.did),
            others.replace("AGENCY", &self.agency.did).replace("COLLEGE", &self.college.did),
        );
        let (list, _) = OwnList::from_toml("own.toml", &text, |_| Err("none".to_owned())).unwrap();
        self.trust.own = vec![list];
    }

    pub(crate) fn knows(&mut self, kind: NeedKind, address: &str, body: &str) {
        let fact = Fact { body: Ok(Arc::from(body.as_bytes())), fetched: Some(self.now) };
        self.facts.answer(&Need { address: address.to_owned(), kind }, fact);
    }

    pub(crate) fn registers(&mut self, party: &Party) {
        let (address, document) = party.document();
        self.knows(NeedKind::DidDocument, &address, &document.to_string());
    }

    /// Puts an accreditation into the registry; says where it stands.
    pub(crate) fn attribute(&mut self, subject: &str, id: &str, body: &str) -> String {
        let address = attribute(subject, id);
        let hash = digest::sha256_hex(body.as_bytes());
        let answer = json!({"did": subject, "attribute": {"body": body, "hash": hash, "issuerType": "TI"}});
        self.knows(NeedKind::Attribute, &address, &answer.to_string());
        address
    }

    pub(crate) fn has(&mut self, name: &str, token: &str) {
        self.trust.accreditations.push(Given { name: name.to_owned(), bytes: token.as_bytes().to_vec() });
    }

    pub(crate) fn report(&self, token: &str) -> Report {
        verify(&format::read(token.as_bytes()), &self.facts, &self.trust, None, self.now)
    }

    /// How the check ends for what the college awards, with these members changed.
    pub(crate) fn outcome(&self, change: impl FnOnce(&mut Value)) -> String {
        let mut body = diploma();
        change(&mut body);
        said(&self.report(&self.college.seals(body)))
    }
}

pub(crate) fn attribute(subject: &str, id: &str) -> String {
    format!("{REGISTRY}/trusted-issuers-registry/v5/issuers/{subject}/attributes/{id}")
}

/// "pass", "fail outside-accreditation level", "unknown accreditor-unknown": outcome, problem, and its limb or reason.
pub(crate) fn said(report: &Report) -> String {
    for check in [Check::Signature, Check::IssuerKey, Check::Format] {
        let finding = report.finding(check);
        assert!(finding.outcome.passed(), "the credential itself must hold: {finding:#?}");
    }
    let outcome = &report.finding(Check::Accreditation).outcome;
    let Some(problem) = outcome.problem() else {
        return match outcome {
            Outcome::Skip(skip) => skip.id().to_owned(),
            other => other.id().to_owned(),
        };
    };
    let limb = problem.args().into_iter().find(|(name, _)| matches!(*name, "limb" | "reason"));
    let limb = limb.map(|(_, arg)| match arg {
        verify::Arg::Text(text) => format!(" {text}"),
        verify::Arg::Because(reason) => format!(" {reason}"),
        other => unreachable!("{other:?}"),
    });
    format!("{} {}{}", outcome.id(), problem.id(), limb.unwrap_or_default())
}

pub(crate) fn concept(address: &str) -> Value {
    json!({"id": address, "type": "Concept"})
}

/// A European Digital Credential on version 2.0 of the data model, as EBSI writes them.
pub(crate) fn diploma() -> Value {
    let country = concept("http://publications.europa.eu/resource/authority/country/IRL");
    let body = json!({"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": "Ynys Môn College", "cy": "Coleg Ynys Môn"},
        "location": [{"type": "Location", "address": [{"type": "Address", "countryCode": country}]}]});
    json!({
        "@context": [V2, "http://data.europa.eu/snb/model/context/edc-ap"], "id": "urn:credential:1",
        "type": ["VerifiableCredential", "VerifiableAttestation", "EuropeanDigitalCredential"],
        "issuer": body, "validFrom": AWARDED, "issued": AWARDED,
        "credentialProfiles": [concept("http://data.europa.eu/snb/credential/e34929035b")],
        "credentialSubject": {"id": "did:example:ilva", "type": "Person", "fullName": {"en": "Ilva Marten"},
            "hasClaim": [{"id": "urn:epass:learningAchievement:1", "type": "LearningAchievement",
                "title": {"en": "Welding", "de": "Schweißen"},
                "awardedBy": {"type": "AwardingProcess", "awardingDate": AWARDED, "awardingBody": [body]},
                "specifiedBy": {"id": "https://qqi.example/q/5", "type": "Qualification",
                    "title": {"en": "Welding", "de": "Schweißen"},
                    "qualificationCode": [{"type": "Identifier", "notation": "QQI-5"}],
                    "eqfLevel": concept("http://data.europa.eu/snb/eqf/5"),
                    "thematicArea": [concept("http://data.europa.eu/snb/isced-f/0715")]}}]},
    })
}

/// What the diploma awards.
pub(crate) fn claim(diploma: &mut Value) -> &mut Value {
    &mut diploma["credentialSubject"]["hasClaim"][0]
}
