//! How does a term get its meaning? From its definition as written, and those that it rests on.
//!
//! JSON-LD 1.1 API, section 4.2 (create term definition).

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::context::{Active, Entry};
use super::definition::{Definition, Map};
use super::error::ContextError;
use super::iri::{has_keyword_form, is_absolute, is_keyword};
use super::term::{Coercion, Container, Meaning, Term, split_prefix};

/// Defines the terms of one context definition in an active context.
pub(crate) struct Definer<'a> {
    active: &'a mut Active,
    map: &'a Map,
    by_name: HashMap<&'a str, &'a Definition>,
    override_protected: bool,
    /// `false` while a term is being defined, `true` afterwards.
    defined: HashMap<&'a str, bool>,
}

impl<'a> Definer<'a> {
    pub(crate) fn new(active: &'a mut Active, map: &'a Map, override_protected: bool) -> Self {
        let by_name = map.terms.iter().map(|(name, definition)| (name.as_ref(), definition)).collect();
        Self { active, map, by_name, override_protected, defined: HashMap::new() }
    }

    pub(crate) fn define_all(mut self) -> Result<(), ContextError> {
        let map = self.map;
        map.terms.iter().try_for_each(|(name, _)| self.define(name))
    }

    fn define(&mut self, name: &str) -> Result<(), ContextError> {
        let Some((&name, &definition)) = self.by_name.get_key_value(name) else { return Ok(()) };
        match self.defined.get(name) {
            Some(true) => return Ok(()),
            Some(false) => return Err(ContextError::invalid("cyclic IRI mapping", name)),
            None => {}
        }
        if !is_definable(name, definition)? {
            return Ok(());
        }
        self.defined.insert(name, false);
        let previous = self.active.terms.remove(name).map(|entry| entry.term);
        let mut term = self.create(name, definition)?;
        if let Some(previous) = previous.filter(|previous| previous.protected && !self.override_protected) {
            match &mut term {
                Some(term) if term.same(&previous) => term.protected = true,
                _ => return Err(ContextError::invalid("protected term redefinition", name)),
            }
        }
        if let Some(term) = term {
            self.active.terms.insert(name.into(), Entry::new(term));
        }
        self.defined.insert(name, true);
        Ok(())
    }

    /// The term, or `None` where processors pass over the definition.
    fn create(&mut self, name: &'a str, definition: &Definition) -> Result<Option<Term>, ContextError> {
        let mut term = Term {
            meaning: Meaning::Null,
            reverse: definition.reverse.is_some(),
            coercion: self.coercion(definition)?,
            container: Container::read(&definition.container)
                .ok_or_else(|| ContextError::invalid("invalid container mapping", name))?,
            context: definition.context.clone(),
            language: None,
            index: definition.index.clone(),
            nest: definition.nest.clone(),
            prefix: false,
            protected: definition.protected.or(self.map.protected).unwrap_or(false),
        };
        let Some(meaning) = self.meaning(name, definition, &mut term.prefix)? else { return Ok(None) };
        term.meaning = meaning;
        if term.container.has(Container::TYPE) && term.coercion == Coercion::Nothing {
            term.coercion = Coercion::Id;
        }
        check(name, definition, &term)?;
        if definition.type_.is_none() {
            term.language = definition.language.as_ref().map(|language| language.as_deref().map(Arc::from));
        }
        if let Some(prefix) = definition.prefix {
            if name.contains([':', '/']) || (prefix && !matches!(term.meaning, Meaning::Iri(_))) {
                return Err(ContextError::invalid("invalid term definition", name));
            }
            term.prefix = prefix;
        }
        Ok(Some(term))
    }

    fn coercion(&mut self, definition: &Definition) -> Result<Coercion, ContextError> {
        let Some(written) = definition.type_.as_deref() else { return Ok(Coercion::Nothing) };
        match self.expand(written)?.as_deref() {
            Some("@id") => Ok(Coercion::Id),
            Some("@vocab") => Ok(Coercion::Vocab),
            Some("@json") => Ok(Coercion::Json),
            Some("@none") => Ok(Coercion::None),
            Some(iri) if is_absolute(iri) => Ok(Coercion::Datatype(iri.into())),
            _ => Err(ContextError::invalid("invalid type mapping", written)),
        }
    }

    fn meaning(
        &mut self,
        name: &str,
        definition: &Definition,
        prefix: &mut bool,
    ) -> Result<Option<Meaning>, ContextError> {
        let wrong = || ContextError::invalid("invalid IRI mapping", name);
        if let Some(reverse) = definition.reverse.as_deref() {
            if has_keyword_form(reverse) {
                return Ok(None);
            }
            return match self.expand(reverse)? {
                Some(iri) if is_absolute(&iri) => Ok(Some(Meaning::Iri(iri.as_str().into()))),
                _ => Err(wrong()),
            };
        }
        match &definition.id {
            Some(None) => return Ok(Some(Meaning::Null)),
            Some(Some(id)) if id.as_ref() != name => {
                if !is_keyword(id) && has_keyword_form(id) {
                    return Ok(None);
                }
                return self.explicit(name, id, definition.simple, prefix).map(Some);
            }
            _ => {}
        }
        if name == "@type" {
            return Ok(Some(Meaning::Type));
        }
        if let Some((start, suffix)) = split_prefix(name) {
            self.define(start)?;
            if let Some(Meaning::Iri(iri)) = self.active.term(start).map(|term| &term.meaning) {
                return Ok(Some(Meaning::Iri(format!("{iri}{suffix}").into())));
            }
            return Ok(Some(Meaning::Iri(name.into())));
        }
        match &self.active.vocab {
            Some(vocab) if !name.contains('/') => Ok(Some(Meaning::Iri(format!("{vocab}{name}").into()))),
            _ => Err(wrong()),
        }
    }

    /// The meaning of a term whose `@id` is another text than its name.
    fn explicit(&mut self, name: &str, id: &str, simple: bool, prefix: &mut bool) -> Result<Meaning, ContextError> {
        let wrong = || ContextError::invalid("invalid IRI mapping", name);
        let iri = self.expand(id)?.ok_or_else(wrong)?;
        let meaning = match iri.as_str() {
            "@context" => return Err(ContextError::invalid("invalid keyword alias", name)),
            "@id" => Meaning::Id,
            "@type" => Meaning::Type,
            keyword if is_keyword(keyword) => Meaning::Keyword(keyword.into()),
            iri if is_absolute(iri) => Meaning::Iri(iri.into()),
            _ => return Err(wrong()),
        };
        let inner = name.get(1..name.len().saturating_sub(1)).unwrap_or_default();
        if inner.contains(':') || name.contains('/') {
            self.defined.insert(self.by_name.get_key_value(name).map_or("", |(name, _)| name), true);
            if self.expand(name)?.as_deref() != Some(iri.as_str()) {
                return Err(wrong());
            }
        }
        *prefix = simple
            && matches!(meaning, Meaning::Iri(_))
            && !name.contains([':', '/'])
            && iri.ends_with([':', '/', '?', '#', '[', ']', '@']);
        Ok(meaning)
    }

    /// IRI expansion while the context is still being read: what a text needs is defined first.
    fn expand(&mut self, text: &str) -> Result<Option<String>, ContextError> {
        if !is_keyword(text) {
            if self.by_name.contains_key(text) && self.defined.get(text) != Some(&true) {
                self.define(text)?;
            } else if let Some((prefix, suffix)) = split_prefix(text)
                && prefix != "_"
                && !suffix.starts_with("//")
                && self.defined.get(prefix) != Some(&true)
            {
                self.define(prefix)?;
            }
        }
        Ok(self.active.expand(text).map(Cow::into_owned))
    }
}

/// Whether a name can be given a meaning; processors pass over what merely looks like a keyword.
fn is_definable(name: &str, definition: &Definition) -> Result<bool, ContextError> {
    if name.is_empty() {
        return Err(ContextError::invalid("invalid term definition", name));
    }
    if name == "@type" {
        let container = definition.container.clone();
        let allowed = Definition { container, protected: definition.protected, ..Definition::default() };
        let is_set = matches!(definition.container.as_slice(), [one] if one.as_ref() == "@set");
        let is_plain = definition.container.is_empty() && definition.protected.is_some();
        if *definition == allowed && (is_set || is_plain) {
            return Ok(true);
        }
    }
    if is_keyword(name) {
        return Err(ContextError::invalid("keyword redefinition", name));
    }
    Ok(!has_keyword_form(name))
}

/// Whether the parts of a definition go together.
fn check(name: &str, definition: &Definition, term: &Term) -> Result<(), ContextError> {
    let plain_container = [Container::default(), Container::SET, Container::INDEX].contains(&term.container);
    if term.reverse && (definition.id.is_some() || definition.nest.is_some() || !plain_container) {
        return Err(ContextError::invalid("invalid reverse property", name));
    }
    if term.container.has(Container::TYPE) && !matches!(term.coercion, Coercion::Id | Coercion::Vocab) {
        return Err(ContextError::invalid("invalid type mapping", name));
    }
    if definition.index.is_some() && !term.container.has(Container::INDEX) {
        return Err(ContextError::invalid("invalid term definition", name));
    }
    let is_bad_nest = |nest: &str| nest != "@nest" && (is_keyword(nest) || has_keyword_form(nest));
    if definition.nest.as_deref().is_some_and(is_bad_nest) {
        return Err(ContextError::invalid("invalid @nest value", name));
    }
    Ok(())
}
