//! How does an issuer conceal claims? RFC 9901, section 4.2.

use std::collections::BTreeSet;

use rand_core::CryptoRng;
use serde_json::{Value as Json, json};

use super::unveil::RESERVED;
use super::{Path, Step};
use crate::base64url;
use crate::jose;
use crate::json::Value;
use crate::key::{Hash, SignError, Signer};

/// What is to be issued.
#[derive(Clone, Debug, PartialEq)]
pub struct Issuance {
    /// All claims, as they will stand when everything is shown.
    pub claims: Json,
    /// Which of them the holder may withhold: members and elements, nested ones too.
    pub concealable: Vec<Path>,
    /// How many digests without a disclosure are added to each object that conceals something, so that the number of
    /// withheld claims says nothing.
    pub decoys: usize,
    /// The hash of the digests; sha-256 is what everybody reads.
    pub hash: Hash,
}

/// Why nothing was issued.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IssueError {
    /// The claims are no object.
    #[error("the claims are no JSON object")]
    NotAnObject,
    /// No claim stands there, or it is named twice.
    #[error("no claim to conceal stands at {path}")]
    NoClaim {
        /// The path.
        path: Path,
    },
    /// A name that SD-JWT keeps for itself.
    #[error("the name {name:?} is reserved")]
    Reserved {
        /// The name.
        name: String,
    },
    /// The key did not sign.
    #[error(transparent)]
    Sign(#[from] SignError),
}

impl Issuance {
    /// These claims, concealable where said, without decoys, with sha-256.
    pub fn new(claims: Json, concealable: impl IntoIterator<Item = Path>) -> Self {
        Self { claims, concealable: concealable.into_iter().collect(), decoys: 0, hash: Hash::Sha256 }
    }
}

/// Makes an SD-JWT with all its disclosures, for the holder. `alg` is set from the signer.
pub fn issue(
    issuance: &Issuance,
    header: &Json,
    signer: &dyn Signer,
    dice: &mut impl CryptoRng,
) -> Result<String, IssueError> {
    let mut claims = issuance.claims.clone();
    if !claims.is_object() {
        return Err(IssueError::NotAnObject);
    }
    check_names(&claims)?;
    // The deepest first, so that what conceals them can be concealed in its turn.
    let mut paths: Vec<&Path> = issuance.concealable.iter().collect::<BTreeSet<_>>().into_iter().collect();
    paths.sort_by_key(|path| std::cmp::Reverse(path.0.len()));
    let mut disclosures = Vec::new();
    for path in &paths {
        disclosures.push(conceal(&mut claims, path, issuance, dice)?);
    }
    finish(&mut claims, issuance.decoys, issuance.hash, dice);
    if let (Some(members), false) = (claims.as_object_mut(), paths.is_empty()) {
        members.insert("_sd_alg".to_owned(), json!(name(issuance.hash)));
    }
    let mut text = jose::sign(header, claims.to_string().as_bytes(), signer)?;
    text.push('~');
    for disclosure in disclosures {
        text.push_str(&disclosure);
        text.push('~');
    }
    Ok(text)
}

fn check_names(value: &Json) -> Result<(), IssueError> {
    match value {
        Json::Object(members) => members.iter().try_for_each(|(name, value)| {
            if RESERVED.contains(&name.as_str()) {
                return Err(IssueError::Reserved { name: name.clone() });
            }
            check_names(value)
        }),
        Json::Array(items) => items.iter().try_for_each(check_names),
        _ => Ok(()),
    }
}

/// Replaces the claim by its digest and gives its disclosure.
fn conceal(
    claims: &mut Json,
    path: &Path,
    issuance: &Issuance,
    dice: &mut impl CryptoRng,
) -> Result<String, IssueError> {
    let hash = issuance.hash;
    let missing = || IssueError::NoClaim { path: path.clone() };
    let (last, parents) = path.0.split_last().ok_or_else(missing)?;
    let parent = parents.iter().try_fold(claims, |value, step| step_into(value, step)).ok_or_else(missing)?;
    let salt = random(16, dice);
    match last {
        Step::Name(name) => {
            let members = parent.as_object_mut().ok_or_else(missing)?;
            let mut value = members.shift_remove(name).ok_or_else(missing)?;
            finish(&mut value, issuance.decoys, hash, dice);
            let (disclosure, digest) = disclose(&json!([salt, name, value]), hash);
            let digests = members.entry("_sd").or_insert_with(|| json!([]));
            digests.as_array_mut().ok_or_else(missing)?.push(json!(digest));
            Ok(disclosure)
        }
        Step::Index(_) => {
            let element = step_into(parent, last).ok_or_else(missing)?;
            finish(element, issuance.decoys, hash, dice);
            let (disclosure, digest) = disclose(&json!([salt, element.take()]), hash);
            *element = json!({"...": digest});
            Ok(disclosure)
        }
    }
}

fn disclose(content: &Json, hash: Hash) -> (String, String) {
    let disclosure = base64url::encode(content.to_string());
    let digest = base64url::encode(hash.of(&[disclosure.as_bytes()]));
    (disclosure, digest)
}

/// Adds the decoys, and sorts the digests so that their order says nothing (section 4.2.4.1). What is concealed is
/// finished before: later it stands in its disclosure and is out of reach.
fn finish(value: &mut Json, decoys: usize, hash: Hash, dice: &mut impl CryptoRng) {
    match value {
        Json::Object(members) => {
            if let Some(digests) = members.get_mut("_sd").and_then(Json::as_array_mut) {
                digests.extend((0..decoys).map(|_| json!(disclose(&json!(random(32, dice)), hash).1)));
                digests.sort_by(|one, two| one.as_str().cmp(&two.as_str()));
            }
            members.values_mut().for_each(|value| finish(value, decoys, hash, dice));
        }
        Json::Array(items) => items.iter_mut().for_each(|item| finish(item, decoys, hash, dice)),
        _ => {}
    }
}

fn random(bytes: usize, dice: &mut impl CryptoRng) -> String {
    let mut salt = vec![0; bytes];
    dice.fill_bytes(&mut salt);
    base64url::encode(salt)
}

fn step_into<'v>(value: &'v mut Json, step: &Step) -> Option<&'v mut Json> {
    match step {
        Step::Name(name) => value.as_object_mut()?.get_mut(name),
        Step::Index(index) => value.as_array_mut()?.get_mut(*index),
    }
}

/// The claim at that path.
pub(super) fn at<'v, 'a>(claims: &'v Value<'a>, path: &Path) -> Option<&'v Value<'a>> {
    path.0.iter().try_fold(claims, |value, step| match step {
        Step::Name(name) => value.as_object()?.get(name),
        Step::Index(index) => value.as_array()?.get(*index),
    })
}

fn name(hash: Hash) -> &'static str {
    match hash {
        Hash::Sha256 => "sha-256",
        Hash::Sha384 => "sha-384",
        Hash::Sha512 => "sha-512",
    }
}
