//! Did somebody sign all of an XML document, and nothing else in it?
//!
//! XML Signature 1.1 and XAdES (ETSI EN 319 132-1), narrowed to two exact forms: that of trusted lists (ETSI TS 119 612, clause 5.7.1
//! and annex B), where the caller says who may sign, and that of European Digital Credentials of the older kind (ELM 2), whose
//! seal names its certificate. One signature, over the whole document without it, and over its own properties (and its `KeyInfo`, where
//! that is signed). A program for all
//! of XML Signature would accept more than these need.

mod evidence;
mod reference;
mod seal;
mod signature;
mod steps;

pub use reference::{KEY_INFO, PROPERTIES, Referenced};
pub use seal::{ELM_2, Seal};
pub use signature::{SignatureError, verify_list};
pub use steps::Steps;
