//! Which of a credential's statements did its issuer secure, and how?
//!
//! Of what is read it says what the form of securing covers; whether the signature holds is what `verify` finds out. RFC 9901,
//! section 4 (disclosures); RFC 7515, section 5.1; Verifiable Credential Data Integrity 1.0, section 4.

use std::collections::BTreeSet;

use credential::format::{Credential, Securing};

/// How one statement is secured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Hold {
    /// The issuer's signature or seal covers it, and everybody who gets the credential sees it.
    Issuer,
    /// The issuer's signature covers its digest; the holder chose to show it, or parts of it.
    Disclosed,
    /// Nobody's signature covers it.
    Nobody,
}

impl Hold {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Hold::Issuer => "issuer",
            Hold::Disclosed => "disclosed",
            Hold::Nobody => "nobody",
        }
    }
}

/// In which way a credential is secured as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Not at all.
    Not,
    /// A seal over the whole file (JAdES, XAdES).
    Seal,
    /// A token around all claims (JOSE).
    Token,
    /// A token whose claims may be shown one by one (SD-JWT).
    Selective,
    /// Proofs in the document, over all of it but themselves (Data Integrity).
    Proof,
}

impl Way {
    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Way::Not => "not",
            Way::Seal => "seal",
            Way::Token => "token",
            Way::Selective => "selective",
            Way::Proof => "proof",
        }
    }
}

/// What of a credential's claims is secured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Secured {
    /// The way.
    pub way: Way,
    /// Where the disclosures stand that are shown.
    disclosed: BTreeSet<String>,
    /// How many statements were kept back, decoys among them.
    pub kept_back: usize,
}

impl Secured {
    /// Of a credential as it was read.
    pub fn of(credential: &Credential<'_>) -> Secured {
        let whole = |way| Secured { way, disclosed: BTreeSet::new(), kept_back: 0 };
        match &credential.securing {
            Securing::None => whole(Way::Not),
            Securing::DataIntegrity => whole(Way::Proof),
            Securing::Jws(_) => whole(Way::Token),
            Securing::Jades(_) | Securing::Xades(_) => whole(Way::Seal),
            Securing::SdJwt(sealed) => match sealed.token.unveil() {
                Ok(unveiled) => {
                    let disclosed = unveiled.revealed.iter().map(|one| one.path.to_string()).collect();
                    Secured { way: Way::Selective, disclosed, kept_back: unveiled.withheld }
                }
                // Disclosures that do not fit show what nobody signed.
                Err(_) => whole(Way::Not),
            },
        }
    }

    /// Where the statements stand that the holder chose to show.
    pub fn disclosed(&self) -> impl Iterator<Item = &str> {
        self.disclosed.iter().map(String::as_str)
    }

    /// How the statement at that pointer is secured: it stands in a disclosure, holds one, or neither.
    pub fn at(&self, pointer: &str) -> Hold {
        let proof = || pointer == "/proof" || pointer.starts_with("/proof/");
        match self.way {
            Way::Not => Hold::Nobody,
            Way::Proof if proof() => Hold::Nobody,
            Way::Selective if self.touches(pointer) => Hold::Disclosed,
            _ => Hold::Issuer,
        }
    }

    fn touches(&self, pointer: &str) -> bool {
        let mut above = pointer;
        loop {
            if self.disclosed.contains(above) {
                return true;
            }
            match above.rfind('/') {
                Some(at) => above = above.get(..at).unwrap_or_default(),
                None => break,
            }
        }
        let below = format!("{pointer}/");
        self.disclosed.range(below.clone()..).next().is_some_and(|place| place.starts_with(&below))
    }
}

#[cfg(test)]
mod tests {
    use super::{Hold, Secured, Way};
    use credential::format::{self, Content};

    fn secured(bytes: &[u8]) -> Secured {
        match format::read(bytes).content {
            Content::Credential(credential) => Secured::of(&credential),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_has_no_proof_is_secured_by_nobody() {
        let plain = br#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
            "issuer": "did:example:a", "credentialSubject": {"name": "N"}}"#;
        let found = secured(plain);
        assert_eq!((found.way, found.at("/credentialSubject/name")), (Way::Not, Hold::Nobody));
    }

    #[test]
    fn a_proof_covers_all_but_itself() {
        let proved = br#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
            "issuer": "did:example:a", "credentialSubject": {"name": "N"}, "proof": {"type": "DataIntegrityProof"}}"#;
        let found = secured(proved);
        assert_eq!(found.way, Way::Proof);
        assert_eq!(found.at("/credentialSubject/name"), Hold::Issuer);
        assert_eq!((found.at("/proof/created"), found.at("/proofs")), (Hold::Nobody, Hold::Issuer));
    }

    /// RFC 9901, section 4.2.1: the salt, the name, the value.
    #[test]
    fn what_the_holder_chose_to_show_is_told_from_the_rest() {
        use credential::base64url::encode;
        let disclosures =
            [r#"["s1", "degree", {"name": "D"}]"#, r#"["s2", "level", 4]"#].map(|text| encode(text.as_bytes()));
        let digests: Vec<String> =
            disclosures.iter().map(|text| encode(credential::digest::sha256(text.as_bytes()))).collect();
        let payload = format!(
            r#"{{"iss": "https://i.example", "vct": "urn:x", "name": "N", "award": {{"_sd": ["{}", "{}"]}}, "_sd": ["{}"]}}"#,
            digests[0],
            digests[1],
            encode([7; 32])
        );
        let header = encode(br#"{"alg": "ES256", "typ": "dc+sd-jwt"}"#);
        let token = format!("{header}.{}.{}~{}~", encode(payload.as_bytes()), encode([1; 64]), disclosures[0]);
        let found = secured(token.as_bytes());
        assert_eq!((found.way, found.kept_back), (Way::Selective, 2));
        assert_eq!(found.disclosed().collect::<Vec<_>>(), ["/award/degree"]);
        for (pointer, hold) in [
            ("/award/degree", Hold::Disclosed),
            ("/award/degree/name", Hold::Disclosed),
            ("/award", Hold::Disclosed),
            ("/name", Hold::Issuer),
            ("/award2", Hold::Issuer),
            ("/iss", Hold::Issuer),
        ] {
            assert_eq!(found.at(pointer), hold, "{pointer}");
        }
    }
}
