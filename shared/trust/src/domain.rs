//! Which domain stands behind an identifier, and does all of it?
//!
//! did:web and did:webvh name the host that publishes their keys; so does an https issuer. Whoever has the whole domain
//! has an identifier without a path. One with a path, or with a query, may be a member's page: the domain's owner may know
//! nothing of it.

use url::{Host, Url};

/// Where an identifier's keys are published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The host as DNS writes it: lower case, other scripts in Punycode.
    pub host: String,
    /// The port, if it is not the usual one.
    pub port: Option<u16>,
    /// The path below the host, with query and fragment; `None` if the host as a whole is meant.
    pub path: Option<String>,
}

impl Place {
    /// The place of an identifier; `None` if it names none.
    pub fn of(id: &str) -> Option<Self> {
        if id.starts_with("https://") {
            return Self::of_address(id);
        }
        let rest = match id.strip_prefix("did:web:") {
            Some(rest) => rest,
            None => id.strip_prefix("did:webvh:")?.split_once(':')?.1,
        };
        let (authority, path) = match rest.split_once(':') {
            Some((authority, path)) => (authority, format!("/{}", path.replace(':', "/"))),
            None => (rest, String::new()),
        };
        let authority = authority.replace("%3A", ":").replace("%3a", ":");
        Self::of_address(&format!("https://{authority}{path}"))
    }

    fn of_address(address: &str) -> Option<Self> {
        Self::of_plain(address).or_else(|| Self::parsed(address))
    }

    /// Of an address as nearly all are: there is nothing in it that has to be written otherwise.
    fn of_plain(address: &str) -> Option<Self> {
        let rest = address.strip_prefix("https://")?;
        let (host, path) = rest.find('/').map_or((rest, ""), |slash| rest.split_at(slash));
        let letters = |byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.');
        let last = host.rsplit('.').next()?;
        // What ends in a number is no name, and what begins with xn-- has to be a right one.
        let named = host.bytes().all(letters)
            && !host.contains("--")
            && last.starts_with(|letter: char| letter.is_ascii_lowercase());
        let labels = named && host.split('.').all(|label| !label.is_empty());
        let plain = |byte: u8| matches!(byte, b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'~' | b'/');
        let path = labels.then(|| path.bytes().all(plain).then(|| path.trim_end_matches('/')))??;
        Some(Self { host: host.to_owned(), port: None, path: (!path.is_empty()).then(|| path.to_owned()) })
    }

    fn parsed(address: &str) -> Option<Self> {
        let url = Url::parse(address).ok()?;
        let Some(Host::Domain(host)) = url.host() else { return None };
        let mut path = url.path().trim_end_matches('/').to_owned();
        for (mark, part) in [('?', url.query()), ('#', url.fragment())] {
            path.extend(part.map(|part| format!("{mark}{part}")));
        }
        let path = (!path.is_empty()).then_some(path);
        Some(Self { host: host.trim_end_matches('.').to_owned(), port: url.port(), path })
    }

    /// Whether whoever has the domain has this identifier.
    pub fn is_whole(&self) -> bool {
        self.path.is_none() && self.port.is_none()
    }
}

/// A domain as DNS writes it; `None` if it is none.
pub fn host(text: &str) -> Option<String> {
    if text.is_empty() || text.contains(['/', '@', ':', '?', '#', '\\', '%']) {
        return None;
    }
    Place::of_address(&format!("https://{text}")).map(|place| place.host)
}

/// The origin of any https address of a domain, whatever path it has.
pub fn site(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let plain = url.username().is_empty() && url.password().is_none();
    let origin = url.origin().ascii_serialization();
    (matches!(url.host(), Some(Host::Domain(_))) && url.scheme() == "https" && plain).then_some(origin)
}

/// The origin of an address: scheme, host and port, and nothing else. A bare host is taken for https, since the standard's
/// own example writes it so (Well Known DID Configuration, "Domain Linkage Credential").
pub fn origin(text: &str) -> Option<String> {
    let address = if text.contains("://") { text.to_owned() } else { format!("https://{text}") };
    let url = Url::parse(&address).ok()?;
    let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let plain = url.username().is_empty() && url.password().is_none();
    (matches!(url.host(), Some(Host::Domain(_))) && url.scheme() == "https" && bare && plain)
        .then(|| url.origin().ascii_serialization())
}

#[cfg(test)]
mod tests {
    use super::{Place, host, origin, site};

    #[test]
    fn only_an_identifier_without_path_is_the_whole_domains() {
        let whole = |id: &str| Place::of(id).map(|place| (place.host.clone(), place.is_whole()));
        for id in ["did:web:zed.example", "did:web:ZED.example", "did:webvh:QmScid:zed.example", "https://zed.example/"]
        {
            assert_eq!(whole(id), Some(("zed.example".to_owned(), true)), "{id}");
        }
        for id in [
            "did:web:zed.example:users:mallory",
            "did:webvh:QmScid:zed.example:a",
            "https://zed.example/~m",
            "https://zed.example/?page=mallory",
            "https://zed.example?",
            "https://zed.example/#mallory",
            "did:web:zed.example%3A8443",
        ] {
            assert_eq!(whole(id), Some(("zed.example".to_owned(), false)), "{id}");
        }
        for id in
            ["did:key:z6Mk", "did:web:", "did:web:192.0.2.1", "did:webvh:Qm", "http://zed.example", "zed.example", ""]
        {
            assert_eq!(whole(id), None, "{id}");
        }
    }

    #[test]
    fn a_plain_address_is_read_as_any_other() {
        let hosts = [
            "zed.example",
            "a.b-c.d0",
            "localhost",
            "zed.example.",
            "zed..example",
            ".zed",
            "zed.1",
            "1.zed",
            "0x7f.1",
            "zed.0x1",
            "a",
            "xn--bcher-kva.example",
            "xn--a.example",
            "ab--c.example",
            "-a.example",
            "a-.example",
            "ZED.example",
            "zed.example:443",
            "zed.example:8443",
            "u@zed.example",
            "u:p@zed.example",
            "zed example",
            "",
            "[::1]",
            "127.0.0.1",
            "zed.example%2e",
            "zed_a.example",
        ];
        let paths = [
            "", "/", "//", "/a", "/a/", "/a//b/", "/a/./b", "/a/../b", "/a.b", "/a%20b", "/a b", "/a?b", "/a#b", "?a",
            "#a", "/ä", "\\a", "/A_b~c-d",
        ];
        let mut plain = 0;
        for host in hosts {
            for path in paths {
                let address = format!("https://{host}{path}");
                if let Some(found) = Place::of_plain(&address) {
                    plain += 1;
                    assert_eq!(Some(found), Place::parsed(&address), "{address}");
                }
            }
        }
        assert!(plain >= 40, "{plain}");
    }

    #[test]
    fn a_domain_is_written_in_one_way() {
        assert_eq!(host("Zed.Example."), Some("zed.example".to_owned()));
        assert_eq!(host("bücher.example"), Some("xn--bcher-kva.example".to_owned()));
        for none in ["", "zed example", "192.0.2.1", "[::1]", "zed.example/a", "u@zed.example", "zed.example:1"] {
            assert_eq!(host(none), None, "{none}");
        }
    }

    #[test]
    fn a_site_is_the_origin_of_an_address() {
        for (address, expected) in [
            ("https://Zed.example/school?a#b", Some("https://zed.example")),
            ("https://zed.example:8443/a", Some("https://zed.example:8443")),
            ("http://zed.example/", None),
            ("https://127.0.0.1/", None),
            ("https://[::1]/", None),
            ("https://u:p@zed.example/", None),
            ("did:web:zed.example", None),
            ("zed.example", None),
            ("", None),
        ] {
            assert_eq!(site(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn an_origin_is_a_scheme_a_host_and_a_port() {
        assert_eq!(origin("https://Zed.example"), Some("https://zed.example".to_owned()));
        assert_eq!(origin("https://zed.example:443/"), Some("https://zed.example".to_owned()));
        assert_eq!(origin("zed.example"), Some("https://zed.example".to_owned()));
        for none in [
            "",
            "http://zed.example",
            "https://zed.example/a",
            "https://zed.example/?a",
            "https://u@zed.example",
            "https://192.0.2.1",
        ] {
            assert_eq!(origin(none), None, "{none}");
        }
    }
}
