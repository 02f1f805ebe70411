//! Which ways from certificate to certificate lead to an anchor, and which do not?

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, GeneralSubtree, IsCa, KeyUsagePurpose,
    NameConstraints,
};

use super::super::samples::{Made, at, authority, make, seal, years};
use super::super::{Certificate, Chain, ChainError, Effort, NotJudged, Purpose, Unfit, chain};
use super::{NOW, family};
use crate::limits;

/// A seal below so many authorities, each signed by the one before; the first is the anchor.
fn below(authorities: Vec<CertificateParams>, leaf: CertificateParams) -> Result<Chain, ChainError> {
    let mut line: Vec<Made> = Vec::new();
    for params in authorities {
        let next = make(params, line.last());
        line.push(next);
    }
    let leaf = make(leaf, line.last()).certificate;
    let mut all = line.iter().map(|made| made.certificate.clone());
    let anchor = [all.next().expect("an anchor")];
    let between: Vec<Certificate> = all.collect();
    chain(&leaf, &between, &anchor, at(NOW), Purpose::Seal, &Effort::default())
}

fn with(name: &str, change: impl Fn(&mut CertificateParams)) -> CertificateParams {
    let mut params = authority(name);
    change(&mut params);
    params
}

const NAME: Result<(), ChainError> = Err(ChainError::Unfit(Unfit::Name));

fn no_anchor(authority: &str) -> ChainError {
    ChainError::NoAnchor { authority: authority.to_owned() }
}

/// RFC 5280, section 6.1.4 (n): who may sign certificates must say so, where it says what its key is for.
#[test]
fn an_authority_must_be_let_sign_certificates() {
    for usages in [vec![KeyUsagePurpose::CrlSign], vec![KeyUsagePurpose::DigitalSignature]] {
        let between = with("Between", |params| params.key_usages = usages.clone());
        assert_eq!(below(vec![authority("Root"), between], seal()), Err(no_anchor("Between")), "{usages:?}");
    }
    let unsaid = with("Between", |params| params.key_usages.clear());
    assert!(below(vec![authority("Root"), unsaid], seal()).is_ok(), "without key usage it is not bound");
}

/// Section 4.2.1.9: how many authorities may stand below another, those left out that only renew its key.
#[test]
fn no_more_stand_below_an_authority_than_it_allows() {
    let at_most =
        |name: &str, most: u8| with(name, |params| params.is_ca = IsCa::Ca(BasicConstraints::Constrained(most)));
    for (line, good) in [
        (vec![at_most("Root", 0)], true),
        (vec![at_most("Root", 0), authority("A")], false),
        (vec![at_most("Root", 1), authority("A")], true),
        (vec![authority("Root"), at_most("A", 0), authority("B")], false),
        (vec![authority("Root"), at_most("A", 1), authority("B")], true),
        (vec![authority("Root"), at_most("A", 0), authority("A")], true),
    ] {
        let names: Vec<String> = line.iter().map(|params| format!("{:?}", params.is_ca)).collect();
        let found = below(line, seal());
        let too_far = matches!(&found, Err(ChainError::NotJudged(NotJudged::TooFar { .. })));
        assert!(if good { found.is_ok() } else { too_far }, "{names:?}: {found:?}");
    }
}

#[test]
fn many_authorities_may_stand_between() {
    let line = |count: usize| (0..count).map(|number| authority(&format!("A{number}"))).collect();
    let found = below(line(1 + limits::CHAIN_CERTIFICATES), seal()).expect("a chain");
    assert_eq!(found.path.len(), 2 + limits::CHAIN_CERTIFICATES);
    let limit = limits::CHAIN_CERTIFICATES;
    let found = below(line(2 + limit), seal());
    assert_eq!(found, Err(ChainError::NotJudged(NotJudged::TooLong { limit })));
}

fn country(code: &str) -> GeneralSubtree {
    let mut name = rcgen::DistinguishedName::new();
    name.push(DnType::CountryName, code);
    GeneralSubtree::DirectoryName(name)
}

/// The country first, as directories are ordered.
fn seal_of_ireland() -> CertificateParams {
    let mut params = seal();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CountryName, "IE");
    params.distinguished_name.push(DnType::OrganizationName, "Ynys Môn College");
    params
}

/// Section 4.2.1.10, of the anchor as of those between.
#[test]
fn an_authority_vouches_for_the_names_that_it_may() {
    let bound = |name: &str, permitted: Vec<GeneralSubtree>, excluded: Vec<GeneralSubtree>| {
        with(name, |params| {
            let (permitted_subtrees, excluded_subtrees) = (permitted.clone(), excluded.clone());
            params.name_constraints = Some(NameConstraints { permitted_subtrees, excluded_subtrees });
        })
    };
    let host = |text: &str| GeneralSubtree::DnsName(text.to_owned());
    for (permitted, excluded, good) in [
        (vec![country("IE")], vec![], true),
        (vec![country("ie")], vec![], true),
        (vec![country("DE")], vec![], false),
        (vec![country("DE"), country("IE")], vec![], true),
        (vec![], vec![country("DE")], true),
        (vec![], vec![country("IE")], false),
        (vec![country("IE")], vec![country("IE")], false),
        (vec![host("example")], vec![], true),
        (vec![host("other.example")], vec![], false),
        (vec![], vec![host("college.example")], false),
        (vec![GeneralSubtree::Rfc822Name("other.example".to_owned())], vec![], true),
    ] {
        for of in ["Root", "Between"] {
            let said = format!("{of}: {permitted:?}, {excluded:?}");
            let bound = bound(of, permitted.clone(), excluded.clone());
            // The authority between has no country, and is held to what its own authority says.
            let between = with("Between", |params| {
                params.distinguished_name = rcgen::DistinguishedName::new();
                params.distinguished_name.push(DnType::CountryName, "IE");
            });
            let line = if of == "Root" { vec![bound] } else { vec![between, bound] };
            assert_eq!(below(line, seal_of_ireland()).map(|_| ()), if good { Ok(()) } else { NAME }, "{said}");
        }
    }
}

fn critical(oid: &[u64], content: &[u8]) -> CustomExtension {
    let mut extension = CustomExtension::from_oid_content(oid, content.to_vec());
    extension.set_criticality(true);
    extension
}

/// Section 6.1: what is demanded and not known leaves it open, wherever it stands below the anchor.
#[test]
fn what_is_critical_and_not_known_is_not_judged() {
    let unknown = critical(&[1, 2, 3, 4], &[5, 0]);
    let mut leaf = seal();
    leaf.custom_extensions.push(unknown.clone());
    let found = below(vec![authority("Root")], leaf);
    assert!(
        matches!(&found, Err(ChainError::NotJudged(NotJudged::Extension { oid, .. })) if oid == "1.2.3.4"),
        "{found:?}"
    );
    let between = with("Between", |params| params.custom_extensions.push(unknown.clone()));
    let found = below(vec![authority("Root"), between], seal());
    let subject = "O=Between".to_owned();
    assert_eq!(found, Err(ChainError::NotJudged(NotJudged::Extension { oid: "1.2.3.4".to_owned(), subject })));
    let anchor = with("Root", |params| params.custom_extensions.push(unknown.clone()));
    assert!(below(vec![anchor], seal()).is_ok(), "whoever trusts it has judged it");
    // Without an anchor it is nobody's way.
    let between = make(with("Between", |params| params.custom_extensions.push(unknown.clone())), None);
    let leaf = make(seal(), Some(&between)).certificate;
    let found = chain(&leaf, &[between.certificate], &[], at(NOW), Purpose::Seal, &Effort::default());
    assert_eq!(found, Err(no_anchor("Between")));
}

/// 1.2.3, as a policy: a SEQUENCE of a SEQUENCE of the object identifier.
const POLICY: &[u8] = &[0x30, 0x06, 0x30, 0x04, 0x06, 0x02, 0x2A, 0x03];
const ANOTHER: &[u8] = &[0x30, 0x06, 0x30, 0x04, 0x06, 0x02, 0x2A, 0x04];
const ANY: &[u8] = &[0x30, 0x08, 0x30, 0x06, 0x06, 0x04, 0x55, 0x1D, 0x20, 0x00];

/// Sections 4.2.1.4 and 4.2.1.11: policies bind nobody unless one must be named.
#[test]
fn a_policy_stands_where_one_must() {
    let named = |value: &[u8]| critical(&[2, 5, 29, 32], value);
    // requireExplicitPolicy after so many more certificates.
    let explicit = |after: u8| critical(&[2, 5, 29, 36], &[0x30, 0x03, 0x80, 0x01, after]);
    let between =
        |extensions: Vec<CustomExtension>| with("Between", |params| params.custom_extensions = extensions.clone());
    let leaf = |extensions: Vec<CustomExtension>| {
        let mut params = seal();
        params.custom_extensions.extend(extensions);
        params
    };
    for (above, own, good) in [
        (vec![], vec![], true),
        (vec![named(POLICY)], vec![named(ANOTHER)], true),
        (vec![named(POLICY), explicit(0)], vec![named(POLICY)], true),
        (vec![named(ANY), explicit(0)], vec![named(POLICY)], true),
        (vec![named(POLICY), explicit(0)], vec![named(ANY)], true),
        (vec![named(POLICY), explicit(0)], vec![named(ANOTHER)], false),
        (vec![named(POLICY), explicit(0)], vec![], false),
        (vec![explicit(0)], vec![named(POLICY)], false),
        (vec![named(POLICY), explicit(1)], vec![named(ANOTHER)], false),
        (vec![named(POLICY), explicit(2)], vec![named(ANOTHER)], true),
        (vec![named(ANY), explicit(0), critical(&[2, 5, 29, 54], &[2, 1, 0])], vec![named(ANY)], false),
        (vec![named(POLICY), explicit(0), critical(&[2, 5, 29, 33], &[0x30, 0])], vec![named(POLICY)], false),
    ] {
        let found = below(vec![authority("Root"), between(above.clone())], leaf(own.clone()));
        let due = matches!(&found, Err(ChainError::NotJudged(NotJudged::Policies { .. })));
        assert!(if good { found.is_ok() } else { due }, "{found:?}");
    }
}

/// ETSI EN 319 412-2 and 412-5: where a person belongs is no word on whether she may seal.
#[test]
fn a_persons_certificate_is_no_seal_of_her_employer() {
    let person = || {
        let mut params = seal();
        params.custom_extensions.clear();
        params.distinguished_name.push(DnType::CustomDnType(vec![2, 5, 4, 42]), "Ann");
        params
    };
    let found = below(vec![authority("Root")], person());
    let name = "Seal, \"North\"".to_owned();
    assert_eq!(found, Err(ChainError::NotJudged(NotJudged::Person { name })));
    let mut sealing = person();
    sealing.custom_extensions = seal().custom_extensions;
    assert!(below(vec![authority("Root")], sealing).is_ok(), "it says that it is for seals");
    let leaf = make(person(), None).certificate;
    let token = chain(&leaf, &[], std::slice::from_ref(&leaf), at(NOW), Purpose::X5c, &Effort::default());
    assert!(!matches!(token, Err(ChainError::NotJudged(_))), "tokens are signed by whoever: {token:?}");
}

#[test]
fn the_same_name_is_written_in_several_ways() {
    let root = make(authority("Root  of TRUST"), None);
    let mut renamed = authority("root of trust");
    renamed.key_usages = root.params.key_usages.clone();
    // The same key under another spelling of its name.
    let anchor = Certificate::parse(renamed.self_signed(&root.key).expect("signed").der()).expect("a certificate");
    let leaf = make(seal(), Some(&root)).certificate;
    assert_eq!(leaf.issuer_name(), "Root  of TRUST");
    assert!(chain(&leaf, &[], &[anchor], at(NOW), Purpose::Seal, &Effort::default()).is_ok());
}

/// Certificates of one name that sign one another have more ways than are tried.
#[test]
fn the_work_for_one_file_has_an_end() {
    let keys: Vec<Made> = (0..7).map(|_| make(authority("One"), None)).collect();
    let mut between = Vec::new();
    for one in &keys {
        for other in keys.iter().filter(|other| other.certificate != one.certificate) {
            let mut params = authority("One");
            years(&mut params, 2020, 2030);
            let issuer = rcgen::Issuer::from_params(&other.params, &other.key);
            between.push(Certificate::parse(params.signed_by(&one.key, &issuer).expect("signed").der()).expect("read"));
        }
    }
    assert!(between.len() <= limits::CANDIDATE_CERTIFICATES);
    let leaf = make(seal(), Some(&keys[0])).certificate;
    let stranger = make(authority("One"), None).certificate;
    let effort = Effort::default();
    for _ in 0..50 {
        let found = chain(&leaf, &between, std::slice::from_ref(&stranger), at(NOW), Purpose::Seal, &effort);
        assert!(matches!(found, Err(ChainError::NoAnchor { .. } | ChainError::NotJudged(_))), "{found:?}");
    }
    let found = chain(&leaf, &between, &[stranger], at(NOW), Purpose::Seal, &effort);
    assert_eq!(found, Err(ChainError::NotJudged(NotJudged::TooMuch)));
    // Other files have their own.
    let one = family(|_, _| {});
    assert!(one.chain(NOW, &[&one.root]).is_ok());
}

/// What anybody can lay beside a seal makes no certificate unfit.
#[test]
fn what_leads_nowhere_says_nothing() {
    let one = family(|_, _| {});
    let stranger = make(authority("Stranger"), None);
    // The authority's own name and key, bound by a stranger to other names.
    let mut bound = one.between.params.clone();
    bound.name_constraints =
        Some(NameConstraints { permitted_subtrees: vec![country("DE")], excluded_subtrees: Vec::new() });
    let issuer = rcgen::Issuer::from_params(&stranger.params, &stranger.key);
    let beside = bound.signed_by(&one.between.key, &issuer).expect("signed");
    let beside = Certificate::parse(beside.der()).expect("a certificate");
    let leaf = &one.leaf.certificate;
    let to = |anchors: &[Certificate]| {
        let between = [beside.clone(), stranger.certificate.clone(), one.between.certificate.clone()];
        chain(leaf, &between, anchors, at(NOW), Purpose::Seal, &Effort::default()).map(|_| ())
    };
    assert_eq!(to(&[]), Err(no_anchor("Between")));
    assert_eq!(to(std::slice::from_ref(&one.root.certificate)), Ok(()));
    assert_eq!(to(std::slice::from_ref(&stranger.certificate)), NAME, "whoever trusts the stranger is told");
}
