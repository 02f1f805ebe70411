//! What does one term mean? From its definition as written to its IRI, coercion and container.
//!
//! JSON-LD 1.1 API, section 4.2 (create term definition) and section 5.2 (IRI expansion).

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::Arc;

use super::context::Active;
use super::definition::{Definition, Local, Map};
use super::error::ContextError;
use super::iri::{has_keyword_form, is_absolute, is_keyword};

/// A term of an active context.
#[derive(Clone, Debug)]
pub(crate) struct Term {
    pub(crate) meaning: Meaning,
    pub(crate) reverse: bool,
    pub(crate) coercion: Coercion,
    pub(crate) container: Container,
    pub(crate) context: Option<Arc<Local>>,
    /// An inner `None` is a language that was set to null.
    pub(crate) language: Option<Option<Arc<str>>>,
    index: Option<Box<str>>,
    nest: Option<Box<str>>,
    prefix: bool,
    pub(crate) protected: bool,
}

/// What a term stands for.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// Decoupled from the vocabulary on purpose.
    Null,
    Id,
    Type,
    /// Another keyword.
    Keyword(Box<str>),
    Iri(Arc<str>),
}

/// What becomes of the plain values of a term.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Coercion {
    Nothing,
    /// `@none`: like nothing, but said.
    None,
    Id,
    Vocab,
    Json,
    Datatype(Arc<str>),
}

/// The containers of a term, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Container(u8);

impl Container {
    pub(crate) const LIST: Self = Self(1);
    pub(crate) const SET: Self = Self(2);
    pub(crate) const GRAPH: Self = Self(4);
    pub(crate) const LANGUAGE: Self = Self(8);
    pub(crate) const INDEX: Self = Self(16);
    pub(crate) const ID: Self = Self(32);
    pub(crate) const TYPE: Self = Self(64);

    pub(crate) fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    fn read(names: &[Box<str>]) -> Option<Self> {
        let mut bits = 0;
        for name in names {
            bits |= match name.as_ref() {
                "@list" => Self::LIST.0,
                "@set" => Self::SET.0,
                "@graph" => Self::GRAPH.0,
                "@language" => Self::LANGUAGE.0,
                "@index" => Self::INDEX.0,
                "@id" => Self::ID.0,
                "@type" => Self::TYPE.0,
                _ => return None,
            };
        }
        let without_set = bits & !Self::SET.0;
        let maps = without_set & !Self::GRAPH.0;
        let alone = maps.count_ones() <= 1
            && (without_set & Self::GRAPH.0 == 0 || maps & (Self::LIST.0 | Self::LANGUAGE.0 | Self::TYPE.0) == 0);
        (alone && (bits & Self::LIST.0 == 0 || bits == Self::LIST.0)).then_some(Self(bits))
    }
}

impl Term {
    /// A property that only an `@vocab` defines.
    pub(crate) fn plain(iri: Arc<str>) -> Self {
        Self {
            meaning: Meaning::Iri(iri),
            reverse: false,
            coercion: Coercion::Nothing,
            container: Container::default(),
            context: None,
            language: None,
            index: None,
            nest: None,
            prefix: false,
            protected: false,
        }
    }

    pub(crate) fn is_json(&self) -> bool {
        self.coercion == Coercion::Json
    }

    /// The same but for protection (JSON-LD 1.1 API, section 4.2.2, step 27).
    fn same(&self, other: &Self) -> bool {
        self.meaning == other.meaning
            && self.reverse == other.reverse
            && self.coercion == other.coercion
            && self.container == other.container
            && self.context == other.context
            && self.language == other.language
            && self.index == other.index
            && self.nest == other.nest
            && self.prefix == other.prefix
    }

    fn iri(&self) -> Option<&str> {
        match &self.meaning {
            Meaning::Null => None,
            Meaning::Id => Some("@id"),
            Meaning::Type => Some("@type"),
            Meaning::Keyword(keyword) => Some(keyword),
            Meaning::Iri(iri) => Some(iri),
        }
    }
}

impl Active {
    /// Expands a text as the name of a property or type: a term, a compact IRI, or `@vocab` and the text. `None` for
    /// a term without meaning; what nothing applies to comes back as it is.
    pub(crate) fn expand<'t>(&'t self, text: &'t str) -> Option<Cow<'t, str>> {
        if is_keyword(text) {
            return Some(Cow::Borrowed(text));
        }
        if has_keyword_form(text) {
            return None;
        }
        if let Some(term) = self.term(text) {
            return term.iri().map(Cow::Borrowed);
        }
        if let Some(iri) = self.expand_compact(text) {
            return Some(iri);
        }
        match &self.vocab {
            Some(vocab) => Some(Cow::Owned(format!("{vocab}{text}"))),
            None => Some(Cow::Borrowed(text)),
        }
    }

    /// Expands a compact IRI, or recognises an absolute one; `None` for what has no colon.
    pub(crate) fn expand_compact<'t>(&self, text: &'t str) -> Option<Cow<'t, str>> {
        let (prefix, suffix) = split_prefix(text)?;
        if prefix == "_" || suffix.starts_with("//") {
            return Some(Cow::Borrowed(text));
        }
        if let Some(term) = self.term(prefix).filter(|term| term.prefix)
            && let Meaning::Iri(iri) = &term.meaning
        {
            return Some(Cow::Owned(format!("{iri}{suffix}")));
        }
        is_absolute(text).then_some(Cow::Borrowed(text))
    }
}

/// Splits at the first colon that is not the first character.
fn split_prefix(text: &str) -> Option<(&str, &str)> {
    let at = text.char_indices().skip(1).find(|(_, c)| *c == ':')?.0;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

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
        if name.is_empty() {
            return Err(ContextError::invalid("invalid term definition", name));
        }
        if name == "@type" {
            let allowed = Definition {
                container: definition.container.clone(),
                protected: definition.protected,
                ..Definition::default()
            };
            let container_fits = definition.container.is_empty()
                || matches!(definition.container.as_slice(), [one] if one.as_ref() == "@set");
            if *definition != allowed
                || !container_fits
                || (definition.container.is_empty() && definition.protected.is_none())
            {
                return Err(ContextError::invalid("keyword redefinition", name));
            }
        } else if is_keyword(name) {
            return Err(ContextError::invalid("keyword redefinition", name));
        } else if has_keyword_form(name) {
            return Ok(());
        }
        self.defined.insert(name, false);
        let previous = self.active.terms.remove(name);
        let term = self.create(name, definition)?;
        if let Some(mut term) = term {
            if let Some(previous) = previous.filter(|previous| previous.protected && !self.override_protected) {
                if !term.same(&previous) {
                    return Err(ContextError::invalid("protected term redefinition", name));
                }
                term.protected = true;
            }
            self.active.terms.insert(name.into(), Arc::new(term));
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
        check_reverse(name, definition, &term)?;
        if term.container.has(Container::TYPE) {
            match term.coercion {
                Coercion::Nothing => term.coercion = Coercion::Id,
                Coercion::Id | Coercion::Vocab => {}
                _ => return Err(ContextError::invalid("invalid type mapping", name)),
            }
        }
        if definition.index.is_some() && !term.container.has(Container::INDEX) {
            return Err(ContextError::invalid("invalid term definition", name));
        }
        if definition
            .nest
            .as_deref()
            .is_some_and(|nest| nest != "@nest" && (is_keyword(nest) || has_keyword_form(nest)))
        {
            return Err(ContextError::invalid("invalid @nest value", name));
        }
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

fn check_reverse(name: &str, definition: &Definition, term: &Term) -> Result<(), ContextError> {
    let plain_container = [Container::default(), Container::SET, Container::INDEX].contains(&term.container);
    if term.reverse && (definition.id.is_some() || definition.nest.is_some() || !plain_container) {
        return Err(ContextError::invalid("invalid reverse property", name));
    }
    Ok(())
}
