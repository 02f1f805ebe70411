//! What came out of how it was assessed, as far as the file says so?
//!
//! Recommendation 2009/C 155/02: credit is a person's assessed outcomes, and a body that awards them attests that they were
//! achieved. So what is awarded was achieved, unless its assessment says otherwise:
//!
//! 1. A result or grade that holds a word for a fail ("5 (insufficient - fail)", "nicht bestanden") is a fail.
//! 2. One that holds a word for something unfinished ("InProgress", "pending") is unfinished.
//! 3. One that holds a word for a pass ("Completed", "bestanden"), or is the result that the file itself requires, is a pass.
//! 4. One that holds words for both, or is zero where no other word says that it was passed, leaves open whether it is a pass.
//! 5. Any other grade is on a scale that nobody can know from here; it, and no result at all, says nothing against the award.
//!    That is told as what it is, and not as "passed".
//! 6. Where no assessment is named, nothing says that there was one, and there is no credit.
//!
//! Of several assessments one that was passed is enough, since there are retakes; else the worst tells. An assessment without a
//! result of its own has what comes out of its parts, of which none is a retake of another.

use crate::claim::Assessment;
use crate::fold::folded;

/// What came out of assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Assessed {
    /// Passed, in the file's own word or by the result that the file requires.
    Passed,
    /// Awarded. An assessment is named, whose result does not say whether it was passed: a grade on a scale that is not known,
    /// as written, or none.
    Awarded(Option<String>),
    /// Failed, in the file's own word.
    NotPassed(String),
    /// Not finished, in the file's own word.
    Unfinished(String),
    /// A result of which nobody can say whether it is a pass, as written.
    Open(String),
    /// The file names no assessment.
    NotSaid,
}

impl Assessed {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Assessed::Passed => "passed",
            Assessed::Awarded(_) => "awarded",
            Assessed::NotPassed(_) => "not-passed",
            Assessed::Unfinished(_) => "unfinished",
            Assessed::Open(_) => "open",
            Assessed::NotSaid => "not-said",
        }
    }

    /// Whether it was achieved, as its file says.
    pub fn achieved(&self) -> bool {
        matches!(self, Assessed::Passed | Assessed::Awarded(_))
    }

    /// The higher, the more it says against.
    fn weight(&self) -> u8 {
        match self {
            Assessed::Passed => 0,
            Assessed::Awarded(None) => 1,
            Assessed::Awarded(Some(_)) => 2,
            Assessed::Open(_) => 3,
            Assessed::Unfinished(_) => 4,
            Assessed::NotPassed(_) => 5,
            Assessed::NotSaid => 6,
        }
    }
}

/// What the assessments come to; none where there are none.
pub(super) fn assessed(assessments: &[Assessment]) -> Option<Assessed> {
    let results: Vec<Assessed> = assessments.iter().map(result).collect();
    let passed = results.iter().find(|one| **one == Assessed::Passed).cloned();
    passed.or_else(|| worst(results))
}

/// Of what says equally much against, the first.
fn worst(results: Vec<Assessed>) -> Option<Assessed> {
    results.into_iter().rev().max_by_key(Assessed::weight)
}

fn result(assessment: &Assessment) -> Assessed {
    let said = [&assessment.status, &assessment.grade].into_iter().flatten().map(|word| word.value.as_str());
    let said: Vec<&str> = said.filter(|text| !text.trim().is_empty()).collect();
    let required = assessment.required.as_ref().map(|required| folded(&required.value)).filter(|text| !text.is_empty());
    let (mut passed, mut open) = (false, None);
    let mut against = None;
    for text in &said {
        let words = Words::of(text).without(NEGATED);
        match (words.hold(FAILED) || LETTERS.contains(&words.text()), words.without(FAILED).hold(PASSED)) {
            (true, false) => against = Some(Assessed::NotPassed((*text).to_owned())),
            (true, true) => open = Some((*text).to_owned()),
            (false, _) if words.hold(UNFINISHED) => {
                against = against.or_else(|| Some(Assessed::Unfinished((*text).to_owned())));
            }
            (false, true) => passed = true,
            (false, false) if required.as_deref() == Some(words.text()) => passed = true,
            (false, false) if zero(text) => open = Some((*text).to_owned()),
            (false, false) => {}
        }
    }
    match (against, open) {
        (Some(against), _) => against,
        (None, _) if passed => Assessed::Passed,
        (None, Some(open)) => Assessed::Open(open),
        (None, None) if said.is_empty() => {
            worst(assessment.parts.iter().map(result).collect()).unwrap_or(Assessed::Awarded(None))
        }
        (None, None) => Assessed::Awarded(said.last().map(|text| (*text).to_owned())),
    }
}

/// Whether the number with which it begins is zero or below, after one word at most: "0", "0/20", "00", "-3", "Grade: 0.0".
fn zero(text: &str) -> bool {
    let is_sign = |letter: char| matches!(letter, '-' | '\u{2212}');
    let start = text.trim().trim_start_matches(char::is_alphabetic);
    let start = start.trim_start_matches(|letter: char| !letter.is_alphanumeric() && !is_sign(letter));
    let below = start.starts_with(is_sign);
    let number = start.trim_start_matches(is_sign);
    let number: &str = number
        .split(|letter: char| !letter.is_ascii_digit() && !matches!(letter, '.' | ','))
        .next()
        .unwrap_or_default();
    let digits = || number.chars().filter(char::is_ascii_digit);
    digits().next().is_some() && (below || digits().all(|digit| digit == '0'))
}

/// A text as words with a space before and behind each, so that a phrase is found only as whole words.
struct Words(String);

impl Words {
    fn of(text: &str) -> Self {
        Self(format!(" {} ", folded(text)))
    }

    fn text(&self) -> &str {
        self.0.trim()
    }

    fn hold(&self, list: &str) -> bool {
        phrases(list).any(|phrase| self.0.contains(&format!(" {phrase} ")))
    }

    /// The same without the phrases of that list: "nicht bestanden" holds no word for a pass.
    fn without(&self, list: &str) -> Self {
        let mut left = self.0.clone();
        // Two that stand side by side share a space, so that each is taken out by itself.
        phrases(list).for_each(|phrase| left = left.replace(&format!(" {phrase} "), "  "));
        Self(format!(" {} ", left.split_whitespace().collect::<Vec<_>>().join(" ")))
    }
}

fn phrases(list: &str) -> impl Iterator<Item = &str> {
    list.split([',', '\n']).map(str::trim).filter(|phrase| !phrase.is_empty())
}

/// Grades that are letters alone and mean a fail: ECTS F and FX, "unclassified" and "underkänd", "no pass", "icke godkänd".
const LETTERS: [&str; 5] = ["f", "fx", "u", "np", "ig"];

/// Phrases for a fail, as they are compared, a language a line. Those that are longer stand before those in them.
const FAILED: &str = "\
did not pass, not passed, not pass, no pass, not successful, not sufficient, not good enough, not satisfactory, not achieved, not yet competent, not competent
fail, fails, failed, failing, failure, unsuccessful, insufficient, unsatisfactory, inadequate
nicht bestanden, nicht erfolgreich, nicht genugend, nicht genuegend, nicht ausreichend, nicht erreicht
ungenugend, ungenuegend, mangelhaft, durchgefallen
non reussi, non reussie, non admis, non admise, non valide, non validee, non acquis, non acquise
insuffisant, insuffisante, echec, echoue, echouee, ajourne, ajournee
non superato, non superata, non idoneo, non idonea, non approvato, non ammesso, insufficiente, bocciato, bocciata, respinto, respinta
no apto, no apta, no superado, no superada, no aprobado, no aprobada, insuficiente, suspenso, suspendido, reprobado, reprobada
nao aprovado, nao aprovada, nao apto, nao apta, reprovado, reprovada, no superat, no superada, no apte, suspes, insuficient
niet geslaagd, niet behaald, niet voldaan, onvoldoende, gezakt
nie zdal, nie zdala, nie zaliczono, niezaliczone, niezaliczony, niedostateczny, niedostateczna
neprospel, neprospela, nevyhovel, nevyhovela, nedostatecne, nedostatecny, nesplneno
respins, respinsa, nepromovat, nepromovata, elegtelen, nem felelt meg, sikertelen
icke godkand, icke godkant, ej godkand, ej godkant, underkand, underkant, ikke bestaet, ikke bestatt, dumpet, hylatty
nije polozio, nije polozila, nedovoljan, nezadostno, ni opravil, ni opravila, ανεπαρκες, αποτυχια, απετυχε";

/// Phrases that say no fail, and not that it is a pass either.
const NEGATED: &str =
    "not a fail, not fail, not failed, no fail, nicht durchgefallen, nicht mangelhaft, nicht ungenugend";

/// Phrases for what is not finished: the states of Open Badges 3.0 (ResultStatusType), and what schools write.
const UNFINISHED: &str = "\
enrolled, inprogress, in progress, onhold, on hold, provisional, withdrew, withdrawn
incomplete, not complete, not completed, pending, not assessed, not graded, absent, nicht bewertet, nicht abgeschlossen, ausstehend";

/// Phrases for a pass.
const PASSED: &str = "\
pass, passes, passed, completed, complete, achieved, competent, successful, successfully, satisfactory, sufficient
distinction, merit, excellent, outstanding, very good, good
bestanden, erfolgreich, mit erfolg, sehr gut, gut, befriedigend, ausreichend, genugend, genuegend, ausgezeichnet
reussi, reussie, admis, admise, valide, validee, acquis, acquise, passable, assez bien, tres bien, bien
superato, superata, idoneo, idonea, promosso, promossa, approvato, approvata, sufficiente, buono, distinto, ottimo
apto, apta, superado, superada, aprobado, aprobada, notable, sobresaliente, suficiente, aprovado, aprovada, bom
superat, superada, apte, geslaagd, behaald, voldoende, voldaan, goed, zdal, zdala, zaliczone, zaliczony, dostateczny, dobry
prospel, prospela, splneno, promovat, promovata, megfelelt, godkand, godkant, bestaet, bestatt, hyvaksytty";

#[cfg(test)]
mod tests {
    use super::{Assessed, assessed};
    use crate::Field;
    use crate::claim::Assessment;

    fn one(status: &str, grade: &str) -> Assessment {
        let field = |text: &str| (!text.is_empty()).then(|| Field::new(text.to_owned(), "/x"));
        Assessment { status: field(status), grade: field(grade), ..Assessment::default() }
    }

    #[test]
    fn a_pass_is_what_the_file_says_is_one() {
        for (status, grade, expected) in [
            ("", "5 (insufficient - fail)", "not-passed"),
            ("", "Fail", "not-passed"),
            ("", "FX", "not-passed"),
            ("", "F", "not-passed"),
            ("", "5 – nicht bestanden", "not-passed"),
            ("", "ungenügend (6)", "not-passed"),
            ("", "Mangelhaft", "not-passed"),
            ("", "Non réussi", "not-passed"),
            ("", "No apto", "not-passed"),
            ("", "not passed", "not-passed"),
            ("Failed", "A", "not-passed"),
            ("Completed", "5 (fail)", "not-passed"),
            ("http://example.org/grade-status/failed", "", "not-passed"),
            ("InProgress", "", "unfinished"),
            ("Enrolled", "12", "unfinished"),
            ("", "pending", "unfinished"),
            ("", "0", "open"),
            ("", "0.0", "open"),
            ("", "0/20", "open"),
            ("", "00", "open"),
            ("", "-3", "open"),
            ("", "Grade: 0", "open"),
            ("", "Failed, then passed", "open"),
            ("", "Pass (pass/fail)", "open"),
            ("Completed", "0", "passed"),
            ("Completed", "", "passed"),
            ("", "Pass", "passed"),
            ("", "Excellent (5)", "passed"),
            ("", "bestanden", "passed"),
            ("", "0,5", "awarded"),
            ("", "2", "awarded"),
            ("", "10", "awarded"),
            ("", "A", "awarded"),
            ("", "Failsafe systems", "awarded"),
            ("", "not failed", "awarded"),
            ("", "", "awarded"),
        ] {
            let found = assessed(&[one(status, grade)]).expect("an assessment");
            assert_eq!(found.id(), expected, "{status:?} {grade:?}");
        }
        assert_eq!(assessed(&[]), None);
        let required = |grade: &str| Assessment { required: Some(Field::new("C".to_owned(), "/r")), ..one("", grade) };
        assert_eq!(assessed(&[required("c")]), Some(Assessed::Passed), "what the file requires");
        assert_eq!(assessed(&[required("B")]), Some(Assessed::Awarded(Some("B".to_owned()))));
    }

    #[test]
    fn of_several_a_pass_is_enough_else_the_worst_tells() {
        let of = |grades: &[&str]| assessed(&grades.iter().map(|grade| one("", grade)).collect::<Vec<_>>());
        assert_eq!(of(&["fail", "pass"]), Some(Assessed::Passed), "a retake");
        // A description of results that has none is no retake.
        assert_eq!(of(&["", "fail"]), Some(Assessed::NotPassed("fail".to_owned())));
        assert_eq!(of(&["0", "2"]), Some(Assessed::Open("0".to_owned())));
        assert_eq!(of(&["fail", "failed"]), Some(Assessed::NotPassed("fail".to_owned())), "the first");
        let parts = |grades: &[&str]| Assessment {
            parts: grades.iter().map(|grade| one("", grade)).collect(),
            ..Assessment::default()
        };
        assert_eq!(assessed(&[parts(&["pass", "fail"])]), Some(Assessed::NotPassed("fail".to_owned())));
        assert_eq!(assessed(&[parts(&["pass", "pass"])]), Some(Assessed::Passed));
    }
}
