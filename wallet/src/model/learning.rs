//! What does a credential say of learning, prepared to be drawn? Statements under headings, outcomes, parts and attachments.

/// One thing that the file says, under its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// How many others it stands below.
    pub depth: u8,
    /// The name.
    pub name: String,
    /// What is said; empty where what follows deeper says it.
    pub value: String,
}

/// Statements that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub title: String,
    /// In the order of the file.
    pub statements: Vec<Statement>,
}

/// What the person can do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// In words.
    pub title: String,
    /// The skills that the file ties to it, each in words.
    pub skills: Vec<String>,
}

/// A part of what was achieved, in the order of the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLine {
    /// How deep it lies: the parts of the whole have 0.
    pub depth: u8,
    /// What it is called.
    pub title: String,
    /// Level, credit and grade.
    pub aside: String,
}
