//! What does the skills page show? What one has by word of whom, what was found, and what a target asks for.

/// The skills page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Skills {
    /// Which extract of ESCO is at hand, or that none is.
    pub extract: String,
    /// Whether there is one.
    pub at_hand: bool,
    /// What the person has.
    pub had: Vec<SkillLine>,
}

/// A skill, and what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkillLine {
    /// What it is called.
    pub name: String,
    /// Who says so; or of what is asked for, whether it is essential.
    pub aside: String,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What was typed.
    pub query: String,
    /// What fits, the best first.
    pub hits: Vec<HitLine>,
}

/// A skill or occupation that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HitLine {
    /// What it is called.
    pub name: String,
    /// Whether it is a skill, knowledge or an occupation, in words.
    pub kind: String,
    /// Its address.
    pub address: String,
    /// Whether it is something to compare with.
    pub occupation: bool,
}

/// What came of comparing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// With what.
    pub name: String,
    /// Each title with its skills, in order.
    pub groups: Vec<(String, Vec<SkillLine>)>,
    /// What that means, and what not.
    pub note: String,
}
