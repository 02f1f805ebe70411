//! What stands in the logbook, and what do signed credentials say of it? Read from the vault, each countersignature checked now.

mod about;
mod countersign;
pub mod export;
pub mod half;
pub mod photo;

pub use about::About;
pub use countersign::{Asked, Signing, SigningError, request, sign};

use credential::Timestamp;
use credential::format::{self, Content};
use learning::logbook::{self, CountersignError, Countersignature, Entry, Named, Record, Signed, Statement, Week};
use verify::Word;

use super::desk::Desk;
use crate::vault::{CredentialId, KeptEntry, Row, VaultError};

/// The logbook, with what is known of its countersignatures.
#[derive(Clone, Debug)]
pub struct Book {
    /// Whose it is.
    pub about: About,
    /// Its entries, each with its countersignature, by week.
    pub entries: Vec<KeptEntry>,
    /// Every countersignature in the vault.
    pub countersigned: Vec<Countersigning>,
    /// The record that an examination board asks for, if it can be made: it needs a first and a last week.
    pub record: Option<Record>,
}

/// A countersignature in the vault, and what came of checking it.
#[derive(Clone, Debug)]
pub struct Countersigning {
    /// The credential.
    pub id: CredentialId,
    /// SHA-256 of its bytes, in hexadecimal digits: by that it is known outside of this vault.
    pub sha256: String,
    /// What it says; none if it cannot be read.
    pub statement: Option<Statement>,
    /// Who signed: a name that somebody else vouches for, or what the file calls its signer.
    pub by: String,
    /// Whether somebody else vouches for that name.
    pub known: bool,
    /// On which day, as the trainer states ("2026-03-20").
    pub on: String,
    /// Whether it counts.
    pub counts: Counts,
    /// What the check came to, in a sentence.
    pub headline: String,
}

/// Whether a countersignature counts for the learner's entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Counts {
    /// It is verified: unaltered, in force, and from somebody whom another source names.
    Verified,
    /// It names these entries, and something of that is not settled.
    Unsettled,
    /// It does not count, and says nothing for any entry.
    No(WhyNot),
}

/// Why a countersignature says nothing for any entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyNot {
    /// It was altered, withdrawn, or has run out.
    DoesNotHold,
    /// It is signed with one of the learner's own keys.
    OwnKey,
    /// It is bound to the key of somebody else.
    OtherLearner,
    /// What it says is not what its type says.
    Unreadable(CountersignError),
}

impl WhyNot {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Self::DoesNotHold => "does-not-hold",
            Self::OwnKey => "own-key",
            Self::OtherLearner => "other-learner",
            Self::Unreadable(_) => "unreadable",
        }
    }
}

impl Countersigning {
    /// As the pure engine asks for it; nothing of what does not count.
    fn signed(&self) -> Option<Signed> {
        if matches!(self.counts, Counts::No(_)) {
            return None;
        }
        let lines = self.statement.iter().flat_map(|statement| &statement.lines);
        Some(Signed {
            credential: self.sha256.clone(),
            by: self.by.clone(),
            on: self.on.clone(),
            verified: self.counts == Counts::Verified,
            covers: lines.map(|line| (line.id.clone(), line.digest.clone())).collect(),
        })
    }
}

impl Book {
    /// Reads it, and checks every countersignature at the desk's moment.
    pub async fn read(desk: &Desk<'_>) -> Result<Self, VaultError> {
        let about = About::read(desk.vault).await?;
        let countersigned = countersignings(desk).await?;
        let signed: Vec<Signed> = countersigned.iter().filter_map(Countersigning::signed).collect();
        let with_signature = |kept: KeptEntry| {
            let countersignature = logbook::countersignature(&kept.urn, &kept.entry, &signed);
            KeptEntry { entry: Entry { countersignature, ..kept.entry }, ..kept }
        };
        let entries: Vec<KeptEntry> = desk.vault.logbook().await?.into_iter().map(with_signature).collect();
        let plain: Vec<Entry> = entries.iter().map(|kept| kept.entry.clone()).collect();
        let named = entries.iter().map(|kept| Named { id: Some(&kept.urn), entry: &kept.entry });
        let named: Vec<Named<'_>> = named.collect();
        let counts = |signature: &Countersignature| verified(&countersigned, signature);
        let record = header(&about, &plain, desk.now).map(|header| logbook::record_of(header, &named, counts));
        Ok(Self { about, entries, countersigned, record })
    }

    /// Whether that countersignature is a verified one.
    pub fn verified(&self, signature: &Countersignature) -> bool {
        verified(&self.countersigned, signature)
    }
}

fn verified(all: &[Countersigning], signature: &Countersignature) -> bool {
    all.iter().any(|one| one.sha256 == signature.credential && one.counts == Counts::Verified)
}

/// From the first week that the learner names, else the first that has an entry, until the last of them or this one.
fn header(about: &About, entries: &[Entry], now: Timestamp) -> Option<logbook::Header> {
    let weeks = || entries.iter().map(|entry| entry.week);
    let from = about.from.or_else(|| weeks().min())?;
    let until: Option<Week> = about.until.or_else(|| weeks().max().max(Week::of(now)));
    Some(logbook::Header {
        learner: about.learner.clone(),
        company: about.company.clone(),
        qualification: about.qualification.clone(),
        from,
        until: until?.max(from),
    })
}

/// Every credential of the vault that says it is a countersignature.
async fn countersignings(desk: &Desk<'_>) -> Result<Vec<Countersigning>, VaultError> {
    let keys = desk.vault.keys().await?;
    let own = Own {
        dids: keys.iter().map(|key| key.did.clone()).collect(),
        thumbprints: keys.into_iter().map(|key| key.thumbprint).collect(),
    };
    let mut found = Vec::new();
    for row in desk.vault.rows().await?.iter().filter(|row| row.summary.kind == KIND) {
        let bytes = desk.vault.bytes(row.id).await?;
        if let Some(statement) = stated(&bytes) {
            found.push(judged(desk, row, &bytes, statement, &own).await?);
        }
    }
    Ok(found)
}

/// What such credentials are called in the vault's list.
const KIND: &str = "SD-JWT VC";

/// The learner's own keys, by both of their names.
struct Own {
    dids: Vec<String>,
    thumbprints: Vec<String>,
}

fn stated(bytes: &[u8]) -> Option<Result<Statement, CountersignError>> {
    match format::read(bytes).content {
        Content::Credential(credential) => Statement::from_claims(&credential.claims),
        Content::Presentation(_) | Content::Unrecognised(_) => None,
    }
}

async fn judged(
    desk: &Desk<'_>,
    row: &Row,
    bytes: &[u8],
    statement: Result<Statement, CountersignError>,
    own: &Own,
) -> Result<Countersigning, VaultError> {
    let checked = desk.check(bytes).await?;
    desk.vault.set_state(row.id, &checked.state).await?;
    let proven = crate::describe::credential::Proven::of(&checked.report);
    let counts = match (&statement, checked.state.word) {
        (Err(error), _) => Counts::No(WhyNot::Unreadable(error.clone())),
        (_, Word::Invalid | Word::Revoked | Word::Suspended | Word::Expired) => Counts::No(WhyNot::DoesNotHold),
        _ if checked.report.issuer.as_ref().is_some_and(|issuer| own.dids.contains(issuer)) => {
            Counts::No(WhyNot::OwnKey)
        }
        _ if !row.summary.holder.as_ref().is_some_and(|holder| own.thumbprints.contains(holder)) => {
            Counts::No(WhyNot::OtherLearner)
        }
        (_, Word::Valid) if proven.is_some() => Counts::Verified,
        (_, Word::Valid | Word::Undecided) => Counts::Unsettled,
    };
    let statement = statement.ok();
    let claimed = statement.as_ref().map(|statement| statement.by.clone()).filter(|by| !by.trim().is_empty());
    let signer = claimed.or_else(|| checked.report.issuer.clone()).unwrap_or_default();
    let on = statement.as_ref().and_then(|statement| Timestamp::from_seconds(statement.at)).map(day);
    Ok(Countersigning {
        id: row.id,
        sha256: checked.report.sha256.clone(),
        known: proven.is_some(),
        by: proven.map_or(signer, |proven| proven.name),
        on: on.unwrap_or_default(),
        statement,
        counts,
        headline: checked.headline,
    })
}

/// "2026-03-20".
fn day(at: Timestamp) -> String {
    let (year, month, day) = at.date();
    format!("{year:04}-{month:02}-{day:02}")
}
