//! With what is a file sealed: of which level, with which certificate, with which time-stamps, and of which grade?
//!
//! What stands in the file is told as that; what was checked of it, and how that ended, stands beside.

use credential::Timestamp;
use credential::baseline::Parts;
use credential::format::Securing;
use credential::jades::{Imprint, Jades, Over, Stamped};
use credential::x509::Certificate;
use verify::{Arg, Check, Evidence, Outcome, Report, Skip};
use words::Words;

use super::row::{Spoken, country};
use super::statement::deeper;
use super::{Row, Section};

/// The same in a line; nothing of what bears no seal that can be read.
pub(super) fn brief(section: &Section, words: Words) -> Option<String> {
    let of = |label: &str| section.rows.iter().find(move |row| row.label == label);
    let stamps = section.rows.iter().filter(|row| row.label == "seal-time-stamp" && !row.value.is_empty()).count();
    let (level, certificate) = (of("seal-level")?, of("seal-certificate")?);
    let run = of("seal-valid").map_or_else(String::new, |row| row.aloud(words));
    let args = [
        ("level", Arg::from(&level.value)),
        ("certificate", Arg::from(&certificate.value)),
        ("stamps", Arg::Number(u64::try_from(stamps).unwrap_or(u64::MAX))),
        ("run", Arg::Text(run)),
    ];
    Some(words.text("show-brief-seal", &args))
}

/// One seal, as it stands in the file.
struct Seal<'a> {
    kind: &'static str,
    parts: Parts,
    made: Option<Timestamp>,
    leaf: &'a Certificate,
    stamps: Vec<Stamped>,
}

/// Everything that the file brings along of its seal, and what was found of that; nothing of what bears no seal.
pub(super) fn section(securing: &Securing, report: &Report, words: Words) -> Section {
    let rows = match securing {
        Securing::Jades(outer) => match Jades::parse(outer) {
            Ok(sealed) => {
                let each = sealed.signatures().iter().map(|signature| Seal {
                    kind: "JAdES",
                    parts: signature.parts(),
                    made: signature.signing_time_claim(),
                    leaf: signature.leaf(),
                    stamps: sealed.stamped(signature),
                });
                several(&each.collect::<Vec<_>>(), report, words)
            }
            Err(error) => {
                let unread = Row::new("seal-kind", "JAdES", "");
                vec![unread.noted(words.own("show-seal-unread", &[("why", &words.why(&error))]))]
            }
        },
        Securing::Xades(sealed) => {
            let stamps = sealed.steps().stamps;
            let (parts, made, leaf) = (sealed.parts(), sealed.signing_time_claim(), sealed.leaf());
            several(&[Seal { kind: "XAdES", parts, made, leaf, stamps }], report, words)
        }
        _ => Vec::new(),
    };
    Section { id: "seal", rows }
}

fn several(seals: &[Seal<'_>], report: &Report, words: Words) -> Vec<Row> {
    let evidence = &report.finding(Check::IssuerKey).evidence;
    let graded = evidence.iter().filter(|one| one.id == "seal-grade");
    let mut rows: Vec<Row> = graded.map(|one| Row::new("seal-grade", words.evidence(one), "")).collect();
    if let [seal] = seals {
        rows.extend(of_one(seal, seals, report, words));
        return rows;
    }
    for (place, seal) in seals.iter().enumerate() {
        rows.push(Row::new("seal-number", (place + 1).to_string(), ""));
        rows.extend(deeper(of_one(seal, seals, report, words)));
    }
    // What was found is of one of them, and no report says of which.
    rows.push(Row::new("note", "", "").noted(words.text("show-seal-one-judged", &[])));
    rows.extend(checked(report, words));
    rows
}

fn of_one(seal: &Seal<'_>, all: &[Seal<'_>], report: &Report, words: Words) -> Vec<Row> {
    let mut rows = vec![level(seal, words)];
    rows.extend(certificate(seal.leaf, all.len() == 1, report, words));
    if let Some(made) = seal.made {
        let said = Row::new("seal-made", made.to_string(), "").spoken(Some(Spoken::Text(words.moment(made))));
        rows.push(said.noted(words.text("show-seal-made-why", &[])));
    }
    rows.extend(seal.stamps.iter().map(|stamp| time_stamp(stamp, all, report, words)));
    if seal.stamps.is_empty() {
        rows.push(Row::new("seal-time-stamp", "", "").noted(words.text("show-seal-no-stamp", &[])));
    }
    rows
}

/// What it has the parts of, by their names.
fn level(seal: &Seal<'_>, words: Words) -> Row {
    let names = if seal.parts.names.is_empty() { "–".to_owned() } else { seal.parts.names.join(", ") };
    let Some(level) = seal.parts.level else {
        return Row::new("seal-level", seal.kind, "").noted(words.own("show-seal-no-level", &[("parts", &names)]));
    };
    let means = words.own_or("show-seal-level-means", &level.id().replace("B-", "").to_lowercase());
    let note = words.own("show-seal-level-why", &[("means", &means), ("parts", &names)]);
    Row::new("seal-level", format!("{} {}", seal.kind, level.id()), "").noted(note)
}

/// Whose it says it is, who issued it and how long it runs, as it stands in it; and below that, of the only one, who vouches for it.
fn certificate(leaf: &Certificate, alone: bool, report: &Report, words: Words) -> Vec<Row> {
    let name = leaf.subject_organisation().or(leaf.common_name()).unwrap_or_default();
    let country = leaf.country().map(|code| country(words, code));
    let parts = [Some(name), leaf.common_name().filter(|common| *common != name), leaf.organisation_identifier()];
    let parts = parts.into_iter().flatten().map(words::told).chain(country);
    let to = Spoken::Text(parts.collect::<Vec<_>>().join(", "));
    let mut inner = vec![Row::new("seal-subject", leaf.subject().to_string(), "").spoken(Some(to))];
    let by = words::told(&leaf.issuer_name());
    inner.push(Row::new("seal-issued-by", leaf.issuer().to_string(), "").spoken(Some(Spoken::Text(by))));
    let (from, until) = (leaf.not_before(), leaf.not_after());
    let run = [("from", words.date(from)), ("until", words.date(until))];
    let said = words.own("show-seal-run", &[("from", &run[0].1), ("until", &run[1].1)]);
    let dates = Row::new("seal-valid", format!("{from}/{until}"), "").spoken(Some(Spoken::Text(said)));
    let held = alone && report.finding(Check::IssuerKey).outcome.passed();
    inner.push(match leaf.in_force(report.as_of) {
        true => dates,
        // It is judged at the time that is proven.
        false if held => dates.noted(words.text("show-seal-ended", &[])),
        false => dates.noted(words.own("show-seal-not-now", &[("date", &words.date(report.as_of))])),
    });
    let fingerprint: String = leaf.sha256().iter().map(|byte| format!("{byte:02x}")).collect();
    inner.push(Row::new("seal-fingerprint", format!("sha256:{fingerprint}"), ""));
    if alone {
        inner.extend(checked(report, words));
    }
    let head = Row::new("seal-certificate", name, "");
    std::iter::once(head).chain(deeper(inner)).collect()
}

/// Who vouches for the certificate of the seal that was judged, and whether it was withdrawn.
fn checked(report: &Report, words: Words) -> Vec<Row> {
    let finding = report.finding(Check::IssuerKey);
    let vouched = match &finding.outcome {
        Outcome::Skip(Skip::Blocked(by)) => words.own("answer-blocked", &[("check", &words.check(*by))]),
        _ => first_of(&finding.evidence, "certificate-", words)
            .filter(|_| finding.outcome.passed())
            .unwrap_or_else(|| told_alone(&finding.outcome, words)),
    };
    let outcome = Spoken::Text(words.outcome(&finding.outcome));
    let mut rows = vec![Row::new("seal-vouched", finding.outcome.id(), "").spoken(Some(outcome)).noted(vouched)];
    let withdrawn = |one: &&Evidence| {
        let ids = [
            "certificate-not-withdrawn",
            "certificate-withdrawn-later",
            "certificate-withdrawal-not-asked",
            "certificate-withdrawal-not-settled",
        ];
        ids.contains(&one.id)
    };
    rows.extend(finding.evidence.iter().find(withdrawn).map(|one| {
        let said = Some(Spoken::Text(words.evidence(one)));
        Row::new("seal-withdrawal", one.id, "").spoken(said)
    }));
    rows
}

/// Who says whose certificate it is.
fn first_of(evidence: &[Evidence], start: &str, words: Words) -> Option<String> {
    let vouches = |one: &&Evidence| one.id.starts_with(start) && !one.id.contains("withdraw");
    evidence.iter().find(vouches).map(|one| words.evidence(one))
}

fn told_alone(outcome: &Outcome, words: Words) -> String {
    match outcome.problem() {
        Some(problem) => words.problem(problem, words::Reader::Checker).what,
        None => words.outcome(outcome),
    }
}

/// What it states; and what was found of whoever made it, where that was asked.
fn time_stamp(stamp: &Stamped, all: &[Seal<'_>], report: &Report, words: Words) -> Row {
    let over = match stamp.over {
        Over::Content => "content",
        Over::Seal => "seal",
        Over::All => "all",
    };
    let says_the_same = |one: &&Evidence| {
        let says = |name: &str, due: &Arg| one.args.iter().any(|(known, arg)| *known == name && arg == due);
        one.id.starts_with("time-stamp")
            && says("over", &Arg::from(over))
            && stamp.time.is_some_and(|time| says("time", &Arg::Time(time)))
    };
    let evidence = || report.finding(Check::IssuerKey).evidence.iter().filter(says_the_same);
    // Of another seal's time-stamp that states the same nothing was found.
    let same = |other: &&Stamped| (other.time, other.over) == (stamp.time, stamp.over);
    let stated = all.iter().flat_map(|seal| &seal.stamps).filter(same).count();
    let judged = evidence().next().filter(|_| evidence().count() >= stated);
    let time = stamp.time.map_or_else(String::new, |time| time.to_string());
    let authority = judged.and_then(|one| one.args.iter().find(|(name, _)| *name == "authority"));
    let authority = authority.map_or_else(|| Arg::from(""), |(_, arg)| arg.clone());
    let moment = stamp.time.map_or_else(|| words.text("date-unknown", &[]), |time| words.moment(time));
    let args = [("moment", Arg::Text(moment)), ("authority", authority), ("over", Arg::from(over))];
    let said = Spoken::Text(words.text("show-seal-stamp", &args));
    let other = |imprint: &Imprint| imprint.computed.as_ref().is_some_and(|computed| *computed != imprint.stated);
    let checked = match (&stamp.imprint, judged) {
        (Err(reason), _) => words.piece(reason),
        (Ok(imprint), _) if other(imprint) => words.piece("its imprint is of other bytes"),
        (Ok(_), Some(judged)) => words.time_stamp_checked(judged),
        (Ok(_), None) => words.text("show-seal-stamp-unasked", &[]),
    };
    Row::new("seal-time-stamp", format!("{time} {}", stamp.part).trim(), "").spoken(Some(said)).noted(checked)
}
