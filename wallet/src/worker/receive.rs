//! How does something come in? Read and checked for a preview first; kept only when the person says so.

use learning::logbook::Request;
use openid4vc::openid4vci::Accepted;
use secrecy::{ExposeSecret, SecretString};
use words::plain;

use super::Context;
use super::choose;
use super::session::Session;
use crate::describe;
use crate::flow::{Desk, files, keep, reading, receive};
use crate::i18n::Texts;
use crate::message::{Effect, Event};
use crate::model::{Failure, Id, Line, Offer, Preview};
use crate::told::Told;
use crate::vault::{Arrived, ReceivedFrom};

/// The most files that are taken at once.
const MOST_FILES: usize = 1000;

impl Session {
    pub(super) async fn receive(&mut self, effect: Effect, context: &Context<'_>) {
        match effect {
            Effect::PickFiles => match choose::some(rfd::AsyncFileDialog::new(), context).await.as_slice() {
                [] => context.out.send(Event::Cancelled),
                paths => self.read_files(paths, context).await,
            },
            Effect::ReadFiles(paths) => self.read_files(&paths, context).await,
            Effect::ReadText(text) => self.read_text(text, context).await,
            Effect::AcceptOffer { code } => self.accept(&code, context).await,
            _ => {}
        }
    }

    async fn read_files(&mut self, paths: &[std::path::PathBuf], context: &Context<'_>) {
        let mut unread = Vec::new();
        let mut arrived = Vec::new();
        if let Some(left) = paths.len().checked_sub(MOST_FILES).filter(|left| *left > 0) {
            let name = context.texts.with("files-left", &[("count", left.into())]);
            unread.push(Line { name, value: context.texts.with("files-left-why", &[("most", MOST_FILES.into())]) });
        }
        for path in paths.iter().take(MOST_FILES) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            match files::read(path, credential::limits::CREDENTIAL_BYTES) {
                Ok(bytes) => arrived.push(Arrived { bytes, from: ReceivedFrom::File(name) }),
                Err(error) => {
                    let why = describe::sentence(&error, context.texts);
                    unread.push(Line { name: plain(&name), value: why });
                }
            }
        }
        if let ([one], true) = (arrived.as_slice(), unread.is_empty())
            && Request::calls_itself_one(&one.bytes)
        {
            return self.show_request(one.bytes.clone(), context).await;
        }
        self.preview(arrived, unread, context).await;
    }

    async fn read_text(&mut self, text: String, context: &Context<'_>) {
        let scheme = text.split_once(':').map(|(scheme, _)| scheme.to_ascii_lowercase()).unwrap_or_default();
        // A link of a page on the web is a request if it names who asks (OpenID4VP 1.0, section 5.1), else an offer.
        match scheme.as_str() {
            "https" | "http" if text.contains("client_id=") => self.present(Effect::OpenRequest(text), context).await,
            "openid4vp" | "haip-vp" | "eudi-openid4vp" | "mdoc-openid4vp" => {
                self.present(Effect::OpenRequest(text), context).await;
            }
            "openid-credential-offer" | "haip-vci" | "https" | "http" => self.open_offer(&text, context).await,
            _ => {
                let from = ReceivedFrom::File(context.texts.get("pasted-text"));
                self.preview(vec![Arrived { bytes: text.into_bytes(), from }], Vec::new(), context).await;
            }
        }
    }

    async fn open_offer(&mut self, link: &str, context: &Context<'_>) {
        if context.edges.offline {
            return context.out.send(Event::Offer(Err(offline(context))));
        }
        match receive::open(link, Self::reach(context), &Self::client(context)).await {
            Ok(offered) => {
                let asked = &offered.asked;
                let name = |(id, configuration): &(String, openid4vc::openid4vci::Configuration)| {
                    plain(configuration.name.as_deref().unwrap_or(id))
                };
                let code = asked
                    .tx_code
                    .as_ref()
                    .map(|code| code.description.as_deref().map_or_else(|| context.texts.get("offer-code"), plain));
                let offer = Offer {
                    address: plain(&asked.credential_issuer),
                    claimed_name: asked.issuer_name.as_deref().map(plain),
                    items: asked.offered.iter().map(name).collect(),
                    code,
                };
                self.offer = Some(offered);
                context.out.send(Event::Offer(Ok(offer)));
            }
            Err(error) => context.out.send(Event::Offer(Err(context.failure("offer-failed", &error)))),
        }
    }

    async fn accept(&mut self, code: &SecretString, context: &Context<'_>) {
        let Some(offered) = self.offer.take() else { return };
        let address = offered.asked.credential_issuer.clone();
        let configurations = offered.asked.offered.iter().map(|(id, _)| id.clone()).collect();
        let code = Some(code.expose_secret().trim()).filter(|code| !code.is_empty()).map(str::to_owned);
        let accepted = Accepted { configurations, tx_code: code };
        let received = offered.accept(&accepted, &self.vault, &Self::client(context), context.now()).await;
        match received {
            Ok(received) => {
                let arrived = received
                    .into_iter()
                    .map(|one| Arrived { bytes: one.bytes, from: ReceivedFrom::Offer(address.clone()) })
                    .collect();
                self.preview(arrived, Vec::new(), context).await;
            }
            Err(error) => context.out.send(Event::Preview(Err(context.failure("offer-failed", &error)))),
        }
    }

    /// Reads and checks what came, and shows it. Nothing is kept.
    async fn preview(&mut self, arrived: Vec<Arrived>, unread: Vec<Line>, context: &Context<'_>) {
        // What waits for an answer is not pushed aside by what comes after it.
        let mut all = std::mem::take(&mut self.arrived);
        let before = all.len();
        for one in arrived {
            if all.iter().all(|known| known.bytes != one.bytes) {
                all.push(one);
            }
        }
        let mut preview = Preview { credentials: Vec::new(), unread, known: 0 };
        let mut kept = Vec::new();
        let looked = match self.desk(context).await {
            Ok(desk) => {
                for one in std::mem::take(&mut all) {
                    if look(&desk, &one, &mut preview, context).await {
                        kept.push(one);
                    }
                }
                Ok(())
            }
            Err(error) => Err(context.failure("check-impossible", &error)),
        };
        if let Err(failure) = looked {
            all.truncate(before);
            self.arrived = all;
            return context.out.send(Event::Preview(Err(failure)));
        }
        if preview.credentials.is_empty() && preview.unread.len() == 1 {
            let why = preview.unread.pop().map(|line| line.value).unwrap_or_default();
            let what = context.texts.get("nothing-readable");
            return context.out.send(Event::Preview(Err(Failure { what, why })));
        }
        self.arrived = kept;
        self.remember().await;
        context.out.send(Event::Preview(Ok(preview)));
    }

    /// Neither a lock nor the end of the program is a no: what waits is there again.
    async fn remember(&self) {
        if let Err(error) = self.vault.set_arrived(&self.arrived).await {
            tracing::error!(%error, "what came waits only as long as the wallet is open");
        }
    }

    /// What came before the lock, and still waits for an answer.
    pub(super) async fn bring_back(&mut self, context: &Context<'_>) {
        let arrived = self.vault.arrived().await.unwrap_or_else(|error| {
            tracing::error!(%error, "what waits for an answer could not be read");
            Vec::new()
        });
        if arrived.is_empty() {
            return;
        }
        let mut preview = Preview { credentials: Vec::new(), unread: Vec::new(), known: 0 };
        match self.desk(context).await {
            Ok(desk) => {
                for one in &arrived {
                    look(&desk, one, &mut preview, context).await;
                }
            }
            Err(error) => context.out.send(Event::Notice(context.failure("check-impossible", &error))),
        }
        self.arrived = arrived;
        context.out.send(Event::StillWaiting(preview));
    }

    /// Keeps what came, or lets it go.
    pub(super) async fn settle(&mut self, keep_it: bool, context: &Context<'_>) {
        let arrived = std::mem::take(&mut self.arrived);
        if !keep_it {
            self.offer = None;
            return self.remember().await;
        }
        match self.keep_all(&arrived, context).await {
            Ok(()) => {
                self.remember().await;
                context.out.send(Event::Kept);
            }
            Err(failure) => {
                self.arrived = arrived;
                context.out.send(Event::Notice(failure));
            }
        }
    }

    async fn keep_all(&self, arrived: &[Arrived], context: &Context<'_>) -> Result<(), Failure> {
        let wrong = |error: &dyn Told| context.failure("not-kept", error);
        let desk = self.desk(context).await.map_err(|error| wrong(&error))?;
        for one in arrived {
            // What of it cannot be kept, the preview has said.
            keep::keep(&desk, &one.bytes, &one.from).await.map_err(|error| wrong(&error))?;
        }
        Ok(())
    }
}

/// Adds what came to the preview; whether any of it can be kept.
async fn look(desk: &Desk<'_>, one: &Arrived, preview: &mut Preview, context: &Context<'_>) -> bool {
    let name = match &one.from {
        ReceivedFrom::File(name) | ReceivedFrom::Offer(name) => plain(name),
        ReceivedFrom::Sample => String::new(),
    };
    let readings = match reading::read(&one.bytes, desk.words) {
        Ok(readings) => readings,
        Err(error) => {
            preview.unread.push(unreadable(name, &error, context.texts));
            return false;
        }
    };
    let mut some = false;
    for reading in readings {
        match keep::look(desk, reading, &one.from).await {
            Ok((reading, checked)) => {
                some = true;
                let page = describe::credential::page(Id(0), &reading, &checked, &context.language());
                preview.credentials.push(page);
            }
            Err(error) => preview.unread.push(unreadable(name.clone(), &error, context.texts)),
        }
    }
    some
}

fn unreadable(name: String, error: &dyn Told, texts: &Texts) -> Line {
    Line { name, value: describe::sentence(error, texts) }
}

/// What needs an answer now cannot be done offline.
pub(super) fn offline(context: &Context<'_>) -> Failure {
    Failure { what: context.texts.get("offline"), why: context.texts.get("offline-why") }
}
