//! What comes in, and what is asked for? Preview, offer, consent and what came of it.

use super::{Credential, Line, Status};

/// What is about to be kept: read and checked, but not yet in the vault.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// What was read.
    pub credentials: Vec<Credential>,
    /// What could not be read: the file's name and why.
    pub unread: Vec<Line>,
    /// How many of them the vault holds already.
    pub known: usize,
}

/// What an issuer offers behind a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Its address, which is all that is known of it.
    pub address: String,
    /// What it calls itself, unverified.
    pub claimed_name: Option<String>,
    /// What is offered, as it calls it.
    pub items: Vec<String>,
    /// If a code is needed that was sent another way: what it is, in the issuer's words or ours.
    pub code: Option<String>,
}

/// A value that leaves, as it will be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Optional {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Why it is more than the purpose needs, if it is.
    pub beyond: Option<String>,
}

/// One credential from which something leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it is called.
    pub title: String,
    /// Other credentials that would do, this one included; `chosen` is its place.
    pub candidates: Vec<String>,
    /// Which of them.
    pub chosen: usize,
    /// The values that leave because they are asked for.
    pub asked: Vec<Line>,
    /// The values that leave because they cannot be kept back.
    pub along: Vec<Line>,
    /// What of it stays here, in a sentence.
    pub stays: String,
    /// Whether that is nothing, since it can only be shown whole.
    pub whole: bool,
    /// What leaves and is read by programs alone, each by its place.
    pub technical: Vec<Line>,
}

impl Part {
    /// All that leaves and that people read.
    pub fn values(&self) -> impl Iterator<Item = &Line> {
        self.asked.iter().chain(&self.along)
    }
}

/// The consent page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// Binds the yes to exactly this request and these values.
    pub hash: String,
    /// What it is about, as heading.
    pub heading: String,
    /// Who asks for how much of what, in a sentence.
    pub asks: String,
    /// The purpose in their own words, unverified.
    pub their_words: Option<String>,
    /// Who asks, if somebody else says who that is.
    pub name: Option<String>,
    /// What they call themselves, to be drawn as unverified.
    pub claimed_name: Option<String>,
    /// Their address.
    pub address: String,
    /// What is known of them: states with a sentence each.
    pub known: Vec<(Status, String)>,
    /// What programs know of them.
    pub technical: Vec<Line>,
    /// From which credentials what leaves.
    pub parts: Vec<Part>,
    /// What could be added, off unless switched on.
    pub optional: Vec<Optional>,
    /// What is said at the bottom.
    pub note: String,
}

impl Consent {
    /// How many values leave when these optional ones are on.
    pub fn count(&self, on: &[bool]) -> usize {
        let locked: usize = self.parts.iter().map(|part| part.values().count()).sum();
        locked + on.iter().filter(|on| **on).count()
    }
}

/// What came of sharing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareResult {
    /// The headline.
    pub headline: Status,
    /// What happened, in a sentence.
    pub sentence: String,
    /// What was sent.
    pub sent: Vec<Line>,
    /// An address that they want opened next; only on a click.
    pub next: Option<String>,
}
