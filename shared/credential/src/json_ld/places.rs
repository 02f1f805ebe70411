//! Does each node say what it says in one place? What a signed graph allows to be moved must not be movable.
//!
//! security.md, "What is shown is what was signed": members in one place in each credential; a credential inside another
//! counts apart, and adds nothing to the outer credential, its subject or its status.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::RandomState;
use smallvec::{SmallVec, smallvec};

use super::error::{JsonLdError, NotPlain};
use super::quads::Name;
use crate::json::Object;
use crate::limits;

/// Where a part of a document stands in memory, which tells it from every other part as long as the document lives.
pub(crate) fn address<T>(part: &T) -> usize {
    std::ptr::from_ref(part).addr()
}

/// A credential, presentation or whatever else stands at the top, by number.
pub(crate) type Scope = u32;

/// What a node is in its credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    Credential,
    Issuer,
    Subject,
    Status,
    Other,
}

/// Where nodes with an identifier have members, and which nodes no inner credential may add to.
#[derive(Debug)]
pub(crate) struct Places<'d> {
    /// By scope: the one that it stands in, and whether it is an endorsement.
    scopes: Vec<(Option<Scope>, bool)>,
    /// For each node, graph and scope in which it has members: as what.
    defined: HashMap<(&'d str, Name, Scope), Definition<'d>, RandomState>,
    /// By identifier: each graph and scope in which the node has members.
    by_id: HashMap<&'d str, SmallVec<[(Name, Scope); 1]>, RandomState>,
    protected: Vec<(String, Name, Scope, Role)>,
    /// Whether a node has members more than once in one place.
    repeated: bool,
    two_roles: Option<String>,
}

impl Default for Places<'_> {
    fn default() -> Self {
        // Room for what a badge names, so that neither has to grow.
        let (room, hash) = (24, RandomState::default);
        Self {
            scopes: Vec::new(),
            defined: HashMap::with_capacity_and_hasher(room, hash()),
            by_id: HashMap::with_capacity_and_hasher(room, hash()),
            protected: Vec::new(),
            repeated: false,
            two_roles: None,
        }
    }
}

/// What a node is in one graph and scope, and what it says as that: the very same each time, however often it stands there.
type Definition<'d> = SmallVec<[(Role, &'d Object<'d>); 1]>;

/// What the document's places come to.
pub(crate) struct Findings {
    /// A node has members in more than one credential, so that quads may repeat.
    pub(crate) shared: bool,
    /// A node of which two credentials in the document say something: the signature over both does not tell which said what.
    pub(crate) ambiguous: Option<String>,
    /// A node that is a credential's issuer and subject, with members as either.
    pub(crate) two_roles: Option<String>,
}

impl<'d> Places<'d> {
    /// Opens a scope inside another.
    ///
    /// # Errors
    /// There are more of them than are ever judged.
    pub(crate) fn open(&mut self, parent: Option<Scope>, is_endorsement: bool) -> Result<Scope, JsonLdError> {
        if self.scopes.len() > limits::CREDENTIALS_JUDGED {
            return Err(JsonLdError::TooCostly { limit: limits::CREDENTIALS_JUDGED });
        }
        self.scopes.push((parent, is_endorsement));
        Ok(Scope::try_from(self.scopes.len() - 1).unwrap_or(Scope::MAX))
    }

    /// Notes that a node has members here.
    pub(crate) fn define(
        &mut self,
        id: &'d str,
        object: &'d Object<'d>,
        graph: Name,
        scope: Scope,
        role: Role,
    ) -> Result<(), JsonLdError> {
        let is_endorsement = self.is_endorsement(scope);
        let earlier = match self.defined.entry((id, graph, scope)) {
            Entry::Vacant(place) => {
                place.insert(smallvec![(role, object)]);
                self.by_id.entry(id).or_default().push((graph, scope));
                return Ok(());
            }
            Entry::Occupied(earlier) => earlier.into_mut(),
        };
        self.repeated = true;
        for (other, said) in earlier.iter() {
            match (other, role) {
                // Whoever endorses themselves says nothing of the outer credential; in other credentials it is not
                // certain what was said of the issuer and what of the subject.
                (Role::Issuer, Role::Subject) | (Role::Subject, Role::Issuer) => {
                    if !is_endorsement {
                        self.two_roles.get_or_insert_with(|| id.to_owned());
                    }
                }
                // The very same description twice, as of an issuer that is an achievement's creator too: nothing moved.
                (Role::Issuer | Role::Other, Role::Issuer | Role::Other) if *said == object => {}
                _ => return Err(NotPlain::TwoPlaces { id: id.to_owned() }.into()),
            }
        }
        if !earlier.iter().any(|(other, _)| *other == role) {
            earlier.push((role, object));
        }
        Ok(())
    }

    /// Notes that a node is the credential itself, its subject or its status.
    pub(crate) fn protect(&mut self, id: &str, graph: Name, scope: Scope, role: Role) {
        self.protected.push((id.to_owned(), graph, scope, role));
    }

    /// Judges the whole document.
    pub(crate) fn judge(&self) -> Result<Findings, JsonLdError> {
        let mut ambiguous = None;
        for (id, graph, owner, role) in &self.protected {
            let others = self.by_id.get(id.as_str()).map(SmallVec::as_slice).unwrap_or_default();
            for (_, scope) in others.iter().filter(|(other, scope)| other == graph && scope != owner) {
                let adds = self.is_inside(*scope, *owner);
                // The credentials of a comprehensive record are of its subject's learning, and speak of the subject.
                if adds && (self.is_endorsement(*scope) || *role != Role::Subject) {
                    return Err(NotPlain::AddsToOuter { id: id.clone() }.into());
                }
                if ambiguous.is_none() && (adds || !self.is_inside(*owner, *scope)) {
                    ambiguous = Some(id.clone());
                }
            }
        }
        let shared = self.by_id.values().any(|places| places.len() > 1) || self.repeated;
        Ok(Findings { shared, ambiguous, two_roles: self.two_roles.clone() })
    }

    fn is_endorsement(&self, scope: Scope) -> bool {
        self.scopes.get(scope as usize).is_some_and(|(_, is_endorsement)| *is_endorsement)
    }

    fn is_inside(&self, inner: Scope, outer: Scope) -> bool {
        let parent = |scope: &Scope| self.scopes.get(*scope as usize).and_then(|(parent, _)| *parent);
        std::iter::successors(Some(inner), parent).any(|scope| scope == outer)
    }
}
