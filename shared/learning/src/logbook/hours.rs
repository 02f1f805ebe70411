//! How long is that, as people write it? "7.5", "7,5", "7:30" and "45 min" become minutes.

/// Minutes of a text; none if it is no length of time, or none in whole minutes.
pub fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().to_lowercase();
    if let Some((hours, minutes)) = text.split_once(':') {
        let part = number(minutes).filter(|part| *part < 60 && minutes.len() == 2)?;
        return number(hours)?.checked_mul(60)?.checked_add(part);
    }
    if let Some(minutes) = text.strip_suffix("min").or_else(|| text.strip_suffix('m')) {
        return number(minutes.trim_end());
    }
    let text = text.strip_suffix('h').unwrap_or(&text).trim_end();
    let (whole, part) = text.split_once([',', '.']).unwrap_or((text, "0"));
    let whole = number(whole)?.checked_mul(60)?;
    if part.len() > 2 {
        return None;
    }
    let hundredths = number(part)? * if part.len() == 1 { 10 } else { 1 };
    // A hundredth of an hour is 0.6 minutes: only what comes to whole minutes, or nearest to them, is meant.
    whole.checked_add((hundredths * 6 + 5) / 10)
}

fn number(text: &str) -> Option<u32> {
    let digits = !text.is_empty() && text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::minutes;

    #[test]
    fn lengths_as_people_write_them() {
        for (text, expected) in [
            ("7.5", Some(450)),
            ("7,5", Some(450)),
            (" 7:30 ", Some(450)),
            ("8", Some(480)),
            ("8 h", Some(480)),
            ("45 min", Some(45)),
            ("0.33", Some(20)),
            ("7.25", Some(435)),
            ("0", Some(0)),
            ("7:3", None),
            ("7:60", None),
            ("-1", None),
            ("1.234", None),
            ("1e3", None),
            ("", None),
            ("h", None),
            ("seven", None),
            ("9999999", None),
            ("999999", Some(59_999_940)),
        ] {
            assert_eq!(minutes(text), expected, "{text:?}");
        }
    }
}
