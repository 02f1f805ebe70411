//! Which proofs does a document bring, does each hold, and does its key belong to whom the document names?
//!
//! The mathematics and the tie of a key are found apart: a signature may hold though anybody could have made it.

mod embedded;
mod list;
mod tie;
mod token;

pub(crate) use list::status_list_token;
pub(crate) use tie::certificate_names;

use credential::Timestamp;
use credential::data_integrity::Proof;
use credential::did::Relationship;
use credential::format::{SealedSdJwt, Securing};
use credential::jades::Jades;
use credential::json::Value;
use credential::key::PublicKey;

use crate::case::Case;
use crate::certificate;
use crate::problem::Problem;
use crate::reason::Reason;
use crate::report::Evidence;
use crate::resolve::{self, Publishes, owner_of};
use crate::seal;

use token::{further, token};

/// Whether a signature holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Math {
    Holds,
    Broken(Problem),
    Open(Problem),
}

/// Whether the key belongs to the one that the document names.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Tie {
    /// It does, for this reason.
    Owner(Evidence),
    Wrong(Problem),
    Open(Problem),
}

/// One proof.
#[derive(Clone, Debug)]
pub(crate) struct Seen {
    /// "eddsa-rdfc-2022", "ES256".
    pub method: String,
    pub math: Math,
    pub tie: Tie,
    /// The key that the signature was checked with.
    pub key: Option<PublicKey>,
    /// The certificate of that key, and the name that an authority which the user trusts gives its holder.
    pub certificate: Option<certificate::Vouched>,
    /// How much of what was signed must be shown.
    pub covers: Covers,
    /// The proof's challenge and domain, or the token's nonce and audience.
    pub answers: Answers,
}

/// How much of what its issuer signed a document with this proof must show.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Covers {
    /// All of it, or what is left out is checked elsewhere.
    #[default]
    Whole,
    /// What is mandatory, and what its owner chose to show. `status` says that of its status only what is mandatory stands
    /// there, so that its owner could leave nothing of it out that its issuer has everybody shown.
    Part { status: bool },
    /// All of it, for its owner alone.
    Base,
}

/// What may have been left out of what the issuer signed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeftOut {
    /// Nothing.
    Nothing,
    /// Anything, but what its issuer has everybody shown of its status.
    ButStatus,
    /// Anything.
    Anything,
}

/// What a proof says it answers.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers {
    pub nonce: Option<String>,
    pub audience: Vec<String>,
    /// Whether every one of the audience must be us (Data Integrity 1.0, 4.4, step 6), and not merely one of them (RFC
    /// 7519, 4.1.3).
    pub for_us_alone: bool,
    pub made: Option<Timestamp>,
}

/// What is secured, and by whom it says.
pub(crate) struct Secured<'s, 'v> {
    pub securing: &'s Securing,
    /// The document or claims.
    pub claims: &'s Value<'v>,
    /// The registered claims of a token, where they are apart from the body.
    pub token: Option<&'s Value<'v>>,
    /// The issuer or holder that it names.
    pub owner: Option<&'s str>,
    pub publishes: Publishes,
    pub relationship: Relationship,
}

/// All proofs of one document, and what canonicalisation found of its form.
#[derive(Debug, Default)]
pub(crate) struct Proofs {
    pub seen: Vec<Seen>,
    /// The document cannot be what was signed: a part that the signature would not cover.
    pub not_plain: Option<Problem>,
    /// Terms whose meaning comes from the document itself.
    pub loose: Option<Problem>,
}

pub(crate) fn look(case: &Case<'_>, secured: &Secured<'_, '_>) -> Proofs {
    match secured.securing {
        Securing::None => Proofs::default(),
        Securing::DataIntegrity => proofs_inside(case, secured),
        Securing::Jws(jws) => Proofs::of(token(case, secured, jws)),
        Securing::SdJwt(sealed) => Proofs::of_each(case, secured, sealed),
        Securing::Jades(outer) => {
            let seal = match Jades::parse(outer) {
                Ok(sealed) => seal::judge(case, &sealed, secured.claims),
                Err(error) => broken("JAdES", error),
            };
            // A proof that was sealed in is one of several. Only the certificate says whose the seal is: what the file calls its
            // issuer ties no key.
            let mut proofs = proofs_inside(case, &Secured { owner: None, ..*secured });
            proofs.seen.insert(0, seal);
            proofs
        }
        Securing::Xades(sealed) => Proofs::of(seal::judge_xml(case, sealed, secured.claims)),
    }
}

fn proofs_inside(case: &Case<'_>, secured: &Secured<'_, '_>) -> Proofs {
    match Proof::parse_all(secured.claims) {
        Ok(proofs) => embedded::look(case, secured, &proofs),
        Err(error) => Proofs::of(broken("a proof", error)),
    }
}

impl Proofs {
    /// Whether something may have been left out of what the issuer signed: all proofs that hold and are the issuer's allow it.
    pub(crate) fn show_a_part(&self) -> bool {
        let mut holding = self.seen.iter().filter(|seen| seen.math == Math::Holds);
        let whole = |seen: &Seen| seen.covers == Covers::Whole && matches!(seen.tie, Tie::Owner(_));
        holding.clone().any(|seen| matches!(seen.covers, Covers::Part { .. })) && !holding.any(whole)
    }

    /// What may have been left out, as far as a proof of the issuer's tells.
    pub(crate) fn left_out(&self) -> LeftOut {
        let keeps = |seen: &Seen| seen.covers == Covers::Part { status: true } && matches!(seen.tie, Tie::Owner(_));
        match self.show_a_part() {
            false => LeftOut::Nothing,
            true if self.seen.iter().any(|seen| seen.math == Math::Holds && keeps(seen)) => LeftOut::ButStatus,
            true => LeftOut::Anything,
        }
    }

    /// Every signature over the same claims is a proof of its own (RFC 9901, section 8; RFC 7515, section 7.2.1).
    fn of_each(case: &Case<'_>, secured: &Secured<'_, '_>, sealed: &SealedSdJwt) -> Self {
        let beside = sealed.kids_beside.iter().map(Option::as_deref);
        let others = sealed.others.iter().zip(beside.chain(std::iter::repeat(None)));
        let others = others.map(|(jws, kid)| further(case, secured, jws, kid));
        Self {
            seen: std::iter::once(token(case, secured, &sealed.token.jws)).chain(others).collect(),
            ..Self::default()
        }
    }

    /// Whether what stands in the place of proofs is some.
    pub(crate) fn were_read(&self) -> bool {
        !self.seen.iter().any(|seen| matches!(seen.math, Math::Broken(Problem::MalformedProof { .. })))
    }

    fn of(seen: Seen) -> Self {
        Self { seen: vec![seen], ..Self::default() }
    }
}

/// Something in the place of a proof that is none.
fn broken(method: &str, error: impl Into<Reason>) -> Seen {
    let problem = Problem::MalformedProof { reason: error.into() };
    let tie = Tie::Open(Problem::KeyNotTied { issuer: String::new(), key: String::new() });
    let (math, method) = (Math::Broken(problem), method.to_owned());
    Seen { method, math, tie, key: None, certificate: None, covers: Covers::Whole, answers: Answers::default() }
}

/// The keys of a holder, for its key binding by `kid`.
pub(crate) fn holder_keys(case: &Case<'_>, reference: &str) -> Result<Vec<PublicKey>, Problem> {
    let directory = resolve::directory(case, owner_of(reference), Publishes::Document, Relationship::Authentication)?;
    Ok(directory.matching(Some(reference)).into_iter().filter_map(|listed| listed.key.clone().ok()).collect())
}
