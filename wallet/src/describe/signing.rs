//! What does the page say on which a trainer signs? Every value that the signature covers, as the file has it.

use learning::Concept;
use learning::esco;
use learning::logbook::Line as Asking;
use words::{plain, plain_lines};

use super::Language;
use super::records::key_name;
use crate::flow::logbook::Asked;
use crate::model::{Line, Signer, SigningEntry, SigningKey, SigningPage};
use crate::vault::HolderKey;

/// The page. Of the keys those that nothing new is bound to are left out; `signer` is who signed last.
pub fn page(asked: &Asked, keys: &[HolderKey], signer: Signer, language: &Language<'_>) -> SigningPage {
    let texts = language.texts;
    let request = &asked.request;
    let whose = [
        (texts.get("sign-learner"), &request.learner),
        (texts.get("sign-company"), &request.company),
        (texts.get("sign-qualification"), &request.qualification),
    ];
    let current = keys.iter().filter(|key| key.retired.is_none());
    let key =
        |key: &HolderKey| SigningKey { id: key.id.0, name: key_name(&key.name, language.words), did: key.did.clone() };
    SigningPage {
        request: asked.sha256.clone(),
        whose: whose.into_iter().map(|(name, value)| Line { name, value: plain(value) }).collect(),
        entries: request.entries.iter().map(|line| entry(line, language)).collect(),
        keys: current.map(key).collect(),
        signer,
    }
}

fn entry(line: &Asking, language: &Language<'_>) -> SigningEntry {
    let (words, texts) = (language.words, language.texts);
    let entry = &line.entry;
    let one = |name: &str, value: String| Line { name: name.to_owned(), value };
    let unit = entry.unit.iter().map(|unit| one(&texts.get("sign-unit"), plain(unit)));
    let skills = entry.skills.iter().map(|skill| one(&texts.get("sign-skill"), self::skill(skill, language)));
    let photos = entry.photos.iter().map(|photo| {
        let values = [("name", plain(&photo.name).into()), ("digest", plain(&photo.sha256).into())];
        one(&texts.get("sign-picture"), texts.with("sign-picture-apart", &values))
    });
    SigningEntry {
        week: format!("{} · {}", words.week(entry.week), words.week_days(entry.week)),
        time: words.time_spent(entry.minutes.into()),
        work: plain_lines(&entry.work),
        lines: unit.chain(skills).chain(photos).collect(),
    }
}

/// The address is what is signed; its name is told beside it where it is known.
fn skill(address: &str, language: &Language<'_>) -> String {
    let concept = Concept { address: address.to_owned(), ..Concept::default() };
    let name = plain(&esco::labelled(language.esco, &concept, &[language.words.language().tag()]));
    let address = plain(address);
    if name.is_empty() || name == address { address } else { format!("{name} ({address})") }
}
