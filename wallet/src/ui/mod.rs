//! What do all pages share? Colours, type, icons and the few widgets that everything is drawn with.

pub mod answer;
pub mod bar;
pub mod button;
pub mod card;
pub mod choice;
pub mod decide;
pub mod field;
pub mod focus;
pub mod fold;
pub mod gallery;
pub mod icons;
pub mod keys;
pub mod ladder;
pub mod listing;
pub mod notice;
pub mod page;
pub mod picture;
pub mod sidebar;
pub mod statements;
pub mod switch;
pub mod system_fonts;
pub mod text;
pub mod theme;
pub mod tokens;
