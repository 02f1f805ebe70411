//! How is a value written in DER? X.690, clauses 8 and 10.

/// A value of that tag, of these parts one after the other.
pub fn of(tag: u8, parts: &[&[u8]]) -> Vec<u8> {
    let body = parts.concat();
    let mut der = vec![tag];
    match body.len() {
        short @ 0..=0x7F => der.push(u8::try_from(short).unwrap_or_default()),
        long => {
            let digits = long.to_be_bytes();
            let digits: Vec<u8> = digits.into_iter().skip_while(|digit| *digit == 0).collect();
            der.push(0x80 | u8::try_from(digits.len()).unwrap_or_default());
            der.extend(digits);
        }
    }
    der.extend(body);
    der
}

/// SEQUENCE
pub fn seq(parts: &[&[u8]]) -> Vec<u8> {
    of(0x30, parts)
}

/// SET of these, in their order.
pub fn set(parts: &[&[u8]]) -> Vec<u8> {
    of(0x31, parts)
}

/// INTEGER, of a number that is not negative.
pub fn int(number: u64) -> Vec<u8> {
    let bytes = number.to_be_bytes();
    let mut digits: Vec<u8> = bytes.into_iter().skip_while(|digit| *digit == 0).collect();
    if digits.first().is_none_or(|first| first & 0x80 != 0) {
        digits.insert(0, 0);
    }
    of(2, &[&digits])
}

/// OBJECT IDENTIFIER
pub fn oid(arcs: &[u64]) -> Vec<u8> {
    let [first, second, rest @ ..] = arcs else { return of(6, &[]) };
    let mut body = Vec::new();
    for arc in std::iter::once(first * 40 + second).chain(rest.iter().copied()) {
        let mut digits = vec![u8::try_from(arc & 0x7F).unwrap_or_default()];
        let mut left = arc >> 7;
        while left > 0 {
            digits.push(0x80 | u8::try_from(left & 0x7F).unwrap_or_default());
            left >>= 7;
        }
        body.extend(digits.iter().rev());
    }
    of(6, &[&body])
}

/// BIT STRING of whole bytes.
pub fn bits(bytes: &[u8]) -> Vec<u8> {
    of(3, &[&[0], bytes])
}

/// GeneralizedTime of a text such as `2026-05-03T10:04:00Z`.
pub fn time(text: &str) -> Vec<u8> {
    let digits: String = text.chars().filter(|c| !matches!(c, '-' | ':' | 'T')).collect();
    of(0x18, &[digits.as_bytes()])
}

/// The values inside one, each whole.
pub fn inside(der: &[u8]) -> Vec<&[u8]> {
    let mut rest = body(der);
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (one, after) = rest.split_at(head(rest) + length(rest));
        found.push(one);
        rest = after;
    }
    found
}

/// What stands inside one.
pub fn body(der: &[u8]) -> &[u8] {
    der.get(head(der)..head(der) + length(der)).unwrap_or_default()
}

fn head(der: &[u8]) -> usize {
    match der.get(1) {
        Some(long) if long & 0x80 != 0 => 2 + usize::from(long & 0x7F),
        _ => 2,
    }
}

fn length(der: &[u8]) -> usize {
    match der.get(1) {
        Some(long) if long & 0x80 != 0 => {
            der.get(2..head(der)).unwrap_or_default().iter().fold(0, |sum, digit| sum << 8 | usize::from(*digit))
        }
        Some(short) => usize::from(*short),
        None => 0,
    }
}
