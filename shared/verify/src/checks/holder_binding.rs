//! Does the key that presents it belong to whom it was given to?

use credential::format::{Credential, Family, Presentation, Securing};
use credential::json::Value;
use credential::key::PublicKey;
use credential::sd_jwt::{KeyBindingError, SdJwt};

use crate::case::Case;
use crate::inside::Outer;
use crate::problem::Problem;
use crate::proofs::{self, Answers, Math, Seen, Tie};
use crate::reason::{Flaw, Reason};
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::text;

/// How a credential reached us.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Presented<'p> {
    /// By itself.
    Alone,
    /// In a presentation, with that proof (if it has one) by that holder.
    In { proof: Option<&'p Seen>, holder: Option<&'p str> },
    /// In another credential.
    Inside(Outer<'p>),
}

/// The finding, and what the binding says it answers.
pub(crate) struct Binding {
    pub finding: Finding,
    pub answers: Option<Answers>,
}

/// `part` says that something may have been left out of what the issuer signed.
pub(crate) fn check(case: &Case<'_>, credential: &Credential<'_>, presented: Presented<'_>, part: bool) -> Binding {
    if let Securing::SdJwt(sealed) = &credential.securing
        && sealed.token.key_binding.is_some()
    {
        let keys = holder_keys(case, credential.confirmation());
        return sd_jwt_binding(keys, &sealed.token);
    }
    match presented {
        Presented::Inside(outer) => inside(credential, &outer),
        Presented::Alone => unpresented(case, credential, part),
        Presented::In { proof: None, .. } => unpresented(case, credential, part),
        Presented::In { proof: Some(proof), holder } => in_presentation(credential, proof, holder, part),
    }
}

fn finding(outcome: Outcome, clause: &'static str) -> Finding {
    Finding::new(Check::HolderBinding, outcome, clause)
}

fn is_bound(credential: &Credential<'_>) -> bool {
    credential.confirmation().is_some() || credential.subjects().iter().any(|id| id.starts_with("did:"))
}

/// Whether what was kept back may name the owner: an SD-JWT of the W3C kind may conceal its subject's id, and of a proof that
/// discloses a `part` anybody may leave it out.
fn may_hide_owner(credential: &Credential<'_>, part: bool) -> bool {
    let concealed = matches!(&credential.disclosures, Some(Ok(shown)) if shown.kept_back > 0);
    part || (credential.family != Family::SdJwtVc && concealed)
}

fn unpresented(case: &Case<'_>, credential: &Credential<'_>, part: bool) -> Binding {
    let outcome = match (is_bound(credential), case.request) {
        (false, Some(_)) if may_hide_owner(credential, part) => Outcome::Unknown(Problem::BindingMissing {}),
        (false, _) => Outcome::Skip(Skip::NotOffered),
        (true, None) => Outcome::Skip(Skip::NotAsked),
        (true, Some(_)) => Outcome::Fail(Problem::BindingMissing {}),
    };
    Binding { finding: finding(outcome, "RFC 9901, 7.3; VCDM 2.0, 4.13"), answers: None }
}

// ---- in another credential

/// What stands inside another credential is presented with it: what holds of the owner there holds here, if it is the
/// same owner's.
fn inside(credential: &Credential<'_>, outer: &Outer<'_>) -> Binding {
    let around = &outer.report.finding(Check::HolderBinding).outcome;
    let ids: Vec<&str> = credential.subjects().into_iter().filter(|id| id.starts_with("did:")).collect();
    let same = ids.iter().all(|id| outer.subjects.contains(id)) && credential.confirmation().is_none();
    let outcome = match is_bound(credential) {
        // What somebody says beside it was given to nobody.
        _ if outer.supporting() => Outcome::Skip(Skip::NotApplicable),
        false => Outcome::Skip(Skip::NotOffered),
        true if same => around.clone(),
        true if !outer.report.asked => Outcome::Skip(Skip::NotAsked),
        true => Outcome::Unknown(Problem::NotTheOwner {
            expected: text::cut(ids.first().copied().unwrap_or_default()),
            found: text::cut(outer.subjects.first().copied().unwrap_or_default()),
        }),
    };
    Binding { finding: finding(outcome, "VCDM 2.0, 4.13"), answers: None }
}

// ---- W3C: the presentation's proof

fn in_presentation(credential: &Credential<'_>, proof: &Seen, holder: Option<&str>, part: bool) -> Binding {
    const CLAUSE: &str = "VCDM 2.0, 4.13";
    let answers = Some(proof.answers.clone());
    if !is_bound(credential) && may_hide_owner(credential, part) {
        let outcome = Outcome::Unknown(Problem::BindingMissing {});
        return Binding { finding: finding(outcome, CLAUSE), answers };
    }
    if !is_bound(credential) {
        return Binding { finding: finding(Outcome::Skip(Skip::NotOffered), CLAUSE), answers };
    }
    let outcome = match (&proof.math, &proof.tie) {
        (Math::Broken(problem @ Problem::BindingMismatch { .. }), _) => Outcome::Fail(problem.clone()),
        (Math::Broken(_), _) => Outcome::Fail(Problem::BindingMismatch { reason: Flaw::PresentationSignature.into() }),
        (Math::Open(problem), _) => Outcome::Unknown(problem.clone()),
        (Math::Holds, Tie::Wrong(problem)) => Outcome::Fail(problem.clone()),
        (Math::Holds, Tie::Open(problem)) => Outcome::Unknown(problem.clone()),
        (Math::Holds, Tie::Owner(_)) => belongs(credential, proof, holder),
    };
    let evidence = Evidence::new("presented-by").with("holder", holder.unwrap_or_default());
    Binding { finding: finding(outcome, CLAUSE).resting_on([evidence]), answers }
}

fn belongs(credential: &Credential<'_>, proof: &Seen, holder: Option<&str>) -> Outcome {
    let by_key = confirmed_jwk(credential).is_some_and(|key| Some(&key) == proof.key.as_ref());
    let by_id = holder.is_some_and(|holder| credential.subjects().contains(&holder));
    if by_key || by_id {
        return Outcome::Pass;
    }
    Outcome::Fail(Problem::NotTheOwner {
        expected: text::cut(credential.subjects().first().copied().unwrap_or_default()),
        found: text::cut(holder.unwrap_or_default()),
    })
}

fn confirmed_jwk(credential: &Credential<'_>) -> Option<PublicKey> {
    PublicKey::from_jwk(credential.confirmation()?.get("jwk")?).ok()
}

// ---- SD-JWT: the key-binding token (RFC 9901, section 7.3)

/// The key binding of a presentation that is itself an SD-JWT: by the key that it confirms, else by the one that signed it.
pub(crate) fn of_presentation(
    case: &Case<'_>,
    presentation: &Presentation<'_>,
    signed_with: Option<&PublicKey>,
) -> Option<Binding> {
    let Securing::SdJwt(sealed) = &presentation.securing else { return None };
    let sd_jwt = &sealed.token;
    sd_jwt.key_binding.as_ref()?;
    let keys = match (presentation.claims.get("cnf"), signed_with) {
        (None, Some(key)) => Ok(vec![key.clone()]),
        (confirmation, _) => holder_keys(case, confirmation),
    };
    Some(sd_jwt_binding(keys, sd_jwt))
}

fn sd_jwt_binding(keys: Result<Vec<PublicKey>, Outcome>, sd_jwt: &SdJwt<'_>) -> Binding {
    const CLAUSE: &str = "RFC 9901, 7.3";
    let wrong = |error: KeyBindingError| Outcome::Fail(Problem::BindingMismatch { reason: error.into() });
    let answers = match sd_jwt.read_key_binding() {
        Ok(Some(binding)) => {
            let (nonce, audience) = (Some(binding.nonce), vec![binding.audience]);
            Answers { nonce, audience, for_us_alone: false, made: Some(binding.issued_at) }
        }
        Ok(None) => return Binding { finding: finding(Outcome::Skip(Skip::NotOffered), CLAUSE), answers: None },
        Err(error) => return Binding { finding: finding(wrong(error), CLAUSE), answers: None },
    };
    let outcome = match keys {
        Err(outcome) => outcome,
        Ok(keys) => {
            let signed = |key| sd_jwt.key_binding.iter().try_for_each(|jws| jws.verify(key));
            let results: Vec<_> = keys.iter().map(signed).collect();
            match results.iter().find(|result| result.is_ok()).or(results.first()) {
                Some(Ok(())) => Outcome::Pass,
                Some(Err(error)) => wrong(error.clone().into()),
                None => Outcome::Unknown(Problem::NoKey { key: "cnf".to_owned(), reason: Reason::unsaid() }),
            }
        }
    };
    Binding { finding: finding(outcome, CLAUSE).resting_on([Evidence::new("bound-key")]), answers: Some(answers) }
}

/// The keys that the credential names as its owner's: `cnf` with a JWK, or with the id of a key.
fn holder_keys(case: &Case<'_>, confirmation: Option<&Value<'_>>) -> Result<Vec<PublicKey>, Outcome> {
    let Some(confirmation) = confirmation else {
        // A binding by a key that the credential does not name binds nothing.
        return Err(Outcome::Fail(Problem::BindingMismatch { reason: Flaw::NamesNoKey.into() }));
    };
    if let Some(jwk) = confirmation.get("jwk") {
        return PublicKey::from_jwk(jwk)
            .map(|key| vec![key])
            .map_err(|e| Outcome::Unknown(Problem::NoKey { key: "cnf".to_owned(), reason: e.into() }));
    }
    match confirmation.get("kid").and_then(Value::as_str) {
        Some(kid) => proofs::holder_keys(case, kid).map_err(Outcome::Unknown),
        None => Err(Outcome::Unknown(Problem::NoKey { key: "cnf".to_owned(), reason: Reason::unsaid() })),
    }
}
