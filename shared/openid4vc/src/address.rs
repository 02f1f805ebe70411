//! Which addresses may a message name? https, and http to this computer where the person running the program says so.
//!
//! OpenID4VP 1.0 and OpenID4VCI 1.0 demand https throughout; the network client guards the rest (security.md, Network).

use url::{Host, Url};

/// How far a message may lead us.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reach {
    /// https alone.
    #[default]
    Https,
    /// http to the loopback interface too: for demonstrations and tests on one computer.
    LoopbackToo,
}

/// An address that a message may not name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{address:?} {reason}")]
pub struct AddressError {
    /// The address, cut at 200 characters.
    pub address: String,
    /// What is wrong with it.
    pub reason: AddressFlaw,
}

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressFlaw {
    /// It cannot be read.
    #[error("is no address")]
    NoAddress,
    /// Nobody is named to be asked.
    #[error("names no host")]
    NoHost,
    /// http, where that is not allowed.
    #[error("is not https")]
    NotHttps,
    /// Another scheme.
    #[error("is neither https nor http")]
    OtherScheme,
    /// `https://good@evil.example/`
    #[error("hides its host behind a user name")]
    UserName,
    /// It has a part that no server sees.
    #[error("has a fragment")]
    Fragment,
}

/// Reads an address that a message names.
pub fn address(text: &str, reach: Reach) -> Result<Url, AddressError> {
    let error = |reason| AddressError { address: text.chars().take(200).collect(), reason };
    let url = Url::parse(text).map_err(|_| error(AddressFlaw::NoAddress))?;
    let loopback = match url.host() {
        Some(Host::Domain(name)) => name.eq_ignore_ascii_case("localhost"),
        Some(Host::Ipv4(ip)) => ip.is_loopback(),
        Some(Host::Ipv6(ip)) => ip.is_loopback(),
        None => return Err(error(AddressFlaw::NoHost)),
    };
    match url.scheme() {
        "https" => {}
        "http" if loopback && reach == Reach::LoopbackToo => {}
        "http" => return Err(error(AddressFlaw::NotHttps)),
        _ => return Err(error(AddressFlaw::OtherScheme)),
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(error(AddressFlaw::UserName));
    }
    if url.fragment().is_some() {
        return Err(error(AddressFlaw::Fragment));
    }
    Ok(url)
}

/// A well-known address: its name inserted between host and path (RFC 8414, section 3; OpenID4VCI 1.0, section 12.2.2).
pub fn well_known(identifier: &Url, name: &str) -> Url {
    let mut url = identifier.clone();
    let path = identifier.path().trim_end_matches('/').to_owned();
    url.set_path(&format!("/.well-known/{name}{path}"));
    url.set_query(None);
    url
}

#[cfg(test)]
mod tests {
    use super::{Reach, address, well_known};

    #[test]
    fn what_may_be_named() {
        for (text, reach, good) in [
            ("https://a.example/x", Reach::Https, true),
            ("http://127.0.0.1:7101/x", Reach::Https, false),
            ("http://127.0.0.1:7101/x", Reach::LoopbackToo, true),
            ("http://[::1]:7101/x", Reach::LoopbackToo, true),
            ("http://127.0.0.1.evil.example/", Reach::LoopbackToo, false),
            ("http://a.example/x", Reach::LoopbackToo, false),
            ("https://good@evil.example/", Reach::Https, false),
            ("https://a.example/#x", Reach::Https, false),
            ("file:///etc/passwd", Reach::LoopbackToo, false),
            ("javascript:alert(1)", Reach::LoopbackToo, false),
            ("", Reach::LoopbackToo, false),
        ] {
            assert_eq!(address(text, reach).is_ok(), good, "{text}");
        }
    }

    #[test]
    fn well_known_is_inserted() {
        let at = |text: &str| well_known(&text.parse().expect("address"), "openid-credential-issuer").to_string();
        assert_eq!(at("https://h.example"), "https://h.example/.well-known/openid-credential-issuer");
        assert_eq!(at("https://h.example/"), "https://h.example/.well-known/openid-credential-issuer");
        assert_eq!(at("https://h.example/t/u"), "https://h.example/.well-known/openid-credential-issuer/t/u");
    }
}
