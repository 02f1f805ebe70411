//! Where does a picture or document of a credential go? Where the person says, under a name that the wallet makes.

use words::Words;

use super::Context;
use super::choose::{Chosen, chosen, no_dialogue};
use super::session::Session;
use crate::flow::{attachment, reading};
use crate::message::Event;
use crate::model::Failure;
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
        let file = match chosen(rfd::AsyncFileDialog::new().set_file_name(&name).save_file()).await {
            Chosen::It(file) => file,
            Chosen::Nothing => return,
            Chosen::NoDialogue => return context.out.send(Event::Notice(no_dialogue(context))),
        };
        let notice = match file.write(&content).await {
            Ok(()) => Failure { what: context.texts.get("attachment-saved"), why: file.path().display().to_string() },
            Err(error) => context.failure("not-exported", &error),
        };
        context.out.send(Event::Notice(notice));
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
