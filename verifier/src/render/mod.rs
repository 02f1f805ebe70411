//! How is a report shown? For people, as JSON, or as one line of a table.

pub mod json;
pub mod text;
pub mod tsv;

use std::ffi::OsStr;

use verify::{Policy, Report};
use words::Words;

use crate::audience::Audience;
use crate::cli::Format;
use crate::{Exit, Verifier};
use text::Palette;

/// What came of one file.
#[derive(Debug)]
pub enum Judged {
    /// It was read and judged.
    Report(Box<Report>),
    /// It could not be read, in the system's words.
    Unreadable(String),
    /// It has found a fault of ours: whoever judged it gave up, and nothing is known of it.
    Failed,
}

impl Judged {
    /// How a run with this file alone ends.
    pub fn exit(&self, policy: &Policy) -> Exit {
        match self {
            Judged::Report(report) => Exit::from(&report.verdict(policy)),
            // What was asked was not done.
            Judged::Unreadable(_) | Judged::Failed => Exit::File,
        }
    }
}

/// How much room there is for people's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Everything that was found.
    Whole,
    /// One line.
    Line,
}

/// Shows reports in one format.
#[derive(Clone, Copy, Debug)]
pub struct Renderer<'a> {
    format: Format,
    shape: Shape,
    palette: Palette,
    audience: Audience<'a>,
}

impl<'a> Renderer<'a> {
    /// In that format, in English; colours are for text alone.
    pub fn new(format: Format, shape: Shape, coloured: bool) -> Self {
        Self { format, shape, palette: Palette::new(coloured), audience: Words::english().into() }
    }

    /// The same for that audience.
    pub fn read_by(self, audience: Audience<'a>) -> Self {
        Self { audience, ..self }
    }

    /// Whether results tell of it. A person who reads whole reports is told apart from them what cannot be read, and once.
    pub fn tells(&self, judged: &Judged) -> bool {
        !matches!((self.format, self.shape, judged), (Format::Text, Shape::Whole, Judged::Unreadable(_)))
    }

    /// What stands between several files' results: for people, the file's name.
    pub fn between(&self, number: usize, file: &OsStr) -> String {
        match (self.format, self.shape) {
            (Format::Text, Shape::Whole) => {
                let gap = if number > 0 { "\n" } else { "" };
                format!("{gap}{}\n", self.palette.faint(&words::plain(&file.to_string_lossy())))
            }
            _ => String::new(),
        }
    }

    /// One file's result, line end included; with what is measured of what it says, if its bytes are given and there is room.
    pub fn render(&self, file: &OsStr, judged: &Judged, verifier: &Verifier, bytes: Option<&[u8]>) -> Vec<u8> {
        let shown = match (self.format, self.shape) {
            (Format::Json, _) => json::line(file, judged, verifier, self.audience, bytes),
            (Format::Tsv, _) => tsv::line(file, judged, &verifier.policy),
            (Format::Text, Shape::Line) => {
                text::line(file, judged, &verifier.policy, self.audience.words, self.palette)
            }
            (Format::Text, Shape::Whole) => text::whole(judged, verifier, self.audience, self.palette, bytes),
        };
        shown.into_bytes()
    }
}
