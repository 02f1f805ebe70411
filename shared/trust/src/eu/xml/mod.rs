//! What does a signed XML document say, of exactly the bytes that were signed?
//!
//! XML 1.0, Namespaces in XML 1.0, Exclusive XML Canonicalization 1.0, XML Signature 1.1, narrowed to the one form that trusted
//! lists have (ETSI TS 119 612, clause 5.7.1 and annex B): UTF-8, no DOCTYPE, no entity of its own, no instruction, one
//! signature that stands in the document and covers all of it. The same tree is canonicalised, hashed and read, so that
//! nothing can be read that was not signed. A program for all of XML Signature would accept more than these lists need.

mod canonical;
mod parse;
mod signature;
#[cfg(test)]
mod tests;
mod tree;

pub use parse::{XmlError, parse};
pub use signature::{SignatureError, verify};
pub use tree::{Attribute, Element, Node};
