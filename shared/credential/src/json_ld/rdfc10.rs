//! Which one text has a dataset, whatever its blank nodes are called? Fast where first-degree hashes tell them apart.
//!
//! RDF Dataset Canonicalization (RDFC-1.0), section 4, with SHA-256 or another hash. What they cannot tell apart goes to
//! [`super::n_degree`].

use std::ops::Range;

use super::error::JsonLdError;
use super::n_degree;
use super::quads::{Dataset, Name, Quad};
use crate::key::Hash;

/// A hash in lower-case hexadecimal, as the algorithm compares and concatenates them; zeros after its own length.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Hex {
    bytes: [u8; 128],
    length: usize,
}

impl Hex {
    /// The digits.
    pub(crate) fn digits(&self) -> &[u8] {
        self.bytes.get(..self.length).unwrap_or_default()
    }

    /// The digits as text.
    pub(crate) fn as_str(&self) -> &str {
        std::str::from_utf8(self.digits()).unwrap_or_default()
    }
}

/// A blank node that has no canonical number yet.
pub(crate) const UNNAMED: u32 = u32::MAX;

/// The dataset seen from its blank nodes.
pub(crate) struct Blanks<'d> {
    pub(crate) data: &'d Dataset,
    algorithm: Hash,
    /// For each blank node, the quads that mention it.
    pub(crate) quads_of: Vec<Vec<u32>>,
    pub(crate) first_degree: Vec<Hex>,
    /// For each blank node, the N of its canonical `_:c14nN`.
    pub(crate) canonical: Vec<u32>,
    pub(crate) issued: u32,
}

/// The canonical N-Quads document. The dataset holds no quad twice. `steps` is the budget beyond what look-alikes need.
pub(crate) fn canonical(data: &Dataset, algorithm: Hash, steps: usize) -> Result<String, JsonLdError> {
    let named = name_all(data, algorithm, steps)?;
    let labels: Vec<String> = named.canonical.iter().map(|number| format!("_:c14n{number}")).collect();
    let mut text = String::with_capacity(data.size());
    in_order(data, &labels).into_iter().for_each(|quad| labelled(data, &labels, quad, &mut text));
    Ok(text)
}

/// The dataset with a canonical number for each blank node.
pub(crate) fn name_all(data: &Dataset, algorithm: Hash, steps: usize) -> Result<Blanks<'_>, JsonLdError> {
    if data.blanks == 1 {
        // It is the first, whatever its hash is. Such are the options of every proof.
        return Ok(Blanks { canonical: vec![0], issued: 1, ..Blanks::unhashed(data, algorithm) });
    }
    let mut blanks = Blanks::new(data, algorithm);
    let digits = |blank: &u32| blanks.first_degree.get(*blank as usize).map(Hex::digits);
    let mut order: Vec<u32> = (0..data.blanks).collect();
    order.sort_unstable_by(|one, other| digits(one).cmp(&digits(other)).then(one.cmp(other)));
    let groups: Vec<&[u32]> = order.chunk_by(|one, other| digits(one) == digits(other)).collect();
    for group in &groups {
        if let [blank] = group {
            blanks.name(*blank);
        }
    }
    if (blanks.issued as usize) < order.len() {
        let mut steps = n_degree::Steps::new(order.len(), steps);
        for group in groups {
            let unnamed: Vec<u32> = group.iter().copied().filter(|blank| !blanks.is_named(*blank)).collect();
            n_degree::name_group(&mut blanks, &unnamed, &mut steps)?;
        }
    }
    Ok(blanks)
}

/// The quads as lines of N-Quads in code point order, with these labels (`_:…`) for their blank nodes.
pub(crate) fn lines(data: &Dataset, labels: &[String]) -> Vec<String> {
    let line = |quad| {
        let mut text = String::new();
        labelled(data, labels, quad, &mut text);
        text
    };
    in_order(data, labels).into_iter().map(line).collect()
}

/// The quads in the order of their lines, term by term: a space follows each term, and whatever begins with another term (a
/// longer label, a literal with its language) goes on with a character above that.
fn in_order<'d>(data: &'d Dataset, labels: &'d [String]) -> Vec<&'d Quad> {
    let written = |name: Name| match name {
        Name::Blank(number) => label(labels, number),
        other => data.written(other),
    };
    // What a node says bears its name, so that few subjects have to be compared as texts. Two names may be one text.
    let mut quads: Vec<&Quad> = data.quads.iter().collect();
    quads.sort_unstable_by_key(|quad| quad.subject);
    let mut nodes: Vec<&[&Quad]> = quads.chunk_by(|one, other| one.subject == other.subject).collect();
    let subject = |node: &[&Quad]| node.first().map_or("", |quad| written(quad.subject));
    nodes.sort_unstable_by(|one, other| subject(one).cmp(subject(other)));
    let mut quads = nodes.concat();
    let of_one =
        |one: &&Quad, other: &&Quad| one.subject == other.subject || written(one.subject) == written(other.subject);
    for node in quads.chunk_by_mut(of_one) {
        node.sort_unstable_by(|one, other| {
            let by = |term: fn(&Quad) -> Name| written(term(one)).cmp(written(term(other)));
            by(|quad| quad.predicate).then_with(|| by(|quad| quad.object)).then_with(|| by(|quad| quad.graph))
        });
    }
    quads
}

fn label(labels: &[String], blank: u32) -> &str {
    labels.get(blank as usize).map_or("", String::as_str)
}

fn labelled(data: &Dataset, labels: &[String], quad: &Quad, out: &mut String) {
    line(data, out, quad, |out, blank| out.push_str(label(labels, blank)));
}

fn line(data: &Dataset, out: &mut String, quad: &Quad, mut blank: impl FnMut(&mut String, u32)) {
    let mut name = |out: &mut String, name: Name| match name {
        Name::Blank(number) => blank(out, number),
        other => out.push_str(data.written(other)),
    };
    name(out, quad.subject);
    out.push(' ');
    name(out, quad.predicate);
    out.push(' ');
    name(out, quad.object);
    if quad.graph != Name::Default {
        out.push(' ');
        name(out, quad.graph);
    }
    out.push_str(" .\n");
}

/// A hash as the algorithm uses it.
fn hash(algorithm: Hash, input: &[u8]) -> Hex {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digest = algorithm.digest(input);
    let mut hex = Hex { bytes: [0; 128], length: 2 * digest.as_ref().len() };
    for (pair, byte) in hex.bytes.chunks_exact_mut(2).zip(digest.as_ref()) {
        if let [high, low] = pair {
            *high = DIGITS.get(usize::from(byte >> 4)).copied().unwrap_or_default();
            *low = DIGITS.get(usize::from(byte & 15)).copied().unwrap_or_default();
        }
    }
    hex
}

/// Places for one blank node's lines, used again for the next.
#[derive(Default)]
struct Scratch {
    text: String,
    lines: Vec<Range<usize>>,
    sorted: String,
}

impl<'d> Blanks<'d> {
    fn unhashed(data: &'d Dataset, algorithm: Hash) -> Self {
        let canonical = vec![UNNAMED; data.blanks as usize];
        Self { data, algorithm, quads_of: Vec::new(), first_degree: Vec::new(), canonical, issued: 0 }
    }

    fn new(data: &'d Dataset, algorithm: Hash) -> Self {
        let mut quads_of = vec![Vec::new(); data.blanks as usize];
        for (quad, number) in data.quads.iter().zip(0_u32..) {
            for name in [quad.subject, quad.object, quad.graph] {
                if let Name::Blank(blank) = name
                    && let Some(list) = quads_of.get_mut(blank as usize)
                    && list.last() != Some(&number)
                {
                    list.push(number);
                }
            }
        }
        let mut blanks = Self { quads_of, ..Self::unhashed(data, algorithm) };
        let mut scratch = Scratch::default();
        blanks.first_degree = (0..data.blanks).map(|blank| blanks.hash_first_degree(blank, &mut scratch)).collect();
        blanks
    }

    /// The hash of these bytes.
    pub(crate) fn hash(&self, input: &[u8]) -> Hex {
        hash(self.algorithm, input)
    }

    /// The quads that mention a blank node.
    pub(crate) fn quads(&self, blank: u32) -> impl Iterator<Item = &'d Quad> + use<'_, 'd> {
        let numbers = self.quads_of.get(blank as usize).map(Vec::as_slice).unwrap_or_default();
        numbers.iter().filter_map(|number| self.data.quads.get(*number as usize))
    }

    /// Section 4.6.
    fn hash_first_degree(&self, blank: u32, scratch: &mut Scratch) -> Hex {
        let Scratch { text, lines, sorted } = scratch;
        text.clear();
        lines.clear();
        sorted.clear();
        for quad in self.quads(blank) {
            let start = text.len();
            line(self.data, text, quad, |out, other| out.push_str(if other == blank { "_:a" } else { "_:z" }));
            lines.push(start..text.len());
        }
        let line = |range: &Range<usize>| text.get(range.clone()).unwrap_or_default();
        lines.sort_unstable_by(|one, other| line(one).cmp(line(other)));
        lines.iter().for_each(|range| sorted.push_str(line(range)));
        self.hash(sorted.as_bytes())
    }

    pub(crate) fn is_named(&self, blank: u32) -> bool {
        self.canonical.get(blank as usize).is_none_or(|number| *number != UNNAMED)
    }

    /// Gives a blank node the next canonical number.
    pub(crate) fn name(&mut self, blank: u32) {
        if let Some(number) = self.canonical.get_mut(blank as usize).filter(|number| **number == UNNAMED) {
            *number = self.issued;
            self.issued += 1;
        }
    }
}
