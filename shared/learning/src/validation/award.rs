//! How well is evidenced what an award says, and on what does that rest?
//!
//! Its issuer's word is worth what its seal is. What the credential offers as evidence of the learning is worth what it is: a
//! document, a work that it names, or words. A mandate, a converted original and an accreditation are evidence of something else.

use super::{Claim, Grade, Piece, grade_of};
use crate::award::Award;
use crate::evidence::{Evidence, EvidenceKind};
use crate::fold::folded;

/// How an issuer's word stands with whoever has judged the credential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The seal holds, it is known who the issuer is, and nothing was withdrawn.
    Verified,
    /// The seal holds and it is known who the issuer is; whether it was withdrawn could not be found out.
    Open,
    /// Nobody has been found who says who the issuer is, or it is open whether the seal holds: anybody could have made it.
    Unproven,
    /// The seal does not hold, there is none, or it is somebody else's.
    Broken,
    /// The issuer has withdrawn or suspended it.
    Withdrawn,
}

/// On what a grade rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The issuer's word, under a seal that holds, by one that is known.
    Sealed,
    /// The issuer's word, which may have been taken back.
    Unsettled,
    /// The word of one of whom nobody says who it is.
    Unproven,
    /// Nobody is proven to have said it.
    Broken,
    /// Its issuer has taken it back.
    Withdrawn,
    /// Whom it was given to has issued it.
    Own,
    /// A document in the file.
    Document,
    /// A piece of work elsewhere, by its address.
    Work,
    /// Words alone.
    Words,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Sealed,
        Self::Unsettled,
        Self::Unproven,
        Self::Broken,
        Self::Withdrawn,
        Self::Own,
        Self::Document,
        Self::Work,
        Self::Words,
    ];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sealed => "sealed",
            Self::Unsettled => "unsettled",
            Self::Unproven => "unproven",
            Self::Broken => "broken",
            Self::Withdrawn => "withdrawn",
            Self::Own => "own",
            Self::Document => "document",
            Self::Work => "work",
            Self::Words => "words",
        }
    }
}

/// One thing that stands behind an award.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// Its grade.
    pub grade: Grade,
    /// On what that rests.
    pub reason: Reason,
    /// Where it stands in the claims; empty of an issuer that stands nowhere in them.
    pub pointer: String,
}

/// How well an award is evidenced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidenced {
    /// The strongest of what stands behind it.
    pub whole: Weighed,
    /// Each piece of evidence of the learning that the credential offers, by where it stands.
    pub pieces: Vec<Weighed>,
}

/// What an issuer says in the credential itself, as its one statement is known here.
const STATEMENT: &str = "credential";

/// Grades what stands behind an award; nothing of what awards nothing, or is a decision about awards.
pub fn evidenced(award: &Award, standing: Standing) -> Option<Evidenced> {
    if award.achievements.is_empty() || award.recognition.is_some() {
        return None;
    }
    let of: Vec<String> = award
        .person
        .iter()
        .chain(&award.person_id)
        .chain(&award.person_identifiers)
        .map(|field| field.value.clone())
        .collect();
    let offered = award.evidence.iter().filter(|one| one.kind == EvidenceKind::Other).map(offered);
    let all: Vec<(Piece, Reason, String)> = std::iter::once(stated(award, standing, &of)).chain(offered).collect();
    let verified = |reference: &str| reference == STATEMENT && standing == Standing::Verified;
    let weighed = |(piece, reason, pointer): &(Piece, Reason, String)| Weighed {
        grade: grade_of(piece, &of, verified),
        reason: *reason,
        pointer: pointer.clone(),
    };
    let mut pieces: Vec<Weighed> = all.iter().map(weighed).collect();
    let about = award.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
    let claim =
        Claim { about, of: of.clone(), pieces: all.into_iter().map(|(piece, ..)| piece).collect(), ..Claim::default() };
    let whole = claim.grade(verified).by.first().and_then(|strongest| pieces.get(*strongest)).cloned()?;
    // The first is the issuer's word, and nothing that it offers.
    pieces.remove(0);
    Some(Evidenced { whole, pieces })
}

/// The issuer's own word.
fn stated(award: &Award, standing: Standing, of: &[String]) -> (Piece, Reason, String) {
    let body = award.issuing_body.as_ref();
    let names = award.issuer.iter().chain(body.and_then(|body| body.name.as_ref())).map(|name| &name.value);
    let ids = body.into_iter().flat_map(|body| &body.identifiers).map(|id| &id.value.value);
    let known: Vec<&String> = names.chain(ids).collect();
    let pointer = award.issuer.as_ref().map(|issuer| issuer.pointer.clone());
    let pointer = pointer.or_else(|| body.map(|body| body.pointer.clone())).unwrap_or_default();
    let own = known.iter().find(|name| of.iter().any(|person| folded(person) == folded(name)));
    let statement = |by: &str| Piece::Statement { by: by.to_owned(), reference: STATEMENT.to_owned() };
    let (piece, reason) = match (standing, own) {
        (Standing::Broken, _) => (Piece::Account, Reason::Broken),
        (Standing::Withdrawn, _) => (Piece::Account, Reason::Withdrawn),
        (_, Some(own)) => (statement(own), Reason::Own),
        // A document of which nobody but the person vouches, however it is signed.
        (Standing::Unproven, None) => (Piece::Document { reference: STATEMENT.to_owned() }, Reason::Unproven),
        // Who it is may stand in a certificate alone.
        (standing, None) => {
            let reason = if standing == Standing::Verified { Reason::Sealed } else { Reason::Unsettled };
            (statement(known.first().map_or("issuer", |name| name.as_str())), reason)
        }
    };
    (piece, reason, pointer)
}

/// A piece of evidence that the credential offers.
fn offered(evidence: &Evidence) -> (Piece, Reason, String) {
    let pointer = evidence.pointer.clone();
    let work = evidence.statements.iter().find(|said| {
        said.pointer == format!("{pointer}/id")
            && (said.value.starts_with("https://") || said.value.starts_with("http://"))
    });
    let (piece, reason) = match (evidence.documents.first(), work) {
        (Some(document), _) => (Piece::Document { reference: document.clone() }, Reason::Document),
        (None, Some(work)) => (Piece::Work { reference: work.value.clone() }, Reason::Work),
        (None, None) => (Piece::Account, Reason::Words),
    };
    (piece, reason, pointer)
}

#[cfg(test)]
mod tests {
    use credential::json::Value;
    use serde_json::{Value as Json, json};

    use super::{Reason, Standing, evidenced};
    use crate::award::Award;

    fn badge(issuer: &Json, evidence: &Json) -> Json {
        json!({
            "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            "type": ["VerifiableCredential", "OpenBadgeCredential"], "issuer": issuer, "evidence": evidence,
            "credentialSubject": {"id": "did:key:z6L", "type": "AchievementSubject",
                "achievement": {"id": "urn:x:1", "type": "Achievement", "name": "Welding"}},
        })
    }

    /// "verified sealed /issuer/name | documented work /evidence/0"
    fn said(claims: Json, standing: Standing) -> String {
        let claims = Value::from(claims);
        let Some(found) = evidenced(&Award::from_claims(&claims), standing) else { return "nothing".to_owned() };
        let said = std::iter::once(&found.whole).chain(&found.pieces);
        let said = said.map(|one| format!("{} {} {}", one.grade.id(), one.reason.id(), one.pointer));
        said.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn an_issuers_word_is_worth_what_its_seal_is() {
        let zed = json!({"id": "https://zed.example", "type": "Profile", "name": "Zed"});
        let none = || badge(&zed, &json!([]));
        for (standing, due) in [
            (Standing::Verified, "verified sealed /issuer/name"),
            (Standing::Open, "corroborated unsettled /issuer/name"),
            (Standing::Unproven, "documented unproven /issuer/name"),
            (Standing::Broken, "declared broken /issuer/name"),
            (Standing::Withdrawn, "declared withdrawn /issuer/name"),
        ] {
            assert_eq!(said(none(), standing), due);
        }
        // Whoever issues to themselves declares, however well it is sealed.
        for own in [json!("did:key:z6L"), json!({"id": "did:key:z6L", "type": "Profile", "name": "Zed"})] {
            for standing in [Standing::Verified, Standing::Open, Standing::Unproven] {
                let said = said(badge(&own, &json!([])), standing);
                assert!(said.starts_with("declared own /issuer"), "{own}: {said}");
            }
        }
        assert_eq!(said(json!({"issuer": "https://zed.example"}), Standing::Verified), "nothing");
    }

    #[test]
    fn what_is_offered_is_worth_what_it_is() {
        let zed = json!({"id": "https://zed.example", "type": "Profile", "name": "Zed"});
        let evidence = json!([
            {"id": "https://work.example/1", "type": ["Evidence"], "name": "Bench"},
            {"type": ["Evidence"], "narrative": "Welded a bench at https://work.example/1"},
            {"id": "urn:x:2", "type": ["Evidence"]},
        ]);
        let pieces = "documented work /evidence/0 | declared words /evidence/1 | declared words /evidence/2";
        let with = |standing| said(badge(&zed, &evidence), standing);
        assert_eq!(with(Standing::Verified), format!("verified sealed /issuer/name | {pieces}"));
        // What is sealed by nobody may still be documented; by whom, nothing says.
        assert_eq!(with(Standing::Broken), format!("documented work /evidence/0 | {pieces}"));
    }

    #[test]
    fn a_document_counts_and_a_mandate_is_evidence_of_something_else() {
        let evidence = |kind: &str, more: &Json| {
            let mut one = json!({"id": "urn:epass:evidence:1", "type": "Evidence", "dcType": {"id": kind}});
            one.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            one
        };
        let document = json!({"embeddedEvidence": [{"type": "MediaObject", "content": "JVBERi0="}]});
        let claims = json!({"issuer": {"id": "urn:epass:org:1", "type": "Organisation", "legalName": {"en": "Zed"}},
            "evidence": [
                evidence("http://data.europa.eu/snb/evidence-type/c_18016257", &document),
                evidence("http://data.europa.eu/snb/evidence-type/c_00000000", &document),
                evidence("http://data.europa.eu/snb/evidence-type/c_00000000", &json!({"evidenceStatement": "He can."})),
            ],
            "credentialSubject": {"type": "Person", "fullName": {"en": "Ilva Marten"},
                "hasClaim": [{"type": "LearningAchievement", "title": {"en": "Welding"}}]}});
        assert_eq!(
            said(claims, Standing::Open),
            "corroborated unsettled /issuer/legalName/en | documented document /evidence/1 | declared words /evidence/2"
        );
        let ids: std::collections::BTreeSet<&str> = Reason::ALL.into_iter().map(Reason::id).collect();
        assert_eq!(ids.len(), Reason::ALL.len());
    }
}
