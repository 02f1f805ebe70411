//! Is a text written as its datatype asks? XML Schema 1.1, part 2.

use credential::Timestamp;

/// Whether a text is of the datatype of that name, as far as it can be told; datatypes that take any text are kept by all.
pub(super) fn fits(datatype: &str, text: &str) -> bool {
    match datatype {
        "dateTime" => date_time(text),
        "duration" => duration(text),
        "boolean" => matches!(text, "true" | "false" | "1" | "0"),
        "integer" => integer(text),
        "positiveInteger" => {
            integer(text) && !text.starts_with('-') && text.bytes().any(|byte| (b'1'..=b'9').contains(&byte))
        }
        "decimal" => decimal(text),
        _ => true,
    }
}

fn digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn unsigned(text: &str) -> &str {
    text.strip_prefix(['-', '+']).unwrap_or(text)
}

fn integer(text: &str) -> bool {
    digits(unsigned(text))
}

/// 3.3.3: at least one digit before or behind the point.
fn decimal(text: &str) -> bool {
    let text = unsigned(text);
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let any = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    any(whole) && any(part) && !(whole.is_empty() && part.is_empty())
}

/// 3.3.7: a day and a time, with or without a zone; a day of the calendar.
fn date_time(text: &str) -> bool {
    let Some((day, time)) = text.split_once('T') else { return false };
    let zone = time.find(['Z', '+', '-']);
    let (clock, zone) = time.split_at(zone.unwrap_or(time.len()));
    let zoned = zone.is_empty() || zone == "Z" || (zone.len() == 6 && zone.as_bytes().get(3) == Some(&b':'));
    // 24:00:00 is the end of the day.
    let clock = if clock.starts_with("24:00:00") { "00:00:00" } else { clock };
    zoned && Timestamp::parse(&format!("{day}T{clock}{}", if zone.is_empty() { "Z" } else { zone })).is_ok()
}

/// 3.3.6: years, months and days, then hours, minutes and seconds behind a T, at least one of them; no weeks.
fn duration(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('-').unwrap_or(text).strip_prefix('P') else { return false };
    let (days, times) = match rest.split_once('T') {
        Some((days, times)) => (days, Some(times)),
        None => (rest, None),
    };
    let some = !days.is_empty() || times.is_some();
    some && in_order(days, "YMD", false) && times.is_none_or(|times| !times.is_empty() && in_order(times, "HMS", true))
}

/// Numbers, each with one of these letters behind it, in their order.
fn in_order(mut text: &str, letters: &str, part_of_last: bool) -> bool {
    let mut letters = letters.chars();
    while !text.is_empty() {
        let Some(end) = text.find(|letter: char| letter.is_ascii_alphabetic()) else { return false };
        let (number, rest) = text.split_at(end);
        let mut rest = rest.chars();
        let Some(letter) = rest.next() else { return false };
        if !letters.any(|next| next == letter) {
            return false;
        }
        let part = part_of_last && letter == 'S' && number.split_once('.').is_some_and(|(a, b)| digits(a) && digits(b));
        if !digits(number) && !part {
            return false;
        }
        text = rest.as_str();
    }
    true
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn as_xml_schema_writes_them() {
        for (datatype, good, bad) in [
            (
                "dateTime",
                "2022-12-31T00:00:00Z 2022-12-31T00:00:00 2022-12-31T23:59:59.5+02:00 2024-02-29T24:00:00Z",
                "2022-12-31 2022-12-31T00:00Z 2023-02-29T00:00:00Z 2022-12-31T00:00:00+0200 spring T",
            ),
            ("duration", "P60M PT60H P1Y2M3DT4H5M6.7S -P1D P0D", "P PT P2W 60H P1M1Y P1.5D P1YT P-1D PT1 1 P1D2"),
            ("integer", "0 -5 +12", "1.0 5E0 x - 1-"),
            ("positiveInteger", "1 +20 007", "0 -1 00 1.0"),
            ("decimal", "1 1.5 .5 -2. +0", ". 5.5E0 1,5 x"),
            ("boolean", "true 0", "yes TRUE"),
            ("string", "anything", ""),
        ] {
            good.split_whitespace().for_each(|text| assert!(fits(datatype, text), "{datatype}: {text}"));
            bad.split_whitespace().for_each(|text| assert!(!fits(datatype, text), "{datatype}: {text}"));
        }
        assert!(!fits("dateTime", "") && !fits("duration", "") && !fits("integer", ""));
    }
}
