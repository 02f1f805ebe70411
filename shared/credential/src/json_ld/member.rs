//! Which quads does one member of a node make?
//!
//! JSON-LD 1.1 API, section 5.1.2, step 13 (expansion of members) and section 8 (to RDF).

use std::sync::Arc;

use smallvec::smallvec;

use super::context::Active;
use super::document::{Place, STATUS, Via, Walk, is_reference, role};
use super::error::{JsonLdError, NotPlain};
use super::iri::is_absolute;
use super::loose::Loose;
use super::name::Spelling;
use super::places::{Role, address};
use super::quads::{Name, Names, Origin};
use super::term::{Container, Meaning, Term};
use crate::json::{Object, Value};

const RDF_FIRST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#first";
const RDF_REST: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest";
const RDF_NIL: &str = "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil";

impl<'d> Walk<'_, 'd> {
    /// Walks one member. Returns its predicate, and whether the key is that property's own and only name; nothing for the
    /// node's identifier and types.
    pub(crate) fn property(
        &mut self,
        subject: Name,
        key: &str,
        value: &'d Value<'d>,
        active: &Arc<Active>,
        place: Place,
    ) -> Result<Option<(Name, bool)>, JsonLdError> {
        let entry = active.terms.get(key);
        let by_vocab;
        let term: &Term = match entry {
            Some(entry) => &entry.term,
            None => {
                check_key(key)?;
                by_vocab = self.vocabulary_term(key, active)?;
                &by_vocab
            }
        };
        let plain = entry.is_some_and(|entry| *entry.plain.get_or_init(|| is_plain(key, &entry.term, active)));
        let iri = match &term.meaning {
            Meaning::Iri(iri) if plain => iri.as_ref(),
            _ => {
                check_key(key)?;
                let Some(iri) = property_iri(key, term)? else { return Ok(None) };
                self.check_name(key, iri, active)?;
                iri
            }
        };
        let predicate = self.data.iri(iri);
        let via = Via { predicate: iri, context: term.context.as_deref() };
        if term.container.has(Container::LIST) && !term.is_json() {
            let list = self.list(value.one_or_many(), term, active, via, place)?;
            self.data.push(subject, predicate, list, place.graph)?;
            return Ok(Some((predicate, plain)));
        }
        let role = role(iri, false);
        let push = |walk: &mut Self, object| {
            if matches!(role, Role::Subject | Role::Status) {
                walk.protect(object, place, role);
            }
            walk.data.push(subject, predicate, object, place.graph)
        };
        // Most values are texts, and stand alone.
        if let (Value::String(_), false) = (value, term.is_json()) {
            let object = self.one(value, term, active, via, place)?;
            push(self, object)?;
            return Ok(Some((predicate, plain)));
        }
        let objects = self.objects(value, term, active, via, place)?;
        self.check_objects(&objects)?;
        objects.into_iter().try_for_each(|object| push(self, object))?;
        Ok(Some((predicate, plain)))
    }

    /// The values of a member, each as the name it has in a quad.
    fn objects(
        &mut self,
        value: &'d Value<'d>,
        term: &Term,
        active: &Arc<Active>,
        via: Via<'_>,
        place: Place,
    ) -> Result<Names, JsonLdError> {
        if term.is_json() {
            return Ok(smallvec![self.json(value)?]);
        }
        if let (true, Value::Object(map)) = (term.container.has(Container::LANGUAGE), value) {
            return self.language_map(map);
        }
        let many = value.one_or_many();
        if many.is_empty() {
            return Err(NotPlain::Empty { found: "an empty array" }.into());
        }
        many.iter().map(|one| self.one(one, term, active, via, place)).collect()
    }

    /// One of the values of a member.
    fn one(
        &mut self,
        value: &'d Value<'d>,
        term: &Term,
        active: &Arc<Active>,
        via: Via<'_>,
        place: Place,
    ) -> Result<Name, JsonLdError> {
        let is_entry = |entry: &Object<'_>| !is_reference(entry, active) && !entry.is_empty();
        if via.predicate == STATUS && !value.as_object().is_some_and(is_entry) {
            return Err(NotPlain::BareStatus.into());
        }
        if term.container.has(Container::GRAPH) {
            self.graph(value, active, via, place)
        } else {
            self.value(value, term, active, via, place)
        }
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
        let graph = self.data.blank(Origin::Graph(address(object)));
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
        let cells: Vec<Name> = items.iter().map(|item| self.data.blank(Origin::Cell(address(item)))).collect();
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
        self.loosen(|| Loose::Vocabulary { key: key.to_owned() });
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

/// Whether nothing about a term needs another look where a document uses it.
fn is_plain(key: &str, term: &Term, active: &Active) -> bool {
    check_key(key).is_ok()
        && matches!(property_iri(key, term), Ok(Some(iri)) if matches!(Spelling::of(key, iri, active), Spelling::Own))
}

/// Keys are terms, and neither addresses nor keywords.
fn check_key(key: &str) -> Result<(), JsonLdError> {
    if key.contains([':', '@']) {
        return Err(NotPlain::Key { key: key.to_owned() }.into());
    }
    Ok(())
}

/// The property that a term stands for; nothing for the keywords of a node's identifier and types.
fn property_iri<'t>(key: &str, term: &'t Term) -> Result<Option<&'t str>, JsonLdError> {
    let feature = |feature: &str| NotPlain::Feature { key: key.to_owned(), feature: feature.to_owned() };
    let iri = match &term.meaning {
        Meaning::Id | Meaning::Type => return Ok(None),
        Meaning::Iri(iri) if is_absolute(iri) => iri,
        Meaning::Keyword(keyword) => return Err(feature(keyword).into()),
        Meaning::Null | Meaning::Iri(_) => return Err(NotPlain::UndefinedTerm { term: key.to_owned() }.into()),
    };
    match unsupported(term) {
        Some(name) => Err(feature(name).into()),
        None => Ok(Some(iri)),
    }
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
