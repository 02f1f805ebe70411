//! What does a page say that has nothing to show? A title and a sentence, and the way back.

use maud::{Markup, html};
use words::Words;

use super::{page, say};
use crate::http::Home;

/// A page with one message.
pub(crate) fn message(words: Words, home: Home, title: &str, sentence: &str) -> Markup {
    page(
        words,
        home,
        title,
        &html! {
            div.head { div { h1 { (title) } p.sub { (sentence) } } }
            a.button.primary href=(home.first_page()) { (say(words, "back")) }
        },
    )
}
