//! What is the same on every page: head and bar.

use maud::{DOCTYPE, Markup, html};

/// What stands around a page.
#[derive(Clone, Copy, Debug)]
pub struct Frame<'a> {
    /// The program's name.
    pub program: &'a str,
    /// BCP 47.
    pub language: &'a str,
    /// The address of its first page, "/" with what is to be remembered on the way.
    pub first: &'a str,
    /// The one place of the bar.
    pub here: &'a str,
    /// What stands at the bar's right end.
    pub aside: &'a str,
}

/// A whole page.
pub fn page(frame: Frame<'_>, title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) " · " (frame.program) }
                link rel="stylesheet" href="/assets/style.css";
                link rel="icon" href="data:,";
                script src="/assets/page.js" defer {}
            }
            body {
                header.bar {
                    nav {
                        a href=(frame.first) { b { (frame.program) } }
                        a.here href=(frame.first) { (frame.here) }
                        span { (frame.aside) }
                    }
                }
                main { (content) }
            }
        }
    }
}
