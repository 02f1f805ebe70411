//! What can be asked for, and where does a file go? The first page.

use maud::{Markup, html};
use web::icons;
use words::Words;

use super::{page, say};
use crate::session::ReadyRequest;

/// The first page.
pub(crate) fn start(words: Words, requests: &[ReadyRequest]) -> Markup {
    let title = say(words, "start-title");
    page(
        words,
        &title,
        &html! {
            div.head { div { h1 { (title) } p.sub { (say(words, "start-sub")) } } }
            div.row.half {
                section.card {
                    h2 { (say(words, "ask-title")) }
                    p.secondary { (say(words, "ask-sub")) }
                    div.choices {
                        @for request in requests { (choice(words, request)) }
                    }
                }
                section.card { (drop_zone(words)) }
            }
            p.caption.foot { (say(words, "what-this-is")) }
        },
    )
}

fn choice(words: Words, request: &ReadyRequest) -> Markup {
    html! {
        form method="post" action="/requests" {
            input type="hidden" name="request" value=(request.id);
            button.choice type="submit" {
                b { (say(words, &format!("request-{}", request.id))) }
                span.caption { (say(words, &format!("request-{}-why", request.id))) }
                (icons::onward())
            }
        }
    }
}

fn drop_zone(words: Words) -> Markup {
    html! {
        h2 { (say(words, "drop-title")) }
        p.secondary { (say(words, "drop-sub")) }
        form method="post" action="/checks/file" enctype="multipart/form-data" {
            label.drop data-drop {
                (say(words, "drop-here"))
                br;
                input type="file" name="file" aria-label=(say(words, "drop-title"));
            }
            noscript { div.right { button.button type="submit" { (say(words, "check-it")) } } }
        }
        form method="post" action="/checks/text" {
            textarea name="text" required spellcheck="false" placeholder=(say(words, "paste-here")) aria-label=(say(words, "paste-here")) {}
            div.right { button.button.primary.large type="submit" { (say(words, "check-it")) } }
        }
    }
}
