//! Was a certificate on the way withdrawn when the seal existed, by the words of its authority that the seal brings along?
//!
//! ETSI EN 319 102-1, clauses 5.2.5 (how fresh a word must be) and 5.5.4, step 4 a (withdrawn after the proven time); RFC 5280,
//! section 6.3; RFC 6960, section 3.2. Nobody is asked by network here. A word is asked for only of an authority on a way that
//! reached one that the user trusts.

use credential::Timestamp;
use credential::jades::Evidence as Brought;
use credential::x509::Certificate;
use credential::x509::withdrawal::{self, Form, Reason, Standing, Word};

use super::times::Archived;
use crate::certificate::name_of;
use crate::problem::Problem;
use crate::report::Evidence;
use crate::text;

/// The words that one seal brings along.
pub(super) struct Words<'a> {
    pub(super) brought: &'a Brought,
    pub(super) archived: &'a Archived,
    /// The moment asked about: what was said later was not known then.
    pub(super) as_of: Timestamp,
}

/// A word with the moment at which it is known to have existed.
pub(super) struct Dated {
    word: Word,
    existed: Timestamp,
}

/// When somebody says that a certificate was withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Withdrawn {
    pub(super) since: Timestamp,
    pub(super) reason: Reason,
}

impl Words<'_> {
    /// What its authority says of a certificate; what says nothing of it is passed over.
    pub(super) fn of(&self, certificate: &Certificate, authority: &Certificate) -> Vec<Dated> {
        let lists = self.brought.crls.iter().map(|one| (one.place, withdrawal::list(&one.der, certificate, authority)));
        let answers =
            self.brought.ocsps.iter().map(|one| (one.place, withdrawal::answer(&one.der, certificate, authority)));
        let dated = |(place, word): (usize, Result<Word, _>)| {
            let existed = self.archived.existed(place).unwrap_or(self.as_of);
            word.ok().filter(|word| word.this <= self.as_of).map(|word| Dated { word, existed })
        };
        lists.chain(answers).filter_map(dated).collect()
    }
}

/// The earliest withdrawal of which one of these speaks.
pub(super) fn withdrawn(words: &[Dated]) -> Option<Withdrawn> {
    let since = |dated: &Dated| match dated.word.standing {
        Standing::Withdrawn { since, reason } => Some(Withdrawn { since, reason }),
        Standing::Good => None,
    };
    words.iter().filter_map(since).min_by_key(|withdrawn| withdrawn.since)
}

impl Dated {
    /// Whether it says that the certificate was not withdrawn at that moment.
    ///
    /// It must be from then or later, or there was no newer one due yet; from before the certificate's end, after which lists
    /// leave it out; and of a signer whose certificate was in force when the word is known to have existed.
    fn clears(&self, certificate: &Certificate, at: Timestamp) -> bool {
        let Word { this, next, standing, signer, .. } = &self.word;
        let fresh = *this >= at || next.is_some_and(|next| next >= at);
        *standing == Standing::Good
            && fresh
            && *this <= certificate.not_after()
            && *this <= self.existed
            && signer.in_force(self.existed)
    }
}

/// What came of it, for the certificates on the way from a seal to its anchor.
pub(super) struct Found {
    /// That one was withdrawn; and whether that is certain to have been so when the seal was made.
    pub(super) problem: Option<(Problem, bool)>,
    pub(super) said: Vec<Evidence>,
}

/// When a seal was made, as far as that is known.
pub(super) struct When {
    /// When it existed at the latest, where that is proven.
    pub(super) proven: Option<Timestamp>,
    /// When it was made by its own word.
    pub(super) claimed: Option<Timestamp>,
    pub(super) as_of: Timestamp,
}

/// `path` leads from the seal's certificate to the anchor.
pub(super) fn look(words: &Words<'_>, path: &[Certificate], when: &When) -> Found {
    let at = when.proven.unwrap_or(when.as_of);
    let mut found = Found { problem: None, said: Vec::new() };
    for (place, pair) in path.windows(2).enumerate() {
        let [certificate, authority] = pair else { continue };
        let said = words.of(certificate, authority);
        let name = text::cut(&name_of(authority));
        match withdrawn(&said) {
            Some(Withdrawn { since, reason }) if since <= at => {
                // By its own word it was made after that; or the proof says no less than that it may have been.
                let certain = when.proven.is_some() || when.claimed.is_some_and(|claimed| claimed >= since);
                let problem = Problem::CertificateWithdrawn { since, at, authority: name };
                found.problem = found.problem.or(Some((problem, certain && reason != Reason::Hold)));
            }
            Some(Withdrawn { since, .. }) if place == 0 => {
                let later = Evidence::new("certificate-withdrawn-later").with("since", since).with("authority", &name);
                found.said.push(later.with("at", at));
            }
            None if place == 0 => {
                let clearing = said.iter().filter(|dated| dated.clears(certificate, at));
                let newest = clearing.max_by_key(|dated| dated.word.this);
                found.said.extend(newest.map(|dated| not_withdrawn(dated, &name)));
            }
            Some(_) | None => {}
        }
    }
    if found.said.is_empty() && found.problem.is_none() {
        found.said.push(Evidence::new("certificate-withdrawal-not-asked"));
    }
    found
}

fn not_withdrawn(dated: &Dated, authority: &str) -> Evidence {
    let form = match dated.word.form {
        Form::List => "list",
        Form::Answer => "answer",
    };
    let evidence = Evidence::new("certificate-not-withdrawn").with("authority", authority).with("form", form);
    evidence.with("at", dated.word.this)
}
