//! Which file does the person mean? Asked by the system's own dialogue; where none answers, that is said.

use std::time::{Duration, Instant};

use super::Context;
use crate::model::Failure;

/// What came of asking.
pub(super) enum Chosen<T> {
    /// This.
    It(T),
    /// The person let it be.
    Nothing,
    /// No dialogue opened.
    NoDialogue,
}

/// Nobody closes a dialogue faster; the library tells a missing one and a closed one alike.
const FASTER_THAN_A_PERSON: Duration = Duration::from_millis(250);

/// Waits for the person's choice.
pub(super) async fn chosen<T>(dialogue: impl Future<Output = Option<T>>) -> Chosen<T> {
    let begun = Instant::now();
    match dialogue.await {
        Some(it) => Chosen::It(it),
        None if begun.elapsed() < FASTER_THAN_A_PERSON => Chosen::NoDialogue,
        None => Chosen::Nothing,
    }
}

/// That there is no dialogue, and what to do without.
pub(super) fn no_dialogue(context: &Context<'_>) -> Failure {
    Failure { what: context.texts.get("no-dialogue"), why: context.texts.get("no-dialogue-why") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn one_that_never_opened_is_told_from_one_that_was_closed() {
        assert!(matches!(chosen(async { None::<()> }).await, Chosen::NoDialogue));
        assert!(matches!(chosen(async { Some(1) }).await, Chosen::It(1)));
        let closed = async {
            tokio::time::sleep(FASTER_THAN_A_PERSON + Duration::from_millis(50)).await;
            None::<()>
        };
        assert!(matches!(chosen(closed).await, Chosen::Nothing));
    }
}
