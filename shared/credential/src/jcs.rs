//! Which one text has a JSON document, however it is spaced and ordered?
//!
//! JSON Canonicalization Scheme (RFC 8785), narrowed: whole numbers that programs round differently are refused. Written
//! here, since every signature over JSON waits for it, and held against another program's text in the tests.

use std::cmp::Ordering;

use crate::escape::escape;
use crate::json::Value;

/// Whole numbers below this are the same in every program that reads numbers as doubles.
pub(crate) const EXACT: f64 = 9_007_199_254_740_992.0;

/// Why a document has no canonical text.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum JcsError {
    /// RFC 8785 writes numbers as doubles (section 3.2.2.3): two documents that differ here would have one text.
    #[error("{found} is a whole number beyond 2^53, which programs read differently")]
    Number {
        /// The number.
        found: String,
    },
}

/// The canonical text of a value.
///
/// # Errors
/// A whole number beyond 2^53.
pub fn canonical(value: &Value<'_>) -> Result<String, JcsError> {
    let mut text = String::new();
    write(&mut text, value)?;
    Ok(text)
}

/// The canonical text of an object that has these members, whose names are unique.
pub(crate) fn canonical_members(members: Vec<(&str, &Value<'_>)>) -> Result<String, JcsError> {
    let mut text = String::with_capacity(4096);
    object(&mut text, members)?;
    Ok(text)
}

fn write(out: &mut String, value: &Value<'_>) -> Result<(), JcsError> {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(value) => number(out, value)?,
        Value::String(text) => string(out, text),
        Value::Array(items) => {
            out.push('[');
            for (place, item) in items.iter().enumerate() {
                if place > 0 {
                    out.push(',');
                }
                write(out, item)?;
            }
            out.push(']');
        }
        Value::Object(members) => object(out, members.iter().collect())?,
    }
    Ok(())
}

/// Section 3.2.3.
fn object(out: &mut String, mut members: Vec<(&str, &Value<'_>)>) -> Result<(), JcsError> {
    members.sort_unstable_by(|(one, _), (other, _)| by_utf16(one, other));
    out.push('{');
    for (place, (name, value)) in members.into_iter().enumerate() {
        if place > 0 {
            out.push(',');
        }
        string(out, name);
        out.push(':');
        write(out, value)?;
    }
    out.push('}');
    Ok(())
}

/// Order by UTF-16 code units, which is that of the bytes as long as nothing lies beyond 16 bits.
fn by_utf16(one: &str, other: &str) -> Ordering {
    if one.is_ascii() || other.is_ascii() { one.cmp(other) } else { one.encode_utf16().cmp(other.encode_utf16()) }
}

/// Section 3.2.2.3: as ECMAScript writes doubles.
fn number(out: &mut String, number: &serde_json::Number) -> Result<(), JcsError> {
    let refused = || JcsError::Number { found: number.to_string() };
    let value = number.as_f64().ok_or_else(refused)?;
    if !number.is_f64() && value.abs() >= EXACT {
        return Err(refused());
    }
    out.push_str(ryu_js::Buffer::new().format_finite(value));
    Ok(())
}

/// Section 3.2.2.2.
fn string(out: &mut String, text: &str) {
    out.push('"');
    escape(out, text, |_| false, |out, code| out.push_str(&format!("\\u{code:04x}")));
    out.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{Strategy, any, prop, prop_oneof, proptest};

    use super::{JcsError, canonical, canonical_members};
    use crate::json::{self, Value};

    fn of(text: &str) -> Result<String, JcsError> {
        canonical(&json::parse(text.as_bytes(), 1 << 20).expect(text))
    }

    /// RFC 8785, section 3.2.3 (members by UTF-16 code units) and appendix B (numbers).
    #[test]
    fn texts_of_the_standard() {
        for (text, expected) in [
            (
                r#"{"b": [1, 2.50, "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/"], "a": {}}"#,
                "{\"a\":{},\"b\":[1,2.5,\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"]}",
            ),
            (
                r#"{"\ufb33": 1, "\ud83d\ude00": 2, "\u20ac": 3, "1": 4, "\r": 5, "\u0080": 6, "\u00f6": 7}"#,
                "{\"\\r\":5,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":3,\"😀\":2,\"\u{fb33}\":1}",
            ),
            (
                "[333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001, -0, 0.1, 1e21, 1e-7, 123456789012345680000.0]",
                "[333333333.3333333,1e+30,4.5,0.002,1e-27,0,0.1,1e+21,1e-7,123456789012345680000]",
            ),
            ("[56, true, null, false, \"\", []]", "[56,true,null,false,\"\",[]]"),
        ] {
            assert_eq!(of(text).as_deref(), Ok(expected));
        }
    }

    /// RFC 8785, appendix B: the bits of a double and its text.
    #[test]
    fn doubles_of_the_standard() {
        for (bits, text) in [
            (0x0000_0000_0000_0000, "0"),
            (0x8000_0000_0000_0000, "0"),
            (0x0000_0000_0000_0001, "5e-324"),
            (0x8000_0000_0000_0001, "-5e-324"),
            (0x7fef_ffff_ffff_ffff, "1.7976931348623157e+308"),
            (0xffef_ffff_ffff_ffff, "-1.7976931348623157e+308"),
            (0x4340_0000_0000_0000, "9007199254740992"),
            (0xc340_0000_0000_0000, "-9007199254740992"),
            (0x4430_0000_0000_0000, "295147905179352830000"),
            (0x44b5_2d02_c7e1_4af5, "9.999999999999997e+22"),
            (0x44b5_2d02_c7e1_4af6, "1e+23"),
            (0x44b5_2d02_c7e1_4af7, "1.0000000000000001e+23"),
            (0x444b_1ae4_d6e2_ef4e, "999999999999999700000"),
            (0x444b_1ae4_d6e2_ef4f, "999999999999999900000"),
            (0x444b_1ae4_d6e2_ef50, "1e+21"),
            (0x3eb0_c6f7_a0b5_ed8c, "9.999999999999997e-7"),
            (0x3eb0_c6f7_a0b5_ed8d, "0.000001"),
            (0x41b3_de43_5555_5553, "333333333.3333332"),
            (0x41b3_de43_5555_5554, "333333333.33333325"),
            (0x41b3_de43_5555_5555, "333333333.3333333"),
            (0x41b3_de43_5555_5556, "333333333.3333334"),
            (0x41b3_de43_5555_5557, "333333333.33333343"),
            (0xbecb_f647_612f_3696, "-0.0000033333333333333333"),
            (0x4314_3ff3_c1cb_0959, "1424953923781206.2"),
        ] {
            assert_eq!(of(&format!("{:e}", f64::from_bits(bits))).as_deref(), Ok(text), "{bits:x}");
        }
    }

    #[test]
    fn whole_numbers_that_round_are_refused() {
        assert_eq!(of("9007199254740991").as_deref(), Ok("9007199254740991"));
        for number in ["9007199254740992", "9007199254740993", "-9007199254740993", "18446744073709551615"] {
            let found = Err(JcsError::Number { found: number.to_owned() });
            assert_eq!(of(number), found);
            assert_eq!(of(&format!("{{\"a\": [{number}]}}")), found);
            let value = Value::from(serde_json::from_str::<serde_json::Value>(number).expect(number));
            assert_eq!(canonical_members(vec![("a", &value)]), found);
        }
    }

    /// Any JSON, with names and texts from all planes, numbers that are doubles or small.
    fn json() -> impl Strategy<Value = serde_json::Value> {
        let number = prop_oneof![
            any::<f64>().prop_filter("no JSON", |value| value.is_finite()).prop_map(serde_json::Value::from),
            any::<i32>().prop_map(serde_json::Value::from),
        ];
        let leaf = prop_oneof![
            proptest::strategy::Just(serde_json::Value::Null),
            any::<bool>().prop_map(serde_json::Value::from),
            number,
            any::<String>().prop_map(serde_json::Value::from),
        ];
        leaf.prop_recursive(5, 64, 8, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..8).prop_map(serde_json::Value::from),
                prop::collection::hash_map(any::<String>(), inner, 0..8)
                    .prop_map(|members| serde_json::Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn another_program_writes_the_same(value in json()) {
            let expected = serde_json_canonicalizer::to_string(&value).expect("canonical");
            assert_eq!(canonical(&Value::from(value)), Ok(expected));
        }

        #[test]
        fn the_canonical_text_is_its_own(value in json()) {
            let text = canonical(&Value::from(value)).expect("canonical");
            match of(&text) {
                Ok(again) => assert_eq!(again, text),
                // A double beyond 2^53 is written like a whole number, which is not read again.
                Err(JcsError::Number { .. }) => {}
            }
        }
    }
}
