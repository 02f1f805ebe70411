//! What does a credential say of learning, prepared to be drawn? Statements under headings, outcomes, parts and attachments.

use crate::ui::picture::Picture;

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

/// A level of a national framework, as the file states it, with what is known of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NationalLevel {
    /// Whose level it is.
    pub name: String,
    /// With what it is comparable; never recognition.
    pub sentence: String,
    /// On what that rests.
    pub source: String,
    /// Whether a source confirms it.
    pub confirmed: bool,
    /// The steps of its ladder by name; empty where it is not known.
    pub steps: Vec<String>,
    /// Which of them it is.
    pub step: usize,
}

/// The elements that a micro-credential is to have, and what of them is stated.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elements {
    /// How many of how many, in a sentence.
    pub score: String,
    /// The mandatory ones, then the optional ones.
    pub rows: Vec<ElementLine>,
}

/// One element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElementLine {
    /// What it is called.
    pub name: String,
    /// Whether it is stated.
    pub status: super::Status,
    /// What was found.
    pub found: String,
}

/// A picture or document in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttachmentLine {
    /// What it is called; else where it belongs.
    pub name: String,
    /// Kind and size.
    pub about: String,
    /// What cannot be done with it; may be empty.
    pub note: String,
    /// Its pixels, where it is a picture that can be drawn.
    pub picture: Option<Picture>,
    /// Whether it can be saved.
    pub saved: bool,
    /// Whether it is a document whose pages can be looked at.
    pub paged: bool,
}

impl AttachmentLine {
    /// Whether it can be looked at by itself.
    pub fn shown(&self) -> bool {
        self.paged || self.picture.is_some()
    }
}

/// One page of a document, drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnPage {
    /// Which, from 0.
    pub page: u32,
    /// How many there are; at least one.
    pub pages: u32,
    /// Its pixels.
    pub picture: Picture,
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
    /// What the file says of it, without its own parts; empty where that is all.
    pub said: Vec<Statement>,
}
