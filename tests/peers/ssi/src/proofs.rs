//! How does ssi make, derive and check embedded proofs?

use serde_json::{Value, json};
use ssi_claims_core::{ProofValidationError, SignatureEnvironment};
use ssi_core::JsonPointerBuf;
use ssi_data_integrity::{
    AnyDataIntegrity, AnyInputOptions, AnySelectionOptions, AnySignatureOptions, AnySuite, CryptographicSuite as _,
    DataIntegrityDocument,
};
use ssi_verification_methods::SingleSecretSigner;

use crate::contexts::Contexts;
use crate::local::{Local, Resolver, key, now, parameters};
use crate::{Bad, unable};

/// When proofs say that they were made: fixed, so that whoever checks them needs no clock.
const CREATED: &str = "2024-05-01T09:00:00Z";

fn suite(name: &str) -> Result<AnySuite, Bad> {
    Ok(match name {
        "Ed25519Signature2020" => AnySuite::Ed25519Signature2020,
        "JsonWebSignature2020" => AnySuite::JsonWebSignature2020,
        "eddsa-rdfc-2022" => AnySuite::EdDsaRdfc2022,
        "ecdsa-rdfc-2019" => AnySuite::EcdsaRdfc2019,
        "ecdsa-sd-2023" => AnySuite::EcdsaSd2023,
        #[cfg(feature = "bbs")]
        "bbs-2023" => AnySuite::Bbs2023,
        other => return Err(unable(format!("no suite {other}"))),
    })
}

pub(crate) fn pointers(texts: &[&str]) -> Result<Vec<JsonPointerBuf>, Bad> {
    texts.iter().map(|text| text.parse().map_err(|_| unable(format!("{text} is no JSON Pointer")))).collect()
}

pub(crate) fn issue(
    name: &str,
    secret: &str,
    mandatory: &[&str],
    claims: &str,
    contexts: &Contexts,
) -> Result<String, Bad> {
    let suite = suite(name)?;
    let (secret, did, method) = key(secret)?;
    let mut claims: Value = serde_json::from_str(claims).map_err(unable)?;
    claims.as_object_mut().ok_or_else(|| unable("no object"))?.entry("issuer").or_insert_with(|| json!(did));
    let document: DataIntegrityDocument = serde_json::from_value(claims).map_err(unable)?;
    let options = json!({"created": CREATED, "verificationMethod": method, "proofPurpose": "assertionMethod"});
    let options: AnyInputOptions = serde_json::from_value(options).map_err(unable)?;
    let mut choice = AnySignatureOptions::default();
    choice.mandatory_pointers = pointers(mandatory)?;
    let environment = SignatureEnvironment { json_ld_loader: contexts.loader.clone(), eip712_loader: () };
    let signer = SingleSecretSigner::new(secret).into_local();
    let signed = now(suite.sign_with(environment, document, Resolver::new(Local), signer, options, choice));
    serde_json::to_string(&signed.map_err(unable)?).map_err(unable)
}

pub(crate) fn derive(selective: &[&str], base: &str, contexts: &Contexts) -> Result<String, Bad> {
    let base: AnyDataIntegrity = serde_json::from_str(base).map_err(unable)?;
    let mut choice = AnySelectionOptions::default();
    choice.selective_pointers = pointers(selective)?;
    // None would become a null, where bbs-2023 has bytes.
    choice.presentation_header = Some(Vec::new());
    let derived = now(base.select(parameters(contexts), choice)).map_err(unable)?;
    serde_json::to_string(&derived).map_err(unable)
}

pub(crate) fn verify(name: &str, credential: &str, contexts: &Contexts) -> Result<String, Bad> {
    let tree: Value = serde_json::from_str(credential).map_err(unable)?;
    let proofs = match tree.get("proof") {
        Some(Value::Array(proofs)) => proofs.as_slice(),
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    if proofs.is_empty() {
        return Err(unable("no proof"));
    }
    let other = |proof: &&Value| proof["cryptosuite"] != name && proof["type"] != name;
    if let (Some(proof), false) = (proofs.iter().find(other), name == "any") {
        return Err(unable(format!("a proof of another suite: {} {}", proof["type"], proof["cryptosuite"])));
    }
    let credential: AnyDataIntegrity = serde_json::from_str(credential).map_err(unable)?;
    match now(credential.verify(parameters(contexts))) {
        Ok(Ok(())) => Ok(String::new()),
        Ok(Err(invalid)) => Err(Bad::Refused(invalid.to_string())),
        Err(error @ (ProofValidationError::InvalidSignature | ProofValidationError::InvalidProof)) => {
            Err(Bad::Refused(error.to_string()))
        }
        Err(error) => Err(unable(error)),
    }
}
