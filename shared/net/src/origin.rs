//! Which origins has the person running the program named? Those alone may be private, or plain http on loopback.

use std::collections::BTreeSet;
use std::fmt;

use url::{Host, Url};

use crate::address::refusal;
use verify::NoAnswer;

/// Ports that data may name (a did:web may have one): others are asked only if the person names the origin.
const PORTS: [u16; 2] = [443, 8443];

/// Scheme, host and port, as `--allow-origin` names it: `https://intranet.example:9443`, `http://127.0.0.1:8080`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    scheme: String,
    host: String,
    port: u16,
}

/// A text that names no origin.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{text:?} is no origin that can be allowed: {reason}")]
pub struct OriginError {
    /// The text as given.
    pub text: String,
    /// What is wrong with it.
    pub reason: &'static str,
}

impl std::str::FromStr for Origin {
    type Err = OriginError;
    fn from_str(text: &str) -> Result<Self, OriginError> {
        let error = |reason| OriginError { text: text.to_owned(), reason };
        let url = Url::parse(text).map_err(|_| error("expected https://host or https://host:port"))?;
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() {
            return Err(error("an origin is a scheme, a host and a port, and nothing else"));
        }
        match url.scheme() {
            "https" => {}
            "http" if url.host().as_ref().is_some_and(is_loopback) => {}
            "http" => return Err(error("plain http is possible on this machine's own addresses only")),
            _ => return Err(error("expected https")),
        }
        Self::of(&url).ok_or_else(|| error("it has no host"))
    }
}

impl fmt::Display for Origin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}://{}:{}", self.scheme, self.host, self.port)
    }
}

impl Origin {
    fn of(url: &Url) -> Option<Self> {
        Some(Self {
            scheme: url.scheme().to_owned(),
            host: url.host_str()?.to_owned(),
            port: url.port_or_known_default()?,
        })
    }
}

fn is_loopback(host: &Host<&str>) -> bool {
    match host {
        Host::Domain(name) => *name == "localhost",
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => address.is_loopback(),
    }
}

/// The origins that the person running the program has named.
#[derive(Clone, Debug, Default)]
pub struct Origins(BTreeSet<Origin>);

impl FromIterator<Origin> for Origins {
    fn from_iter<I: IntoIterator<Item = Origin>>(origins: I) -> Self {
        Self(origins.into_iter().collect())
    }
}

/// How an address may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Door {
    /// Only over https, and only if every address of the name is public.
    Guarded,
    /// The person has named this origin.
    Named,
}

impl Origins {
    /// Reads an address and decides whether it may be asked, and how. Names are checked again when they are resolved.
    pub(crate) fn admit(&self, address: &str) -> Result<(Url, Door), NoAnswer> {
        let mut url = Url::parse(address).map_err(|e| NoAnswer::Address { reason: e.to_string() })?;
        url.set_fragment(None);
        let refused = |reason: &str| Err(NoAnswer::Refused { reason: reason.to_owned() });
        if !url.username().is_empty() || url.password().is_some() {
            return refused("it carries a user name");
        }
        let Some(origin) = Origin::of(&url) else { return refused("it has no host") };
        if self.0.contains(&origin) {
            return Ok((url, Door::Named));
        }
        if url.scheme() != "https" {
            return refused("it is not https");
        }
        if !PORTS.contains(&origin.port) {
            return refused("its port is not one for public documents");
        }
        let literal = match url.host() {
            Some(Host::Ipv4(address)) => refusal(address.into()),
            Some(Host::Ipv6(address)) => refusal(address.into()),
            _ => None,
        };
        match literal {
            Some(reason) => refused(reason),
            None => Ok((url, Door::Guarded)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Door, Origin, Origins};

    #[test]
    fn origins_are_a_scheme_a_host_and_a_port() {
        for text in ["https://intranet.example", "https://10.0.0.1:9443", "http://127.0.0.1:8080", "http://localhost:1"]
        {
            assert!(text.parse::<Origin>().is_ok(), "{text}");
        }
        for text in ["http://intranet.example", "http://10.0.0.1", "ftp://a", "https://a/b", "https://u@a", "a", ""] {
            assert!(text.parse::<Origin>().is_err(), "{text}");
        }
    }

    #[test]
    fn only_named_origins_lift_the_guard() {
        let origins = Origins::from_iter(["http://127.0.0.1:8080".parse().unwrap()]);
        assert_eq!(origins.admit("http://127.0.0.1:8080/list").unwrap().1, Door::Named);
        assert_eq!(origins.admit("https://issuer.example/list#0").unwrap().1, Door::Guarded);
        for address in [
            "http://127.0.0.1:8081/",
            "https://127.0.0.1:8080/",
            "http://issuer.example/",
            "https://127.0.0.1/",
            "https://[::1]/",
            "https://2130706433/",
            "https://0x7f.1/",
            "https://[::ffff:10.0.0.1]/",
            "https://issuer.example:22/",
            "https://user@issuer.example/",
            "file:///etc/passwd",
            "data:,x",
            "",
        ] {
            assert!(origins.admit(address).is_err(), "{address} must be refused");
        }
    }
}
