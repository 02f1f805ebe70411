//! Is every view of an award made of any claims at all, without a panic, the same each time, with pointers that lead back?

use credential::Timestamp;
use credential::json::Value;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

use super::{badge, elm};
use crate::elements::Elements;
use crate::sheet::{Sheet, beside};
use crate::units::{Agreement, Holding, Qualification, progress, transcript};
use crate::{Award, consistency, credit};

/// Values where others are expected.
fn junk() -> impl Strategy<Value = Json> {
    let text = prop_oneof![
        Just("http://data.europa.eu/snb/eqf/4".to_owned()),
        Just("http://data.europa.eu/snb/qdr/c_c392e7a2".to_owned()),
        Just("P60M".to_owned()),
        Just("2027-01-01T23:00:00Z".to_owned()),
        Just("data:image/png;base64,AAAA".to_owned()),
        Just("ߛ\\u{301}é~/ ".to_owned()),
        "[ -~]{0,12}",
    ];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i64>().prop_map(Json::from),
        text.prop_map(Json::from),
    ];
    let name = prop_oneof![
        "[a-z]{2}",
        Just("id".to_owned()),
        Just("title".to_owned()),
        Just("hasPart".to_owned()),
        Just("prefLabel".to_owned()),
        "[~/a-z]{0,6}"
    ];
    leaf.prop_recursive(3, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map(name.clone(), inner, 0..4)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

/// The pointers of everything in a document.
fn pointers(value: &Json, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Json::Array(items) => {
            items.iter().enumerate().for_each(|(i, item)| pointers(item, &format!("{at}/{i}"), found));
        }
        Json::Object(members) => {
            let name = |name: &str| name.replace('~', "~0").replace('/', "~1");
            members.iter().for_each(|(n, member)| pointers(member, &format!("{at}/{}", name(n)), found));
        }
        _ => {}
    }
}

fn sample(kind: bool) -> Json {
    if kind { elm() } else { badge() }
}

/// Everything that this crate makes of claims.
fn all_views(claims: &Value<'_>) -> String {
    let as_of = Timestamp::from_seconds(1_795_000_000).expect("moment");
    let award = Award::in_languages(claims, &["de"]);
    let sheet = Sheet::of(&award);
    let holding = Holding { credential: "urn:c", award: &award, counts: true, issuer: &[] };
    let mut said = format!("{award:?}{:?}", Elements::of(&award, as_of));
    said += &format!("{:?}{:?}", consistency::check(claims, &award, as_of), beside(&sheet, &sheet));
    said += &format!("{:?}{:?}", crate::mandate::mandates(claims), crate::profile::Conformance::of(claims));
    for achievement in award.achievements.iter().flat_map(crate::Achievement::all) {
        said += &format!("{:?}", credit::account(achievement));
        if let Some(Ok(definition)) = Qualification::from_achievement(achievement) {
            let progress = progress(&definition, &[holding, holding], &Agreement::default(), as_of);
            said += &format!("{:?}", progress.expect("checked"));
        }
    }
    said += &format!("{:?}{:?}", transcript(&[holding]), Qualification::from_opportunity(claims, &["de"]));
    said
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_claims_have_every_view(kind in any::<bool>(), places in prop::collection::vec((any::<prop::sample::Index>(), junk()), 0..4)) {
        let mut claims = sample(kind);
        for (place, value) in places {
            let mut all = Vec::new();
            pointers(&claims, "", &mut all);
            if let Some(slot) = claims.pointer_mut(&all[place.index(all.len())]) {
                *slot = value;
            }
        }
        let claims = Value::from(claims);
        let level = Award::from_claims(&claims).eqf_level.map(|level| level.value);
        prop_assert_eq!(crate::stated_eqf(&claims), level);
        let said = all_views(&claims);
        prop_assert_eq!(&said, &all_views(&claims));
        for rest in said.split("pointer: ").skip(1) {
            let mut quoted = serde_json::Deserializer::from_str(rest).into_iter::<String>();
            // What Rust escapes otherwise than JSON is not compared.
            let Some(Ok(pointer)) = quoted.next() else { continue };
            prop_assert!(pointer.is_empty() || claims.pointer(&pointer).is_some(), "{}", pointer);
        }
    }

    #[test]
    fn any_value_has_every_view(claims in junk()) {
        all_views(&Value::from(claims.clone()));
        all_views(&Value::from(json!({"credentialSubject": claims})));
        all_views(&Value::from(json!({"credentialSubject": {"hasClaim": claims}, "evidence": claims})));
        all_views(&Value::from(json!({"credentialSubject": {"achievement": claims}})));
    }
}
