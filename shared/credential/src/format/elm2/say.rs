//! How are the parts of an ELM 2 document said in the names of ELM 3?
//!
//! ELM 2 keeps organisations, specifications, outcomes and awarding processes apart and refers to them by `idref`; here each stands
//! where it is meant. What is copied so is bounded: a document may refer to one thing a thousand times.

use std::collections::HashMap;

use serde_json::{Map, Value as Json, json};

use super::{ELM_2, Element, W3C, one_or_many};
use crate::limits;

const COUNTRIES: &str = "http://publications.europa.eu/resource/authority/country/";
const ECTS: &str = "http://data.europa.eu/snb/education-credit/6fcec5c5af";

/// Members of a person, by their names in ELM 2 and in ELM 3.
const PERSON: [(&str, &str); 3] = [("fullName", "fullName"), ("givenNames", "givenName"), ("familyName", "familyName")];
const NAMED: [(&str, &str); 2] = [("title", "title"), ("description", "description")];

/// A document, and how much of it may still be copied.
pub(super) struct Saying<'r> {
    /// What stands apart: by the name of its list and its id. An id of two is nobody's.
    apart: HashMap<(&'r str, &'r str), Option<&'r Element>>,
    left: usize,
}

impl<'r> Saying<'r> {
    pub(super) fn new(root: &'r Element) -> Self {
        let mut apart = HashMap::new();
        for list in root.elements().filter(|one| one.namespace == ELM_2 && one.local.ends_with("References")) {
            for one in list.elements() {
                let Some(id) = one.attribute("id") else { continue };
                apart.entry((list.local.as_str(), id)).and_modify(|known| *known = None).or_insert(Some(one));
            }
        }
        Self { apart, left: limits::CREDENTIAL_BYTES }
    }

    /// Whether more was to be copied than may be.
    pub(super) fn spent(&self) -> bool {
        self.left == 0
    }

    fn copied(&mut self, text: &str) -> String {
        self.left = self.left.saturating_sub(text.len() + 16);
        if self.left == 0 { String::new() } else { text.to_owned() }
    }

    /// The thing that an `idref` refers to, among those that stand apart under that name.
    fn meant(&self, list: &str, reference: &Element) -> Option<&'r Element> {
        self.apart.get(&(list, reference.attribute("idref")?)).copied().flatten()
    }

    /// A text in languages: `{"en": "…"}`; a language that stands there twice has both.
    fn languages(&mut self, element: &Element) -> Json {
        let mut said = Map::new();
        for one in element.all(ELM_2, "text") {
            let language = one.attribute("lang").unwrap_or("und").to_owned();
            let text = Json::from(self.copied(one.text().unwrap_or_default()));
            match said.get_mut(&language) {
                None => drop(said.insert(language, text)),
                Some(Json::Array(all)) => all.push(text),
                Some(before) => *before = Json::Array(vec![before.take(), text]),
            }
        }
        Json::Object(said)
    }

    /// Texts in languages, each under its new name.
    pub(super) fn members(&mut self, element: &Element, names: &[(&str, &str)]) -> Map<String, Json> {
        let mut said = Map::new();
        for (name, new) in names {
            let all: Vec<Json> = element.all(ELM_2, name).map(|one| self.languages(one)).collect();
            said.extend(one_or_many(all).map(|text| ((*new).to_owned(), text)));
        }
        said
    }

    fn plain(&mut self, element: &Element, name: &str) -> Option<Json> {
        let text = element.only(ELM_2, name)?.text()?;
        Some(Json::from(self.copied(text)))
    }

    /// An entry of a list: address, label and notation.
    pub(super) fn concept(&mut self, element: &Element) -> Json {
        let mut said = Map::new();
        for (attribute, name) in [("uri", "id"), ("targetNotation", "notation")] {
            let text = element.attribute(attribute).map(|text| Json::from(self.copied(text)));
            said.extend(text.map(|text| (name.to_owned(), text)));
        }
        said.insert("type".to_owned(), Json::from("Concept"));
        said.extend(self.members(element, &[("targetName", "prefLabel")]));
        Json::Object(said)
    }

    fn concepts(&mut self, element: &Element, name: &str) -> Option<Json> {
        one_or_many(element.all(ELM_2, name).map(|one| self.concept(one)).collect())
    }

    /// Whoever issued it: the name and number that its certificate must have.
    pub(super) fn issuer(&mut self, reference: &Element) -> Json {
        let id = reference.attribute("idref").unwrap_or_default().to_owned();
        match self.meant("agentReferences", reference) {
            Some(agent) => self.organisation(agent, "eIDASIdentifier"),
            None => json!({"id": id}),
        }
    }

    /// `registration` is what its number is called: of whoever sealed it is the one of the certificate.
    fn organisation(&mut self, agent: &Element, registration: &str) -> Json {
        let mut said = self.members(agent, &[("prefLabel", "legalName"), ("altLabel", "altLabel")]);
        said.extend(agent.attribute("id").map(|id| ("id".to_owned(), Json::from(id))));
        said.insert("type".to_owned(), Json::from("Organisation"));
        for (name, new) in [("registration", registration), ("vatIdentifier", "vatIdentifier")] {
            let all: Vec<Json> = agent.all(ELM_2, name).map(|one| self.identifier(one)).collect();
            said.extend(one_or_many(all).map(|all| (new.to_owned(), all)));
        }
        Json::Object(said)
    }

    fn identifier(&mut self, element: &Element) -> Json {
        let mut said = Map::new();
        said.insert("type".to_owned(), Json::from("LegalIdentifier"));
        said.insert("notation".to_owned(), Json::from(self.copied(element.text().unwrap_or_default())));
        if let Some(country) = element.attribute("spatialID") {
            let address = json!({"id": format!("{COUNTRIES}{country}"), "type": "Concept"});
            said.insert("spatial".to_owned(), if country.len() == 3 { address } else { Json::from(country) });
        }
        Json::Object(said)
    }

    /// Whom it was given to, and what was achieved.
    pub(super) fn person(&mut self, element: &Element) -> Json {
        let mut said = self.members(element, &PERSON);
        said.extend(element.attribute("id").map(|id| ("id".to_owned(), Json::from(id))));
        said.insert("type".to_owned(), Json::from("Person"));
        said.extend(self.plain(element, "dateOfBirth").map(|date| ("dateOfBirth".to_owned(), date)));
        let claims: Vec<Json> = self.achievements(element.only(ELM_2, "achievements"));
        if !claims.is_empty() {
            said.insert("hasClaim".to_owned(), Json::Array(claims));
        }
        Json::Object(said)
    }

    fn achievements(&mut self, list: Option<&Element>) -> Vec<Json> {
        let all = list.into_iter().flat_map(|list| list.all(ELM_2, "learningAchievement"));
        all.map(|one| self.achievement(one)).collect()
    }

    fn achievement(&mut self, element: &Element) -> Json {
        let mut said = self.members(element, &NAMED);
        said.extend(element.attribute("id").map(|id| ("id".to_owned(), Json::from(id))));
        said.insert("type".to_owned(), Json::from("LearningAchievement"));
        if let Some(process) =
            element.only(ELM_2, "wasAwardedBy").and_then(|one| self.meant("awardingProcessReferences", one))
        {
            said.insert("awardedBy".to_owned(), self.awarding(process));
        }
        if let Some(spec) =
            element.only(ELM_2, "specifiedBy").and_then(|one| self.meant("learningSpecificationReferences", one))
        {
            said.insert("specifiedBy".to_owned(), self.specification(spec));
        }
        let proven: Vec<Json> = element.all(ELM_2, "wasDerivedFrom").map(|one| self.assessment(one)).collect();
        said.extend(one_or_many(proven).map(|proven| ("provenBy".to_owned(), proven)));
        let parts = self.achievements(element.only(ELM_2, "hasPart"));
        if !parts.is_empty() {
            said.insert("hasPart".to_owned(), Json::Array(parts));
        }
        Json::Object(said)
    }

    fn awarding(&mut self, process: &Element) -> Json {
        let bodies = process.all(ELM_2, "awardingBody").filter_map(|one| self.meant("agentReferences", one));
        let bodies: Vec<&Element> = bodies.collect();
        let bodies: Vec<Json> = bodies.into_iter().map(|agent| self.organisation(agent, "registration")).collect();
        let mut said = Map::new();
        said.insert("type".to_owned(), Json::from("AwardingProcess"));
        said.insert("awardingBody".to_owned(), Json::Array(bodies));
        said.extend(self.plain(process, "date").map(|date| ("awardingDate".to_owned(), date)));
        Json::Object(said)
    }

    fn specification(&mut self, spec: &Element) -> Json {
        let mut said = self.members(spec, &NAMED);
        let kind = if spec.local == "qualification" { "Qualification" } else { "LearningAchievementSpecification" };
        said.insert("type".to_owned(), Json::from(kind));
        said.extend(self.plain(spec, "volumeOfLearning").map(|volume| ("volumeOfLearning".to_owned(), volume)));
        if let Some(points) = self.plain(spec, "hasECTSCreditPoints") {
            let framework = json!({"id": ECTS, "type": "Concept"});
            said.insert(
                "creditPoint".to_owned(),
                json!({"type": "CreditPoint", "framework": framework, "point": points}),
            );
        }
        for (name, new) in [
            ("eqfLevel", "eqfLevel"),
            ("nqfLevel", "nqfLevel"),
            ("mode", "mode"),
            ("language", "language"),
            ("hasISCED-FCode", "thematicArea"),
            ("learningSettingType", "learningSetting"),
        ] {
            said.extend(self.concepts(spec, name).map(|all| (new.to_owned(), all)));
        }
        let named = spec.only(ELM_2, "learningOutcomes").into_iter().flat_map(Element::elements);
        let named: Vec<&Element> =
            named.map(|one| self.meant("learningOutcomeReferences", one).unwrap_or(one)).collect();
        let outcomes: Vec<Json> = named.into_iter().map(|one| self.outcome(one)).collect();
        said.extend(one_or_many(outcomes).map(|all| ("learningOutcome".to_owned(), all)));
        Json::Object(said)
    }

    fn outcome(&mut self, element: &Element) -> Json {
        let names = [("prefLabel", "title"), ("title", "title"), ("description", "additionalNote")];
        let mut said = self.members(element, &names);
        said.insert("type".to_owned(), Json::from("LearningOutcome"));
        Json::Object(said)
    }

    fn assessment(&mut self, element: &Element) -> Json {
        let mut said = self.members(element, &NAMED);
        said.insert("type".to_owned(), Json::from("LearningAssessment"));
        for (name, new) in [("grade", "grade"), ("issuedDate", "dateIssued")] {
            said.extend(self.plain(element, name).map(|text| (new.to_owned(), text)));
        }
        Json::Object(said)
    }

    /// Everything that is not said by one of these names, element for element.
    pub(super) fn rest(&mut self, root: &Element) -> Json {
        let mut said = Map::new();
        for one in root.elements() {
            let known = one.namespace == W3C || ["type", "title", "description", "proof"].contains(&one.local.as_str());
            if !known {
                let value = self.whole(one);
                add(&mut said, &one.local, value);
            }
        }
        Json::Object(said)
    }

    fn whole(&mut self, element: &Element) -> Json {
        let mut said = Map::new();
        for attribute in &element.attributes {
            let value = Json::from(self.copied(&attribute.value));
            add(&mut said, &attribute.local, value);
        }
        for one in element.elements() {
            let value = self.whole(one);
            add(&mut said, &one.local, value);
        }
        match element.text() {
            Some(text) if said.is_empty() => Json::from(self.copied(text)),
            Some(text) if !text.is_empty() => {
                let text = Json::from(self.copied(text));
                add(&mut said, "text", text);
                Json::Object(said)
            }
            _ => Json::Object(said),
        }
    }
}

/// One more of that name, beside those that stand there.
fn add(said: &mut Map<String, Json>, name: &str, value: Json) {
    match said.get_mut(name) {
        None => drop(said.insert(name.to_owned(), value)),
        Some(Json::Array(all)) => all.push(value),
        Some(before) => *before = Json::Array(vec![before.take(), value]),
    }
}
