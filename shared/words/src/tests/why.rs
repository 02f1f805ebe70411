//! Is every error that reaches people said in each language, and in English as the error itself says it?

use credential::baked::{Picture, PictureError};
use credential::base64url::Base64UrlError;
use credential::data_integrity::{DataIntegrityError, ProofError};
use credential::format::{FormatError, OtherKind, TokenKind, Unreadable};
use credential::jades::JadesError;
use credential::jcs::JcsError;
use credential::jose::JoseError;
use credential::json::{JsonError, Syntax};
use credential::json_ld::{ContextError, JsonLdError, NotPlain};
use credential::key::Algorithm;
use credential::sd_jwt::{DisclosureError, DisclosureFlaw, SdJwtError};
use credential::xml::XmlError;
use credential::{key, xades};
use learning::recognition::{DecisionError, StatementError};
use learning::units::{DefinitionError, LoqError, PlanFileError};

use crate::{Language, Words};

/// What stands in an error: no word of either language, so that what is left is ours.
pub(super) fn x() -> String {
    "X".to_owned()
}

/// What an error says itself, and what we say of it.
pub(super) type Said = (String, Box<dyn Fn(Words) -> String>);

fn said() -> Vec<Said> {
    let mut all: Vec<Said> = Vec::new();
    macro_rules! add {
        ($($error:expr),* $(,)?) => { $({
            let error = $error;
            all.push((error.to_string(), Box::new(move |words| words.why(&error))));
        })* };
    }
    let syntax = || JsonError::Syntax { reason: Syntax::Colon, line: 1, column: 2 };
    let jose = || JoseError::Attached;
    let sealed = || xades::SignatureError::NotBound;
    add![
        FormatError::TooLarge { actual: 2, limit: 1 },
        FormatError::Unsupported(OtherKind::Pdf),
        FormatError::Missing("vct"),
        FormatError::Wrong { member: "id".into(), expected: "one address".into(), found: "an array".into() },
        FormatError::WrongType { expected: x(), found: x() },
        FormatError::Contradiction { member: "vct", outside: x(), inside: x() },
        FormatError::NoIssuer,
        FormatError::TooMany { limit: 3 },
        FormatError::Picture(PictureError::Nothing { picture: Picture::Png }),
        FormatError::Picture(PictureError::Several { picture: Picture::Svg, count: 2 }),
        FormatError::Picture(PictureError::Damaged { picture: Picture::Svg, reason: x() }),
        FormatError::Picture(PictureError::TooMuch { picture: Picture::Png, what: "chunks", limit: 2 }),
        FormatError::Unreadable(Unreadable::Empty),
    ];
    add![
        OtherKind::DidDocument,
        OtherKind::Markup,
        OtherKind::SvgInside,
        OtherKind::PngInside,
        OtherKind::Pdf,
        OtherKind::Zip,
        OtherKind::Gzip,
        OtherKind::Jpeg,
        OtherKind::Cose { form: x() },
        OtherKind::StatusList,
        OtherKind::Token { typ: Some(x()) },
        OtherKind::Token { typ: None },
        OtherKind::Signed { token: TokenKind::Any, alg: x() },
        OtherKind::Signed { token: TokenKind::OneOfSeveral, alg: x() },
        OtherKind::SealedOther,
        OtherKind::ConcealsNothing,
        OtherKind::Nested,
        OtherKind::Several,
        OtherKind::XmlDigest,
        OtherKind::Envelope { media_type: x() },
        OtherKind::Older,
        OtherKind::OlderPresentation,
        OtherKind::OlderSeal(sealed()),
        OtherKind::Sealed(JadesError::NotBound),
        Unreadable::Neither,
        Unreadable::NoCredential,
        Unreadable::CutOff,
        Unreadable::NotText { at: 3 },
        Unreadable::NoObject { found: "array" },
        Unreadable::NoClaims { found: "an array".into() },
        Unreadable::NoPart { found: "an array".into() },
        Unreadable::Json(syntax()),
        Unreadable::Token { token: TokenKind::SdJwt, error: jose() },
        Unreadable::SdJwt(SdJwtError::NoTilde),
        Unreadable::SdJwtJson(SdJwtError::NoTilde),
        Unreadable::Seal(JadesError::NotBound),
        Unreadable::OlderXml(XmlError::Refused("a DOCTYPE")),
        Unreadable::OlderSeal(sealed()),
        Unreadable::Canonical(JcsError::Number { found: x() }),
    ];
    add![
        syntax(),
        JsonError::ByteOrderMark,
        Base64UrlError::Character { at: 1 },
        Base64UrlError::Length { length: 1 },
        Base64UrlError::LeftOver,
        Base64UrlError::Padding,
        JoseError::TooLarge { actual: 2, limit: 1 },
        JoseError::Parts { actual: 2 },
        jose(),
        JoseError::JsonSerialisation,
        JoseError::Header(syntax()),
        JoseError::Member { member: "alg" },
        JoseError::Unsecured,
        JoseError::Symmetric { alg: x() },
        JoseError::UnsupportedAlgorithm { alg: x() },
        JoseError::Critical { name: x() },
        JoseError::CriticalMalformed,
        JoseError::Certificates { actual: 2, limit: 1 },
        SdJwtError::JsonSerialisation,
        SdJwtError::Json { reason: "X" },
        SdJwtError::TooMany { actual: 2, limit: 1 },
        SdJwtError::Issuer(jose()),
        SdJwtError::KeyBinding(jose()),
        SdJwtError::Payload(syntax()),
        SdJwtError::NotAnObject { actual: "array" },
        SdJwtError::HashAlgorithm { name: x() },
        DisclosureError::Malformed { index: 1, reason: DisclosureFlaw::Salt },
        DisclosureError::Repeated { digest: x() },
        DisclosureError::Unused { index: 1 },
        DisclosureError::Reserved { name: x() },
        DisclosureError::WrongKind { index: 1 },
        DisclosureError::TooDeep { limit: 1 },
        DisclosureError::MustBePlain { claim: x() },
    ];
    for part in ["header", "payload", "signature", "certificate"] {
        add![JoseError::Encoding { part, source: Base64UrlError::Padding }];
    }
    add![
        ContextError::Embedded { address: x() },
        ContextError::NoContext { address: x() },
        ContextError::Unread { address: x(), error: syntax() },
        ContextError::Invalid { code: "invalid term definition", found: x() },
        ContextError::TooCostly { limit: 1 },
        JsonLdError::UnknownContext { address: x() },
        JsonLdError::TooLarge { limit: 1 },
        JsonLdError::TooLong { limit: 1 },
        JsonLdError::TooCostly { limit: 1 },
        JsonLdError::NotPlain { at: "/a".into(), reason: NotPlain::NoContext },
        NotPlain::NoObject { found: "array" },
        NotPlain::NestedContext,
        NotPlain::UndefinedTerm { term: x() },
        NotPlain::Key { key: x() },
        NotPlain::Feature { key: x(), feature: x() },
        NotPlain::Twice { first: x(), second: x() },
        NotPlain::Empty { found: "an empty array" },
        NotPlain::Repeated { found: x() },
        NotPlain::WrongValue { expected: "a text", found: "array".into() },
        NotPlain::Iri { found: x() },
        NotPlain::BlankNode { found: x() },
        NotPlain::Rewritten { found: x(), means: x() },
        NotPlain::Language { found: x() },
        NotPlain::Number { found: x() },
        NotPlain::TwoPlaces { id: x() },
        NotPlain::AddsToOuter { id: x() },
        NotPlain::BareStatus,
        DataIntegrityError::Unsupported { name: x() },
        DataIntegrityError::Document(JsonLdError::TooLong { limit: 1 }),
        DataIntegrityError::Proof(JsonLdError::TooLong { limit: 1 }),
        DataIntegrityError::Meaning { member: "type" },
        DataIntegrityError::Context,
        DataIntegrityError::Chain(ProofError::Circle),
        DataIntegrityError::ProofValue,
        DataIntegrityError::Jws(jose()),
        DataIntegrityError::Algorithm { suite: x(), algorithm: Algorithm::EdDsa },
        DataIntegrityError::BaseProof,
        ProofError::TooMany { actual: 2, limit: 1 },
        ProofError::Member { member: "type", expected: "an object", found: "array".into() },
        ProofError::NoPrevious { id: x() },
        ProofError::TwoPrevious { id: x() },
    ];
    super::reasons::add(&mut all);
    super::exchange::add(&mut all);
    add![
        JadesError::Form { member: x(), expected: "base64url of UTF-8", found: x() },
        JadesError::Refused { member: x(), reason: "in both headers" },
        JadesError::Unknown { member: x(), found: x() },
        JadesError::TooMany { what: "certificates", actual: 2, limit: 1 },
        JadesError::NoCertificate,
        JadesError::OtherCertificate { reference: "x5t", expected: x(), found: x() },
        JadesError::Algorithm { algorithm: x(), key: "X" },
        JadesError::Signature { index: 1, source: key::SignatureError::Mismatch },
        XmlError::TooMuch { what: "nodes", actual: 2, limit: 1 },
        XmlError::Malformed(x()),
        xades::SignatureError::Count { count: 2, placed: 1 },
        xades::SignatureError::Id { id: x() },
        xades::SignatureError::Form { part: "X", expected: "a text", found: x() },
        xades::SignatureError::Digest { part: "X" },
        xades::SignatureError::Signer { signers: 2 },
        xades::SignatureError::Weak(key::KeyError::RsaSize { bits: 2032 }),
        xades::SignatureError::Certificate,
        key::SignatureError::Algorithm { algorithm: Algorithm::EdDsa, kind: "X" },
        key::SignatureError::Length { actual: 2, expected: 1 },
        PlanFileError::TooLarge { actual: 2, limit: 1 },
        PlanFileError::NotText,
        PlanFileError::Syntax(x()),
        PlanFileError::Definition(DefinitionError::TwoUnits { id: x() }),
        PlanFileError::NoUnits,
        PlanFileError::Empty,
        DefinitionError::NoUnit { id: x() },
        DefinitionError::NoChoice { need: 5, of: 1 },
        DefinitionError::TooMany { what: "units", actual: 2, limit: 1 },
        LoqError::TooMuch { what: "nodes", limit: 1 },
        LoqError::Malformed(x()),
        LoqError::None,
        LoqError::Several(vec![x(), x()]),
        DecisionError::TooLarge { actual: 2, limit: 1 },
        DecisionError::NoQualification,
        DecisionError::NoUnit { id: x(), known: vec![x(), x()] },
        DecisionError::NoAchievement { pointer: x(), known: vec![x()] },
        DecisionError::NoDigest,
        DecisionError::Expires(x()),
        DecisionError::Statement(StatementError::Missing { member: "/vct" }),
    ];
    all
}

#[test]
fn every_error_is_said_in_each_language() {
    let all = said();
    assert!(all.len() > 330, "{}", all.len());
    for (itself, why) in all {
        let english = why(Words::english());
        assert_eq!(english.replace('’', "'"), itself.replace('’', "'"));
        for language in Language::ALL.into_iter().filter(|language| *language != Language::English) {
            let other = why(Words::of(language));
            // "jws: …" begins alike, and has an error of its own behind.
            assert!(other != english && !other.contains("why-"), "{}: {other}", language.tag());
            for word in [" the ", " is ", " not ", " and ", " of ", " more than "] {
                assert!(!format!(" {other} ").contains(word), "{}: {other}", language.tag());
            }
        }
    }
}

/// What a file says stays as it says it, and cannot act.
#[test]
fn what_stands_in_a_file_is_told_as_it_is() {
    let german = Words::of(Language::German);
    let error = NotPlain::Repeated { found: "the \u{202e} array".to_owned() };
    assert_eq!(german.why(&error), "the [U+202E] array steht zweimal da");
    for (text, said) in [("array", "eine Liste"), ("Array", "Array"), ("array!", "array!"), ("", "")] {
        assert_eq!(german.piece(text), said);
    }
    for (kind, said) in [
        ("Open Badges 3.0, eddsa-rdfc-2022", "Open Badges 3.0, eddsa-rdfc-2022"),
        ("European Digital Credential, not sealed", "Europäischer digitaler Nachweis, nicht gesiegelt"),
        ("presentation, JWS ES256", "Vorlage, JWS ES256"),
        ("presentation, JWS ES256 and X and Y", "Vorlage, JWS ES256 und X und Y"),
    ] {
        assert_eq!((german.kind(kind).as_str(), Words::english().kind(kind).as_str()), (said, kind));
    }
}

/// A piece in English is the text that a reader of ours writes: its message is found by it.
#[test]
fn pieces_are_found_by_their_english() {
    let pieces = Language::English.source().lines().filter(|line| line.starts_with("piece-"));
    let mut count = 0;
    for line in pieces {
        let (id, text) = line.split_once(" = ").expect("a message");
        let german = Words::of(Language::German).piece(text);
        assert!(Language::German.source().contains(&format!("{id} = {german}\n")), "{id}: {german}");
        count += 1;
    }
    assert!(count > 70, "{count}");
}
