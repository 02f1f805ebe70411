//! How is a page of titled lines written: for a terminal, or as HTML that prints by itself?
//!
//! The HTML asks nobody for anything: no script, no font, no picture from outside. Every text in it is escaped.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::output;
use crate::render::text::wrap;

/// A page.
#[derive(Debug, Default)]
pub(crate) struct Paper {
    /// Its language's tag.
    pub language: &'static str,
    /// What it is about.
    pub title: String,
    /// What is to be known first.
    pub lead: Vec<String>,
    /// Its parts; one without lines is left out.
    pub blocks: Vec<Block>,
    /// What must not be forgotten.
    pub foot: Vec<String>,
}

/// A part of a page.
#[derive(Debug, Default)]
pub(crate) struct Block {
    /// Its title.
    pub title: String,
    /// Its lines, each with how deep it stands.
    pub lines: Vec<(usize, String)>,
    /// Columns beside each other, in place of lines; the first row names them.
    pub table: Vec<Vec<String>>,
}

impl Block {
    /// A part without lines.
    pub(crate) fn new(title: String) -> Self {
        Self { title, ..Self::default() }
    }

    /// Adds a line.
    pub(crate) fn line(&mut self, depth: usize, text: impl Into<String>) {
        self.lines.push((depth, text.into()));
    }

    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.table.is_empty()
    }
}

const STYLE: &str = "body{font:11pt/1.45 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}\
h1{font-size:1.5rem;margin:0 0 .5rem}h2{font-size:1.1rem;margin:1.6rem 0 .4rem;border-bottom:1px solid #999;break-after:avoid}\
p{margin:.25rem 0}.d1{margin-left:1.5rem}.d2{margin-left:3rem}.d3{margin-left:4.5rem}.foot{margin-top:2rem;color:#444}\
table{border-collapse:collapse;width:100%}th,td{border:1px solid #bbb;padding:.3rem .5rem;text-align:left;vertical-align:top;\
overflow-wrap:anywhere;white-space:pre-line}th,td:first-child,td:last-child{overflow-wrap:break-word;min-width:6.5rem}\
p{overflow-wrap:anywhere}tr{break-inside:avoid}@media print{body{margin:0;max-width:none}}";

impl Paper {
    /// For a terminal.
    pub(crate) fn text(&self) -> String {
        let mut rows = wrapped(&self.title, 0);
        rows.extend(self.lead.iter().flat_map(|line| wrapped(line, 0)));
        for block in self.blocks.iter().filter(|block| !block.is_empty()) {
            rows.push(String::new());
            rows.extend(wrapped(&block.title, 0));
            rows.extend(block.lines.iter().flat_map(|(depth, text)| wrapped(text, depth + 1)));
            rows.extend(block.table.iter().skip(1).flat_map(|row| wrapped(&row.join(" | "), 1)));
        }
        rows.push(String::new());
        rows.extend(self.foot.iter().flat_map(|line| wrapped(line, 0)));
        rows.push(String::new());
        rows.join("\n")
    }

    /// For printing.
    pub(crate) fn html(&self) -> String {
        html! {
            (DOCTYPE)
            html lang=(self.language) {
                head {
                    meta charset="utf-8";
                    meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'";
                    meta name="viewport" content="width=device-width";
                    title { (self.title) }
                    style { (PreEscaped(STYLE)) }
                }
                body {
                    h1 { (self.title) }
                    @for line in &self.lead { p { (line) } }
                    @for block in self.blocks.iter().filter(|block| !block.is_empty()) { (part(block)) }
                    div.foot { @for line in &self.foot { p { (line) } } }
                }
            }
        }
        .into_string()
    }
}

/// The least room for text, however deep it stands.
const LEAST: usize = 24;

/// Lines that the terminal shows whole; those after the first stand a little deeper. Space at the beginning stays, as in JSON.
fn wrapped(text: &str, depth: usize) -> Vec<String> {
    let own = text.chars().take_while(|character| *character == ' ').count();
    let indent = " ".repeat(2 * depth + own);
    let room = output::width().saturating_sub(indent.len() + 4).max(LEAST);
    let lines = wrap(text, room).into_iter().enumerate();
    lines.map(|(number, line)| format!("{indent}{}{line}", if number == 0 { "" } else { "    " })).collect()
}

fn part(block: &Block) -> Markup {
    html! {
        section {
            h2 { (block.title) }
            @for (depth, text) in &block.lines { p class=(format!("d{}", (*depth).min(3))) { (text) } }
            @if let Some((head, rows)) = block.table.split_first() {
                table {
                    thead { tr { @for cell in head { th scope="col" { (cell) } } } }
                    tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
                }
            }
        }
    }
}
