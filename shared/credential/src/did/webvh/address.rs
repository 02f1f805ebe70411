//! Where does a did:webvh have its log? did:webvh 1.0, "The DID to HTTPS Transformation".

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use url::{Host, Url};

use crate::did::{DidError, DidUrl};

/// Where log and witnesses' proofs stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WebvhAddress {
    /// The hash of the first entry, which the identifier begins with.
    pub scid: String,
    /// `did.jsonl`
    pub log: String,
    /// `did-witness.json`, beside it.
    pub witnesses: String,
}

/// What RFC 3986 calls unreserved is written as it is.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// The characters of a SHA-256 multihash in base58.
const SCID_LENGTH: usize = 46;

/// Takes a did:webvh apart. An IP address however written, a path that climbs, and a host of one label are refused.
pub fn webvh_address(did: &str) -> Result<WebvhAddress, DidError> {
    let parsed = DidUrl::parse_did(did)?;
    if parsed.method != "webvh" {
        return Err(DidError::Method { method: parsed.method, expected: "webvh" });
    }
    let refuse = |reason| DidError::Address { did: parsed.did.clone(), reason };
    let mut parts = parsed.id.split(':');
    let scid = parts.next().filter(|scid| is_scid(scid)).ok_or_else(|| refuse("no SCID of 46 characters"))?;
    let (host, port) = domain(parts.next().unwrap_or_default()).map_err(refuse)?;
    let path = parts.map(segment).collect::<Result<Vec<_>, _>>().map_err(refuse)?;
    let path = if path.is_empty() { ".well-known".to_owned() } else { path.join("/") };
    let port = port.map(|port| format!(":{port}")).unwrap_or_default();
    let address = |file| Url::parse(&format!("https://{host}{port}/{path}/{file}")).map(String::from);
    let (Ok(log), Ok(witnesses)) = (address("did.jsonl"), address("did-witness.json")) else {
        return Err(refuse("no address"));
    };
    Ok(WebvhAddress { scid: scid.to_owned(), log, witnesses })
}

/// Whether that may be a SCID: base58 of the length of a SHA-256 multihash.
pub(super) fn is_scid(text: &str) -> bool {
    text.len() == SCID_LENGTH
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'0' | b'O' | b'I' | b'l'))
}

/// The host after decoding once and IDNA, and the port.
fn domain(text: &str) -> Result<(String, Option<u16>), &'static str> {
    let marks: Vec<usize> = text
        .as_bytes()
        .windows(3)
        .enumerate()
        .filter(|(_, w)| w.eq_ignore_ascii_case(b"%3a"))
        .map(|(at, _)| at)
        .collect();
    let (host, port) = match marks.as_slice() {
        [] => (text, None),
        [at] => (text.get(..*at).unwrap_or_default(), Some(port(text.get(at + 3..).unwrap_or_default())?)),
        _ => return Err("more than one port"),
    };
    let decoded = percent_decode_str(host).decode_utf8().map_err(|_| "a broken host name")?;
    // What reads the host decodes it once more. It refuses spaces, controls and separators by itself.
    if decoded.contains('%') {
        return Err("a host that is encoded twice");
    }
    match Host::parse(&decoded) {
        Ok(Host::Domain(name)) if name.contains('.') && name.len() <= 253 && name.split('.').all(is_label) => {
            Ok((name, port))
        }
        Ok(Host::Ipv4(_) | Host::Ipv6(_)) => Err("an IP address"),
        _ => Err("no host name of two labels or more"),
    }
}

fn port(digits: &str) -> Result<u16, &'static str> {
    let plain = (1..=5).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let port = plain.then(|| digits.parse().ok()).flatten().filter(|port: &u16| *port > 0);
    port.ok_or("a port that is no number from 1 to 65535")
}

fn is_label(label: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=63).contains(&label.len()) && label.bytes().all(inside) && !label.starts_with('-') && !label.ends_with('-')
}

fn segment(text: &str) -> Result<String, &'static str> {
    let decoded = percent_decode_str(text).decode_utf8().map_err(|_| "a broken path")?;
    let spaced = decoded.starts_with(char::is_whitespace) || decoded.ends_with(char::is_whitespace);
    if matches!(decoded.as_ref(), "" | "." | "..") || decoded.contains(['/', '\\', '\0']) || spaced {
        return Err("a path that climbs or hides a separator");
    }
    Ok(utf8_percent_encode(&decoded, SEGMENT).to_string())
}
