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
