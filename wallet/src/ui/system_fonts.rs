//! With what are letters drawn that the fonts of the wallet lack? With a font of the system for their script, where there is one.
//!
//! Inter has Latin, Greek and Cyrillic. A font of the system is read when the first letter of its script is to be drawn. Scripts
//! that are written from right to left are not looked for, since egui does not put their runs in order yet (0.37).

use std::collections::HashMap;
use std::ops::RangeInclusive;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::epaint::text::{FallbackRequest, FontInsert, FontPriority, FontProvider, InsertFontFamily};
use egui::{Context, FontData, FontFamily};

use super::theme::{MEDIUM, SEMIBOLD};

/// The letters of a script, and the fonts that have them by the names of their files, the best first.
struct Script {
    letters: &'static [RangeInclusive<char>],
    files: &'static [&'static str],
}

const SCRIPTS: [Script; 9] = [
    // Chinese, Japanese and Korean with their punctuation.
    Script {
        letters: &[
            '\u{1100}'..='\u{11ff}',
            '\u{2e80}'..='\u{a4cf}',
            '\u{ac00}'..='\u{d7ff}',
            '\u{f900}'..='\u{faff}',
            '\u{fe30}'..='\u{fe4f}',
            '\u{ff00}'..='\u{ffef}',
            '\u{20000}'..='\u{3ffff}',
        ],
        files: &[
            "NotoSansCJK-Regular.ttc",
            "NotoSansCJKsc-Regular.otf",
            "NotoSansSC-Regular.otf",
            "SourceHanSans-Regular.ttc",
            "DroidSansFallbackFull.ttf",
            "DroidSansFallback.ttf",
            "wqy-microhei.ttc",
            "PingFang.ttc",
            "Hiragino Sans GB.ttc",
            "msyh.ttc",
        ],
    },
    Script {
        letters: &['\u{1100}'..='\u{11ff}', '\u{3130}'..='\u{318f}', '\u{ac00}'..='\u{d7ff}'],
        files: &["NotoSansKR-Regular.otf", "NanumGothic.ttf", "AppleSDGothicNeo.ttc", "malgun.ttf"],
    },
    Script {
        letters: &['\u{900}'..='\u{97f}'],
        files: &["NotoSansDevanagari-Regular.ttf", "Lohit-Devanagari.ttf", "Kohinoor.ttc", "Nirmala.ttf"],
    },
    Script {
        letters: &['\u{980}'..='\u{9ff}'],
        files: &["NotoSansBengali-Regular.ttf", "Lohit-Bengali.ttf", "Nirmala.ttf"],
    },
    Script {
        letters: &['\u{b80}'..='\u{bff}'],
        files: &["NotoSansTamil-Regular.ttf", "Lohit-Tamil.ttf", "Nirmala.ttf"],
    },
    Script {
        letters: &['\u{e00}'..='\u{e7f}'],
        files: &["NotoSansThai-Regular.ttf", "Loma.ttf", "Thonburi.ttc", "LeelawUI.ttf"],
    },
    Script {
        letters: &['\u{1200}'..='\u{139f}'],
        files: &["NotoSansEthiopic-Regular.ttf", "Abyssinica_SIL.ttf", "ebrima.ttf"],
    },
    Script {
        letters: &['\u{10a0}'..='\u{10ff}', '\u{1c90}'..='\u{1cbf}', '\u{2d00}'..='\u{2d2f}'],
        files: &["NotoSansGeorgian-Regular.ttf", "DejaVuSans.ttf", "sylfaen.ttf"],
    },
    Script {
        letters: &['\u{530}'..='\u{58f}'],
        files: &["NotoSansArmenian-Regular.ttf", "DejaVuSans.ttf", "sylfaen.ttf"],
    },
];

/// The largest file that is read: those with all of Chinese, Japanese and Korean have about 20 MB.
const LARGEST: u64 = 64 << 20;
/// So many folders deep, and so many files, are looked at.
const DEEPEST: usize = 6;
const MOST: usize = 50_000;

/// Has the context ask the fonts of the system for what its own lack. Nothing is read before the first such letter is drawn.
pub fn borrow(ctx: &Context) {
    for font in found(&folders()) {
        ctx.add_font_provider(Arc::new(font));
    }
}

/// A font of the system, and of which letters it is asked.
struct Borrowed {
    letters: &'static [RangeInclusive<char>],
    path: PathBuf,
}

impl FontProvider for Borrowed {
    fn font_for(&self, request: &FallbackRequest<'_>) -> Option<FontInsert> {
        let letter = request.cluster.chars().next()?;
        if self.letters.iter().any(|range| range.contains(&letter)) { read(&self.path) } else { None }
    }
}

/// Where systems keep their fonts.
fn folders() -> Vec<PathBuf> {
    let shared =
        ["/usr/share/fonts", "/usr/local/share/fonts", "/System/Library/Fonts", "/Library/Fonts", "C:/Windows/Fonts"];
    let own = [".local/share/fonts", ".fonts", "Library/Fonts"];
    let own = std::env::home_dir().into_iter().flat_map(|home| own.map(|folder| home.join(folder)));
    shared.map(PathBuf::from).into_iter().chain(own).collect()
}

/// The fonts in these folders, script by script, the best first.
fn found(folders: &[PathBuf]) -> Vec<Borrowed> {
    let (mut there, mut left) = (HashMap::new(), MOST);
    folders.iter().for_each(|folder| walk(folder, DEEPEST, &mut left, &mut there));
    let of = |script: &Script| {
        let letters = script.letters;
        let paths = script.files.iter().filter_map(|name| there.get(*name));
        paths.map(|path: &PathBuf| Borrowed { letters, path: path.clone() }).collect::<Vec<_>>()
    };
    SCRIPTS.iter().flat_map(of).collect()
}

fn walk(folder: &Path, deep: usize, left: &mut usize, there: &mut HashMap<String, PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let Some(fewer) = left.checked_sub(1) else { return };
        *left = fewer;
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && deep > 0 => walk(&path, deep - 1, left, there),
            Ok(_) if SCRIPTS.iter().any(|script| script.files.contains(&name.as_str())) => {
                there.entry(name).or_insert(path);
            }
            _ => {}
        }
    }
}

/// The font, to stand behind the wallet's own in each weight: another weight of it would be as large again.
fn read(path: &Path) -> Option<FontInsert> {
    let small = std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() <= LARGEST);
    let Some(bytes) = small.then(|| std::fs::read(path).ok()).flatten() else {
        tracing::warn!(font = %path.display(), "a font of the system cannot be read; its letters are boxes");
        return None;
    };
    let named = [MEDIUM, SEMIBOLD].map(|name| FontFamily::Name(name.into()));
    let families = [FontFamily::Proportional, FontFamily::Monospace].into_iter().chain(named);
    let families = families.map(|family| InsertFontFamily { family, priority: FontPriority::Lowest }).collect();
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Some(FontInsert::new(&name, FontData::from_owned(bytes), families))
}

#[cfg(test)]
mod tests {
    use super::{Borrowed, borrow, folders, found};

    fn names(fonts: &[Borrowed]) -> Vec<String> {
        fonts.iter().map(|font| font.path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn fonts_are_found_wherever_they_lie_the_best_first() {
        let folder = tempfile::tempdir().unwrap();
        let deep = folder.path().join("truetype/droid");
        std::fs::create_dir_all(&deep).unwrap();
        for name in ["wqy-microhei.ttc", "DroidSansFallbackFull.ttf", "Comic.ttf", "Loma.ttf"] {
            std::fs::write(deep.join(name), name).unwrap();
        }
        let fonts = found(&[folder.path().join("nowhere"), folder.path().to_owned()]);
        assert_eq!(names(&fonts), ["DroidSansFallbackFull.ttf", "wqy-microhei.ttc", "Loma.ttf"]);
        assert!(found(&[]).is_empty());
    }

    /// Chinese is drawn where the system has a font that this program knows; what Inter has stays Inter's.
    #[test]
    fn what_was_a_box_is_a_letter() {
        let ctx = egui::Context::default();
        crate::ui::theme::install(&ctx);
        let has = |ctx: &egui::Context, text: &str| {
            let font = crate::ui::text::Type::Title.font().0;
            ctx.run_ui(Default::default(), |_| {}).textures_delta.clear();
            ctx.fonts_mut(|fonts| fonts.has_glyphs(&font, text))
        };
        assert!(has(&ctx, "Straße Ελλάδα Київ") && !has(&ctx, "文憑"));
        borrow(&ctx);
        let chinese = names(&found(&folders())).iter().any(|name| name.contains("CJK") || name.contains("Fallback"));
        assert_eq!(has(&ctx, "文憑"), chinese, "the system has such a font, or not");
        assert!(has(&ctx, "Straße Ελλάδα Київ"));
    }
}
