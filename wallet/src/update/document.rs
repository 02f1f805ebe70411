//! What happens while a document of a credential is looked at? Pages are turned; one is drawn at a time.

use crate::message::Effect;
use crate::model::{DrawnPage, Failure, Id, Remote};
use crate::state::{Route, State};

/// The document that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Open {
    /// In which credential, and which of its attachments.
    pub at: Option<(Id, usize)>,
    /// What it is called.
    pub name: String,
    /// Kind and size.
    pub about: String,
    /// Whether it is a picture, which has no pages.
    pub picture: bool,
    /// The page that is wanted, from 0.
    pub wanted: u32,
    /// The page that was drawn; the one before stays until then.
    pub drawn: Remote<DrawnPage>,
    /// Which page the worker draws now.
    pub drawing: Option<u32>,
}

/// What a person did with a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// Look at that attachment of that credential.
    Look(Id, usize),
    /// Turn to another page.
    Turn(Turn),
}

/// Which page next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say which")]
pub enum Turn {
    First,
    Previous,
    Next,
    Last,
}

impl Open {
    /// How many pages it has; 0 until one was drawn.
    pub fn pages(&self) -> u32 {
        self.drawn.value().map_or(0, |page| page.pages)
    }

    /// Where turning leads; none where there is no page. How many there are is known once one was drawn: of a document whose first
    /// could not be, the one behind may be.
    pub fn leads(&self, turn: Turn) -> Option<u32> {
        let last = match (self.pages().checked_sub(1), &self.drawn) {
            (Some(last), _) => last,
            (None, Remote::Failed { .. }) => match turn {
                Turn::Next | Turn::Previous => self.wanted.saturating_add(1),
                Turn::First | Turn::Last => 0,
            },
            (None, _) => return None,
        };
        let to = match turn {
            Turn::First => 0,
            Turn::Previous => self.wanted.checked_sub(1)?,
            Turn::Next => self.wanted.checked_add(1)?,
            Turn::Last => last,
        };
        (to <= last && to != self.wanted).then_some(to)
    }
}

pub(super) fn act(state: &mut State, act: Act) -> Vec<Effect> {
    match act {
        Act::Look(id, index) => {
            let lines = state.credential.value().map(|shown| shown.attachments.as_slice()).unwrap_or_default();
            let Some(line) = lines.get(index) else { return Vec::new() };
            let (name, about, picture) = (line.name.clone(), line.about.clone(), !line.paged);
            state.document = Open { at: Some((id, index)), name, about, picture, ..Open::default() };
            state.push(Route::Document);
        }
        Act::Turn(turn) => match state.document.leads(turn) {
            Some(to) => state.document.wanted = to,
            None => return Vec::new(),
        },
    }
    draw(state)
}

/// Asks for the page that is wanted, unless one is being drawn: whoever turns fast asks for the last one alone.
pub(super) fn draw(state: &mut State) -> Vec<Effect> {
    let open = &mut state.document;
    let Some((credential, attachment)) = open.at else { return Vec::new() };
    open.drawn.load();
    if open.drawing.is_some() {
        return Vec::new();
    }
    open.drawing = Some(open.wanted);
    vec![Effect::DrawPage { credential, attachment, page: open.wanted }]
}

/// A page came, or it did not.
pub(super) fn heard(state: &mut State, at: (Id, usize), page: u32, result: Result<DrawnPage, Failure>) -> Vec<Effect> {
    let open = &mut state.document;
    if open.at != Some(at) || open.drawing != Some(page) {
        return Vec::new();
    }
    open.drawing = None;
    let more = page != open.wanted;
    open.drawn.settle(result);
    if more { draw(state) } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::{Act, Open, Turn, act, heard};
    use crate::message::Effect;
    use crate::model::{DrawnPage, Failure, Id, Remote};
    use crate::state::State;
    use crate::ui::picture::Picture;

    const AT: (Id, usize) = (Id(7), 2);

    fn drawn(page: u32) -> DrawnPage {
        DrawnPage { page, pages: 5, picture: Picture::new([1, 1], vec![255; 4]).unwrap() }
    }

    fn pages(effects: &[Effect]) -> Vec<u32> {
        effects.iter().map(|effect| if let Effect::DrawPage { page, .. } = effect { *page } else { 99 }).collect()
    }

    fn open() -> State {
        let document = Open { at: Some(AT), drawn: Remote::Ready(drawn(0)), ..Open::default() };
        State { document, ..State::default() }
    }

    #[test]
    fn pages_are_turned_within_the_document() {
        let mut state = open();
        for (turn, asks) in [
            (Turn::Previous, vec![]),
            (Turn::First, vec![]),
            (Turn::Next, vec![1]),
            (Turn::Last, vec![4]),
            (Turn::Next, vec![]),
            (Turn::Last, vec![]),
            (Turn::Previous, vec![3]),
            (Turn::First, vec![0]),
        ] {
            let effects = act(&mut state, Act::Turn(turn));
            assert_eq!(pages(&effects), asks, "{turn:?}");
            for page in asks {
                assert!(heard(&mut state, AT, page, Ok(drawn(page))).is_empty());
            }
        }
    }

    #[test]
    fn whoever_turns_fast_asks_for_the_last_alone() {
        let mut state = open();
        let asked: Vec<u32> = (0..4).flat_map(|_| pages(&act(&mut state, Act::Turn(Turn::Next)))).collect();
        assert_eq!(asked, [1]);
        assert_eq!(pages(&heard(&mut state, AT, 1, Ok(drawn(1)))), [4]);
        assert!(matches!(state.document.drawn, Remote::Loading { .. }));
        assert!(heard(&mut state, AT, 4, Ok(drawn(4))).is_empty());
        assert_eq!(state.document.drawn.value().map(|page| page.page), Some(4));
    }

    #[test]
    fn a_page_that_fails_leaves_the_way_to_the_others() {
        let mut state = open();
        act(&mut state, Act::Turn(Turn::Next));
        heard(&mut state, AT, 1, Err(Failure { what: "no".to_owned(), why: "bomb".to_owned() }));
        assert!(matches!(state.document.drawn, Remote::Failed { .. }));
        assert_eq!(pages(&act(&mut state, Act::Turn(Turn::Next))), [2]);
    }

    #[test]
    fn where_the_first_page_fails_the_next_can_be_tried() {
        let mut state = open();
        state.document.drawn = Remote::default();
        assert!(act(&mut state, Act::Turn(Turn::Next)).is_empty(), "before anything was tried");
        state.document.drawing = Some(0);
        let failed = || Err(Failure { what: "no".to_owned(), why: "bomb".to_owned() });
        heard(&mut state, AT, 0, failed());
        assert_eq!(pages(&act(&mut state, Act::Turn(Turn::Next))), [1]);
        heard(&mut state, AT, 1, failed());
        assert_eq!(state.document.leads(Turn::Previous), Some(0));
        assert_eq!(state.document.leads(Turn::First), Some(0));
        assert_eq!(state.document.leads(Turn::Last), Some(0), "nobody knows which is the last");
        assert_eq!(pages(&act(&mut state, Act::Turn(Turn::Next))), [2]);
        assert!(heard(&mut state, AT, 2, Ok(drawn(2))).is_empty());
        assert_eq!(state.document.leads(Turn::Last), Some(4));
    }

    #[test]
    fn what_comes_of_another_document_is_dropped() {
        let mut state = open();
        act(&mut state, Act::Turn(Turn::Next));
        let before = state.document.clone();
        assert!(heard(&mut state, (Id(8), 2), 1, Ok(drawn(1))).is_empty());
        assert!(heard(&mut state, AT, 3, Ok(drawn(3))).is_empty());
        assert_eq!(state.document, before);
    }
}
