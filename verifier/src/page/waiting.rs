//! How does the request reach the wallet, and what is asked? The page that waits for the answer.

use maud::{Markup, html};
use words::Words;

use super::{page, say};
use crate::http::Home;
use crate::session::{Open, ReadyRequest};

/// A request as link and QR code.
pub(crate) fn waiting(words: Words, home: Home, request: &ReadyRequest, open: &Open) -> Markup {
    let title = say(words, &format!("request-{}", request.id));
    page(
        words,
        home,
        &title,
        &html! {
            div.head { div { h1 { (title) } p.sub { (say(words, &format!("request-{}-why", request.id))) } } }
            div.row.request data-wait={ "/requests/" (open.id) "/state" } {
                section.card {
                    (picture(words, &open.link))
                    p.caption.foot { (say(words, "scan")) }
                }
                section.card {
                    h2 { (say(words, "open-title")) }
                    p.secondary { (say(words, "open-sub")) }
                    div.link #link { (open.link) }
                    div.buttons {
                        a.button.primary href=(open.link) { (say(words, "open-wallet")) }
                        button.button type="button" data-copy="#link" data-done=(say(words, "copied")) { (say(words, "copy")) }
                    }
                    (asked(words, request))
                    p.waiting { span.dot {} (say(words, "waiting")) }
                    p.caption.foot { (say(words, "runs-out")) " " (words.moment(open.expires)) }
                    noscript { p.caption.foot { a href={ "/requests/" (open.id) (home.choice()) } { (say(words, "look-again")) } } }
                }
            }
        },
    )
}

fn asked(words: Words, request: &ReadyRequest) -> Markup {
    html! {
        ul.asked {
            @for item in request.asked {
                li { span { (say(words, &format!("asked-{item}"))) } div { (say(words, &format!("asked-{item}-why"))) } }
            }
        }
    }
}

/// The QR code; where the link is too long for one, a sentence.
fn picture(words: Words, link: &str) -> Markup {
    match web::qr(link, &say(words, "scan")) {
        Some(drawing) => drawing,
        None => html! { p.note { (say(words, "too-long")) } },
    }
}
