//! What does a person see in the browser? Pages as HTML, every foreign text escaped.
//!
//! Looks as the design's pictures do; the words are `words`' own. Nothing here decides anything.

mod claims;
mod findings;
mod message;
mod result;
mod start;
mod told;
mod waiting;

pub(crate) use message::message;
pub(crate) use result::results;
pub(crate) use start::start;
pub(crate) use waiting::waiting;

use maud::{Markup, html};
use words::{Tone, Words};

use crate::http::Home;

/// A sentence of the page's own, by its id.
fn say(words: Words, id: &str) -> String {
    words.text(&format!("page-{id}"), &[])
}

/// A form that only has a button.
fn button_form(action: &str, label: &str, class: &str) -> Markup {
    html! { form method="post" action=(action) { button class={ "button " (class) } type="submit" { (label) } } }
}

/// A whole page, for a reader of whom an address says where they are at home.
fn page(words: Words, home: Home, title: &str, content: &Markup) -> Markup {
    let here = say(words, "check");
    let first = home.first_page();
    let frame = web::Frame {
        program: "Wanderbuch Verifier",
        language: words.language().tag(),
        first: &first,
        here: &here,
        aside: words.language().name(),
    };
    web::page(frame, title, content)
}

/// The sign of an answer; a word always stands beside it.
fn sign(tone: Tone) -> Markup {
    match tone {
        Tone::Yes => web::icons::yes(),
        Tone::No => web::icons::no(),
        Tone::Open => web::icons::open(),
        Tone::Quiet => web::icons::quiet(),
    }
}

/// The class of a tone's colour. What could not be found out is never coloured.
fn class(tone: Tone) -> &'static str {
    match tone {
        Tone::Yes => "yes",
        Tone::No => "no",
        Tone::Open => "open",
        Tone::Quiet => "quiet",
    }
}
