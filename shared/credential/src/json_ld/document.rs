//! What does a document in plain compacted form state? One walk from JSON to quads, with nothing in between.
//!
//! JSON-LD 1.1 API, sections 5.1 (expansion) and 8 (to RDF), narrowed as security.md asks.

use std::sync::Arc;

use super::context::{Active, Processor, Scope};
use super::contexts::Contexts;
use super::definition::Local;
use super::error::{JsonLdError, NotPlain};
use super::iri::{is_absolute, names_blank_node};
use super::places::{self, Places, Role};
use super::quads::{Dataset, Name};
use super::term::{Container, Meaning, Term};
use crate::json::{Object, Value};
use crate::limits;

const RDF_FIRST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
const RDF_REST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
const RDF_NIL: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";
const PROOF: &str = "https://w3id.org/security#proof";
const ISSUER: &str = "https://www.w3.org/2018/credentials#issuer";
const SUBJECT: &str = "https://www.w3.org/2018/credentials#credentialSubject";
const STATUS: &str = "https://www.w3.org/2018/credentials#credentialStatus";

/// The types of what may carry a context of its own, and counts apart.
const CREDENTIALS: [&str; 5] = [
    "https://www.w3.org/2018/credentials#VerifiableCredential",
    "https://www.w3.org/2018/credentials#VerifiablePresentation",
    "https://www.w3.org/2018/credentials#EnvelopedVerifiableCredential",
    "https://www.w3.org/2018/credentials#EnvelopedVerifiablePresentation",
    ENDORSEMENT,
];
const ENDORSEMENT: &str = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#EndorsementCredential";

/// Where in the dataset a node stands.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) graph: Name,
    pub(crate) scope: places::Scope,
}

/// How a node was reached: by which property, and with which context of that property.
#[derive(Clone, Copy, Default)]
pub(crate) struct Via<'t> {
    pub(crate) predicate: &'t str,
    pub(crate) context: Option<&'t Local>,
}

/// The walk over one document.
pub(crate) struct Walk<'c, 'd> {
    contexts: &'c Contexts,
    pub(crate) processor: Processor<'c>,
    pub(crate) data: Dataset,
    places: Places<'d>,
    pub(crate) loose: Option<String>,
}

impl<'c, 'd> Walk<'c, 'd> {
    pub(crate) fn new(contexts: &'c Contexts) -> Self {
        Self {
            contexts,
            processor: Processor::new(contexts),
            data: Dataset::with_capacity(96),
            places: Places::default(),
            loose: None,
        }
    }

    /// Walks the whole document: the members of `object` but for `without`, under `context`.
    pub(crate) fn document(
        &mut self,
        object: &'d Object<'d>,
        context: &'d Value<'d>,
        without: &[&str],
    ) -> Result<(), JsonLdError> {
        let active =
            self.context(&Arc::clone(self.contexts.root()), context).map_err(|error| error.inside("@context"))?;
        let place = Place { graph: Name::Default, scope: self.places.open(None, false) };
        self.members(object, active, Via { predicate: PROOF, context: None }, place, Some(without))?;
        let findings = self.places.judge()?;
        if let Some(id) = findings.ambiguous {
            self.loosen(|| format!("more than one credential in this document speaks of {id}"));
        }
        if let Some(id) = findings.two_roles {
            self.loosen(|| format!("issuer and subject are both {id}, and what is said of it stands in two places"));
        }
        if findings.shared {
            self.data.remove_repeated();
        }
        Ok(())
    }

    /// Notes why the document's meaning does not rest on known contexts alone; the first reason stays.
    pub(crate) fn loosen(&mut self, reason: impl FnOnce() -> String) {
        self.loose.get_or_insert_with(reason);
    }

    /// The active context after the value of an `@context`.
    fn context(&mut self, active: &Arc<Active>, value: &'d Value<'d>) -> Result<Arc<Active>, JsonLdError> {
        let many = value.one_or_many();
        if many.is_empty() {
            return Err(NotPlain::NoContext.into());
        }
        if many.len() > limits::CONTEXTS {
            return Err(JsonLdError::TooCostly { limit: limits::CONTEXTS });
        }
        let mut active = Arc::clone(active);
        for one in many {
            active = match one {
                Value::String(address) => {
                    let local = self.contexts.lookup(address)?;
                    self.processor.apply(&active, &local, Scope::Document)?
                }
                Value::Object(_) => {
                    self.loosen(|| "a context of its own, written into the document".to_owned());
                    self.processor.apply(&active, &Local::from_json(one, true)?, Scope::Document)?
                }
                Value::Null => return Err(NotPlain::Empty { found: "null" }.into()),
                other => {
                    return Err(NotPlain::WrongValue { expected: "a context", found: other.kind().to_owned() }.into());
                }
            };
        }
        Ok(active)
    }

    /// Walks a node object that is the value of a property.
    pub(crate) fn node(
        &mut self,
        object: &'d Object<'d>,
        active: &Arc<Active>,
        via: Via<'_>,
        place: Place,
    ) -> Result<Name, JsonLdError> {
        let mut active = match &active.previous {
            Some(previous) if !is_reference(object, active) => Arc::clone(previous),
            _ => Arc::clone(active),
        };
        if let Some(local) = via.context {
            active = self.processor.apply(&active, local, Scope::Property)?;
        }
        if let Some(context) = object.get("@context") {
            active = self.context(&active, context).map_err(|error| error.inside("@context"))?;
        }
        self.members(object, active, via, place, None)
    }

    /// Walks the members of a node object whose own context has been applied. `root` names the members to leave out
    /// of the object at the top.
    fn members(
        &mut self,
        object: &'d Object<'d>,
        mut active: Arc<Active>,
        via: Via<'_>,
        mut place: Place,
        root: Option<&[&str]>,
    ) -> Result<Name, JsonLdError> {
        let type_scoped = Arc::clone(&active);
        let types = self.types(object, &type_scoped)?;
        let mut names: Vec<&str> = types.to_vec();
        names.sort_unstable();
        for name in names {
            if let Some(local) = type_scoped.term(name).and_then(|term| term.context.as_ref()) {
                active = self.processor.apply(&active, local, Scope::Type)?;
            }
        }
        let mut type_names = Vec::with_capacity(types.len());
        let (mut is_credential, mut is_endorsement) = (false, false);
        for name in &types {
            let iri = self.type_iri(name, &type_scoped).map_err(|error| error.inside("type"))?;
            is_credential |= CREDENTIALS.contains(&&*iri);
            is_endorsement |= &*iri == ENDORSEMENT;
            type_names.push(self.data.iri(&iri));
        }
        if is_credential {
            let parent = root.is_none().then_some(place.scope);
            place.scope = self.places.open(parent, is_endorsement);
        }
        if root.is_none() && !is_credential && via.predicate != PROOF && object.get("@context").is_some() {
            return Err(NotPlain::NestedContext.into());
        }
        let subject = self.subject(object, &active, role(via.predicate, is_credential || root.is_some()), place)?;
        let rdf_type = self.data.rdf_type();
        for name in type_names {
            self.data.push(subject, rdf_type, name, place.graph)?;
        }
        let mut predicates: Vec<(Name, &str)> = Vec::with_capacity(object.len());
        for (key, value) in object.iter() {
            if key == "@context" || root.is_some_and(|without| without.contains(&key)) {
                continue;
            }
            let predicate = self.property(subject, key, value, &active, place).map_err(|error| error.inside(key))?;
            let Some(predicate) = predicate else { continue };
            let same = predicates.iter().find(|(other, _)| self.data.written(*other) == self.data.written(predicate));
            if let Some((_, first)) = same {
                return Err(NotPlain::Twice { first: (*first).to_owned(), second: key.to_owned() }.into());
            }
            predicates.push((predicate, key));
        }
        Ok(subject)
    }

    /// The values of the node's type, as written.
    fn types(&self, object: &'d Object<'d>, active: &Active) -> Result<Vec<&'d str>, JsonLdError> {
        let Some((key, value)) = keyword(object, active, &Meaning::Type)? else { return Ok(Vec::new()) };
        let types = strings(value).map_err(|error| error.inside(key))?;
        if let Some(repeated) =
            types.iter().enumerate().find_map(|(at, one)| types.get(..at)?.contains(one).then_some(*one))
        {
            return Err(JsonLdError::from(NotPlain::Repeated { found: repeated.to_owned() }).inside(key));
        }
        Ok(types)
    }

    /// The IRI of a type: a term's, or an IRI for which there is no term.
    pub(crate) fn type_iri<'t>(
        &mut self,
        name: &'t str,
        active: &'t Active,
    ) -> Result<std::borrow::Cow<'t, str>, JsonLdError> {
        let undefined = || JsonLdError::from(NotPlain::UndefinedTerm { term: name.to_owned() });
        if names_blank_node(name) {
            return Err(NotPlain::BlankNode { found: name.to_owned() }.into());
        }
        if let Some(term) = active.term(name) {
            return match &term.meaning {
                Meaning::Iri(iri) if is_absolute(iri) => Ok(std::borrow::Cow::Borrowed(iri)),
                _ => Err(undefined()),
            };
        }
        if let Some(iri) = active.expand_compact(name).filter(|iri| is_absolute(iri)) {
            let plain =
                active.terms.iter().filter(|(_, term)| matches!(&term.meaning, Meaning::Iri(other) if **other == *iri));
            if let Some(plain) = plain.map(|(term, _)| term).min() {
                return Err(NotPlain::Rewritten { found: name.to_owned(), means: plain.to_string() }.into());
            }
            return Ok(iri);
        }
        let vocab = active.vocab.as_deref().ok_or_else(undefined)?;
        let iri = format!("{vocab}{name}");
        if name.is_empty() || name.contains([':', '@']) || !is_absolute(&iri) {
            return Err(undefined());
        }
        self.loosen(|| format!("{name} is defined by a vocabulary at large"));
        Ok(iri.into())
    }

    /// The node's own name: its identifier, or a blank node.
    fn subject(
        &mut self,
        object: &'d Object<'d>,
        active: &Active,
        role: Role,
        place: Place,
    ) -> Result<Name, JsonLdError> {
        let Some((key, value)) = keyword(object, active, &Meaning::Id)? else { return Ok(self.data.blank()) };
        let Some(id) = value.as_str() else {
            let found = value.kind().to_owned();
            return Err(JsonLdError::from(NotPlain::WrongValue { expected: "an identifier", found }).inside(key));
        };
        let name = self.identifier(id, active).map_err(|error| error.inside(key))?;
        if object.iter().any(|(other, _)| other != key && other != "@context") {
            self.places.define(id, object, place.graph, place.scope, role)?;
        }
        if role == Role::Credential {
            self.places.protect(id, place.graph, place.scope, role);
        }
        Ok(name)
    }

    /// An identifier, which must be an absolute IRI as it stands.
    pub(crate) fn identifier(&mut self, id: &str, active: &Active) -> Result<Name, JsonLdError> {
        if names_blank_node(id) {
            return Err(NotPlain::BlankNode { found: id.to_owned() }.into());
        }
        match active.expand_compact(id) {
            Some(iri) if iri != id => Err(NotPlain::Rewritten { found: id.to_owned(), means: iri.into_owned() }.into()),
            Some(iri) if is_absolute(&iri) => Ok(self.data.iri(&iri)),
            _ => Err(NotPlain::Iri { found: id.to_owned() }.into()),
        }
    }

    /// Walks one member. Returns its predicate; nothing for the node's identifier and types.
    fn property(
        &mut self,
        subject: Name,
        key: &str,
        value: &'d Value<'d>,
        active: &Arc<Active>,
        place: Place,
    ) -> Result<Option<Name>, JsonLdError> {
        if key.contains([':', '@']) {
            return Err(NotPlain::Key { key: key.to_owned() }.into());
        }
        let by_vocab;
        let term: &Term = match active.term(key) {
            Some(term) => term,
            None => {
                by_vocab = self.vocabulary_term(key, active)?;
                &by_vocab
            }
        };
        let iri = match &term.meaning {
            Meaning::Id | Meaning::Type => return Ok(None),
            Meaning::Iri(iri) if is_absolute(iri) => iri,
            Meaning::Keyword(keyword) => {
                return Err(NotPlain::Feature { key: key.to_owned(), feature: keyword.to_string() }.into());
            }
            Meaning::Null | Meaning::Iri(_) => return Err(NotPlain::UndefinedTerm { term: key.to_owned() }.into()),
        };
        if let Some(feature) = unsupported(term) {
            return Err(NotPlain::Feature { key: key.to_owned(), feature: feature.to_owned() }.into());
        }
        let predicate = self.data.iri(iri);
        let via = Via { predicate: iri, context: term.context.as_deref() };
        if term.container.has(Container::LIST) && !term.is_json() {
            let list = self.list(value.one_or_many(), term, active, via, place)?;
            self.data.push(subject, predicate, list, place.graph)?;
            return Ok(Some(predicate));
        }
        let objects = self.objects(value, term, active, via, place)?;
        self.check_objects(&objects)?;
        for object in objects {
            let role = role(iri, false);
            if matches!(role, Role::Subject | Role::Status) {
                self.protect(object, place, role);
            }
            self.data.push(subject, predicate, object, place.graph)?;
        }
        Ok(Some(predicate))
    }

    /// The values of a member, each as the name it has in a quad.
    fn objects(
        &mut self,
        value: &'d Value<'d>,
        term: &Term,
        active: &Arc<Active>,
        via: Via<'_>,
        place: Place,
    ) -> Result<Vec<Name>, JsonLdError> {
        if term.is_json() {
            return Ok(vec![self.json(value)?]);
        }
        if let (true, Value::Object(map)) = (term.container.has(Container::LANGUAGE), value) {
            return self.language_map(map);
        }
        let many = value.one_or_many();
        if many.is_empty() {
            return Err(NotPlain::Empty { found: "an empty array" }.into());
        }
        many.iter()
            .map(|one| {
                if via.predicate == STATUS
                    && !one.as_object().is_some_and(|entry| !is_reference(entry, active) && !entry.is_empty())
                {
                    return Err(NotPlain::BareStatus.into());
                }
                if term.container.has(Container::GRAPH) {
                    self.graph(one, active, via, place)
                } else {
                    self.value(one, term, active, via, place)
                }
            })
            .collect()
    }

    /// A node in a graph of its own (`@container: @graph`), by the graph's name.
    fn graph(
        &mut self,
        value: &'d Value<'d>,
        active: &Arc<Active>,
        via: Via<'_>,
        place: Place,
    ) -> Result<Name, JsonLdError> {
        let wrong = |found: &str| {
            JsonLdError::from(NotPlain::WrongValue { expected: "an object with members", found: found.to_owned() })
        };
        let object = value.as_object().ok_or_else(|| wrong(value.kind()))?;
        if object.is_empty() || is_reference(object, active) {
            return Err(wrong("one without"));
        }
        let graph = self.data.blank();
        self.node(object, active, via, Place { graph, ..place })?;
        Ok(graph)
    }

    /// An ordered list, by the name of its head.
    fn list(
        &mut self,
        items: &'d [Value<'d>],
        term: &Term,
        active: &Arc<Active>,
        via: Via<'_>,
        place: Place,
    ) -> Result<Name, JsonLdError> {
        let (first, rest, nil) = (self.data.iri(RDF_FIRST), self.data.iri(RDF_REST), self.data.iri(RDF_NIL));
        let cells: Vec<Name> = items.iter().map(|_| self.data.blank()).collect();
        for ((item, cell), next) in items.iter().zip(&cells).zip(cells.iter().skip(1).chain([&nil])) {
            let object = match item {
                Value::Array(inner) => self.list(inner, term, active, via, place)?,
                other => self.value(other, term, active, via, place)?,
            };
            self.data.push(*cell, first, object, place.graph)?;
            self.data.push(*cell, rest, *next, place.graph)?;
        }
        Ok(cells.first().copied().unwrap_or(nil))
    }

    /// A key that only an `@vocab` gives a meaning.
    fn vocabulary_term(&mut self, key: &str, active: &Active) -> Result<Term, JsonLdError> {
        let undefined = || NotPlain::UndefinedTerm { term: key.to_owned() };
        let vocab = active.vocab.as_deref().filter(|_| !key.is_empty()).ok_or_else(undefined)?;
        self.loosen(|| format!("{key} is defined by a vocabulary at large"));
        Ok(Term::plain(format!("{vocab}{key}").into()))
    }

    fn protect(&mut self, object: Name, place: Place, role: Role) {
        let written = self.data.written(object);
        if let Some(id) = written.strip_prefix('<').and_then(|id| id.strip_suffix('>')) {
            self.places.protect(id, place.graph, place.scope, role);
        }
    }

    /// Each value yields a quad of its own.
    fn check_objects(&self, objects: &[Name]) -> Result<(), JsonLdError> {
        if objects.len() < 2 {
            return Ok(());
        }
        let mut written: Vec<&str> =
            objects.iter().map(|name| self.data.written(*name)).filter(|text| !text.is_empty()).collect();
        written.sort_unstable();
        match written.windows(2).find(|pair| matches!(pair, [one, next] if one == next)) {
            Some(pair) => Err(NotPlain::Repeated { found: pair.concat().chars().take(64).collect() }.into()),
            None => Ok(()),
        }
    }
}

fn role(predicate: &str, is_credential: bool) -> Role {
    match predicate {
        _ if is_credential => Role::Credential,
        ISSUER => Role::Issuer,
        SUBJECT => Role::Subject,
        STATUS => Role::Status,
        _ => Role::Other,
    }
}

/// Whether an object has an identifier and nothing else.
fn is_reference(object: &Object<'_>, active: &Active) -> bool {
    object.len() == 1 && object.iter().all(|(key, _)| active.term(key).is_some_and(|term| term.meaning == Meaning::Id))
}

/// The one member whose key means that keyword.
fn keyword<'v, 'j>(
    object: &'v Object<'j>,
    active: &Active,
    meaning: &Meaning,
) -> Result<Option<(&'v str, &'v Value<'j>)>, JsonLdError> {
    let mut found = object.iter().filter(|(key, _)| active.term(key).is_some_and(|term| term.meaning == *meaning));
    let first = found.next();
    match (first, found.next()) {
        (Some((first, _)), Some((second, _))) => {
            Err(NotPlain::Twice { first: first.to_owned(), second: second.to_owned() }.into())
        }
        _ => Ok(first),
    }
}

fn strings<'v>(value: &'v Value<'_>) -> Result<Vec<&'v str>, JsonLdError> {
    let many = value.one_or_many();
    if many.is_empty() {
        return Err(NotPlain::Empty { found: "an empty array" }.into());
    }
    let text = |one: &'v Value<'_>| {
        one.as_str()
            .ok_or_else(|| NotPlain::WrongValue { expected: "the name of a type", found: one.kind().to_owned() }.into())
    };
    many.iter().map(text).collect()
}

/// What a term's definition asks for that plain compacted form has no place for.
fn unsupported(term: &Term) -> Option<&'static str> {
    let has = |container| term.container.has(container);
    if term.reverse {
        Some("@reverse")
    } else if has(Container::INDEX) {
        Some("@index")
    } else if has(Container::ID) {
        Some("an @id map")
    } else if has(Container::TYPE) {
        Some("a @type map")
    } else {
        None
    }
}
