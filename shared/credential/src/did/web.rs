//! Where does a did:web have its document? did:web method specification, section 3.2 ("Read").

use url::{Host, Url};

use super::{DidError, DidUrl};

/// The https address of a did:web's document. An IP address, user information, or a path that climbs is refused.
pub fn web_address(did: &str) -> Result<String, DidError> {
    let parsed = DidUrl::parse_did(did)?;
    if parsed.method != "web" {
        return Err(DidError::Method { method: parsed.method, expected: "web" });
    }
    let refuse = |reason| DidError::Address { did: parsed.did.clone(), reason };
    let mut segments = parsed.id.split(':');
    let authority = authority(segments.next().unwrap_or_default()).map_err(refuse)?;
    let path: Vec<&str> = segments.collect();
    for segment in &path {
        let decoded =
            percent_encoding::percent_decode_str(segment).decode_utf8().map_err(|_| refuse("a broken path"))?;
        if matches!(decoded.as_ref(), "" | "." | "..") || decoded.contains(['/', '\\', '?', '#', '%', '\0']) {
            return Err(refuse("a path that climbs or hides a separator"));
        }
    }
    let path = if path.is_empty() { ".well-known".to_owned() } else { path.join("/") };
    let address = Url::parse(&format!("https://{authority}/{path}/did.json")).map_err(|_| refuse("no address"))?;
    match address.host() {
        Some(Host::Domain(_)) => Ok(address.to_string()),
        _ => Err(refuse("an IP address")),
    }
}

/// A host name, with its port behind `%3A`.
fn authority(text: &str) -> Result<String, &'static str> {
    let at = text.find('%').unwrap_or(text.len());
    let (host, port) = text.split_at(at);
    if host.is_empty() || !host.split('.').all(is_label) {
        return Err("no host name");
    }
    if port.is_empty() {
        return Ok(host.to_owned());
    }
    let digits =
        port.strip_prefix("%3A").or_else(|| port.strip_prefix("%3a")).ok_or("an encoded character in the host")?;
    let plain = !digits.is_empty() && !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !plain || digits.parse::<u16>().is_err() {
        return Err("a port that is no number from 1 to 65535");
    }
    Ok(format!("{host}:{digits}"))
}

fn is_label(label: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
    !label.is_empty()
        && label.len() <= 63
        && label.bytes().all(inside)
        && !label.starts_with('-')
        && !label.ends_with('-')
}
