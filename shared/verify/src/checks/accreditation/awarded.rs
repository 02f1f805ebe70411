//! What is awarded, by whom and when, as far as somebody's right to award it can be held against that?

use std::collections::BTreeSet;

use credential::Timestamp;
use credential::format::{Credential, w3c};
use credential::x509::fold;
use learning::{Achievement, Award, Concept, EuList, Field, Organisation};

use crate::text;

/// What a credential awards.
pub(super) struct Awarded {
    pub award: Award,
    /// What it awards to further subjects.
    others: Vec<Achievement>,
    /// Each thing that it awards, its parts in it: they are awarded as the whole's.
    pub things: Vec<Thing>,
    /// Types, profiles and the like, as the credential writes them: by their addresses, where they have one.
    pub types: BTreeSet<String>,
    /// What it calls those that it names by an address.
    pub labels: BTreeSet<String>,
    /// Whether it holds more than was read as such.
    pub cut_short: bool,
    /// By when the credential was there, where a time-stamp proves it.
    pub proven: Option<Timestamp>,
}

/// One thing.
#[derive(Debug, Default)]
pub(super) struct Thing {
    pub levels: BTreeSet<u8>,
    /// Whether it, or a part of it, states a level that is none.
    pub unclear: bool,
    /// ISCED-F codes.
    pub fields: BTreeSet<String>,
    /// EQF levels that its parts state beside its own.
    pub part_levels: BTreeSet<u8>,
    /// ISCED-F codes that its parts state beside its own.
    pub part_fields: BTreeSet<String>,
    /// By what others know it and its specification.
    pub ids: BTreeSet<String>,
    /// Its title in all languages, and its specification's.
    pub titles: Vec<String>,
    /// Of which kind it is: by address, or else by label and short name.
    pub kinds: BTreeSet<String>,
    /// What it calls a kind that it names by an address.
    pub labels: BTreeSet<String>,
    /// When it was awarded, as the credential says.
    pub date: Option<Timestamp>,
    /// Where, two letters each.
    pub countries: BTreeSet<String>,
}

impl Awarded {
    pub(super) fn read(credential: &Credential<'_>, proven: Option<Timestamp>) -> Self {
        let award = Award::from_claims(&credential.claims);
        let body = credential.claims.get("vc").unwrap_or(&credential.claims);
        let mut types: BTreeSet<String> = w3c::types(body).into_iter().map(str::to_owned).collect();
        types.extend(credential.claims.str("vct").map(str::to_owned));
        types.extend(award.profiles.iter().flat_map(|profile| said(&profile.value)));
        if award.achievements.is_empty() {
            types.extend(award.kind.iter().map(|kind| kind.value.clone()));
        }
        let labels = award.profiles.iter().flat_map(|profile| beside(&profile.value)).collect();
        let (others, whole) = learning::awarded_to_others(&credential.claims);
        let issued = text::claimed_date(&credential.claims, credential.token.as_ref());
        let date = award.awarded.as_ref().and_then(|date| date.value.moment()).or(issued);
        let all = award.achievements.iter().chain(&others);
        let mut things: Vec<Thing> = all.map(|one| thing(&award, one, date)).collect();
        if things.is_empty() {
            things.push(Thing { date, countries: country(&award).into_iter().collect(), ..Thing::default() });
        }
        let cut_short = award.cut_short || !whole;
        Self { award, others, things, types, labels, cut_short, proven }
    }

    /// All bodies that the credential names for anything that it awards, the parts among it.
    pub(super) fn everybody(&self) -> impl Iterator<Item = &Organisation> {
        let all = self.award.achievements.iter().chain(&self.others).flat_map(Achievement::all);
        all.flat_map(|one| &one.bodies).filter(|body| body.pointer.contains("/awardedBy/"))
    }

    /// The bodies that the credential says awarded it, where it says that apart from who issued it.
    pub(super) fn bodies(&self) -> impl Iterator<Item = &Organisation> {
        let all = self.award.achievements.iter().flat_map(|one| &one.bodies);
        // In a record the issuer of what lies in it is judged with that.
        all.filter(|body| body.pointer.contains("/awardedBy/"))
    }
}

fn thing(award: &Award, one: &Achievement, date: Option<Timestamp>) -> Thing {
    let levels = levels(one);
    let fields = codes(&one.fields);
    let parts = parts(one);
    let unclear = one.levels.unclear || parts.iter().any(|part| part.levels.unclear);
    let part_levels: BTreeSet<u8> = parts.iter().flat_map(|part| self::levels(part)).collect();
    let part_fields: BTreeSet<String> = parts.iter().flat_map(|part| codes(&part.fields)).collect();
    let titles = one.title.iter().chain(&one.specified_as).flat_map(in_all_languages);
    let countries: BTreeSet<String> =
        one.bodies.iter().flat_map(|body| &body.countries).map(|country| country.value.clone()).collect();
    Thing {
        // What the whole does not say, its parts may.
        levels: if levels.is_empty() { part_levels.clone() } else { levels },
        unclear,
        fields: if fields.is_empty() { part_fields.clone() } else { fields },
        part_levels,
        part_fields,
        ids: one.identifiers.iter().map(|id| id.value.value.clone()).collect(),
        titles: titles.collect(),
        kinds: one.kind.iter().flat_map(|kind| said(&kind.value)).collect(),
        labels: one.kind.iter().flat_map(|kind| beside(&kind.value)).collect(),
        date: one.awarded.as_ref().and_then(|date| date.value.moment()).or(date),
        countries: if countries.is_empty() { country(award).into_iter().collect() } else { countries },
    }
}

fn levels(one: &Achievement) -> BTreeSet<u8> {
    one.levels.eqf.iter().chain(&one.levels.more_eqf).map(|level| level.value).collect()
}

/// What was achieved in it, and what its specification is made of, at any depth.
fn parts(one: &Achievement) -> Vec<&Achievement> {
    let inside = one.parts.iter().chain(&one.units);
    inside.flat_map(|part| std::iter::once(part).chain(parts(part))).collect()
}

fn country(award: &Award) -> Option<String> {
    award.country.as_ref().map(|country| country.value.clone())
}

fn codes(fields: &[Field<Concept>]) -> BTreeSet<String> {
    let code = |field: &Field<Concept>| EuList::IscedF.entry(&field.value.address).map(str::to_owned);
    fields.iter().filter_map(code).collect()
}

/// As what an entry of a list counts: by its address, since the label beside one is a copy that says anything; else by label
/// and short name.
pub(super) fn said(concept: &Concept) -> impl Iterator<Item = String> + use<> {
    let ways = match concept.address.is_empty() {
        true => [&concept.label, &concept.notation].map(Clone::clone),
        false => [concept.address.clone(), String::new()],
    };
    ways.into_iter().filter(|way| !way.is_empty())
}

/// What an entry is called that counts by its address.
fn beside(concept: &Concept) -> impl Iterator<Item = String> + use<> {
    let ways = [&concept.label, &concept.notation].map(Clone::clone);
    let addressed = !concept.address.is_empty();
    ways.into_iter().filter(move |way| addressed && !way.is_empty())
}

/// A text in every language in which the file has it.
pub(super) fn in_all_languages(field: &Field<String>) -> Vec<String> {
    std::iter::once(field.value.clone()).chain(field.others.iter().map(|other| other.text.clone())).collect()
}

/// Whether two organisations have the same names: in every language that both have, and in one at least. A name that is
/// right in one language and another's in the next is nobody's.
pub(super) fn same_names(one: &Organisation, other: &Organisation) -> Option<bool> {
    let (one, other) = (named(one), named(other));
    let pairs = || one.iter().flat_map(|(tag, name)| other.iter().map(move |theirs| (tag, name, theirs)));
    let shared: Vec<bool> =
        pairs().filter(|(tag, _, theirs)| **tag == theirs.0).map(|(_, name, theirs)| *name == theirs.1).collect();
    match shared.as_slice() {
        [] => pairs().any(|(_, name, theirs)| *name == theirs.1).then_some(true),
        shared => Some(shared.iter().all(|same| *same)),
    }
}

/// Names by language, folded.
fn named(body: &Organisation) -> Vec<(String, String)> {
    let Some(name) = &body.name else { return Vec::new() };
    let own = (name.language.clone().unwrap_or_default(), fold(&name.value));
    std::iter::once(own).chain(name.others.iter().map(|other| (other.language.clone(), fold(&other.text)))).collect()
}

#[cfg(test)]
mod tests {
    use super::Awarded;
    use credential::base64url::encode;
    use credential::format::{self, Content};

    /// A field of study is one of the list's, and of no address that ends like it.
    #[test]
    fn fields_of_study_are_those_of_the_list() {
        let field = |host: &str| {
            let claims = format!(
                r#"{{"credentialSubject": {{"hasClaim": {{"type": "LearningAchievement", "title": {{"en": "A"}}, "specifiedBy":
                    {{"thematicArea": {{"id": "http://{host}data.europa.eu/snb/isced-f/0715", "prefLabel": {{"en": "x"}}}}}}}}}}}}"#
            );
            let text = [encode(r#"{"alg":"ES256","typ":"vc+jwt"}"#), encode(claims), encode([1; 64])].join(".");
            let received = format::read(text.as_bytes());
            let Content::Credential(credential) = &received.content else { unreachable!("{:?}", received.content) };
            Awarded::read(credential, None).things.into_iter().flat_map(|thing| thing.fields).collect::<Vec<_>>()
        };
        assert_eq!(field(""), ["0715"]);
        assert!(field("evil.example/").is_empty() && field("evil.example/?x=").is_empty());
    }

    /// What says of nothing that it awards it is still its issuer's, who is in a country.
    #[test]
    fn what_names_nothing_is_awarded_where_its_issuer_is() {
        let claims = r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "credentialSubject": {"id": "urn:x"},
            "issuer": {"id": "https://a.example", "address": {"addressCountryCode": "IE"}}}"#;
        let text = [encode(r#"{"alg":"ES256","typ":"vc+jwt"}"#), encode(claims), encode([1; 64])].join(".");
        let received = format::read(text.as_bytes());
        let Content::Credential(credential) = &received.content else { unreachable!("{:?}", received.content) };
        let awarded = Awarded::read(credential, None);
        assert!(awarded.award.achievements.is_empty(), "{:?}", awarded.award.achievements);
        let [thing] = awarded.things.as_slice() else { unreachable!("{:?}", awarded.things) };
        assert_eq!(thing.countries.iter().collect::<Vec<_>>(), ["IE"]);
    }
}
