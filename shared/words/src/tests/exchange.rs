//! What offers, requests, queries, answers and logbooks are refused for: every reason, to be said in each language.

use credential::baked::{BakeError, Picture, PictureError};
use credential::data_integrity::{DataIntegrityError, ProofError};
use credential::did::{DidError, DocumentError};
use credential::jose::JoseError;
use credential::json::{JsonError, Syntax};
use credential::key::{self, KeyError, SignError};
use credential::sd_jwt::{self, DisclosureError, IssueError as SdJwtIssueError, SdJwtError};
use credential::status::{BitsError, ListError};
use credential::x509::CertificateError;
use issue::{Format, IssueError, StatusKind};
use learning::esco::{CsvError, CsvProblem, ImportError, NoTarget, NotImported, Problem};
use learning::logbook::{CountersignError, EntryError, RecordError, Week, WeekError};
use learning::units::{CurriculumError, DefinitionError};
use openid4vc::address::{AddressError, AddressFlaw};
use openid4vc::dcql::{CandidateError, CandidateFlaw, QueryError, QueryFlaw, Unmet, Unsatisfied};
use openid4vc::link::LinkError;
use openid4vc::openid4vci::{Message, MessageFlaw, Part, ReceiveError, TxCodeFlaw, Unsupported};
use openid4vc::openid4vp::{
    ClientIdError, ConsentError, DeriveError, Expected, NotHere, PartFlaw, PresentError, RequestError, SignatureFlaw,
    SigningFlaw,
};
use trust::UnknownSource;
use trust::file::FileError;
use trust::own_list::{ListFlaw, OwnList, OwnListError, Table};
use trust::registry::{RegistryError, RegistryFlaw};

use super::now;
use super::why::{Said, x};
use crate::{Language, Words};

fn json() -> JsonError {
    JsonError::Syntax { reason: Syntax::Colon, line: 1, column: 2 }
}

/// Puts each of these to them, with what it says itself.
macro_rules! add {
    ($all:ident: $($error:expr),* $(,)?) => { $({
        let error = $error;
        $all.push((error.to_string(), Box::new(move |words: Words| words.why(&error))));
    })* };
}

/// Every reason.
pub(super) fn add(all: &mut Vec<Said>) {
    for reason in [
        AddressFlaw::NoAddress,
        AddressFlaw::NoHost,
        AddressFlaw::NotHttps,
        AddressFlaw::OtherScheme,
        AddressFlaw::UserName,
        AddressFlaw::Fragment,
    ] {
        add![all: AddressError { address: x(), reason }];
    }
    let address = || AddressError { address: x(), reason: AddressFlaw::Fragment };
    let link = || LinkError::Repeated { name: x() };
    add![all:
        LinkError::TooLong { actual: 70_000 },
        LinkError::OtherScheme { found: x(), expected: x() },
        link(),
        ReceiveError::Link(link()),
        ReceiveError::Address(address()),
        ReceiveError::OtherIssuer { message: Message::Issuer, expected: x(), found: x() },
        ReceiveError::OtherIssuer { message: Message::Server, expected: x(), found: x() },
        ReceiveError::Refused { message: Message::Token, status: 400, code: x(), description: x() },
        ReceiveError::Refused { message: Message::Nonce, status: 400, code: "no code".to_owned(), description: x() },
        ReceiveError::TxCode(TxCodeFlaw::Needed),
        ReceiveError::TxCode(TxCodeFlaw::NotExpected),
        ReceiveError::NotBound { expected: x() },
        ReceiveError::OutOfStep,
    ];
    for part in [Part::Format, Part::Type, Part::Key] {
        add![all: ReceiveError::NotAsOffered { part, expected: x(), found: x() }];
    }
    for message in [
        Message::Offer,
        Message::Issuer,
        Message::Server,
        Message::Token,
        Message::AccessToken,
        Message::Nonce,
        Message::Credential,
        Message::Address,
    ] {
        add![all: message, ReceiveError::Message { message, reason: MessageFlaw::NotSent }];
    }
    add![all:
        MessageFlaw::Json(json()),
        MessageFlaw::Candidate(CandidateFlaw::NoType.into()),
        MessageFlaw::OfferOrReference,
        MessageFlaw::Missing { member: "id" },
        MessageFlaw::IssuerQuery,
        MessageFlaw::Code,
        MessageFlaw::NoText,
        MessageFlaw::Configurations { actual: 33, limit: 32 },
        MessageFlaw::Repeated,
        MessageFlaw::InputMode { found: x() },
        MessageFlaw::TxCode { found: "array" },
        MessageFlaw::OtherServer { hint: x() },
        MessageFlaw::NotSent,
        MessageFlaw::NotOffered { id: x() },
        MessageFlaw::TooLarge { actual: 2 },
        MessageFlaw::NoneKnown,
        MessageFlaw::Count { count: 99 },
        MessageFlaw::NoCredential,
    ];
    let unsupported = [
        Unsupported::SigningIn,
        Unsupported::TokenType { found: x() },
        Unsupported::Later,
        Unsupported::Binding { methods: x() },
        Unsupported::Algorithms { algorithms: x() },
    ];
    for what in unsupported {
        add![all: what.clone(), ReceiveError::Unsupported { what }];
    }
    // What the system says of files, by its numbers on Linux.
    for code in [2, 4, 5, 12, 13, 16, 17, 20, 21, 27, 28, 30, 32, 36, 39, 98, 99, 110, 122] {
        add![all: std::io::Error::from_raw_os_error(code)];
    }
    add![all: std::io::Error::other("X"), std::io::Error::from(std::io::ErrorKind::UnexpectedEof)];
    queries(all);
    requests(all);
    issuing(all);
    logbooks(all);
    skills(all);
}

fn queries(all: &mut Vec<Said>) {
    add![all:
        QueryError { credential: None, member: "claims", reason: QueryFlaw::Missing },
        QueryError { credential: Some(x()), member: "claims", reason: QueryFlaw::Missing },
        QueryFlaw::MissingOrNoText,
        QueryFlaw::RepeatedId,
        QueryFlaw::ClaimIds,
        QueryFlaw::NoObject,
        QueryFlaw::TypeLists,
        QueryFlaw::NoOptions,
        QueryFlaw::OptionNoList,
        QueryFlaw::OptionLength,
        QueryFlaw::UnknownId { id: x() },
        QueryFlaw::EmptyList,
        QueryFlaw::TooMany { actual: 2, limit: 1 },
        QueryFlaw::NoList { found: "string" },
        QueryFlaw::NoFlag { found: "string" },
        QueryFlaw::EntryNoText,
        QueryFlaw::NoId,
        QueryFlaw::IdForm,
        QueryFlaw::NoPath,
        QueryFlaw::Values,
        QueryFlaw::ValueKind,
        QueryFlaw::PathNoList,
        QueryFlaw::Steps { actual: 17 },
        QueryFlaw::StepNumber,
        QueryFlaw::StepKind,
        Unsatisfied { query: x(), reason: Unmet::NoCredential },
        Unmet::NoOption,
        Unmet::NotAsked,
        Unmet::Several { count: 2 },
        Unmet::SeveralInOne { count: 2 },
        Unmet::Format { expected: x(), found: "X" },
        Unmet::Type,
        Unmet::Authorities,
        Unmet::NotBound,
        Unmet::KeptBack,
        Unmet::Claim,
        Unmet::Candidate(CandidateFlaw::NoType.into()),
        CandidateError { reason: CandidateFlaw::NotText { at: 3 } },
        CandidateFlaw::Json(json()),
        CandidateFlaw::SdJwt(SdJwtError::NoTilde),
        CandidateFlaw::Disclosure(DisclosureError::Unused { index: 1 }),
        CandidateFlaw::Jose(JoseError::Unsecured),
        CandidateFlaw::Count { count: 99 },
        CandidateFlaw::NoType,
    ];
}

fn requests(all: &mut Vec<Said>) {
    let query = || QueryError { credential: None, member: "claims", reason: QueryFlaw::Missing };
    let unsatisfied = || Unsatisfied { query: x(), reason: Unmet::Type };
    add![all:
        RequestError::Link(LinkError::Repeated { name: x() }),
        RequestError::Address(AddressError { address: x(), reason: AddressFlaw::NoHost }),
        RequestError::Client(ClientIdError::Prefix { prefix: x() }),
        RequestError::Query(query()),
        RequestError::Missing { name: "nonce" },
        RequestError::Wrong { name: "nonce", expected: Expected::This(x()), found: x() },
        RequestError::Wrong { name: "nonce", expected: Expected::Nonce, found: x() },
        RequestError::Unreadable { name: "request object", reason: PartFlaw::NotSent },
        RequestError::Unreadable { name: "dcql_query", reason: PartFlaw::NotSent },
        RequestError::Signature { reason: SignatureFlaw::None },
        RequestError::NotServed { address: x(), status: 404 },
        RequestError::OutOfStep,
        ClientIdError::NotRegistered { id: x() },
        Expected::Text,
        Expected::Seconds,
        Expected::Nonce,
        Expected::OneOf(&["X", "Y", "Z"]),
        PartFlaw::TooLarge { actual: 2, limit: 1 },
        PartFlaw::NotText { at: 3 },
        PartFlaw::Json(json()),
        PartFlaw::Jose(JoseError::Unsecured),
        SignatureFlaw::KeyOfAnother { found: x(), asker: x() },
        SignatureFlaw::OtherDocument { found: x(), asker: x() },
        SignatureFlaw::NoKey { asker: x(), key: x() },
        SignatureFlaw::Did(DidError::Syntax { text: x() }),
        SignatureFlaw::Document(DocumentError::TooMany { actual: 2, limit: 1 }),
        SignatureFlaw::Key(KeyError::SmallOrder),
        SignatureFlaw::Signature(key::SignatureError::Mismatch),
        ConsentError::Unsatisfied(unsatisfied()),
        ConsentError::NoSuchCredential { number: 2 },
        ConsentError::SdJwt(sd_jwt::PresentError::AlreadyBound),
        ConsentError::Derive(DeriveError::Unwritten),
        ConsentError::NotText,
        ConsentError::OtherConsent { given: x(), expected: x() },
        DeriveError::Json(json()),
        DeriveError::Proof(ProofError::Circle),
        DeriveError::DataIntegrity(DataIntegrityError::Context),
        DeriveError::Candidate(CandidateFlaw::NoType.into()),
        PresentError::Consent(ConsentError::NotText),
        PresentError::NoKey { query: x(), key: x() },
        PresentError::NoKey { query: x(), key: "unknown".to_owned() },
        PresentError::WrongKey { kind: "X" },
        PresentError::Signing(SigningFlaw::Sign(SignError::Refused { reason: x() })),
        PresentError::Unwritable,
        SigningFlaw::SdJwt(sd_jwt::PresentError::AnotherKey),
        SigningFlaw::DataIntegrity(DataIntegrityError::Context),
    ];
    for reason in [
        NotHere::RequestUri,
        NotHere::ByValue,
        NotHere::NoRequestUri,
        NotHere::NotSigned,
        NotHere::TransactionData,
        NotHere::Draft,
        NotHere::Scope,
        NotHere::DirectPost,
    ] {
        add![all: reason, RequestError::Forbidden { name: "request", reason }];
    }
}

fn issuing(all: &mut Vec<Said>) {
    let path = || sd_jwt::Path(vec![sd_jwt::Step::from("a")]);
    let refused = || SignError::Refused { reason: x() };
    add![all:
        sd_jwt::PresentError::SdJwt(SdJwtError::NoTilde),
        sd_jwt::PresentError::Disclosure(DisclosureError::Unused { index: 1 }),
        sd_jwt::PresentError::NoClaim { path: path() },
        sd_jwt::PresentError::NoDisclosure { index: 2, count: 1 },
        sd_jwt::PresentError::HolderKey(KeyError::SmallOrder),
        sd_jwt::PresentError::Sign(refused()),
        SdJwtIssueError::NotAnObject,
        SdJwtIssueError::NoClaim { path: path() },
        SdJwtIssueError::Reserved { name: x() },
        SdJwtIssueError::Sign(refused()),
        BitsError::Size { size: 3 },
        BitsError::TooLarge { bytes: 2, limit: 1 },
        BitsError::Index { index: 2, entries: 1 },
        BitsError::Value { value: 2, size: 1 },
        IssueError::Key(KeyError::SmallOrder),
        IssueError::Sign(refused()),
        IssueError::SdJwt(SdJwtIssueError::NotAnObject),
        IssueError::DataIntegrity(DataIntegrityError::Context),
        IssueError::Bits(BitsError::Size { size: 3 }),
        IssueError::List(ListError::Compression),
        IssueError::NoDidKey { kind: "X" },
        IssueError::NoSuchEntry { index: 2, length: 1 },
        IssueError::WrongList { kind: StatusKind::Token, format: Format::OpenBadge },
    ];
}

fn logbooks(all: &mut Vec<Said>) {
    let week = Week::parse("2026-W12").expect("a week");
    add![all:
        WeekError { text: x() },
        EntryError::Text { member: "work", actual: 0, most: 2 },
        EntryError::Text { member: "unit", actual: 0, most: 2 },
        EntryError::Text { member: "a skill", actual: 0, most: 2 },
        EntryError::Text { member: "a picture's name", actual: 0, most: 2 },
        EntryError::Text { member: "a picture's kind", actual: 0, most: 2 },
        EntryError::NotBegun(week),
        EntryError::Minutes(0),
        EntryError::TooMany { member: "skills", actual: 2, most: 1 },
        EntryError::TooMany { member: "pictures", actual: 2, most: 1 },
        EntryError::Form { member: "a skill", found: x() },
        EntryError::Form { member: "a picture's digest", found: x() },
        CountersignError::Json(json()),
        CountersignError::Syntax(x()),
        CountersignError::Form { found: x(), expected: "X" },
        CountersignError::TooMany { actual: 2, limit: 1 },
        CountersignError::Empty,
        CountersignError::Entry { number: 2, error: EntryError::Minutes(0) },
        CountersignError::Digest { number: 2, said: x(), found: x() },
        CountersignError::Twice { number: 2 },
        RecordError::Json(json()),
        RecordError::Syntax(x()),
        RecordError::Form { found: x(), expected: "X" },
        RecordError::TooMany { member: "countersignatures", actual: 2, limit: 1 },
        RecordError::TooMany { member: "entries", actual: 2, limit: 1 },
        RecordError::Entry { number: 2, error: EntryError::Minutes(0) },
    ];
    for member in ["id", "learner", "company", "qualification"] {
        add![all: CountersignError::Text { member, actual: 0, most: 2 }];
    }
}

fn skills(all: &mut Vec<Said>) {
    let too_many = || Problem::TooMany { what: "entries", actual: 2, limit: 1 };
    let line = || ImportError { line: 2, problem: too_many() };
    let table = |problem| CsvError { file: x(), problem };
    let curriculum = || CurriculumError::Syntax(x());
    add![all:
        line(),
        too_many(),
        Problem::TooMany { what: "needs", actual: 2, limit: 1 },
        Problem::TooMany { what: "bytes", actual: 2, limit: 1 },
        Problem::Encoding,
        Problem::Heading { found: x() },
        ImportError { line: 2, problem: Problem::Cell { member: "X", found: x() } },
        table(CsvProblem::Language),
        table(CsvProblem::Syntax(x())),
        table(CsvProblem::Columns { found: x() }),
        table(CsvProblem::TooMany { what: "links", actual: 2, limit: 1 }),
        CsvProblem::Cell { line: 2, member: "X", found: x() },
        NotImported::Extract { file: x(), error: line() },
        NotImported::Table(table(CsvProblem::Language)),
        NotImported::Together(line()),
        NotImported::Amount { what: "files", actual: 2, limit: 1 },
        NotImported::Alone { file: x() },
        NotImported::Version,
        NotImported::Nothing,
        NoTarget(curriculum()),
        curriculum(),
        CurriculumError::TooLarge { actual: 2, limit: 1 },
        CurriculumError::Definition(DefinitionError::TwoUnits { id: x() }),
        BakeError::NotAPicture,
        BakeError::Already(Picture::Svg),
        BakeError::Picture(PictureError::Nothing { picture: Picture::Png }),
        BakeError::NotABadge { kind: x() },
        BakeError::Unwritable { code: 0 },
        BakeError::TooLarge { actual: 2, limit: 1 },
        UnknownSource { id: x() },
    ];
    trusted(all);
}

fn trusted(all: &mut Vec<Said>) {
    let did = || Box::new(DidError::Syntax { text: x() });
    let syntax = || OwnList::from_toml("X", "X", |_| Err(x())).expect_err("no list");
    let registry = || RegistryError { file: x(), flaw: RegistryFlaw::NoIssuers };
    add![all:
        registry(),
        syntax(),
        OwnListError::Entry { file: x(), issuer: x(), reason: ListFlaw::NamesNobody },
        OwnListError::Root { file: x(), root: x(), reason: ListFlaw::NamesNoId },
        OwnListError::Source { file: x(), what: Table::Registry(x()), reason: ListFlaw::NoAddress },
        OwnListError::Source { file: x(), what: Table::Federation(x()), reason: ListFlaw::NoAnchor },
        OwnListError::Source { file: x(), what: Table::Sources, reason: UnknownSource { id: x() }.into() },
        OwnListError::Certificate { file: x(), certificate: x(), reason: ListFlaw::Unread(x()) },
        ListFlaw::NoDomain { text: x() },
        ListFlaw::NoKeys,
        ListFlaw::NoEnd,
        ListFlaw::NoFingerprint { text: x() },
        ListFlaw::NoDid { id: x(), error: did() },
        ListFlaw::NoEbsi { id: x(), error: did() },
        ListFlaw::NoOrigin { text: x() },
        ListFlaw::NoLevel { level: 9 },
        ListFlaw::NoField { code: x() },
        ListFlaw::NoCountry { text: x() },
        ListFlaw::NoDate { text: x() },
        ListFlaw::Certificate(CertificateError::Malformed { at: 2 }),
        ListFlaw::Unread("the wallet keeps the list alone; write the certificate's text into it".to_owned()),
        FileError::Registry(registry()),
        FileError::Certificate { name: x(), error: CertificateError::Malformed { at: 2 } },
        FileError::NotText { name: x() },
        FileError::OwnList(syntax()),
        FileError::Record { name: x() },
        FileError::NoAccreditation { name: x() },
    ];
}

/// Moments are written for the reader, and what a value is of a wrong kind is named in the reader's language.
#[test]
fn moments_and_kinds_are_written_for_the_reader() {
    let (from, until, now) = (Some(now()), Some(now().plus_seconds(60)), now().plus_seconds(120));
    let wrong = |expected| RequestError::Wrong { name: "nonce", expected, found: "array".to_owned() };
    for (error, english, german) in [
        (
            RequestError::NotInForce { from, until, now },
            "the request runs from 22 November 2026, 10:04 UTC until 22 November 2026, 10:05 UTC, and it is 22 November 2026, 10:06 UTC",
            "die Anfrage gilt von 22. November 2026, 10:04 UTC bis 22. November 2026, 10:05 UTC, und jetzt ist 22. November 2026, 10:06 UTC",
        ),
        (
            RequestError::NotInForce { from, until: None, now },
            "the request runs from 22 November 2026, 10:04 UTC, and it is 22 November 2026, 10:06 UTC",
            "die Anfrage gilt ab 22. November 2026, 10:04 UTC, und jetzt ist 22. November 2026, 10:06 UTC",
        ),
        (
            RequestError::NotInForce { from: None, until, now },
            "the request runs until 22 November 2026, 10:05 UTC, and it is 22 November 2026, 10:06 UTC",
            "die Anfrage gilt bis 22. November 2026, 10:05 UTC, und jetzt ist 22. November 2026, 10:06 UTC",
        ),
        (
            wrong(Expected::Text),
            "\"nonce\" is array, expected text",
            "\"nonce\" ist eine Liste, erwartet wird ein Text",
        ),
        (
            wrong(Expected::OneOf(&["X", "Y"])),
            "\"nonce\" is \"array\", expected X or Y",
            "\"nonce\" ist \"array\", erwartet wird X oder Y",
        ),
    ] {
        let said = |language| Words::of(language).why(&error);
        assert_eq!((said(Language::English).as_str(), said(Language::German).as_str()), (english, german));
    }
}
