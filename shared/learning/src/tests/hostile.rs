//! Does claims' bad form cost nothing but the field that has it?

use serde_json::json;

use super::award;

#[test]
fn hostile_claims() {
    for claims in [
        json!(null),
        json!([]),
        json!("text"),
        json!({"credentialSubject": 7, "issuer": [], "type": {}, "vc": [{}]}),
        json!({"credentialSubject": {"hasClaim": [[[7]], null, {"title": {"en": [[]]}, "specifiedBy": []}]}}),
        json!({"credentialSubject": {"achievement": [{"alignment": {"targetUrl": 7}, "criteria": "x", "creditsAvailable": {}}]}}),
        json!({"credentialSubject": {"achievement": {"eqfLevel": 9, "alignment": [{"targetType": "ext:EQF", "targetCode": "99"}]}}}),
    ] {
        assert_eq!(award(&claims).eqf_level, None, "{claims}");
    }
    let contradicting = json!({"credentialSubject": {"achievement": {"alignment": {
        "targetUrl": "http://data.europa.eu/snb/eqf/4", "targetCode": "8", "targetType": "ext:EQF"}}}});
    assert_eq!(award(&contradicting).eqf_level, None);
}

/// An address that ends as one of the EU's lists does is not taken for one of them, in either format.
#[test]
fn addresses_that_look_like_the_lists_are_not_taken_for_them() {
    let read = |host: &str| {
        let at = |list: &str, code: &str| json!({"id": format!("http://{host}data.europa.eu/snb/{list}/{code}"), "prefLabel": {"en": "x"}});
        let entitlement = json!({"title": {"en": "Welder"}, "dcType": at("entitlement", "52f62180c2")});
        let elm = json!({"credentialSubject": {"hasClaim": {"type": "LearningAchievement", "title": {"en": "A"}, "entitlesTo": entitlement,
            "creditReceived": {"framework": at("education-credit", "6fcec5c5af"), "point": "5"},
            "specifiedBy": {"eqfLevel": at("eqf", "7"), "nqfLevel": at("qdr", "c_c392e7a2"), "thematicArea": at("isced-f", "0715")}}},
            "evidence": {"dcType": at("evidence-type", "c_18016257")},
            "credentialProfiles": at("credential", "c_ae121a00")});
        let align = |list: &str, code: &str, kind: &str| json!({"targetUrl": format!("http://{host}data.europa.eu/snb/{list}/{code}"), "targetName": "x", "targetCode": code, "targetType": kind});
        let skill = json!({"targetUrl": format!("http://{host}data.europa.eu/esco/skill/1"), "targetName": "Weld"});
        let badge = json!({"credentialSubject": {"achievement": {"name": "A", "alignment": [align("eqf", "7", "CTDL"),
            align("isced-f", "0715", "CTDL"), align("qdr", "c_c392e7a2", "CTDL"), align("education-credit", "6fcec5c5af", "CTDL"), skill]}}});
        let (elm, badge, claims) = (award(&elm), award(&badge), credential::json::Value::from(elm.clone()));
        let one = |award: &crate::Award| {
            let first = award.achievements.first().expect("an achievement");
            let codes = first.fields.iter().filter(|field| crate::EuList::IscedF.entry(&field.value.address).is_some());
            let credit = first.received.iter().chain(&first.credit).map(|credit| credit.value.system.clone());
            let national = first
                .levels
                .national
                .iter()
                .filter(|level| crate::frameworks::nqf_level(&level.value.address).is_some());
            (
                award.eqf_level.as_ref().map(|level| level.value),
                codes.count(),
                national.count(),
                credit.collect::<String>(),
                first.skills.len(),
            )
        };
        let sheet = crate::sheet::Sheet::of(&elm);
        let occupations =
            sheet.cells.iter().find(|cell| cell.row == crate::sheet::Row::Occupation).map(|cell| cell.values.len());
        let mandate = elm.evidence.iter().filter(|one| one.kind == crate::EvidenceKind::Mandate).count();
        (one(&elm), one(&badge), occupations, mandate, crate::isced_f(&claims).len(), crate::stated_eqf(&claims))
    };
    let own = read("");
    assert_eq!(own.0, (Some(7), 1, 1, "ECTS".to_owned(), 0));
    assert_eq!((own.1.0, own.1.1, own.1.2, own.1.4), (Some(7), 1, 1, 1));
    assert_eq!((own.2, own.3, own.4, own.5), (Some(1), 1, 1, Some(7)));
    for host in ["evil.example/", "evil.example/?", "evil.example#", "user@", "x."] {
        let other = read(host);
        assert_eq!(other.0, (None, 0, 0, "x".to_owned(), 0), "{host}");
        assert_eq!((other.1.0, other.1.1, other.1.2, other.1.4), (None, 0, 0, 0), "{host}");
        assert_eq!((other.2, other.3, other.4, other.5), (Some(0), 0, 0, None), "{host}");
    }
}

#[test]
fn what_is_over_is_bounded() {
    let many = award(&json!({ "list": vec![1; 6_000] }));
    assert_eq!((many.rest.len(), many.more), (5_000, 1_000));
    let mut deep = json!("x");
    for _ in 0..40 {
        deep = json!({ "n".repeat(100): deep });
    }
    let deep = award(&deep);
    assert_eq!((deep.rest.len(), deep.more), (0, 1));
}

/// Much of everything that is matched with something else: none may cost the square of it.
#[test]
fn much_of_everything() {
    let many = 20_000;
    let tags: serde_json::Map<_, _> = (0..many).map(|number| (format!("en-{number:07}"), json!(" "))).collect();
    award(&json!({"hasClaim": {"title": tags}}));
    let described: Vec<_> = (0..many).map(|number| json!({"id": format!("urn:{number}"), "name": "x"})).collect();
    let results: Vec<_> =
        (0..many).rev().map(|number| json!({"resultDescription": format!("urn:{number}"), "value": "1"})).collect();
    award(
        &json!({"credentialSubject": {"achievement": {"name": "x", "resultDescription": described}, "result": results}}),
    );
    let lines = "- x\n".repeat(many);
    let narrative =
        award(&json!({"credentialSubject": {"achievement": {"name": "x", "criteria": {"narrative": lines}}}}));
    assert_eq!(
        (narrative.outcomes.len(), narrative.achievements.iter().filter_map(|one| one.criteria.as_ref()).count()),
        (0, 1)
    );
    let logos = vec![json!({"content": "AAAA", "contentEncoding": "x"}); many];
    assert_eq!(award(&json!({"hasClaim": {"title": "x"}, "logo": logos})).attachments.len(), 1);
    let level = json!({"id": "http://data.europa.eu/snb/qdr/c_c392e7a2"});
    let body = json!({"name": "x", "location": {"address": {"countryCode": "IE"}}});
    let claims = credential::json::Value::from(
        json!({"hasClaim": {"title": "x", "awardedBy": {"awardingBody": vec![body; many]},
        "specifiedBy": {"eqfLevel": {"id": "http://data.europa.eu/snb/eqf/4"}, "nqfLevel": vec![level; many]}}}),
    );
    let levels = crate::Award::from_claims(&claims);
    let as_of = credential::Timestamp::from_seconds(0).expect("moment");
    assert!(crate::consistency::check(&claims, &levels, as_of).len() <= crate::limits::FINDINGS);
}
