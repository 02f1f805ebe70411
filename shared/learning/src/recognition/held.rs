//! What does somebody hold, as it was read and checked: credits, and statements about them?

use credential::format::{Credential, Fingerprint};
use credential::key::PublicKey;
use credential::{did, digest};
use serde_json::Value as Json;

use super::statement::{Statement, StatementError};
use crate::achievement::Achievement;
use crate::award::Award;
use crate::units::Holding;

/// What checking a credential came to; whoever has checked it says so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Whether its verdict holds, by the policy of whoever counts.
    pub counts: bool,
    /// The ids and names under which its issuer is proven to be known; nothing that the file alone says.
    pub issuer: Vec<String>,
}

/// One credential that somebody holds.
#[derive(Clone, Debug)]
pub struct Held {
    /// By what it is known: its issuer and id where it counts, else its digest. The same key is the same credential.
    pub key: String,
    /// Its digest, by which statements name it; none of a document whose numbers have no canonical form.
    pub fingerprint: Option<Fingerprint>,
    /// Its own id.
    pub id: Option<String>,
    /// To whom it is bound: ids of its subjects, and the thumbprint of its holder's key.
    pub subjects: Vec<String>,
    /// The public key that it is bound to, as a JWK: its `cnf`, or the did:key of its subject.
    pub bound: Option<Json>,
    /// What it says.
    pub award: Award,
    /// What checking it came to.
    pub known: Known,
}

impl Held {
    /// A credential as read, with texts in the first of these languages that is there.
    pub fn of(credential: &Credential<'_>, wanted: &[&str], known: Known) -> Self {
        let award = Award::in_languages(&credential.claims, wanted);
        let body = credential.claims.get("vc").unwrap_or(&credential.claims);
        let id = [body.str("id"), credential.claims.str("jti")].into_iter().flatten().next().map(str::to_owned);
        let fingerprint = credential.fingerprint().ok();
        let bare = || digest::sha256_hex(credential.claims.to_serde().to_string().as_bytes());
        let key = match (&id, credential.issuer()) {
            (Some(id), Some(issuer)) if known.counts => format!("{issuer} {id}"),
            _ => format!("sha256:{}", fingerprint.as_ref().map_or_else(bare, |one| one.sha256.clone())),
        };
        let holder = holder(credential);
        let mut subjects: Vec<String> = credential.subjects().into_iter().map(str::to_owned).collect();
        subjects.extend(credential.claims.str("sub").map(str::to_owned));
        subjects.extend(holder.as_ref().map(PublicKey::thumbprint));
        subjects.sort();
        subjects.dedup();
        let bound = holder.map(|holder| holder.to_jwk());
        Self { key, fingerprint, id, subjects, bound, award, known }
    }

    /// The same with no more than [`super::weigh`] asks of it: whoever keeps thousands need not keep all that they say.
    #[must_use]
    pub fn for_weighing(self) -> Self {
        let Award { person, born, achievements, recognition, .. } = self.award;
        let achievements = achievements.iter().map(places).collect();
        Self { award: Award { person, born, achievements, recognition, ..Award::default() }, ..self }
    }

    /// What it says as a recognition statement; none if it is something else.
    pub fn statement(&self) -> Option<Result<&Statement, &StatementError>> {
        self.award.recognition.as_deref().map(Result::as_ref)
    }

    /// The same for counting.
    pub fn holding(&self) -> Holding<'_> {
        Holding { credential: &self.key, award: &self.award, counts: self.known.counts, issuer: &self.known.issuer }
    }
}

/// Where an achievement, its parts and its units stand, and nothing else of them.
fn places(achievement: &Achievement) -> Achievement {
    Achievement {
        pointer: achievement.pointer.clone(),
        parts: achievement.parts.iter().map(places).collect(),
        units: achievement.units.iter().map(places).collect(),
        ..Achievement::default()
    }
}

/// The key that it is bound to.
fn holder(credential: &Credential<'_>) -> Option<PublicKey> {
    let jwk = credential.confirmation().and_then(|confirmation| confirmation.get("jwk"));
    if let Some(key) = jwk.and_then(|jwk| PublicKey::from_jwk(jwk).ok()) {
        return Some(key);
    }
    let did = credential.subjects().into_iter().find(|id| id.starts_with("did:key:"))?;
    let document = did::document_of(did).ok()?;
    document.methods_for(did::Relationship::Authentication).find_map(|method| method.key.clone().ok())
}
