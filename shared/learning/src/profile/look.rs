//! Where do the things of a credential not keep to the shapes of their classes? SHACL, section 4, as the shapes use it.

use std::collections::{BTreeMap, HashSet};

use super::graph::{Graph, Literal, Said, Thing};
use super::literal;
use super::name::Names;
use super::table::{self, Asked, How, NOT_IN_V2, Rule, UNSEEN};
use super::{Conformance, Lack, Miss, Shapes, Shared, Unseen};
use crate::limits::{FINDINGS, MISSES};
use crate::place::Place;

/// Looks at everything that the credential describes.
pub(super) fn look(body: &Place<'_, '_>, wanted: &[Shapes], languages: &[&str], found: &mut Conformance) {
    let graph = Graph::of(body);
    let names = Names::of(&graph, languages);
    let mut look = Look { graph: &graph, names: &names, wanted, found, seen: HashSet::new() };
    for (number, thing) in graph.things.iter().enumerate() {
        for class in &thing.types {
            look.keeps_to(number, class);
        }
        look.unseen(thing);
    }
    found.whole = graph.whole;
}

struct Look<'g, 'v, 'f> {
    graph: &'g Graph<'v>,
    names: &'g Names<'g>,
    wanted: &'g [Shapes],
    found: &'f mut Conformance,
    /// The same rule may stand in several files of shapes: a miss is said once.
    seen: HashSet<(usize, &'static str, &'static str, Lack, String)>,
}

impl<'g, 'v> Look<'g, 'v, '_> {
    fn thing(&self, said: &Said<'v>) -> Option<&'g Thing<'v>> {
        match said {
            Said::Thing(number) => self.graph.things.get(*number),
            Said::Literal(_) => None,
        }
    }

    /// What is asked of a class, or of the named shape, by the shapes that count here.
    fn keeps_to(&mut self, number: usize, class: &str) {
        let wanted = self.wanted;
        for rule in table::rules(class).iter().filter(|rule| wanted.contains(&rule.shapes)) {
            self.member(number, rule);
        }
    }

    fn member(&mut self, number: usize, rule: &'static Rule) {
        let Some(thing) = self.graph.things.get(number) else { return };
        let said = thing.said(rule.member);
        let found = said.len();
        if found < rule.least {
            self.miss(number, rule, Lack::Missing { least: rule.least, found }, &thing.pointer);
        }
        if let Some(most) = rule.most.filter(|most| found > *most) {
            let second = said.get(most).map_or(&thing.pointer, |(_, pointer)| pointer);
            self.miss(number, rule, Lack::TooMany { most, found }, second);
        }
        for asked in &rule.value {
            if *asked == Asked::Unique {
                self.unique(number, rule, said);
                continue;
            }
            for (value, pointer) in said {
                if let Some(lack) = self.lacks(rule, asked, value) {
                    self.miss(number, rule, lack, pointer);
                }
                if let (Asked::Node(shape), Said::Thing(other)) = (asked, value) {
                    self.keeps_to(*other, shape);
                }
            }
        }
    }

    fn lacks(&self, rule: &Rule, asked: &Asked, said: &Said<'v>) -> Option<Lack> {
        let thing = self.thing(said);
        match asked {
            Asked::Class(classes) => {
                let one_of = thing.is_some_and(|thing| classes.iter().any(|class| thing.is(class)));
                let or =
                    rule.value.iter().find_map(|asked| if let Asked::Or(shape) = asked { Some(*shape) } else { None });
                let keeps = || or.is_some_and(|shape| self.keeps(said, shape));
                (!one_of && !keeps()).then(|| Lack::Class { asked: classes.clone() })
            }
            Asked::Datatype(datatype) => {
                let fits = |text: &Literal<'_>| text.datatype == *datatype && literal::fits(datatype, &text.text);
                let text = if let Said::Literal(text) = said { Some(text) } else { None };
                let shown = || text.map_or_else(String::new, |text| text.text.clone().into_owned());
                (!text.is_some_and(fits)).then(|| Lack::Datatype { asked: datatype, found: shown() })
            }
            Asked::Address => {
                thing.is_none_or(|thing| thing.id.is_none_or(|id| id.starts_with("_:"))).then_some(Lack::Address)
            }
            Asked::Text => thing.map(|_| Lack::Text),
            Asked::Most(most) => {
                let number = if let Said::Literal(text) = said { text.text.parse::<i64>().ok() } else { None };
                number.is_none_or(|number| number > *most).then_some(Lack::Most { most: *most })
            }
            Asked::List(list) => {
                let typed = rule.value.contains(&Asked::Typed);
                (!thing.is_some_and(|thing| self.in_list(thing, list, typed))).then_some(Lack::List { list })
            }
            Asked::Node(_) | Asked::Or(_) | Asked::Unique | Asked::Typed => None,
        }
    }

    /// Whether an entry says that it is of that list, and all lists that it names are addresses.
    fn in_list(&self, thing: &Thing<'v>, list: &str, typed: bool) -> bool {
        let schemes = thing.said("inScheme");
        let named =
            |said: &Said<'v>| self.thing(said).filter(|scheme| scheme.id.is_some_and(|id| !id.starts_with("_:")));
        let good = |said: &Said<'v>| named(said).is_some_and(|scheme| !typed || scheme.is("ConceptScheme"));
        schemes.iter().all(|(said, _)| good(said))
            && schemes.iter().any(|(said, _)| named(said).is_some_and(|scheme| scheme.id == Some(list)))
    }

    /// Whether a thing keeps to a named shape: of one that may be kept in place of a class, nothing is said.
    fn keeps(&self, said: &Said<'v>, shape: &str) -> bool {
        let Said::Thing(number) = said else { return false };
        let mut apart = Conformance::default();
        let mut look = Look { found: &mut apart, seen: HashSet::new(), ..*self };
        look.keeps_to(*number, shape);
        apart.misses.is_empty()
    }

    /// One text for each language.
    fn unique(&mut self, number: usize, rule: &'static Rule, said: &[(Said<'v>, String)]) {
        let mut tags: BTreeMap<String, usize> = BTreeMap::new();
        for (value, pointer) in said {
            let Said::Literal(text) = value else { continue };
            let count = tags.entry(text.language.to_ascii_lowercase()).or_default();
            *count += 1;
            if *count == 2 && !text.language.is_empty() {
                self.miss(number, rule, Lack::Language { tag: text.language.to_owned() }, pointer);
                return;
            }
        }
    }

    fn miss(&mut self, number: usize, rule: &'static Rule, lack: Lack, pointer: &str) {
        if !self.seen.insert((number, rule.class, rule.member, lack.clone(), pointer.to_owned())) {
            return;
        }
        if self.found.misses.len() >= MISSES {
            self.found.more += 1;
            return;
        }
        let thing = self.graph.things.get(number);
        let unsayable = unsayable(rule, &lack, self.graph.second);
        let written = unsayable && thing.is_some_and(|thing| thing.unknown.contains(&rule.member));
        let shared =
            thing.filter(|_| matches!(lack, Lack::TooMany { .. })).and_then(|thing| shared(thing, rule.member));
        let name = self.names.at(pointer);
        let (shapes, class, member) = (rule.shapes, rule.class, rule.member);
        let pointer = pointer.to_owned();
        self.found.misses.push(Miss { shapes, class, member, lack, pointer, name, unsayable, written, shared });
    }

    /// Members under a name that leads past the shapes.
    fn unseen(&mut self, thing: &Thing<'v>) {
        for (member, shapes_name) in UNSEEN {
            let places = thing.said(member).iter().take(FINDINGS.saturating_sub(self.found.unseen.len()));
            let unseen = |pointer: &String| Unseen { member, shapes_name, pointer: pointer.clone() };
            self.found.unseen.extend(places.map(|(_, pointer)| unseen(pointer)));
        }
    }
}

/// The two descriptions of a thing from which different values of that member come.
fn shared(thing: &Thing<'_>, member: &str) -> Option<Shared> {
    let within = |pointer: &str| {
        let around = |place: &&String| pointer.strip_prefix(place.as_str()).is_some_and(|rest| rest.starts_with('/'));
        // Descriptions of one thing may lie in each other: the innermost says it.
        thing.places.iter().filter(around).max_by_key(|place| place.len())
    };
    let mut places = thing.said(member).iter().filter_map(|(_, pointer)| within(pointer));
    let first = places.next()?;
    let second = places.find(|place| *place != first)?;
    Some(Shared { id: thing.id?.to_owned(), places: [first.clone(), second.clone()] })
}

/// Whether the published context has no way to say what the published shapes ask.
fn unsayable(rule: &Rule, lack: &Lack, second: bool) -> bool {
    let how = table::term(rule.member).map(|term| term.how);
    match lack {
        Lack::Missing { .. } => second && NOT_IN_V2.contains(&rule.member),
        Lack::Datatype { asked, .. } => match how {
            Some(How::Address) => true,
            Some(How::Text(datatype)) => !datatype.is_empty() && datatype != *asked,
            _ => false,
        },
        _ => false,
    }
}
