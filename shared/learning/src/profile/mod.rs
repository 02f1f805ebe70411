//! Does a European Digital Credential keep to the profile that it names, and where not?
//!
//! The application profile EDC of the European Learning Model: its SHACL shapes (edc-generic-no-cv, edc-generic-full,
//! edc-accredited, edc-converted, edc-issued-by-mandate, edc-diploma-supplement), as a table of rules. This is completeness
//! and judges nothing: a credential may be genuine and miss much, and false and miss nothing.

mod graph;
mod literal;
mod look;
mod name;
mod table;
#[cfg(test)]
mod tests;

use credential::json::Value;

use crate::EuList;
use crate::field::{Concept, Field};
use crate::place::Place;

pub use table::ORIGIN;

/// A file of shapes: what one profile asks beyond what it imports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Shapes {
    /// What each asks, without its lists.
    Generic,
    /// The lists that entries must be of.
    Lists,
    /// Accredited.
    Accredited,
    /// Converted from a paper original.
    Converted,
    /// Issued by mandate of somebody else.
    IssuedByMandate,
    /// Diploma Supplement, which is accredited too.
    DiplomaSupplement,
}

impl Shapes {
    /// All, in the order in which they import each other.
    pub const ALL: [Shapes; 6] = [
        Shapes::Generic,
        Shapes::Lists,
        Shapes::Accredited,
        Shapes::Converted,
        Shapes::IssuedByMandate,
        Shapes::DiplomaSupplement,
    ];

    /// Stable id: the end of the shapes' own address, after `edc-`.
    pub fn id(self) -> &'static str {
        match self {
            Shapes::Generic => "generic-no-cv",
            Shapes::Lists => "generic-full",
            Shapes::Accredited => "accredited",
            Shapes::Converted => "converted",
            Shapes::IssuedByMandate => "issued-by-mandate",
            Shapes::DiplomaSupplement => "diploma-supplement",
        }
    }

    /// What it imports, itself included.
    fn whole(self) -> &'static [Shapes] {
        match self {
            Shapes::Generic => &[Shapes::Generic],
            Shapes::Lists => &[Shapes::Generic, Shapes::Lists],
            Shapes::Accredited => &[Shapes::Generic, Shapes::Lists, Shapes::Accredited],
            Shapes::Converted => &[Shapes::Generic, Shapes::Lists, Shapes::Converted],
            Shapes::IssuedByMandate => &[Shapes::Generic, Shapes::Lists, Shapes::IssuedByMandate],
            Shapes::DiplomaSupplement => {
                &[Shapes::Generic, Shapes::Lists, Shapes::Accredited, Shapes::DiplomaSupplement]
            }
        }
    }

    /// By an entry of the EU's list `credential`, or the address of the shapes themselves.
    fn at(address: &str) -> Option<Shapes> {
        let bare = address.strip_prefix("http://").or(address.strip_prefix("https://"))?;
        if let Some(code) = EuList::CredentialType.entry(address) {
            return match code {
                "e34929035b" => Some(Shapes::Lists),
                "c_ae121a00" => Some(Shapes::Accredited),
                "c_7e400154" => Some(Shapes::Converted),
                "c_9a31f32a" => Some(Shapes::IssuedByMandate),
                "6dff8a0f87" => Some(Shapes::DiplomaSupplement),
                _ => None,
            };
        }
        let id = bare.strip_prefix("data.europa.eu/snb/model/ap/edc-")?.trim_end_matches('/');
        Shapes::ALL.into_iter().find(|shapes| shapes.id() == id)
    }
}

/// What is asked of a member, and is not so.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Lack {
    /// It is not there, or not often enough.
    Missing {
        /// How often it must be there.
        least: usize,
        /// How often it is.
        found: usize,
    },
    /// It is there too often.
    TooMany {
        /// How often it may be there.
        most: usize,
        /// How often it is.
        found: usize,
    },
    /// Its value is of none of these classes.
    Class {
        /// Their names in the European Learning Model.
        asked: Vec<&'static str>,
    },
    /// Its value is no text of this sort.
    Datatype {
        /// Its name in XML Schema or RDF ("dateTime", "langString").
        asked: &'static str,
        /// The value, as written; empty where it is an object.
        found: String,
    },
    /// Two texts are of the same language.
    Language {
        /// Which.
        tag: String,
    },
    /// Its value has no address of its own (`id`).
    Address,
    /// Its value is an object, where a text is asked.
    Text,
    /// Its value is no entry of this list, as far as it says itself (`inScheme`).
    List {
        /// The list's address.
        list: &'static str,
    },
    /// It is a larger number than this.
    Most {
        /// The largest.
        most: i64,
    },
}

impl Lack {
    /// Stable id.
    pub fn id(&self) -> &'static str {
        match self {
            Lack::Missing { .. } => "missing",
            Lack::TooMany { .. } => "too-many",
            Lack::Class { .. } => "class",
            Lack::Datatype { .. } => "datatype",
            Lack::Language { .. } => "language",
            Lack::Address => "address",
            Lack::Text => "text",
            Lack::List { .. } => "list",
            Lack::Most { .. } => "most",
        }
    }
}

/// One place where a credential does not keep to the shapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// Whose rule it is.
    pub shapes: Shapes,
    /// Of which class the thing is, or which named shape it must keep to ("Organisation", "IssuerNodeShape").
    pub class: &'static str,
    /// Which of its members, as ELM's context names it.
    pub member: &'static str,
    /// What is not so.
    pub lack: Lack,
    /// Where it stands; of what is missing, the thing that lacks it.
    pub pointer: String,
    /// What the thing is called, or the nearest around it that is called something, in the file's own words.
    pub name: Option<String>,
    /// Nobody could do better: the published shapes ask what the published context has no way to say.
    pub unsayable: bool,
    /// Of what is missing: whether the file has a member of that name, which the format that it names does not know.
    pub written: bool,
    /// Of what is there too often: the id that two descriptions share, so that by the rules they are of one thing.
    pub shared: Option<Shared>,
}

/// Descriptions of different things under one id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The id.
    pub id: String,
    /// Where two of them stand that say different things.
    pub places: [String; 2],
}

/// A member that no rule reaches, since the published context and the published shapes name it differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unseen {
    /// The name that the file uses.
    pub member: &'static str,
    /// The name in the shapes.
    pub shapes_name: &'static str,
    /// Where it stands.
    pub pointer: String,
}

/// How a credential keeps to its profile.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conformance {
    /// By which shapes it was looked at, each with where the credential names it; the general ones stand first, named or not.
    pub shapes: Vec<(Shapes, Option<String>)>,
    /// Profiles that it names and no rules are known for.
    pub unknown: Vec<Field<Concept>>,
    /// Where it does not keep to them, in the order of the file.
    pub misses: Vec<Miss>,
    /// How many more there are.
    pub more: usize,
    /// Members that no rule reaches.
    pub unseen: Vec<Unseen>,
    /// Whether all of it was looked at: a file may say more than is read of one.
    pub whole: bool,
}

impl Conformance {
    /// Of a European Digital Credential; nothing of anything else, which has no such profile.
    pub fn of(claims: &Value<'_>) -> Option<Conformance> {
        Self::in_languages(claims, &[])
    }

    /// The same, with things called as they are in the first of these languages that the file has.
    pub fn in_languages(claims: &Value<'_>, languages: &[&str]) -> Option<Conformance> {
        let root = Place { pointer: String::new(), value: claims };
        let body = root.at("vc").into_iter().find(|vc| vc.value.as_object().is_some()).unwrap_or(root);
        if !body.is("EuropeanDigitalCredential") {
            return None;
        }
        let mut found = Conformance { whole: true, ..Conformance::default() };
        let wanted = found.named(&body);
        look::look(&body, &wanted, languages, &mut found);
        Some(found)
    }

    /// The misses that somebody could have avoided.
    pub fn avoidable(&self) -> impl Iterator<Item = &Miss> {
        self.misses.iter().filter(|miss| !miss.unsayable)
    }

    /// Notes what the credential names, and says which shapes that comes to.
    fn named(&mut self, body: &Place<'_, '_>) -> Vec<Shapes> {
        let mut named: Vec<(Shapes, Option<String>)> = Vec::new();
        for place in [body.at("credentialProfiles"), body.at("credentialSchema")].concat() {
            let Some(address) = place.str("id").or(place.value.as_str()) else { continue };
            match Shapes::at(address) {
                Some(shapes) if named.iter().all(|(known, _)| *known != shapes) => {
                    named.push((shapes, Some(place.pointer.clone())));
                }
                Some(_) => {}
                None if place.pointer.contains("credentialProfiles") => {
                    let concept = Concept { address: address.to_owned(), ..Concept::default() };
                    self.unknown.push(Field::new(concept, place.pointer.clone()));
                }
                // Schemas of other systems are not profiles of this one.
                None => {}
            }
        }
        // Whoever names the rules without lists, and none that has them, is held to those alone.
        if named.is_empty() {
            named.push((Shapes::Lists, None));
        }
        let mut whole: Vec<Shapes> = named.iter().flat_map(|(shapes, _)| shapes.whole()).copied().collect();
        whole.sort_unstable();
        whole.dedup();
        named.sort();
        self.shapes = named;
        whole
    }
}
