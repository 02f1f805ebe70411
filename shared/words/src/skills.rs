//! How are skills, and the extract of ESCO that they are looked up in, said?

use learning::esco::{Extract, Imported, Kind};
use verify::Arg;

use crate::Words;

impl Words {
    /// Which extract it is: version, day, how much, and in which languages.
    pub fn esco_extract(self, extract: &Extract) -> String {
        let languages: Vec<String> = extract.languages().iter().map(|tag| self.language_name(tag)).collect();
        let number = |count: usize| Arg::Number(u64::try_from(count).unwrap_or(u64::MAX));
        self.text(
            "skills-extract",
            &[
                ("version", Arg::Text(extract.version.clone())),
                ("date", Arg::Text(self.date_of(&extract.date).unwrap_or_else(|| extract.date.clone()))),
                ("count", number(extract.entries().len())),
                ("links", number(extract.links())),
                ("languages", Arg::Text(self.list(&languages))),
            ],
        )
    }

    /// What was left out when it was imported.
    pub fn esco_left_out(self, imported: &Imported) -> Vec<String> {
        let said = [("skills-unreleased", imported.unreleased), ("skills-astray", imported.astray)];
        let said = said.into_iter().filter(|(_, count)| *count > 0);
        said.map(|(id, count)| self.text(id, &[("count", Arg::Number(u64::try_from(count).unwrap_or(u64::MAX)))]))
            .collect()
    }

    /// Whether it is a skill, knowledge or an occupation.
    pub fn esco_kind(self, kind: Kind) -> String {
        self.own(&format!("skills-kind-{}", kind.id()), &[])
    }
}
