//! Are these the bytes that were meant? The integrity metadata of Subresource Integrity (W3C SRI, section 3).
//!
//! SD-JWT VC, "Integrity of Referenced Documents" (`vct#integrity`, `extends#integrity`); VCDM 2.0, section 5.3
//! (`digestSRI`). Of several hashes those of the strongest kind that we know count, and one of them has to fit.

use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::base64url;
use crate::key::Hash;

/// Longest text of hashes that is read: three of the longest kind have 300 characters.
const LONGEST: usize = 4096;

/// With or without the signs that fill up the end: both are met.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// Why bytes are not taken for the ones that were meant.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IntegrityError {
    /// Not one or more of `sha256-…`, `sha384-…`, `sha512-…` with spaces between.
    #[error("the integrity metadata is malformed: {found}")]
    Malformed {
        /// The beginning of what stands there.
        found: String,
    },
    /// Hashes of kinds that we do not know, and no other.
    #[error("the integrity metadata has no hash of a known kind: {found}")]
    Unsupported {
        /// The beginning of what stands there.
        found: String,
    },
    /// Other bytes than were meant.
    #[error("the {algorithm} of what was received is another than the one that was promised")]
    Mismatch {
        /// Which hash was compared.
        algorithm: &'static str,
    },
}

/// Holds bytes against integrity metadata.
///
/// # Errors
/// They are others, or the metadata cannot be read: then nothing is known of them.
pub fn check(metadata: &str, bytes: &[u8]) -> Result<(), IntegrityError> {
    let shortened = || metadata.chars().take(64).collect::<String>();
    let malformed = || IntegrityError::Malformed { found: shortened() };
    if metadata.len() > LONGEST {
        return Err(malformed());
    }
    let mut known: Vec<(usize, Vec<u8>)> = Vec::new();
    let mut any = false;
    for expression in metadata.split_ascii_whitespace() {
        any = true;
        let (algorithm, value) = expression.split_once('-').ok_or_else(malformed)?;
        let Some(strength) = KINDS.iter().position(|(name, _)| *name == algorithm) else { continue };
        // Options follow a question mark; none is defined.
        let value = value.split('?').next().unwrap_or_default();
        let digest = ENGINE.decode(value.replace('-', "+").replace('_', "/")).map_err(|_| malformed())?;
        known.push((strength, digest));
    }
    if !any {
        return Err(malformed());
    }
    let strongest = known.iter().map(|(strength, _)| *strength).max();
    let kind = strongest.and_then(|strongest| Some((strongest, KINDS.get(strongest)?)));
    let (strongest, (algorithm, hash)) = kind.ok_or_else(|| IntegrityError::Unsupported { found: shortened() })?;
    let computed = hash.of(&[bytes]);
    let fits = known.iter().any(|(strength, digest)| *strength == strongest && *digest == computed);
    if fits { Ok(()) } else { Err(IntegrityError::Mismatch { algorithm }) }
}

/// Holds bytes against a Multihash in Multibase (`digestMultibase`: Data Integrity 1.0, section 2.6). One without its code and
/// length, as some write it, is taken for SHA-256.
///
/// # Errors
/// They are others, or the digest cannot be read: then nothing is known of them.
pub fn check_multibase(text: &str, bytes: &[u8]) -> Result<(), IntegrityError> {
    let shortened = || text.chars().take(64).collect::<String>();
    let decoded = match text.split_at_checked(1) {
        Some(("u", rest)) if rest.len() <= LONGEST => base64url::decode(rest).ok(),
        Some(("z", rest)) if rest.len() <= 128 => bs58::decode(rest).into_vec().ok(),
        _ => None,
    };
    let decoded = decoded.ok_or_else(|| IntegrityError::Malformed { found: shortened() })?;
    let named = MULTIHASHES.iter().find_map(|(prefix, algorithm, hash)| {
        let digest = decoded.strip_prefix(prefix)?;
        Some((*algorithm, *hash, digest))
    });
    let bare = (decoded.len() == 32).then_some(("sha256", Hash::Sha256, decoded.as_slice()));
    let unknown = || IntegrityError::Unsupported { found: shortened() };
    let (algorithm, hash, digest) = named.or(bare).ok_or_else(unknown)?;
    if hash.of(&[bytes]) == digest { Ok(()) } else { Err(IntegrityError::Mismatch { algorithm }) }
}

/// Code and length of what follows (Multihash).
const MULTIHASHES: [([u8; 2], &str, Hash); 3] = [
    ([0x12, 0x20], "sha256", Hash::Sha256),
    ([0x20, 0x30], "sha384", Hash::Sha384),
    ([0x13, 0x40], "sha512", Hash::Sha512),
];

/// From the weakest to the strongest.
const KINDS: [(&str, Hash); 3] = [("sha256", Hash::Sha256), ("sha384", Hash::Sha384), ("sha512", Hash::Sha512)];

#[cfg(test)]
mod tests {
    use base64::Engine;
    use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};

    use super::{IntegrityError, KINDS, MULTIHASHES, check, check_multibase};
    use crate::base64url;

    fn hash(kind: usize, bytes: &[u8]) -> String {
        format!("{}-{}", KINDS[kind].0, STANDARD.encode(KINDS[kind].1.of(&[bytes])))
    }

    #[test]
    fn the_strongest_known_hash_decides() {
        for (kind, (algorithm, _)) in KINDS.into_iter().enumerate() {
            assert_eq!(check(&hash(kind, b"a"), b"a"), Ok(()));
            let mismatch = Err(IntegrityError::Mismatch { algorithm });
            assert_eq!(check(&hash(kind, b"a"), b"b"), mismatch);
            assert_eq!(check(&hash(kind, b"a"), b""), mismatch);
        }
        // Recommendation, section 3.3.4: the weaker one is not looked at.
        assert!(check(&format!("{} {}", hash(0, b"a"), hash(2, b"b")), b"a").is_err());
        assert!(check(&format!("{} {}", hash(0, b"b"), hash(2, b"a")), b"a").is_ok());
        assert!(check(&format!("{}\n {}", hash(1, b"b"), hash(1, b"a")), b"a").is_ok(), "either of one kind");
        assert!(check(&format!("sha3-AAAA {}?x=1", hash(0, b"a")), b"a").is_ok(), "others and options are passed over");
        let url = format!("sha256-{}", URL_SAFE_NO_PAD.encode(KINDS[0].1.of(&[b"a"])));
        assert_eq!(check(&url, b"a"), Ok(()));
    }

    #[test]
    fn the_example_of_the_draft_holds() {
        let text = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert_eq!(check(text, b""), Ok(()), "SHA-256 of nothing");
    }

    #[test]
    fn multihashes_name_their_hash() {
        for (prefix, algorithm, hash) in MULTIHASHES {
            let digest = [&prefix[..], &hash.of(&[b"a"])].concat();
            for text in
                [format!("u{}", base64url::encode(&digest)), format!("z{}", bs58::encode(&digest).into_string())]
            {
                assert_eq!(check_multibase(&text, b"a"), Ok(()));
                assert_eq!(check_multibase(&text, b"b"), Err(IntegrityError::Mismatch { algorithm }));
            }
        }
        let bare = format!("u{}", base64url::encode(MULTIHASHES[0].2.of(&[b"a"])));
        assert_eq!(check_multibase(&bare, b"a"), Ok(()));
        for bad in ["", "u!", "z0", "m4pO", "uAAAA", &format!("z{}", "1".repeat(200))] {
            assert!(check_multibase(bad, b"a").is_err(), "{bad}");
        }
    }

    #[test]
    fn what_cannot_be_read_vouches_for_nothing() {
        for bad in ["", " ", "sha256", "AAAA", "sha256-!!!!", &"sha256-AAAA ".repeat(1000)] {
            assert!(matches!(check(bad, b""), Err(IntegrityError::Malformed { .. })), "{bad}");
        }
        for unknown in ["sha1-AAAA", "SHA256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", "md5-AAAA sha3-AAAA"] {
            assert!(matches!(check(unknown, b""), Err(IntegrityError::Unsupported { .. })), "{unknown}");
        }
        assert!(matches!(check("sha256-", b""), Err(IntegrityError::Mismatch { .. })));
    }
}
