//! Which blank node is which, where their own quads do not tell? The full algorithm, with a budget.
//!
//! RDFC-1.0, section 4.4, step 5, and section 4.8; clause 7.1 (dataset poisoning) is why there is a budget.

use std::collections::{BTreeMap, HashMap};

use foldhash::fast::RandomState;

use super::error::JsonLdError;
use super::quads::{Name, Quad};
use super::rdfc10::{Blanks, Hex};

/// Counts the hashes and permutations of one document down.
pub(crate) struct Steps {
    left: usize,
    limit: usize,
}

/// Steps for each blank node that merely looks like another one.
const STEPS_EACH: usize = 16;

/// Deepest walk from blank node to blank node: bounds the stack.
const DEPTH: usize = 512;

impl Steps {
    pub(crate) fn new(blanks: usize, beyond: usize) -> Self {
        let limit = blanks.saturating_mul(STEPS_EACH).saturating_add(beyond);
        Self { left: limit, limit }
    }

    fn step(&mut self) -> Result<(), JsonLdError> {
        self.spend(1)
    }

    fn spend(&mut self, steps: usize) -> Result<(), JsonLdError> {
        self.left = self.left.checked_sub(steps).ok_or(JsonLdError::TooCostly { limit: self.limit })?;
        Ok(())
    }
}

/// How many identifiers are copied in the time of one step.
const COPIED: usize = 64;

/// Temporary identifiers, in the order in which they were issued.
#[derive(Clone, Default)]
struct Issuer {
    order: Vec<u32>,
    numbers: HashMap<u32, usize, RandomState>,
}

impl Issuer {
    fn number(&self, blank: u32) -> Option<usize> {
        self.numbers.get(&blank).copied()
    }
    fn issue(&mut self, blank: u32) -> usize {
        *self.numbers.entry(blank).or_insert_with(|| {
            self.order.push(blank);
            self.order.len() - 1
        })
    }
    /// A copy, which costs the more steps the more it holds.
    fn copied(&self, steps: &mut Steps) -> Result<Self, JsonLdError> {
        steps.spend(self.order.len() / COPIED)?;
        Ok(self.clone())
    }
}

/// Names the blank nodes of one group with the same first-degree hash, and what hangs on them.
pub(crate) fn name_group(blanks: &mut Blanks<'_>, group: &[u32], steps: &mut Steps) -> Result<(), JsonLdError> {
    let mut paths = Vec::new();
    for &blank in group {
        if blanks.is_named(blank) {
            continue;
        }
        let mut issuer = Issuer::default();
        issuer.issue(blank);
        paths.push(hash_n_degree(blanks, blank, issuer, steps, 0)?);
    }
    paths.sort_by_key(|one| one.0);
    for (_, issuer) in paths {
        for blank in issuer.order {
            blanks.name(blank);
        }
    }
    Ok(())
}

/// Section 4.8.
fn hash_n_degree(
    blanks: &Blanks<'_>,
    blank: u32,
    mut issuer: Issuer,
    steps: &mut Steps,
    depth: usize,
) -> Result<(Hex, Issuer), JsonLdError> {
    steps.step()?;
    if depth > DEPTH {
        return Err(JsonLdError::TooCostly { limit: DEPTH });
    }
    let mut related: BTreeMap<Hex, Vec<u32>> = BTreeMap::new();
    for quad in blanks.quads(blank) {
        for (name, position) in [(quad.subject, 's'), (quad.object, 'o'), (quad.graph, 'g')] {
            if let Name::Blank(other) = name
                && other != blank
            {
                steps.step()?;
                related.entry(hash_related(blanks, other, quad, &issuer, position)).or_default().push(other);
            }
        }
    }
    let mut text = Vec::new();
    for (hash, others) in related {
        let (path, chosen) = shortest_path(blanks, others, &issuer, steps, depth)?;
        text.extend_from_slice(hash.digits());
        text.extend_from_slice(path.as_bytes());
        issuer = chosen;
    }
    Ok((blanks.hash(&text), issuer))
}

/// The least path over all orders of blank nodes that look alike from here (section 4.8, step 5).
fn shortest_path(
    blanks: &Blanks<'_>,
    mut others: Vec<u32>,
    issuer: &Issuer,
    steps: &mut Steps,
    depth: usize,
) -> Result<(String, Issuer), JsonLdError> {
    others.sort_unstable();
    let mut chosen: Option<(String, Issuer)> = None;
    loop {
        steps.step()?;
        let least = chosen.as_ref().map(|(path, _)| path.as_str());
        if let Some(better) = walk(blanks, &others, issuer.copied(steps)?, least, steps, depth)? {
            chosen = Some(better);
        }
        if !next_permutation(&mut others) {
            return Ok(chosen.unwrap_or_else(|| (String::new(), issuer.clone())));
        }
    }
}

/// The path of one order, unless it is no less than the least so far.
fn walk(
    blanks: &Blanks<'_>,
    order: &[u32],
    mut issuer: Issuer,
    least: Option<&str>,
    steps: &mut Steps,
    depth: usize,
) -> Result<Option<(String, Issuer)>, JsonLdError> {
    let too_long = |path: &str| least.is_some_and(|least| path.len() >= least.len() && path > least);
    let mut path = String::new();
    let mut deeper = Vec::new();
    for &blank in order {
        match blanks.canonical.get(blank as usize).filter(|_| blanks.is_named(blank)) {
            Some(number) => path.push_str(&format!("_:c14n{number}")),
            None => {
                if issuer.number(blank).is_none() {
                    deeper.push(blank);
                }
                path.push_str(&format!("_:b{}", issuer.issue(blank)));
            }
        }
        if too_long(&path) {
            return Ok(None);
        }
    }
    for blank in deeper {
        let (hash, result) = hash_n_degree(blanks, blank, issuer.copied(steps)?, steps, depth + 1)?;
        path.push_str(&format!("_:b{}<", issuer.issue(blank)));
        path.push_str(hash.as_str());
        path.push('>');
        issuer = result;
        if too_long(&path) {
            return Ok(None);
        }
    }
    Ok(least.is_none_or(|least| path.as_str() < least).then_some((path, issuer)))
}

/// Section 4.7.
fn hash_related(blanks: &Blanks<'_>, other: u32, quad: &Quad, issuer: &Issuer, position: char) -> Hex {
    let mut input = String::from(position);
    if position != 'g' {
        input.push_str(blanks.data.written(quad.predicate));
    }
    if blanks.is_named(other) {
        let number = blanks.canonical.get(other as usize).copied().unwrap_or_default();
        input.push_str(&format!("_:c14n{number}"));
    } else if let Some(number) = issuer.number(other) {
        input.push_str(&format!("_:b{number}"));
    } else if let Some(hash) = blanks.first_degree.get(other as usize) {
        input.push_str(hash.as_str());
    }
    blanks.hash(input.as_bytes())
}

/// The next order of the elements; false after the last.
fn next_permutation(order: &mut [u32]) -> bool {
    let Some(pivot) = order.windows(2).rposition(|pair| matches!(pair, [one, next] if one < next)) else {
        return false;
    };
    let Some(&least) = order.get(pivot) else { return false };
    let Some(swap) = order.iter().rposition(|one| *one > least) else { return false };
    order.swap(pivot, swap);
    if let Some(tail) = order.get_mut(pivot + 1..) {
        tail.reverse();
    }
    true
}
