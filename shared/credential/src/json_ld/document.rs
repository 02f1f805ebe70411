//! What does a document in plain compacted form state? One walk from JSON to quads, with nothing in between.
//!
//! JSON-LD 1.1 API, sections 5.1 (expansion) and 8 (to RDF), narrowed as security.md asks.

use std::sync::Arc;

use smallvec::SmallVec;

use super::context::{Active, Processor, Scope};
use super::contexts::Contexts;
use super::definition::Local;
use super::error::{JsonLdError, NotPlain};
use super::loose::Loose;
use super::places::{self, Places, Role};
use super::quads::{Dataset, Name, Names, Origin};
use crate::json::{Object, Value};
use crate::limits;

const PROOF: &str = "https://w3id.org/security#proof";
const ISSUER: &str = "https://www.w3.org/2018/credentials#issuer";
const SUBJECT: &str = "https://www.w3.org/2018/credentials#credentialSubject";
pub(crate) const STATUS: &str = "https://www.w3.org/2018/credentials#credentialStatus";

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

/// The types of one node.
#[derive(Default)]
struct Types<'d> {
    written: SmallVec<[&'d str; 4]>,
    names: Names,
    is_credential: bool,
    is_endorsement: bool,
}

/// The walk over one document.
pub(crate) struct Walk<'c, 'd> {
    contexts: &'c Contexts,
    pub(crate) processor: Processor<'c>,
    pub(crate) data: Dataset,
    pub(crate) places: Places<'d>,
    pub(crate) loose: Option<Loose>,
}

impl<'c, 'd> Walk<'c, 'd> {
    fn new(contexts: &'c Contexts) -> Self {
        Self {
            contexts,
            processor: Processor::new(contexts),
            data: Dataset::with_capacity(96),
            places: Places::default(),
            loose: None,
        }
    }

    /// Walks a whole document but for the members `without` at its top, with `context` in place of its own.
    pub(crate) fn over(
        document: &'d Value<'d>,
        context: &'d Value<'d>,
        without: &[&str],
        contexts: &'c Contexts,
    ) -> Result<Self, JsonLdError> {
        let object = document.as_object().ok_or(NotPlain::NoObject { found: document.kind() })?;
        let mut walk = Self::new(contexts);
        walk.document(object, context, without)?;
        Ok(walk)
    }

    /// Walks the whole document: the members of `object` but for `without`, under `context`.
    fn document(
        &mut self,
        object: &'d Object<'d>,
        context: &'d Value<'d>,
        without: &[&str],
    ) -> Result<(), JsonLdError> {
        let active =
            self.context(&Arc::clone(self.contexts.root()), context).map_err(|error| error.inside("@context"))?;
        let place = Place { graph: Name::Default, scope: self.places.open(None, false)? };
        self.members(object, active, Via { predicate: PROOF, context: None }, place, Some(without))?;
        let findings = self.places.judge()?;
        if let Some(id) = findings.ambiguous {
            self.loosen(|| Loose::SeveralSpeak { id: id.clone() });
        }
        if let Some(id) = findings.two_roles {
            self.loosen(|| Loose::TwoRoles { id: id.clone() });
        }
        if findings.shared {
            self.data.remove_repeated();
        }
        Ok(())
    }

    /// Notes why the document's meaning does not rest on known contexts alone; the first reason stays.
    pub(crate) fn loosen(&mut self, reason: impl FnOnce() -> Loose) {
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
                    self.loosen(|| Loose::OwnContext);
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
        active: Arc<Active>,
        via: Via<'_>,
        mut place: Place,
        root: Option<&[&str]>,
    ) -> Result<Name, JsonLdError> {
        let types = self.types(object, &active)?;
        if types.is_credential {
            let parent = root.is_none().then_some(place.scope);
            place.scope = self.places.open(parent, types.is_endorsement)?;
        } else if root.is_none() && via.predicate != PROOF && object.get("@context").is_some() {
            return Err(NotPlain::NestedContext.into());
        }
        let active = self.type_scoped(active, types.written)?;
        let role = role(via.predicate, types.is_credential || root.is_some());
        let subject = self.subject(object, &active, role, place)?;
        let rdf_type = self.data.rdf_type();
        for name in types.names {
            self.data.push(subject, rdf_type, name, place.graph)?;
        }
        let mut predicates: SmallVec<[(Name, &str); 24]> = SmallVec::new();
        // Terms that are the own and only name of their property cannot say the same twice.
        let mut may_repeat = false;
        for (key, value) in object.iter() {
            if key == "@context" || root.is_some_and(|without| without.contains(&key)) {
                continue;
            }
            let said = self.property(subject, key, value, &active, place).map_err(|error| error.inside(key))?;
            if let Some((predicate, plain)) = said {
                may_repeat |= !plain;
                predicates.push((predicate, key));
            }
        }
        if !may_repeat {
            return Ok(subject);
        }
        predicates.sort_unstable_by_key(|(predicate, _)| self.data.written(*predicate));
        let same = |pair: &&[(Name, &str)]| matches!(pair, [(one, _), (other, _)] if self.data.written(*one) == self.data.written(*other));
        match predicates.windows(2).find(same) {
            Some([(_, first), (_, second)]) => {
                Err(NotPlain::Twice { first: (*first).to_owned(), second: (*second).to_owned() }.into())
            }
            _ => Ok(subject),
        }
    }

    /// The active context after those that the node's types scope, in the order of their names.
    fn type_scoped(&mut self, active: Arc<Active>, mut types: SmallVec<[&str; 4]>) -> Result<Arc<Active>, JsonLdError> {
        types.sort_unstable();
        let before = Arc::clone(&active);
        let locals = types.into_iter().filter_map(|name| before.term(name)?.context.as_ref());
        locals.into_iter().try_fold(active, |active, local| Ok(self.processor.apply(&active, local, Scope::Type)?))
    }

    /// The node's types.
    fn types(&mut self, object: &'d Object<'d>, active: &Active) -> Result<Types<'d>, JsonLdError> {
        let mut types = Types::default();
        let Some((key, value)) = keyword(object, &active.types)? else { return Ok(types) };
        let names = value.one_or_many();
        check_types(names).map_err(|error| error.inside(key))?;
        if names.len() > limits::TYPES {
            return Err(JsonLdError::TooCostly { limit: limits::TYPES });
        }
        for name in names.iter().filter_map(Value::as_str) {
            if types.written.contains(&name) {
                return Err(JsonLdError::from(NotPlain::Repeated { found: name.to_owned() }).inside(key));
            }
            let iri = self.type_iri(name, active).map_err(|error| error.inside(key))?;
            types.is_credential |= CREDENTIALS.contains(&&*iri);
            types.is_endorsement |= &*iri == ENDORSEMENT;
            types.names.push(self.data.iri(&iri));
            types.written.push(name);
        }
        Ok(types)
    }

    /// The node's own name: its identifier, or a blank node.
    fn subject(
        &mut self,
        object: &'d Object<'d>,
        active: &Active,
        role: Role,
        place: Place,
    ) -> Result<Name, JsonLdError> {
        let Some((key, value)) = keyword(object, &active.ids)? else {
            return Ok(self.data.blank(Origin::Node(places::address(object))));
        };
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
}

/// What a node is, by the property that leads to it.
pub(crate) fn role(predicate: &str, is_credential: bool) -> Role {
    match predicate {
        _ if is_credential => Role::Credential,
        ISSUER => Role::Issuer,
        SUBJECT => Role::Subject,
        STATUS => Role::Status,
        _ => Role::Other,
    }
}

/// Whether an object has an identifier and nothing else.
pub(crate) fn is_reference(object: &Object<'_>, active: &Active) -> bool {
    object.len() == 1 && object.iter().all(|(key, _)| active.ids.iter().any(|id| **id == *key))
}

/// The one member whose key is one of those that mean a keyword.
fn keyword<'v, 'j>(
    object: &'v Object<'j>,
    names: &[Arc<str>],
) -> Result<Option<(&'v str, &'v Value<'j>)>, JsonLdError> {
    let mut found = object.iter().filter(|(key, _)| names.iter().any(|name| **name == **key));
    let first = found.next();
    match (first, found.next()) {
        (Some((first, _)), Some((second, _))) => {
            Err(NotPlain::Twice { first: first.to_owned(), second: second.to_owned() }.into())
        }
        _ => Ok(first),
    }
}

/// One or more names.
fn check_types(names: &[Value<'_>]) -> Result<(), JsonLdError> {
    if names.is_empty() {
        return Err(NotPlain::Empty { found: "an empty array" }.into());
    }
    match names.iter().find(|name| name.as_str().is_none()) {
        Some(other) => {
            Err(NotPlain::WrongValue { expected: "the name of a type", found: other.kind().to_owned() }.into())
        }
        None => Ok(()),
    }
}
