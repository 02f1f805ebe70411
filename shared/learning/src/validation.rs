//! How well is a piece of learning outside school evidenced?
//!
//! Validation of non-formal and informal learning (Council Recommendation 2012/C 398/01, not confirmed here): identify,
//! document, assess, certify. Evidence is graded and never forced into a seal: somebody's own account is worth being
//! heard, and is no more than that. A grade says what stands behind a claim, not how good the learning was.

mod award;

pub use award::{Evidenced, Reason, Standing, Weighed, evidenced};

use serde::{Deserialize, Serialize};

/// How well a claim is evidenced, the weakest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Grade {
    /// The person says so.
    Declared,
    /// A document, a picture or a piece of work shows it.
    Documented,
    /// Somebody else says so too, who is named.
    Corroborated,
    /// Somebody else says so in a statement that has been verified.
    Verified,
}

impl Grade {
    /// All, the weakest first.
    pub const ALL: [Grade; 4] = [Grade::Declared, Grade::Documented, Grade::Corroborated, Grade::Verified];

    /// Stable id.
    pub fn id(self) -> &'static str {
        match self {
            Grade::Declared => "declared",
            Grade::Documented => "documented",
            Grade::Corroborated => "corroborated",
            Grade::Verified => "verified",
        }
    }
}

/// What a piece of evidence is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Piece {
    /// The person's own account.
    Account,
    /// A document of which nobody but the person vouches: a scan, a contract, a certificate on paper.
    Document {
        /// Where it is kept: a digest, an address.
        reference: String,
    },
    /// A picture or a piece of work.
    Work {
        /// Where it is kept.
        reference: String,
    },
    /// What somebody else says, without a signature that can be verified.
    Testimony {
        /// Who says so, by name or id.
        by: String,
    },
    /// What somebody else says in a signed statement, a credential or a decision on validation.
    Statement {
        /// Who says so, by name or id.
        by: String,
        /// By what the statement is known.
        reference: String,
    },
}

/// A claim and what stands behind it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// What was learned or done, in the person's words.
    pub about: String,
    /// Who claims it, by name and ids: what they say of themselves is no testimony.
    pub of: Vec<String>,
    /// Which skills it is about, by address.
    #[serde(default)]
    pub skills: Vec<String>,
    /// What stands behind it.
    #[serde(default)]
    pub pieces: Vec<Piece>,
}

/// A grade and on what it rests.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Graded {
    /// The grade.
    pub grade: Grade,
    /// The pieces that give it, by number from 0; none where only the claim itself is there.
    pub by: Vec<usize>,
    /// Statements that would verify it and did not count.
    pub unverified: Vec<usize>,
}

/// The grade of one piece. `verified` says of a statement, by its reference, whether it has been verified and counts.
pub fn grade_of(piece: &Piece, of: &[String], verified: impl Fn(&str) -> bool) -> Grade {
    let own = |by: &str| {
        let by = crate::fold::folded(by);
        by.is_empty() || of.iter().any(|name| crate::fold::folded(name) == by)
    };
    match piece {
        Piece::Account => Grade::Declared,
        Piece::Document { reference } | Piece::Work { reference } if reference.trim().is_empty() => Grade::Declared,
        Piece::Document { .. } | Piece::Work { .. } => Grade::Documented,
        // Whoever vouches for themselves declares.
        Piece::Testimony { by } | Piece::Statement { by, .. } if own(by) => Grade::Declared,
        Piece::Testimony { .. } => Grade::Corroborated,
        Piece::Statement { reference, .. } if verified(reference) => Grade::Verified,
        Piece::Statement { .. } => Grade::Corroborated,
    }
}

impl Claim {
    /// Its grade is that of its strongest piece: more evidence never lowers it.
    pub fn grade(&self, verified: impl Fn(&str) -> bool) -> Graded {
        let grades: Vec<Grade> = self.pieces.iter().map(|piece| grade_of(piece, &self.of, &verified)).collect();
        let grade = grades.iter().copied().max().unwrap_or(Grade::Declared);
        let strongest = grades.iter().enumerate().filter(|(_, own)| **own == grade).map(|(index, _)| index);
        let open = |piece: &Piece| matches!(piece, Piece::Statement { reference, .. } if !verified(reference));
        let unverified = self.pieces.iter().enumerate().filter(|(_, piece)| open(piece)).map(|(index, _)| index);
        Graded { grade, by: strongest.collect(), unverified: unverified.collect() }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Claim, Grade, Piece};

    fn claim(pieces: Vec<Piece>) -> Claim {
        Claim {
            about: "Welding".to_owned(),
            of: vec!["Lena Brandt".to_owned(), "did:key:z6L".to_owned()],
            pieces,
            ..Claim::default()
        }
    }

    fn statement(by: &str, reference: &str) -> Piece {
        Piece::Statement { by: by.to_owned(), reference: reference.to_owned() }
    }

    #[test]
    fn what_stands_behind_a_claim() {
        let document = Piece::Document { reference: "sha256:00".to_owned() };
        let testimony = |by: &str| Piece::Testimony { by: by.to_owned() };
        for (pieces, expected, by) in [
            (vec![], "declared", vec![]),
            (vec![Piece::Account], "declared", vec![0]),
            (vec![Piece::Account, document.clone(), document.clone()], "documented", vec![1, 2]),
            (vec![Piece::Work { reference: " ".to_owned() }], "declared", vec![0]),
            (vec![document.clone(), testimony("Master Ott")], "corroborated", vec![1]),
            (vec![testimony("LENA BRANDT")], "declared", vec![0]),
            (vec![testimony("")], "declared", vec![0]),
            (vec![statement("Works", "urn:open")], "corroborated", vec![0]),
            (vec![document, statement("Works", "urn:good")], "verified", vec![1]),
            (vec![statement("did:key:z6L", "urn:good")], "declared", vec![0]),
        ] {
            let graded = claim(pieces.clone()).grade(|reference| reference == "urn:good");
            assert_eq!((graded.grade.id(), graded.by), (expected, by), "{pieces:?}");
        }
        let open = claim(vec![statement("Works", "urn:open")]).grade(|_| false);
        assert_eq!(open.unverified, [0]);
        assert!(Grade::ALL.is_sorted());
    }

    fn piece() -> impl Strategy<Value = Piece> {
        let name = || prop_oneof![Just("Lena Brandt".to_owned()), Just("Ott".to_owned())];
        let reference = || prop_oneof![Just("urn:good".to_owned()), Just("urn:open".to_owned()), Just(String::new())];
        prop_oneof![
            Just(Piece::Account),
            reference().prop_map(|reference| Piece::Document { reference }),
            name().prop_map(|by| Piece::Testimony { by }),
            (name(), reference()).prop_map(|(by, reference)| Piece::Statement { by, reference }),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn more_evidence_never_lowers(pieces in prop::collection::vec(piece(), 0..6), more in piece()) {
            let grade = |pieces: Vec<Piece>| claim(pieces).grade(|reference| reference == "urn:good").grade;
            let (before, after) = (grade(pieces.clone()), grade([pieces, vec![more]].concat()));
            prop_assert!(before <= after);
        }
    }
}
