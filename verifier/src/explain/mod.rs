//! `explain`: how does a verdict come about, step by step, with every value on the way?
//!
//! Everything is computed again here from the file's own bytes, so that a person with other tools can follow: the text
//! that is hashed, the hash, the bytes under the signature, the key, the list, each check.

mod embedded;
mod page;
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
use page::Page;

/// Explains one file. Ends as `verify` would.
pub fn run(asked: &ExplainArgs) -> Result<Exit, ConfigError> {
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let read_failed = |source| ConfigError::Read { path: asked.file.clone().into(), source };
    let bytes = judge_files::read(&asked.file).map_err(read_failed)?;
    let (waiting, mut facts) = (Waiting::default(), Facts::default());
    let report: Result<Report, ConfigError> =
        verifier.judge_here(&bytes, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
    let report = report?;
    let mut out = Output::open();
    let explained = Explained { verifier: &verifier, facts: &facts, as_of, words: Words::english() };
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
        let mut page = Page::default();
        page.step("The file");
        page.value("name", &file.to_string_lossy());
        page.value("bytes", &bytes.len().to_string());
        page.value("SHA-256", &digest::sha256_hex(bytes));
        page.value("what it is", &report.kind);
        let received = format::read(bytes);
        if let Some(baked) = &received.baked {
            page.step(&format!("The credential in the {} picture", baked.picture.name()));
            page.value("stands in", &baked.place);
            page.value("bytes", &baked.bytes.len().to_string());
            page.value("SHA-256", &digest::sha256_hex(&baked.bytes));
        }
        match &received.content {
            Content::Credential(credential) => self.credential(&mut page, credential),
            Content::Presentation(presentation) => self.presentation(&mut page, presentation),
            Content::Unrecognised(error) => page.value("not read", &error.to_string()),
        }
        self.facts(&mut page);
        self.trusted_lists(&mut page);
        self.checks(&mut page, report);
        for (number, credential) in report.credentials.iter().enumerate() {
            page.step(&format!("The checks of credential {}", number + 1));
            self.findings(&mut page, credential);
        }
        self.verdict(&mut page, report);
        page.text()
    }

    fn presentation(&self, page: &mut Page, presentation: &Presentation<'_>) {
        page.value("holder", presentation.holder().unwrap_or("none is named"));
        page.value("credentials", &presentation.credentials.len().to_string());
        self.securing(page, &presentation.securing, &presentation.claims);
        for (number, part) in presentation.credentials.iter().enumerate() {
            page.step(&format!("Credential {} of the presentation", number + 1));
            page.value("SHA-256", &digest::sha256_hex(&part.bytes));
            match &part.content {
                Ok(credential) => self.credential(page, credential),
                Err(error) => page.value("not read", &error.to_string()),
            }
        }
    }

    fn credential(&self, page: &mut Page, credential: &Credential<'_>) {
        page.value("issuer, as it says", credential.issuer().unwrap_or("none is named"));
        for fault in &credential.faults {
            page.value("fault of form", &fault.to_string());
        }
        self.securing(page, &credential.securing, &credential.claims);
        let steps = verify::proof_steps(credential, self.facts, &self.verifier.trust, self.as_of);
        for (number, step) in steps.iter().enumerate() {
            page.step(&format!("The key of proof {}", number + 1));
            key(page, step);
        }
    }

    fn securing(&self, page: &mut Page, securing: &Securing, claims: &credential::json::Value<'_>) {
        match securing {
            Securing::None => page.value("secured", "not at all"),
            Securing::DataIntegrity => embedded::explain(page, claims, &self.verifier.trust.contexts),
            Securing::Jws(jws) => token::jws(page, "The token", jws),
            Securing::SdJwt(sealed) => {
                token::sd_jwt(page, &sealed.token);
                sealed.others.iter().for_each(|other| token::jws(page, "A further signature", other));
            }
            Securing::Jades(outer) => token::jades(page, outer),
            Securing::Xades(seal) => token::xades(page, seal),
        }
    }

    fn facts(&self, page: &mut Page) {
        page.step("What was fetched");
        if self.facts.is_empty() {
            page.line("nothing");
        }
        for (address, _, fact) in self.facts.iter() {
            page.value("address", address);
            match &fact.body {
                Ok(body) => {
                    page.value("  bytes", &body.len().to_string());
                    page.value("  SHA-256", &digest::sha256_hex(body));
                }
                Err(reason) => page.value("  nothing came", reason),
            }
            let dated = fact.fetched.map_or_else(|| "it is not known when".to_owned(), |moment| moment.to_string());
            page.value("  fetched", &dated);
            for seen in self.facts.newest_lists().iter().filter(|seen| seen.list == address) {
                page.value("  newest list seen before", &format!("{} by {}", seen.issued, seen.signer));
            }
        }
    }

    fn trusted_lists(&self, page: &mut Page) {
        let Some(lists) = &self.verifier.named.eu_lists else { return };
        let snapshot = &lists.kept.snapshot;
        page.step("The trusted lists of the European Union that are at hand");
        page.value("SHA-256 of the file", &lists.sha256);
        page.value("signed", lists.kept.signed_by.as_deref().unwrap_or("by nobody"));
        page.value("made", &snapshot.made.to_string());
        for list in std::iter::once(&snapshot.list_of_lists).chain(&snapshot.lists) {
            page.value("list", &crate::eu_lists::line(list, self.as_of));
        }
    }

    fn checks(&self, page: &mut Page, report: &Report) {
        page.step(&format!("The eleven checks, for {}", self.as_of));
        self.findings(page, report);
    }

    fn findings(&self, page: &mut Page, report: &Report) {
        for finding in &report.findings {
            let blocked = match &finding.outcome {
                Outcome::Skip(Skip::Blocked(by)) => format!(" by {}", by.id()),
                _ => String::new(),
            };
            page.value(finding.check.id(), &format!("{}{blocked}", finding.outcome.id()));
            page.value("  says", &self.words.finding(finding));
            if let Some(found) = finding.outcome.problem() {
                page.value("  problem", &problem(found));
            }
            for found in &finding.evidence {
                page.value("  rests on", &evidence(found));
            }
            page.value("  by", finding.clause);
        }
        for warning in &report.warnings {
            page.value("warning", &problem(&warning.problem));
            page.value("  stands at", &warning.place);
        }
    }

    fn verdict(&self, page: &mut Page, report: &Report) {
        let (policy, verdict) = (&self.verifier.policy, report.verdict(&self.verifier.policy));
        page.step(&format!("What the policy {} makes of it", policy.name));
        let required = verify::Check::ALL.into_iter().filter(|check| policy.requires(*check)).map(verify::Check::id);
        page.value("requires", &required.collect::<Vec<_>>().join(", "));
        let (why, checks) = match &verdict {
            Verdict::Valid { accepted } => ("accepted in place of a pass", accepted),
            Verdict::Invalid { failed } => ("required and failed", failed),
            Verdict::Undecided { open } => ("required and open", open),
        };
        if !checks.is_empty() {
            page.value(why, &checks.iter().map(|check| check.id()).collect::<Vec<_>>().join(", "));
        }
        page.value("verdict", verdict.id());
        page.value("headline", &self.words.headline(report, &verdict));
    }
}

fn key(page: &mut Page, step: &ProofStep) {
    page.value("method", &step.method);
    match &step.key {
        None => page.line("no key was at hand"),
        Some(found) => public_key(page, found),
    }
    match &step.holds {
        Ok(()) => page.value("the signature", "holds by this key"),
        Err(found) => page.value("the signature", &format!("does not stand: {}", problem(found))),
    }
    match &step.tied {
        Ok(found) => page.value("whose key", &format!("the issuer's: {}", evidence(found))),
        Err(found) => page.value("whose key", &format!("not known to be the issuer's: {}", problem(found))),
    }
}

fn public_key(page: &mut Page, key: &PublicKey) {
    page.value("key", key.kind());
    page.value("as JWK", &key.to_jwk().to_string());
    if let Some(multibase) = key.to_multibase() {
        page.value("as multibase", &multibase);
    }
    page.value("thumbprint (RFC 7638)", &key.thumbprint());
}

fn problem(problem: &Problem) -> String {
    format!("{} ({}; {} can act)", problem.id(), args(&problem.args()), problem.actor().id())
}

fn evidence(evidence: &Evidence) -> String {
    let from = evidence.source.as_ref().map(|source| format!(", from {source}")).unwrap_or_default();
    let dated = evidence.dated.map(|moment| format!(", of {moment}")).unwrap_or_default();
    format!("{} ({}){from}{dated}", evidence.id, args(&evidence.args))
}

fn args(args: &[(&'static str, Arg)]) -> String {
    let shown = |arg: &Arg| match arg {
        Arg::Text(text) => format!("{text:?}"),
        Arg::Time(time) => time.to_string(),
        Arg::Number(number) => number.to_string(),
        Arg::Named(named) => format!("{:?}", named.is),
    };
    args.iter().map(|(name, arg)| format!("{name} {}", shown(arg))).collect::<Vec<_>>().join(", ")
}
