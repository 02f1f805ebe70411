//! What stands beside the achievements of a file: the name of the whole, other activities, evidence, attachments, the rest?

use learning::{Attachment, Award};

use super::achievement::{activity, assessment, entitlement};
use super::row::Spoken;
use super::{Row, Section};

/// What the whole is called and what is said of it, where that stands for none of its achievements: the name of a record.
pub(super) fn of_the_whole(award: &Award, sections: &mut [Section]) {
    let told = |pointer: &str| sections.iter().flat_map(|section| &section.rows).any(|row| row.pointer == pointer);
    let whole = [("document-name", &award.title), ("description", &award.description)];
    let missing = whole.into_iter().filter_map(|(label, field)| Some((label, field.as_ref()?)));
    let rows: Vec<Row> =
        missing.filter(|(_, field)| !told(&field.pointer)).map(|(label, field)| Row::of(label, field)).collect();
    if let Some(issuing) = sections.iter_mut().find(|section| section.id == "issuing") {
        issuing.rows.extend(rows);
    }
}

/// What stands beside the achievements: evidence, as it was graded, attachments, and everything that is read nowhere else.
pub(super) fn beside(award: &Award, evidence: Section) -> Vec<Section> {
    let mut more = Vec::new();
    award.activities.iter().for_each(|one| activity(&mut more, one, 0));
    award.other_assessments.iter().for_each(|one| assessment(&mut more, one, 0));
    award.entitlements.iter().for_each(|one| entitlement(&mut more, one));
    more.extend(award.relations.iter().map(|field| {
        let learning::Relation { source, kind, target } = &field.value;
        let spoken = Spoken::Relation(Box::new([source.clone(), kind.clone(), target.clone()]));
        Row::new("relation", format!("{source} {kind} {target}"), &field.pointer).spoken(Some(spoken))
    }));
    let attachments = award.attachments.iter().map(attachment).collect();
    let mut rest: Vec<Row> = award.rest.iter().map(|field| Row::of("rest", field)).collect();
    rest.extend((award.more > 0).then(|| Row::new("more", award.more.to_string(), "")));
    vec![
        Section { id: "more", rows: more },
        evidence,
        Section { id: "attachments", rows: attachments },
        Section { id: "rest", rows: rest },
    ]
}

fn attachment(found: &Attachment) -> Row {
    let name = found.name.as_ref().map_or_else(String::new, |name| format!("{}, ", name.value));
    let value = format!("{name}{}, {} kB", found.media_type, found.bytes.div_ceil(1_000));
    Row::new("attachment", value, &found.pointer)
}
