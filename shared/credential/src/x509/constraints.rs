//! For which names may an authority vouch, and is a certificate below it of these?
//!
//! RFC 5280, sections 4.2.1.10 and 6.1.4 (g).

use std::net::IpAddr;

use der::Decode as _;
use der::asn1::Any;
use der::{Tag, TagNumber, Tagged as _};
use x509_cert::ext::pkix::NameConstraints;
use x509_cert::ext::pkix::constraints::name::GeneralSubtree;
use x509_cert::ext::pkix::name::GeneralName;

use super::Certificate;
use super::name::DistinguishedName;

const EMAIL_ADDRESS: &str = "1.2.840.113549.1.9.1";

/// A name of a kind that authorities are bound to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Name {
    Directory(DistinguishedName),
    Email(String),
    Host(String),
    Address(String),
    Ip(Vec<u8>),
    /// Of another kind, by the number of its tag: not compared here.
    Other(u8),
}

/// The names for which an authority may vouch, and those for which it may not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Constraints {
    permitted: Vec<Name>,
    excluded: Vec<Name>,
    /// Bounds that are not compared: a distance between names (RFC 5280 allows none).
    unread: bool,
}

/// What came of holding names against them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Within,
    Outside,
    /// A name, or a bound, is of a kind that we do not compare.
    Unread,
}

impl Constraints {
    pub(super) fn read(value: &[u8]) -> der::Result<Self> {
        let NameConstraints { permitted_subtrees, excluded_subtrees } = NameConstraints::from_der(value)?;
        let (permitted, excluded) = (permitted_subtrees.unwrap_or_default(), excluded_subtrees.unwrap_or_default());
        let unread = permitted.iter().chain(&excluded).any(|one| one.minimum != 0 || one.maximum.is_some());
        let names = |list: &[GeneralSubtree]| list.iter().map(|one| Name::read(&one.base)).collect();
        Ok(Self { permitted: names(&permitted), excluded: names(&excluded), unread })
    }

    /// Whether every name of a certificate is one that may be vouched for.
    pub(super) fn hold(&self, certificate: &Certificate) -> Bound {
        let mut bound = if self.unread { Bound::Unread } else { Bound::Within };
        for name in names(certificate) {
            let like = |one: &&Name| std::mem::discriminant(*one) == std::mem::discriminant(&name);
            if let Name::Other(kind) = &name {
                if self.permitted.iter().chain(&self.excluded).any(|one| one.kind() == *kind) {
                    bound = Bound::Unread;
                }
                continue;
            }
            let mut permitted = self.permitted.iter().filter(like).peekable();
            let outside = permitted.peek().is_some() && !permitted.any(|base| name.is_within(base));
            if outside || self.excluded.iter().filter(like).any(|base| name.is_within(base) || name.may_reach(base)) {
                return Bound::Outside;
            }
        }
        bound
    }
}

/// The subject and all alternative names; e-mail addresses in the subject count where none stands beside it.
fn names(certificate: &Certificate) -> Vec<Name> {
    let subject = certificate.subject();
    let mut names = certificate.alternative_names().to_vec();
    if !names.iter().any(|name| matches!(name, Name::Email(_))) {
        names.extend(subject.all(EMAIL_ADDRESS).map(|text| Name::Email(text.to_owned())));
    }
    if !subject.is_empty() {
        names.push(Name::Directory(subject.clone()));
    }
    names
}

impl Name {
    fn read(name: &GeneralName) -> Self {
        match name {
            GeneralName::DirectoryName(name) => DistinguishedName::read(name).map_or(Self::Other(4), Self::Directory),
            GeneralName::Rfc822Name(text) => Self::Email(text.to_string()),
            GeneralName::DnsName(text) => Self::Host(text.to_string()),
            GeneralName::UniformResourceIdentifier(text) => Self::Address(text.to_string()),
            GeneralName::IpAddress(bytes) => Self::Ip(bytes.as_bytes().to_vec()),
            GeneralName::OtherName(_) => Self::Other(0),
            GeneralName::EdiPartyName(_) => Self::Other(5),
            GeneralName::RegisteredId(_) => Self::Other(8),
        }
    }

    /// One of a certificate's alternative names; text that is no text is a name of another kind, which matches nothing.
    pub(super) fn alternative(value: &Any) -> Option<Self> {
        let Tag::ContextSpecific { number: TagNumber(number), .. } = value.tag() else { return None };
        let text = || std::str::from_utf8(value.value()).ok().filter(|text| text.is_ascii()).map(str::to_owned);
        let read = match number {
            1 => text().map(Self::Email),
            2 => text().map(Self::Host),
            4 => x509_cert::name::Name::from_der(value.value())
                .ok()
                .and_then(|name| DistinguishedName::read(&name).ok())
                .map(Self::Directory),
            6 => text().map(Self::Address),
            7 => Some(Self::Ip(value.value().to_vec())),
            _ => None,
        };
        Some(read.unwrap_or(Self::Other(u8::try_from(number).unwrap_or(u8::MAX))))
    }

    /// The number of its tag in a GeneralName.
    fn kind(&self) -> u8 {
        match self {
            Self::Email(_) => 1,
            Self::Host(_) => 2,
            Self::Directory(_) => 4,
            Self::Address(_) => 6,
            Self::Ip(_) => 7,
            Self::Other(kind) => *kind,
        }
    }

    fn is_within(&self, base: &Name) -> bool {
        match (self, base) {
            (Self::Directory(name), Self::Directory(base)) => name.is_below(base),
            (Self::Email(name), Self::Email(base)) => email_within(name, base),
            (Self::Host(name), Self::Host(base)) => host_below(name, base.strip_prefix('.').unwrap_or(base)),
            (Self::Address(name), Self::Address(base)) => host_of(name).is_some_and(|host| host_within(host, base)),
            (Self::Ip(name), Self::Ip(base)) => ip_within(name, base),
            _ => false,
        }
    }

    /// Whether a name that stands for several stands for one of these, too; an address without a host may be anybody's.
    fn may_reach(&self, base: &Name) -> bool {
        match (self, base) {
            (Self::Host(name), Self::Host(base)) => {
                let base = base.strip_prefix('.').unwrap_or(base);
                name.strip_prefix("*.").is_some_and(|all| host_below(base, all))
            }
            (Self::Address(name), Self::Address(_)) => host_of(name).is_none(),
            _ => false,
        }
    }
}

/// That host, or one below it.
fn host_below(host: &str, base: &str) -> bool {
    let (host, base) = (host.to_ascii_lowercase(), base.to_ascii_lowercase());
    base.is_empty() || host == base || host.strip_suffix(&base).is_some_and(|rest| rest.ends_with('.'))
}

/// A host alone is that one; with a leading full stop all below it (RFC 5280, section 4.2.1.10).
fn host_within(host: &str, base: &str) -> bool {
    match base.strip_prefix('.') {
        Some(below) => !host.eq_ignore_ascii_case(below) && host_below(host, below),
        None => base.is_empty() || host.eq_ignore_ascii_case(base),
    }
}

fn email_within(name: &str, base: &str) -> bool {
    let Some((local, host)) = name.rsplit_once('@') else { return false };
    match base.rsplit_once('@') {
        Some((due, at)) => local == due && host.eq_ignore_ascii_case(at),
        None => host_within(host, base),
    }
}

/// The host of an address; `None` where it has none, or a number in place of a name.
fn host_of(address: &str) -> Option<&str> {
    let behind = address.split_once("://")?.1;
    let authority = behind.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |h| h.0);
    (!host.is_empty() && !host.starts_with('[') && host.parse::<IpAddr>().is_err()).then_some(host)
}

/// Address and mask, one behind the other.
fn ip_within(name: &[u8], base: &[u8]) -> bool {
    let (address, mask) = base.split_at(base.len() / 2);
    name.len() == address.len()
        && mask.len() == address.len()
        && name.iter().zip(address).zip(mask).all(|((name, base), mask)| name & mask == base & mask)
}

#[cfg(test)]
mod tests {
    use super::Name;

    fn host(text: &str) -> Name {
        Name::Host(text.to_owned())
    }
    fn email(text: &str) -> Name {
        Name::Email(text.to_owned())
    }
    fn address(text: &str) -> Name {
        Name::Address(text.to_owned())
    }

    #[test]
    fn names_are_within_bases() {
        for (name, base, within) in [
            (host("a.example"), host("example"), true),
            (host("A.Example"), host("a.eXample"), true),
            (host("ba.example"), host("a.example"), false),
            (host("c.a.example"), host(".a.example"), true),
            (host("a.example"), host(""), true),
            (email("x@a.example"), email("a.example"), true),
            (email("x@b.a.example"), email("a.example"), false),
            (email("x@b.a.example"), email(".a.example"), true),
            (email("x@a.example"), email(".a.example"), false),
            (email("x@a.example"), email("x@A.example"), true),
            (email("X@a.example"), email("x@a.example"), false),
            (email("a.example"), email("a.example"), false),
            (address("https://u@a.example:443/x"), address("a.example"), true),
            (address("https://b.a.example/?q"), address("a.example"), false),
            (address("https://b.a.example#f"), address(".a.example"), true),
            (address("https://192.0.2.1/"), address("192.0.2.1"), false),
            (address("urn:x"), address(""), false),
            (Name::Ip(vec![192, 0, 2, 7]), Name::Ip(vec![192, 0, 2, 0, 255, 255, 255, 0]), true),
            (Name::Ip(vec![192, 0, 3, 7]), Name::Ip(vec![192, 0, 2, 0, 255, 255, 255, 0]), false),
            (Name::Ip(vec![192, 0, 2, 7]), Name::Ip(vec![0; 32]), false),
            (host("a.example"), email("a.example"), false),
        ] {
            assert_eq!(name.is_within(&base), within, "{name:?} {base:?}");
        }
    }

    #[test]
    fn what_may_stand_for_another_reaches_it() {
        assert!(host("*.example").may_reach(&host("a.example")));
        assert!(!host("*.other").may_reach(&host("a.example")));
        assert!(address("https://192.0.2.1/").may_reach(&address("a.example")));
        assert!(!address("https://b.example/").may_reach(&address("a.example")));
    }
}
