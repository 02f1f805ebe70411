//! Did the asker sign this request? A request object whose key belongs to a DID.
//!
//! RFC 9101 as OpenID4VP 1.0 profiles it (sections 5 and 5.9.3): `typ`, `aud`, times, `wallet_nonce`; only what stands inside counts.

use credential::did::{self, DidUrl, Document, Relationship};
use credential::jose::Jws;
use credential::json::{self, Value};
use credential::{Timestamp, limits};

use super::client::{ClientId, Prefix};
use super::error::{Expected, NotHere, PartFlaw, RequestError, SignatureFlaw};
use super::request::{Assurance, VerifiedRequest, client, text};
use crate::address::Reach;

/// A request object that keeps the rules, but whose signature is still to be checked.
#[derive(Debug)]
pub(super) struct RequestObject {
    token: String,
    claims: Value<'static>,
    did: String,
    kid: String,
}

/// The audience of a wallet that nobody registered (OpenID4VP 1.0, section 5.8).
const STATIC_AUDIENCE: &str = "https://self-issued.me/v2";

fn unreadable(reason: impl Into<PartFlaw>) -> RequestError {
    RequestError::Unreadable { name: "request object", reason: reason.into() }
}

fn signature(reason: impl Into<SignatureFlaw>) -> RequestError {
    RequestError::Signature { reason: reason.into() }
}

/// What others wrote, cut.
fn cut(text: &str) -> String {
    text.chars().take(200).collect()
}

impl RequestObject {
    pub(super) fn parse(
        token: &str,
        outer: &ClientId,
        wallet_nonce: Option<&str>,
        now: Timestamp,
    ) -> Result<Self, RequestError> {
        let jws = Jws::parse(token).map_err(unreadable)?;
        expect("typ", "oauth-authz-req+jwt", jws.typ())?;
        let claims = json::parse_owned(jws.payload(), limits::DOCUMENT_BYTES).map_err(unreadable)?;
        expect("client_id", outer.as_str(), Some(client(&claims)?.as_str()))?;
        audience(&claims)?;
        if let Some(nonce) = wallet_nonce {
            expect("wallet_nonce", nonce, text(&claims, "wallet_nonce")?)?;
        }
        in_force(&claims, now)?;
        let Prefix::DecentralizedIdentifier(did) = outer.prefix() else {
            return Err(RequestError::Forbidden { name: "request_uri", reason: NotHere::NotSigned });
        };
        let kid = jws.kid().ok_or(RequestError::Missing { name: "kid" })?.to_owned();
        let named = DidUrl::parse(&kid).map_err(signature)?;
        if named.did != *did {
            return Err(signature(SignatureFlaw::KeyOfAnother { found: cut(&named.did), asker: cut(did) }));
        }
        Ok(Self { token: token.to_owned(), claims, did: did.clone(), kid })
    }

    /// The address of the DID document, if there is one to fetch.
    pub(super) fn document_address(&self) -> Result<Option<String>, RequestError> {
        if self.did.starts_with("did:web:") {
            return did::web_address(&self.did).map(Some).map_err(signature);
        }
        Ok(None)
    }

    pub(super) fn verified(
        self,
        document: Option<&[u8]>,
        client: ClientId,
        reach: Reach,
    ) -> Result<VerifiedRequest, RequestError> {
        let document = match document {
            Some(bytes) => Document::parse(bytes).map_err(signature)?,
            None => did::document_of(&self.did).map_err(signature)?,
        };
        if document.id != self.did {
            let (found, asker) = (cut(&document.id), cut(&self.did));
            return Err(signature(SignatureFlaw::OtherDocument { found, asker }));
        }
        let method = document
            .method_for(&self.kid, Relationship::Authentication)
            .ok_or_else(|| signature(SignatureFlaw::NoKey { asker: cut(&self.did), key: cut(&self.kid) }))?;
        let key = method.key.as_ref().map_err(|error| signature(error.clone()))?;
        let jws = Jws::parse(&self.token).map_err(unreadable)?;
        jws.verify(key).map_err(signature)?;
        VerifiedRequest::check(client, Assurance::SignedBy { did: self.did }, &self.claims, reach)
    }
}

fn expect(name: &'static str, expected: &str, found: Option<&str>) -> Result<(), RequestError> {
    match found {
        Some(found) if found == expected => Ok(()),
        Some(found) => {
            Err(RequestError::Wrong { name, expected: Expected::This(expected.to_owned()), found: cut(found) })
        }
        None => Err(RequestError::Missing { name }),
    }
}

/// Section 5.8 asks for the static audience. Libraries that are much used write the address of their own request there
/// (@openid4vc 0.4.6), which harms nobody: the answer is tied by nonce, client and response_uri. Anything else is refused.
fn audience(claims: &Value<'_>) -> Result<(), RequestError> {
    match text(claims, "aud")? {
        Some(audience) if url::Url::parse(audience).is_ok_and(|url| matches!(url.scheme(), "https" | "http")) => Ok(()),
        found => expect("aud", STATIC_AUDIENCE, found),
    }
}

fn in_force(claims: &Value<'_>, now: Timestamp) -> Result<(), RequestError> {
    const SKEW: i64 = 60;
    let moment = |name: &'static str| match claims.get(name) {
        None => Ok(None),
        Some(value) => Timestamp::from_numeric_date(value).map(Some).ok_or_else(|| RequestError::Wrong {
            name,
            expected: Expected::Seconds,
            found: value.kind().to_owned(),
        }),
    };
    let (from, issued, until) = (moment("nbf")?, moment("iat")?, moment("exp")?);
    let begun = [from, issued].into_iter().flatten().all(|start| start <= now.plus_seconds(SKEW));
    if begun && until.is_none_or(|end| now < end.plus_seconds(SKEW)) {
        return Ok(());
    }
    Err(RequestError::NotInForce { from: from.or(issued), until, now })
}
