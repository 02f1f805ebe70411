//! Who is asked for a document or list, and in what order?

use std::pin::Pin;
use std::sync::Arc;

use verify::{Fact, Need, NoAnswer};

use crate::{Client, Clock, FactsFolder};

/// What a fetch gives in the end.
pub type Fetching<'a> = Pin<Box<dyn Future<Output = Fact> + Send + 'a>>;

/// Whatever can be asked for a document or list. That there is none is a fact as well.
pub trait Fetch: Send + Sync {
    /// Asks once.
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a>;
    /// Whether it would answer the same if it were asked again in this run: there is no network, or it keeps every answer.
    fn is_fixed(&self) -> bool {
        false
    }
}

/// A fact that there is nothing to be had.
pub(crate) fn nothing(reason: NoAnswer) -> Fact {
    Fact { body: Err(reason), fetched: None }
}

/// No network: every need stays open, and says so.
#[derive(Clone, Copy, Debug, Default)]
pub struct Offline;

impl Fetch for Offline {
    fn fetch<'a>(&'a self, _need: &'a Need) -> Fetching<'a> {
        Box::pin(std::future::ready(nothing(NoAnswer::Offline)))
    }

    fn is_fixed(&self) -> bool {
        true
    }
}

/// The guarded client with a clock that dates what it brings.
impl<C: Clock> Fetch for (Client, C) {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        Box::pin(async move {
            match self.0.get(need).await {
                Ok(body) => Fact { body: Ok(Arc::from(body)), fetched: Some(self.1.now()) },
                Err(error) => nothing(error),
            }
        })
    }
}

impl<F: Fetch + ?Sized> Fetch for Arc<F> {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        (**self).fetch(need)
    }

    fn is_fixed(&self) -> bool {
        (**self).is_fixed()
    }
}

impl<F: Fetch + ?Sized> Fetch for Box<F> {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        (**self).fetch(need)
    }

    fn is_fixed(&self) -> bool {
        (**self).is_fixed()
    }
}

/// Folders of facts are asked first, in order; only what none of them lists goes on.
pub struct FoldersFirst<F> {
    /// The folders, in the order in which the person gave them.
    pub folders: Vec<FactsFolder>,
    /// Who is asked for the rest.
    pub then: F,
}

impl<F: Fetch> Fetch for FoldersFirst<F> {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        match self.folders.iter().find_map(|folder| folder.fact(need)) {
            Some(fact) => Box::pin(std::future::ready(fact)),
            None => self.then.fetch(need),
        }
    }

    fn is_fixed(&self) -> bool {
        self.then.is_fixed()
    }
}
