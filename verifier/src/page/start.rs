//! What can be asked for, and where does a file go? The first page.

use maud::{Markup, html};
use web::icons;
use words::Words;

use super::{page, say};
use crate::http::Home;
use crate::session::ReadyRequest;

/// The first page. What is done from it is for the country that its address names.
pub(crate) fn start(words: Words, home: Home, requests: &[ReadyRequest]) -> Markup {
    let choice = home.choice();
    let title = say(words, "start-title");
    page(
        words,
        home,
        &title,
        &html! {
            div.head { div { h1 { (title) } p.sub { (say(words, "start-sub")) } } }
            div.row.half {
                section.card {
                    h2 { (say(words, "ask-title")) }
                    p.secondary { (say(words, "ask-sub")) }
                    div.choices {
                        @for request in requests { (request_form(words, &choice, request)) }
                    }
                }
                section.card { (drop_zone(words, &choice)) }
            }
            p.caption.foot { (say(words, "what-this-is")) }
        },
    )
}

fn request_form(words: Words, choice: &str, request: &ReadyRequest) -> Markup {
    html! {
        form method="post" action={ "/requests" (choice) } {
            input type="hidden" name="request" value=(request.id);
            button.choice type="submit" {
                b { (say(words, &format!("request-{}", request.id))) }
                span.caption { (say(words, &format!("request-{}-why", request.id))) }
                (icons::onward())
            }
        }
    }
}

fn drop_zone(words: Words, choice: &str) -> Markup {
    html! {
        h2 { (say(words, "drop-title")) }
        p.secondary { (say(words, "drop-sub")) }
        form method="post" action={ "/checks/file" (choice) } enctype="multipart/form-data" {
            label.drop data-drop {
                (say(words, "drop-here"))
                br;
                input type="file" name="file" aria-label=(say(words, "drop-title"));
            }
            noscript { div.right { button.button type="submit" { (say(words, "check-it")) } } }
        }
        form method="post" action={ "/checks/text" (choice) } {
            textarea name="text" required spellcheck="false" placeholder=(say(words, "paste-here")) aria-label=(say(words, "paste-here")) {}
            div.right { button.button.primary.large type="submit" { (say(words, "check-it")) } }
        }
    }
}
