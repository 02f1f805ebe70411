//! What is said beside the five answers: what a seal is worth, whether it is the named person's, and what came of asking for a
//! newer copy.

use verify::Report;
use verify::recipient::Recipient;
use verify::renewal::{Change, Renewal, Renewed};

use crate::{Reader, Said, Tone, Words, bundle, plain};

impl Words {
    /// The row that says whether it was given to whom the person named; `None` if they named nobody.
    pub fn recipient(self, report: &Report) -> Option<Said> {
        let recipient = &report.recipient;
        let tone = match recipient {
            Recipient::NotAsked => return None,
            Recipient::Matches { .. } => Tone::Yes,
            Recipient::DoesNotMatch => Tone::No,
            Recipient::Alike { .. } | Recipient::NotOffered | Recipient::Weak { .. } | Recipient::Blocked => Tone::Open,
        };
        let (attribute, algorithm) = match recipient {
            Recipient::Matches { hashed: true } => ("hashed", String::new()),
            Recipient::Alike { born: true } => ("born", String::new()),
            Recipient::Weak { algorithm } if algorithm.is_empty() => ("sentence", "?".to_owned()),
            Recipient::Weak { algorithm } => ("sentence", plain::argument(algorithm)),
            _ => ("sentence", String::new()),
        };
        let id = format!("recipient-{}", recipient.id());
        let args = bundle::own(&[("algorithm", &algorithm)]);
        let sentence = self.find(&id, Some(attribute), &args).unwrap_or_default();
        Some(Said { word: self.text(&id, &[]), sentence, tone, dated: None })
    }

    /// What the seal is worth, with the reason and the list that says so; `None` of what bears no seal that holds.
    pub fn seal(self, report: &Report) -> Option<String> {
        report.seal().map(|seal| self.evidence(seal))
    }

    /// What came of asking for a newer copy, and what that says otherwise; nothing if nobody asked.
    pub fn renewal(self, report: &Report, reader: Reader) -> Vec<String> {
        match &report.renewal {
            None => Vec::new(),
            Some(Renewal { outcome: Err(problem), .. }) => {
                let said = self.problem(problem, reader);
                vec![said.what, said.next]
            }
            Some(Renewal { address, outcome: Ok(renewed), .. }) => self.renewed(address, renewed),
        }
    }

    fn renewed(self, address: &str, renewed: &Renewed) -> Vec<String> {
        let mut said = vec![self.own("renewal-taken", &[("address", &plain::argument(address))])];
        if renewed.changes.is_empty() {
            said.push(self.text("renewal-same", &[]));
        }
        said.extend(renewed.changes.iter().map(|change| self.change(change)));
        if renewed.more > 0 {
            said.push(self.text("renewal-more", &[("count", verify::Arg::Number(renewed.more as u64))]));
        }
        said
    }

    fn change(self, change: &Change) -> String {
        let value = |value: &Option<String>| value.as_deref().map_or_else(|| "none".to_owned(), plain::argument);
        let (before, after) = (value(&change.before), value(&change.after));
        self.own(
            "renewal-change",
            &[("place", &plain::argument(&change.place)), ("before", &before), ("after", &after)],
        )
    }
}
