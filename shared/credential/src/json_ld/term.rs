//! What does one term mean? Its IRI, coercion and container.
//!
//! JSON-LD 1.1 API, section 4.1 (active contexts) and section 5.2 (IRI expansion).

use std::borrow::Cow;
use std::sync::Arc;

use super::context::Active;
use super::definition::Local;
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
    pub(crate) index: Option<Box<str>>,
    pub(crate) nest: Option<Box<str>>,
    pub(crate) prefix: bool,
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

    pub(crate) fn read(names: &[Box<str>]) -> Option<Self> {
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
    pub(crate) fn same(&self, other: &Self) -> bool {
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
        if stands_for_itself(prefix, suffix) {
            return Some(Cow::Borrowed(text));
        }
        match self.by_prefix(text) {
            Some(iri) => Some(Cow::Owned(iri)),
            None => is_absolute(text).then_some(Cow::Borrowed(text)),
        }
    }

    /// What a compact IRI stands for; `None` for what has no prefix that is defined.
    pub(crate) fn by_prefix(&self, text: &str) -> Option<String> {
        let (prefix, suffix) = split_prefix(text).filter(|(prefix, suffix)| !stands_for_itself(prefix, suffix))?;
        match &self.term(prefix).filter(|term| term.prefix)?.meaning {
            Meaning::Iri(iri) => Some(format!("{iri}{suffix}")),
            _ => None,
        }
    }
}

/// Whether such a text is no compact IRI, whatever its prefix means.
fn stands_for_itself(prefix: &str, suffix: &str) -> bool {
    prefix == "_" || suffix.starts_with("//")
}

/// Splits at the first colon that is not the first character.
pub(crate) fn split_prefix(text: &str) -> Option<(&str, &str)> {
    let at = text.bytes().skip(1).position(|byte| byte == b':')? + 1;
    Some((text.get(..at)?, text.get(at + 1..)?))
}
