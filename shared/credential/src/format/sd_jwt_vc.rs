//! Which SD-JWT is this: an SD-JWT VC, a W3C credential or presentation in an SD-JWT, or a plain one?
//!
//! SD-JWT VC, section 3.2.1 (`dc+sd-jwt`, formerly `vc+sd-jwt`, with `vct`); VC-JOSE-COSE, section 3.2 (W3C).

use super::header::{self, Holds};
use super::{
    Content, Credential, Family, FormatError, OtherKind, Presentation, SealedSdJwt, Securing, Shown, TokenKind,
    Unreadable, json_document, registered, token, w3c,
};
use crate::jose::Jws;
use crate::json::Value;
use crate::limits;
use crate::sd_jwt::{self, DisclosureError, PLAIN_VC_CLAIMS, SdJwt, SdJwtError, Unveiled};

/// A token with what it shows.
struct Token {
    sd_jwt: SdJwt<'static>,
    typ: Option<String>,
    claims: Value<'static>,
    /// How the disclosures fit, and which stand where.
    disclosures: Disclosures,
}

type Disclosures = Result<(Shown, Unveiled), DisclosureError>;

impl Token {
    fn read(text: &str) -> Result<Self, FormatError> {
        let sd_jwt = SdJwt::parse(text).map_err(|error| match error {
            SdJwtError::Issuer(error) => token::refused(TokenKind::SdJwt, error),
            other => FormatError::Unreadable(Unreadable::SdJwt(other)),
        })?;
        // Where the disclosures do not fit, the signed part alone is shown.
        let (claims, disclosures) = match sd_jwt.unveil() {
            Ok(mut unveiled) => {
                let shown = Shown {
                    shown: sd_jwt.disclosures.len(),
                    kept_back: unveiled.withheld,
                    kept_back_at_root: unveiled.withheld_at_root,
                };
                (std::mem::replace(&mut unveiled.claims, Value::Null), Ok((shown, unveiled)))
            }
            Err(error) => (token::claims_of(&sd_jwt.jws)?, Err(error)),
        };
        let typ = sd_jwt.jws.typ().map(str::to_owned);
        Ok(Self { sd_jwt: sd_jwt.into_owned(), typ, claims, disclosures })
    }

    fn typ(&self) -> Option<&str> {
        self.typ.as_deref()
    }

    /// The disclosures, unless they conceal one of these claims.
    fn shown(&self, plain: &[&str]) -> Result<Shown, DisclosureError> {
        let (shown, unveiled) = self.disclosures.as_ref().map_err(Clone::clone)?;
        self.sd_jwt.check_plain(unveiled, plain).map(|()| *shown)
    }
}

/// Reads an SD-JWT, with or without key binding.
pub(super) fn read(text: &str) -> Result<Content<'static>, FormatError> {
    let token = Token::read(text)?;
    if token.claims.get("vct").is_some() {
        return Ok(sd_jwt_vc(token));
    }
    // A JWT with a `~` behind it: nobody issued it so, and what stands under `vc` or `vp` would go unread.
    if let Some(member) = ["vc", "vp"].into_iter().find(|member| token.claims.get(member).is_some()) {
        let (expected, found) = ("no such claim in an SD-JWT".to_owned(), "one".to_owned());
        return Err(FormatError::Wrong { member: member.to_owned(), expected, found });
    }
    // A type of somebody's own says that this is neither of W3C's.
    let other = |typ: &str| typ.ends_with("+sd-jwt") && !typ.starts_with("vc+") && !typ.starts_with("vp+");
    if token.typ().is_some_and(other) {
        return Ok(plain(token));
    }
    let types = w3c::types(&token.claims);
    if types.contains(&"VerifiablePresentation") || matches!(token.typ(), Some("vp+sd-jwt" | "vp+ld+json+sd-jwt")) {
        return presentation(token);
    }
    if types.contains(&"VerifiableCredential") || token.claims.get("@context").is_some() {
        return Ok(w3c_credential(token));
    }
    let conceals = !matches!(&token.disclosures, Ok((shown, _)) if shown.shown == 0 && shown.kept_back == 0);
    if !conceals
        && token.sd_jwt.payload().get("_sd_alg").is_none()
        && !token.typ().is_some_and(|typ| typ.ends_with("+sd-jwt"))
    {
        return Err(FormatError::Unsupported(OtherKind::ConcealsNothing));
    }
    Ok(plain(token))
}

/// Reads an SD-JWT in JSON serialisation (RFC 9901, section 8).
pub(super) fn read_json(outer: &Value<'_>) -> Result<Content<'static>, FormatError> {
    let unreadable = |error: SdJwtError| FormatError::Unreadable(Unreadable::SdJwtJson(error));
    let text = sd_jwt::compact(outer).map_err(unreadable)?;
    let others = sd_jwt::others(outer).map_err(unreadable)?;
    let parsed = others.iter().map(|text| {
        let jws = Jws::parse(text).map_err(|error| token::refused(TokenKind::OneOfSeveral, error))?;
        Ok(jws.into_owned())
    });
    let others: Vec<Jws<'static>> = parsed.collect::<Result<_, FormatError>>()?;
    let mut content = read(&text)?;
    let (securing, faults) = match &mut content {
        Content::Credential(credential) => (&mut credential.securing, &mut credential.faults),
        Content::Presentation(presentation) => (&mut presentation.securing, &mut presentation.faults),
        Content::Unrecognised(_) => return Ok(content),
    };
    if let Securing::SdJwt(sealed) = securing {
        // What one signature calls something else, its signer did not sign as this.
        let due = sealed.token.jws.typ();
        let another = others.iter().find(|other| other.typ() != due);
        faults.extend(another.map(|other| header::wrong_type(&[due.unwrap_or("none")], other.typ())));
        sealed.others = others;
        sealed.kids_beside = sd_jwt::kids_beside(outer);
        sealed.type_metadata = sd_jwt::type_metadata(outer);
    }
    Ok(content)
}

/// What decides whether a credential holds must stand in the signed part, or its holder could leave it out (RFC 9901,
/// section 9.7). `issuer` and `type` may be concealed: without them nothing passes that would not with them. Whoever judges
/// minds that a `validFrom` may have been.
const DECIDING_CLAIMS: [&str; 9] =
    ["iss", "nbf", "exp", "cnf", "vct", "status", "credentialStatus", "validUntil", "expirationDate"];

fn sealed(token: SdJwt<'static>) -> Securing {
    Securing::SdJwt(Box::new(SealedSdJwt {
        token,
        others: Vec::new(),
        kids_beside: Vec::new(),
        type_metadata: Vec::new(),
    }))
}

/// The types of W3C's own; VC-JOSE-COSE, section 3.2 says that they should be there.
const VC_TYPES: [&str; 3] = ["vc+sd-jwt", "vc+ld+json+sd-jwt", "sd-jwt"];
const VP_TYPES: [&str; 3] = ["vp+sd-jwt", "vp+ld+json+sd-jwt", "sd-jwt"];

fn credential(
    token: Token,
    family: Family,
    disclosures: Result<Shown, DisclosureError>,
    faults: Vec<FormatError>,
) -> Content<'static> {
    Content::Credential(Box::new(Credential {
        family,
        claims: token.claims,
        token: None,
        securing: sealed(token.sd_jwt),
        faults,
        disclosures: Some(disclosures),
    }))
}

fn sd_jwt_vc(token: Token) -> Content<'static> {
    let claims = &token.claims;
    let mut faults = Vec::new();
    if !matches!(token.typ(), Some("dc+sd-jwt" | "vc+sd-jwt")) {
        faults.push(header::wrong_type(&["dc+sd-jwt"], token.typ()));
    }
    if claims.str("vct").is_none_or(str::is_empty) {
        let found = claims.get("vct").map(super::shortened).unwrap_or_default();
        faults.push(FormatError::Wrong { member: "vct".to_owned(), expected: "a text".to_owned(), found });
    }
    faults.extend(other_types(claims));
    faults.extend(registered::faults(claims, token.sd_jwt.jws.header()));
    let disclosures = token.shown(&PLAIN_VC_CLAIMS);
    credential(token, Family::SdJwtVc, disclosures, faults)
}

/// SD-JWT VC, "Other Credential Types": a list of texts that is not empty and does not name the type itself.
fn other_types(claims: &Value<'_>) -> Option<FormatError> {
    let named = claims.get("aka_vcts")?;
    let own = claims.str("vct");
    let other = |one: &Value<'_>| one.as_str().is_some_and(|text| !text.is_empty() && Some(text) != own);
    let fits = named.as_array().is_some_and(|all| !all.is_empty() && all.iter().all(other));
    (!fits).then(|| FormatError::Wrong {
        member: "aka_vcts".to_owned(),
        expected: "a list of other types".to_owned(),
        found: super::shortened(named),
    })
}

fn w3c_credential(token: Token) -> Content<'static> {
    let claims = &token.claims;
    let mut faults = header::faults(&token.sd_jwt.jws, &VC_TYPES, Holds::Credential);
    let family = w3c::family(claims).unwrap_or_else(|fault| {
        faults.push(fault);
        Family::W3cV2
    });
    faults.extend(w3c::credential_faults(claims, family));
    faults.extend(w3c::contradictions(claims, claims, Family::W3cV2));
    faults.extend(registered::faults(claims, token.sd_jwt.jws.header()));
    let disclosures = token.shown(&DECIDING_CLAIMS);
    credential(token, family, disclosures, faults)
}

fn presentation(token: Token) -> Result<Content<'static>, FormatError> {
    let claims = &token.claims;
    let mut faults = header::faults(&token.sd_jwt.jws, &VP_TYPES, Holds::Presentation);
    faults.extend(registered::faults(claims, token.sd_jwt.jws.header()));
    faults.extend(w3c::family(claims).err());
    faults.extend(w3c::presentation_faults(claims));
    let disclosures = token.shown(&DECIDING_CLAIMS);
    let credentials = json_document::parts(claims, limits::WRAPPING_DEPTH)?;
    Ok(Content::Presentation(Box::new(Presentation {
        family: Family::W3cV2,
        claims: token.claims,
        token: None,
        securing: sealed(token.sd_jwt),
        faults,
        disclosures: Some(disclosures),
        credentials,
    })))
}

/// RFC 9901, section 9.11: explicit typing ends in `+sd-jwt`; an application may leave the type out.
fn plain(token: Token) -> Content<'static> {
    let (claims, typ) = (&token.claims, token.typ());
    let mut faults = Vec::new();
    if matches!(typ, Some("dc+sd-jwt" | "vc+sd-jwt")) {
        faults.push(FormatError::Missing("vct"));
    } else if typ.is_some_and(|typ| !typ.ends_with("+sd-jwt") && typ != "jwt") {
        faults.push(header::wrong_type(&["a type that ends in +sd-jwt"], typ));
    }
    if claims.get("iss").is_none() && claims.get("issuer").is_none() {
        faults.push(FormatError::NoIssuer);
    }
    faults.extend(registered::faults(claims, token.sd_jwt.jws.header()));
    let disclosures = token.shown(&DECIDING_CLAIMS);
    credential(token, Family::SdJwt, disclosures, faults)
}
