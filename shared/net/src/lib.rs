//! How does anything come in from outside? The one client, its guard, what it keeps and remembers, and folders asked before it.
//!
//! Invariants: a name is resolved, then each of its addresses is checked, then exactly those are connected to; only
//! the person who runs the program lifts that, and for one origin each; no system proxy, no cookies, no retries, no
//! redirect that the standard does not allow; every answer has a bound on size and time.

mod address;
mod body;
mod budget;
mod cache;
mod client;
mod clock;
mod fetch;
mod folder;
mod gather;
mod memory;
mod origin;
mod resolve;
mod rules;
mod shelf;
pub mod state;

pub use cache::Cached;
pub use client::Client;
pub use clock::{Clock, SystemClock};
pub use fetch::{Fetch, Fetching, FoldersFirst, Offline};
pub use folder::{FactsFolder, FolderError};
pub use gather::{gather, gather_rest, is_complete};
pub use memory::{Memory, MemoryError, SetAside};
pub use origin::{Origin, OriginError, Origins};
pub use shelf::{Shelf, ShelfCopy, Shelved};
pub use state::state_folder;
pub use verify::NoAnswer;
