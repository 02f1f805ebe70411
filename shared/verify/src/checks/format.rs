//! Is it a credential of a kind that we read, in the form that its standard demands, and do its disclosures fit?

use credential::baked::Baked;
use credential::digest;
use credential::format::{Credential, Family, FormatError, Securing, Shown, w3c};
use credential::json::Value;
use credential::sd_jwt::DisclosureError;

use crate::problem::Problem;
use crate::proofs::Proofs;
use crate::report::{Check, Evidence, Finding, Outcome, Skip};
use crate::text;

pub(crate) fn clause(family: Family) -> &'static str {
    match family {
        Family::W3cV1 => "VCDM 1.1, 4",
        Family::W3cV2 => "VCDM 2.0, 4",
        Family::SdJwtVc => "SD-JWT VC, 3.2",
        Family::SdJwt => "RFC 9901, 4",
        Family::Europass => "ELM 3; TS 119 182-1, 5",
        Family::EuropassXml => "ELM 2; EN 319 132-1, 5",
    }
}

pub(crate) fn check(family: Family, faults: &[FormatError], kind: &str, proofs: &Proofs) -> Finding {
    // A kind that we do not read excuses no fault beside it.
    let fault = faults.iter().find(|fault| !matches!(fault, FormatError::Unsupported(_))).or(faults.first());
    let outcome = match (fault, &proofs.not_plain, &proofs.loose) {
        (Some(fault @ FormatError::Unsupported(_)), _, _) => Outcome::Unknown(text::of_format(fault)),
        (Some(fault), _, _) => Outcome::Fail(text::of_format(fault)),
        (None, Some(problem), _) => Outcome::Fail(problem.clone()),
        (None, None, Some(problem)) => Outcome::Unknown(problem.clone()),
        (None, None, None) => Outcome::Pass,
    };
    Finding::new(Check::Format, outcome, clause(family)).resting_on([Evidence::new("form").with("kind", kind)])
}

/// What was taken out of a picture, whose bytes are not the ones that were received.
pub(crate) fn taken_out(baked: &Baked<'_>) -> Evidence {
    Evidence::new("taken-out")
        .with("picture", baked.picture.name())
        .with("place", baked.place.as_str())
        .with("sha256", digest::sha256_hex(&baked.bytes).as_str())
}

/// Most entries of one kind that a report names.
const NAMED: usize = 4;

/// What stands beside the claims, named as what it is: nothing of it is checked, fetched or followed.
pub(crate) fn beside(claims: &Value<'_>) -> Vec<Evidence> {
    let entries = |member: &str| claims.get(member).map(Value::one_or_many).unwrap_or_default().iter().take(NAMED);
    let kind = |entry: &Value<'_>| text::cut(&w3c::types(entry).join(" "));
    let address = |entry: &Value<'_>| text::cut(w3c::id_of(entry).unwrap_or_default());
    let said = |entry: &Value<'_>, member: &str| text::cut(entry.str(member).unwrap_or_default());
    let mut named = Vec::new();
    for entry in entries("evidence") {
        let seen = Evidence::new("names-evidence").with("kind", kind(entry).as_str());
        let seen = seen.with("name", said(entry, "name").as_str()).with("text", said(entry, "narrative").as_str());
        named.push(seen.with("address", address(entry).as_str()));
    }
    for entry in entries("refreshService") {
        let seen = Evidence::new("names-refresh").with("kind", kind(entry).as_str());
        named.push(seen.with("address", address(entry).as_str()));
    }
    for entry in entries("termsOfUse") {
        let seen = Evidence::new("names-terms").with("kind", kind(entry).as_str());
        named.push(seen.with("address", address(entry).as_str()));
    }
    named
}

/// How many digests a W3C credential keeps back beside its claims. RFC 9901, section 9.7 has issuers keep in the open what
/// decides; VC-JOSE-COSE only recommends it, so that a status or an end date might be among them. With its contexts and
/// types kept back too, such a credential looks like any SD-JWT: only a type in the header tells.
pub(crate) fn kept_back_at_root(credential: &Credential<'_>) -> u64 {
    let Some(Ok(shown)) = &credential.disclosures else { return 0 };
    let may_be_w3c = match (credential.family, &credential.securing) {
        (Family::W3cV1 | Family::W3cV2, _) => true,
        (Family::SdJwt, Securing::SdJwt(sealed)) => sealed.token.jws.typ().is_none_or(w3c_type),
        _ => false,
    };
    if may_be_w3c { shown.kept_back_at_root as u64 } else { 0 }
}

/// The media types of SD-JWTs that VC-JOSE-COSE has, its drafts' included.
fn w3c_type(typ: &str) -> bool {
    ["vc+sd-jwt", "vc+ld+json+sd-jwt", "vp+sd-jwt", "vp+ld+json+sd-jwt", "sd-jwt"].contains(&typ)
}

/// RFC 9901, section 7.1: every disclosure is called for by a digest, exactly once.
/// ECDSA Cryptosuites 1.0, section 3.6.8: of a `part` each statement has its own signature, and there are no others.
pub(crate) fn disclosures(found: Option<&Result<Shown, DisclosureError>>, part: bool) -> Finding {
    const CLAUSE: &str = "RFC 9901, 7.1";
    match found {
        None if part => {
            Finding::new(Check::Disclosures, Outcome::Pass, "ECDSA Cryptosuites, 3.6; BBS Cryptosuites, 3.4")
                .resting_on([Evidence::new("part")])
        }
        None => Finding::new(Check::Disclosures, Outcome::Skip(Skip::NotApplicable), CLAUSE),
        Some(Ok(shown)) => {
            Finding::new(Check::Disclosures, Outcome::Pass, CLAUSE).resting_on([Evidence::new("disclosures")
                .with("shown", shown.shown as u64)
                .with("kept_back", shown.kept_back as u64)])
        }
        Some(Err(reason)) => {
            let problem = Problem::DisclosureMismatch { reason: reason.clone().into() };
            Finding::new(Check::Disclosures, Outcome::Fail(problem), CLAUSE)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Outcome, Proofs, check};
    use credential::format::{Family, FormatError, OtherKind};

    #[test]
    fn a_kind_that_is_not_read_excuses_no_fault() {
        let (unread, fault) = (FormatError::Unsupported(OtherKind::Pdf), FormatError::NoIssuer);
        for (faults, due) in [
            (vec![], "pass"),
            (vec![unread.clone()], "unknown unsupported-format"),
            (vec![fault.clone()], "fail no-issuer"),
            (vec![unread.clone(), fault.clone()], "fail no-issuer"),
            (vec![fault, unread], "fail no-issuer"),
        ] {
            let outcome = check(Family::W3cV2, &faults, "", &Proofs::default()).outcome;
            let found =
                outcome.problem().map_or_else(|| outcome.id().to_owned(), |p| format!("{} {}", outcome.id(), p.id()));
            assert_eq!(found, due, "{faults:?}: {:?}", Outcome::id(&outcome));
        }
    }
}
