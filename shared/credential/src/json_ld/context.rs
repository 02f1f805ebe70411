//! Which meaning has each term here? Active contexts, and the algorithm that makes one from another.
//!
//! JSON-LD 1.1 API, section 4.1 (context processing). Complete but for `@base`, which plain compacted form has no use for.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, OnceLock};

use foldhash::fast::RandomState;

use super::contexts::Contexts;
use super::define::Definer;
use super::definition::{Local, Map, Part, fresh_id};
use super::error::ContextError;
use super::iri::is_absolute;
use super::term::{Meaning, Term};
use crate::limits;

/// The meaning of every term at one place of a document.
#[derive(Clone, Debug)]
pub(crate) struct Active {
    /// Names this context in the memo; means nothing else.
    pub(crate) id: u64,
    /// Whether anything in it comes from the document itself.
    pub(crate) inline: bool,
    pub(crate) terms: HashMap<Arc<str>, Entry, RandomState>,
    pub(crate) vocab: Option<Arc<str>>,
    pub(crate) language: Option<Arc<str>>,
    /// The IRIs that several terms of properties stand for.
    pub(crate) ambiguous: Vec<Arc<str>>,
    /// The terms that mean `@id`, and those that mean `@type`: each node is asked for them.
    pub(crate) ids: Vec<Arc<str>>,
    pub(crate) types: Vec<Arc<str>>,
    /// The terms that mean `@value`, and that keyword itself.
    pub(crate) values: Vec<Arc<str>>,
    /// What holds again below a node whose context does not propagate.
    pub(crate) previous: Option<Arc<Active>>,
}

/// A term in its active context.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) term: Arc<Term>,
    /// Whether a document may use it without another look, found when one does: it is a property's own and only name, for
    /// which plain compacted form has a place.
    pub(crate) plain: OnceLock<bool>,
    /// Whether it stands for an absolute IRI, found when a document first uses it.
    absolute: OnceLock<bool>,
}

impl Entry {
    pub(crate) fn new(term: Term) -> Self {
        Self { term: Arc::new(term), plain: OnceLock::new(), absolute: OnceLock::new() }
    }

    /// The absolute IRI that the term stands for.
    pub(crate) fn iri(&self) -> Option<&str> {
        match &self.term.meaning {
            Meaning::Iri(iri) if *self.absolute.get_or_init(|| is_absolute(iri)) => Some(iri),
            _ => None,
        }
    }
}

/// How a local context comes to be applied.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Scope {
    /// By an `@context` member.
    Document,
    /// By the term of a property: may override protected terms.
    Property,
    /// By a type: does not propagate to the nodes below.
    Type,
}

pub(crate) type Key = (u64, u64, Scope);

/// Applies local contexts for one document, remembering what it has applied.
pub(crate) struct Processor<'c> {
    contexts: &'c Contexts,
    own: HashMap<Key, Arc<Active>>,
    budget: usize,
}

impl Active {
    pub(crate) fn initial() -> Self {
        Self {
            id: fresh_id(),
            inline: false,
            terms: HashMap::default(),
            vocab: None,
            language: None,
            ambiguous: Vec::new(),
            ids: Vec::new(),
            types: Vec::new(),
            values: vec!["@value".into()],
            previous: None,
        }
    }

    /// A property's term for an IRI, if there is one.
    pub(crate) fn property_for(&self, iri: &str) -> Option<&str> {
        let stands_for = |term: &Term| !term.reverse && matches!(&term.meaning, Meaning::Iri(other) if **other == *iri);
        self.terms
            .iter()
            .filter(|(name, entry)| !is_class(name) && stands_for(&entry.term))
            .map(|(name, _)| &**name)
            .min()
    }

    /// Finds the IRIs for which there is more than one property's term, and the terms of keywords.
    fn settle(&mut self) {
        let meaning = |meaning: &Meaning| -> Vec<Arc<str>> {
            let those = self.terms.iter().filter(|(_, entry)| entry.term.meaning == *meaning);
            those.map(|(name, _)| Arc::clone(name)).collect()
        };
        (self.ids, self.types) = (meaning(&Meaning::Id), meaning(&Meaning::Type));
        self.values = meaning(&Meaning::Keyword("@value".into()));
        self.values.push("@value".into());
        let mut seen = HashSet::with_capacity(self.terms.len());
        let mut ambiguous = Vec::new();
        for (name, entry) in &self.terms {
            if let Meaning::Iri(iri) = &entry.term.meaning
                && !entry.term.reverse
                && !is_class(name)
                && !seen.insert(iri)
            {
                ambiguous.push(Arc::clone(iri));
            }
        }
        self.ambiguous = ambiguous;
        self.terms.values_mut().for_each(|entry| entry.plain = OnceLock::new());
    }

    pub(crate) fn term(&self, name: &str) -> Option<&Arc<Term>> {
        self.terms.get(name).map(|entry| &entry.term)
    }
}

impl<'c> Processor<'c> {
    pub(crate) fn new(contexts: &'c Contexts) -> Self {
        Self { contexts, own: HashMap::new(), budget: limits::CONTEXT_TERMS }
    }

    /// The active context after `local`, computed once for each pair of known contexts in the life of [`Contexts`].
    pub(crate) fn apply(
        &mut self,
        active: &Arc<Active>,
        local: &Local,
        scope: Scope,
    ) -> Result<Arc<Active>, ContextError> {
        let key = (active.id, local.id, scope);
        let known = !active.inline && !local.inline;
        let remembered = if known { self.contexts.remembered(key) } else { self.own.get(&key).cloned() };
        if let Some(result) = remembered {
            return Ok(result);
        }
        let mut result = self.process(active, local, scope, 0)?;
        result.id = fresh_id();
        result.inline |= !known;
        result.settle();
        let result = Arc::new(result);
        if known {
            self.contexts.remember(key, &result);
        } else {
            self.own.insert(key, Arc::clone(&result));
        }
        Ok(result)
    }

    fn spend(&mut self, terms: usize) -> Result<(), ContextError> {
        let limit = limits::CONTEXT_TERMS;
        self.budget = self.budget.checked_sub(terms + 1).ok_or(ContextError::TooCostly { limit })?;
        Ok(())
    }

    fn process(
        &mut self,
        active: &Arc<Active>,
        local: &Local,
        scope: Scope,
        depth: usize,
    ) -> Result<Active, ContextError> {
        self.spend(active.terms.len())?;
        if depth > limits::CONTEXTS {
            return Err(ContextError::TooCostly { limit: limits::CONTEXTS });
        }
        let mut propagate = scope != Scope::Type;
        if let [Part::Map(Map { propagate: Some(said), .. })] = local.parts.as_slice() {
            propagate = *said;
        }
        let mut result = Active::clone(active);
        if !propagate && result.previous.is_none() {
            result.previous = Some(Arc::clone(active));
        }
        for part in &local.parts {
            match part {
                Part::Null => {
                    if scope != Scope::Property && result.terms.values().any(|entry| entry.term.protected) {
                        return Err(ContextError::invalid("invalid context nullification", "null"));
                    }
                    let previous = result.previous.take();
                    result = Active { inline: result.inline, previous, ..Active::initial() };
                }
                Part::Address(address) => {
                    let known = self.contexts.lookup(address)?;
                    result = self.process(&Arc::new(result), &known, Scope::Document, depth + 1)?;
                }
                Part::Map(map) => self.apply_map(&mut result, map, local, scope)?,
            }
        }
        Ok(result)
    }

    fn apply_map(&mut self, result: &mut Active, map: &Map, local: &Local, scope: Scope) -> Result<(), ContextError> {
        self.spend(map.terms.len())?;
        if map.base && local.inline {
            return Err(ContextError::invalid("invalid base IRI", "@base in a context of its own is not accepted"));
        }
        let imported = match &map.import {
            None => None,
            Some(address) => Some(self.contexts.lookup(address)?),
        };
        let merged;
        let map = match imported.as_deref() {
            None => map,
            Some(imported) => {
                merged = merge(imported, map)?;
                self.spend(merged.terms.len())?;
                &merged
            }
        };
        if let Some(vocab) = &map.vocab {
            result.vocab = match vocab {
                None => None,
                Some(vocab) => Some(vocabulary(result, vocab)?),
            };
        }
        if let Some(language) = &map.language {
            result.language = language.as_deref().map(Arc::from);
        }
        Definer::new(result, map, scope == Scope::Property).define_all()
    }
}

/// Whether a term names a class, as all vocabularies in use write them.
fn is_class(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_uppercase())
}

/// The mapping of `@vocab`: an IRI, or a term or compact IRI that names one.
fn vocabulary(active: &Active, vocab: &str) -> Result<Arc<str>, ContextError> {
    let expanded = active.expand(vocab);
    match expanded {
        Some(iri) if is_absolute(&iri) => Ok(iri.as_ref().into()),
        _ => Err(ContextError::invalid("invalid vocab mapping", vocab)),
    }
}

/// The members of an imported context, overridden by those of the one that imports it.
fn merge(imported: &Local, map: &Map) -> Result<Map, ContextError> {
    let [Part::Map(base)] = imported.parts.as_slice() else {
        return Err(ContextError::invalid("invalid remote context", "@import names no single context"));
    };
    if base.import.is_some() {
        return Err(ContextError::invalid("invalid context entry", "@import in an imported context"));
    }
    let mut terms: Vec<_> =
        base.terms.iter().filter(|(name, _)| !map.terms.iter().any(|(other, _)| other == name)).cloned().collect();
    terms.extend(map.terms.iter().cloned());
    Ok(Map {
        import: None,
        vocab: map.vocab.clone().or_else(|| base.vocab.clone()),
        language: map.language.clone().or_else(|| base.language.clone()),
        base: map.base || base.base,
        propagate: map.propagate.or(base.propagate),
        protected: map.protected.or(base.protected),
        terms,
    })
}
