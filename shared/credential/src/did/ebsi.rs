//! Is that a did:ebsi of a legal entity, and where does its registry hold its document?
//!
//! EBSI DID Method, legal entities: `did:ebsi:` and the base58btc of the byte 0x01 and 16 random bytes, with the prefix `z`
//! of multibase. Documents stand in the DID Registry alone; the path is that of its version 5.

use super::{DidError, DidUrl};

/// Longest id in base58: 17 bytes come to 24 letters at most.
const LETTERS: usize = 24;

/// Whether that is a did:ebsi as the method writes them.
///
/// # Errors
/// Another method, or an id of another form.
pub fn check_ebsi(did: &str) -> Result<(), DidError> {
    let parsed = DidUrl::parse_did(did)?;
    if parsed.method != "ebsi" {
        return Err(DidError::Method { method: parsed.method, expected: "ebsi" });
    }
    let refuse = |reason| DidError::Address { did: did.to_owned(), reason };
    let letters = parsed.id.strip_prefix('z').ok_or_else(|| refuse("no base58btc"))?;
    if letters.len() > LETTERS {
        return Err(refuse("longer than 17 bytes"));
    }
    match bs58::decode(letters).into_vec().map_err(|_| refuse("no base58btc"))?.as_slice() {
        [1, rest @ ..] if rest.len() == 16 => Ok(()),
        _ => Err(refuse("not the byte 1 and 16 more, as a legal entity's is")),
    }
}

/// Where the registry at that origin holds the document of a did:ebsi.
///
/// # Errors
/// As [`check_ebsi`].
pub fn ebsi_address(did: &str, registry: &str) -> Result<String, DidError> {
    check_ebsi(did)?;
    Ok(format!("{registry}/did-registry/v5/identifiers/{did}"))
}

#[cfg(test)]
mod tests {
    use super::{check_ebsi, ebsi_address};

    #[test]
    fn legal_entities_and_nothing_else() {
        // The first two are of the pilot network; the last three of ELM 3.2's examples and of natural persons.
        for good in
            ["did:ebsi:zZeKyEJfUTGwajhNyNX928z", "did:ebsi:ziDnioxYYLW1a3qUbqTFz4W", "did:ebsi:zdPj1GPXjfERXxXPE1YTYdJ"]
        {
            assert_eq!(check_ebsi(good), Ok(()), "{good}");
        }
        let address = ebsi_address("did:ebsi:zZeKyEJfUTGwajhNyNX928z", "https://api-pilot.ebsi.eu").expect("address");
        assert_eq!(address, "https://api-pilot.ebsi.eu/did-registry/v5/identifiers/did:ebsi:zZeKyEJfUTGwajhNyNX928z");
        for bad in [
            "did:ebsi:",
            "did:ebsi:z",
            "did:ebsi:ZeKyEJfUTGwajhNyNX928z",
            "did:ebsi:zZeKyEJfUTGwajhNyNX928z1",
            "did:ebsi:zZeKyEJfUTGwajhNyNX928z#key",
            "did:ebsi:z0OIl",
            "did:ebsi:zZeKyEJfUTGwajhNyNX928z/../x",
            "did:web:zZeKyEJfUTGwajhNyNX928z",
            "did:ebsi:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK",
        ] {
            assert!(check_ebsi(bad).is_err() && ebsi_address(bad, "https://a.example").is_err(), "{bad}");
        }
        // Decoding takes time that grows with the square of the letters, so that more of them are not decoded at all.
        let long = check_ebsi(&format!("did:ebsi:z{}", "2".repeat(1_000))).expect_err("too long");
        assert!(long.to_string().contains("longer than"), "{long}");
    }
}
