//! Round trips, every subset of disclosures, and tokens that must be refused.

use proptest::prelude::*;
use rand_chacha::ChaCha20Rng;
use rand_core::SeedableRng;
use serde_json::{Value as Json, json};

use super::*;
use crate::Timestamp;
use crate::jose::sign;
use crate::key::{Algorithm, PrivateKey, Signer};

fn key(seed: u8) -> PrivateKey {
    PrivateKey::generate(Algorithm::EdDsa, &mut ChaCha20Rng::from_seed([seed; 32])).expect("key")
}

fn token(payload: &Json, disclosures: &[&String]) -> String {
    let jws = sign(&json!({"typ": "dc+sd-jwt"}), payload.to_string().as_bytes(), &key(1)).expect("signed");
    format!("{jws}~{}", disclosures.iter().map(|text| format!("{text}~")).collect::<String>())
}

fn disclosure(content: &Json) -> String {
    base64url::encode(content.to_string())
}

fn digest(disclosure: &str) -> String {
    base64url::encode(Hash::Sha256.of(&[disclosure.as_bytes()]))
}

fn refused(payload: &Json, disclosures: &[&String]) -> DisclosureError {
    let text = token(payload, disclosures);
    SdJwt::parse(&text).expect("parsed").claims().expect_err("must be refused")
}

#[test]
fn rfc9901_section_4_2_digests() {
    let member = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";
    assert_eq!(digest(member), "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
    let element = "WyJsa2x4RjVqTVlsR1RQVW92TU5JdkNBIiwgIkZSIl0";
    assert_eq!(digest(element), "w0I8EKcdCtUPkGCNUrfwVp2xEgNjtoIDlOxc9-PlOhs");
}

#[test]
fn issued_selected_bound_and_read_again() {
    let (issuer, holder) = (key(1), key(2));
    let claims = json!({
        "iss": "https://a.example", "vct": "https://a.example/t", "cnf": {"jwk": holder.public_key().to_jwk()},
        "name": "Zoë", "address": {"street": "1", "town": "2"}, "nationalities": ["DE", "FR", "IE"], "plain": 1,
    });
    let paths: [Path; 6] = [
        ["name"].into(),
        ["address"].into(),
        ["address", "street"].into(),
        Path(vec!["nationalities".into(), 0.into()]),
        Path(vec!["nationalities".into(), 2.into()]),
        ["address", "town"].into(),
    ];
    let mut dice = ChaCha20Rng::from_seed([3; 32]);
    for (decoys, hash) in [(0, Hash::Sha256), (5, Hash::Sha384), (1, Hash::Sha512)] {
        let issuance = Issuance { decoys, hash, ..Issuance::new(claims.clone(), paths.clone()) };
        let text = issue(&issuance, &json!({"typ": "dc+sd-jwt"}), &issuer, &mut dice).expect("issued");
        let whole = SdJwt::parse(&text).expect("parsed");
        assert_eq!(whole.jws.verify(issuer.public_key()), Ok(()));
        assert!(!String::from_utf8_lossy(whole.jws.payload()).contains("Zoë"));
        assert_eq!(whole.vc_claims().expect("claims").to_serde(), claims);
        // One object conceals at the root, one in the address, which is concealed itself.
        assert_eq!(whole.unveil().expect("claims").withheld, 2 * decoys);

        let keep = [["address", "street"].into(), Path(vec!["nationalities".into(), 2.into()])];
        let selected = select(&text, &keep).expect("selected");
        let shown = SdJwt::parse(&selected).expect("parsed").claims().expect("claims").to_serde();
        assert_eq!(shown["address"], json!({"street": "1"}));
        assert_eq!(shown["nationalities"], json!(["FR", "IE"]));
        assert_eq!(shown.get("name"), None);
        assert_eq!(shown["plain"], json!(1));

        let at = Timestamp::from_seconds(1_700_000_000).expect("moment");
        let bound = bind(&selected, "https://v.example", "n-1", at, &holder).expect("bound");
        let token = SdJwt::parse(&bound).expect("parsed");
        let binding = token.verify_key_binding(holder.public_key()).expect("binding").expect("there");
        assert_eq!(
            (binding.audience.as_str(), binding.nonce.as_str(), binding.issued_at),
            ("https://v.example", "n-1", at)
        );
        assert!(matches!(token.verify_key_binding(issuer.public_key()), Err(KeyBindingError::Signature(_))));
        assert_eq!(bind(&bound, "a", "n", at, &holder), Err(PresentError::AlreadyBound));
        assert_eq!(bind(&selected, "a", "n", at, &issuer), Err(PresentError::AnotherKey));

        let moved = format!("{text}{}", bound.rsplit_once('~').expect("binding").1);
        let moved = SdJwt::parse(&moved).expect("parsed");
        assert!(matches!(moved.read_key_binding(), Err(KeyBindingError::SdHash { .. })), "another selection");
        assert_eq!(select(&bound, &[]).expect("selected"), format!("{}~", whole.jws.as_str()), "nothing, unbound");
    }
}

/// RFC 6901, sections 3 and 4.
#[test]
fn a_place_is_told_as_a_json_pointer() {
    let path = Path(vec!["a/b".into(), "c~d".into(), 0.into(), "".into()]);
    assert_eq!(path.to_string(), "/a~1b/c~0d/0/");
    assert_eq!(Path::default().to_string(), "");
}

/// How many members of an object are kept back, nobody can count: wherever it stands.
#[test]
fn decoys_stand_beside_what_is_concealed_in_an_array_too() {
    let paths = [Path(vec!["results".into(), 0.into(), "grade".into()])];
    let claims = json!({"results": [{"course": "Welding", "grade": "A"}, {"course": "Milling"}]});
    let issuance = Issuance { decoys: 7, ..Issuance::new(claims.clone(), paths) };
    let text = issue(&issuance, &json!({}), &key(1), &mut ChaCha20Rng::from_seed([3; 32])).expect("issued");
    let token = SdJwt::parse(&text).expect("parsed");
    assert_eq!(token.claims().expect("claims").to_serde(), claims);
    let digests = token.payload().to_serde()["results"][0]["_sd"].as_array().expect("digests").clone();
    assert_eq!((digests.len(), token.unveil().expect("claims").withheld), (8, 7));
    assert!(digests.is_sorted_by_key(|digest| digest.as_str().map(str::to_owned)), "their order says nothing");
}

#[test]
fn what_cannot_be_issued_or_selected() {
    let mut dice = ChaCha20Rng::from_seed([3; 32]);
    for (case, claims, path) in [
        ("no object", json!([]), Path::default()),
        ("the whole", json!({"a": 1}), Path::default()),
        ("not there", json!({"a": 1}), ["b"].into()),
        ("an index of an object", json!({"a": 1}), [0].into()),
        ("a name of an array", json!({"a": [1]}), ["a", "x"].into()),
        ("reserved", json!({"a": {"_sd": []}}), ["a"].into()),
        ("reserved deep in an array", json!({"a": [{"...": "x"}]}), ["a"].into()),
    ] {
        assert!(issue(&Issuance::new(claims, [path]), &json!({}), &key(1), &mut dice).is_err(), "{case}");
    }
    let text = issue(&Issuance::new(json!({"a": 1}), [["a"].into()]), &json!({}), &key(1), &mut dice).expect("issued");
    assert_eq!(select(&text, &[["b"].into()]), Err(PresentError::NoClaim { path: ["b"].into() }));
    assert_eq!(select_disclosures(&text, &[1]), Err(PresentError::NoDisclosure { index: 1, count: 1 }));
}

#[test]
fn texts_that_must_be_refused() {
    let jwt = sign(&json!({}), b"{}", &key(1)).expect("signed");
    let of = |payload: &str| format!("{}~", sign(&json!({}), payload.as_bytes(), &key(1)).expect("signed"));
    assert!(SdJwt::parse(&format!("{jwt}~")).is_ok());
    assert_eq!(SdJwt::parse(&jwt), Err(SdJwtError::NoTilde));
    assert_eq!(SdJwt::parse(r#"{"payload":"","signatures":[]}"#), Err(SdJwtError::JsonSerialisation));
    for (case, text) in [
        ("empty", String::new()),
        ("only tildes", "~~".to_owned()),
        ("no signature", format!("{}~", jwt.rsplit_once('.').expect("parts").0)),
        ("not signed", format!("{}.e30.~", base64url::encode(r#"{"alg":"none"}"#))),
        ("binding not signed", format!("{jwt}~{}.e30.", base64url::encode(r#"{"alg":"none"}"#))),
        ("last part is a disclosure", format!("{jwt}~{}", disclosure(&json!(["s", "a", 1])))),
        ("a line break at the end", format!("{jwt}~\n")),
        ("payload a list", of("[]")),
        ("payload no JSON", of("x")),
        ("payload with a member twice", of(r#"{"a":1,"a":2}"#)),
        ("md5", of(r#"{"_sd_alg":"md5"}"#)),
        ("hash in other letters", of(r#"{"_sd_alg":"SHA-256"}"#)),
        ("hash null", of(r#"{"_sd_alg":null}"#)),
        ("too many disclosures", format!("{jwt}~{}", "x~".repeat(10_001))),
    ] {
        assert!(SdJwt::parse(&text).is_err(), "{case}");
    }
}

#[test]
fn disclosures_that_must_be_refused() {
    let good = disclosure(&json!(["s", "a", 1]));
    let payload = json!({"_sd": [digest(&good)]});
    assert_eq!(
        SdJwt::parse(&token(&payload, &[&good])).expect("parsed").claims().expect("claims").to_serde(),
        json!({"a": 1})
    );
    let concealing = |content: Json| {
        let text = disclosure(&content);
        refused(&json!({"_sd": [digest(&text)]}), &[&text])
    };
    let element = |content: Json| {
        let text = disclosure(&content);
        refused(&json!({"list": [{"...": digest(&text)}]}), &[&text])
    };
    use DisclosureError as E;
    for (case, error) in [
        ("an object", concealing(json!({}))),
        ("one element", concealing(json!(["s"]))),
        ("four elements", concealing(json!(["s", "a", 1, 2]))),
        ("salt a number", concealing(json!([1, "a", 1]))),
        ("name a number", concealing(json!(["s", 1, 1]))),
        ("element's salt a number", element(json!([1, 1]))),
    ] {
        assert!(matches!(error, E::Malformed { index: 0, .. }), "{case}: {error}");
    }
    for name in ["_sd", "...", "_sd_alg"] {
        assert_eq!(concealing(json!(["s", name, 1])), E::Reserved { name: name.to_owned() });
    }
    assert_eq!(concealing(json!(["s", 1])), E::WrongKind { index: 0 });
    assert_eq!(element(json!(["s", "a", 1])), E::WrongKind { index: 0 });
    assert_eq!(refused(&json!({}), &[&good]), E::Unused { index: 0 });
    assert_eq!(refused(&payload, &[&good, &disclosure(&json!(["t", "b", 1]))]), E::Unused { index: 1 });
    assert!(matches!(refused(&payload, &[&good, &good]), E::Repeated { .. }));
    for text in ["", "!!", "W10=", "WyJzIiwiYSIsMV0 "] {
        assert!(matches!(refused(&payload, &[&text.to_owned()]), E::Malformed { .. }), "{text:?}");
    }
    let respelt = base64url::encode(r#"["s", "a",1]"#);
    assert_eq!(refused(&payload, &[&respelt]), E::Unused { index: 0 });
}

#[test]
fn payloads_that_must_be_refused() {
    let a = disclosure(&json!(["s", "a", 1]));
    let d = digest(&a);
    use DisclosureError as E;
    for (case, payload) in [
        ("in one list", json!({"_sd": [d, d]})),
        ("in two objects", json!({"_sd": [d], "x": {"_sd": [d]}})),
        ("as member and element", json!({"_sd": [d, "q"], "x": [{"...": "q"}]})),
        ("a decoy twice", json!({"_sd": [d, "q", "q"]})),
    ] {
        assert!(matches!(refused(&payload, &[&a]), E::Repeated { .. }), "{case}");
    }
    let holder = disclosure(&json!(["s", "b", {"_sd": [d]}]));
    let repeated = refused(&json!({"_sd": [d, digest(&holder)]}), &[&a, &holder]);
    assert!(matches!(repeated, E::Repeated { .. }), "within a disclosure");
    for (case, payload) in [
        ("_sd a text", json!({"_sd": d})),
        ("_sd of numbers", json!({"_sd": [1]})),
        ("_sd null", json!({"_sd": null})),
        ("nested _sd an object", json!({"x": [{"_sd": {}}]})),
        ("placeholder with company", json!({"x": [{"...": d, "y": 1}]})),
        ("placeholder of a number", json!({"x": [{"...": 1}]})),
        ("placeholder outside an array", json!({"x": {"...": d}})),
        ("placeholder at the root", json!({"...": d})),
    ] {
        assert!(matches!(refused(&payload, &[]), E::Digests { .. }), "{case}");
    }
    assert_eq!(refused(&json!({"_sd": [d], "a": 2}), &[&a]), E::Overwrites { index: 0, path: ["a"].into() });
    let again = disclosure(&json!(["t", "a", 2]));
    assert_eq!(
        refused(&json!({"_sd": [d, digest(&again)]}), &[&a, &again]),
        E::Overwrites { index: 1, path: ["a"].into() }
    );
}

/// Each disclosure holds the next one's digest: no text is deep, what they make together is.
#[test]
fn nesting_by_disclosures_is_bounded() {
    let nested = |levels: usize| {
        let mut texts = vec![disclosure(&json!(["s", "a", 1]))];
        while texts.len() < levels {
            let inner = digest(texts.last().expect("one"));
            texts.push(disclosure(&json!(["s", "a", {"_sd": [inner]}])));
        }
        let payload = json!({"_sd": [digest(texts.last().expect("one"))]});
        let text = token(&payload, &texts.iter().collect::<Vec<_>>());
        SdJwt::parse(&text).expect("parsed").claims().map(|_| ())
    };
    let limit = crate::limits::JSON_DEPTH;
    assert_eq!(nested(limit), Ok(()));
    for levels in [limit + 1, 5000] {
        assert_eq!(nested(levels), Err(DisclosureError::TooDeep { limit }), "{levels}");
    }
}

#[test]
fn registered_claims_are_plain_in_a_vc() {
    for claim in PLAIN_VC_CLAIMS {
        let text = disclosure(&json!(["s", claim, {"x": 1}]));
        let concealed = token(&json!({"_sd": [digest(&text)]}), &[&text]);
        let error = DisclosureError::MustBePlain { claim: claim.to_owned() };
        assert_eq!(SdJwt::parse(&concealed).expect("parsed").vc_claims(), Err(error.clone()));
        assert!(SdJwt::parse(&concealed).expect("parsed").claims().is_ok(), "a plain SD-JWT may");
        for holding in [json!({"_sd": ["q"]}), json!([{"...": "q"}])] {
            let hidden = token(&json!({claim: holding}), &[]);
            assert_eq!(SdJwt::parse(&hidden).expect("parsed").vc_claims(), Err(error.clone()), "withheld within");
        }
    }
    let text = disclosure(&json!(["s", "status", 1]));
    let nested = token(&json!({"x": {"_sd": [digest(&text)]}}), &[&text]);
    assert!(SdJwt::parse(&nested).expect("parsed").vc_claims().is_ok(), "another claim of that name");
}

#[test]
fn bindings_that_must_be_refused() {
    let holder = key(2);
    let text = token(&json!({}), &[]);
    let hash = SdJwt::parse(&text).expect("parsed").sd_hash();
    let good = json!({"iat": 1, "aud": "a", "nonce": "n", "sd_hash": hash});
    let bound = |typ: Json, payload: &Json| {
        let header = json!({"typ": typ});
        format!("{text}{}", sign(&header, payload.to_string().as_bytes(), &holder).expect("signed"))
    };
    let read = |text: &str| SdJwt::parse(text).expect("parsed").read_key_binding();
    assert!(read(&bound(json!("kb+jwt"), &good)).is_ok());
    assert!(read(&bound(json!("application/KB+JWT"), &good)).is_ok());
    assert!(matches!(read(&bound(json!("JWT"), &good)), Err(KeyBindingError::Type { .. })));
    for (claim, value) in [
        ("iat", json!("1")),
        ("iat", json!(null)),
        ("aud", json!(["a"])),
        ("aud", json!(1)),
        ("nonce", json!(1)),
        ("nonce", json!(null)),
        ("sd_hash", json!(null)),
        ("sd_hash", json!("")),
        ("sd_hash", json!(format!("{hash}="))),
    ] {
        let mut payload = good.clone();
        payload[claim] = value.clone();
        assert!(read(&bound(json!("kb+jwt"), &payload)).is_err(), "{claim} {value}");
    }
    assert!(read(&bound(json!("kb+jwt"), &json!([]))).is_err());
    assert_eq!(read(&text), Ok(None));
}

/// Claims of some depth, and every place in them.
fn claims() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        any::<bool>().prop_map(Json::from),
        any::<i32>().prop_map(Json::from),
        "[a-zé\"~]{0,6}".prop_map(Json::from),
        Just(Json::Null)
    ];
    let tree = leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map("[a-d]", inner, 0..4).prop_map(|map| Json::Object(map.into_iter().collect())),
        ]
    });
    prop::collection::btree_map("[a-d]", tree, 1..4).prop_map(|map| Json::Object(map.into_iter().collect()))
}

fn places(value: &Json, here: &Path, all: &mut Vec<Path>) {
    let below = |step: Step| Path([here.0.as_slice(), &[step]].concat());
    let children: Vec<(Path, &Json)> = match value {
        Json::Object(members) => members.iter().map(|(name, value)| (below(name.as_str().into()), value)).collect(),
        Json::Array(items) => items.iter().enumerate().map(|(index, value)| (below(index.into()), value)).collect(),
        _ => Vec::new(),
    };
    for (path, value) in children {
        places(value, &path, all);
        all.push(path);
    }
}

/// What stays of the claims when the concealed ones that are not shown are left out.
fn expected(value: &Json, here: &Path, concealed: &[Path], shown: &[Path]) -> Json {
    let stays = |path: &Path| !concealed.contains(path) || shown.contains(path);
    let below = |step: Step| Path([here.0.as_slice(), &[step]].concat());
    match value {
        Json::Object(members) => members
            .iter()
            .map(|(name, value)| (name, below(name.as_str().into()), value))
            .filter(|(_, path, _)| stays(path))
            .map(|(name, path, value)| (name.clone(), expected(value, &path, concealed, shown)))
            .collect(),
        Json::Array(items) => items
            .iter()
            .enumerate()
            .map(|(index, value)| (below(index.into()), value))
            .filter(|(path, _)| stays(path))
            .map(|(path, value)| expected(value, &path, concealed, shown))
            .collect(),
        plain => plain.clone(),
    }
}

proptest! {
    #[test]
    fn any_subset_of_disclosures_shows_what_was_kept_and_nothing_else(
        claims in claims(),
        choice in prop::collection::vec((any::<bool>(), any::<bool>()), 200),
        decoys in 0usize..3,
    ) {
        let mut all = Vec::new();
        places(&claims, &Path::default(), &mut all);
        let concealed: Vec<Path> = all.iter().zip(&choice).filter(|(_, c)| c.0).map(|(path, _)| path.clone()).collect();
        let issuance = Issuance { decoys, ..Issuance::new(claims.clone(), concealed.clone()) };
        let text = issue(&issuance, &json!({}), &key(1), &mut ChaCha20Rng::from_seed([4; 32])).expect("issued");
        let token = SdJwt::parse(&text).expect("parsed");
        prop_assert_eq!(token.claims().expect("claims").to_serde(), claims.clone());

        let revealed = token.unveil().expect("claims").revealed;
        prop_assert_eq!(revealed.len(), concealed.len());
        let keep: Vec<usize> = revealed.iter().zip(&choice).filter(|(_, c)| c.1).map(|(r, _)| r.disclosure).collect();
        // What stands above a kept claim is kept with it.
        let shown: Vec<Path> = revealed.iter().map(|r| r.path.clone())
            .filter(|path| keep.iter().any(|index| path.contains(&revealed[*index].path))).collect();
        let selected = select_disclosures(&text, &keep).expect("selected");
        let part = SdJwt::parse(&selected).expect("parsed");
        prop_assert_eq!(part.jws.verify(key(1).public_key()), Ok(()));
        prop_assert_eq!(part.claims().expect("claims").to_serde(), expected(&claims, &Path::default(), &concealed, &shown));
    }

    /// Whoever cuts a token by hand shows what was cut to, or nothing: what stands in a concealed part is not shown without it.
    #[test]
    fn any_cut_shows_that_part_or_is_refused(
        claims in claims(),
        choice in prop::collection::vec((any::<bool>(), any::<bool>()), 200),
        turned in any::<prop::sample::Index>(),
    ) {
        let mut all = Vec::new();
        places(&claims, &Path::default(), &mut all);
        let concealed: Vec<Path> = all.iter().zip(&choice).filter(|(_, c)| c.0).map(|(path, _)| path.clone()).collect();
        let issuance = Issuance::new(claims.clone(), concealed.clone());
        let text = issue(&issuance, &json!({}), &key(1), &mut ChaCha20Rng::from_seed([4; 32])).expect("issued");
        let whole = SdJwt::parse(&text).expect("parsed");
        let revealed = whole.unveil().expect("claims").revealed;
        let kept = |disclosure: usize| choice.get(disclosure).is_some_and(|c| c.1);
        let (shown, hidden): (Vec<_>, Vec<_>) = revealed.iter().partition(|r| kept(r.disclosure));
        let shown: Vec<Path> = shown.iter().map(|r| r.path.clone()).collect();
        let whole_parts = !hidden.iter().any(|above| shown.iter().any(|path| above.path != *path && above.path.contains(path)));
        let mut cut: Vec<&str> = (0..whole.disclosures.len()).filter(|place| kept(*place))
            .map(|place| whole.disclosures[place].as_ref()).collect();
        if !cut.is_empty() {
            let by = turned.index(cut.len());
            cut.rotate_left(by);
        }
        let cut: String = cut.iter().map(|disclosure| format!("{disclosure}~")).collect();
        let found = SdJwt::parse(&format!("{}~{cut}", whole.jws.as_str())).expect("parsed").claims();
        match found {
            Ok(found) => {
                prop_assert!(whole_parts);
                prop_assert_eq!(found.to_serde(), expected(&claims, &Path::default(), &concealed, &shown));
            }
            Err(error) => prop_assert!(!whole_parts && matches!(error, DisclosureError::Unused { .. }), "{}", error),
        }
    }

    #[test]
    fn whatever_stands_there_is_an_error_or_claims(text in "[A-Za-z0-9._~-]{0,60}|.{0,40}") {
        if let Ok(token) = SdJwt::parse(&text) {
            let _ = token.claims();
        }
    }
}

/// The two JSON forms of a token say what its compact form says.
#[test]
fn json_serialisations() {
    let parse = |value: &serde_json::Value| compact(&Value::from(value.clone()));
    let disclosures = ["WyJhIiwiYiIsMV0", "WyJjIiwiZCJd"];
    let flattened = json!({"payload": "e30", "protected": "eyJhbGciOiJFUzI1NiIsInR5cCI6ImV4YW1wbGUrc2Qtand0In0",
        "signature": "AAAA", "header": {"disclosures": disclosures, "kb_jwt": "e30.e30.AAAA"}});
    let text = format!(
        "{}.e30.AAAA~{}~{}~e30.e30.AAAA",
        flattened["protected"].as_str().expect("text"),
        disclosures[0],
        disclosures[1]
    );
    assert_eq!(parse(&flattened).as_deref(), Ok(text.as_str()));
    let one = json!({"protected": flattened["protected"], "signature": "AAAA", "header": flattened["header"]});
    let general = json!({"payload": "e30", "signatures": [one]});
    assert_eq!(parse(&general).as_deref(), Ok(text.as_str()));
    assert!(is_sd_jwt(&flattened.clone().into()) && is_sd_jwt(&general.clone().into()));
    let mut bare = flattened.clone();
    bare.as_object_mut().expect("object").remove("header");
    assert!(is_sd_jwt(&bare.clone().into()), "by its type");
    assert!(parse(&bare).expect("compact").ends_with(".AAAA~"));
    assert!(!is_sd_jwt(&json!({"payload": "e30", "protected": "e30", "signature": "AAAA"}).into()));
    let second = json!({"protected": flattened["protected"], "signature": "BBBB", "header": {"kid": "2"}});
    let two = json!({"payload": "e30", "signatures": [one, second]});
    assert_eq!(parse(&two).as_deref(), Ok(text.as_str()));
    let further = others(&two.into()).expect("two");
    assert_eq!((further.len(), others(&flattened.clone().into())), (1, Ok(Vec::new())));
    assert!(further[0].ends_with(".e30.BBBB"), "with its own header and signature");
    assert!(parse(&json!({"payload": "e30", "signatures": [second, one]})).is_err(), "disclosures at the second");
    assert!(parse(&json!({"payload": "e30", "signatures": []})).is_err());
    let signed = |times: usize| {
        let all: Vec<Json> = std::iter::once(one.clone()).chain(vec![second.clone(); times - 1]).collect();
        json!({"payload": "e30", "signatures": all})
    };
    let further = |times| others(&signed(times).into()).map(|further| further.len());
    assert_eq!(further(limits::PROOFS), Ok(limits::PROOFS - 1));
    assert!(further(limits::PROOFS + 1).is_err() && parse(&signed(limits::PROOFS + 1)).is_err(), "too many");
    for (case, pointer, bad) in [
        ("a payload with a dot", "/payload", json!("e30.e30")),
        ("a payload that is an object", "/payload", json!({})),
        ("an empty signature", "/signature", json!("")),
        ("no protected header", "/protected", json!(null)),
        ("a protected header that is no JSON", "/protected", json!("AAAA")),
        ("a header that is an array", "/header", json!([])),
        ("disclosures that are a text", "/header/disclosures", json!("WyJhIiwiYiIsMV0")),
        ("two disclosures in one", "/header/disclosures/0", json!("WyJhIiwiYiIsMV0~WyJjIiwiZCJd")),
        ("an empty disclosure", "/header/disclosures/0", json!("")),
        ("a disclosure that is a number", "/header/disclosures/0", json!(1)),
        ("a key binding that brings disclosures", "/header/kb_jwt", json!("WyJjIiwiZCJd~e30.e30.AAAA")),
        ("a key binding that is an object", "/header/kb_jwt", json!({})),
        ("an empty key binding", "/header/kb_jwt", json!("")),
        ("an algorithm beside the protected one", "/header", json!({"alg": "none", "disclosures": []})),
        ("an extension that is not protected", "/header", json!({"crit": ["b64"], "b64": false})),
        ("a type that is not protected", "/header", json!({"typ": "vc+jwt", "disclosures": []})),
    ] {
        let mut value = flattened.clone();
        *value.pointer_mut(pointer).expect(case) = bad;
        assert!(parse(&value).is_err(), "{case}");
    }
    let mut both = general;
    both["signature"] = json!("AAAA");
    assert!(parse(&both).is_err(), "flattened and general at once");
}
