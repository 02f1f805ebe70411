//! Where in an SVG does a badge stand, and how is one put there?
//!
//! Open Badges 3.0, "Baked Badge", SVG: one element `credential` of its namespace, with a token in `verify` or a document
//! as its text; Open Badges 2.0: `assertion` in `http://openbadges.org`. XML 1.0; Namespaces in XML 1.0. No entity is
//! defined here: a document type that declares anything is refused, and one that names a file is not followed.

use std::borrow::Cow;

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::reader::NsReader;

use super::{Badge, BakeError, Baked, Found, Picture, PictureError};
use crate::limits;

const NAMESPACE: &str = "https://purl.imsglobal.org/ob/v3p0";
const SVG: &[u8] = b"http://www.w3.org/2000/svg";

/// The elements that hold a badge: that of Open Badges 3.0, and that of the versions before it.
const ELEMENTS: [(&str, &str); 2] = [("credential", NAMESPACE), ("assertion", "http://openbadges.org")];

fn damaged(reason: impl Into<String>) -> PictureError {
    Picture::Svg.damaged(reason)
}

/// Whether a text of markup names the element `svg` near its beginning.
pub(super) fn looks_like(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let has = |word: &[u8]| head.windows(word.len()).any(|window| window == word);
    bytes.starts_with(b"<") && (has(b"<svg") || has(b":svg"))
}

/// What was found in a picture.
struct Seen {
    badges: Found<(&'static str, String)>,
    /// Where the start tag of the whole ends.
    start_tag: usize,
    /// What the prefix `openbadges` means there.
    prefix: Option<Vec<u8>>,
}

/// The one credential.
pub(super) fn take_out(bytes: &[u8]) -> Result<Baked<'_>, PictureError> {
    let (name, text) = look(text(bytes)?)?.badges.only()?;
    let place = format!("{name} element");
    Ok(Baked { picture: Picture::Svg, place, bytes: Cow::Owned(text.into_bytes()) })
}

fn text(bytes: &[u8]) -> Result<&str, PictureError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    std::str::from_utf8(bytes).map_err(|error| damaged(format!("byte {} is no UTF-8", error.valid_up_to())))
}

/// A badge whose end has not come yet.
struct Open {
    name: &'static str,
    depth: usize,
    verify: Option<String>,
    body: String,
}

impl Open {
    /// The badge: what `verify` says, or what stands inside.
    fn close(self) -> Result<(&'static str, String), PictureError> {
        match (self.verify, self.body.trim().is_empty()) {
            (None, _) => Ok((self.name, self.body)),
            (Some(verify), true) => Ok((self.name, verify)),
            // Of Open Badges 2.0 the attribute says where the document inside is to be checked.
            (Some(_), false) if self.name == "assertion" => Ok((self.name, self.body)),
            (Some(_), false) => Err(damaged("one credential stands in the attribute verify, and another one inside")),
        }
    }
}

fn look(text: &str) -> Result<Seen, PictureError> {
    let mut reader = NsReader::from_str(text);
    reader.config_mut().enable_all_checks(true);
    reader.config_mut().expand_empty_elements = true;
    let mut seen = Seen { badges: Found::new(Picture::Svg), start_tag: 0, prefix: None };
    let (mut depth, mut named, mut open) = (0_usize, 0_usize, None::<Open>);
    loop {
        match reader.read_event().map_err(|error| damaged(error.to_string()))? {
            Event::Start(tag) => {
                depth += 1;
                if depth > limits::PICTURE_DEPTH {
                    let (what, limit) = ("elements in one another", limits::PICTURE_DEPTH);
                    return Err(PictureError::TooMuch { picture: Picture::Svg, what, limit });
                }
                if open.is_some() {
                    return Err(damaged("an element stands inside the credential"));
                }
                if depth == 1 {
                    root(&reader, &tag, &mut seen)?;
                } else if let Some(name) = badge(&reader, &tag, &mut named)? {
                    open = Some(Open { name, depth, verify: verify(&tag)?, body: String::new() });
                }
            }
            Event::End(_) => {
                if let Some(ended) = open.take_if(|open| open.depth == depth) {
                    seen.badges.add(ended.close()?);
                }
                depth = depth.saturating_sub(1);
            }
            Event::Eof if depth == 0 && seen.start_tag > 0 => return Ok(seen),
            Event::Eof => return Err(damaged("it ends before its last element does")),
            other => beside(&other, depth, open.as_mut())?,
        }
    }
}

/// What is no element: text, references, and what stands around the whole.
fn beside(event: &Event<'_>, depth: usize, open: Option<&mut Open>) -> Result<(), PictureError> {
    let no_text = |error: quick_xml::encoding::EncodingError| damaged(error.to_string());
    let text = match event {
        Event::Text(text) => text.xml10_content().map_err(no_text)?,
        Event::CData(text) => text.xml10_content().map_err(no_text)?,
        Event::GeneralRef(reference) => Cow::Owned(character(reference)?.to_string()),
        // A declaration of its own could make much of little, or read what is none of its business.
        Event::DocType(declared) if declared.contains(&b'[') => {
            return Err(damaged("its document type declares something of its own"));
        }
        Event::Decl(declared) => {
            let encoding = declared.encoding().transpose().map_err(|error| damaged(error.to_string()))?;
            let known = encoding.as_deref().is_none_or(|name| {
                [&b"utf-8"[..], b"utf8", b"us-ascii"].iter().any(|known| name.eq_ignore_ascii_case(known))
            });
            return if known { Ok(()) } else { Err(damaged("it says that it is written in another way than UTF-8")) };
        }
        _ => return Ok(()),
    };
    match open {
        Some(open) => open.body.push_str(&text),
        None if depth == 0 && !text.trim().is_empty() => return Err(damaged("text stands outside of it")),
        None => {}
    }
    Ok(())
}

fn character(reference: &BytesRef<'_>) -> Result<char, PictureError> {
    let unknown = || {
        damaged(format!(
            "&{}; stands for nothing",
            String::from_utf8_lossy(reference).chars().take(40).collect::<String>()
        ))
    };
    if reference.is_char_ref() {
        return reference.resolve_char_ref().ok().flatten().ok_or_else(unknown);
    }
    let name = reference.decode().map_err(|_| unknown())?;
    resolve_xml_entity(&name).and_then(|text| text.chars().next()).ok_or_else(unknown)
}

fn root(reader: &NsReader<&[u8]>, tag: &BytesStart<'_>, seen: &mut Seen) -> Result<(), PictureError> {
    if seen.start_tag > 0 {
        return Err(damaged("a second element stands after it"));
    }
    let (namespace, name) = reader.resolver().resolve_element(tag.name());
    let known = matches!(namespace, ResolveResult::Bound(Namespace(SVG)) | ResolveResult::Unbound);
    if name.as_ref() != b"svg" || !known {
        return Err(damaged("its outermost element is not svg"));
    }
    seen.start_tag = usize::try_from(reader.buffer_position()).unwrap_or_default();
    let mut attributes = tag.attributes();
    let declared =
        attributes.with_checks(false).flatten().find(|attribute| attribute.key.as_ref() == b"xmlns:openbadges");
    seen.prefix = declared.map(|attribute| attribute.value.into_owned());
    Ok(())
}

/// The name of the element, if it holds a badge. `named` counts those that are only called so.
fn badge(
    reader: &NsReader<&[u8]>,
    tag: &BytesStart<'_>,
    named: &mut usize,
) -> Result<Option<&'static str>, PictureError> {
    let called = tag.local_name();
    let Some((name, expected)) = ELEMENTS.into_iter().find(|(name, _)| name.as_bytes() == called.as_ref()) else {
        return Ok(None);
    };
    *named += 1;
    if *named > limits::PICTURE_BADGES {
        let (what, limit) = ("elements that are called as a badge's is", limits::PICTURE_BADGES);
        return Err(PictureError::TooMuch { picture: Picture::Svg, what, limit });
    }
    match reader.resolver().resolve_element(tag.name()).0 {
        ResolveResult::Bound(Namespace(found)) if found == expected.as_bytes() => Ok(Some(name)),
        ResolveResult::Unknown(prefix) => {
            Err(damaged(format!("the prefix {} is declared nowhere", String::from_utf8_lossy(&prefix))))
        }
        _ => Ok(None),
    }
}

/// The attribute `verify`; space around a token means nothing.
fn verify(tag: &BytesStart<'_>) -> Result<Option<String>, PictureError> {
    let mut found = None;
    // Checked by hand: the reader's own check for repeated names costs the square of their number.
    for attribute in tag.attributes().with_checks(false) {
        let attribute = attribute.map_err(|error| damaged(error.to_string()))?;
        if attribute.key.as_ref() != b"verify" {
            continue;
        }
        let value = attribute.normalized_value(XmlVersion::Explicit1_0).map_err(|error| damaged(error.to_string()))?;
        if found.replace(value.trim().to_owned()).is_some() {
            return Err(damaged("the attribute verify stands there twice"));
        }
    }
    Ok(found)
}

/// Puts the badge directly behind the start tag, and its namespace into that.
pub(super) fn bake(picture: &[u8], badge: Badge<'_>) -> Result<Vec<u8>, BakeError> {
    let whole = text(picture).map_err(BakeError::Picture)?;
    let seen = look(whole).map_err(BakeError::Picture)?;
    let split =
        |at: usize| whole.split_at_checked(at).ok_or_else(|| BakeError::Picture(damaged("its start tag is torn")));
    let (tag, rest) = split(seen.start_tag)?;
    let (tag, empty) = match tag.strip_suffix("/>") {
        Some(tag) => (tag, true),
        None => (tag.strip_suffix('>').unwrap_or(tag), false),
    };
    let declaration = format!(" xmlns:openbadges=\"{NAMESPACE}\"");
    let (on_root, on_badge) = match seen.prefix.as_deref() {
        None => (declaration.as_str(), ""),
        Some(found) if found == NAMESPACE.as_bytes() => ("", ""),
        Some(_) => ("", declaration.as_str()),
    };
    let element = match badge {
        Badge::Token(token) => {
            format!("<openbadges:credential{on_badge} verify=\"{token}\"></openbadges:credential>")
        }
        Badge::Document(document) => {
            format!("<openbadges:credential{on_badge}>{}</openbadges:credential>", character_data(document)?)
        }
    };
    let end = if empty { closing(tag) } else { String::new() };
    Ok(format!("{tag}{on_root}>{element}{end}{rest}").into_bytes())
}

/// The end tag of a start tag.
fn closing(tag: &str) -> String {
    let start = tag.rfind('<').and_then(|at| tag.get(at + 1..)).unwrap_or_default();
    let name: String = start.chars().take_while(|c| !c.is_whitespace()).collect();
    format!("</{name}>")
}

/// A text as CDATA that says exactly it again: what CDATA cannot hold stands between two of them.
fn character_data(text: &str) -> Result<String, BakeError> {
    let allowed =
        |c: char| !matches!(c, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    if let Some(wrong) = text.chars().find(|c| !allowed(*c)) {
        return Err(BakeError::Unwritable { code: u32::from(wrong) });
    }
    // A reader of XML makes a line feed of a carriage return, unless it is written as a number.
    let inner = text.replace("]]>", "]]]]><![CDATA[>").replace('\r', "]]>&#13;<![CDATA[");
    Ok(format!("<![CDATA[{inner}]]>"))
}
