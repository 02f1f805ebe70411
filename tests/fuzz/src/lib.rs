//! Which entry does each fuzz target call? The functions of [`targets`], by name.

#[path = "../targets/mod.rs"]
pub mod targets;
