//! Which of the credentials at hand answer the query, and does what was given answer it?
//!
//! OpenID4VP 1.0, sections 6.4 (selecting) and 8.6 (checking the answer).

use super::{Candidate, Claim, CredentialQuery, Path, Query, Types, Unmet, Unsatisfied};

/// One way to answer one credential query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The id of the credential query.
    pub query: String,
    /// Which candidate, by its place in the list given to [`Query::matches`].
    pub candidate: usize,
    /// The claims that answer it, as concrete paths, each once; empty: nothing was asked for by name.
    pub disclose: Vec<Path>,
}

/// All ways to answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matches {
    choices: Vec<Choice>,
    plan: Result<Vec<Vec<String>>, Unsatisfied>,
}

impl Query {
    /// All ways to answer the query from these candidates.
    pub fn matches(&self, candidates: &[Candidate]) -> Matches {
        let choices: Vec<Choice> = self
            .credentials
            .iter()
            .flat_map(|query| {
                candidates.iter().enumerate().filter_map(|(candidate, held)| {
                    let disclose = query.answered_by(held).ok()?;
                    Some(Choice { query: query.id.clone(), candidate, disclose })
                })
            })
            .collect();
        let plan = self.plan(&|id| choices.iter().any(|choice| choice.query == id));
        Matches { choices, plan }
    }

    /// For each set that can be answered, required ones first in line, the ids of the option to take.
    fn plan(&self, can: &dyn Fn(&str) -> bool) -> Result<Vec<Vec<String>>, Unsatisfied> {
        if self.sets.is_empty() {
            return self
                .credentials
                .iter()
                .map(|query| {
                    let id = &query.id;
                    can(id)
                        .then(|| vec![id.clone()])
                        .ok_or_else(|| Unsatisfied { query: id.clone(), reason: Unmet::NoCredential })
                })
                .collect();
        }
        let required = self.sets.iter().filter(|set| set.required);
        required
            .map(|set| {
                let option = set.options.iter().find(|option| option.iter().all(|id| can(id)));
                option
                    .cloned()
                    .ok_or_else(|| Unsatisfied { query: "credential_sets".to_owned(), reason: Unmet::NoOption })
            })
            .collect()
    }

    /// Whether what was given answers the query: the verifier's own look, which never trusts the wallet.
    pub fn satisfied_by(&self, given: &[(String, Candidate)]) -> Result<(), Unsatisfied> {
        for (id, candidate) in given {
            let query =
                self.credential(id).ok_or_else(|| Unsatisfied { query: id.clone(), reason: Unmet::NotAsked })?;
            query.answered_by(candidate)?;
        }
        for query in &self.credentials {
            let count = given.iter().filter(|(id, _)| *id == query.id).count();
            if count > 1 && !query.multiple {
                return Err(query.unsatisfied(Unmet::Several { count }));
            }
        }
        self.plan(&|id| given.iter().any(|(other, _)| other == id)).map(|_| ())
    }
}

impl CredentialQuery {
    fn unsatisfied(&self, reason: Unmet) -> Unsatisfied {
        Unsatisfied { query: self.id.clone(), reason }
    }

    /// The claims to disclose if this candidate answers, section 6.4.1.
    pub fn answered_by(&self, candidate: &Candidate) -> Result<Vec<Path>, Unsatisfied> {
        if self.format != candidate.kind.format() {
            let expected = self.format.chars().take(200).collect();
            return Err(self.unsatisfied(Unmet::Format { expected, found: candidate.kind.format() }));
        }
        if !self.types.accept(candidate) {
            return Err(self.unsatisfied(Unmet::Type));
        }
        if self.narrows_authorities {
            return Err(self.unsatisfied(Unmet::Authorities));
        }
        if self.holder_binding && !candidate.bound {
            return Err(self.unsatisfied(Unmet::NotBound));
        }
        self.claims_in(candidate)
    }

    /// Whether this candidate answers, if exactly these of its claims are disclosed (and whatever cannot be kept back).
    pub(crate) fn answered_with(&self, candidate: &Candidate, disclosed: &[Path]) -> Result<(), Unsatisfied> {
        self.answered_by(candidate)?;
        let shown = |paths: Vec<Path>| paths.iter().all(|path| disclosed.contains(path));
        if self.options(candidate).any(|option| option.is_some_and(shown)) {
            return Ok(());
        }
        Err(self.unsatisfied(Unmet::KeptBack))
    }

    fn claims_in(&self, candidate: &Candidate) -> Result<Vec<Path>, Unsatisfied> {
        let found = self.options(candidate).flatten().next();
        found.ok_or_else(|| self.unsatisfied(Unmet::Claim))
    }

    /// The places of all claims of each option, the asker's favourite first; `None` where one is missing.
    fn options<'q>(&'q self, candidate: &'q Candidate) -> impl Iterator<Item = Option<Vec<Path>>> + 'q {
        let by_id = |id: &String| self.claims.iter().find(move |claim| claim.id.as_ref() == Some(id));
        let whole = self.claim_sets.is_empty().then(|| self.claims.iter().collect::<Vec<&Claim>>());
        let sets = self.claim_sets.iter().map(move |set| set.iter().filter_map(by_id).collect());
        whole.into_iter().chain(sets).map(|claims| places(&claims, candidate))
    }
}

fn places(claims: &[&Claim], candidate: &Candidate) -> Option<Vec<Path>> {
    let mut paths = Vec::new();
    for claim in claims {
        let found = claim.found_in(&candidate.claims);
        if found.is_empty() {
            return None;
        }
        paths.extend(found);
    }
    paths.sort();
    paths.dedup();
    Some(paths)
}

impl Types {
    fn accept(&self, candidate: &Candidate) -> bool {
        match self {
            Types::Any => true,
            Types::Vct(values) => values.iter().any(|value| candidate.types.contains(value)),
            Types::All(lists) => lists
                .iter()
                .any(|list| list.iter().all(|asked| candidate.types.iter().any(|own| names_type(asked, own)))),
        }
    }
}

/// Appendix B.1.1: the request writes expanded types, the credential mostly terms. A term is taken for the type whose
/// address ends in it; this only narrows what is offered, and proves nothing.
fn names_type(asked: &str, own: &str) -> bool {
    asked == own || asked.rsplit(['#', '/', ':']).next() == Some(own)
}

impl Matches {
    /// All ways to answer one credential query.
    pub fn of(&self, query: &str) -> impl Iterator<Item = &Choice> {
        self.choices.iter().filter(move |choice| choice.query == query)
    }

    /// The least that answers everything required: for each credential query the first candidate. What is optional is left out.
    pub fn proposal(&self) -> Result<Vec<Choice>, Unsatisfied> {
        let mut ids: Vec<&String> = self.plan.as_ref().map_err(Clone::clone)?.iter().flatten().collect();
        ids.sort();
        ids.dedup();
        Ok(ids.into_iter().filter_map(|id| self.of(id).next().cloned()).collect())
    }
}
