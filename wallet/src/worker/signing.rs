//! How does a trainer come to sign in the window? The file is read and shown; what is signed is what was shown, and nothing else.

use std::path::Path;

use super::Context;
use super::choose::{self, Place};
use super::logbook::{Refused, say};
use super::session::Session;
use crate::describe::{self, Language};
use crate::flow::files;
use crate::flow::logbook::{self, Asked, Signing, SigningError};
use crate::model::{Failure, SignedRequest, Signer, SigningPage, SigningYes};
use crate::update::logbook::{Job, News};
use crate::vault::{KeyId, VaultError};

/// Largest request that is read, in bytes.
const REQUEST_BYTES: usize = 8 << 20;

/// Under which names the vault keeps who signed last.
const NAME: &str = "trainer/name";
const ROLE: &str = "trainer/role";

impl Session {
    pub(super) async fn countersigning(&mut self, job: Job, context: &Context<'_>) {
        match job {
            Job::PickRequest => {
                let dialogue = rfd::AsyncFileDialog::new().add_filter("JSON", &["json"]);
                if let Some(file) = choose::one(dialogue, context).await {
                    self.read_request(&file, context).await;
                }
            }
            Job::ReadRequest(path) => self.read_request(&path, context).await,
            Job::Sign(yes) => self.sign_asked(&yes, context).await,
            Job::LeaveSigning => self.request = None,
            _ => {}
        }
    }

    async fn read_request(&mut self, path: &Path, context: &Context<'_>) {
        match files::read(path, REQUEST_BYTES) {
            Ok(bytes) => self.show_request(bytes, context).await,
            Err(error) => say(context, News::Asked(Err(context.failure("sign-unreadable", &error)))),
        }
    }

    /// Shows what would be signed. Nothing is.
    pub(super) async fn show_request(&mut self, bytes: Vec<u8>, context: &Context<'_>) {
        let page = self.signing_page(&bytes, context).await;
        self.request = page.is_ok().then_some(bytes);
        say(context, News::Asked(page.map(Box::new).map_err(|error| context.failure("sign-unreadable", &error))));
    }

    async fn signing_page(&mut self, bytes: &[u8], context: &Context<'_>) -> Result<SigningPage, Refused> {
        let asked = Asked::read(bytes, &self.vault).await?;
        let newest = self.vault.key_in_use(credential::key::Algorithm::EdDsa, context.now()).await?;
        let text = async |name: &str| Ok::<_, VaultError>(self.vault.setting(name).await?.unwrap_or_default());
        let signer = Signer { name: text(NAME).await?, role: text(ROLE).await?, key: newest.id.0, ..Signer::default() };
        let keys = self.vault.keys().await?;
        let at_hand = self.at_hand().await;
        let esco = at_hand.as_ref().map(|at_hand| &at_hand.extract);
        let language = Language { esco, ..context.language() };
        Ok(describe::signing::page(&asked, &keys, signer, &language))
    }

    /// Asks where to save it first: nothing is signed that has no place to go.
    async fn sign_asked(&mut self, yes: &SigningYes, context: &Context<'_>) {
        let name = context.texts.get("sign-file-name");
        let place = choose::place(rfd::AsyncFileDialog::new(), &format!("{name}.jwt"), context).await;
        let signed = match place {
            Some(place) => self.signed(yes, &place, context).await.map_err(|error| Some(not_signed(&error, context))),
            None => Err(None),
        };
        say(context, News::Signed(signed));
    }

    async fn signed(&self, yes: &SigningYes, place: &Place, context: &Context<'_>) -> Result<SignedRequest, Refused> {
        let bytes = self.request.as_deref().ok_or(SigningError::OtherRequest)?;
        let (by, key, now) = (yes.signer.by(), KeyId(yes.signer.key), context.now());
        let signing = Signing::agreed(bytes, &yes.request, &by, key, &self.vault, now).await?;
        let signed = logbook::sign(&signing, &self.vault, now).await?;
        place.write(signed.as_ref())?;
        for (name, text) in [(NAME, &yes.signer.name), (ROLE, &yes.signer.role)] {
            self.vault.set(name, Some(text.trim()).filter(|text| !text.is_empty())).await?;
        }
        Ok(SignedRequest {
            file: place.path.display().to_string(),
            learner: words::plain(&signing.request.learner),
            trust: signing.trust_lines(),
            copied: false,
        })
    }
}

fn not_signed(error: &Refused, context: &Context<'_>) -> Failure {
    context.failure("sign-failed", error)
}
