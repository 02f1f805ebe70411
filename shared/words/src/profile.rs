//! How is it said what a profile of European Digital Credentials asks and a file does not say, and how far its issuer secured
//! what it says?

use learning::profile::{Conformance, Lack, Miss, Shapes, Shared, Unseen};
use learning::secured::{Secured, Way};
use verify::{Answer, Arg};

use crate::{Words, bundle};

impl Words {
    /// What a file of shapes is called.
    pub fn shapes(self, shapes: Shapes) -> String {
        self.own(&format!("shapes-{}", shapes.id()), &[])
    }

    /// How far the file keeps to its profile, in a sentence: what nobody could avoid is not counted.
    pub fn conformance(self, found: &Conformance) -> String {
        let named: Vec<String> = found.shapes.iter().map(|(shapes, _)| self.shapes(*shapes)).collect();
        let profiles = ("profiles", Arg::Text(self.list(&named)));
        let count = found.avoidable().count() + found.more;
        match u64::try_from(count).unwrap_or(u64::MAX) {
            0 if found.whole => self.text("profile-keeps", &[profiles]),
            0 => self.text("profile-not-whole", &[]),
            count => self.text("profile-misses", &[("count", Arg::Number(count)), profiles]),
        }
    }

    /// What else is to be known of it: profiles without rules, what was not looked at, and how much is not shown.
    pub fn conformance_notes(self, found: &Conformance) -> Vec<String> {
        let unknown = found.unknown.iter().map(|profile| {
            let address = Arg::Text(profile.value.address.clone());
            self.text("profile-unknown", &[("address", address)])
        });
        let unseen = found.unseen.iter().map(|unseen| self.unseen(unseen));
        let mut notes: Vec<String> = unknown.chain(unseen).collect();
        if !found.whole {
            notes.push(self.text("profile-not-whole", &[]));
        }
        if found.more > 0 {
            let count = u64::try_from(found.more).unwrap_or(u64::MAX);
            notes.push(self.text("profile-more", &[("count", Arg::Number(count))]));
        }
        // A member may stand in many places, and is said once.
        let mut said = std::collections::HashSet::new();
        notes.retain(|note| said.insert(note.clone()));
        notes
    }

    /// A member that no rule looks at.
    pub fn unseen(self, unseen: &Unseen) -> String {
        self.own("profile-unseen", &[("member", unseen.member), ("name", unseen.shapes_name)])
    }

    /// One place where a file does not keep to its profile: which thing, and whether anybody could have avoided it.
    pub fn miss(self, miss: &Miss) -> String {
        let class = self.thing(miss);
        let named = |name: &String| {
            self.text("profile-thing-named", &[("class", Arg::Text(class.clone())), ("name", Arg::Text(name.clone()))])
        };
        // What two things share is named by its places.
        let name = miss.name.as_ref().filter(|_| miss.shared.is_none());
        self.missed(miss, name.map_or_else(|| class.clone(), named), false)
    }

    /// The same without the name of the thing, as it is said of all that miss the same.
    pub fn miss_of_any(self, miss: &Miss) -> String {
        self.missed(miss, self.thing(miss), true)
    }

    /// What things of a class are called; a class that has no word here as it is.
    fn thing(self, miss: &Miss) -> String {
        let class = miss.class.trim_end_matches("NodeShape");
        self.find("profile-thing", Some(class), &bundle::own(&[])).unwrap_or_else(|| class.to_owned())
    }

    fn missed(self, miss: &Miss, thing: String, of_any: bool) -> String {
        // It is ours, and what comes from outside in it is cut already.
        let mut args = vec![("member", Arg::from(miss.member))];
        let number = |number: usize| Arg::Number(u64::try_from(number).unwrap_or(u64::MAX));
        match &miss.lack {
            Lack::Missing { least, found } => args.extend([("least", number(*least)), ("found", number(*found))]),
            Lack::TooMany { most, found } => args.extend([("most", number(*most)), ("found", number(*found))]),
            Lack::Class { asked } => args.push(("asked", Arg::Text(asked.join(" / ")))),
            Lack::Datatype { asked, found } => {
                args.extend([("asked", Arg::from(*asked)), ("found", Arg::Text(found.clone()))]);
            }
            Lack::Language { tag } => args.push(("tag", Arg::Text(tag.clone()))),
            Lack::List { list } => args.push(("list", Arg::from(*list))),
            Lack::Most { most } => args.push(("most", Arg::Number(most.unsigned_abs()))),
            Lack::Address | Lack::Text => {}
        }
        if let Some(Shared { id, places: [first, second] }) = &miss.shared {
            let places = [("id", id), ("first", first), ("second", second)];
            args.extend(places.map(|(name, text)| (name, Arg::Text(text.clone()))));
        }
        let id = match miss.lack.id() {
            "too-many" if miss.shared.is_some() && of_any => "shared-of-any",
            "too-many" if miss.shared.is_some() => "shared",
            "missing" if miss.written => return self.with_thing("miss-written", thing, &args),
            id => id,
        };
        let said = self.with_thing(&format!("miss-{id}"), thing, &args);
        if miss.unsayable { format!("{said} {}", self.own("profile-unsayable", &[])) } else { said }
    }

    fn with_thing(self, id: &str, thing: String, args: &[(&str, Arg)]) -> String {
        let mut args = bundle::outside(self, args);
        args.set("thing", thing);
        self.find(id, None, &args).unwrap_or_else(|| id.to_owned())
    }

    /// How far the issuer secured what the file says; `intact` is the answer to whether that holds.
    pub fn secured(self, secured: &Secured, intact: Answer) -> String {
        match (secured.way, intact) {
            (Way::Not, _) => self.own("secured-not", &[]),
            (_, Answer::No) => self.own("secured-broken", &[]),
            (Way::Selective, Answer::Yes) => {
                let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
                let (shown, kept) = (number(secured.disclosed().count()), number(secured.kept_back));
                self.text("secured-selective", &[("shown", shown), ("kept", kept)])
            }
            (way, Answer::Yes) => self.own(&format!("secured-{}", way.id()), &[]),
            _ => self.own("secured-open", &[]),
        }
    }
}
