//! `recognise`: which statement comes of an officer's decision, and is it to be signed?
//!
//! The person decides and signs; this program checks, fills in what the credential says, and shows all of it first.

use std::path::Path;

use credential::json::Value;
use credential::key::PrivateKey;
use credential::{Timestamp, json, limits};
use issue::recognition::{Signatory, statement};
use learning::Award;
use learning::recognition::Decision;
use learning::units::{Kind, Qualification};
use net::{Clock as _, SystemClock};
use verify::{Arg, Verdict};
use words::{Words, plain};

use crate::cli::RecogniseArgs;
use crate::holdings::Holdings;
use crate::named::NamedFile;
use crate::new_file::{self, Readers};
use crate::output::Output;
use crate::paper::{Block, Paper};
use crate::units::{defined, lines};
use crate::{ConfigError, Exit, Verifier};

/// Makes the statement, or says why none is made.
pub fn run(asked: &RecogniseArgs, words: Words) -> Result<Exit, ConfigError> {
    asked.output.as_deref().map_or(Ok(()), new_file::free)?;
    let now = SystemClock.now();
    let (verifier, as_of) = Verifier::for_run(&asked.how, now)?;
    let decision = decision(&asked.decision, words)?;
    let key = key(&asked.key)?;
    let by = signatory(asked, &key)?;
    let defined = asked.qualification.as_ref().map(|path| defined(path, &verifier, as_of, words)).transpose()?;
    let qualification = defined.as_ref().map(|defined| &defined.qualification);
    let holdings = Holdings::of(&verifier, asked.file.as_slice(), as_of, words)?;
    verifier.end();
    let stop = one_credential(asked, &holdings)?.filter(|_| decision.kind != Kind::Refused && !asked.although);
    let wrong = |reason: String| ConfigError::Content { path: asked.decision.clone(), reason };
    let mut claims = decision.claims(holdings.held.first(), qualification).map_err(|error| wrong(words.why(&error)))?;
    if decision.title.is_none() {
        entitle(&mut claims, words);
    }
    let signed = match (&asked.output, stop) {
        (Some(path), None) => {
            let made = statement(&claims, &by, now, &key, &mut crate::evidence_key::dice());
            let made = made.map_err(|error| wrong(error.to_string()))?;
            new_file::write(path, &made, Readers::Owner)?;
            Some(path.as_path())
        }
        _ => None,
    };
    let page = Preview { claims: &claims, by: &by, qualification, holdings: &holdings, stop, signed, now }.page(words);
    let mut out = Output::open();
    out.write(page.text().as_bytes())?;
    out.flush()?;
    Ok(stop.unwrap_or(Exit::Valid))
}

fn decision(path: &Path, words: Words) -> Result<Decision, ConfigError> {
    let file = NamedFile::read(path)?;
    let wrong = |reason: String| ConfigError::Content { path: path.to_owned(), reason };
    let text = String::from_utf8(file.bytes).map_err(|error| wrong(error.to_string()))?;
    Decision::read(&text).map_err(|error| wrong(words.why(&error)))
}

/// Where the decision names no title, one by which the learner tells it from the credential.
fn entitle(claims: &mut serde_json::Value, words: Words) {
    let award = Award::in_languages(&Value::from(claims.clone()), &[words.language().tag()]);
    let goal = award.title.map_or_else(String::new, |title| title.value);
    let title = words.text("recognise-named", &[("goal", Arg::Text(goal))]);
    if let Some(members) = claims.as_object_mut() {
        members.insert("title".to_owned(), title.into());
    }
}

fn key(path: &Path) -> Result<PrivateKey, ConfigError> {
    let file = NamedFile::read(path)?;
    let wrong = |reason: String| ConfigError::Content { path: path.to_owned(), reason };
    let bytes = zeroize::Zeroizing::new(file.bytes);
    let jwk = json::parse(&bytes, limits::DOCUMENT_BYTES).map_err(|error| wrong(error.to_string()))?;
    PrivateKey::from_jwk(&jwk).map_err(|error| wrong(error.to_string()))
}

fn signatory(asked: &RecogniseArgs, key: &PrivateKey) -> Result<Signatory, ConfigError> {
    if let (Some(id), Some(kid)) = (&asked.issuer, &asked.kid) {
        return Ok(Signatory { id: id.clone(), kid: kid.clone() });
    }
    let wrong = |reason: String| ConfigError::Content { path: asked.key.clone(), reason };
    Signatory::of_key(key).map_err(|error| wrong(error.to_string()))
}

/// With which code the run ends if the credential is not valid; an error where the file holds not exactly one.
fn one_credential(asked: &RecogniseArgs, holdings: &Holdings) -> Result<Option<Exit>, ConfigError> {
    let Some(file) = &asked.file else { return Ok(None) };
    let wrong = |reason: String| ConfigError::Content { path: file.into(), reason };
    match (holdings.files.as_slice(), holdings.unread.first()) {
        ([one], None) => match &one.verdict {
            Verdict::Valid { .. } => Ok(None),
            other => Ok(Some(Exit::from(other))),
        },
        ([], Some((_, why))) => Err(wrong(format!("no credential: {why}"))),
        (several, _) => Err(wrong(format!("{} credentials, where a decision is about one", several.len()))),
    }
}

struct Preview<'a> {
    claims: &'a serde_json::Value,
    by: &'a Signatory,
    qualification: Option<&'a Qualification>,
    holdings: &'a Holdings,
    stop: Option<Exit>,
    signed: Option<&'a Path>,
    now: Timestamp,
}

impl Preview<'_> {
    fn page(&self, words: Words) -> Paper {
        let text = |text: &str| Arg::Text(text.to_owned());
        let mut whole = self.claims.clone();
        if let Some(members) = whole.as_object_mut() {
            members.insert("jti".to_owned(), "urn:uuid:0".into());
        }
        let award = Award::in_languages(&Value::from(whole), &[words.language().tag()]);
        let mut block = Block::new(words.text("recognise-says", &[]));
        if let Some(Ok(statement)) = award.recognition.as_deref() {
            block.line(0, words.decision(statement));
            let name = statement.learner.name.as_ref().or(statement.learner.ids.first());
            let learner = name.map_or("", |name| &name.value);
            block.line(1, words.text("recognise-learner", &[("learner", text(learner))]));
            lines(words, statement, 1, &mut block);
        }
        let mut claims = Block::new(words.text("recognise-claims", &[]));
        let pretty = serde_json::to_string_pretty(self.claims).unwrap_or_default();
        pretty.lines().for_each(|line| claims.line(0, words::plain_lines(line)));
        let outcome = match (self.signed, self.stop) {
            (Some(path), _) => words.text("recognise-signed", &[("file", text(&path.to_string_lossy()))]),
            (None, Some(_)) => words.text("recognise-stopped", &[]),
            (None, None) => words.text("recognise-not-signed", &[]),
        };
        let mut lead = vec![outcome, words.text("recognise-by", &[("id", text(&self.by.id))])];
        lead.extend(self.competent(words));
        Paper {
            language: words.language().tag(),
            title: words.text("recognise-title", &[]),
            lead,
            blocks: vec![self.checked(words), block, claims],
            foot: vec![words.as_of(self.now), words.not_recognised()],
        }
    }

    /// Whether the definition at hand names that id among its bodies; a name must be given by the reader's trust sources.
    fn competent(&self, words: Words) -> Option<String> {
        let qualification = self.qualification?;
        let named = qualification.bodies.iter().any(|body| body.trim() == self.by.id);
        (!named).then(|| words.text("recognise-not-named", &[("id", Arg::Text(self.by.id.clone()))]))
    }

    fn checked(&self, words: Words) -> Block {
        let mut block = Block::new(words.text("recognise-checked", &[]));
        for file in &self.holdings.files {
            block.line(0, plain(&file.file));
            file.told(words).into_iter().for_each(|line| block.line(1, line));
            words.warnings(&file.report).iter().for_each(|warning| block.line(1, format!("! {warning}")));
        }
        block
    }
}
