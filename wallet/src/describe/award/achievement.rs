//! What was achieved, of which parts, and as what is it specified?

use learning::credit::Length;
use learning::{Achievement, Duration, DurationKind, Field, Outcome};

use super::teller::Teller;
use super::{Language, claim, organisation};
use crate::model::Statement;

/// Everything that the file says of one achievement, its parts below it.
pub(super) fn tell(achievement: &Achievement, teller: &mut Teller<'_>) {
    teller.within("said-achievement", &achievement.title, |teller| inside(achievement, teller));
}

fn own(achievement: &Achievement, teller: &mut Teller<'_>) {
    teller.text("said-specified-as", &achievement.specified_as);
    teller.concept("said-kind", &achievement.kind);
    teller.text("said-about", &achievement.description);
    teller.identifiers(&achievement.identifiers);
    teller.awarded(&achievement.awarded);
    for body in &achievement.bodies {
        teller.within("said-awarding-body", &body.name, |teller| organisation::inside(body, teller));
    }
    for creator in &achievement.creators {
        teller.within("said-devised-by", &creator.name, |teller| organisation::inside(creator, teller));
    }
    levels(achievement, teller);
    worth(achievement, teller);
    achievement.outcomes.iter().for_each(|outcome| tell_outcome(outcome, teller));
    teller.text("said-outcome-summary", &achievement.outcome_summary);
    teller.text("said-criteria", &achievement.criteria);
    teller.concept("said-skill", &achievement.skills);
    achievement.assessments.iter().for_each(|one| claim::assessment(one, teller));
    achievement.activities.iter().for_each(|one| claim::activity(one, teller));
    achievement.entitlements.iter().for_each(|one| claim::entitlement(one, teller));
    study(achievement, teller);
    achievement.accreditations.iter().for_each(|one| organisation::accreditation(one, teller));
    teller.text("said-quality", &achievement.quality);
    belonging(achievement, teller);
}

/// What it says of itself, without its parts.
pub(super) fn alone(achievement: &Achievement, language: &Language<'_>) -> Vec<Statement> {
    let mut teller = Teller::new(language);
    teller.group("said-achieved", |teller| own(achievement, teller));
    // What it says in other languages stands among all that the file says.
    teller.end().into_iter().next().map(|group| group.statements).unwrap_or_default()
}

fn inside(achievement: &Achievement, teller: &mut Teller<'_>) {
    own(achievement, teller);
    for part in &achievement.parts {
        teller.within("said-part", &part.title, |teller| inside(part, teller));
    }
    for unit in &achievement.units {
        teller.within("said-unit", &unit.title, |teller| inside(unit, teller));
    }
}

fn levels(achievement: &Achievement, teller: &mut Teller<'_>) {
    let levels = &achievement.levels;
    if let Some(eqf) = &levels.eqf {
        let label = levels.eqf_label.as_ref().map(|label| format!(" ({})", label.value)).unwrap_or_default();
        teller.say("said-eqf-level", &format!("{}{label}", eqf.value));
    } else {
        teller.text("said-eqf-level", &levels.eqf_label);
    }
    teller.concept("said-national-level", &levels.national);
    teller.concept("said-other-level", &levels.other);
}

fn worth(achievement: &Achievement, teller: &mut Teller<'_>) {
    for (id, credits) in [("said-credit-received", &achievement.received), ("said-credit", &achievement.credit)] {
        for credit in credits {
            teller.say(id, &format!("{} {}", credit.value.points, credit.value.system));
        }
    }
    durations(&achievement.durations, teller);
}

/// Workload, hours of contact, and the longest time it may take.
pub(super) fn durations(durations: &[Field<Duration>], teller: &mut Teller<'_>) {
    for duration in durations {
        let id = match duration.value.kind {
            DurationKind::Volume => "said-volume",
            DurationKind::Contact => "said-contact-hours",
            DurationKind::Maximum => "said-maximum",
            DurationKind::Workload => "said-workload",
        };
        let said = spoken(&duration.value, teller.language);
        let code = duration.value.text.trim().starts_with('P') && said != duration.value.text;
        teller.say(id, &if code { format!("{said} ({})", duration.value.text) } else { said });
    }
}

/// A duration in words; as written where it cannot be read.
fn spoken(duration: &Duration, language: &Language<'_>) -> String {
    match Length::of(duration) {
        Ok(length) => language.words.length(length),
        Err(_) => duration.text.clone(),
    }
}

/// The same for a text alone.
pub(super) fn length(text: &str, language: &Language<'_>) -> String {
    spoken(&Duration { kind: DurationKind::Volume, text: text.to_owned(), hours: false }, language)
}

fn tell_outcome(outcome: &Outcome, teller: &mut Teller<'_>) {
    teller.within("said-outcome", [&outcome.title], |teller| {
        teller.concept("said-kind", &outcome.kind);
        teller.concept("said-reuse", &outcome.reuse);
        teller.concept("said-skill", &outcome.skills);
        teller.identifiers(&outcome.identifiers);
    });
}

/// How, in which field and for whom it was taught.
fn study(achievement: &Achievement, teller: &mut Teller<'_>) {
    teller.text("said-entry-requirement", &achievement.entry_requirements);
    teller.concept("said-setting", &achievement.setting);
    teller.concept("said-mode", &achievement.modes);
    teller.concept("said-field", &achievement.fields);
    teller.spoken("said-taught-in", &achievement.languages);
    teller.concept("said-target-group", &achievement.target_groups);
}

fn belonging(achievement: &Achievement, teller: &mut Teller<'_>) {
    if let Some(partial) = &achievement.partial {
        let said = if partial.value { "said-partial-yes" } else { "said-partial-no" };
        let said = teller.language.texts.get(said);
        teller.say("said-partial", &said);
    }
    teller.text("said-part-of", &achievement.part_of);
    teller.text("said-related", &achievement.related);
    teller.text("said-further", &achievement.further);
}
