//! Is a proof value refused in which something was forged, whatever it is?

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng;

use super::hostile::{WAYS, Way, World};
use super::{DiscloseError, Item, Writer, decode, set};
use crate::bbs::SecretKey;
use crate::data_integrity::DataIntegrityError;
use crate::json::Value;
use crate::key::SignatureError;
use crate::limits;

/// Writes an item back.
fn write(out: &mut Writer, item: &Item<'_>) {
    match item {
        Item::Unsigned(value) => out.unsigned(*value),
        Item::Bytes(bytes) => out.bytes(bytes),
        Item::Text(_) => panic!("texts stand in arrays alone"),
        Item::Array(items) if matches!(items.first(), Some(Item::Text(_))) => {
            out.texts(&items.iter().map(|item| item.text().expect("a text").to_owned()).collect::<Vec<_>>());
        }
        Item::Array(items) => {
            out.array(items.len());
            items.iter().for_each(|item| write(out, item));
        }
        Item::Map(entries) => {
            out.map(entries.len());
            entries.iter().for_each(|(key, value)| {
                write(out, key);
                write(out, value);
            });
        }
    }
}

/// The derived credential with the components of its proof value changed.
fn rewritten(derived: &Value<'static>, change: impl FnOnce(&mut Vec<Item<'_>>)) -> Value<'static> {
    let value = derived.get("proof").and_then(|proof| proof.str("proofValue")).expect("value");
    let bytes = decode(value).expect("bytes");
    let Item::Array(mut components) = Item::read(&bytes[3..]).expect("CBOR") else { panic!("no array") };
    change(&mut components);
    let mut out = Writer::with_header([bytes[0], bytes[1], bytes[2]]);
    write(&mut out, &Item::Array(components));
    with_value(derived, out.into_multibase())
}

fn with_value(derived: &Value<'static>, value: String) -> Value<'static> {
    let mut proof = derived.get("proof").expect("proof").clone();
    set(&mut proof, "proofValue", Value::String(value.into()));
    let mut document = derived.clone();
    set(&mut document, "proof", proof);
    document
}

fn array<'i, 'b>(item: &'i mut Item<'b>) -> &'i mut Vec<Item<'b>> {
    if let Item::Array(items) = item { items } else { panic!("no array") }
}

type Entries<'b> = Vec<(Item<'b>, Item<'b>)>;

fn map<'i, 'b>(item: &'i mut Item<'b>) -> &'i mut Entries<'b> {
    if let Item::Map(entries) = item { entries } else { panic!("no map") }
}

#[test]
fn labels_that_are_not_one_to_one_are_refused() {
    for way in WAYS {
        let (world, derived) = World::derived(way);
        let at = if way == Way::Ecdsa { 3 } else { 1 };
        assert_eq!(world.check(&rewritten(&derived, |_| ())), Ok(()), "written back");
        let check = |change: &dyn Fn(&mut Entries<'_>)| {
            world.check(&rewritten(&derived, |components| change(map(&mut components[at])))).expect_err("refused")
        };
        for found in [
            check(&|labels| labels.clear()),
            check(&|labels| labels[1].1 = labels[0].1.clone()),
            check(&|labels| labels[1].0 = labels[0].0.clone()),
            check(&|labels| labels[0].0 = Item::Unsigned(77)),
            check(&|labels| labels[0].0 = Item::Unsigned(u64::MAX)),
            check(&|labels| labels.push((Item::Unsigned(99), labels[0].1.clone()))),
        ] {
            assert!(matches!(found, DataIntegrityError::Disclose(DiscloseError::Labels(_))), "{way:?}: {found:?}");
        }
        // Two nodes that change places are other statements.
        let found = check(&|labels| {
            let first = labels[0].1.clone();
            labels[0].1 = labels[1].1.clone();
            labels[1].1 = first;
        });
        assert!(matches!(found, DataIntegrityError::Signature(_)), "{way:?}: {found:?}");
    }
}

#[test]
fn indexes_that_are_forged_are_refused() {
    for way in WAYS {
        let (world, derived) = World::derived(way);
        let lists: &[usize] = if way == Way::Ecdsa { &[4] } else { &[2, 3] };
        for at in lists {
            let check = |change: &dyn Fn(&mut Vec<Item<'_>>)| {
                world
                    .check(&rewritten(&derived, |components| change(array(&mut components[*at]))))
                    .expect_err("refused")
            };
            for found in [
                check(&|indexes| indexes[1] = indexes[0].clone()),
                check(&|indexes| indexes.reverse()),
                check(&|indexes| indexes.push(Item::Unsigned(100_000))),
                check(&|indexes| indexes.push(Item::Unsigned(u64::MAX))),
            ] {
                assert!(
                    matches!(found, DataIntegrityError::Disclose(DiscloseError::Index { .. })),
                    "{way:?}: {found:?}"
                );
            }
            let DataIntegrityError::Disclose(DiscloseError::Index { count, .. }) =
                check(&|indexes| indexes.push(Item::Unsigned(100_000)))
            else {
                panic!("an index too many")
            };
            let found = check(&|indexes| indexes.push(Item::Unsigned(count as u64)));
            assert!(
                matches!(found, DataIntegrityError::Disclose(DiscloseError::Index { .. })),
                "one behind the last: {way:?}: {found:?}"
            );
            for found in [
                check(&|indexes| indexes.clear()),
                check(&|indexes| drop(indexes.pop())),
                check(&|indexes| indexes[0] = Item::Bytes(b"0")),
            ] {
                let refused = matches!(found, DataIntegrityError::Disclose(_) | DataIntegrityError::Signature(_));
                assert!(refused, "{way:?}: {found:?}");
            }
        }
    }
}

#[test]
fn signatures_are_as_many_as_statements() {
    let (world, derived) = World::derived(Way::Ecdsa);
    let check = |change: &dyn Fn(&mut Vec<Item<'_>>)| {
        world.check(&rewritten(&derived, |components| change(array(&mut components[2])))).expect_err("refused")
    };
    let count = |found| matches!(found, DataIntegrityError::Disclose(DiscloseError::Count { .. }));
    assert!(count(check(&|signatures| drop(signatures.pop()))));
    assert!(count(check(&|signatures| signatures.push(signatures[0].clone()))));
    assert!(count(check(&|signatures| signatures.clear())));
    let swapped = check(&|signatures| signatures.swap(0, 1));
    assert!(matches!(swapped, DataIntegrityError::Signature(SignatureError::Mismatch)));
    let many = check(&|signatures| *signatures = vec![signatures[0].clone(); limits::SIGNED_STATEMENTS + 1]);
    assert!(matches!(many, DataIntegrityError::Disclose(DiscloseError::TooMany { .. })));
    let most = check(&|signatures| *signatures = vec![signatures[0].clone(); limits::SIGNED_STATEMENTS]);
    assert!(count(most), "as many as there may be, and not as many as there are statements");
}

/// What a base proof says of itself is true, or it is none.
#[test]
fn a_base_proof_names_the_key_and_the_header_by_which_it_holds() {
    let (world, base) = World::new(Way::Bbs);
    assert_eq!(world.check(&rewritten(&base, |_| ())), Err(DataIntegrityError::BaseProof), "written back");
    let stranger = SecretKey::generate(&mut ChaCha20Rng::seed_from_u64(8)).expect("key");
    let others: [(&str, usize, Vec<u8>); 2] =
        [("header", 1, vec![7; 64]), ("key", 2, stranger.public_key().bytes().to_vec())];
    for (name, at, other) in others {
        let other: &'static [u8] = other.leak();
        let found = world.check(&rewritten(&base, |components| components[at] = Item::Bytes(other)));
        assert_eq!(found, Err(DataIntegrityError::Signature(SignatureError::Mismatch)), "another {name}");
    }
}

/// RFC 8949, section 4.2.1.
#[test]
fn a_number_has_no_form_but_its_shortest() {
    let cases: [(&[u8], Option<u64>); 11] = [
        (&[0x17], Some(23)),
        (&[0x18, 23], None),
        (&[0x18, 24], Some(24)),
        (&[0x18, 0xff], Some(0xff)),
        (&[0x19, 0, 0xff], None),
        (&[0x19, 1, 0], Some(0x100)),
        (&[0x19, 0xff, 0xff], Some(0xffff)),
        (&[0x1a, 0, 0, 0xff, 0xff], None),
        (&[0x1a, 0, 1, 0, 0], Some(0x1_0000)),
        (&[0x1b, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff], None),
        (&[0x1b, 0, 0, 0, 1, 0, 0, 0, 0], Some(0x1_0000_0000)),
    ];
    for (bytes, due) in cases {
        let read = Item::read(bytes).and_then(|item| item.unsigned());
        assert_eq!(read.as_ref().ok(), due.as_ref(), "{bytes:x?}");
        if let Ok(value) = read {
            let mut out = Writer::default();
            out.unsigned(value);
            assert_eq!(decode(&out.into_multibase()).as_deref(), Ok(bytes), "written back");
        }
    }
}

#[test]
fn a_proof_value_and_its_lists_are_no_longer_than_they_may_be() {
    for (count, fits) in [(limits::PROOF_VALUE_ITEMS, true), (limits::PROOF_VALUE_ITEMS + 1, false)] {
        let mut out = Writer::default();
        out.indexes(&vec![0; count]);
        let bytes = decode(&out.into_multibase()).expect("bytes");
        assert_eq!(Item::read(&bytes).is_ok(), fits, "{count} items");
    }
    let of = |size: usize| decode(&format!("u{}", "A".repeat(size / 3 * 4)));
    let (most, limit) = (limits::PROOF_VALUE_BYTES / 3 * 3, limits::PROOF_VALUE_BYTES);
    assert_eq!(of(most).map(|bytes| bytes.len()), Ok(most));
    assert_eq!(of(most + 3), Err(DiscloseError::TooMany { what: "bytes of proofValue", actual: most + 3, limit }));
}

#[test]
fn cbor_that_is_none_of_ours_is_refused() {
    let deep = [&[0xd9, 0x5d, 0x01][..], &[0x81; 100_000]].concat();
    let huge = vec![0xd9; limits::PROOF_VALUE_BYTES + 4];
    let cases: [(&str, &[u8]); 14] = [
        ("nothing", &[]),
        ("a header alone", &[0xd9, 0x5d, 0x01]),
        ("an unknown header", &[0xd9, 0x5d, 0x0a, 0x80]),
        ("an empty array", &[0xd9, 0x5d, 0x01, 0x80]),
        ("no array", &[0xd9, 0x5d, 0x01, 0x00]),
        ("an array that says it is huge", &[0xd9, 0x5d, 0x01, 0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ("bytes that say they are huge", &[0xd9, 0x5d, 0x03, 0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ("an array without an end", &[0xd9, 0x5d, 0x01, 0x9f, 0xff]),
        ("a tag", &[0xd9, 0x5d, 0x01, 0x85, 0xd8, 0x40, 0x40, 0, 0, 0, 0]),
        ("a number that is written too long", &[0xd9, 0x5d, 0x01, 0x98, 0x05, 0, 0, 0, 0, 0]),
        ("a negative number, and a float", &[0xd9, 0x5d, 0x03, 0x85, 0x20, 0xf9, 0x3c, 0x00, 0, 0, 0]),
        ("bytes behind it", &[0xd9, 0x5d, 0x01, 0x80, 0x00]),
        ("too deep", &deep),
        ("too large", &huge),
    ];
    for way in WAYS {
        let (world, derived) = World::derived(way);
        for (name, bytes) in cases {
            let value = format!("u{}", crate::base64url::encode(bytes));
            let found = world.check(&with_value(&derived, value)).expect_err(name);
            assert!(matches!(found, DataIntegrityError::Disclose(_)), "{way:?}, {name}: {found:?}");
        }
        for value in ["", "u", "z6Mk", "u2V0=", "u!", "2V0B"] {
            assert!(world.check(&with_value(&derived, value.to_owned())).is_err(), "{value:?}");
        }
        let value = derived.get("proof").and_then(|proof| proof.str("proofValue")).expect("value").to_owned();
        for end in (1..value.len()).step_by(7) {
            assert!(world.check(&with_value(&derived, value[..end].to_owned())).is_err(), "{way:?}, cut at {end}");
        }
    }
}

#[test]
fn feature_options_are_refused_by_name() {
    let (world, derived) = World::derived(Way::Bbs);
    let options = ["anonymous_holder_binding", "pseudonym", "holder_binding_pseudonym"];
    for (kind, option) in (4..).zip(options.into_iter().flat_map(|option| [option, option])) {
        let value = format!("u{}", crate::base64url::encode([0xd9, 0x5d, kind, 0x80]));
        let found = world.check(&with_value(&derived, value));
        assert_eq!(found, Err(DataIntegrityError::Disclose(DiscloseError::Option { option })), "{kind}");
    }
}
