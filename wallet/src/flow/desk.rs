//! Does it hold, now? The vault, whom the person trusts, whom to ask, and the moment: everything a check rests on.

use std::path::Path;
use std::sync::Arc;

use credential::{Timestamp, format};
use net::{Fetch, Fetching, Shelved};
use tokio::sync::Mutex;
use trust::file::FileError;
use trust::{Switches, TrustSources, UnknownSource};
use verify::{Check, Fact, Facts, Need, NewestLists, Outcome, Policy, Question, Report, Verdict, Word};
use words::{Reader, Tone, Words};

use super::reader;
use crate::describe::credential::Proven;
use crate::vault::{CredentialId, SampleFact, State, TrustFile, TrustFileId, Vault, VaultError, Withdrawn};

/// The policy of the wallet: what an employer would ask, so that nobody is surprised later.
pub const WALLET_POLICY: &str = "employer";

/// Everything that a check rests on.
pub struct Desk<'a> {
    /// The open vault.
    pub vault: &'a Vault,
    /// Whom to ask for documents and lists.
    pub fetch: Box<dyn Fetch + 'a>,
    /// Whom the person trusts.
    pub trust: TrustSources,
    /// What is enough.
    pub policy: Policy,
    /// The language of headlines.
    pub words: Words,
    /// The moment asked about.
    pub now: Timestamp,
    /// How new the lists of withdrawals were that were seen before.
    newest: Mutex<Arc<NewestLists>>,
}

/// Why nothing can be checked.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The vault does not answer.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// A trust file cannot be read; remove or mend it.
    #[error(transparent)]
    TrustFile(#[from] FileError),
    /// A source that there is not.
    #[error(transparent)]
    Source(#[from] UnknownSource),
    /// The policy that this program names does not exist.
    #[error("there is no policy {0:?}")]
    Policy(&'static str),
}

/// What a check found, and how it is said.
#[derive(Clone, Debug)]
pub struct Checked {
    /// Every finding.
    pub report: Report,
    /// Whether that is enough.
    pub verdict: Verdict,
    /// How the headline is to be coloured.
    pub tone: Tone,
    /// What stands above it, for the holder.
    pub headline: String,
    /// What the vault remembers of it.
    pub state: State,
    /// A withdrawal that an earlier check found, where this one could not find out.
    pub withdrawn: Option<Withdrawn>,
}

impl<'a> Desk<'a> {
    /// Reads the trust files and the samples' surroundings from the vault. `network` is asked for everything else.
    pub async fn set_up(
        vault: &'a Vault,
        network: impl Fetch + 'a,
        words: Words,
        now: Timestamp,
    ) -> Result<Self, DeskError> {
        let mut trust = trusted(&vault.trust_files().await?, words)?;
        trust.know_public();
        trust.switches.follow(&settled(vault).await?);
        let policy = Policy::built_in(WALLET_POLICY).ok_or(DeskError::Policy(WALLET_POLICY))?;
        let fetch = Box::new(SamplesFirst { facts: vault.sample_facts().await?, then: network });
        let newest = Mutex::new(Arc::new(vault.lists_seen().await?));
        Ok(Self { vault, fetch, trust, policy, words, now, newest })
    }

    /// Checks bytes as received.
    pub async fn check(&self, bytes: &[u8]) -> Result<Checked, VaultError> {
        let received = format::read(bytes);
        let mut facts = Facts::default();
        facts.remember(Arc::clone(&*self.newest.lock().await));
        let report = net::gather(&received, &self.trust, None, self.now, &*self.fetch, &mut facts).await;
        self.remember(&report).await?;
        let verdict = report.verdict(&self.policy);
        let (tone, headline) = self.words.headline_for(&report, &verdict, Reader::Holder);
        let state = State {
            word: report.word(&self.policy),
            headline: headline.clone(),
            answers: Question::ALL.map(|question| report.answer(question)),
            checked: self.now,
        };
        Ok(Checked { report, verdict, tone, headline, state, withdrawn: None })
    }

    /// Takes note of the lists that held, so that nobody shows an older one again (verdict.md, "Status").
    async fn remember(&self, report: &Report) -> Result<(), VaultError> {
        let mut newest = self.newest.lock().await;
        for seen in &report.lists {
            if Arc::make_mut(&mut *newest).saw(seen) {
                self.vault.saw_list(seen).await?;
            }
        }
        Ok(())
    }

    /// Checks a credential of the vault, and keeps what was found.
    pub async fn check_kept(&self, id: CredentialId) -> Result<Checked, VaultError> {
        let checked = self.check(&self.vault.bytes(id).await?).await?;
        self.keep_found(id, checked).await
    }

    /// Keeps what a check found, and who somebody else says the issuer is, so that nothing that only shows it has to check. What
    /// comes back remembers a withdrawal that was found before, where today's check could not find out.
    pub async fn keep_found(&self, id: CredentialId, checked: Checked) -> Result<Checked, VaultError> {
        let checked = self.remembering(id, checked).await?;
        self.vault.set_state(id, &checked.state).await?;
        let proven = Proven::of(&checked.report).and_then(|proven| serde_json::to_string(&proven).ok());
        self.vault.set(&format!("issuer/{}", id.0), proven.as_deref()).await?;
        reader::one_in(self.vault, self.words).await?;
        Ok(checked)
    }

    /// A withdrawal is remembered until a list says otherwise: one that cannot be asked says nothing.
    async fn remembering(&self, id: CredentialId, mut checked: Checked) -> Result<Checked, VaultError> {
        match (checked.state.word, &checked.report.finding(Check::Status).outcome) {
            (word @ (Word::Revoked | Word::Suspended), _) => {
                self.vault.set_withdrawn(id, Some(Withdrawn { word, found: self.now })).await?;
            }
            (_, Outcome::Pass) => self.vault.set_withdrawn(id, None).await?,
            (Word::Undecided, _) => {
                checked.withdrawn = self.vault.withdrawn(id).await?;
                if let Some(Withdrawn { word, found }) = checked.withdrawn {
                    checked.tone = Tone::No;
                    checked.headline = self.words.withdrawn_before(word, found);
                    checked.state.headline.clone_from(&checked.headline);
                }
            }
            _ => {}
        }
        Ok(checked)
    }
}

/// Begins the name of a setting that switches a source of trust.
const SWITCH: &str = "source:";

/// Which sources are switched: by the person's own lists, and by the person, whose last word counts.
pub async fn switches(vault: &Vault) -> Result<Switches, VaultError> {
    // A list that cannot be read switches nothing; every check says that it cannot.
    let listed = trusted(&vault.trust_files().await?, Words::english()).map(|trust| trust.switches);
    let mut switches = listed.unwrap_or_default();
    switches.follow(&settled(vault).await?);
    Ok(switches)
}

/// What the person has switched.
async fn settled(vault: &Vault) -> Result<Switches, VaultError> {
    let mut switches = Switches::default();
    for (name, value) in vault.settings().await? {
        if let Some(id) = name.strip_prefix(SWITCH) {
            // A source that this version does not know is not asked anyway.
            let _ = switches.turn(id, value == "on");
        }
    }
    Ok(switches)
}

/// Switches a source on or off, from now on.
pub async fn switch(vault: &Vault, source: &str, on: bool) -> Result<(), DeskError> {
    Switches::default().turn(source, on)?;
    vault.set(&format!("{SWITCH}{source}"), Some(if on { "on" } else { "off" })).await?;
    Ok(())
}

/// Whoever is asked outside, with copies of registries in the wallet's folder.
pub fn outside(network: Box<dyn Fetch>, now: Timestamp, folder: &Path) -> Box<dyn Fetch> {
    Box::new(Shelved::new(network, now, folder, |trouble| tracing::warn!("{trouble}")))
}

/// Trusts what this file says, from now on; the same file twice is trusted once.
pub async fn trust_file(vault: &Vault, name: String, bytes: Vec<u8>, now: Timestamp) -> Result<TrustFileId, DeskError> {
    let trial = TrustFile { id: TrustFileId(0), name, bytes, added: now, sample: false };
    trusted(std::slice::from_ref(&trial), Words::english())?;
    let there = vault.trust_files().await?;
    match there.into_iter().find(|file| !file.sample && file.bytes == trial.bytes) {
        Some(file) => Ok(file.id),
        None => Ok(vault.add_trust_file(&trial.name, &trial.bytes, now).await?),
    }
}

/// What that file is called: the list of the sample schools is ours, and has its name in the reader's language.
pub fn called(file: &TrustFile, words: Words) -> String {
    if file.sample { words.own("samples-list", &[]) } else { file.name.clone() }
}

/// What these files say together: own lists, registries, credentials about accreditation.
pub fn trusted(files: &[TrustFile], words: Words) -> Result<TrustSources, DeskError> {
    let mut sources = TrustSources { own_credentials: true, ..TrustSources::default() };
    for file in files {
        let nowhere = |_: &str| Err("the wallet keeps the list alone; write the certificate's text into it".to_owned());
        sources.add_file(&called(file, words), &file.bytes, nowhere)?;
        if file.sample
            && let Some(list) = sources.own.last_mut()
        {
            // Where it is from is our own word too.
            list.listings.iter_mut().for_each(|listing| listing.source = Some(words.own("samples-list-source", &[])));
        }
    }
    Ok(sources)
}

/// What came with the samples is answered from the vault; everything else goes on.
struct SamplesFirst<F> {
    facts: Vec<SampleFact>,
    then: F,
}

impl<F: Fetch> Fetch for SamplesFirst<F> {
    fn fetch<'a>(&'a self, need: &'a Need) -> Fetching<'a> {
        match self.facts.iter().find(|fact| fact.address == need.address) {
            Some(SampleFact { body, made, .. }) => {
                let fact = Fact { body: Ok(Arc::from(body.as_slice())), fetched: Some(*made) };
                Box::pin(std::future::ready(fact))
            }
            None => self.then.fetch(need),
        }
    }
}
