//! The draft's own example, every rule, and documents that are none.

use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use serde_json::{Value, json};

use super::{Broken, PathStep, Rule, TypeMetadata};
use crate::key::{Algorithm, PrivateKey};
use crate::sd_jwt::{self, Issuance, Issued, Path, SdJwt};

fn read(value: &Value) -> TypeMetadata {
    TypeMetadata::parse(value.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error}: {value}"))
}

/// Claims as issued: those at the paths can be kept back, and the first `shown` of them are shown.
fn issued(claims: &Value, concealed: &[Path], shown: usize) -> Issued {
    let mut dice = ChaCha20Rng::seed_from_u64(1);
    let key = PrivateKey::generate(Algorithm::EdDsa, &mut dice).expect("key");
    let issuance = Issuance::new(claims.clone(), concealed.to_vec());
    let token = sd_jwt::issue(&issuance, &json!({}), &key, &mut dice).expect("issued");
    let parsed = SdJwt::parse(&token).expect("parsed");
    let unveiled = parsed.unveil().expect("unveiled");
    let keep = |path: &Path| concealed.iter().take(shown).any(|other| other == path);
    let mut text = format!("{}~", parsed.jws.as_str());
    for revealed in unveiled.revealed.iter().filter(|revealed| keep(&revealed.path)) {
        text.push_str(&parsed.disclosures[revealed.disclosure]);
        text.push('~');
    }
    SdJwt::parse(&text).expect("parsed").issued().expect("issued")
}

#[test]
fn a_child_inherits_and_overrides_as_in_the_draft() {
    let base = read(&json!({
        "vct": "https://example.com/base-type-metadata",
        "display": [{"locale": "en", "name": "Base"}],
        "claims": [
            {"path": ["name"], "display": [{"label": "Full Name", "locale": "en"}], "mandatory": true, "sd": "never"},
            {"path": ["address", "city"], "display": [{"label": "City", "locale": "en"}]},
        ],
    }));
    let child = read(&json!({
        "vct": "https://example.com/custom-type-metadata", "extends": "https://example.com/base-type-metadata",
        "claims": [
            {"path": ["address", "city"], "display": [{"label": "Town", "locale": "en"}], "sd": "always"},
            {"path": ["nationalities"], "display": [{"label": "Nationalities", "locale": "en"}]},
        ],
    }));
    let whole = child.over(base.clone()).expect("it changes nothing that is fixed");
    let labels: Vec<&str> =
        whole.claims.iter().filter_map(|claim| Some(claim.display.as_ref()?.first()?.text.as_str())).collect();
    assert_eq!(labels, ["Full Name", "Town", "Nationalities"]);
    assert_eq!(whole.display, base.display, "its own is missing");
    assert_eq!(whole.claims[0].mandatory, Some(true), "inherited");
    for (member, claim) in [
        ("sd", json!({"path": ["name"], "sd": "always"})),
        ("sd", json!({"path": ["name"], "sd": "allowed"})),
        ("mandatory", json!({"path": ["name"], "mandatory": false})),
    ] {
        let child = read(&json!({"vct": "a", "claims": [claim]}));
        assert_eq!(child.over(base.clone()).map_err(|error| error.member), Err(member), "{claim}");
    }
}

#[test]
fn every_rule_of_a_claim() {
    let claims = json!({
        "vct": "a", "name": "Ilva", "address": {"city": "Trier", "zip": "54290"},
        "degrees": [{"kind": "BA", "year": 2024}, {"kind": "MA"}], "empty": [],
    });
    let name: Path = ["name"].into();
    let city: Path = ["address", "city"].into();
    let degree = Path(vec!["degrees".into(), 0.into()]);
    let concealed = [name, city, degree];
    let (whole, hidden) = (issued(&claims, &concealed, 3), issued(&claims, &concealed, 0));
    let missing = Some(Rule::Mandatory);
    for (claim, due_whole, due_hidden) in [
        (json!({"path": ["name"], "sd": "always", "mandatory": true}), None, None),
        (json!({"path": ["name"], "sd": "allowed"}), None, None),
        (json!({"path": ["name"], "sd": "never"}), Some(Rule::Never), None),
        // What may never be kept back, and is not there, is missing.
        (json!({"path": ["name"], "sd": "never", "mandatory": true}), Some(Rule::Never), missing),
        (json!({"path": ["vct"], "sd": "always"}), Some(Rule::Always), Some(Rule::Always)),
        (json!({"path": ["vct"], "sd": "never", "mandatory": true}), None, None),
        (json!({"path": ["nobody"]}), None, None),
        (json!({"path": ["nobody"], "mandatory": true}), missing, None),
        (json!({"path": ["address", "zip"], "sd": "never", "mandatory": true}), None, None),
        (json!({"path": ["address", "city"], "sd": "always", "mandatory": true}), None, None),
        (json!({"path": ["address", "street"], "mandatory": true}), missing, None),
        (json!({"path": ["address"], "sd": "never"}), None, None),
        // Not concealable for that alone that what stands around it is.
        (json!({"path": ["degrees", 0, "year"], "sd": "always"}), Some(Rule::Always), None),
        (json!({"path": ["degrees", 0], "sd": "always"}), None, None),
        (json!({"path": ["degrees", 1], "sd": "never"}), None, None),
        (json!({"path": ["degrees", null], "sd": "always"}), Some(Rule::Always), Some(Rule::Always)),
        (json!({"path": ["degrees", null, "kind"], "mandatory": true}), None, None),
        (json!({"path": ["degrees", null, "mark"], "mandatory": true}), missing, None),
        (json!({"path": ["degrees", 2], "mandatory": true}), missing, missing),
        (json!({"path": ["empty", null], "mandatory": true}), missing, missing),
        (json!({"path": ["name", "first"]}), Some(Rule::Path), None),
        (json!({"path": ["degrees", "kind"]}), Some(Rule::Path), Some(Rule::Path)),
        (json!({"path": ["address", null]}), Some(Rule::Path), Some(Rule::Path)),
        (json!({"path": ["address", 0]}), Some(Rule::Path), Some(Rule::Path)),
        (json!({"path": ["_sd_alg"], "mandatory": true}), missing, None),
    ] {
        let metadata = read(&json!({"vct": "a", "claims": [claim]}));
        let rule = |claims: &Issued| metadata.broken(claims).first().map(|broken: &Broken| broken.rule);
        assert_eq!((rule(&whole), rule(&hidden)), (due_whole, due_hidden), "{claim}");
    }
}

#[test]
fn what_is_shown_is_named() {
    let claims = json!({"vct": "a", "name": "Ilva", "degrees": [{"kind": "BA"}]});
    let metadata = read(&json!({"vct": "a", "claims": [
        {"path": ["degrees", null, "kind"], "display": [{"locale": "en", "label": "Degree"}]},
        {"path": ["born"]}, {"path": ["name"]}, {"path": ["name", "first"]},
    ]}));
    let shown = |claims: &Issued| metadata.shown(claims).iter().map(|claim| claim.path.to_string()).collect::<Vec<_>>();
    let concealed = [Path(vec!["degrees".into(), 0.into()]), ["name"].into()];
    assert_eq!(shown(&issued(&claims, &concealed, 2)), ["degrees[].kind", "name"]);
    assert_eq!(shown(&issued(&claims, &concealed, 1)), ["degrees[].kind"]);
    assert!(shown(&issued(&claims, &concealed, 0)).is_empty());
}

#[test]
fn documents_that_are_none() {
    let ok = json!({"vct": "a", "unknown": 1, "claims": [{"path": ["a", null, 0], "x": 1}], "display": []});
    assert_eq!(read(&ok).claims[0].path.0, [PathStep::Name("a".to_owned()), PathStep::Every, PathStep::Index(0)]);
    assert_eq!(read(&ok).claims[0].path.to_string(), "a[][0]");
    for bad in [
        json!([]),
        json!({}),
        json!({"vct": 1}),
        json!({"vct": ""}),
        json!({"vct": "a", "extends": {}}),
        json!({"vct": "a", "extends#integrity": 1}),
        json!({"vct": "a", "claims": {}}),
        json!({"vct": "a", "claims": [1]}),
        json!({"vct": "a", "claims": [{}]}),
        json!({"vct": "a", "claims": [{"path": []}]}),
        json!({"vct": "a", "claims": [{"path": "a"}]}),
        json!({"vct": "a", "claims": [{"path": [-1]}]}),
        json!({"vct": "a", "claims": [{"path": [0.5]}]}),
        json!({"vct": "a", "claims": [{"path": [true]}]}),
        json!({"vct": "a", "claims": [{"path": ["a"], "sd": "Always"}]}),
        json!({"vct": "a", "claims": [{"path": ["a"], "sd": true}]}),
        json!({"vct": "a", "claims": [{"path": ["a"], "mandatory": "true"}]}),
        json!({"vct": "a", "claims": [{"path": ["a"], "display": "a"}]}),
        json!({"vct": "a", "claims": [{"path": ["a"], "display": [{"label": "a"}]}]}),
        json!({"vct": "a", "display": [{"locale": "en"}]}),
        json!({"vct": "a", "claims": vec![json!({"path": ["a"]}); 2_001]}),
        json!({"vct": "a", "claims": [{"path": vec!["a"; 65]}]}),
    ] {
        assert!(TypeMetadata::parse(bad.to_string().as_bytes()).is_err(), "{bad}");
    }
    assert!(TypeMetadata::parse(br#"{"vct":"a","vct":"b"}"#).is_err());
    assert!(TypeMetadata::parse(&vec![b' '; 2 << 20]).is_err());
}
