//! How is the answer made, and what does a refusal look like? From a [`Consent`] to the request that sends it.
//!
//! OpenID4VP 1.0, sections 8.1 (vp_token), 8.2 (direct_post) and 8.5 (errors); appendix B (formats).

use credential::data_integrity::{self, DataIntegrityError, Options, Suite};
use credential::json_ld::Contexts;
use credential::key::{Algorithm, PublicKey, SignError, Signer};
use credential::{Timestamp, jose, json, sd_jwt};
use http::{Method, Request};
use serde_json::{Map, Value, json};

use super::consent::{Consent, ConsentError, Item, Selection};
use super::request::VerifiedRequest;
use crate::dcql::Kind;
use crate::link;

/// The answer could not be made; nothing has left.
#[derive(Debug, thiserror::Error)]
pub enum PresentError {
    /// The yes was to something else.
    #[error(transparent)]
    Consent(#[from] ConsentError),
    /// The wallet does not have the key that the credential is bound to.
    #[error("the key that the credential for {query:?} is bound to ({key}) is not in this wallet")]
    NoKey {
        /// The id of the credential query.
        query: String,
        /// The thumbprint of the key, or "unknown".
        key: String,
    },
    /// The key cannot make this kind of proof.
    #[error("a key of kind {kind} cannot make a Data Integrity proof")]
    WrongKey {
        /// The key's kind.
        kind: &'static str,
    },
    /// A signature could not be made.
    #[error("signing: {0}")]
    Signing(SigningFlaw),
    /// The answer could not be written.
    #[error("the answer cannot be written")]
    Unwritable,
}

/// Why a signature could not be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SigningFlaw {
    /// The key did not sign.
    #[error(transparent)]
    Sign(#[from] SignError),
    /// No key binding could be made.
    #[error(transparent)]
    SdJwt(#[from] sd_jwt::PresentError),
    /// No embedded proof could be made.
    #[error(transparent)]
    DataIntegrity(#[from] DataIntegrityError),
}

fn signing(error: impl Into<SigningFlaw>) -> PresentError {
    PresentError::Signing(error.into())
}

/// Finds the private key of a public one.
pub type Keys<'k> = dyn Fn(&PublicKey) -> Option<&'k dyn Signer> + 'k;

/// Makes the answer that a person has consented to, as the one POST to send. It must not be sent twice.
pub fn respond(
    consent: Consent,
    request: &VerifiedRequest,
    selection: &Selection,
    keys: &Keys<'_>,
    now: Timestamp,
) -> Result<Request<Vec<u8>>, PresentError> {
    consent.covers(selection)?;
    drop(consent);
    let mut token: Map<String, Value> = Map::new();
    for item in &selection.items {
        let presentation = presentation(item, request, keys, now)?;
        match token.entry(item.query.clone()).or_insert_with(|| json!([])) {
            Value::Array(list) => list.push(presentation),
            _ => return Err(PresentError::Unwritable),
        }
    }
    let token = Value::Object(token).to_string();
    post(request, vec![("vp_token", token.as_str())])
}

/// Tells the asker that nothing will be shown, without saying why (section 8.5, `access_denied`).
pub fn refuse(request: &VerifiedRequest) -> Result<Request<Vec<u8>>, PresentError> {
    post(request, vec![("error", "access_denied")])
}

fn post<'r>(request: &'r VerifiedRequest, mut form: Vec<(&'r str, &'r str)>) -> Result<Request<Vec<u8>>, PresentError> {
    if let Some(state) = request.state() {
        form.push(("state", state));
    }
    Request::builder()
        .method(Method::POST)
        .uri(request.response_uri().as_str())
        .header("content-type", "application/x-www-form-urlencoded")
        .header("accept", "application/json")
        .body(link::encode(form).into_bytes())
        .map_err(|_| PresentError::Unwritable)
}

fn presentation(
    item: &Item,
    request: &VerifiedRequest,
    keys: &Keys<'_>,
    now: Timestamp,
) -> Result<Value, PresentError> {
    if !item.bind {
        return match item.kind {
            Kind::LdpVc => serde_json::from_str(&item.shown).map_err(|_| PresentError::Unwritable),
            _ => Ok(Value::String(item.shown.clone())),
        };
    }
    let no_key = |key: String| PresentError::NoKey { query: item.query.clone(), key };
    let holder = item.holder.as_ref().ok_or_else(|| no_key("unknown".to_owned()))?;
    let signer = keys(holder).ok_or_else(|| no_key(holder.thumbprint()))?;
    match item.kind {
        Kind::SdJwtVc => {
            let bound = sd_jwt::bind(&item.shown, request.client_id(), request.nonce(), now, signer);
            Ok(Value::String(bound.map_err(signing)?))
        }
        Kind::VcJwt => enveloping(item, request, signer, now),
        Kind::JwtVc => vp_jwt(item, request, signer, now),
        Kind::LdpVc => embedded(item, request, signer, now),
    }
}

/// The holder's DID and the id of its key.
fn holder(item: &Item, signer: &dyn Signer) -> Result<(String, String), PresentError> {
    let key = signer.public_key();
    let multibase = key.to_multibase().ok_or(PresentError::WrongKey { kind: key.kind() })?;
    match item.did() {
        Some(did) if did.starts_with("did:jwk:") => Ok((did.clone(), format!("{did}#0"))),
        _ => Ok((format!("did:key:{multibase}"), format!("did:key:{multibase}#{multibase}"))),
    }
}

/// VC-JOSE-COSE, section 3.1.2: `vp+jwt` over an enveloped credential.
fn enveloping(
    item: &Item,
    request: &VerifiedRequest,
    signer: &dyn Signer,
    now: Timestamp,
) -> Result<Value, PresentError> {
    let (did, method) = holder(item, signer)?;
    let presentation = json!({
        "@context": ["https://www.w3.org/ns/credentials/v2"],
        "type": ["VerifiablePresentation"],
        "holder": did,
        "verifiableCredential": [{
            "@context": "https://www.w3.org/ns/credentials/v2",
            "id": format!("data:application/vc+jwt,{}", item.shown),
            "type": "EnvelopedVerifiableCredential",
        }],
        "iss": did,
        "aud": request.client_id(),
        "nonce": request.nonce(),
        "iat": now.seconds(),
    });
    let header = json!({ "typ": "vp+jwt", "cty": "vp", "kid": method });
    jose::sign(&header, presentation.to_string().as_bytes(), signer).map(Value::String).map_err(signing)
}

/// OpenID4VP 1.0, appendix B.1.3.1: a VP JWT of VCDM 1.1.
fn vp_jwt(item: &Item, request: &VerifiedRequest, signer: &dyn Signer, now: Timestamp) -> Result<Value, PresentError> {
    let (did, method) = holder(item, signer)?;
    let claims = json!({
        "iss": did,
        "aud": request.client_id(),
        "nonce": request.nonce(),
        "iat": now.seconds(),
        "vp": {
            "@context": ["https://www.w3.org/2018/credentials/v1"],
            "type": ["VerifiablePresentation"],
            "holder": did,
            "verifiableCredential": [item.shown],
        },
    });
    let header = json!({ "typ": "JWT", "kid": method });
    jose::sign(&header, claims.to_string().as_bytes(), signer).map(Value::String).map_err(signing)
}

/// OpenID4VP 1.0, appendix B.1.3.2: a presentation with an authentication proof, challenge the nonce, domain the client.
fn embedded(
    item: &Item,
    request: &VerifiedRequest,
    signer: &dyn Signer,
    now: Timestamp,
) -> Result<Value, PresentError> {
    let (did, method) = holder(item, signer)?;
    let suite = match signer.algorithm() {
        Algorithm::EdDsa => Suite::EddsaRdfc2022,
        Algorithm::Es256 | Algorithm::Es384 => Suite::EcdsaRdfc2019,
        _ => return Err(PresentError::WrongKey { kind: signer.public_key().kind() }),
    };
    let credential: Value = serde_json::from_str(&item.shown).map_err(|_| PresentError::Unwritable)?;
    let first_context = credential.pointer("/@context/0").cloned();
    let version_1 = first_context == Some(json!("https://www.w3.org/2018/credentials/v1"));
    let contexts = if version_1 {
        json!(["https://www.w3.org/2018/credentials/v1", "https://w3id.org/security/data-integrity/v2"])
    } else {
        json!(["https://www.w3.org/ns/credentials/v2"])
    };
    let mut presentation = json::Value::from(json!({
        "@context": contexts,
        "type": ["VerifiablePresentation"],
        "holder": did,
        "verifiableCredential": [credential],
    }));
    let options = Options {
        challenge: Some(request.nonce().to_owned()),
        domain: vec![request.client_id().to_owned()],
        ..Options::new(method, "authentication", now)
    };
    data_integrity::sign(&mut presentation, &options, &suite, signer, &Contexts::embedded()).map_err(signing)?;
    Ok(presentation.to_serde())
}
