//! Is this address one of the public internet?
//!
//! IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890); everything there that is not globally reachable,
//! and every range that leads on to another address (NAT64, 6to4, Teredo, IPv4-mapped), is refused.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// Why an address is not asked; `None` if it is a public one.
pub(crate) fn refusal(address: IpAddr) -> Option<&'static str> {
    match address {
        IpAddr::V4(address) => V4.iter().find(|range| range.holds(address)).map(|range| range.what),
        IpAddr::V6(address) => refusal_v6(address),
    }
}

struct V4Range {
    base: Ipv4Addr,
    bits: u32,
    what: &'static str,
}

impl V4Range {
    const fn new(a: u8, b: u8, c: u8, bits: u32, what: &'static str) -> Self {
        Self { base: Ipv4Addr::new(a, b, c, 0), bits, what }
    }
    fn holds(&self, address: Ipv4Addr) -> bool {
        (address.to_bits() ^ self.base.to_bits()) >> (32 - self.bits) == 0
    }
}

const V4: [V4Range; 16] = [
    V4Range::new(0, 0, 0, 8, "it names no host"),
    V4Range::new(10, 0, 0, 8, "it leads into a private network"),
    V4Range::new(100, 64, 0, 10, "it leads into a provider's inner network"),
    V4Range::new(127, 0, 0, 8, "it leads to this machine"),
    V4Range::new(169, 254, 0, 16, "it leads to the link only"),
    V4Range::new(172, 16, 0, 12, "it leads into a private network"),
    V4Range::new(192, 0, 0, 24, "it is set aside for protocols"),
    V4Range::new(192, 0, 2, 24, "it is set aside for documentation"),
    V4Range::new(192, 31, 196, 24, "it is set aside for protocols"),
    V4Range::new(192, 88, 99, 24, "it is a relay to other addresses"),
    V4Range::new(192, 168, 0, 16, "it leads into a private network"),
    V4Range::new(198, 18, 0, 15, "it is set aside for measurements"),
    V4Range::new(198, 51, 100, 24, "it is set aside for documentation"),
    V4Range::new(203, 0, 113, 24, "it is set aside for documentation"),
    V4Range::new(224, 0, 0, 4, "it names a group"),
    V4Range::new(240, 0, 0, 4, "it is set aside"),
];

/// Only 2000::/3 is handed out for the public internet; within it these are not single public hosts.
fn refusal_v6(address: Ipv6Addr) -> Option<&'static str> {
    let [first, second, third, ..] = address.segments();
    match (first, second) {
        (0, 0) if third == 0 => Some("it leads to this machine, to no host, or on to another address"),
        (0x64, 0xff9b) => Some("it leads on to another address (NAT64)"),
        (0xfc00..=0xfdff, _) => Some("it leads into a private network"),
        (0xfe80..=0xfebf, _) => Some("it leads to the link only"),
        (0xff00..=0xffff, _) => Some("it names a group"),
        (0x2001, 0) => Some("it leads on to another address (Teredo)"),
        (0x2001, 0x0001..=0x01ff) => Some("it is set aside for protocols"),
        (0x2001, 0x0db8) | (0x3fff, 0..=0x0fff) => Some("it is set aside for documentation"),
        (0x2002, _) => Some("it leads on to another address (6to4)"),
        (0x2000..=0x3fff, _) => None,
        _ => Some("it is set aside"),
    }
}

#[cfg(test)]
mod tests {
    use super::{V4, refusal};
    use verify::NoAnswer;
    use words::{Language, Words};

    #[test]
    fn each_refusal_is_said_in_each_language() {
        let v6 = [
            "::1",
            "64:ff9b::a",
            "fc00::",
            "fe80::1",
            "ff02::1",
            "2001::1",
            "2001:2::",
            "2001:db8::1",
            "2002::",
            "4000::",
        ];
        let v6 = v6.map(|text| refusal(text.parse().unwrap()).unwrap());
        for reason in V4.iter().map(|range| range.what).chain(v6) {
            let said = Words::of(Language::German).why(&NoAnswer::Refused { reason: reason.to_owned() });
            assert!(!said.contains(reason) && said.starts_with("die Adresse wird nicht gefragt: sie "), "{said}");
        }
    }

    #[test]
    fn addresses_that_are_not_public_are_refused() {
        for text in [
            "0.0.0.0",
            "0.1.2.3",
            "10.0.0.1",
            "100.64.0.1",
            "100.127.255.255",
            "127.0.0.1",
            "127.255.255.254",
            "169.254.169.254",
            "172.16.0.1",
            "172.31.255.255",
            "192.0.0.8",
            "192.0.2.1",
            "192.88.99.1",
            "192.168.1.1",
            "198.18.0.1",
            "198.19.255.255",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.255.255.250",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:127.0.0.1",
            "::ffff:8.8.8.8",
            "::7f00:1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "100::1",
            "2001::1",
            "2001:2::1",
            "2001:20::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "3fff::1",
            "5f00::1",
            "fc00::1",
            "fdff::1",
            "fe80::1",
            "fec0::1",
            "ff02::1",
            "4000::1",
        ] {
            assert!(refusal(text.parse().unwrap()).is_some(), "{text} must be refused");
        }
    }

    #[test]
    fn public_addresses_are_asked() {
        for text in [
            "1.1.1.1",
            "9.9.9.9",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.0.1",
            "172.32.0.1",
            "192.0.1.1",
            "193.0.0.1",
            "198.17.0.1",
            "198.20.0.1",
            "223.255.255.255",
            "2606:4700::1111",
            "2a00:1450:4001::1",
            "2001:200::1",
            "2001:4860:4860::8888",
            "2003::1",
        ] {
            assert_eq!(refusal(text.parse().unwrap()), None, "{text} is public");
        }
    }
}
