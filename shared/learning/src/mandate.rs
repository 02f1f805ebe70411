//! Did somebody else award than issued, and does the credential say who charged the issuer with that?
//!
//! European Learning Model 3: `awardedBy/awardingBody` beside `issuer`; Evidence of type mandate. What is compared is the file's
//! own word on both sides: whether the issuer is who it says is for the trust sources to say.

use credential::json::Value;
use credential::x509::fold;

use crate::elm::{evidence, organisation};
use crate::evidence::{Evidence, EvidenceKind};
use crate::field::{Field, IdentifierKind};
use crate::organisation::Organisation;
use crate::place::Place;
use crate::reader::Reader;

/// Most awarding bodies that are told apart: joint awards have a handful.
const BODIES: usize = 16;

/// An awarding body that is not the issuer, and what the credential says of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Who awarded: a name, else an id.
    pub body: Field<String>,
    /// Who issued: a name, else an id.
    pub issuer: Field<String>,
    /// The evidence of type mandate that says something: a statement or a document. Empty where there is none.
    pub evidence: Vec<Evidence>,
}

impl Mandate {
    /// The first statement of a mandate.
    pub fn statement(&self) -> Option<&Field<String>> {
        self.evidence.iter().flat_map(|one| &one.statements).next()
    }

    /// How many documents stand in the mandates.
    pub fn documents(&self) -> usize {
        self.evidence.iter().map(|one| one.documents.len()).sum()
    }
}

/// Each awarding body that is not the issuer, once. Of a credential that names no issuer, none.
pub fn mandates(claims: &Value<'_>) -> Vec<Mandate> {
    let root = Place { pointer: String::new(), value: claims };
    let body = root.at("vc").into_iter().find(|vc| vc.value.as_object().is_some()).unwrap_or(root);
    let claimed = [body.at("credentialSubject/hasClaim"), body.at("hasClaim")].concat();
    if claimed.is_empty() {
        return Vec::new();
    }
    let issuers = body.at("issuer");
    let Some(named) = issuers.first() else { return Vec::new() };
    let mut places = Vec::new();
    claimed.iter().for_each(|claim| collect(claim, &mut places));
    // Whoever is described as the issuer is, word for word, is the issuer.
    places.retain(|place| place.value != named.value);
    if places.is_empty() {
        return Vec::new();
    }
    let mut reader = Reader::new(claims, Vec::new());
    let Some(issuer) = who(&mut reader, named) else { return Vec::new() };
    let (mut others, mut seen): (Vec<Named<'_>>, Vec<&Value<'_>>) = (Vec::new(), Vec::new());
    for place in places {
        // A diploma names its awarding body with each of its results.
        if seen.contains(&place.value) {
            continue;
        }
        if seen.len() < BODIES {
            seen.push(place.value);
        }
        let Some(other) = who(&mut reader, &place) else { continue };
        if others.len() < BODIES && !is_issuer(&other, &issuer) && others.iter().all(|known| !same(&other, known)) {
            others.push(other);
        }
    }
    if others.is_empty() {
        return Vec::new();
    }
    let says =
        |one: &Evidence| one.kind == EvidenceKind::Mandate && !(one.statements.is_empty() && one.documents.is_empty());
    let evidence: Vec<Evidence> = evidence::all(&mut reader, &body).into_iter().filter(says).collect();
    let of = |other: Named<'_>| Mandate {
        body: other.apart_from(&issuer),
        issuer: issuer.name.clone(),
        evidence: evidence.clone(),
    };
    others.into_iter().map(of).collect()
}

/// The awarding bodies of these claims and of all in them. What a qualification says of who may award it is another matter.
fn collect<'v, 'd>(claim: &Place<'v, 'd>, found: &mut Vec<Place<'v, 'd>>) {
    const INSIDE: [&str; 6] = ["hasPart", "provenBy", "influencedBy", "entitlesTo", "entitledBy", "proves"];
    if claim.pointer.len() > crate::limits::REST_POINTER || found.len() >= crate::limits::OBJECTS {
        return;
    }
    let has = |name: &str| claim.value.as_object().is_none_or(|members| members.get(name).is_some());
    if has("awardedBy") {
        found.extend(claim.at("awardedBy/awardingBody"));
    }
    INSIDE.iter().filter(|name| has(name)).flat_map(|name| claim.at(name)).for_each(|inner| collect(&inner, found));
}

/// An organisation as one place describes it.
struct Named<'v> {
    body: Organisation,
    /// What it is called; of one that is only named, its id.
    name: Field<String>,
    /// Its id, which may mean something in the file alone: it tells which thing is meant, where nothing else does.
    id: Option<&'v str>,
}

impl Named<'_> {
    /// What it is called, by the first of its names that the other has not.
    fn apart_from(&self, other: &Named<'_>) -> Field<String> {
        let theirs = other.body.name.as_ref().map(all_names).unwrap_or_default();
        let known = |text: &str| theirs.iter().any(|(_, name)| *name == fold(text));
        let translations = self.name.others.iter().map(|one| Field::new(one.text.clone(), one.pointer.clone()));
        let mut apart = std::iter::once(self.name.clone()).chain(translations).filter(|name| !known(&name.value));
        apart.next().unwrap_or_else(|| self.name.clone())
    }
}

fn who<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Option<Named<'v>> {
    let id = place.str("id").or(place.value.as_str());
    let body = organisation(reader, place).unwrap_or_default();
    let name = body.name.clone().or_else(|| Some(Field::new(id?.to_owned(), place.pointer.clone())))?;
    Some(Named { body, name, id })
}

/// Whether an awarding body is the issuer: it has no name that the issuer has not, or else a number of its.
fn is_issuer(body: &Named<'_>, issuer: &Named<'_>) -> bool {
    let beyond = || match (&body.body.name, &issuer.body.name) {
        (Some(name), Some(of_issuer)) => {
            let known = all_names(of_issuer);
            all_names(name).iter().any(|(_, name)| known.iter().all(|(_, of_issuer)| of_issuer != name))
        }
        _ => false,
    };
    same(body, issuer) && (body.body.same_numbers(&issuer.body) == Some(true) || !beyond())
}

/// Whether two descriptions are of the same organisation: their names are the same in every language that both have, and
/// none of their numbers contradict each other.
fn same(one: &Named<'_>, other: &Named<'_>) -> bool {
    let numbers = one.body.same_numbers(&other.body);
    match (&one.body.name, &other.body.name) {
        (Some(name), Some(of_other)) => match names(name, of_other) {
            Some(agree) => agree && numbers != Some(false),
            // In no language both: the numbers tell.
            None => numbers == Some(true),
        },
        _ => numbers == Some(true) || referred(one, other) || referred(other, one),
    }
}

/// Whether the one is only named, by the id of the other.
fn referred(one: &Named<'_>, other: &Named<'_>) -> bool {
    let nothing = one.body.name.is_none() && one.body.identifiers.iter().all(|id| id.value.kind == IdentifierKind::Id);
    nothing && one.id.is_some() && one.id == other.id
}

/// Whether they are called the same in each language that both have; nothing where they have none.
fn names(one: &Field<String>, other: &Field<String>) -> Option<bool> {
    let (one, other) = (all_names(one), all_names(other));
    let shared: Vec<bool> = one
        .iter()
        .filter(|(tag, _)| other.iter().any(|(of_other, _)| of_other == tag))
        .map(|named| other.contains(named))
        .collect();
    // A name that is the same in whatever language is the same name.
    let anywhere = one.iter().any(|(_, name)| other.iter().any(|(_, of_other)| name == of_other));
    if shared.is_empty() { anywhere.then_some(true) } else { Some(shared.iter().all(|same| *same)) }
}

/// A name in each of its languages, folded.
fn all_names(name: &Field<String>) -> Vec<(String, String)> {
    let own = (name.language.clone().unwrap_or_default(), fold(&name.value));
    let others = name.others.iter().map(|other| (other.language.clone(), fold(&other.text)));
    std::iter::once(own).chain(others).map(|(tag, text)| (tag.to_ascii_lowercase(), text)).collect()
}

#[cfg(test)]
mod tests {
    use super::mandates;
    use credential::json::Value;
    use serde_json::{Value as Json, json};

    const MANDATE: &str = "http://data.europa.eu/snb/evidence-type/c_18016257";

    fn found(issuer: &Json, body: &Json, evidence: &Json) -> Vec<String> {
        let claims = json!({"issuer": issuer, "evidence": evidence, "credentialSubject": {
            "hasClaim": [{"type": "LearningAchievement", "awardedBy": {"awardingBody": body}}]}});
        let said = |one: &super::Mandate| {
            let statement = one.statement().map_or("-", |statement| &statement.value);
            format!("{} for {}: {statement}, {}", one.issuer.value, one.body.value, one.documents())
        };
        mandates(&Value::from(claims)).iter().map(said).collect()
    }

    fn org(name: &Json, eidas: &str) -> Json {
        match eidas {
            "" => json!({"id": "urn:epass:org:1", "legalName": name}),
            number => json!({"id": "urn:epass:org:1", "legalName": name, "eIDASIdentifier": {"notation": number}}),
        }
    }

    #[test]
    fn who_issued_is_who_awarded() {
        let none = json!([]);
        let zed = json!({"en": "College of Zed", "de": ["Hochschule Zed"]});
        for (issuer, body) in [
            (org(&zed, "VATIE-1"), org(&zed, "VATIE-1")),
            (org(&zed, "VATIE-1"), org(&json!({"en": " college  of ZED"}), "")),
            (org(&json!({"en": "Zed"}), ""), org(&json!({"de": "Zed"}), "")),
            (org(&json!({"en": "College"}), "VATIE-1"), org(&json!({"de": "Hochschule"}), "vatie-1")),
            (org(&zed, "VATIE-1"), json!({"id": "urn:epass:org:1", "eIDASIdentifier": {"notation": "VATIE-1"}})),
            // Named by an id that means something in the file alone.
            (org(&zed, "VATIE-1"), json!({"id": "urn:epass:org:1", "type": "Organisation"})),
            (org(&zed, ""), json!("urn:epass:org:1")),
            (json!({"id": "did:web:zed.example", "legalName": {"en": "Zed"}}), json!("did:web:zed.example")),
            (json!("did:web:zed.example"), json!({"id": "did:web:zed.example"})),
        ] {
            assert_eq!(found(&issuer, &body, &none), [""; 0], "{issuer} {body}");
        }
    }

    #[test]
    fn who_issued_is_somebody_else() {
        let none = json!([]);
        let zed = org(&json!({"en": "College of Zed"}), "VATIE-1");
        for body in [
            org(&json!({"en": "University of Zed"}), ""),
            // The same number under another name, and the same name with another number.
            org(&json!({"en": "University of Zed"}), "VATIE-1"),
            org(&json!({"en": "College of Zed"}), "VATIE-2"),
            // The same in one language, and somebody else in another that both have.
            json!([org(&json!({"en": "College of Zed"}), "VATIE-1"), org(&json!({"en": "Ministry"}), "")]),
            json!({"id": "urn:epass:org:2", "type": "Organisation"}),
            json!({"id": "urn:epass:org:1", "eIDASIdentifier": {"notation": "VATIE-2"}}),
        ] {
            assert_eq!(found(&zed, &body, &none).len(), 1, "{body}");
        }
        // Whoever reads it in German is told of somebody else.
        let german = json!({"en": "College of Zed", "de": "Universität Oxford"});
        assert_eq!(found(&zed, &org(&german, ""), &none), ["College of Zed for Universität Oxford: -, 0"]);
        let two = org(&json!({"en": "College", "de": "Hochschule"}), "");
        assert_eq!(found(&two, &org(&json!({"en": "College", "de": "Universität"}), ""), &none).len(), 1);
    }

    #[test]
    fn a_mandate_says_something() {
        let (zed, ministry) = (org(&json!({"en": "Zed"}), ""), org(&json!({"en": "Ministry"}), ""));
        let evidence = |kind: &str, more: Json| {
            let mut one = json!({"type": "Evidence", "dcType": {"id": kind}});
            one.as_object_mut().expect("object").extend(more.as_object().expect("object").clone());
            one
        };
        for (given, expected) in [
            (json!([]), "Zed for Ministry: -, 0"),
            (evidence(MANDATE, json!({})), "Zed for Ministry: -, 0"),
            (
                evidence("http://data.europa.eu/snb/evidence-type/c_991b06c6", json!({"evidenceStatement": "S"})),
                "Zed for Ministry: -, 0",
            ),
            (evidence(MANDATE, json!({"evidenceStatement": "Act 7"})), "Zed for Ministry: Act 7, 0"),
            (
                json!([evidence(MANDATE, json!({"embeddedEvidence": [{"content": "JVBE"}, {"content": "JVBF"}]}))]),
                "Zed for Ministry: -, 2",
            ),
        ] {
            assert_eq!(found(&zed, &ministry, &given), [expected]);
        }
    }

    #[test]
    fn deep_wide_and_wrong() {
        let mut part = json!({"awardedBy": {"awardingBody": {"legalName": {"en": "Deep"}}}});
        for _ in 0..20 {
            part = json!({"hasPart": part});
        }
        let bodies: Vec<Json> = (0..1_000).map(|n| json!({"legalName": {"en": format!("Body {n}")}})).collect();
        let claims =
            |claim: Json| json!({"issuer": {"legalName": {"en": "Zed"}}, "credentialSubject": {"hasClaim": claim}});
        assert_eq!(mandates(&Value::from(claims(part)))[0].body.value, "Deep");
        assert_eq!(mandates(&Value::from(claims(json!({"awardedBy": {"awardingBody": bodies}})))).len(), super::BODIES);
        for wrong in [json!(7), json!({"awardedBy": [[7]]}), json!({"awardedBy": {"awardingBody": [null, 7, {}]}})] {
            assert_eq!(mandates(&Value::from(claims(wrong))), []);
        }
        assert_eq!(
            mandates(&Value::from(json!({"credentialSubject": {"hasClaim": {"awardedBy": {"awardingBody": "x"}}}}))),
            []
        );
    }
}
