//! What may an SD-JWT not conceal, what may its disclosures not say, and what must a key binding be over?

use credential::key::{PrivateKey, Signer as _};
use credential::sd_jwt::SdJwt;
use credential::{base64url, digest, jose};
use issue::Format;
use serde_json::{Value, json};

use super::made::Case;
use super::world::{World, now, stranger};

fn case(word: &'static str, name: &'static str, text: String) -> Case {
    Case { rule: "sd-jwt", name, word, extension: "sdjwt", bytes: text.into_bytes() }
}

/// A school's SD-JWT VC, and what is needed to sign another in its place.
struct Token {
    world: World,
    text: String,
}

impl Token {
    /// The claims changed, signed by the school, with its disclosures and more of them.
    fn with(&self, edit: impl FnOnce(&mut Value), more: &[String]) -> String {
        let token = SdJwt::parse(&self.text).unwrap();
        let mut claims = serde_json::to_value(token.payload()).unwrap();
        edit(&mut claims);
        let header = serde_json::to_value(token.jws.header()).unwrap();
        let jwt =
            jose::sign(&header, claims.to_string().as_bytes(), self.world.issuer.signer(Format::SdJwtVc)).unwrap();
        let shown = token.disclosures.iter().map(ToString::to_string).chain(more.iter().cloned());
        format!("{jwt}~{}", shown.map(|part| format!("{part}~")).collect::<String>())
    }

    /// One disclosure more, whose digest stands at the top.
    fn disclosing(&self, disclosure: &Value, edit: impl FnOnce(&mut Value)) -> String {
        let disclosure = base64url::encode(disclosure.to_string());
        let digest = digest_of(&disclosure);
        let also = |claims: &mut Value| {
            edit(claims);
            claims["_sd"].as_array_mut().unwrap().push(json!(digest));
        };
        self.with(also, &[disclosure])
    }

    /// One of its claims concealed, and shown.
    fn concealing(&self, name: &str) -> String {
        let value = serde_json::to_value(SdJwt::parse(&self.text).unwrap().payload()).unwrap()[name].clone();
        assert!(!value.is_null(), "{name} stands there");
        self.disclosing(&json!(["salt", name, value]), |claims| {
            claims.as_object_mut().unwrap().shift_remove(name);
        })
    }
}

fn digest_of(disclosure: &str) -> String {
    base64url::encode(digest::sha256(disclosure.as_bytes()))
}

pub(crate) fn cases() -> Vec<Case> {
    let mut world = World::by_key();
    let text = String::from_utf8(world.issued(Format::SdJwtVc)).unwrap();
    let mut token = Token { world, text };
    [deciding(&token), disclosures(&token), bindings(&mut token)].concat()
}

/// SD-JWT VC, section 2.2.2.2: what decides whether it holds is plain.
fn deciding(token: &Token) -> Vec<Case> {
    vec![
        case("invalid", "issuer-concealed", token.concealing("iss")),
        case("invalid", "begin-concealed", token.concealing("nbf")),
        case("invalid", "end-concealed", token.concealing("exp")),
        case("invalid", "owners-key-concealed", token.concealing("cnf")),
        case("invalid", "type-concealed", token.concealing("vct")),
        case("invalid", "whole-status-concealed", token.concealing("status")),
        // `iat` decides nothing, and may be (the same section).
        case("valid", "day-of-issue-concealed", token.concealing("iat")),
    ]
}

/// RFC 9901, section 7.1, step 3.
fn disclosures(token: &Token) -> Vec<Case> {
    let element = base64url::encode(json!(["salt", "an element"]).to_string());
    let member = base64url::encode(json!(["salt", "grade", "A"]).to_string());
    let in_array = |disclosure: &str| json!([{"...": digest_of(disclosure)}]);
    let first = |claims: &Value| claims["_sd"][0].clone();
    vec![
        case("valid", "one-more-claim", token.disclosing(&json!(["salt", "grade", "A"]), |_| {})),
        case(
            "valid",
            "one-more-element",
            token.with(|c| c["grades"] = in_array(&element), std::slice::from_ref(&element)),
        ),
        case("invalid", "disclosure-over-a-claim", token.disclosing(&json!(["salt", "issuing_country", "DE"]), |_| {})),
        case("invalid", "disclosure-of-dots", token.disclosing(&json!(["salt", "...", "x"]), |_| {})),
        case("invalid", "disclosure-of-an-element-as-a-claim", token.disclosing(&json!(["salt", "x"]), |_| {})),
        case(
            "invalid",
            "disclosure-of-a-claim-as-an-element",
            token.with(|c| c["grades"] = in_array(&member), std::slice::from_ref(&member)),
        ),
        case("invalid", "disclosure-that-is-no-array", token.disclosing(&json!({"salt": "grade"}), |_| {})),
        case("invalid", "disclosure-of-four-parts", token.disclosing(&json!(["salt", "grade", "A", 1]), |_| {})),
        case("invalid", "disclosure-whose-name-is-no-text", token.disclosing(&json!(["salt", 1, "A"]), |_| {})),
        case("invalid", "disclosure-whose-salt-is-no-text", token.disclosing(&json!([1, "grade", "A"]), |_| {})),
        case(
            "invalid",
            "digest-in-two-places",
            token.with(
                |c| {
                    let digest = first(c);
                    c["credentialSubject"]["achievement"]["_sd"].as_array_mut().unwrap().push(digest);
                },
                &[],
            ),
        ),
        case("invalid", "digest-as-an-element-too", token.with(|c| c["grades"] = json!([{"...": first(c)}]), &[])),
        case("invalid", "digests-that-are-no-array", token.with(|c| c["credentialSubject"]["_sd"] = json!("x"), &[])),
        case("invalid", "disclosure-of-nobodys", token.with(|_| {}, &[element])),
    ]
}

/// RFC 9901, section 7.3, of one that was not asked for.
fn bindings(token: &mut Token) -> Vec<Case> {
    let (holder, ..) = stranger(&mut token.world.rng);
    let (thief, ..) = stranger(&mut token.world.rng);
    let jwk = json!({"jwk": holder.public_key().to_jwk()});
    let whole = token.with(|claims| claims["cnf"] = jwk, &[]);
    let less = format!("{}~", whole.trim_end_matches('~').rsplit_once('~').unwrap().0);
    let bound = |to: &str, over: &str, header: Value, by: &PrivateKey| {
        let sd_hash = base64url::encode(digest::sha256(over.as_bytes()));
        let claims = json!({"aud": "https://desk.example", "nonce": "n-1", "iat": now().seconds(), "sd_hash": sd_hash});
        format!("{to}{}", jose::sign(&header, claims.to_string().as_bytes(), by).unwrap())
    };
    let typed = || json!({"typ": "kb+jwt"});
    vec![
        case("valid", "bound", bound(&whole, &whole, typed(), &holder)),
        case("valid", "bound-and-showing-less", bound(&less, &less, typed(), &holder)),
        case("invalid", "bound-over-more-than-it-shows", bound(&less, &whole, typed(), &holder)),
        case("invalid", "bound-over-less-than-it-shows", bound(&whole, &less, typed(), &holder)),
        case("invalid", "bound-by-another-key", bound(&whole, &whole, typed(), &thief)),
        case("invalid", "bound-without-a-type", bound(&whole, &whole, json!({}), &holder)),
        case("invalid", "bound-with-the-type-of-any-token", bound(&whole, &whole, json!({"typ": "JWT"}), &holder)),
    ]
}
