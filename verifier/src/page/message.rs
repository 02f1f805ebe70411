//! What does a page say that has nothing to show? A title and a sentence, and the way back.

use maud::{Markup, html};
use words::Words;

use super::{page, say};

/// A page with one message.
pub(crate) fn message(words: Words, title: &str, sentence: &str) -> Markup {
    page(
        words,
        title,
        &html! {
            div.head { div { h1 { (title) } p.sub { (sentence) } } }
            a.button.primary href="/" { (say(words, "back")) }
        },
    )
}
