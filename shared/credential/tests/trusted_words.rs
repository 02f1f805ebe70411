//! Do lists, answers and time-stamps say what their makers said, and nothing else with any byte changed?
#![expect(clippy::expect_used, reason = "what the tests make is made")]

use credential::jades::{Jades, Over};
use credential::json::Value;
use credential::x509::withdrawal::{Form, Reason, Standing, Word, answer, list};
use credential::x509::{Certificate, ChainError, Effort, Purpose, chain};
use credential::{Timestamp, base64url};
use made_trust::{Answer, Party, Stamping, Wish, asn1, seal};
use serde_json::json;

const DATES: (&str, &str) = ("2020-01-01", "2040-01-01");
const THIS: &str = "2026-05-03T10:04:00Z";
const NEXT: &str = "2026-05-10T10:04:00Z";

fn at(text: &str) -> Timestamp {
    Timestamp::parse(text).expect("a moment")
}

fn read(party: &Party) -> Certificate {
    Certificate::parse(&party.der).expect("a certificate")
}

struct Made {
    authority: Party,
    college: Party,
    responder: Party,
}

fn made() -> Made {
    let authority = Party::new(&Wish::authority("Authority", DATES), None);
    let college = Party::new(&Wish::seal("College", "VATIE-1", DATES), Some(&authority));
    let responder = Party::new(&Wish::responder("Answers", DATES), Some(&authority));
    Made { authority, college, responder }
}

#[test]
fn words() {
    let Made { authority, college, responder } = made();
    let (ca, leaf) = (read(&authority), read(&college));
    let word = |form, standing, signer: &Party, next: bool| {
        let next = next.then(|| at(NEXT));
        Ok(Word { form, this: at(THIS), next, standing, signer: read(signer) })
    };
    let empty = made_trust::list(&authority, THIS, Some(NEXT), &[]);
    assert_eq!(list(&empty, &leaf, &ca), word(Form::List, Standing::Good, &authority, true));
    let with = |reason| made_trust::list(&authority, THIS, None, &[(&college, "2026-01-02T00:00:00Z", reason)]);
    for (code, reason) in
        [(None, Reason::Compromised), (Some(1), Reason::Compromised), (Some(4), Reason::Ended), (Some(6), Reason::Hold)]
    {
        let standing = Standing::Withdrawn { since: at("2026-01-02T00:00:00Z"), reason, invalid: None };
        assert_eq!(list(&with(code), &leaf, &ca), word(Form::List, standing, &authority, false));
        let told = Answer { withdrawn: Some(("2026-01-02T00:00:00Z".to_owned(), code)), ..Answer::good(THIS, None) };
        let told = made_trust::answer(&responder, &authority, &college, &told);
        assert_eq!(answer(&told, &leaf, &ca), word(Form::Answer, standing, &responder, false));
    }
    let good = made_trust::answer(&authority, &authority, &college, &Answer::good(THIS, Some(NEXT)));
    assert_eq!(answer(&good, &leaf, &ca), word(Form::Answer, Standing::Good, &authority, true));
    assert!(list(&good, &leaf, &ca).is_err() && answer(&empty, &leaf, &ca).is_err());
}

#[test]
fn no_byte_of_a_word_can_be_another() {
    let Made { authority, college, responder } = made();
    let (ca, leaf) = (read(&authority), read(&college));
    let listed = made_trust::list(&authority, THIS, Some(NEXT), &[(&responder, THIS, Some(1))]);
    let told = made_trust::answer(&responder, &authority, &college, &Answer::good(THIS, Some(NEXT)));
    let (one, two) = (list(&listed, &leaf, &ca), answer(&told, &leaf, &ca));
    assert!(one.is_ok() && two.is_ok());
    for flip in [0x01_u8, 0x80, 0xFF] {
        for place in 0..listed.len() {
            let mut changed = listed.clone();
            changed.get_mut(place).into_iter().for_each(|byte| *byte ^= flip);
            let said = list(&changed, &leaf, &ca);
            assert!(said.is_err() || said == one, "list, byte {place}: {said:?}");
        }
        for place in 0..told.len() {
            let mut changed = told.clone();
            changed.get_mut(place).into_iter().for_each(|byte| *byte ^= flip);
            let said = answer(&changed, &leaf, &ca);
            assert!(said.is_err() || said == two, "answer, byte {place}: {said:?}");
        }
    }
    for end in 0..listed.len() {
        assert!(list(listed.get(..end).unwrap_or_default(), &leaf, &ca).is_err(), "list, cut at {end}");
    }
    for end in 0..told.len() {
        assert!(answer(told.get(..end).unwrap_or_default(), &leaf, &ca).is_err(), "answer, cut at {end}");
    }
}

/// Whatever byte of a time-stamp is another: it does not belong to the seal any more, is nobody's word, or says the same.
#[test]
fn no_byte_of_a_time_stamp_can_be_another() {
    let Made { authority, college, .. } = made();
    let tsa = Party::new(&Wish::tsa("Time", DATES), Some(&authority));
    let sealed = seal(&college, "{}", THIS, None);
    let file = sealed.file();
    let signature = file.pointer("/signatures/0/signature").and_then(|text| text.as_str()).expect("a signature");
    let token = made_trust::time_stamp(&tsa, &[&authority], signature.as_bytes(), &Stamping::at(NEXT));
    let look = |token: &[u8]| {
        use base64::Engine as _;
        let text = base64::engine::general_purpose::STANDARD.encode(token);
        let item = json!({"sigTst": {"tstTokens": [{"val": text}]}});
        let mut file = file.clone();
        *file.pointer_mut("/signatures/0/header/etsiU").expect("the list") =
            json!([base64url::encode(item.to_string())]);
        let outer = Value::from(file);
        let evidence = Jades::parse(&outer).expect("sealed").evidence().ok()?;
        let stamp = evidence.into_iter().next()?.stamps.into_iter().next()?;
        assert_eq!(stamp.over, Over::Seal);
        Some((stamp.time, stamp.signer.ok()?))
    };
    assert_eq!(look(&token), Some((at(NEXT), read(&tsa))));
    // What says of which kind and form it is decides, though no signature is over it: its kind; version and digests; the kind of
    // its content; and of its signer version, attributes and signature.
    let [signed, signer] = [&[1, 0][..], &[1, 0, 4, 0]];
    let formal = [vec![0], [signed, &[0]].concat(), [signed, &[2, 0]].concat(), [signer, &[0]].concat()];
    let tags = [[signed, &[1]].concat(), [signer, &[3]].concat(), [signer, &[5]].concat()];
    for (path, last) in formal.iter().map(|path| (path, true)).chain(tags.iter().map(|path| (path, false))) {
        let part = path.iter().fold(&token[..], |der, number| asn1::inside(der)[*number]);
        let start = part.as_ptr().addr() - token.as_ptr().addr();
        let mut changed = token.clone();
        changed[if last { start + part.len() - 1 } else { start }] ^= 1;
        assert_eq!(look(&changed), None, "{path:?}");
    }
    for flip in [0x01_u8, 0x80, 0xFF] {
        for place in 0..token.len() {
            let mut changed = token.clone();
            changed.get_mut(place).into_iter().for_each(|byte| *byte ^= flip);
            let said = look(&changed);
            assert!(said.is_none() || said == Some((at(NEXT), read(&tsa))), "byte {place}: {said:?}");
        }
    }
}

#[test]
fn a_certificate_for_time_stamps_is_for_nothing_else() {
    let authority = Party::new(&Wish::authority("Authority", DATES), None);
    let anchors = [read(&authority)];
    let led = |extended: Option<(bool, Vec<u64>)>| {
        let wish = Wish { extended, ..Wish::tsa("Time", DATES) };
        chain(
            &read(&Party::new(&wish, Some(&authority))),
            &[],
            &anchors,
            at(THIS),
            Purpose::TimeStamp,
            &Effort::default(),
        )
    };
    let chain = led(Some((true, vec![8]))).expect("a chain");
    assert_eq!(chain.path.len(), 2);
    assert_eq!(chain.path.last(), anchors.first());
    for other in
        [None, Some((false, vec![8])), Some((true, vec![8, 9])), Some((true, vec![8, 36])), Some((true, vec![9]))]
    {
        assert!(matches!(led(other.clone()), Err(ChainError::Unfit(_))), "{other:?}");
    }
}
