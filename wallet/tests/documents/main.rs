//! Are documents drawn as they are, and does no document do harm? The real program is run to draw each.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test stops at the first surprise"
)]

mod hostile;
mod pdf;

use std::time::Duration;

use wanderbuch::flow::document::apart::{self, Drawer};
use wanderbuch::flow::document::{NotDrawn, Page};

fn drawer() -> Drawer {
    Drawer { program: env!("CARGO_BIN_EXE_wanderbuch").into(), ..Drawer::default() }
}

fn draw_with(drawer: &Drawer, document: Vec<u8>, page: u32) -> Result<Page, NotDrawn> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(apart::page(drawer, document, page))
}

fn draw(document: Vec<u8>, page: u32) -> Result<Page, NotDrawn> {
    draw_with(&drawer(), document, page)
}

/// The pixel at a point of the page, as shares of its width and height from the top left.
fn at(page: &Page, x: f64, y: f64) -> [u8; 4] {
    let [width, height] = page.size.map(f64::from);
    let place = (y * height) as usize * usize::from(page.size[0]) + (x * width) as usize;
    page.rgba[place * 4..place * 4 + 4].try_into().unwrap()
}

#[test]
fn every_page_of_a_letter_is_drawn() {
    let letter = pdf::letter(3);
    let drawn: Vec<Page> = (0..3).map(|page| draw(letter.clone(), page).unwrap()).collect();
    for page in &drawn {
        assert_eq!((page.pages, page.size), (3, [1447, 2048]));
        assert_eq!(at(page, 0.02, 0.02), [255; 4], "paper");
        assert_eq!(at(page, 0.5, 0.913), [31, 94, 214, 255], "the bar");
        let heading = page.rgba.chunks_exact(4).take(1447 * 270).filter(|pixel| pixel[0] < 96).count();
        assert!(heading > 3_000, "the heading is there: {heading} dark pixels");
    }
    assert!(drawn[0].rgba != drawn[1].rgba, "each page is another");
    assert!(matches!(draw(letter, 3), Err(NotDrawn::NoPage)));
}

#[test]
fn what_a_page_would_run_or_fetch_is_left_alone() {
    let file = std::env::temp_dir().join(format!("wanderbuch-{}-touched", std::process::id()));
    let action = format!(
        "<< /S /Launch /F ({}) /Next << /S /URI /URI (http://127.0.0.1:9/) /Next << /S /JavaScript /JS (app.alert\\(1\\)) >> >> >>",
        file.display()
    );
    let outside = b"<< /Length 0 /F (/etc/hostname) /FFilter /ASCIIHexDecode >>\nstream\n\nendstream".to_vec();
    let page = format!("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] /Contents 4 0 R /AA << /O {action} >> >>");
    let objects = [
        format!("<< /Type /Catalog /Pages 2 0 R /OpenAction {action} >>").into_bytes(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        page.into_bytes(),
        outside,
    ];
    let drawn = draw(pdf::file(&objects), 0).unwrap();
    assert!(drawn.rgba.iter().all(|value| *value == 255), "nothing came from a file");
    assert!(!file.exists());
}

#[test]
fn a_program_that_does_not_draw_is_told_apart() {
    let with = |program: &str| draw_with(&Drawer { program: program.into(), ..drawer() }, pdf::letter(1), 0);
    assert!(matches!(with("/nowhere/wanderbuch"), Err(NotDrawn::NotStarted(_))));
    assert!(matches!(with("/bin/true"), Err(NotDrawn::TooMuch)), "it ended without a word");
}

#[test]
fn who_never_answers_is_waited_for_no_longer_than_said() {
    let begun = std::time::Instant::now();
    let patience = Duration::from_millis(300);
    let drawn = draw_with(&Drawer { program: "/usr/bin/yes".into(), patience }, pdf::letter(1), 0);
    // What it says without end is read no further than a page goes.
    assert!(drawn.is_err() && begun.elapsed() < Duration::from_secs(10), "{:?}", begun.elapsed());
}
