//! How are credit and grades said, so that no number stands without what it counts?

use learning::credit::System;
use words::plain;

use crate::i18n::Texts;

/// On a page: "8 ECVET points", "42 points of a system without a name".
pub(crate) fn whole(points: &str, system: &str, texts: &Texts) -> String {
    said(points, system, texts, |points| texts.with("plan-points-unnamed", &[("points", points.into())]))
}

/// On a card or in a row, where there is little room.
pub(crate) fn short(points: &str, system: &str, texts: &Texts) -> String {
    said(points, system, texts, |points| texts.with("credit-unnamed-short", &[("points", points.into())]))
}

fn said(points: &str, system: &str, texts: &Texts, unnamed: impl Fn(&str) -> String) -> String {
    let (points, name) = (plain(points.trim()), plain(system.trim()));
    let count = ("points", points.as_str().into());
    match System::of(system) {
        _ if points.is_empty() => name,
        System::Ects => texts.with("plan-points-ects", &[count]),
        System::Ecvet => texts.with("plan-points-ecvet", &[count]),
        System::Unnamed => unnamed(&points),
        System::Other(_) => texts.with("plan-points-other", &[count, ("system", name.into())]),
    }
}

/// Of a line of the vault, "8 ECVET" or "42"; what is no number is said as it is written.
pub(crate) fn of_summary(text: &str, texts: &Texts) -> String {
    let (points, system) = text.trim().split_once(' ').unwrap_or((text.trim(), ""));
    if points.parse::<f64>().is_ok() { short(points, system, texts) } else { plain(text) }
}

/// "Result: 82".
pub(crate) fn grade(grade: &str, texts: &Texts) -> String {
    texts.with("grade-said", &[("grade", plain(grade).into())])
}

#[cfg(test)]
mod tests {
    use super::{grade, of_summary, whole};
    use crate::i18n::Texts;

    #[test]
    fn no_number_stands_alone() {
        let texts = Texts::english().unwrap();
        assert_eq!(of_summary("8 ECVET", &texts), "8 ECVET points");
        assert_eq!(of_summary("2.5 ECTS", &texts), "2.5 ECTS credits");
        assert_eq!(of_summary("42", &texts), "42 points (no system)");
        assert_eq!(of_summary("3 house points", &texts), "3 points (house points)");
        assert_eq!((of_summary("", &texts), of_summary("PT16H", &texts)), (String::new(), "PT16H".to_owned()));
        assert_eq!(whole("42", "", &texts), "42 points of a system without a name");
        assert_eq!(grade("82", &texts), "Result: 82");
    }
}
