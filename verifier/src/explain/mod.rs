//! `explain`: how does a verdict come about, step by step, with every value on the way?
//!
//! Everything is computed again here from the file's own bytes, so that a person with other tools can follow: the text
//! that is hashed, the hash, the bytes under the signature, the key, the list, each check.

mod embedded;
mod page;
mod seal;
mod token;

use std::ffi::OsStr;

use credential::Timestamp;
use credential::format::{self, Content, Credential, Presentation, Securing};
use credential::{digest, key::PublicKey};
use net::{Clock as _, SystemClock};
use verify::{Arg, Evidence, Facts, Outcome, Problem, ProofStep, Report, Skip, Verdict};
use words::Words;

use crate::cli::ExplainArgs;
use crate::judge_files::{self, Waiting};
use crate::output::Output;
use crate::{ConfigError, Exit, Verifier};
use page::{Page, count, hex};

/// Explains one file. Ends as `verify` would.
pub fn run(asked: &ExplainArgs, words: Words) -> Result<Exit, ConfigError> {
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let read_failed = |source| ConfigError::Read { path: asked.file.clone().into(), source };
    let bytes = judge_files::read(&asked.file).map_err(read_failed)?;
    let (waiting, mut facts) = (Waiting::default(), Facts::default());
    let report: Result<Report, ConfigError> =
        verifier.judge_here(&bytes, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
    let report = report?;
    let mut out = Output::open();
    let explained = Explained { verifier: &verifier, facts: &facts, as_of, words };
    out.write(explained.file(&asked.file, &bytes, &report).as_bytes())?;
    out.flush()?;
    verifier.end();
    waiting.end();
    Ok(Exit::from(&report.verdict(&verifier.policy)))
}

struct Explained<'e> {
    verifier: &'e Verifier,
    facts: &'e Facts,
    as_of: Timestamp,
    words: Words,
}

impl Explained<'_> {
    fn file(&self, file: &OsStr, bytes: &[u8], report: &Report) -> String {
        let mut page = Page::new(self.words);
        page.step("file", &[]);
        page.value("name", &file.to_string_lossy());
        page.value("size", &bytes.len().to_string());
        page.value("sha256", &digest::sha256_hex(bytes));
        page.value("kind", &self.words.kind_of(report));
        let received = format::read(bytes);
        if let Some(baked) = &received.baked {
            page.step("picture", &[("picture", baked.picture.name().into())]);
            page.value("place", &baked.place);
            page.value("size", &baked.bytes.len().to_string());
            page.value("sha256", &digest::sha256_hex(&baked.bytes));
        }
        match &received.content {
            Content::Credential(credential) => self.credential(&mut page, credential),
            Content::Presentation(presentation) => self.presentation(&mut page, presentation),
            Content::Unrecognised(error) => page.value("not-read", &self.words.why(error)),
        }
        self.facts(&mut page);
        self.trusted_lists(&mut page);
        page.step("checks", &[("moment", Arg::from(&self.as_of.to_string()))]);
        self.findings(&mut page, report);
        for (number, credential) in report.credentials.iter().enumerate() {
            page.step("checks-of", &[("number", count(number + 1))]);
            self.findings(&mut page, credential);
        }
        self.verdict(&mut page, report);
        page.text()
    }

    fn presentation(&self, page: &mut Page, presentation: &Presentation<'_>) {
        let unnamed = page.said("unnamed", &[]);
        page.value("holder", presentation.holder().unwrap_or(&unnamed));
        page.value("credentials", &presentation.credentials.len().to_string());
        self.securing(page, &presentation.securing, &presentation.claims);
        keys(page, &verify::presentation_steps(presentation, self.facts, &self.verifier.trust, self.as_of));
        for (number, part) in presentation.credentials.iter().enumerate() {
            page.step("credential-of", &[("number", count(number + 1))]);
            page.value("sha256", &digest::sha256_hex(&part.bytes));
            match &part.content {
                Ok(credential) => self.credential(page, credential),
                Err(error) => page.value("not-read", &self.words.why(error)),
            }
        }
    }

    fn credential(&self, page: &mut Page, credential: &Credential<'_>) {
        let unnamed = page.said("unnamed", &[]);
        page.value("issuer", credential.issuer().unwrap_or(&unnamed));
        for fault in &credential.faults {
            page.value("fault", &self.words.why(fault));
        }
        self.securing(page, &credential.securing, &credential.claims);
        keys(page, &verify::proof_steps(credential, self.facts, &self.verifier.trust, self.as_of));
    }

    fn securing(&self, page: &mut Page, securing: &Securing, claims: &credential::json::Value<'_>) {
        match securing {
            Securing::None => page.told("secured", "secured-not"),
            Securing::DataIntegrity => embedded::explain(page, claims, &self.verifier.trust.contexts),
            Securing::Jws(jws) => token::jws(page, "token", jws),
            Securing::SdJwt(sealed) => {
                token::sd_jwt(page, &sealed.token);
                sealed.others.iter().for_each(|other| token::jws(page, "further-signature", other));
            }
            Securing::Jades(outer) => seal::jades(page, outer),
            Securing::Xades(sealed) => seal::xades(page, sealed),
        }
    }

    fn facts(&self, page: &mut Page) {
        page.step("fetched", &[]);
        if self.facts.is_empty() {
            page.line("nothing");
        }
        for (address, _, fact) in self.facts.iter() {
            page.value("address", address);
            match &fact.body {
                Ok(body) => {
                    page.inner("size", &body.len().to_string());
                    page.inner("sha256", &digest::sha256_hex(body));
                }
                Err(reason) => page.inner("nothing-came", &page.why(reason)),
            }
            let unknown = || page.said("when-unknown", &[]);
            let dated = fact.fetched.map_or_else(unknown, |moment| moment.to_string());
            page.inner("fetched-at", &dated);
            for seen in self.facts.newest_lists().iter().filter(|seen| seen.list == address) {
                page.inner("newest-list", &format!("{}, {}", seen.issued, seen.signer));
            }
        }
    }

    fn trusted_lists(&self, page: &mut Page) {
        let Some(lists) = &self.verifier.named.eu_lists else { return };
        let snapshot = &lists.kept.snapshot;
        page.step("lists", &[]);
        page.value("lists-sha256", &lists.sha256);
        let nobody = page.said("by-nobody", &[]);
        page.value("lists-signed", lists.kept.signed_by.as_deref().unwrap_or(&nobody));
        page.value("lists-made", &snapshot.made.to_string());
        for list in std::iter::once(&snapshot.list_of_lists).chain(&snapshot.lists) {
            page.value("list", &crate::eu_lists::line(list, self.as_of, self.words));
        }
    }

    fn findings(&self, page: &mut Page, report: &Report) {
        for finding in &report.findings {
            let blocked = match &finding.outcome {
                Outcome::Skip(Skip::Blocked(by)) => format!(" {}", page.said("blocked", &[("check", by.id().into())])),
                _ => String::new(),
            };
            page.raw(finding.check.id(), &format!("{}{blocked}", finding.outcome.id()));
            page.inner("says", &self.words.finding(finding));
            if let Some(found) = finding.outcome.problem() {
                page.inner("problem", &problem(page, found));
            }
            for found in &finding.evidence {
                page.inner("rests-on", &evidence(page, found));
            }
            page.inner("by", &self.words.piece(finding.clause));
        }
        for warning in &report.warnings {
            page.value("warning", &told(page, &warning.problem));
            page.inner("place", &warning.place);
        }
    }

    fn verdict(&self, page: &mut Page, report: &Report) {
        let (policy, verdict) = (&self.verifier.policy, report.verdict(&self.verifier.policy));
        page.step("policy", &[("policy", policy.name.as_str().into())]);
        let required = verify::Check::ALL.into_iter().filter(|check| policy.requires(*check)).map(verify::Check::id);
        page.value("requires", &required.collect::<Vec<_>>().join(", "));
        let (why, checks) = match &verdict {
            Verdict::Valid { accepted } => ("accepted", accepted),
            Verdict::Invalid { failed } => ("failed", failed),
            Verdict::Undecided { open } => ("open", open),
        };
        if !checks.is_empty() {
            page.value(why, &checks.iter().map(|check| check.id()).collect::<Vec<_>>().join(", "));
        }
        page.value("verdict", verdict.id());
        page.value("headline", &self.words.headline(report, &verdict));
    }
}

fn keys(page: &mut Page, steps: &[ProofStep]) {
    for (number, step) in steps.iter().enumerate() {
        page.step("key-of", &[("number", count(number + 1))]);
        key(page, step);
    }
}

fn key(page: &mut Page, step: &ProofStep) {
    page.value("method", &step.method);
    match &step.key {
        None => page.line("no-key"),
        Some(found) => public_key(page, found),
    }
    match step.chain.as_deref() {
        None => {}
        Some([]) => page.line("no-chain"),
        Some(chain) => {
            for (place, one) in chain.iter().enumerate() {
                let id = if place + 1 == chain.len() { "chain-anchor" } else { "chain-link" };
                page.value(id, &one.subject().to_string());
                page.inner("certificate-sha256", &hex(&one.sha256()));
            }
        }
    }
    match &step.holds {
        Ok(()) => page.told("the-signature", "holds"),
        Err(found) => {
            let said = format!("{}: {}", page.said("stands-not", &[]), told(page, found));
            page.value("the-signature", &said);
        }
    }
    let said = match &step.tied {
        Ok(found) => format!("{}: {}", page.said("tied", &[]), evidence(page, found)),
        Err(found) => format!("{}: {}", page.said("untied", &[]), told(page, found)),
    };
    page.value("whose", &said);
}

fn public_key(page: &mut Page, key: &PublicKey) {
    page.value("key", key.kind());
    page.value("jwk", &key.to_jwk().to_string());
    if let Some(multibase) = key.to_multibase() {
        page.value("multibase", &multibase);
    }
    page.value("thumbprint", &key.thumbprint());
}

/// As reports have it, with who can act in words.
fn problem(page: &Page, problem: &Problem) -> String {
    let can_act = page.said("can-act", &[("actor", Arg::from(&page.actor(problem.actor())))]);
    format!("{} ({}; {can_act})", problem.id(), args(page, &problem.args()))
}

/// The same with its sentence behind it, where that stands nowhere else.
fn told(page: &Page, found: &Problem) -> String {
    format!("{}: {}", problem(page, found), page.sentence(found))
}

fn evidence(page: &Page, evidence: &Evidence) -> String {
    let source = evidence.source.as_ref().map(|source| format!(", {} {source}", page.said("from", &[])));
    let dated = evidence.dated.map(|moment| format!(", {} {moment}", page.said("of", &[])));
    let (source, dated) = (source.unwrap_or_default(), dated.unwrap_or_default());
    format!("{} ({}){source}{dated}", evidence.id, args(page, &evidence.args))
}

fn args(page: &Page, args: &[(&'static str, Arg)]) -> String {
    let shown = |arg: &Arg| match arg {
        Arg::Text(text) => format!("{text:?}"),
        Arg::Time(time) => time.to_string(),
        Arg::Number(number) => number.to_string(),
        Arg::Named(named) => format!("{:?}", named.is),
        Arg::Unread(kind) => format!("{:?}", page.why(kind)),
        Arg::Unreadable(why) => format!("{:?}", page.why(why)),
        Arg::Because(reason) => format!("{:?}", page.why(reason)),
        Arg::Piece(piece) => format!("{:?}", page.piece(&piece.0)),
    };
    args.iter().map(|(name, arg)| format!("{name} {}", shown(arg))).collect::<Vec<_>>().join(", ")
}
