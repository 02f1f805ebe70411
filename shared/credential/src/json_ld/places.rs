//! Does each node say what it says in one place? What a signed graph allows to be moved must not be movable.
//!
//! security.md, "What is shown is what was signed": members in one place in each credential; a credential inside another
//! counts apart, and adds nothing to the outer credential, its subject or its status.

use std::collections::HashMap;

use super::error::{JsonLdError, NotPlain};
use super::quads::Name;

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
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// By scope: the one that it stands in, and whether it is an endorsement.
    scopes: Vec<(Option<Scope>, bool)>,
    /// By identifier: each graph and scope in which the node has members, and as what.
    defined: HashMap<String, Vec<(Name, Scope, Role)>>,
    protected: Vec<(String, Name, Scope, Role)>,
}

/// What the document's places come to.
pub(crate) struct Findings {
    /// A node has members in more than one credential, so that quads may repeat.
    pub(crate) shared: bool,
    /// A node of which two credentials in the document say something: the signature over both does not tell which said what.
    pub(crate) ambiguous: Option<String>,
}

impl Places {
    /// Opens a scope inside another.
    pub(crate) fn open(&mut self, parent: Option<Scope>, is_endorsement: bool) -> Scope {
        self.scopes.push((parent, is_endorsement));
        Scope::try_from(self.scopes.len() - 1).unwrap_or(Scope::MAX)
    }

    /// Notes that a node has members here.
    pub(crate) fn define(&mut self, id: &str, graph: Name, scope: Scope, role: Role) -> Result<(), JsonLdError> {
        // Whoever endorses themselves is issuer and subject: neither says anything of the outer credential.
        let endorses_itself = |other: Role| {
            self.is_endorsement(scope)
                && matches!((other, role), (Role::Issuer, Role::Subject) | (Role::Subject, Role::Issuer))
        };
        let mut here = self.defined.get(id).map(Vec::as_slice).unwrap_or_default().iter();
        if here.any(|(other, place, what)| (*other, *place) == (graph, scope) && !endorses_itself(*what)) {
            return Err(NotPlain::TwoPlaces { id: id.to_owned() }.into());
        }
        self.defined.entry(id.to_owned()).or_default().push((graph, scope, role));
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
            let others = self.defined.get(id).map(Vec::as_slice).unwrap_or_default();
            for (_, scope, _) in others.iter().filter(|(other, scope, _)| other == graph && scope != owner) {
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
        Ok(Findings { shared: self.defined.values().any(|places| places.len() > 1), ambiguous })
    }

    fn is_endorsement(&self, scope: Scope) -> bool {
        self.scopes.get(scope as usize).is_some_and(|(_, is_endorsement)| *is_endorsement)
    }

    fn is_inside(&self, inner: Scope, outer: Scope) -> bool {
        let parent = |scope: &Scope| self.scopes.get(*scope as usize).and_then(|(parent, _)| *parent);
        std::iter::successors(Some(inner), parent).any(|scope| scope == outer)
    }
}
