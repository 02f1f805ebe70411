//! What stands in an XML document, in exactly the bytes that a signature is over?
//!
//! XML 1.0, Namespaces in XML 1.0, Exclusive XML Canonicalization 1.0, narrowed to what signed lists and credentials need: UTF-8, no
//! DOCTYPE, no entity of its own, no instruction. The same tree is canonicalised, hashed and read, so that nothing can be read
//! that was not signed.

mod canonical;
mod parse;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use canonical::{exclusive, inclusive};
pub use parse::{XmlError, parse};
pub use tree::{Attribute, Element, Node};
