//! Was a certificate on the way withdrawn when the seal existed, by the words of its authority that the seal brings along?
//!
//! ETSI EN 319 102-1, clauses 5.2.5 (how fresh a word must be), 5.5.4, step 4 a (withdrawn after the proven time: nothing against
//! the seal; before it: INDETERMINATE, since it may be older than its proof), and 5.3.4, step 4 (FAILED alone where a time-stamp
//! over what was sealed is from after the withdrawal); RFC 5280, sections 5.3.2 and 6.3; RFC 6960, section 3.2. When a seal was
//! made by its own word decides nothing. Nobody is asked by network here. A word is asked for only of an authority on a way
//! that reached one that the user trusts.

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
    /// Since when its key may have been in other hands, where its authority says so.
    pub(super) suspect: Option<Timestamp>,
}

impl Withdrawn {
    /// Since when it is not to be relied on.
    pub(super) fn doubtful(&self) -> Timestamp {
        self.suspect.map_or(self.since, |suspect| suspect.min(self.since))
    }
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

/// The earliest withdrawal of which one of these speaks, and the earliest doubt.
pub(super) fn withdrawn(words: &[Dated]) -> Option<Withdrawn> {
    let said = |dated: &Dated| match dated.word.standing {
        Standing::Withdrawn { since, reason, invalid } => Some(Withdrawn { since, reason, suspect: invalid }),
        Standing::Good => None,
    };
    let suspect = words.iter().filter_map(said).filter_map(|withdrawn| withdrawn.suspect).min();
    let first = words.iter().filter_map(said).min_by_key(|withdrawn| withdrawn.since)?;
    Some(Withdrawn { suspect, ..first })
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
    /// That one was withdrawn; and whether that is certain to have been so before the seal was made.
    pub(super) problem: Option<(Problem, bool)>,
    pub(super) said: Vec<Evidence>,
}

/// When a seal was made, as far as that is known.
pub(super) struct When {
    /// When it existed at the latest, where that is proven.
    pub(super) proven: Option<Timestamp>,
    /// When what it seals existed already, by a time-stamp in it: the seal is not older.
    pub(super) not_before: Option<Timestamp>,
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
            Some(withdrawn) if withdrawn.doubtful() <= at => {
                let problem = problem(&withdrawn, when, place == 0, name);
                found.problem = found.problem.or(Some(problem));
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
        // What came along may be too old, of another certificate, or by somebody who may not say it.
        let brought = !words.brought.crls.is_empty() || !words.brought.ocsps.is_empty();
        found.said.push(if brought {
            Evidence::new("certificate-withdrawal-not-settled")
        } else {
            Evidence::new("certificate-withdrawal-not-asked")
        });
    }
    found
}

/// What a withdrawal means for a seal that is first known from after it; and whether it is certainly younger. `own`: of the seal's
/// own certificate (a withdrawn authority leaves it open in any case: INDETERMINATE/REVOKED_CA_NO_POE).
fn problem(withdrawn: &Withdrawn, when: &When, own: bool, authority: String) -> (Problem, bool) {
    let (since, at) = (withdrawn.since, when.proven.unwrap_or(when.as_of));
    match when.not_before {
        Some(after) if after > since && own && withdrawn.reason != Reason::Hold => {
            (Problem::SealedAfterWithdrawal { since, after, authority }, true)
        }
        _ if since <= at && !own => (Problem::AuthorityWithdrawn { since, at, authority }, false),
        _ if since <= at => (Problem::CertificateWithdrawn { since, at, authority }, false),
        _ => (Problem::CertificateSuspect { suspect: withdrawn.doubtful(), since, at, authority }, false),
    }
}

fn not_withdrawn(dated: &Dated, authority: &str) -> Evidence {
    let form = match dated.word.form {
        Form::List => "list",
        Form::Answer => "answer",
    };
    let evidence = Evidence::new("certificate-not-withdrawn").with("authority", authority).with("form", form);
    evidence.with("at", dated.word.this)
}
