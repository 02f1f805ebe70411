//! Which pictures and documents lie in the file, and where is their content?
//!
//! ELM MediaObject (`content` with `contentEncoding`), and `data:` addresses (RFC 2397), which Open Badges uses.

use std::collections::HashSet;

use credential::json::Value;

use crate::EuList;
use crate::evidence::{Attachment, AttachmentPlace};
use crate::limits::{ATTACHMENTS, REST_POINTER};
use crate::place::Place;
use crate::reader::Reader;

/// Most places at which attachments are looked for: a transcript repeats its logos some hundred times.
const PLACES: usize = 5_000;

/// The attachments of the claims, in their order, the same content once.
pub(crate) fn read<'v, 'd>(reader: &mut Reader<'v, 'd>) -> Vec<Attachment> {
    let mut places = Vec::new();
    collect(&reader.root(), &mut places);
    let (mut seen, mut found) = (HashSet::new(), Vec::new());
    for place in places {
        let Some(content) = content(&place) else { continue };
        if !seen.insert(content) {
            reader.take(&place);
        } else if found.len() < ATTACHMENTS {
            found.push(attachment(reader, &place, content));
            reader.take(&place);
        }
    }
    found
}

fn content<'v>(place: &Place<'v, '_>) -> Option<&'v str> {
    match place.value {
        Value::String(text) => text.starts_with("data:").then_some(text),
        value => value.str("content"),
    }
}

/// Claims are as deep as the reader of JSON allows, which is not deep.
fn collect<'v, 'd>(place: &Place<'v, 'd>, found: &mut Vec<Place<'v, 'd>>) {
    if place.pointer.len() > REST_POINTER || found.len() >= PLACES || place.pointer.ends_with("/proof") {
        return;
    }
    match place.value {
        Value::String(text) if text.starts_with("data:") && text.contains(',') => found.push(place.clone()),
        Value::Array(items) => {
            let items = items.iter().enumerate().filter(|(_, item)| nested(item));
            items.for_each(|(index, item)| collect(&place.inner(&index.to_string(), item), found));
        }
        Value::Object(members)
            if members.get("content").is_some_and(|content| content.as_str().is_some())
                && members.get("contentEncoding").is_some() =>
        {
            found.push(place.clone());
        }
        Value::Object(members) => {
            let members = members.iter().filter(|(_, member)| nested(member));
            members.for_each(|(name, member)| collect(&place.inner(name, member), found));
        }
        _ => {}
    }
}

/// Whether something may lie in it; most texts are not worth a pointer.
fn nested(value: &Value<'_>) -> bool {
    match value {
        Value::String(text) => text.starts_with("data:"),
        other => other.as_array().is_some() || other.as_object().is_some(),
    }
}

fn attachment<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>, content: &str) -> Attachment {
    let media = place.value.as_object().is_some();
    let name = if media { reader.first(&[place.at("title"), place.at("description")]) } else { None };
    let declared = place.at("contentType").into_iter().next();
    let declared = declared.as_ref().and_then(|kind| kind.str("id").or(kind.value.as_str()));
    let (head, data) = match content.strip_prefix("data:").and_then(|rest| rest.split_once(',')) {
        Some((head, data)) => (head.split(';').next(), data),
        None => (None, content),
    };
    let kind = declared.or(head).unwrap_or_default();
    // What is no base64 has each byte by itself, as a letter or as "%3C".
    let by_percent =
        content.starts_with("data:") && !content.split(',').next().is_some_and(|head| head.ends_with(";base64"));
    let bytes =
        if by_percent { data.len() - data.matches('%').count().min(data.len() / 3) * 2 } else { data.len() / 4 * 3 };
    Attachment {
        pointer: place.pointer.clone(),
        name,
        media_type: media_type(file_kind(kind), kind),
        place: belongs(&place.pointer),
        content: if media { format!("{}/content", place.pointer) } else { place.pointer.clone() },
        bytes,
    }
}

/// The kind of a file in a word: the code of the EU's list `file-type`, or the end of a media type; of any other address all of
/// it, since that it ends like one says nothing.
pub(crate) fn file_kind(kind: &str) -> &str {
    let own = if kind.contains("://") { kind } else { kind.rsplit(['/', ':']).next().unwrap_or(kind) };
    EuList::FileType.entry(kind).unwrap_or(own)
}

/// The media type of an entry of the EU's list `file-type`; else the file's own word, if it is short.
fn media_type(code: &str, kind: &str) -> String {
    let known = match code.to_ascii_uppercase().as_str() {
        "PNG" => "image/png",
        "JPEG" | "JPG" => "image/jpeg",
        "SVG" => "image/svg+xml",
        "GIF" => "image/gif",
        "PDF" | "PDFA1A" | "PDFA1B" | "PDFA2A" | "PDFX" => "application/pdf",
        "TXT" => "text/plain",
        _ if kind.len() < 128 => kind,
        _ => "",
    };
    known.to_owned()
}

fn belongs(pointer: &str) -> AttachmentPlace {
    let inside = |name: &str| pointer.split('/').any(|part| part == name);
    if inside("displayParameter") {
        AttachmentPlace::Display
    } else if inside("evidence") || inside("embeddedEvidence") {
        AttachmentPlace::Evidence
    } else if inside("logo") || inside("image") {
        AttachmentPlace::Picture
    } else {
        AttachmentPlace::Attachment
    }
}
