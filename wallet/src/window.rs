//! How does the window open? eframe with its options, the worker beside it, and the app between them.

use std::sync::mpsc::channel;

use eframe::NativeOptions;
use egui::ViewportBuilder;

use crate::app::App;
use crate::i18n::{Texts, TextsError};
use crate::ui::system_fonts;
use crate::worker::{self, Edges};

/// Why there is no window.
#[derive(Debug, thiserror::Error)]
pub enum WindowError {
    /// The texts cannot be read.
    #[error(transparent)]
    Texts(#[from] TextsError),
    /// The worker cannot be started.
    #[error("the worker cannot be started: {0}")]
    Worker(#[from] std::io::Error),
    /// The system gives no window.
    #[error("the window cannot be opened ({0}); the same jobs by words: wanderbuch --help")]
    Window(String),
}

/// Opens the window, and comes back when it is closed.
pub fn open(edges: Edges) -> Result<(), WindowError> {
    let language = edges.words.language();
    let (texts, worker_texts) = (Texts::of(language)?, Texts::of(language)?);
    let viewport = ViewportBuilder::default()
        .with_title("Wanderbuch")
        .with_app_id("wanderbuch")
        .with_inner_size([1200.0, 800.0])
        .with_min_inner_size([360.0, 480.0])
        .with_drag_and_drop(true);
    let (effects, effects_in) = channel();
    let (events, events_in) = channel();
    let mut thread = None;
    let running = &mut thread;
    eframe::run_native(
        "wanderbuch",
        NativeOptions { viewport, ..NativeOptions::default() },
        Box::new(move |creation| {
            let ctx = creation.egui_ctx.clone();
            let repaint = move || ctx.request_repaint();
            system_fonts::borrow(&creation.egui_ctx);
            *running = Some(worker::start(edges, worker_texts, effects_in, events, repaint)?);
            Ok(Box::new(App::new(&creation.egui_ctx, texts, effects, events_in)))
        }),
    )
    .map_err(|error| WindowError::Window(error.to_string()))?;
    // The window is gone and with it the way to ask for more; what is under way ends in order.
    if let Some(thread) = thread
        && thread.join().is_err()
    {
        tracing::error!("the worker ended in disorder");
    }
    Ok(())
}
