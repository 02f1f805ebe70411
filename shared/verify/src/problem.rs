//! What stands in the way, with both sides of the comparison and who can act? Typed, without a sentence.

mod arg;
mod sample;

pub use arg::{Arg, Named, Piece};

use credential::Timestamp;
use credential::format::{OtherKind, Unreadable};

pub(crate) use arg::asks_nobody;
use sample::Sample;

use crate::reason::Reason;

/// Who can do something about a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Actor {
    /// Whoever issued the credential.
    Issuer,
    /// Whoever holds and presents it.
    Holder,
    /// Whoever checks it: trust, settings, another request.
    Verifier,
    /// Nobody in particular: something could not be reached; trying again may help.
    Network,
}

impl Actor {
    /// The stable id in reports.
    pub fn id(self) -> &'static str {
        match self {
            Actor::Issuer => "issuer",
            Actor::Holder => "holder",
            Actor::Verifier => "verifier",
            Actor::Network => "network",
        }
    }
}

macro_rules! problems {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $actor:ident { $($field:ident: $type:ty),* };)*) => {
        /// What failed or could not be found out. Each has a stable id, who can act, and both sides of the comparison.
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        #[expect(missing_docs, reason = "the fields are the sides of the comparison that the variant's text names")]
        pub enum Problem { $($(#[$doc])* $name { $($field: $type),* },)* }

        impl Problem {
            /// The stable id: in reports, in policies, and the name of its Fluent messages (`problem-ID`).
            pub fn id(&self) -> &'static str {
                match self { $(Problem::$name { .. } => $id,)* }
            }
            /// Who can do something about it.
            pub fn actor(&self) -> Actor {
                match self { $(Problem::$name { .. } => Actor::$actor,)* }
            }
            /// Both sides of the comparison, by name.
            pub fn args(&self) -> Vec<(&'static str, Arg)> {
                match self { $(Problem::$name { $($field),* } => vec![$((stringify!($field), Arg::from($field))),*],)* }
            }
            /// Whether it stems from a run that asks nobody outside: then whoever runs it can act, and trying again later does
            /// not help.
            pub fn unasked(&self) -> bool {
                self.actor() == Actor::Network && asks_nobody(&self.args())
            }
            /// One of each, so that a test can walk them all.
            pub fn samples() -> Vec<Problem> {
                vec![$(Problem::$name { $($field: <$type as Sample>::sample()),* }),*]
            }
        }
    };
}

problems! {
    // format
    /// The bytes are nothing that we know: not JSON, not a token.
    Unreadable = "unreadable", Holder { reason: Unreadable };
    /// More bytes than the limit.
    TooLarge = "too-large", Holder { actual: u64, limit: u64 };
    /// A kind of credential that we name but do not read.
    UnsupportedFormat = "unsupported-format", Verifier { name: OtherKind };
    /// An Open Badge from before version 3.0: what it is, and how others check it (hosted, signed, unsaid).
    EarlierOpenBadge = "earlier-open-badge", Verifier { version: String, part: String, secured: String };
    /// A certificate whose seal stands in a blockchain (Blockcerts).
    Blockcerts = "blockcerts", Verifier { version: String };
    /// A picture that no credential was baked into.
    PictureWithoutCredential = "picture-without-credential", Holder { picture: String };
    /// A picture with more than one credential: which one is meant, nobody says.
    SeveralInPicture = "several-in-picture", Holder { picture: String, count: u64 };
    /// A picture that breaks the rules of its own format.
    PictureDamaged = "picture-damaged", Holder { picture: String, reason: Piece };
    /// A picture with more of something than is looked through.
    PictureTooMuch = "picture-too-much", Holder { picture: String, what: Piece, limit: u64 };
    /// A member that the standard demands is missing.
    MissingMember = "missing-member", Issuer { member: String };
    /// A member has a value that the standard does not allow.
    WrongMember = "wrong-member", Issuer { member: String, expected: Piece, found: Piece };
    /// What a person would read is not what the signature covers (terms without meaning, parts out of their place).
    NotPlain = "not-plain", Issuer { reason: Reason };
    /// A context that we do not have, and that nobody here was told to trust.
    UnknownContext = "unknown-context", Verifier { address: String };
    /// A term has its meaning from the document itself (an inline context or `@vocab`) and not from a standard.
    LooseContext = "loose-context", Issuer { reason: Reason };
    /// The header's type is not the one of this kind of credential.
    WrongType = "wrong-type", Issuer { expected: String, found: String };
    /// The token's claims contradict the credential's body.
    Contradiction = "contradiction", Issuer { member: String, outside: String, inside: String };
    /// The credential names no issuer.
    NoIssuer = "no-issuer", Issuer {};
    /// A credential that stands beside the claims (an endorsement, a piece of evidence) is not intact.
    SupportBroken = "support-broken", Issuer { place: String, reason: Reason };
    /// A presentation that holds no credential.
    NothingPresented = "nothing-presented", Holder {};
    /// Something that a credential in a presentation needs is itself amiss.
    TooDeep = "too-deep", Holder { limit: u64 };

    // disclosures
    /// A disclosure that no digest calls for, or that is used twice.
    DisclosureMismatch = "disclosure-mismatch", Holder { reason: Reason };

    // signature
    /// There is no proof: the file is not sealed.
    NotSealed = "not-sealed", Issuer {};
    /// A credential inside another has no proof, and the one who sealed the other is not its issuer.
    NoSealOfItsOwn = "no-seal-of-its-own", Issuer { issuer: String };
    /// The signature does not match the content.
    SignatureMismatch = "signature-mismatch", Holder { method: String };
    /// A way of securing that we do not check.
    UnsupportedSecuring = "unsupported-securing", Verifier { name: Reason };
    /// An algorithm that is not allowed, or not the key's own.
    WrongAlgorithm = "wrong-algorithm", Issuer { algorithm: String, key: String };
    /// What a seal brings along as evidence of its time does not fit it.
    SealEvidence = "seal-evidence", Holder { part: String, reason: Piece };
    /// The proof itself is malformed.
    MalformedProof = "malformed-proof", Issuer { reason: Reason };
    /// The proof is for another purpose.
    WrongPurpose = "wrong-purpose", Issuer { expected: String, found: String };
    /// The proof's own end date has passed.
    ProofExpired = "proof-expired", Issuer { expires: Timestamp, at: Timestamp };
    /// The proof says that it was made after the moment asked about.
    ProofNotYetMade = "proof-not-yet-made", Issuer { created: Timestamp, at: Timestamp };
    /// A base proof holds: it is for the owner's wallet alone, which makes from it what others are shown.
    BaseProof = "base-proof", Holder {};
    /// Canonicalisation would cost more than any honest document needs.
    TooCostly = "too-costly", Issuer { limit: u64 };
    /// The issuer lists the key for something else, or it is none that proves anything: too small, off its curve, ended.
    KeyUnfit = "key-unfit", Issuer { key: String, reason: Reason };
    /// No key is at hand to check with.
    NoKey = "no-key", Network { key: String, reason: Reason };

    // issuer key
    /// Nothing ties the key to the issuer that the credential names.
    KeyNotTied = "key-not-tied", Verifier { issuer: String, key: String };
    /// The issuer's own document does not list this key for this purpose.
    KeyNotListed = "key-not-listed", Issuer { issuer: String, key: String };
    /// The key is another's: it belongs to somebody that is not the issuer.
    StrangersKey = "strangers-key", Issuer { issuer: String, key: String };
    /// The issuer's log listed the key once, and no longer does; nothing proves that the signature was made before.
    KeyRetired = "key-retired", Issuer { issuer: String, key: String, from: Timestamp, until: Timestamp };
    /// The issuer's document could not be had.
    DocumentUnavailable = "document-unavailable", Network { address: String, reason: Reason };
    /// The issuer's document was fetched only after the moment asked about.
    DocumentLater = "document-later", Verifier { address: String, fetched: Timestamp, at: Timestamp };
    /// The issuer's document is not what it must be.
    DocumentMalformed = "document-malformed", Issuer { address: String, reason: Reason };
    /// A DID method or issuer address that we cannot resolve.
    UnsupportedIssuer = "unsupported-issuer", Verifier { issuer: String };
    /// The seal's certificate leads to no authority that the user trusts.
    NoAnchor = "no-anchor", Verifier { organisation: String, authority: String };
    /// The authority that vouches for the certificate did not have its state's word for that then.
    ServiceNotGranted = "service-not-granted", Issuer { authority: String, status: String, at: Timestamp, territory: String, issue: u64, issued: Timestamp };
    /// The authority is listed, for other things than seals.
    ServiceOfAnotherKind = "service-of-another-kind", Issuer { authority: String, territory: String, issue: u64, issued: Timestamp };
    /// The trusted list that would say it was overdue at the moment asked about.
    TrustedListOverdue = "trusted-list-overdue", Verifier { territory: String, issue: u64, issued: Timestamp, until: String };
    /// The trusted list that would say it is closed: there will be no other.
    TrustedListClosed = "trusted-list-closed", Issuer { territory: String, issue: u64, issued: Timestamp };
    /// The trusted list that would say it is from a later time than the one at which it was taken in.
    TrustedListAhead = "trusted-list-ahead", Verifier { territory: String, issue: u64, issued: Timestamp };
    /// What the trusted list says of the authority hangs on something that we do not know.
    ServiceUnread = "service-unread", Verifier { authority: String, extension: String, territory: String, issue: u64, issued: Timestamp };
    /// The certificate was not in force at the proven time.
    CertificateNotInForce = "certificate-not-in-force", Issuer { from: Timestamp, until: Timestamp, at: Timestamp };
    /// A certificate on the way to the authority begins only after the moment asked about.
    CertificateNotBegun = "certificate-not-begun", Issuer { from: Timestamp, at: Timestamp };
    /// The certificate had been withdrawn by its authority when the seal is first known to have existed: it may be from before.
    CertificateWithdrawn = "certificate-withdrawn", Issuer { since: Timestamp, at: Timestamp, authority: String };
    /// The certificate of an authority above the seal's was withdrawn, and nothing proves that the seal is from before.
    AuthorityWithdrawn = "authority-withdrawn", Issuer { since: Timestamp, at: Timestamp, authority: String };
    /// What was sealed bears a time-stamp from after the withdrawal of the certificate, so that the seal does not go back to before.
    SealedAfterWithdrawal = "sealed-after-withdrawal", Issuer { since: Timestamp, after: Timestamp, authority: String };
    /// The certificate was withdrawn later; by its authority's word its key may have been in other hands before the seal was made.
    CertificateSuspect = "certificate-suspect", Issuer { suspect: Timestamp, since: Timestamp, at: Timestamp, authority: String };
    /// A time-stamp over the seal states an earlier time than one that was in it when it was sealed.
    TimeStampOrder = "time-stamp-order", Issuer { inside: Timestamp, over: Timestamp };
    /// The certificate cannot seal: its use, its key or its form.
    CertificateUnfit = "certificate-unfit", Issuer { reason: Reason };
    /// Whether a certificate leads to an authority that is trusted was not found out: it holds something that is not judged here.
    CertificateNotJudged = "certificate-not-judged", Issuer { reason: Reason };
    /// The credential's issuer is not whom the certificate names.
    SealMismatch = "seal-mismatch", Issuer { member: String, credential: String, certificate: String };

    // issuer identity
    /// Nobody but the issuer itself says who it is.
    IssuerNotListed = "issuer-not-listed", Verifier { issuer: String };
    /// No source of trust is set up, so that nobody could be asked.
    NoTrustSource = "no-trust-source", Verifier {};
    /// A source of trust could not be asked.
    SourceUnavailable = "source-unavailable", Network { source: String, reason: Reason };
    /// A source of trust says otherwise.
    IssuerContradicted = "issuer-contradicted", Issuer { source: String, says: String, found: String };
    /// The source's entry for the issuer had ended, or not begun.
    ListingNotInForce = "listing-not-in-force", Verifier { source: String, from: String, until: String };
    /// The source's entry for the issuer has ended, and by its own word the credential was signed or awarded after that.
    DatedAfterEnd = "dated-after-end", Issuer { source: String, until: Timestamp, found: Timestamp };

    // validity period
    /// It has run out.
    Expired = "expired", Issuer { valid_until: Timestamp, at: Timestamp };
    /// It has not begun.
    NotYetValid = "not-yet-valid", Issuer { valid_from: Timestamp, at: Timestamp };
    /// What was kept back may be the member that decides.
    MayBeWithheld = "may-be-withheld", Holder { member: String, count: u64 };
    /// A date that is none.
    WrongDate = "wrong-date", Issuer { member: String, found: String };

    /// The owner shows a part, and what is asked for is not in it: it may stand in what the issuer sealed.
    NotDisclosed = "not-disclosed", Holder { member: String };
    /// The owner shows a part, with an entry about its status by choice: another may have been left out.
    StatusMayBeLeftOut = "status-may-be-left-out", Issuer { shown: u64 };

    // status
    /// Withdrawn by its issuer.
    Revoked = "revoked", Issuer { list: String, as_of: Timestamp };
    /// Suspended by its issuer, for now.
    Suspended = "suspended", Issuer { list: String, as_of: Timestamp };
    /// The issuer set another status that a reader must weigh.
    StatusSet = "status-set", Issuer { list: String, purpose: String, value: String };
    /// A way of withdrawing that we do not know.
    UnsupportedStatus = "unsupported-status", Verifier { name: Reason };
    /// The list could not be had.
    ListUnavailable = "list-unavailable", Network { list: String, reason: Reason };
    /// The list is not what it must be: forged, malformed, of another type or purpose, too short.
    ListMalformed = "list-malformed", Issuer { list: String, reason: Reason };
    /// The list does not say when it was issued, and was fetched only after the moment asked about.
    ListLater = "list-later", Verifier { list: String, fetched: Timestamp, at: Timestamp };
    /// The list's own dates do not cover the moment asked about.
    ListNotInForce = "list-not-in-force", Issuer { list: String, from: String, until: String };
    /// A list that its standard leaves unsigned, and that does not name the credential: anybody on the way could have cut it.
    UnsignedList = "unsigned-list", Verifier { list: String };
    /// An older list than one that was already seen.
    ListOlderThanSeen = "list-older-than-seen", Issuer { list: String, issued: Timestamp, seen: Timestamp };
    /// The list names itself by another address than the one that the credential names.
    ListElsewhere = "list-elsewhere", Issuer { list: String, named: String };
    /// The list is somebody else's, and no source of trust names its signer for this issuer.
    DelegatedList = "delegated_list", Issuer { list: String, signer: String, issuer: String };

    // accreditation
    /// Nobody could be asked whether this body may award this.
    NoAccreditationSource = "no-accreditation-source", Verifier { issuer: String };
    /// The source lists what the issuer may award, and this award does not show enough to compare.
    AwardNotComparable = "award-not-comparable", Issuer { source: String, limb: String };
    /// The award is outside what the source says the issuer may award; the limb says by what.
    OutsideAccreditation = "outside-accreditation", Issuer { source: String, limb: String, allowed: String, found: String };
    /// The award says that it was made while its issuer might, which has ended since; nothing proves when it was made.
    AccreditationEnded = "accreditation-ended", Issuer { source: String, awarded: Timestamp, until: Timestamp };
    /// It names another body as the one that awards, and nobody says that its issuer may issue for that.
    AwardedByAnother = "awarded-by-another", Verifier { issuer: String, body: String };
    /// The issuer says that somebody accredited it for this, and nobody vouches for that.
    AccreditationUnvouched = "accreditation-unvouched", Verifier { agent: String };
    /// A credential about accreditation does not hold by itself.
    AccreditationNotSound = "accreditation-not-sound", Issuer { source: String, reason: Reason };
    /// An accreditation that is offered is another body's.
    AccreditationOfAnother = "accreditation-of-another", Issuer { source: String, expected: String, found: String };
    /// An accreditation that has the body's name, and no identifier that anybody proves to be the body's.
    AccreditationByName = "accreditation-by-name", Verifier { source: String, name: String };
    /// Nobody that the user trusts says that whoever signed an accreditation accredits that body.
    AccreditorUnknown = "accreditor-unknown", Verifier { accreditor: String };
    /// An accreditation by the very body that is accredited.
    SelfAccredited = "self-accredited", Issuer { accreditor: String };
    /// An accreditation could not be had.
    AccreditationUnavailable = "accreditation-unavailable", Network { source: String, reason: Reason };
    /// A chain of accreditations leads to no root that the user trusts.
    ChainOpen = "accreditation-chain", Verifier { reason: String, at: String };

    // schema
    /// It does not keep to the schema that it names.
    SchemaMismatch = "schema-mismatch", Issuer { schema: String, place: String, rule: String, due: String };
    /// A claim does not keep to the rules of its type.
    TypeRule = "type-rule", Issuer { type_name: Named, claim: Named, rule: String };
    /// The type's own rules contradict each other, or lead back to themselves.
    TypeContradicts = "type-contradicts", Issuer { address: String, reason: Reason };
    /// The schema or the rules of the type could not be had, or are not what they must be.
    SchemaUnavailable = "schema-unavailable", Network { address: String, reason: Reason };
    /// The same, where the issuer says which bytes it means: then nothing else will do.
    PinnedSchemaUnavailable = "pinned-schema-unavailable", Network { address: String, reason: Reason };
    /// What was had are other bytes than the issuer says.
    SchemaAltered = "schema-altered", Issuer { address: String, reason: Reason };
    /// The schema stands in a credential that does not hold itself.
    SchemaNotSound = "schema-not-sound", Issuer { address: String, reason: Reason };
    /// A kind or a version of schema that we do not read.
    UnsupportedSchema = "unsupported-schema", Verifier { name: String };
    /// The schema refers to something outside itself, which is not looked at.
    SchemaElsewhere = "schema-elsewhere", Issuer { address: String, reference: String };
    /// Following the schema would take more work than any honest one needs.
    SchemaTooCostly = "schema-too-costly", Issuer { address: String };

    // warnings: beside the checks
    /// The issuer calls itself by a name that is listed, and under another key than its own.
    NameOfAnother = "name-of-another", Verifier { name: String, source: String };
    /// The issuer calls itself by a name that looks like one that is listed under another key.
    LookAlikeName = "look-alike-name", Verifier { name: String, listed: String, source: String };
    /// The issuer's domain looks like one that is listed for somebody else.
    LookAlikeDomain = "look-alike-domain", Verifier { domain: String, listed: String, source: String };
    /// A word of the issuer's name is made of letters of different scripts.
    MixedScripts = "mixed-scripts", Verifier { word: String };
    /// The issuer's domain is written in other letters than people see.
    OtherLetters = "other-letters", Verifier { domain: String, letters: String };
    /// A result says that what is named was not reached (`Failed`, `Withdrew`).
    ResultNotAchieved = "result-not-achieved", Issuer { status: String, of: String };
    /// A result says that what is named is not reached yet.
    ResultNotYetAchieved = "result-not-yet-achieved", Issuer { status: String, of: String };
    /// A result is lower than the one that the achievement requires.
    ResultBelowRequired = "result-below-required", Issuer { of: String, found: String, required: String };
    /// A result and the required one cannot be compared.
    ResultNotComparable = "result-not-comparable", Issuer { of: String, found: String, required: String };
    /// A status that the standard does not know, or none where there must be one.
    ResultUnknownStatus = "result-unknown-status", Issuer { status: String };
    /// A result whose description is not in the achievement.
    ResultUndescribed = "result-undescribed", Issuer { link: String };
    /// A result that its own description does not allow.
    ResultNotAllowed = "result-not-allowed", Issuer { of: String, found: String, allowed: String };
    /// An association of a record names something that is not in it.
    AssociationOpen = "association-open", Issuer { kind: String, id: String };
    /// A badge names neither an id nor an identifier of whom it was given to.
    NamesNobody = "names-nobody", Issuer {};
    /// It speaks of several subjects: what is said of one is not another's.
    SeveralSubjects = "several-subjects", Issuer { count: u64 };
    /// A token names another issuer than the credential inside it.
    IssuerTwice = "issuer-twice", Issuer { token: String, inside: String };
    /// A token names another subject than the credential inside it.
    SubjectTwice = "subject-twice", Issuer { token: String, inside: String };
    /// A record holds a credential that was given to somebody else.
    RecordOfAnother = "record-of-another", Issuer { expected: String, found: String };
    /// Who awarded is not who issued, and nothing in the credential says who charged the issuer with that.
    IssuedWithoutMandate = "issued-without-mandate", Issuer { issuer: String, body: String };
    /// Who awarded is not who issued, which the credential states a mandate for; nobody confirms it.
    IssuedByMandate = "issued-by-mandate", Verifier { issuer: String, body: String, statement: String, documents: u64 };
    /// The file calls its issuer by another name than those who say who that is.
    CalledOtherwise = "called-otherwise", Verifier { name: String, proven: String, source: String };
    /// What a badge awards was devised by another than its issuer.
    DevisedByAnother = "devised-by-another", Verifier { issuer: String, creator: String };
    /// No newer copy came.
    RenewalUnavailable = "renewal-unavailable", Network { address: String, reason: Reason };
    /// No newer copy is offered, or its seal does not hold, so that nobody was asked.
    RenewalNotOffered = "renewal-not-offered", Issuer {};
    /// What came as a newer copy is not intact.
    RenewalNotIntact = "renewal-not-intact", Issuer { reason: Reason };
    /// What came as a newer copy is another credential.
    RenewalOfAnother = "renewal-of-another", Issuer { member: String, expected: String, found: String };
    /// What came as a newer copy begins before the one at hand.
    RenewalOlder = "renewal-older", Issuer { before: Timestamp, after: Timestamp };
    /// An endorsement that endorses something else than what it stands in.
    EndorsesAnother = "endorses-another", Issuer { thing: String, expected: String, found: String };

    // holder
    /// We asked for proof from the owner's key, and it was left off.
    BindingMissing = "binding-missing", Holder {};
    /// The proof of the owner's key does not match.
    BindingMismatch = "binding-mismatch", Holder { reason: Reason };
    /// The key that presents is not the one that it was given to.
    NotTheOwner = "not-the-owner", Holder { expected: String, found: String };
    /// The presentation answers another request.
    WrongNonce = "wrong-nonce", Holder { expected: String, found: String };
    /// The presentation is meant for somebody else.
    WrongAudience = "wrong-audience", Holder { expected: String, found: String };
    /// The presentation was made too long ago, or in the future.
    NotFresh = "not-fresh", Holder { made: Timestamp, at: Timestamp };
}
