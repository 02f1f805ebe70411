//! How much of a JSON text is plain, up to a quotation mark, a backslash, or what may not stand in it?
//!
//! RFC 8259, section 7. Texts are most of what there is to read, and a seal holds a whole document as one text.

/// How many bytes are looked at in one step.
const STEP: usize = 8;

/// How many steps are made before the end is looked for in larger ones: most names and values are no longer.
const STEPS: usize = 3;

/// How many bytes are plain, and which one is not; `None` if no such byte follows, or one that may not stand in a text.
#[inline]
pub(super) fn plain(bytes: &[u8]) -> Option<(usize, u8)> {
    let mut at = 0;
    for _ in 0..STEPS {
        let Some(some) = bytes.get(at..)?.first_chunk() else { return one_by_one(bytes, at) };
        if let Some(place) = first_end(*some) {
            return Some((at + place, *bytes.get(at + place)?));
        }
        at += STEP;
    }
    far(bytes, at)
}

/// The same from a place on near the end of all.
#[cold]
fn one_by_one(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let mut rest = bytes.iter().copied().enumerate().skip(at);
    rest.find(|(_, byte)| ends(*byte))
}

/// The same from a place on in long texts.
#[inline(never)]
fn far(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let rest = bytes.get(at..)?;
    let place = memchr::memchr2(b'"', b'\\', rest)?;
    let least = rest.get(..place)?.iter().fold(u8::MAX, |least, byte| least.min(*byte));
    (least >= b' ').then_some((at + place, *rest.get(place)?))
}

/// Whether a text goes on in another way behind this byte, or not at all.
fn ends(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | ..b' ')
}

/// The place of the first of some bytes that [`ends`], found for all of them in one step.
///
/// A byte that is none may be marked by a borrow from one that is, and only behind it.
fn first_end(bytes: [u8; STEP]) -> Option<usize> {
    const EACH: u64 = u64::from_le_bytes([1; STEP]);
    const HIGH: u64 = u64::from_le_bytes([0x80; STEP]);
    let word = u64::from_le_bytes(bytes);
    let below = |word: u64, limit: u8| word.wrapping_sub(EACH * u64::from(limit)) & !word;
    let same = |byte: u8| below(word ^ (EACH * u64::from(byte)), 1);
    let marks = (same(b'"') | same(b'\\') | below(word, b' ')) & HIGH;
    (marks != 0).then_some(marks.trailing_zeros() as usize / 8)
}

#[cfg(test)]
mod tests {
    use super::{STEP, STEPS, ends, first_end, plain};

    #[test]
    fn bytes_are_seen_at_once_as_one_by_one() {
        for place in 0..STEP {
            for byte in 0..=u8::MAX {
                for around in [b' ', b'a', 0x7f, 0x80, 0xff, byte] {
                    let mut bytes = [around; STEP];
                    bytes[place] = byte;
                    let expected = bytes.iter().position(|byte| ends(*byte));
                    assert_eq!(first_end(bytes), expected, "{bytes:?}");
                }
            }
        }
    }

    #[test]
    fn wherever_a_text_ends_it_ends_there() {
        let long = 4 * STEP * STEPS;
        for length in 0..long {
            let mut bytes = vec![0xC3; long];
            assert_eq!(plain(&bytes[..length]), None, "it goes on");
            for end in [b'"', b'\\'] {
                bytes[length] = end;
                assert_eq!(plain(&bytes), Some((length, end)));
            }
            for control in [0, b'\n', 0x1F] {
                bytes[length] = control;
                let ended = [&bytes[..], b"\""].concat();
                assert!(plain(&ended).is_none_or(|(_, byte)| byte == control), "{length} {control}");
            }
            assert_eq!(plain(&[&bytes[..length], b" \x20~\x7F\x80\""].concat()), Some((length + 5, b'"')));
        }
    }
}
