//! What does a person see of the demonstration? Offers to make, an offer as link and QR code, and what was issued.

use issue::Format;
use maud::{Markup, html};
use web::{Frame, icons};

use crate::demo::{Demo, EXAMPLES, Example, Record, Shown, format_slug, of_configuration};

fn frame(title: &str, content: &Markup) -> Markup {
    let frame =
        Frame { program: "Wanderbuch Issuer", language: "en", first: "/", here: "Offers", aside: "Demonstration" };
    web::page(frame, title, content)
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::SdJwtVc => "SD-JWT VC",
        Format::VcJwt => "VC in a JWT",
        Format::OpenBadge => "Open Badge 3.0",
    }
}

/// The offers that can be made, and what was issued.
pub(crate) fn offers(demo: &Demo) -> Markup {
    frame(
        "Offers",
        &html! {
            div.head {
                div {
                    h1 { "Offers" }
                    p.sub { "Three examples by invented schools, to be received, shown and withdrawn on this computer." }
                }
                div.buttons { a.button href="/trust.toml" { (icons::page()) "List for verifiers" } }
            }
            div.row.thirds { @for example in &EXAMPLES { (example_card(example)) } }
            div.section { h2 { "Issued" } }
            (issued(demo))
            p.caption.foot {
                "A verifier names these schools with --trust " (demo.origin()) "/trust.toml saved as a file, and reads their lists with --allow-origin " (demo.origin()) "."
            }
        },
    )
}

fn example_card(example: &Example) -> Markup {
    let course = example.course;
    html! {
        section.card {
            p.secondary { (example.school.name) }
            h2 { (course.title) }
            p.secondary {
                @match course.eqf { Some(level) => { "EQF level " (level) } None => { "No level stated" } }
                @if let Some(credit) = course.credit { " · " (credit.points) " " (credit.system) " points" }
                " · " (course.hours) " hours"
            }
            form method="post" action="/offers" {
                input type="hidden" name="example" value=(example.slug);
                div.choices {
                    @for format in [Format::SdJwtVc, Format::VcJwt, Format::OpenBadge] {
                        button.choice type="submit" name="format" value=(format_slug(format)) {
                            b { (format_name(format)) } (icons::onward())
                        }
                    }
                }
                p.foot { label.secondary { input type="checkbox" name="code"; " With a code that comes apart" } }
            }
        }
    }
}

fn issued(demo: &Demo) -> Markup {
    if demo.records().is_empty() {
        return html! { p.sub { "Nothing yet. Make an offer and receive it with the wallet." } };
    }
    html! {
        table.issued {
            tbody { @for record in demo.records().iter().rev() { (issued_row(record)) } }
        }
    }
}

fn issued_row(record: &Record) -> Markup {
    let title = EXAMPLES.iter().find(|example| example.slug == record.example).map(|example| example.course.title);
    html! {
        tr {
            th scope="row" { (title.unwrap_or(&record.example)) }
            td { (record.format) }
            td { (record.issued) }
            td {
                @if record.withdrawn {
                    span.no { (icons::no()) " Withdrawn" }
                } @else {
                    form method="post" action="/withdraw" {
                        input type="hidden" name="id" value=(record.id);
                        button.button type="submit" aria-label={ "Withdraw " (title.unwrap_or_default()) } { "Withdraw" }
                    }
                }
            }
        }
    }
}

/// One offer.
pub(crate) fn offer(id: &str, shown: &Shown) -> Markup {
    let known = of_configuration(&shown.configuration).ok();
    let title = known.map_or("Offer", |(example, _)| example.course.title);
    let school = known.map_or("", |(example, _)| example.school.name);
    let waiting = (!shown.taken).then(|| format!("/offers/{id}/state"));
    frame(
        title,
        &html! {
            div.head { div { h1 { (title) } p.sub { (school) } } }
            div.row.request data-wait=[waiting] {
                section.card {
                    @match web::qr(&shown.link, "The offer as a QR code") {
                        Some(picture) => (picture),
                        None => { p.note { "The link is too long for a QR code." } }
                    }
                }
                section.card {
                    h2 { "Open with the wallet" }
                    p.secondary { "Scan the code, open the link, or paste it into the wallet." }
                    div.link #link { (shown.link) }
                    div.buttons {
                        a.button.primary href=(shown.link) { "Open in the wallet" }
                        button.button type="button" data-copy="#link" data-done="Copied" { "Copy link" }
                    }
                    @if let Some(code) = &shown.tx_code {
                        p.note { "The code that a school would send apart: " b { (code) } }
                    }
                    @if shown.taken {
                        p.waiting { span.yes { (icons::yes()) } "Received by a wallet" }
                    } @else {
                        p.waiting { span.dot {} "Waiting for the wallet" }
                    }
                    p.caption.foot { a href="/" { "Back to the offers" } }
                }
            }
        },
    )
}
