//! Does a status list token hold, and who signed it? Token Status List, section 5.1.

use credential::did::Relationship;
use credential::format::Securing;
use credential::jose::Jws;
use credential::json::{self, Value};
use credential::limits;

use super::{Math, Secured, Tie, look};
use crate::case::Case;
use crate::certificate;
use crate::problem::Problem;
use crate::reason::{Flaw, Reason};
use crate::resolve::{Publishes, owner_of};
use crate::text;

/// A status list token whose signature holds by its signer's own key.
pub(crate) struct SignedList {
    pub claims: Value<'static>,
    /// Whose key that is: a DID or address.
    pub signer: String,
}

/// Reads a status list token and checks it by the key of whoever it says issued it (Token Status List, section 5.1).
pub(crate) fn status_list_token(case: &Case<'_>, body: &[u8]) -> Result<SignedList, Problem> {
    let malformed = |reason: Reason| Problem::MalformedProof { reason };
    let text = std::str::from_utf8(body.trim_ascii()).map_err(|_| malformed(Flaw::NoText.into()))?;
    let jws = Jws::parse(text).map_err(|e| malformed(e.into()))?.into_owned();
    if jws.typ() != Some("statuslist+jwt") {
        let found = text::cut(jws.typ().unwrap_or("none"));
        return Err(Problem::WrongType { expected: "statuslist+jwt".to_owned(), found });
    }
    let claims = json::parse_owned(jws.payload(), limits::CREDENTIAL_BYTES).map_err(|e| malformed(e.into()))?;
    let named = claims.str("iss").or_else(|| jws.kid().filter(|kid| kid.contains(':')).map(owner_of));
    let owner = named.map(str::to_owned);
    let securing = Securing::Jws(Box::new(jws));
    let secured = Secured {
        securing: &securing,
        claims: &claims,
        token: None,
        owner: owner.as_deref(),
        publishes: Publishes::Metadata,
        relationship: Relationship::AssertionMethod,
    };
    let seen = look(case, &secured).seen.into_iter().next().ok_or(Problem::NotSealed {})?;
    match (seen.math, seen.tie) {
        (Math::Broken(problem) | Math::Open(problem), _) | (Math::Holds, Tie::Wrong(problem) | Tie::Open(problem)) => {
            Err(problem)
        }
        (Math::Holds, Tie::Owner(_)) => {
            let by_certificate = seen.certificate.map(|vouched| certificate::id(&vouched.certificate));
            let signer = owner.or(by_certificate).unwrap_or_default();
            Ok(SignedList { claims, signer })
        }
    }
}
