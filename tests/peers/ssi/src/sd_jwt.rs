//! How does ssi make, shorten and check an SD-JWT?

use serde_json::{Value, json};
use ssi_claims_core::{ProofValidationError, VerificationParameters};
use ssi_dids_core::VerificationMethodDIDResolver;
use ssi_jwt::JWTClaims;
use ssi_sd_jwt::{ConcealJwtClaims as _, SdAlg, SdJwt};
use ssi_verification_methods::AnyJwkMethod;

use crate::local::{Local, key, now};
use crate::proofs::pointers;
use crate::{Bad, unable};

pub(crate) fn issue(secret: &str, concealed: &[&str], claims: &str) -> Result<String, Bad> {
    let (mut secret, did, method) = key(secret)?;
    secret.key_id = Some(method);
    let mut claims: Value = serde_json::from_str(claims).map_err(unable)?;
    claims.as_object_mut().ok_or_else(|| unable("no object"))?.entry("iss").or_insert_with(|| json!(did));
    let claims: JWTClaims = serde_json::from_value(claims).map_err(unable)?;
    let made = now(claims.conceal_and_sign(SdAlg::Sha256, &pointers(concealed)?, &secret)).map_err(unable)?;
    Ok(made.into_string())
}

/// Keeps the disclosures of these claims alone.
pub(crate) fn derive(kept: &[&str], token: &str) -> Result<String, Bad> {
    let token = SdJwt::new(token).map_err(unable)?;
    let revealed = token.decode_reveal_any().map_err(unable)?;
    Ok(revealed.retaining(&pointers(kept)?).into_encoded().into_string())
}

pub(crate) fn verify(token: &str) -> Result<String, Bad> {
    let token = SdJwt::new(token).map_err(unable)?;
    let resolver = VerificationMethodDIDResolver::<_, AnyJwkMethod>::new(Local);
    match now(token.decode_reveal_verify_any(VerificationParameters::from_resolver(resolver))) {
        Ok((_, Ok(()))) => Ok(String::new()),
        Ok((_, Err(invalid))) => Err(Bad::Refused(invalid.to_string())),
        Err(error @ (ProofValidationError::InvalidSignature | ProofValidationError::InvalidProof)) => {
            Err(Bad::Refused(error.to_string()))
        }
        Err(error) => Err(unable(error)),
    }
}
