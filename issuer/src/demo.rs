//! What is on offer, what was issued, and what is withdrawn? The demonstration's state, without HTTP.

use std::collections::BTreeMap;

use credential::Timestamp;
use credential::key::PublicKey;
use issue::catalogue::{BERUFSSCHULE, ERSTHILFE, FIRST_AID, ILVA_MARTEN, LEAVING_CERTIFICATE, MONTELUME, WELDING};
use issue::{Award, Course, Format, Identity, IssueError, Issuer, School, StatusBook, StatusKind};
use openid4vc::openid4vci::{Desk, DeskError, Grant, Offered};
use serde_json::{Value, json};

use crate::dice;

/// One example: a course, and the school that gives it.
#[derive(Clone, Copy)]
pub struct Example {
    /// Its name in addresses and ids.
    pub slug: &'static str,
    /// What is learned.
    pub course: Course,
    /// Where.
    pub school: School,
}

/// The three examples.
pub const EXAMPLES: [Example; 3] = [
    Example { slug: "welding", course: WELDING, school: MONTELUME },
    Example { slug: "diploma", course: LEAVING_CERTIFICATE, school: BERUFSSCHULE },
    Example { slug: "first-aid", course: FIRST_AID, school: ERSTHILFE },
];

/// A format's name in addresses and ids.
pub fn format_slug(format: Format) -> &'static str {
    match format {
        Format::OpenBadge => "open-badge",
        Format::VcJwt => "vc-jwt",
        Format::SdJwtVc => "sd-jwt",
    }
}

/// A credential that was issued.
#[derive(Clone, Debug, serde::Serialize, serde::Deserialize)]
pub struct Record {
    /// Its id here.
    pub id: String,
    /// The example.
    pub example: String,
    /// The format's name.
    pub format: String,
    /// The entry in the list of that example and format.
    pub index: u64,
    /// When it was issued.
    pub issued: Timestamp,
    /// Whether it is withdrawn.
    pub withdrawn: bool,
}

/// An offer that somebody looks at.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The id of what is offered.
    pub configuration: String,
    /// The link.
    pub link: String,
    /// The code that a school would send apart.
    pub tx_code: Option<String>,
    /// When it runs out.
    pub expires: Timestamp,
    /// Whether it was fetched.
    pub taken: bool,
}

/// Something that the demonstration cannot do.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DemoError {
    /// A credential or list could not be made.
    #[error(transparent)]
    Issue(#[from] IssueError),
    /// The wallet's request is refused.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// There is nothing of that name.
    #[error("there is no {0:?}")]
    Unknown(String),
    /// What was issued could not be kept.
    #[error(transparent)]
    Store(#[from] crate::StoreError),
}

/// For how many seconds an offer stands.
const OFFER_SECONDS: i64 = 900;
/// For how many seconds a list is to be believed: short, so that a withdrawal is seen soon.
const LIST_SECONDS: i64 = 600;
/// Most offers that are remembered for their pages.
const MOST_SHOWN: usize = 1_000;

/// The demonstration. Holds private keys: no `Debug`.
pub struct Demo {
    origin: String,
    desk: Desk,
    issuers: BTreeMap<&'static str, Issuer>,
    books: BTreeMap<(&'static str, Format), StatusBook>,
    records: Vec<Record>,
    shown: BTreeMap<String, Shown>,
}

impl Demo {
    /// A demonstration with fresh keys that answers at `origin`.
    pub fn new(origin: &str) -> Result<Self, DemoError> {
        let mut issuers = BTreeMap::new();
        for example in EXAMPLES {
            issuers.insert(example.slug, Issuer::new(example.school, Identity::DidKey, &mut dice())?);
        }
        Ok(Self::with(origin, issuers))
    }

    /// A demonstration with these schools' keys.
    pub(crate) fn with(origin: &str, issuers: BTreeMap<&'static str, Issuer>) -> Self {
        let mut books = BTreeMap::new();
        for example in EXAMPLES {
            for format in Format::ALL {
                let kind = if format == Format::SdJwtVc { StatusKind::Token } else { StatusKind::Bitstring };
                let address = format!("{origin}/status/{}/{}", example.slug, format_slug(format));
                books.insert((example.slug, format), StatusBook::new(kind, address));
            }
        }
        Self {
            origin: origin.to_owned(),
            desk: Desk::new(origin),
            issuers,
            books,
            records: Vec::new(),
            shown: BTreeMap::new(),
        }
    }

    /// Takes up what was issued before.
    pub(crate) fn restore(&mut self, records: Vec<Record>) -> Result<(), DemoError> {
        for record in &records {
            let (example, format) = named(&record.example, &record.format)?;
            if let Some(book) = self.books.get_mut(&(example.slug, format)) {
                book.restore(record.index, record.withdrawn)?;
            }
        }
        self.records = records;
        Ok(())
    }

    /// Where it answers.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// What was issued, oldest first.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    pub(crate) fn issuers(&self) -> &BTreeMap<&'static str, Issuer> {
        &self.issuers
    }

    /// An own list (TOML) by which a verifier knows the three schools.
    pub fn trust_list(&self) -> Result<String, DemoError> {
        let entries: Vec<String> = EXAMPLES
            .iter()
            .filter_map(|example| Some((example, self.issuers.get(example.slug)?)))
            .map(|(example, issuer)| {
                let levels: Vec<u8> = example.course.eqf.into_iter().collect();
                issue::trust_list::entry(issuer, &levels, "the demonstration issuer on this computer")
            })
            .collect::<Result<_, _>>()?;
        Ok(entries.join("\n"))
    }

    /// Offers an example in a format, with a code sent apart or without.
    pub fn offer(&mut self, example: &str, format: &str, with_code: bool, now: Timestamp) -> Result<String, DemoError> {
        let (example, format) = named(example, format)?;
        let configuration = configuration_id(example.slug, format);
        let tx_code = with_code.then(|| digits(&mut dice()));
        let Offered { id, link } = self.desk.offer(&configuration, tx_code.clone(), (now, OFFER_SECONDS), &mut dice());
        self.shown.retain(|_, shown| shown.expires > now);
        while self.shown.len() >= MOST_SHOWN {
            self.shown.pop_first();
        }
        let expires = now.plus_seconds(OFFER_SECONDS);
        self.shown.insert(id.clone(), Shown { configuration, link, tx_code, expires, taken: false });
        Ok(id)
    }

    /// The offer of that id, if it has not run out.
    pub fn shown(&self, id: &str, now: Timestamp) -> Option<&Shown> {
        self.shown.get(id).filter(|shown| shown.expires > now)
    }

    pub(crate) fn token(&mut self, form: &[u8], now: Timestamp) -> Result<Value, DemoError> {
        Ok(self.desk.token(form, now, &mut dice())?)
    }

    pub(crate) fn nonce(&mut self, now: Timestamp) -> Value {
        self.desk.nonce(now, &mut dice())
    }

    /// Issues what was offered, to the key that the wallet has proven.
    pub(crate) fn credential(
        &mut self,
        authorization: Option<&str>,
        body: &[u8],
        now: Timestamp,
    ) -> Result<Value, DemoError> {
        let Grant { offer, configuration, key } = self.desk.credential(authorization, body, now)?;
        let (example, format) = of_configuration(&configuration)?;
        let bytes = self.issue(&example, format, &key, now)?;
        if let Some(shown) = self.shown.get_mut(&offer) {
            shown.taken = true;
        }
        let text = String::from_utf8_lossy(&bytes);
        let credential = match format {
            Format::OpenBadge => serde_json::from_str(&text).unwrap_or(Value::Null),
            Format::VcJwt | Format::SdJwtVc => Value::String(text.into_owned()),
        };
        Ok(json!({ "credentials": [{ "credential": credential }] }))
    }

    fn issue(
        &mut self,
        example: &Example,
        format: Format,
        holder: &PublicKey,
        now: Timestamp,
    ) -> Result<Vec<u8>, DemoError> {
        let unknown = || DemoError::Unknown(example.slug.to_owned());
        let issuer = self.issuers.get(example.slug).ok_or_else(unknown)?;
        let book = self.books.get_mut(&(example.slug, format)).ok_or_else(unknown)?;
        let entry = book.allocate(&mut dice());
        let index = entry.index;
        let award = Award {
            course: &example.course,
            learner: &ILVA_MARTEN,
            holder: Some(holder),
            awarded: now,
            valid_until: example.course.runs_days.map(|days| now.plus_seconds(days * 86_400)),
            status: Some(entry),
        };
        let bytes = issue::award::issue(issuer, format, &award, &mut dice())?;
        self.records.push(Record {
            id: openid4vc::fresh_secret(&mut dice()),
            example: example.slug.to_owned(),
            format: format_slug(format).to_owned(),
            index,
            issued: now,
            withdrawn: false,
        });
        Ok(bytes)
    }

    /// Withdraws a credential. It stays withdrawn.
    pub fn withdraw(&mut self, id: &str) -> Result<(), DemoError> {
        let unknown = || DemoError::Unknown(id.chars().take(100).collect());
        let record = self.records.iter_mut().find(|record| record.id == id).ok_or_else(unknown)?;
        let (example, format) = named(&record.example, &record.format)?;
        self.books.get_mut(&(example.slug, format)).ok_or_else(unknown)?.set(record.index, true)?;
        record.withdrawn = true;
        Ok(())
    }

    /// A list of withdrawals, signed now.
    pub(crate) fn status_list(
        &self,
        example: &str,
        format: &str,
        now: Timestamp,
    ) -> Result<(Format, Vec<u8>), DemoError> {
        let (example, format) = named(example, format)?;
        let unknown = || DemoError::Unknown(example.slug.to_owned());
        let issuer = self.issuers.get(example.slug).ok_or_else(unknown)?;
        let book = self.books.get(&(example.slug, format)).ok_or_else(unknown)?;
        Ok((format, book.publish(issuer, format, now, LIST_SECONDS)?))
    }
}

pub(crate) fn configuration_id(example: &str, format: Format) -> String {
    format!("{example}_{}", format_slug(format))
}

pub(crate) fn of_configuration(id: &str) -> Result<(Example, Format), DemoError> {
    let (example, format) = id.split_once('_').ok_or_else(|| DemoError::Unknown(id.to_owned()))?;
    named(example, format)
}

fn named(example: &str, format: &str) -> Result<(Example, Format), DemoError> {
    let unknown = |name: &str| DemoError::Unknown(name.chars().take(100).collect());
    let example = EXAMPLES.into_iter().find(|known| known.slug == example).ok_or_else(|| unknown(example))?;
    let format = Format::ALL.into_iter().find(|known| format_slug(*known) == format).ok_or_else(|| unknown(format))?;
    Ok((example, format))
}

/// Six digits. What a modulus favours is less than one in two billion.
fn digits(rng: &mut impl rand_core::CryptoRng) -> String {
    format!("{:06}", rng.next_u64() % 1_000_000)
}
