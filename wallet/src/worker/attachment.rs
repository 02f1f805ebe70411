//! Where does a picture or document of a credential go? To a file, where the person says; or page by page to the screen.

use words::Words;

use super::Context;
use super::choose;
use super::session::Session;
use crate::flow::document::{self, NotDrawn};
use crate::flow::{attachment, reading};
use crate::i18n::Texts;
use crate::message::Event;
use crate::model::{DrawnPage, Failure, Id};
use crate::ui::picture::Picture;
use crate::vault::CredentialId;

impl Session {
    /// Asks where to save it, and does.
    pub(super) async fn save_attachment(&self, id: CredentialId, index: usize, context: &Context<'_>) {
        let bytes = match self.vault.bytes(id).await {
            Ok(bytes) => bytes,
            Err(error) => return context.out.send(Event::Notice(context.failure("vault-unreadable", &error))),
        };
        let Some((name, content)) = found(&bytes, index) else {
            let (what, why) = (context.texts.get("not-exported"), context.texts.get("attachment-unreadable"));
            return context.out.send(Event::Notice(Failure { what, why }));
        };
        let Some(place) = choose::place(rfd::AsyncFileDialog::new(), &name, context).await else { return };
        let notice = match place.write(&content) {
            Ok(()) => Failure { what: context.texts.get("attachment-saved"), why: place.path.display().to_string() },
            Err(error) => context.failure("not-exported", &error),
        };
        context.out.send(Event::Notice(notice));
    }
}

impl Session {
    /// Draws a page of a document, and shows it.
    pub(super) async fn draw_page(&self, at: (Id, usize), page: u32, context: &Context<'_>) {
        let result = self.drawn(at, page, context).await;
        context.out.send(Event::Page { at, page, result });
    }

    async fn drawn(&self, (id, index): (Id, usize), page: u32, context: &Context<'_>) -> Result<DrawnPage, Failure> {
        let bytes = self.vault.bytes(CredentialId(id.0)).await;
        let bytes = bytes.map_err(|error| context.failure("vault-unreadable", &error))?;
        let failure = |why: &NotDrawn| Failure {
            what: context.texts.get("document-not-drawn"),
            why: why_not(why, context.texts),
        };
        let (name, content) = found(&bytes, index).ok_or_else(|| failure(&NotDrawn::Unreadable))?;
        if !name.ends_with(".pdf") {
            let pixels = attachment::picture(&content, attachment::BY_ITSELF);
            let picture = pixels.and_then(|pixels| Picture::new(pixels.size, pixels.rgba));
            return Ok(DrawnPage { page, pages: 1, picture: picture.ok_or_else(|| failure(&NotDrawn::Unreadable))? });
        }
        let drawn = document::apart::page(&context.edges.drawer, content, page).await.map_err(|why| failure(&why))?;
        let picture =
            Picture::new(drawn.size.map(usize::from), drawn.rgba).ok_or_else(|| failure(&NotDrawn::Failed))?;
        Ok(DrawnPage { page, pages: drawn.pages, picture })
    }
}

/// Why a page was not drawn, in a sentence.
fn why_not(why: &NotDrawn, texts: &Texts) -> String {
    match why {
        NotDrawn::Locked => texts.get("document-why-locked"),
        NotDrawn::Unreadable => texts.get("document-why-unreadable"),
        NotDrawn::NoPage => texts.get("document-why-no-page"),
        NotDrawn::TooMuch => texts.get("document-why-too-much"),
        NotDrawn::Failed => texts.get("document-why-failed"),
        NotDrawn::NotStarted(_) => texts.get("document-why-not-started"),
    }
}

/// Its bytes, and a name that nothing in the file can choose.
fn found(bytes: &[u8], index: usize) -> Option<(String, Vec<u8>)> {
    let reading = reading::read(bytes, Words::english()).ok()?.pop()?.ok()?;
    let content = attachment::contents(&reading).into_iter().nth(index)??;
    let kind = &reading.award.attachments.get(index)?.media_type;
    let extension = attachment::extension(kind).unwrap_or("bin");
    Some((format!("attachment-{}.{extension}", index + 1), content))
}
