//! Is this RSA modulus one of those whose factors can be found, since a library of chip cards drew them from too few (ROCA)?
//!
//! CVE-2017-15361; Nemec, Sys, Svenda, Klinec, Matyas, "The Return of Coppersmith's Attack" (2017), section 2: each factor is
//! k·M + (65537^a mod M), where M is the product of the first primes. Modulo each of them the modulus is then a power of 65537;
//! of other keys that is so for one in 200 million.

/// The primes that every such M has, but for 2.
const PRIMES: [u32; 38] = [
    3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107, 109,
    113, 127, 131, 137, 139, 149, 151, 157, 163, 167,
];

/// Whether a modulus, big-endian, is of that kind.
pub(super) fn gives_itself_away(modulus: &[u8]) -> bool {
    // Four bytes are taken at once, from the end on.
    let words: Vec<u32> =
        modulus.rchunks(4).map(|some| some.iter().fold(0, |word, byte| word << 8 | u32::from(*byte))).collect();
    PRIMES.into_iter().all(|prime| {
        let larger = |rest: u64, word: &u32| (rest << 32 | u64::from(*word)) % u64::from(prime);
        let rest = u32::try_from(words.iter().rev().fold(0, larger)).unwrap_or_default();
        // There are fewer powers than that before the first comes again.
        let mut powers = std::iter::successors(Some(1), |power| Some(power * 65_537 % prime)).take(prime as usize);
        powers.any(|power| power == rest)
    })
}

#[cfg(test)]
mod tests {
    use super::gives_itself_away;

    /// A power of 65537 is one of itself modulo every prime.
    #[test]
    fn powers_of_65537_and_nothing_beside_them() {
        let mut modulus = vec![1_u8];
        for _ in 0..128 {
            let (mut shifted, mut carry) = ([modulus.as_slice(), &[0, 0]].concat(), 0_u16);
            for place in 0..shifted.len() {
                let at = shifted.len() - 1 - place;
                let own = modulus.len().checked_sub(place + 1).map_or(0, |at| u16::from(modulus[at]));
                let sum = u16::from(shifted[at]) + own + carry;
                (shifted[at], carry) = (sum.to_be_bytes()[1], sum >> 8);
            }
            modulus = shifted;
        }
        assert!(gives_itself_away(&modulus));
        let last = modulus.len() - 1;
        for (change, at) in [(2, last), (4, last), (1, 7), (0x80, 100)] {
            let mut other = modulus.clone();
            other[at] ^= change;
            assert!(!gives_itself_away(&other), "{change} at {at}");
        }
    }
}
