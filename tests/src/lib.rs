//! Whole flows over all programs stand in this crate's `tests` folder; there is nothing else in it.
