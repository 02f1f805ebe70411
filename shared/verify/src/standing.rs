//! How does the issuer's word stand, for whoever asks how well something is evidenced?

use learning::validation::Standing;

use crate::report::{Answer, Check, Outcome, Question, Report, Skip};

impl Report {
    /// Whether what the issuer says is proven to be its own, and still its word. That it ran out takes nothing from what was
    /// said: what was learned was learned. What could not be found out about a withdrawal leaves it open; of whom nobody says who it is, nothing is
    /// proven.
    pub fn standing(&self) -> Standing {
        let proven = [Question::Intact, Question::Issuer].map(|question| self.answer(question));
        match &self.finding(Check::Status).outcome {
            _ if proven.contains(&Answer::No) => Standing::Broken,
            Outcome::Fail(_) => Standing::Withdrawn,
            Outcome::Pass | Outcome::Skip(Skip::NotOffered | Skip::NotApplicable) if proven == [Answer::Yes; 2] => {
                Standing::Verified
            }
            _ if proven == [Answer::Yes; 2] => Standing::Open,
            _ => Standing::Unproven,
        }
    }
}
