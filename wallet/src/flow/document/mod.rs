//! How does a page of a PDF document become pixels? In a process of its own that has nothing and may do little.
//!
//! A document comes from whoever wrote the credential. What draws it may loop, take all memory or overflow its stack, and
//! no thread can be kept from that; so this program runs a second time for one page ([`apart`]) and draws there ([`draw`]).

pub mod apart;
pub mod draw;

/// Most bytes of a document that is drawn: as many as a credential may have.
pub const BYTES: usize = credential::limits::CREDENTIAL_BYTES;
/// Most pixels across: the page's column, for screens with two dots to a point.
pub const WIDTH: u16 = 1_720;
/// Most pixels down: more than that not every screen's processor takes in one piece.
pub const HEIGHT: u16 = 2_048;

/// One page, drawn on white.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    /// How many pages the document has.
    pub pages: u32,
    /// Width and height in pixels; at least one, at most [`WIDTH`] and [`HEIGHT`].
    pub size: [u16; 2],
    /// Red, green, blue, opacity for each pixel, in rows from the top.
    pub rgba: Vec<u8>,
}

/// Why a page was not drawn.
#[derive(Debug, thiserror::Error)]
pub enum NotDrawn {
    /// It is locked.
    #[error("the document is locked")]
    Locked,
    /// It is no PDF, or a broken one.
    #[error("the document cannot be read as PDF")]
    Unreadable,
    /// It has no such page.
    #[error("the document has no such page")]
    NoPage,
    /// Time or memory ran out.
    #[error("the document takes more time or memory than it may")]
    TooMuch,
    /// The program that draws failed at it.
    #[error("the document could not be drawn")]
    Failed,
    /// The process could not be started.
    #[error("the process that draws could not be started: {0}")]
    NotStarted(#[from] std::io::Error),
}

/// What the process writes: a byte that says what came of it, and for a page how many there are, its size and its pixels.
impl Page {
    const HEAD: usize = 9;
    /// Most bytes of an answer.
    const ANSWER: usize = Self::HEAD + WIDTH as usize * HEIGHT as usize * 4;

    fn answer(drawn: &Result<Page, NotDrawn>) -> Vec<u8> {
        let page = match drawn {
            Ok(page) => page,
            Err(NotDrawn::Locked) => return vec![1],
            Err(NotDrawn::Unreadable) => return vec![2],
            Err(NotDrawn::NoPage) => return vec![3],
            Err(NotDrawn::TooMuch) => return vec![4],
            Err(NotDrawn::Failed | NotDrawn::NotStarted(_)) => return vec![5],
        };
        let mut bytes = Vec::with_capacity(Self::HEAD + page.rgba.len());
        bytes.push(0);
        bytes.extend(page.pages.to_le_bytes());
        page.size.iter().for_each(|side| bytes.extend(side.to_le_bytes()));
        bytes.extend(&page.rgba);
        bytes
    }

    /// An answer that breaks off comes from a process that was ended.
    fn of_answer(bytes: &[u8]) -> Result<Page, NotDrawn> {
        let (what, rest) = bytes.split_first().ok_or(NotDrawn::TooMuch)?;
        match what {
            0 => Self::of_page(rest).ok_or(NotDrawn::TooMuch),
            1 => Err(NotDrawn::Locked),
            2 => Err(NotDrawn::Unreadable),
            3 => Err(NotDrawn::NoPage),
            4 => Err(NotDrawn::TooMuch),
            _ => Err(NotDrawn::Failed),
        }
    }

    fn of_page(bytes: &[u8]) -> Option<Page> {
        let (pages, rest) = bytes.split_first_chunk::<4>()?;
        let (width, rest) = rest.split_first_chunk::<2>()?;
        let (height, rgba) = rest.split_first_chunk::<2>()?;
        let size = [u16::from_le_bytes(*width), u16::from_le_bytes(*height)];
        let [width, height] = size;
        let whole = rgba.len() == usize::from(width) * usize::from(height) * 4;
        let fits = (1..=WIDTH).contains(&width) && (1..=HEIGHT).contains(&height);
        (whole && fits).then(|| Page { pages: u32::from_le_bytes(*pages), size, rgba: rgba.to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use super::{NotDrawn, Page};

    #[test]
    fn what_was_drawn_comes_through_and_nothing_else_does() {
        let page = Page { pages: 70_000, size: [2, 1], rgba: vec![1, 2, 3, 255, 4, 5, 6, 255] };
        let whole = Page::answer(&Ok(page.clone()));
        assert!(Page::of_answer(&whole).is_ok_and(|read| read == page));
        for cut in 0..whole.len() {
            assert!(matches!(Page::of_answer(&whole[..cut]), Err(NotDrawn::TooMuch)), "cut at {cut}");
        }
        assert!(Page::of_answer(&[whole.as_slice(), &[0]].concat()).is_err(), "more than its size says");
        let nothing = Page { pages: 1, size: [0, 5], rgba: Vec::new() };
        assert!(Page::of_answer(&Page::answer(&Ok(nothing))).is_err(), "a page without width");
        let wide = Page { pages: 1, size: [9_000, 1], rgba: vec![0; 36_000] };
        assert!(Page::of_answer(&Page::answer(&Ok(wide))).is_err(), "wider than was asked for");
    }

    #[test]
    fn every_reason_comes_through() {
        let through = |why: NotDrawn| Page::of_answer(&Page::answer(&Err(why))).err().unwrap().to_string();
        for why in [NotDrawn::Locked, NotDrawn::Unreadable, NotDrawn::NoPage, NotDrawn::TooMuch, NotDrawn::Failed] {
            let said = why.to_string();
            assert_eq!(through(why), said);
        }
        assert!(matches!(Page::of_answer(&[77]), Err(NotDrawn::Failed)));
    }
}
