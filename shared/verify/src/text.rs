//! How are other crates' errors and texts carried over into problems?

use credential::Timestamp;
use credential::baked::{Picture, PictureError};
use credential::data_integrity::{DataIntegrityError, DiscloseError, Suite};
use credential::format::{Credential, Earlier, FormatError};
use credential::jose::JoseError;
use credential::json::Value;
use credential::json_ld::JsonLdError;

use crate::problem::Problem;
use crate::proofs::{Math, Proofs};
use crate::reason::Because;

/// At most 200 characters of a text from outside.
pub(crate) fn cut(text: &str) -> String {
    if text.len() <= 200 {
        return text.to_owned();
    }
    let end = text.char_indices().nth(200).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default().to_owned()
}

/// The strings of a member that may be one or many.
pub(crate) fn strings(value: Option<&Value<'_>>) -> Vec<String> {
    value.map(Value::one_or_many).unwrap_or_default().iter().filter_map(Value::as_str).map(str::to_owned).collect()
}

/// When a document says that it was issued. A claim: it proves nothing by itself.
pub(crate) fn claimed_date(claims: &Value<'_>, token: Option<&Value<'_>>) -> Option<Timestamp> {
    let written = ["validFrom", "issuanceDate", "issued"].iter().find_map(|member| claims.str(member));
    let numeric = || ["iat", "nbf"].iter().find_map(|member| token.unwrap_or(claims).get(member));
    written
        .and_then(|text| Timestamp::parse(text).ok())
        .or_else(|| numeric().and_then(|value| Timestamp::from_numeric_date(value)))
}

/// The last moment at which a credential says that it, or anything in it, was issued or awarded. A claim.
pub(crate) fn last_claimed_date(credential: &Credential<'_>) -> Option<Timestamp> {
    let claims = &credential.claims;
    let body = claims.get("vc").unwrap_or(claims);
    let written = ["validFrom", "issuanceDate", "issued", "awardedDate", "date_of_issuance", "issuance_date"];
    let written = written.iter().flat_map(|member| [body.str(member), claims.str(member)]).flatten();
    let token = credential.token.as_ref();
    let numeric = [Some(claims), token].into_iter().flatten().flat_map(|of| [of.get("iat"), of.get("nbf")]).flatten();
    let award = learning::Award::from_claims(claims);
    let (others, _) = learning::awarded_to_others(claims);
    let all = award.achievements.iter().chain(&others).flat_map(learning::Achievement::all);
    let awarded = all.filter_map(|one| one.awarded.as_ref()).chain(&award.awarded).chain(&award.issued);
    let awarded = awarded.filter_map(|date| date.value.moment());
    let written = written.filter_map(|text| learning::Date::of(text).moment());
    written.chain(numeric.filter_map(Timestamp::from_numeric_date)).chain(awarded).max()
}

/// What a failed preparation of the signed bytes means for the proof and for the document's form.
pub(crate) fn of_data_integrity(error: DataIntegrityError, found: &mut Proofs) -> Math {
    match error {
        DataIntegrityError::Unsupported { name } => unsupported(Because::Kind(cut(&name))),
        DataIntegrityError::Jws(JoseError::UnsupportedAlgorithm { alg }) => unsupported(Because::Kind(cut(&alg))),
        // That suite's table of algorithms grew, and whoever signs by another says so in the header.
        DataIntegrityError::Algorithm { suite, algorithm } if suite == Suite::JsonWebSignature2020.name() => {
            unsupported(Because::With { what: suite, with: algorithm.name() })
        }
        DataIntegrityError::Disclose(DiscloseError::Option { option }) => {
            unsupported(Because::With { what: Suite::Bbs2023.name().to_owned(), with: option })
        }
        DataIntegrityError::Disclose(DiscloseError::TooMany { limit, .. }) => {
            Math::Open(Problem::TooCostly { limit: limit as u64 })
        }
        DataIntegrityError::Document(error) | DataIntegrityError::Proof(error) => of_json_ld(error, found),
        other => Math::Broken(Problem::MalformedProof { reason: other.into() }),
    }
}

/// A way of securing that is not checked here.
fn unsupported(name: Because) -> Math {
    Math::Open(Problem::UnsupportedSecuring { name: name.into() })
}

/// A fault of form as a problem.
pub(crate) fn of_format(error: &FormatError) -> Problem {
    match error {
        FormatError::Unreadable(why) => Problem::Unreadable { reason: why.clone() },
        FormatError::TooLarge { actual, limit } => Problem::TooLarge { actual: *actual as u64, limit: *limit as u64 },
        FormatError::Unsupported(kind) => Problem::UnsupportedFormat { name: kind.clone() },
        FormatError::Missing(member) => Problem::MissingMember { member: (*member).to_owned() },
        FormatError::Wrong { member, expected, found } => Problem::WrongMember {
            member: cut(member),
            expected: expected.as_str().into(),
            found: found.as_str().into(),
        },
        FormatError::WrongType { expected, found } => Problem::WrongType { expected: cut(expected), found: cut(found) },
        FormatError::Contradiction { member, outside, inside } => {
            Problem::Contradiction { member: (*member).to_owned(), outside: cut(outside), inside: cut(inside) }
        }
        FormatError::NoIssuer => Problem::NoIssuer {},
        FormatError::Picture(error) => of_picture(error),
        FormatError::Earlier(kind) => of_earlier(kind),
        FormatError::TooMany { limit } => Problem::TooDeep { limit: *limit as u64 },
    }
}

/// A kind that is named and not judged.
pub(crate) fn of_earlier(kind: &Earlier) -> Problem {
    match kind {
        Earlier::OpenBadges { version, part, secured } => Problem::EarlierOpenBadge {
            version: (*version).to_owned(),
            part: cut(part),
            secured: secured.id().to_owned(),
        },
        Earlier::Blockcerts { version } => Problem::Blockcerts { version: (*version).to_owned() },
    }
}

fn of_picture(error: &PictureError) -> Problem {
    let name = |picture: &Picture| picture.name().to_owned();
    match error {
        PictureError::Nothing { picture } => Problem::PictureWithoutCredential { picture: name(picture) },
        PictureError::Several { picture, count } => {
            Problem::SeveralInPicture { picture: name(picture), count: *count as u64 }
        }
        PictureError::Damaged { picture, reason } => {
            Problem::PictureDamaged { picture: name(picture), reason: reason.as_str().into() }
        }
        PictureError::TooMuch { picture, what, limit } => {
            Problem::PictureTooMuch { picture: name(picture), what: (*what).into(), limit: *limit as u64 }
        }
    }
}

fn of_json_ld(error: JsonLdError, found: &mut Proofs) -> Math {
    match error {
        JsonLdError::UnknownContext { address } => Math::Open(Problem::UnknownContext { address: cut(&address) }),
        JsonLdError::TooLarge { limit } | JsonLdError::TooLong { limit } | JsonLdError::TooCostly { limit } => {
            Math::Open(Problem::TooCostly { limit: limit as u64 })
        }
        JsonLdError::Context(_) | JsonLdError::NotPlain { .. } => {
            let problem = Problem::NotPlain { reason: error.into() };
            found.not_plain = Some(problem.clone());
            Math::Broken(problem)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn as_much_is_told_as_people_read() {
        for (length, due) in [(0, 0), (100, 100), (101, 101), (200, 200), (201, 200), (5_000, 200)] {
            for letter in ["a", "ä", "語"] {
                assert_eq!(cut(&letter.repeat(length)), letter.repeat(due), "{length} {letter}");
            }
        }
    }
}
