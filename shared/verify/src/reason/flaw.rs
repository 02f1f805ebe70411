//! What is wrong with what was found outside, where nothing more is to be told of it?

macro_rules! flaws {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $text:literal;)*) => {
        /// What is wrong, in whole.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        #[expect(missing_docs, reason = "the text says it")]
        pub enum Flaw { $($(#[$doc])* $name,)* }

        impl Flaw {
            /// All of them.
            pub const ALL: &[Flaw] = &[$(Flaw::$name),*];

            /// The stable id, and the name of its Fluent message (`why-flaw-ID`).
            pub fn id(self) -> &'static str {
                match self { $(Flaw::$name => $id,)* }
            }

            /// In English.
            pub fn text(self) -> &'static str {
                match self { $(Flaw::$name => $text,)* }
            }
        }
    };
}

flaws! {
    // keys and documents
    KeyOfAnother = "key-of-another", "the key is controlled by somebody else";
    ListedNoMore = "listed-no-more", "the key is listed for nothing of the kind any more";
    ListsNoKeys = "lists-no-keys", "it lists no keys";
    NoText = "no-text", "it is no text";
    IssuerKey = "issuer-key", "issuer_key";
    NoCertificate = "no-certificate", "no certificate";

    // owners
    PresentationSignature = "presentation-signature", "the presentation's signature does not match";
    AnswersAnother = "answers-another", "its key binding answers another request than it does";
    NamesNoKey = "names-no-key", "the credential names no key, so this one proves nothing";

    // lists of withdrawals
    Undated = "undated", "it does not say when it was issued, and one that does was seen before";
    Picture = "picture", "it is a picture";
    Presentation = "presentation", "it is a presentation";
    SignedByNobody = "signed-by-nobody", "nobody signed it";
    NoSubject = "no-subject", "it has no subject";
    OtherList = "other-list", "it is a list of another kind than the credential says";
    NotIssued = "not-issued", "it does not say when it was issued";
    EndNoDate = "end-no-date", "its end is no date";
    BeginningNoDate = "beginning-no-date", "its beginning is no date";
    Ttl = "ttl", "its ttl is no positive number";
    NoList = "no-list", "it holds no list";
    NoId = "no-id", "the credential has no id by which such a list could name it";
    ListOfList = "list-of-list", "the list of a list may not rest on yet another";
    BitOrder = "bit-order", "the draft does not say in which order its bits stand, and the two readings differ";

    // schemas
    NoSchemaCredential = "no-schema-credential", "its type is not JsonSchemaCredential";
    NoSchema = "no-schema", "it holds no JSON Schema";
    NoVersion = "no-version", "it does not say of which version it is";
    NotHttps = "not-https", "it is no https address";

    // who the issuer is
    NoOrigin = "no-origin", "that is no origin of the web";
    NoLinkedDids = "no-linked-dids", "its configuration has no linked_dids";
    NotNamed = "not-named", "its configuration does not name this issuer";
    NoLinkage = "no-linkage", "the entry is no domain linkage credential";
    EntrySubject = "entry-subject", "the entry's subject is not its issuer";
    EntryEnd = "entry-end", "the entry has no end, which it must";
    EntryKey = "entry-key", "the entry's issuer_key is another's";
    NoName = "no-name", "its statement gives no name";
    ChainLoop = "chain-loop", "its chain leads back to itself";
    AnchorWithoutKeys = "anchor-without-keys", "its anchor names no keys";
    NobodyAbove = "nobody-above", "nobody above its registry is named";
    ChainLength = "chain-length", "its chain is longer than an entity in it allows";
    NoKeysAbove = "no-keys-above", "an entity above it vouches for no keys";
    NoEntityAddress = "no-entity-address", "its entity has no address";
    NotAsked = "not-asked", "its registry does not say where it is asked";
}
