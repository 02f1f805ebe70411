//! Do certificates say what they say, and lead where they lead, and nowhere else?

mod ways;

use rcgen::{IsCa, KeyUsagePurpose};

use super::samples::{Made, at, authority, make, seal, years};
use super::{
    Certificate, CertificateError, Chain, ChainError, Effort, KeyUsage, NotJudged, Purpose, QcType, Unfit, chain, fold,
};
use crate::limits;

#[test]
fn says_what_it_says() {
    let root = make(authority("Root of Trust"), None);
    let leaf = make(seal(), Some(&root)).certificate;
    assert_eq!(leaf.subject_organisation(), Some("Ynys Môn College"));
    assert_eq!(leaf.organisation_identifier(), Some("VATIE-1234567A"));
    assert_eq!(leaf.country(), Some("IE"));
    assert_eq!(leaf.common_name(), Some("Seal, \"North\""));
    assert_eq!(
        leaf.subject().to_string(),
        "CN=Seal\\, \\\"North\\\",C=IE,organizationIdentifier=VATIE-1234567A,O=Ynys Môn College"
    );
    assert_eq!(leaf.issuer_name(), "Root of Trust");
    assert_eq!(leaf.not_before(), at("2026-01-01T00:00:00Z"));
    assert_eq!(leaf.not_after(), at("2027-01-01T00:00:00Z"));
    assert_eq!(leaf.san_uris(), ["https://college.example/issuer"]);
    assert_eq!(leaf.san_dns(), ["college.example"]);
    assert_eq!(leaf.key_usage(), Some(KeyUsage { non_repudiation: true, ..KeyUsage::default() }));
    let qc = leaf.qc_statements().expect("statements");
    assert!(qc.compliance && !qc.secure_device && qc.for_seals());
    assert_eq!(qc.types, [QcType::ESeal]);
    assert!(!leaf.is_authority() && root.certificate.is_authority());
    assert_eq!(leaf.public_key().expect("key").kind(), "P-256");
}

#[test]
fn a_name_given_twice_is_no_name() {
    let mut params = seal();
    // An attribute of type 2.5.4.10 beside the organisation, under another guise of the builder.
    params.distinguished_name.push(rcgen::DnType::CustomDnType(vec![2, 5, 4, 10]), "Famous University");
    assert_eq!(make(params, None).certificate.subject_organisation(), None);
}

/// Root, intermediate, leaf; each test changes one of them.
struct Family {
    root: Made,
    between: Made,
    leaf: Made,
}

fn family(change: impl Fn(&mut rcgen::CertificateParams, &str)) -> Family {
    let changed = |mut params: rcgen::CertificateParams, who: &str| {
        change(&mut params, who);
        params
    };
    let root = make(changed(authority("Root"), "root"), None);
    let between = make(changed(authority("Between"), "between"), Some(&root));
    let leaf = make(changed(seal(), "leaf"), Some(&between));
    Family { root, between, leaf }
}

impl Family {
    fn chain(&self, moment: &str, anchors: &[&Made]) -> Result<Chain, ChainError> {
        let anchors: Vec<Certificate> = anchors.iter().map(|made| made.certificate.clone()).collect();
        let between = [self.between.certificate.clone()];
        chain(&self.leaf.certificate, &between, &anchors, at(moment), Purpose::Seal, &Effort::default())
    }
}

const NOW: &str = "2026-11-22T00:00:00Z";

#[test]
fn leads_to_an_anchor() {
    let one = family(|_, _| {});
    for anchor in [&one.root, &one.between, &one.leaf] {
        let chain = one.chain(NOW, &[anchor]).expect("a chain");
        assert_eq!(chain.anchor, anchor.certificate.sha256());
        assert_eq!(chain.anchor_name, anchor.certificate.subject().to_string());
        assert_eq!((chain.from, chain.until), (at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z")));
    }
}

#[test]
fn leads_to_no_anchor() {
    let one = family(|_, _| {});
    let stranger = family(|_, _| {});
    let nobody = ChainError::NoAnchor { authority: "Between".to_owned() };
    assert_eq!(one.chain(NOW, &[]), Err(nobody.clone()), "no anchor at all");
    assert_eq!(one.chain(NOW, &[&stranger.root]), Err(nobody.clone()), "the same name with another key");
    assert_eq!(one.chain(NOW, &[&stranger.between]), Err(nobody.clone()), "the same name with another key");
    assert_eq!(one.chain("2030-01-01T00:00:00Z", &[]), Err(nobody.clone()), "nor later");
    let forged = Family { between: stranger.between, ..one };
    assert_eq!(forged.chain(NOW, &[&forged.root]), Err(nobody), "an intermediate of the same name");
}

#[test]
fn leads_to_an_anchor_out_of_its_dates() {
    let later = "2028-06-01T00:00:00Z";
    let earlier = "2020-06-01T00:00:00Z";
    for who in ["root", "between", "leaf"] {
        let one = family(|params, whom| {
            let (from, until) = if who == whom { (2026, 2027) } else { (2000, 2040) };
            years(params, from, until);
        });
        for moment in [later, earlier] {
            let expected = ChainError::NotInForce {
                from: at("2026-01-01T00:00:00Z"),
                until: at("2027-01-01T00:00:00Z"),
                at: at(moment),
            };
            assert_eq!(one.chain(moment, &[&one.root]), Err(expected.clone()), "{who}");
            if who == "leaf" {
                assert_eq!(one.chain(moment, &[&one.leaf]), Err(expected), "pinned");
            }
        }
        assert!(one.chain(NOW, &[&one.root]).is_ok(), "{who}");
    }
}

#[test]
fn unfit() {
    let unfit = |change: fn(&mut rcgen::CertificateParams, &str)| {
        let one = family(change);
        match one.chain(NOW, &[&one.root]) {
            Err(ChainError::Unfit(why)) => why.to_string(),
            other => panic!("{other:?}"),
        }
    };
    let reason = unfit(|p, who| {
        if who == "leaf" {
            p.key_usages = vec![KeyUsagePurpose::KeyEncipherment];
        }
    });
    assert_eq!(reason, "its key may not be used to sign");
    let reason = unfit(|p, who| {
        if who == "leaf" {
            p.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        }
    });
    assert_eq!(reason, "it is an authority's certificate, not a signer's");
}

/// RFC 5280, section 4.2.1.12: a key is used for what its certificate names, and for nothing else.
#[test]
fn a_seal_is_not_made_with_the_key_of_a_web_server() {
    use rcgen::ExtendedKeyUsagePurpose as Use;
    const ALL: [&str; 3] = ["root", "between", "leaf"];
    let led = |uses: &[Use], of: &str| {
        let one = family(|params, whom| {
            if whom == of {
                params.extended_key_usages = uses.to_vec();
            }
        });
        one.chain(NOW, &[&one.root])
    };
    let (server, client, mail) = (Use::ServerAuth, Use::ClientAuth, Use::EmailProtection);
    for uses in [
        vec![],
        vec![client.clone()],
        vec![mail.clone()],
        vec![client.clone(), mail.clone()],
        vec![server.clone(), mail],
        vec![Use::Any],
        vec![Use::Any, server.clone()],
    ] {
        for of in ALL {
            assert!(led(&uses, of).is_ok(), "{uses:?} of the {of}");
        }
    }
    for uses in [
        vec![server.clone()],
        vec![server.clone(), client],
        vec![Use::CodeSigning],
        vec![Use::OcspSigning, server],
        vec![Use::TimeStamping],
        vec![Use::OcspSigning, Use::Other(vec![1, 2, 3])],
    ] {
        assert_eq!(led(&uses, "leaf"), Err(ChainError::Unfit(Unfit::Purpose)), "{uses:?}");
        assert_eq!(led(&uses, "between"), Err(ChainError::NoAnchor { authority: "Between".to_owned() }), "{uses:?}");
        assert!(led(&uses, "root").is_ok(), "whoever trusts it says what for: {uses:?}");
    }
}

#[test]
fn no_way_leads_over_a_certificate_that_is_no_authority() {
    let one = family(|p, who| {
        if who == "between" {
            p.is_ca = IsCa::ExplicitNoCa;
        }
    });
    assert_eq!(one.chain(NOW, &[&one.root]), Err(ChainError::NoAnchor { authority: "Between".to_owned() }));
}

#[test]
fn an_anchor_that_is_no_authority_vouches_for_itself_alone() {
    let root = make(authority("Root"), None);
    let pinned = make(seal(), Some(&root));
    let forged = make(seal(), Some(&pinned));
    let anchors = [pinned.certificate.clone()];
    assert!(chain(&pinned.certificate, &[], &anchors, at(NOW), Purpose::Seal, &Effort::default()).is_ok());
    let refused = chain(&forged.certificate, &[], &anchors, at(NOW), Purpose::Seal, &Effort::default());
    assert!(matches!(refused, Err(ChainError::NoAnchor { .. })), "{refused:?}");
}

#[test]
fn a_token_needs_the_use_of_signing() {
    let root = make(authority("Root"), None);
    let anchors = [root.certificate.clone()];
    let mut params = seal();
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    let signing = make(params, Some(&root));
    let sealing = make(seal(), Some(&root));
    assert!(chain(&signing.certificate, &[], &anchors, at(NOW), Purpose::X5c, &Effort::default()).is_ok());
    let refused = chain(&sealing.certificate, &[], &anchors, at(NOW), Purpose::X5c, &Effort::default());
    assert!(matches!(refused, Err(ChainError::Unfit(_))), "{refused:?}");
}

#[test]
fn hostile_bytes() {
    let der = make(seal(), None).certificate.der().to_vec();
    for end in 0..der.len() {
        assert!(Certificate::parse(&der[..end]).is_err(), "cut at {end}");
    }
    for index in 0..der.len() {
        let mut changed = der.clone();
        changed[index] ^= 0xFF;
        // Read or refused, and never more than that; where it is read, its key is read or refused too.
        if let Ok(certificate) = Certificate::parse(&changed) {
            let _either = certificate.public_key();
            let alone = std::slice::from_ref(&certificate);
            let _either = chain(&certificate, alone, alone, at(NOW), Purpose::Seal, &Effort::default());
        }
    }
    assert!(Certificate::parse(&[der.as_slice(), b"\0"].concat()).is_err(), "a byte too many");
    let huge = vec![0x30; limits::CERTIFICATE_BYTES + 1];
    assert!(matches!(Certificate::parse(&huge), Err(CertificateError::TooLarge { .. })));
    let of = |number: usize| make(authority(&format!("Authority {number}")), None).certificate;
    let many: Vec<Certificate> = (0..=limits::CANDIDATE_CERTIFICATES).map(of).collect();
    let leaf = make(seal(), None).certificate;
    let (actual, limit) = (many.len(), limits::CANDIDATE_CERTIFICATES);
    let refused = chain(&leaf, &many, &[], at(NOW), Purpose::Seal, &Effort::default());
    assert_eq!(refused, Err(ChainError::NotJudged(NotJudged::TooMany { actual, limit })));
    let twice = [&many[1..], &many[1..]].concat();
    let refused = chain(&leaf, &twice, &[], at(NOW), Purpose::Seal, &Effort::default());
    assert!(matches!(refused, Err(ChainError::NoAnchor { .. })), "each counts once: {refused:?}");
}

#[test]
fn an_extension_twice_or_malformed() {
    let mut params = seal();
    params.custom_extensions.push(params.custom_extensions[0].clone());
    let twice = params.self_signed(&make(seal(), None).key).expect("certificate");
    assert!(matches!(Certificate::parse(twice.der()), Err(CertificateError::Twice { .. })));
    let mut params = seal();
    params.custom_extensions = vec![rcgen::CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 3], vec![4, 0])];
    let wrong = params.self_signed(&make(seal(), None).key).expect("certificate");
    assert!(matches!(Certificate::parse(wrong.der()), Err(CertificateError::Extension { .. })));
}

#[test]
fn folding() {
    assert_eq!(fold("  Straße\u{a0}des  ΟΔΟΣ "), fold("STRASSE DES οδος"));
    assert_eq!(fold("Mu\u{308}nchen"), fold("MÜNCHEN"));
    assert_ne!(fold("Zed\u{200b}"), fold("Zed"));
}
