//! Which claims must be there, and which may be kept back? SD-JWT VC, "Claim Metadata".

use super::{Label, Overrides, TypeMetadata};
use crate::sd_jwt::{Issued, Shape};

/// What a type says of one claim, or of all that a path selects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimMetadata {
    /// Which.
    pub path: ClaimPath,
    /// Whether the issuer must put it in; `None` if that is not said.
    pub mandatory: Option<bool>,
    /// Whether its holder may keep it back; `None` if that is not said.
    pub sd: Option<Disclosable>,
    /// Its names; `None` if there are none.
    pub display: Option<Vec<Label>>,
}

/// Whether a claim has a disclosure of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Disclosable {
    /// It must have one.
    Always,
    /// It may have one.
    Allowed,
    /// It must not.
    Never,
}

/// Where claims stand: as a path of OpenID4VP, section 7.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimPath(pub Vec<PathStep>);

/// One step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathStep {
    /// The member of that name.
    Name(String),
    /// The element at that place, from 0.
    Index(usize),
    /// Every element.
    Every,
}

impl std::fmt::Display for ClaimPath {
    /// `address.degrees[].name`
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (number, step) in self.0.iter().enumerate() {
            match step {
                PathStep::Name(name) if number == 0 => write!(f, "{name}")?,
                PathStep::Name(name) => write!(f, ".{name}")?,
                PathStep::Index(index) => write!(f, "[{index}]")?,
                PathStep::Every => write!(f, "[]")?,
            }
        }
        Ok(())
    }
}

/// A rule of the type that a credential does not keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Of which claim.
    pub path: ClaimPath,
    /// Which rule.
    pub rule: Rule,
}

/// A rule of a type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It must be there, and is not.
    Mandatory,
    /// Its holder must be able to keep it back, and is not.
    Always,
    /// Its holder must not be able to keep it back, and is.
    Never,
    /// The path leads through something that is no object or no list.
    Path,
}

impl ClaimMetadata {
    /// Puts a child's words over these.
    pub(super) fn extend_with(&mut self, child: Self) -> Result<(), Overrides> {
        let fixed = |member| Err(Overrides { member, path: self.path.clone() });
        match (self.sd, child.sd) {
            (Some(Disclosable::Always | Disclosable::Never), Some(other)) if self.sd != Some(other) => {
                return fixed("sd");
            }
            _ => {}
        }
        if self.mandatory == Some(true) && child.mandatory == Some(false) {
            return fixed("mandatory");
        }
        self.sd = child.sd.or(self.sd);
        self.mandatory = child.mandatory.or(self.mandatory);
        if child.display.is_some() {
            self.display = child.display;
        }
        Ok(())
    }

    fn check(&self, root: &Issued) -> Option<Rule> {
        let Ok(selected) = select(root, &self.path) else { return Some(Rule::Path) };
        let sd = self.sd.unwrap_or(Disclosable::Allowed);
        if selected.claims.is_empty() {
            // What may be kept back may have been; what may never be, and stands where everything is shown, may not.
            let hidden = selected.hidden || (selected.hidden_at_last && sd != Disclosable::Never);
            return (self.mandatory == Some(true) && !hidden).then_some(Rule::Mandatory);
        }
        match sd {
            Disclosable::Always if selected.claims.iter().any(|claim| !claim.concealable) => Some(Rule::Always),
            Disclosable::Never if selected.claims.iter().any(|claim| claim.concealable) => Some(Rule::Never),
            _ => None,
        }
    }
}

impl TypeMetadata {
    /// What the type says of the claims that are shown, in its own order.
    pub fn shown(&self, claims: &Issued) -> Vec<&ClaimMetadata> {
        let is_shown = |claim: &&ClaimMetadata| {
            let selected = select(claims, &claim.path).map(|selected| selected.claims).unwrap_or_default();
            selected.iter().any(|claim| claim.shape != Shape::Withheld)
        };
        self.claims.iter().filter(is_shown).collect()
    }

    /// Every rule that these claims do not keep.
    pub fn broken(&self, claims: &Issued) -> Vec<Broken> {
        let broken = |claim: &ClaimMetadata| Some(Broken { path: claim.path.clone(), rule: claim.check(claims)? });
        self.claims.iter().filter_map(broken).collect()
    }
}

/// What a path leads to.
#[derive(Default)]
struct Selected<'i> {
    claims: Vec<&'i Issued>,
    /// Something on the way is not shown.
    hidden: bool,
    /// The claims themselves may be among what is not shown.
    hidden_at_last: bool,
}

/// "Processing of `path`".
fn select<'i>(root: &'i Issued, path: &ClaimPath) -> Result<Selected<'i>, Rule> {
    let mut selected = Selected { claims: vec![root], ..Selected::default() };
    for (number, step) in path.0.iter().enumerate() {
        let last = number + 1 == path.0.len();
        let mut next = Vec::new();
        for claim in selected.claims {
            match (step, &claim.shape) {
                (_, Shape::Withheld) => selected.hidden = true,
                (PathStep::Name(name), Shape::Object { members, withheld }) => {
                    match members.iter().find(|(other, _)| other == name) {
                        Some((_, member)) => next.push(member),
                        None if *withheld == 0 => {}
                        None if last => selected.hidden_at_last = true,
                        None => selected.hidden = true,
                    }
                }
                (PathStep::Index(index), Shape::Array(items)) => next.extend(items.get(*index)),
                (PathStep::Every, Shape::Array(items)) => next.extend(items),
                _ => return Err(Rule::Path),
            }
        }
        selected.claims = next;
    }
    Ok(selected)
}
