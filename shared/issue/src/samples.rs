//! What does a wallet hold whose owner just wants to look around? Seven credentials, each with another story.
//!
//! Everything is made on the spot with keys that are forgotten at once. Addresses are under `.example` and answered by
//! [`Samples::facts`], so that nothing goes to a network.

use credential::Timestamp;
use credential::key::PublicKey;
use rand_core::CryptoRng;

use crate::award::{Award, Format, IssueError, issue};
use crate::catalogue::{
    BERUFSSCHULE, Course, DIGITAL, DRAWINGS, ERSTHILFE, FIRST_AID, FORKLIFT, ILVA_MARTEN, KUSTPROJEKT,
    LEAVING_CERTIFICATE, MONTELUME, NORDHAFEN, School, TEAMWORK, WATERVEEN, WELDING,
};
use crate::issuer::{Identity, Issuer};
use crate::sample_plan;
use crate::status::{StatusBook, StatusKind};
use crate::trust_list;

/// One credential.
#[derive(Clone, Debug)]
pub struct Sample {
    /// As a wallet would receive it.
    pub bytes: Vec<u8>,
    /// Its title.
    pub title: &'static str,
    /// How it is secured.
    pub format: Format,
}

/// The credentials, and everything that checking them asks for.
#[derive(Clone, Debug)]
pub struct Samples {
    /// The credentials, in the order in which a wallet may show them.
    pub credentials: Vec<Sample>,
    /// What would be fetched, by address: DID documents, issuer metadata, lists of withdrawals.
    pub facts: Vec<(String, Vec<u8>)>,
    /// An own list (TOML) that names the issuers, but for the one that nobody vouches for. Each entry says that it is a sample.
    pub trust: String,
    /// Files to plan by, by name: a curriculum (TOML) and a learning agreement (JSON).
    pub plans: Vec<(String, Vec<u8>)>,
}

const DAY: i64 = 86_400;
/// So long the samples' lists are believed: the wallet cannot fetch newer ones.
const LISTS_SECONDS: i64 = 366 * DAY;

struct Story {
    school: School,
    course: Course,
    format: Format,
    host: bool,
    awarded_days_ago: i64,
    ends_in_days: Option<i64>,
    list: bool,
    withdrawn: bool,
    /// Levels that the list of trusted issuers says the school may award; `None`: the school is not in the list.
    vouched: Option<&'static [u8]>,
}

const STORIES: [Story; 7] = [
    Story {
        school: NORDHAFEN,
        course: FORKLIFT,
        format: Format::VcJwt,
        host: true,
        awarded_days_ago: 804,
        ends_in_days: Some(1_022),
        list: true,
        withdrawn: true,
        vouched: Some(&[2, 3]),
    },
    Story {
        school: MONTELUME,
        course: WELDING,
        format: Format::SdJwtVc,
        host: true,
        awarded_days_ago: 163,
        ends_in_days: Some(951),
        list: true,
        withdrawn: false,
        vouched: Some(&[3, 4, 5]),
    },
    Story {
        school: ERSTHILFE,
        course: FIRST_AID,
        format: Format::OpenBadge,
        host: false,
        awarded_days_ago: 700,
        ends_in_days: Some(30),
        list: true,
        withdrawn: false,
        vouched: Some(&[]),
    },
    Story {
        school: BERUFSSCHULE,
        course: DRAWINGS,
        format: Format::OpenBadge,
        host: true,
        awarded_days_ago: 296,
        ends_in_days: None,
        list: false,
        withdrawn: false,
        vouched: Some(&[3, 4]),
    },
    Story {
        school: WATERVEEN,
        course: DIGITAL,
        format: Format::VcJwt,
        host: true,
        awarded_days_ago: 45,
        ends_in_days: None,
        list: true,
        withdrawn: false,
        vouched: Some(&[5, 6, 7]),
    },
    Story {
        school: KUSTPROJEKT,
        course: TEAMWORK,
        format: Format::OpenBadge,
        host: false,
        awarded_days_ago: 90,
        ends_in_days: None,
        list: false,
        withdrawn: false,
        vouched: None,
    },
    Story {
        school: BERUFSSCHULE,
        course: LEAVING_CERTIFICATE,
        format: Format::SdJwtVc,
        host: true,
        awarded_days_ago: 145,
        ends_in_days: None,
        list: true,
        withdrawn: false,
        vouched: Some(&[3, 4]),
    },
];

/// Makes the samples for a wallet whose key is `holder` (Ed25519 or P-256; Ed25519 can present all of them). Dates stand around `now`.
pub fn samples(rng: &mut impl CryptoRng, now: Timestamp, holder: &PublicKey) -> Result<Samples, IssueError> {
    let today = now.plus_seconds(-now.seconds().rem_euclid(DAY));
    let mut made =
        Samples { credentials: Vec::new(), facts: Vec::new(), trust: String::new(), plans: sample_plan::files(today) };
    let mut issuers: Vec<Issuer> = Vec::new();
    for story in &STORIES {
        let at = match issuers.iter().position(|issuer| *issuer.school() == story.school) {
            Some(at) => at,
            None => {
                let issuer = found(story, rng, &mut made)?;
                issuers.push(issuer);
                issuers.len() - 1
            }
        };
        if let Some(issuer) = issuers.get(at) {
            tell(story, issuer, today, now, holder, rng, &mut made)?;
        }
    }
    Ok(made)
}

/// A new school: its keys, its documents, its entry in the list.
fn found(story: &Story, rng: &mut impl CryptoRng, made: &mut Samples) -> Result<Issuer, IssueError> {
    let identity = if story.host { Identity::Host(story.school.host.to_owned()) } else { Identity::DidKey };
    let issuer = Issuer::new(story.school, identity, rng)?;
    made.facts.extend(issuer.documents()?);
    if let Some(levels) = story.vouched {
        if !made.trust.is_empty() {
            made.trust.push('\n');
        }
        made.trust.push_str(&trust_list::entry(&issuer, levels, "the list of sample schools, made on this computer")?);
    }
    Ok(issuer)
}

/// One credential, with its list if there is one.
fn tell(
    story: &Story,
    issuer: &Issuer,
    today: Timestamp,
    now: Timestamp,
    holder: &PublicKey,
    rng: &mut impl CryptoRng,
    made: &mut Samples,
) -> Result<(), IssueError> {
    let kind = if story.format == Format::SdJwtVc { StatusKind::Token } else { StatusKind::Bitstring };
    let mut book = StatusBook::new(kind, format!("https://{}/status/1", story.school.host));
    let entry = story.list.then(|| book.allocate(rng));
    let award = Award {
        course: &story.course,
        learner: &ILVA_MARTEN,
        holder: Some(holder),
        awarded: today.plus_seconds(-story.awarded_days_ago * DAY),
        valid_until: story.ends_in_days.map(|days| today.plus_seconds((days + 1) * DAY - 1)),
        status: entry.clone(),
    };
    let bytes = issue(issuer, story.format, &award, rng)?;
    made.credentials.push(Sample { bytes, title: story.course.title, format: story.format });
    if let Some(entry) = entry {
        book.set(entry.index, story.withdrawn)?;
        let list = book.publish(issuer, story.format, now, LISTS_SECONDS)?;
        made.facts.push((book.address().to_owned(), list));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use credential::Timestamp;
    use credential::key::{Algorithm, PrivateKey, Signer as _};
    use credential::sd_jwt::SdJwt;
    use rand_core::SeedableRng as _;

    use super::{Samples, samples};
    use crate::Format;

    fn made(seed: u8) -> Samples {
        let mut rng = rand_chacha::ChaCha20Rng::from_seed([seed; 32]);
        let holder = PrivateKey::generate(Algorithm::EdDsa, &mut rng).expect("key");
        let now = Timestamp::parse("2026-11-22T10:04:00Z").expect("time");
        samples(&mut rng, now, holder.public_key()).expect("samples")
    }

    #[test]
    fn seven_stories_with_all_that_checking_them_asks_for() {
        let samples = made(1);
        let titles: Vec<&str> = samples.credentials.iter().map(|sample| sample.title).collect();
        assert_eq!(titles.len(), 7, "{titles:?}");
        for format in Format::ALL {
            assert!(samples.credentials.iter().any(|sample| sample.format == format), "{format:?}");
        }
        let addresses: std::collections::BTreeSet<&str> =
            samples.facts.iter().map(|(address, _)| address.as_str()).collect();
        assert_eq!(addresses.len(), samples.facts.len(), "an address stands twice");
        assert!(addresses.iter().all(|address| address.contains(".example/")), "{addresses:?}");
        assert!(!samples.trust.contains("Kustprojekt"), "nobody vouches for it");
        assert_eq!(samples.trust.matches("[[issuer]]").count(), 5, "{}", samples.trust);
    }

    #[test]
    fn the_welding_certificate_can_be_shown_in_parts() {
        let samples = made(2);
        let welding = samples.credentials.iter().find(|sample| sample.title.starts_with("MAG")).expect("welding");
        let text = std::str::from_utf8(&welding.bytes).expect("text");
        let token = SdJwt::parse(text).expect("SD-JWT");
        let claims = token.vc_claims().expect("claims");
        assert_eq!(claims.pointer("/credentialSubject/achievement/credit/points").and_then(|p| p.as_i64()), Some(8));
        assert_eq!(claims.str("date_of_issuance"), Some("2026-06-12"));
        assert_eq!(token.disclosures.len(), 12);
    }

    #[test]
    fn other_dice_make_other_keys() {
        assert_ne!(made(3).trust, made(4).trust);
        assert_eq!(made(3).trust, made(3).trust);
    }
}
