//! Which EQF level does a credential state, for whoever asks for nothing else?
//!
//! The same as [`Award::eqf_level`](crate::Award), at a small part of its cost: a verifier asks this of each file.

use credential::json::Value;

use crate::place::Place;
use crate::{eqf_level, open_badge};

/// The EQF level, 1 to 8, that the credential states of what it awards first.
pub fn stated_eqf(claims: &Value<'_>) -> Option<u8> {
    let root = Place { pointer: String::new(), value: claims };
    let body = root.at("vc").into_iter().find(|vc| vc.value.as_object().is_some()).unwrap_or(root);
    let subject = body.at("credentialSubject").into_iter().next().unwrap_or_else(|| body.clone());
    let (inside, outside) = (body.at("credentialSubject/hasClaim"), body.at("hasClaim"));
    if inside.is_empty() && outside.is_empty() {
        return if open_badge::is_record(&body) { None } else { of_badge(&subject) };
    }
    let own = subject.at("hasClaim");
    let first = own.iter().find(|claim| claim.is("LearningAchievement")).or(own.first())?;
    first.at("specifiedBy/eqfLevel").iter().find_map(|level| eqf_level(level.value))
}

fn of_badge(subject: &Place<'_, '_>) -> Option<u8> {
    let achievement = subject.at("achievement").into_iter().find(|one| one.value.as_object().is_some())?;
    let stated = achievement.at("eqfLevel").iter().find_map(|level| eqf_level(level.value));
    stated.or_else(|| achievement.at("alignment").iter().find_map(open_badge::aligned_level))
}
