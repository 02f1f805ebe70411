//! Does an agreement hold for its days?

use serde_json::json;

use super::{run, with};
use crate::units::{AgreedUnit, Agreement, Guard, LearningAgreement};

/// A learning agreement is for what is learned in its days, by the time of learning where that is stated; both sides are said.
#[test]
fn a_learning_agreement_is_for_its_days() {
    let (from, until) = (Some("2026-01-22".to_owned()), Some("2026-06-30".to_owned()));
    let accepted = vec!["https://works.example/w".to_owned()];
    let unit = AgreedUnit { accepted, unit: "welding".to_owned(), ..Default::default() };
    let learning = [LearningAgreement {
        id: "urn:la".to_owned(),
        home: "Zed".to_owned(),
        host: "Works".to_owned(),
        from,
        until,
        units: vec![unit],
        ..LearningAgreement::default()
    }];
    let awarded = |day: &str| {
        json!({"specifiedBy": {"id": "https://works.example/w"}, "awardedBy": {
            "awardingBody": {"legalName": {"en": "Works"}}, "awardingDate": format!("{day}T00:00:00Z")}})
    };
    let learned = |day: &str, began: &str, ended: &str| {
        let dates = json!({"startDate": began, "endDate": ended});
        with(
            awarded(day),
            "influencedBy",
            json!({"type": "LearningActivity", "title": {"en": "Stay"}, "temporal": dates}),
        )
    };
    for (credit, expected) in [
        (awarded("2026-05-01"), "transferable"),
        (awarded("2026-06-30"), "transferable"),
        (awarded("2025-03-01"), "missing"),
        (awarded("2026-09-01"), "missing"),
        (learned("2026-09-01", "2026-02-01T00:00:00Z", "2026-06-01T00:00:00Z"), "transferable"),
        (learned("2026-05-01", "2025-02-01T00:00:00Z", "2025-06-01T00:00:00Z"), "missing"),
    ] {
        let found = run(std::slice::from_ref(&credit), &Agreement { learning: &learning, ..Agreement::default() });
        let welding = &found.units[0];
        assert_eq!(welding.standing.id(), expected, "{credit}");
        let guards: Vec<_> = welding.blocked.iter().flat_map(|blocked| &blocked.guards).map(Guard::id).collect();
        assert_eq!(guards == ["term"], expected == "missing", "{guards:?} {credit}");
    }
}
