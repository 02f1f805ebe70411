//! Whose key is it? did:key and did:jwk alone, which say it themselves; and how futures that never wait are run.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

use did_jwk::DIDJWK;
use did_method_key::DIDKey;
use ssi_claims_core::VerificationParameters;
use ssi_dids_core::resolution::{DIDMethodResolver as _, Error, Options, Output};
use ssi_dids_core::{DID, DIDResolver, VerificationMethodDIDResolver};
use ssi_json_ld::ContextLoader;
use ssi_jwk::JWK;
use ssi_verification_methods::AnyMethod;

use crate::contexts::Contexts;
use crate::{Bad, unable};

/// Resolves what needs no network.
#[derive(Default)]
pub(crate) struct Local;

impl DIDResolver for Local {
    async fn resolve_representation<'a>(&'a self, did: &'a DID, options: Options) -> Result<Output<Vec<u8>>, Error> {
        match did.method_name() {
            "key" => DIDKey.resolve_method_representation(did.method_specific_id(), options).await,
            "jwk" => DIDJWK.resolve_method_representation(did.method_specific_id(), options).await,
            other => Err(Error::MethodNotSupported(other.to_owned())),
        }
    }
}

/// Finds the keys of proofs.
pub(crate) type Resolver = VerificationMethodDIDResolver<Local, AnyMethod>;

/// With what proofs are checked and derived.
pub(crate) fn parameters(contexts: &Contexts) -> VerificationParameters<Resolver, ContextLoader> {
    VerificationParameters::from_resolver(Resolver::new(Local)).with_json_ld_loader(contexts.loader.clone())
}

/// The key, its did:key, and the name of the key in it.
pub(crate) fn key(text: &str) -> Result<(JWK, String, String), Bad> {
    let key: JWK = match text {
        #[cfg(feature = "bbs")]
        "new" => JWK::generate_bls12381g2(),
        text => serde_json::from_str(text).map_err(unable)?,
    };
    let did = DIDKey::generate(&key).map_err(unable)?.to_string();
    let method = DIDKey::generate_url(&key).map_err(unable)?.to_string();
    Ok((key, did, method))
}

/// Nothing here waits for anything, so that it need only be asked again.
pub(crate) fn now<F: Future>(future: F) -> F::Output {
    let mut future = pin!(future);
    loop {
        if let Poll::Ready(out) = future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return out;
        }
    }
}
