//! Which reasons can a problem have? One of each, for the test that holds each language to all of them.

use credential::Timestamp;
use credential::base64url::Base64UrlError;
use credential::bbs::BbsError;
use credential::data_integrity::{DiscloseError, LabelFlaw, ProofError};
use credential::did::webvh::{LogError, ProofFlaw, WitnessFlaw};
use credential::did::{DidError, DocumentError, JwkFlaw};
use credential::integrity::IntegrityError;
use credential::json::{JsonError, Syntax};
use credential::json_ld::Loose;
use credential::key::{KeyError, SignError, SignatureError};
use credential::sd_jwt::{DisclosureFlaw, KeyBindingError};
use credential::status::{EntryError, ListError};
use credential::type_metadata::{ClaimPath, Overrides, TypeMetadataError};
use credential::x509::{CertificateError, ChainError, NotJudged, Unfit};
use credential::xades;
use trust::federation::{ListingError, PolicyError, StatementError, StatementFlaw};
use trust::registry::RegistryFlaw;
use verify::{Because, Flaw, NoAnswer, Outcome, Problem, Reason, Skip};

use super::now;
use super::why::{Said, x};
use crate::{Language, Words};

/// What each says itself, and what we say of it.
macro_rules! add {
    ($all:ident; $($error:expr),* $(,)?) => { $({
        let error = $error;
        $all.push((error.to_string(), Box::new(move |words: Words| words.why(&error))));
    })* };
}

fn syntax() -> JsonError {
    JsonError::Syntax { reason: Syntax::Value, line: 1, column: 2 }
}

/// Adds one of each to what each language must say.
pub(super) fn add(all: &mut Vec<Said>) {
    // What others told stands as it is.
    for answer in NoAnswer::samples().into_iter().filter(|answer| !matches!(answer, NoAnswer::Told(_))) {
        add![all; answer];
    }
    for syntax in Syntax::samples().into_iter().filter(|syntax| !matches!(syntax, Syntax::Other(_))) {
        add![all; syntax];
    }
    // The ids of checks and problems stand in data; people read their names.
    for flaw in Flaw::ALL.iter().filter(|flaw| !matches!(flaw, Flaw::IssuerKey | Flaw::EntryKey)) {
        let flaw = *flaw;
        all.push((flaw.text().to_owned(), Box::new(move |words: Words| words.why(&flaw))));
    }
    because(all);
    keys(all);
    logs(all);
    others(all);
}

fn because(all: &mut Vec<Said>) {
    let reasons: Vec<Reason> = vec![
        Because::Several(vec![NoAnswer::Name.into(), Flaw::NoName.into()]).into(),
        Because::With { what: x(), with: "X" }.into(),
        Because::Xades(xades::SignatureError::NotBound).into(),
        Loose::SeveralSpeak { id: x() }.into(),
        Loose::TwoRoles { id: x() }.into(),
        Loose::OwnContext.into(),
        Loose::NotSigned { context: x() }.into(),
        Loose::Direction.into(),
        Loose::Vocabulary { key: x() }.into(),
        Loose::OneOfSeveral { key: x() }.into(),
        Loose::Class { key: x() }.into(),
        Because::DocumentOf { found: x() }.into(),
        Because::NamesIssuer { found: x() }.into(),
        Because::About { found: x(), due: x() }.into(),
        Because::NotOfType { due: "X" }.into(),
        Because::ListOf { found: x() }.into(),
        Because::NoEntry { index: 7 }.into(),
        Because::Circle { found: x() }.into(),
        Because::Describes { found: x() }.into(),
        Because::EntryFor { found: x() }.into(),
        Because::Entries { limit: 7 }.into(),
        Because::OwnEntries { limit: 7 }.into(),
        Because::Chain { limit: 7 }.into(),
        Because::AnchorKey { found: x() }.into(),
        syntax().into(),
        KeyError::SmallOrder.into(),
        ChainError::Unfit(Unfit::Signing).into(),
        RegistryFlaw::NoIssuers.into(),
    ];
    for reason in reasons {
        add![all; reason];
    }
}

fn keys(all: &mut Vec<Said>) {
    add![all;
        KeyError::Unsupported { kind: x() },
        KeyError::Member { member: "crv" },
        KeyError::Encoding { reason: "no base58" },
        KeyError::Base64(Base64UrlError::Padding),
        KeyError::OtherKind { found: "X", method: x() },
        KeyError::Length { kind: "X", actual: 2, expected: 1 },
        KeyError::NotOnCurve { kind: "X" },
        KeyError::SmallOrder,
        KeyError::NotCanonical,
        KeyError::RsaSize { bits: 512 },
        KeyError::RsaExponent,
        KeyError::RsaGuessable,
        KeyError::Purpose { member: "use", value: x() },
        KeyError::PrivatePublished,
        KeyError::Private,
        SignError::Refused { reason: x() },
        SignError::Unfit { reason: x() },
        DidError::Syntax { text: x() },
        DidError::NotBare { text: x() },
        DidError::Method { method: x(), expected: "X" },
        DidError::Address { did: x(), reason: "an IP address" },
        DidError::Jwk { did: x(), reason: JwkFlaw::NoObject },
        JwkFlaw::Json(syntax()),
        DocumentError::Json(syntax()),
        DocumentError::Member { member: "id" },
        DocumentError::Ambiguous { what: x() },
        DocumentError::TooMany { actual: 2, limit: 1 },
        CertificateError::TooLarge { actual: 2, limit: 1 },
        CertificateError::Malformed { at: 7 },
        CertificateError::Moment { seconds: 7 },
        CertificateError::Extension { oid: x() },
        CertificateError::Twice { oid: x() },
        ChainError::NoAnchor { authority: x() },
        ChainError::NotInForce { from: now(), until: now(), at: now() },
        Unfit::TimeStamps,
        Unfit::Purpose,
        Unfit::Signing,
        Unfit::Authority,
        Unfit::Name,
        NotJudged::TooMany { actual: 2, limit: 1 },
        NotJudged::TooLong { limit: 1 },
        NotJudged::TooFar { authority: x() },
        NotJudged::TooMuch,
        NotJudged::Extension { oid: x(), subject: x() },
        NotJudged::Signature { authority: x() },
        NotJudged::Names { authority: x() },
        NotJudged::Policies { authority: x() },
        NotJudged::Person { name: x() },
    ];
}

fn logs(all: &mut Vec<Said>) {
    let version = 3;
    add![all;
        LogError::TooLarge { actual: 2, limit: 1 },
        LogError::TooManyVersions { limit: 1 },
        LogError::Json { line: 1, source: syntax() },
        LogError::Member { version, member: "state" },
        LogError::Unknown { version, member: x() },
        LogError::Method { version, found: x() },
        LogError::Parameter { version, parameter: "ttl", reason: "no texts" },
        LogError::Number { expected: 2, found: x() },
        LogError::Hash { version, calculated: x(), found: x() },
        LogError::Scid { calculated: x(), found: x() },
        LogError::State { version, found: x(), scid: x() },
        LogError::Time { version, found: x() },
        LogError::NotLater { version, time: now(), previous: now() },
        LogError::Future { version, time: now(), now: now() },
        LogError::NotCommitted { version, key: x() },
        LogError::NotAuthorised { version, key: x() },
        LogError::Proof { version, reason: ProofFlaw::Ended },
        LogError::Moved { version, to: x(), reason: "it is not portable" },
        LogError::Deactivated { version },
        LogError::AnotherDid { did: x() },
        LogError::Witnesses { version, found: 1, threshold: 2 },
        LogError::WitnessFile { reason: WitnessFlaw::NoArray },
        LogError::NotFound { what: x() },
        LogError::NotAt { at: now() },
        ProofFlaw::Member { member: "type", found: x(), expected: "X" },
        ProofFlaw::NoDidKey,
        ProofFlaw::Canonical,
        ProofFlaw::NoObject,
        ProofFlaw::Context,
        ProofFlaw::NoSignature,
        ProofFlaw::Key(KeyError::SmallOrder),
        WitnessFlaw::TooMany { limit: 1 },
        WitnessFlaw::Proof(ProofFlaw::Canonical),
    ];
}

fn others(all: &mut Vec<Said>) {
    add![all;
        DiscloseError::Value { reason: "the CBOR is cut off" },
        DiscloseError::Base64(Base64UrlError::Padding),
        DiscloseError::Item { expected: "bytes", found: "a map" },
        DiscloseError::Length { actual: 2, expected: 1 },
        DiscloseError::Key(KeyError::SmallOrder),
        DiscloseError::Bbs(BbsError::Malformed { what: "proof" }),
        DiscloseError::OtherKey { kind: "X" },
        DiscloseError::Proofs(ProofError::Circle),
        DiscloseError::Option { option: "X" },
        DiscloseError::Labels(LabelFlaw::Count { labels: 1, nodes: 2 }),
        DiscloseError::Labels(LabelFlaw::Same),
        DiscloseError::Labels(LabelFlaw::Two),
        DiscloseError::Labels(LabelFlaw::Missing { number: 7 }),
        DiscloseError::Index { what: "X", index: 7, count: 3 },
        DiscloseError::Count { signatures: 1, statements: 2 },
        DiscloseError::Pointer { pointer: x(), reason: "has a bare ~" },
        DiscloseError::Cut,
        DiscloseError::Nothing,
        DiscloseError::TooMany { what: "statements", actual: 2, limit: 1 },
        DiscloseError::NoBase { expected: "X" },
        BbsError::Mismatch { what: "signature" },
        BbsError::Index { index: 7, count: 3 },
        BbsError::TooMany { actual: 2, limit: 1 },
        DisclosureFlaw::NoArray,
        DisclosureFlaw::SaltOrName,
        DisclosureFlaw::Elements { actual: 1 },
        KeyBindingError::Type { actual: x() },
        KeyBindingError::Claim { claim: "nonce" },
        KeyBindingError::SdHash { actual: x(), expected: x() },
        KeyBindingError::Signature(SignatureError::Mismatch),
        ListError::Member { member: "lst" },
        ListError::Unsupported { kind: x() },
        ListError::Encoding(Base64UrlError::Padding),
        ListError::Json(syntax()),
        ListError::Multibase,
        ListError::Base64,
        ListError::Compression,
        ListError::After { bytes: 1 },
        ListError::TooLarge { limit: 1 },
        ListError::EntrySize { bits: 3 },
        EntryError::Unsupported { kind: x() },
        EntryError::Member { member: "idx" },
        EntryError::TooMany { actual: 2, limit: 1 },
        TypeMetadataError::Json(syntax()),
        TypeMetadataError::Member { place: x(), expected: "a list" },
        Overrides { member: "sd", path: ClaimPath(Vec::new()) },
        TypeMetadataError::TooMany { what: "items of one list", limit: 1 },
        IntegrityError::Malformed { found: x() },
        IntegrityError::Unsupported { found: x() },
        IntegrityError::Mismatch { algorithm: "sha256" },
        StatementError::Another { member: "iss", found: x(), expected: x() },
        StatementError::NotInForce { from: now(), until: now(), at: now() },
        StatementError::Policy(PolicyError::Critical { operator: x() }),
        StatementError::Signature(x()),
        PolicyError::Form { parameter: x(), reason: x() },
        PolicyError::Contradiction { parameter: x(), reason: x() },
        PolicyError::Metadata { parameter: x(), reason: x() },
        StatementError::Form(StatementFlaw::TooLarge { limit: 1 }),
        StatementFlaw::NoText,
        StatementFlaw::Type { found: x(), expected: "X" },
        StatementFlaw::NoKey,
        StatementFlaw::NoKeys,
        StatementFlaw::Missing { member: "exp" },
        StatementFlaw::Date { member: "exp" },
        StatementFlaw::Extensions,
        StatementFlaw::Names,
        StatementFlaw::Length,
        StatementFlaw::Superiors,
        StatementFlaw::ManySuperiors { limit: 1 },
        StatementFlaw::EntityTypes,
        ListingError::NoList,
        ListingError::TooMany { limit: 1 },
        ListingError::NoText,
        RegistryFlaw::NoIssuers,
        RegistryFlaw::TooMany { limit: 1 },
        RegistryFlaw::Unnamed { did: x() },
    ];
}

/// Dates and the names of checks are written for the reader; in data stand moments and ids.
#[test]
fn dates_and_names_are_written_for_the_reader() {
    let at: Timestamp = now();
    let german = Words::of(Language::German);
    for (reason, english, own) in [
        (Because::KeyEnded(at), "the key ended on 22 November 2026", "der Schlüssel endete am 22. November 2026"),
        (
            Because::Check(verify::Check::Signature, Box::new(Outcome::Fail(Problem::NoIssuer {}))),
            "Seal: The credential does not say who issued it",
            "Siegel: Der Nachweis sagt nicht, wer ihn ausgestellt hat",
        ),
        (
            Because::Entry(verify::Check::Status, Box::new(Outcome::Skip(Skip::NotOffered))),
            "the entry does not hold (Withdrawal: This issuer publishes no withdrawals)",
            "der Eintrag hält nicht (Rücknahme: Diese Stelle veröffentlicht keine Rücknahmen)",
        ),
        (Because::Kind("presentation, JWS ES256".to_owned()), "presentation, JWS ES256", "Vorlage, JWS ES256"),
    ] {
        let reason = Reason::from(reason);
        assert_eq!((Words::english().why(&reason).as_str(), german.why(&reason).as_str()), (english, own));
    }
    let others = [Because::Shortened { seen: at }, Because::OldCopy { fetched: at }, Flaw::IssuerKey.into()];
    for because in others.into_iter().chain([Flaw::EntryKey.into(), Because::Problem(Box::new(Problem::NoIssuer {}))]) {
        let (english, own) = (Words::english().why(&because), german.why(&because));
        assert!(english != own && !english.contains("why-") && !own.contains("why-"), "{english} / {own}");
        assert_ne!(english, because.to_string(), "in data stand ids and moments");
    }
}
