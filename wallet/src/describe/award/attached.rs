//! Which pictures and documents lie in it, and what can be shown of them?

use learning::{Attachment, AttachmentPlace};
use words::plain;

use crate::describe::Language;
use crate::flow::attachment;
use crate::flow::reading::Reading;
use crate::model::AttachmentLine;
use crate::ui::picture::Picture;

/// Most pictures that are decoded for one page; the others are named, and can be saved.
const PICTURES: usize = 12;

/// The attachments, with the pixels of the first pictures.
pub fn attached(reading: &Reading, language: &Language<'_>) -> Vec<AttachmentLine> {
    let contents = attachment::contents(reading);
    let mut drawn = 0;
    let lines = reading.award.attachments.iter().zip(contents).map(|(attachment, content)| {
        let wanted = content.as_deref().filter(|_| attachment.media_type.starts_with("image/") && drawn < PICTURES);
        let pixels = wanted.and_then(|bytes| attachment::picture(bytes, attachment::AMONG_OTHERS));
        let picture = pixels.and_then(|pixels| Picture::new(pixels.size, pixels.rgba));
        drawn += usize::from(picture.is_some());
        one(attachment, content.map(|bytes| bytes.len()), picture, language)
    });
    lines.collect()
}

fn one(
    attachment: &Attachment,
    bytes: Option<usize>,
    picture: Option<Picture>,
    language: &Language<'_>,
) -> AttachmentLine {
    let texts = language.texts;
    let name = attachment.name.as_ref().map_or_else(|| texts.get(place(attachment.place)), |name| plain(&name.value));
    let kind = match attachment.media_type.as_str() {
        "application/pdf" => texts.get("kind-pdf"),
        "" => texts.get("kind-unknown"),
        kind if kind.starts_with("image/") => {
            let kind = plain(kind.trim_start_matches("image/").trim_end_matches("+xml"));
            texts.with("kind-picture", &[("kind", kind.to_uppercase().into())])
        }
        kind => plain(kind),
    };
    let count = u64::try_from(bytes.unwrap_or(attachment.bytes).div_ceil(1_000)).unwrap_or(u64::MAX);
    let size = texts.with("kilobytes", &[("count", language.words.number(count).into())]);
    let paged = bytes.is_some() && attachment.media_type == "application/pdf";
    let note = match (bytes, &picture) {
        (None, _) => texts.get("attachment-unreadable"),
        (Some(_), None) if !paged => texts.get("attachment-not-drawn"),
        (Some(_), _) => String::new(),
    };
    AttachmentLine { name, about: format!("{kind} · {size}"), note, picture, saved: bytes.is_some(), paged }
}

/// Where it belongs, in words.
pub(super) fn place(place: AttachmentPlace) -> &'static str {
    match place {
        AttachmentPlace::Display => "said-place-display",
        AttachmentPlace::Picture => "said-place-picture",
        AttachmentPlace::Evidence => "said-place-evidence",
        AttachmentPlace::Attachment => "said-place-attachment",
    }
}
