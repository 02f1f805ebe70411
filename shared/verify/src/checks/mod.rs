//! The eleven checks, a file for each question.

pub(crate) mod accreditation;
pub(crate) mod format;
pub(crate) mod holder_binding;
pub(crate) mod issuer_identity;
pub(crate) mod issuer_key;
pub(crate) mod request;
pub(crate) mod schema;
pub(crate) mod signature;
pub(crate) mod status;
pub(crate) mod validity_period;
