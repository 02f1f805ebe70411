//! Which addresses does a name have, and may all of them be asked?
//!
//! What is checked here is what is connected to: the client resolves nothing by itself, so that a name cannot answer
//! differently the second time (DNS rebinding).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use reqwest::dns::{Addrs, Name, Resolve, Resolving};

use crate::address::refusal;
use verify::NoAnswer;

/// For names that data gives: every address must be public.
pub(crate) struct Guarded;

/// For origins that the person has named: any address, and `localhost` is this machine whatever a server says (RFC 6761).
pub(crate) struct Named;

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move { Ok(all(check(look_up(name.as_str()).await?)?)) })
    }
}

impl Resolve for Named {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            if name.as_str() == "localhost" {
                return Ok(all(vec![
                    SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 0),
                    SocketAddr::new(IpAddr::V6(Ipv6Addr::LOCALHOST), 0),
                ]));
            }
            Ok(all(look_up(name.as_str()).await?))
        })
    }
}

fn all(addresses: Vec<SocketAddr>) -> Addrs {
    Box::new(addresses.into_iter())
}

async fn look_up(name: &str) -> Result<Vec<SocketAddr>, NoAnswer> {
    let found: Vec<_> = tokio::net::lookup_host((name, 0)).await.map_err(|_| NoAnswer::Name)?.collect();
    if found.is_empty() { Err(NoAnswer::Name) } else { Ok(found) }
}

/// All or none: a name with one private address is up to no good, or not meant for us.
fn check(addresses: Vec<SocketAddr>) -> Result<Vec<SocketAddr>, NoAnswer> {
    match addresses.iter().find_map(|address| refusal(address.ip())) {
        Some(reason) => Err(NoAnswer::Refused { reason: reason.to_owned() }),
        None => Ok(addresses),
    }
}

#[cfg(test)]
mod tests {
    use super::{Guarded, Named, check};
    use reqwest::dns::Resolve;

    #[test]
    fn one_private_address_among_public_ones_refuses_the_name() {
        let addresses = |texts: &[&str]| texts.iter().map(|t| t.parse().unwrap()).collect::<Vec<_>>();
        assert!(check(addresses(&["9.9.9.9:0", "[2606:4700::1]:0"])).is_ok());
        assert!(check(addresses(&["9.9.9.9:0", "10.0.0.1:0"])).is_err());
    }

    #[tokio::test]
    async fn a_name_of_this_machine_is_refused_unless_the_person_names_it() {
        assert!(Guarded.resolve("localhost".parse().unwrap()).await.is_err());
        let named: Vec<_> = Named.resolve("localhost".parse().unwrap()).await.unwrap().collect();
        assert!(named.iter().all(|address| address.ip().is_loopback()));
    }
}
