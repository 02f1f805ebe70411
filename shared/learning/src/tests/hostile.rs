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
    assert_eq!(narrative.outcomes.len(), 1);
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
