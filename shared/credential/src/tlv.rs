//! Where does one value of DER end and the next begin? X.690, clauses 8.1 and 10.1; tags of one byte alone, as all that is
//! read here has.
//!
//! What was signed is kept in the bytes that it was received in: nothing is read and written again before it is checked.

use crate::Timestamp;

/// A tag, its content, and both together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tlv<'a> {
    pub(crate) tag: u8,
    pub(crate) body: &'a [u8],
    pub(crate) whole: &'a [u8],
}

impl<'a> Tlv<'a> {
    /// Takes the next value of DER: a tag of one byte, and a length that is stated.
    pub(crate) fn next(input: &mut &'a [u8]) -> Option<Self> {
        let all = *input;
        let (tag, rest) = all.split_first().filter(|(tag, _)| **tag & 0x1F != 0x1F)?;
        let (first, rest) = rest.split_first()?;
        let (length, rest) = match *first {
            short @ 0..=0x7F => (usize::from(short), rest),
            long @ 0x81..=0x84 => {
                let (digits, rest) = rest.split_at_checked(usize::from(long & 0x7F))?;
                (digits.iter().fold(0_usize, |length, digit| length << 8 | usize::from(*digit)), rest)
            }
            _ => return None,
        };
        let (body, rest) = rest.split_at_checked(length)?;
        let whole = all.get(..all.len().checked_sub(rest.len())?)?;
        *input = rest;
        Some(Self { tag: *tag, body, whole })
    }

    /// The one value that these bytes are, and nothing after it.
    pub(crate) fn only(mut input: &'a [u8]) -> Option<Self> {
        Self::next(&mut input).filter(|_| input.is_empty())
    }

    /// The values inside, if they are that and nothing else.
    pub(crate) fn inside(self) -> Option<Vec<Self>> {
        let mut rest = self.body;
        let mut found = Vec::new();
        while !rest.is_empty() {
            found.push(Self::next(&mut rest)?);
        }
        Some(found)
    }

    /// The values inside one of that tag.
    pub(crate) fn inside_of(self, tag: u8) -> Option<Vec<Self>> {
        if self.tag == tag { self.inside() } else { None }
    }

    /// The moment of a GeneralizedTime in UTC, `20260503100400.5Z` (X.690, clause 11.7).
    pub(crate) fn generalized_time(self) -> Option<Timestamp> {
        let text = std::str::from_utf8(self.body).ok().filter(|text| self.tag == 0x18 && text.is_ascii())?;
        let (whole, fraction) = text.strip_suffix('Z')?.split_at_checked(14)?;
        let part = |range| whole.get(range);
        let (date, time) =
            ([part(0..4)?, part(4..6)?, part(6..8)?].join("-"), [part(8..10)?, part(10..12)?, part(12..14)?].join(":"));
        Timestamp::parse(&format!("{date}T{time}{fraction}Z")).ok()
    }

    /// An INTEGER or ENUMERATED that is not negative and fits.
    pub(crate) fn small(self) -> Option<u32> {
        let digits = self.body.strip_prefix(&[0]).unwrap_or(self.body);
        let negative = self.body.first().is_none_or(|first| first & 0x80 != 0);
        let fits = matches!(self.tag & 0x1F, 0x02 | 0x0A) || self.tag & 0xC0 == 0x80;
        (!negative && fits && digits.len() <= 4)
            .then(|| digits.iter().fold(0, |number, digit| number << 8 | u32::from(*digit)))
    }
}

#[cfg(test)]
mod tests {
    use super::Tlv;

    #[test]
    fn moments() {
        let read = |text: &str| {
            let body = text.as_bytes();
            Tlv { tag: 0x18, body, whole: body }.generalized_time().map(|time| time.to_string())
        };
        assert_eq!(read("20260503100400Z").as_deref(), Some("2026-05-03T10:04:00Z"));
        assert_eq!(read("20260503100400.25Z").as_deref(), Some("2026-05-03T10:04:00.25Z"));
        for bad in
            ["", "Z", "20260503100400", "20260503100400+0100", "20261303100400Z", "2026050310040Z", "2026050310040éZ"]
        {
            assert_eq!(read(bad), None, "{bad}");
        }
    }

    #[test]
    fn numbers_and_ends() {
        let read = |bytes: &[u8]| Tlv::only(bytes).and_then(Tlv::small);
        assert_eq!(read(&[2, 1, 5]), Some(5));
        assert_eq!(read(&[0x82, 2, 1, 0]), Some(256));
        for bad in [&[2, 1, 0x85][..], &[2, 0], &[4, 1, 1], &[2, 6, 1, 1, 1, 1, 1, 1], &[2, 1, 5, 5], &[2, 2, 5], &[]] {
            assert_eq!(read(bad), None, "{bad:?}");
        }
    }
}
