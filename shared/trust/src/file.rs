//! What is a file by which somebody says whom they trust: an own list, a certificate, a registry, a credential about accreditation?

use credential::format::{self, Content};
use credential::x509::{Certificate, CertificateError, Purpose};
use credential::{json, limits};

use crate::accreditation::{Given, Statement};
use crate::own_list::OwnListError;
use crate::registry::RegistryError;
use crate::{Anchor, OwnList, Registry, TrustSources};

/// A file that says nothing of whom to trust; each with the file's name.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// JSON with a member `registry`, and no registry.
    #[error(transparent)]
    Registry(#[from] RegistryError),
    /// It begins as a certificate does.
    #[error("the certificate {name} cannot be read: {error}")]
    Certificate {
        /// The file.
        name: String,
        /// What is wrong with it.
        error: CertificateError,
    },
    /// Neither text nor a certificate.
    #[error("{name} is no text, and no certificate either")]
    NotText {
        /// The file.
        name: String,
    },
    /// Text that is none of the others, and no own list.
    #[error(transparent)]
    OwnList(#[from] OwnListError),
    /// A record of a database, which nobody signed.
    #[error(
        "{name} is a record of the accreditation database of Europass, which nobody signed, so that anybody could have \
         written it: what you know from there belongs into your own list"
    )]
    Record {
        /// The file.
        name: String,
    },
    /// JSON or a token that is something else.
    #[error("{name} is no credential about accreditation (a report of DEQAR, an accreditation of EBSI)")]
    NoAccreditation {
        /// The file.
        name: String,
    },
}

impl TrustSources {
    /// Adds what a file says. A registry is JSON with a member `registry`; a certificate is PEM or DER, and trusted to vouch for
    /// seals and for the keys of issuers, never for time, which a list must say in so many words; the user's own list is TOML, which
    /// never begins with a brace; anything else must be a credential about accreditation. `read` gives the bytes of a file
    /// beside it that a list names.
    ///
    /// # Errors
    /// What is wrong with it; nothing of it is then added.
    pub fn add_file(
        &mut self,
        name: &str,
        bytes: &[u8],
        read: impl Fn(&str) -> Result<Vec<u8>, String>,
    ) -> Result<(), FileError> {
        let json = bytes.trim_ascii_start().starts_with(b"{");
        if json && json::parse(bytes, limits::CREDENTIAL_BYTES).is_ok_and(|value| value.get("registry").is_some()) {
            self.registries.push(Registry::from_json(name, bytes)?);
            return Ok(());
        }
        if is_certificate(bytes) {
            let certificate = Certificate::from_file(bytes)
                .map_err(|error| FileError::Certificate { name: name.to_owned(), error })?;
            let purposes = vec![Purpose::Seal, Purpose::X5c];
            self.anchors.push(Anchor { certificate, purposes, source: name.to_owned() });
            return Ok(());
        }
        match accreditation(name, bytes) {
            Ok(given) => self.accreditations.push(given),
            Err(error) if json => return Err(error),
            Err(_) => {
                let text = std::str::from_utf8(bytes).map_err(|_| FileError::NotText { name: name.to_owned() })?;
                let (own, anchors) = OwnList::from_toml(name, text, read)?;
                self.take(own, anchors);
            }
        }
        Ok(())
    }
}

/// Whether the bytes begin as a certificate does: in PEM (RFC 7468), or as a sequence of more than 255 bytes in DER.
fn is_certificate(bytes: &[u8]) -> bool {
    bytes.trim_ascii_start().starts_with(b"-----BEGIN CERTIFICATE-----") || bytes.starts_with(&[0x30, 0x82])
}

/// The credential about accreditation in these bytes.
///
/// # Errors
/// What they are instead.
pub fn accreditation(name: &str, bytes: &[u8]) -> Result<Given, FileError> {
    let received = format::read(bytes);
    let states = match &received.content {
        Content::Credential(credential) => Statement::read(&credential.claims).is_some(),
        Content::Presentation(_) | Content::Unrecognised(_) => false,
    };
    if states {
        return Ok(Given { name: name.to_owned(), bytes: bytes.to_vec() });
    }
    let record = json::parse(bytes, limits::CREDENTIAL_BYTES)
        .is_ok_and(|value| value.get("accreditedOrganization").is_some() && value.get("accreditingAgent").is_some());
    let name = name.to_owned();
    Err(if record { FileError::Record { name } } else { FileError::NoAccreditation { name } })
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::engine::general_purpose::STANDARD;
    use credential::x509::Purpose;
    use made_trust::{Party, Wish};

    use super::TrustSources;

    fn add(bytes: &[u8]) -> Result<(usize, usize, usize), String> {
        let mut trust = TrustSources::default();
        trust.add_file("a file", bytes, |_| Err("none".to_owned())).map_err(|error| error.to_string())?;
        Ok((trust.own.len(), trust.registries.len(), trust.accreditations.len()))
    }

    const REPORT: &str = r#"{"@context": ["https://www.w3.org/2018/credentials/v1"], "type": ["VerifiableCredential", "DeqarReport"],
        "issuer": "did:web:data.deqar.eu", "issuanceDate": "2022-01-01T00:00:00Z",
        "credentialSubject": {"id": "https://data.deqar.eu/institution/7", "authorizationClaims": {"decision": "positive"}}}"#;

    #[test]
    fn each_kind_by_what_is_in_it() {
        assert_eq!(add(b"[[issuer]]\nname = \"Zed\"\nid = [\"did:web:zed.example\"]"), Ok((1, 0, 0)));
        assert_eq!(add(b""), Ok((1, 0, 0)), "an empty list is one");
        assert_eq!(add(br#" {"registry": {"did:key:z6MkA": {"name": "Zed"}}}"#), Ok((0, 1, 0)));
        assert_eq!(add(REPORT.as_bytes()), Ok((0, 0, 1)));
        for (bytes, because) in [
            (r#"{"registry": {"did:x": {}}}"#, "has no name"),
            (r#"{"registry": [}"#, "no credential about accreditation"),
            (&REPORT.replace("authorizationClaims", "degree"), "no credential about accreditation"),
            (r#"{"accreditedOrganization": {}, "accreditingAgent": {}}"#, "nobody signed"),
            ("eyJhbGciOiJFUzI1NiJ9.e30.AA", "cannot be read"),
        ] {
            let error = add(bytes.as_bytes()).expect_err(bytes);
            assert!(error.contains(because), "{error:?} does not say {because:?}");
        }
        assert!(add(b"\xFF\xFE").unwrap_err().contains("a file is no text"));
    }

    #[test]
    fn a_certificate_vouches_for_seals_and_keys_and_not_for_time() {
        let der = Party::new(&Wish::authority("Chamber", ("2020-01-01", "2040-01-01")), None).der;
        let pem = format!("\n-----BEGIN CERTIFICATE-----\n{}\n-----END CERTIFICATE-----\n", STANDARD.encode(&der));
        let list = format!("[[anchor]]\ncertificate = \"\"\"{}\"\"\"\nfor = [\"time-stamp\"]", pem.trim_start());
        for (file, purposes) in [
            (pem.as_bytes(), vec![Purpose::Seal, Purpose::X5c]),
            (der.as_slice(), vec![Purpose::Seal, Purpose::X5c]),
            (list.as_bytes(), vec![Purpose::TimeStamp]),
        ] {
            let mut trust = TrustSources::default();
            trust.add_file("chamber", file, |_| Err("none".to_owned())).unwrap();
            let found: Vec<_> =
                trust.anchors.iter().map(|anchor| (anchor.certificate.der(), anchor.purposes.clone())).collect();
            assert_eq!(found, [(der.as_slice(), purposes)]);
        }
        for broken in [&b"-----BEGIN CERTIFICATE-----\nMII\n"[..], &der[..100], b"\x30\x82"] {
            let mut trust = TrustSources::default();
            let error = trust.add_file("chamber.pem", broken, |_| Err("none".to_owned())).unwrap_err().to_string();
            assert!(
                error.starts_with("the certificate chamber.pem cannot be read: ") && trust.anchors.is_empty(),
                "{error}"
            );
        }
    }
}
