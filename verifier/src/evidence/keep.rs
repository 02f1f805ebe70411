//! How is evidence put into an archive?

use std::collections::BTreeSet;

use credential::Timestamp;
use verify::{Facts, NeedKind, NoAnswer, Request};

use super::manifest::{
    Judgement, KeptContext, KeptFact, KeptPolicy, KeptRequest, KeptSeen, KeptSources, KeptTrust, KeptTrustFile, Listed,
    Manifest,
};
use super::sign::{EVIDENCE, EvidenceKey};
use super::zip::{self, Entry};
use super::{EU_LISTS_ENTRY, MANIFEST, README, SIGNATURE, VERSION, personal};
use crate::named::{Named, NamedPolicy};
use crate::render::json::PROGRAM;

/// One file that was judged.
pub struct Case<'c> {
    /// Its name as given.
    pub file: &'c str,
    /// Its bytes as received.
    pub received: &'c [u8],
    /// The facts that it was judged by, and no others.
    pub facts: &'c Facts,
    /// Our own request that it answers; `None` if it came unasked.
    pub request: Option<&'c Request>,
    /// If a newer copy was asked for: the facts that it was judged by, itself among them.
    pub newer_copy: Option<&'c Facts>,
    /// Its report, as `--format json` writes it.
    pub report: Vec<u8>,
}

/// An archive that is being filled.
pub struct Keeping {
    entries: Vec<Entry>,
    manifest: Manifest,
}

impl Keeping {
    /// An archive of judgements for that moment, by what was named.
    pub fn new(named: &Named, as_of: Timestamp) -> Self {
        let mut keeping = Self {
            entries: Vec::new(),
            manifest: Manifest {
                evidence: VERSION,
                program: PROGRAM.to_owned(),
                as_of: as_of.to_string(),
                files: Vec::new(),
                judged: Vec::new(),
                facts: Vec::new(),
                policy: KeptPolicy { name: String::new(), file: None },
                trust: Vec::new(),
                eu_lists: None,
                sources: KeptSources::default(),
                contexts: Vec::new(),
            },
        };
        keeping.named(named);
        keeping
    }

    fn named(&mut self, named: &Named) {
        self.manifest.policy = match &named.policy {
            NamedPolicy::BuiltIn(name) => KeptPolicy { name: name.clone(), file: None },
            NamedPolicy::File(file) => {
                KeptPolicy { name: file.name(), file: Some(self.add("policy.toml".to_owned(), file.bytes.clone())) }
            }
        };
        for (number, list) in named.trust.iter().enumerate() {
            let file = self.add(format!("trust/{}/list", number + 1), list.file.bytes.clone());
            let beside = list.beside.iter().enumerate().map(|(place, (name, bytes))| KeptTrustFile {
                name: name.clone(),
                file: self.add(format!("trust/{}/beside-{}", number + 1, place + 1), bytes.clone()),
            });
            let beside = beside.collect();
            self.manifest.trust.push(KeptTrust { name: list.file.name(), file, beside });
        }
        self.manifest.eu_lists =
            named.eu_lists.as_ref().map(|lists| self.add(EU_LISTS_ENTRY.to_owned(), lists.bytes.clone()));
        self.manifest.sources = KeptSources {
            registries: named.sources.published.clone(),
            federations: named.sources.federations.clone(),
            switched: named.sources.switches.iter().map(|(id, on)| (id.to_owned(), on)).collect(),
        };
        for (number, context) in named.contexts.iter().enumerate() {
            let file = self.add(format!("context/{}", number + 1), context.bytes.clone());
            self.manifest.contexts.push(KeptContext { address: context.address.clone(), file });
        }
    }

    /// Adds an entry; says its name.
    fn add(&mut self, name: String, bytes: Vec<u8>) -> String {
        self.manifest.files.push(Listed::of(&name, &bytes));
        self.entries.push(Entry { name: name.clone(), bytes });
        name
    }

    /// Adds one judgement with everything that it rests on.
    pub fn add_case(&mut self, case: Case<'_>) {
        let number = self.manifest.judged.len() + 1;
        let facts = self.facts(case.facts);
        let newer_copy = case.newer_copy.map(|facts| self.facts(facts));
        let judgement = Judgement {
            file: case.file.to_owned(),
            received: self.add(format!("received/{number}"), case.received.to_vec()),
            report: self.add(format!("report/{number}.json"), case.report),
            facts,
            request: case.request.map(|request| KeptRequest {
                nonce: request.nonce.clone(),
                audience: request.audience.clone(),
                made: request.made.to_string(),
                valid_for: request.valid_for,
            }),
            newer_copy,
            seen: seen(case.newer_copy.unwrap_or(case.facts), [Some(case.facts), case.newer_copy]),
            personal_data: personal::of(std::iter::once(case.received).chain(case.newer_copy.and_then(copy))),
        };
        self.manifest.judged.push(judgement);
    }

    /// Adds these facts; says their numbers.
    fn facts(&mut self, facts: &Facts) -> Vec<usize> {
        let each = facts.iter().map(|(address, kind, fact)| {
            let kind = kind.map(|kind| kind.id().to_owned());
            self.fact(address.to_owned(), kind, fact.fetched.map(|moment| moment.to_string()), fact.body.clone())
        });
        each.collect()
    }

    /// Files that rest on the same answer share it.
    fn fact(
        &mut self,
        address: String,
        kind: Option<String>,
        fetched: Option<String>,
        body: Result<std::sync::Arc<[u8]>, NoAnswer>,
    ) -> usize {
        let number = self.manifest.facts.len();
        let (bytes, reason) = match body {
            Ok(bytes) => (Some(bytes), None),
            Err(reason) => (None, Some(reason.to_string())),
        };
        let known = self.manifest.facts.iter().position(|kept| {
            let same = kept.address == address && kept.kind == kind && kept.fetched == fetched && kept.reason == reason;
            let held = kept.body.as_ref().and_then(|name| self.entries.iter().find(|entry| entry.name == *name));
            same && held.map(|entry| entry.bytes.as_slice()) == bytes.as_deref()
        });
        if let Some(known) = known {
            return known;
        }
        let body = bytes.map(|bytes| self.add(format!("fact/{}", number + 1), bytes.to_vec()));
        self.manifest.facts.push(KeptFact { address, kind, fetched, body, reason });
        number
    }

    /// The archive's bytes: the same evidence gives the same bytes.
    pub fn pack(mut self, key: Option<&EvidenceKey>) -> std::io::Result<Vec<u8>> {
        let readme = self.readme();
        self.add(README.to_owned(), readme.into_bytes());
        let mut manifest = serde_json::to_vec_pretty(&self.manifest).map_err(std::io::Error::other)?;
        manifest.push(b'\n');
        let mut entries = Vec::new();
        if let Some(key) = key {
            let signature = key.sign(&EVIDENCE, &manifest).map_err(std::io::Error::other)?;
            entries.push(Entry { name: SIGNATURE.to_owned(), bytes: signature.into_bytes() });
        }
        entries.push(Entry { name: MANIFEST.to_owned(), bytes: manifest });
        entries.append(&mut self.entries);
        zip::pack(&entries)
    }

    /// For whoever opens the archive without knowing the program.
    fn readme(&self) -> String {
        let mut text = format!(
            "Evidence of a check of learning credentials, made by {} for the moment {}.\n\n\
             received/   the files that were checked, byte for byte\n\
             report/     what was found of each\n\
             fact/       what was fetched for it; manifest.json says from where and when\n\
             trust/, context/, policy.toml, eu-lists.json   what the checker trusted and required\n\n\
             Check again from this archive alone, without a network:\n\
             \x20   wanderbuch-verifier replay FILE --digest THE-DIGEST-THAT-WAS-NOTED\n\n\
             This archive holds personal data. Keep it as long as the case needs it, and delete it then.\n",
            self.manifest.program, self.manifest.as_of
        );
        for judged in &self.manifest.judged {
            text.push_str(&format!("\n{} ({}) holds:\n", judged.received, words::plain(&judged.file)));
            if judged.personal_data.is_empty() {
                text.push_str("  no personal data that the program could tell\n");
            }
            for kind in &judged.personal_data {
                text.push_str(&format!("  {kind}\n"));
            }
        }
        text.push_str(
            "\nThe reports repeat names and identifiers of issuers; the addresses of facts tell which issuers were asked.\n",
        );
        text
    }
}

/// The lists seen before, of those that these facts are about.
fn seen(newest: &Facts, about: [Option<&Facts>; 2]) -> Vec<KeptSeen> {
    let about = about.into_iter().flatten();
    let addresses: BTreeSet<&str> = about.flat_map(|facts| facts.iter().map(|(address, ..)| address)).collect();
    let seen = newest.newest_lists().iter().filter(|seen| addresses.contains(seen.list.as_str()));
    seen.map(|seen| KeptSeen { list: seen.list, signer: seen.signer, issued: seen.issued.to_string() }).collect()
}

/// The newer copy that came.
fn copy(facts: &Facts) -> Option<&[u8]> {
    let copies = facts.iter().filter(|(_, kind, _)| *kind == Some(NeedKind::RenewedCredential));
    copies.filter_map(|(.., fact)| fact.body.as_deref().ok()).next()
}
