//! How does a training record look in a spreadsheet? RFC 4180, an entry on each line; no cell is a formula.

use super::Material;
use learning::logbook::Countersigned;
use words::plain;

/// Whose it is stands on each line, since a spreadsheet has no other place for it that survives sorting.
const HEAD: [&str; 14] = [
    "learner",
    "company",
    "qualification",
    "week",
    "from",
    "until",
    "work",
    "unit",
    "minutes",
    "pictures",
    "evidence",
    "countersigned",
    "by",
    "on",
];

pub(super) fn table(material: &Material<'_>) -> String {
    let header = &material.record.header;
    let mut text = line(HEAD.iter().map(|cell| (*cell).to_owned()));
    for week in &material.record.weeks {
        for entry in &week.entries {
            let signature = entry.countersignature.as_ref().filter(|_| entry.countersigned != Countersigned::No);
            let cells = [
                header.learner.clone(),
                header.company.clone(),
                header.qualification.clone(),
                week.week.to_string(),
                week.from.clone(),
                week.until.clone(),
                entry.work.clone(),
                entry.unit.clone().unwrap_or_default(),
                entry.minutes.to_string(),
                entry.photos.len().to_string(),
                entry.grade.id().to_owned(),
                entry.countersigned.id().to_owned(),
                signature.map(|signature| signature.by.clone()).unwrap_or_default(),
                signature.map(|signature| signature.on.clone()).unwrap_or_default(),
            ];
            text.push_str(&line(cells.into_iter()));
        }
    }
    text
}

fn line(cells: impl Iterator<Item = String>) -> String {
    let cells: Vec<String> = cells.map(|text| cell(&text)).collect();
    format!("{}\r\n", cells.join(","))
}

/// Quoted, and with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV Injection).
fn cell(text: &str) -> String {
    let text = plain(&text.lines().collect::<Vec<_>>().join(" "));
    let formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r']);
    let mark = if formula { "'" } else { "" };
    format!("\"{mark}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, expected) in [
            ("Welded", "\"Welded\""),
            ("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\""),
            ("  +1", "\"'  +1\""),
            ("-2", "\"'-2\""),
            ("@SUM(A1)", "\"'@SUM(A1)\""),
            ("a,b\n=c", "\"a,b =c\""),
            ("\t=1", "\"'"),
        ] {
            assert!(cell(text).starts_with(expected), "{text:?}: {}", cell(text));
        }
    }
}
