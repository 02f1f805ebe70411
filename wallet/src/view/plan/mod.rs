//! How far is one on the way? A qualification's units, each with why it stands where it stands; nothing is promised.

mod decisions;
mod foot;
mod unit;

pub(crate) use foot::sources;

use egui::{Align2, Rect, Sense, Ui, Vec2};

use crate::i18n::Texts;
use crate::message::Action;
use crate::model::{Plan, PlanSheet, Remote, Share, Sums};
use crate::ui::answer::{icon_of, ink_of};
use crate::ui::button::Button;
use crate::ui::text::{self, Type};
use crate::ui::tokens::{Palette, size, space};
use crate::ui::{bar, card, choice, focus, icons, page};

/// What of the page has been opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// The unit whose details are shown, by its id.
    pub unit: Option<String>,
    /// What serves no unit.
    pub beside: bool,
    /// Whether the letter to the school was copied.
    pub copied: bool,
    /// How many credentials have been looked through, of how many, while that is under way.
    pub seen: Option<(usize, usize)>,
}

/// Draws the page.
pub fn view(ui: &mut Ui, plan: &Remote<Plan>, opened: &Opened, texts: &Texts) -> Option<Action> {
    page::scrolling(ui, "plan", |ui| {
        let mut action = None;
        if let Remote::Failed { failure, .. } = plan {
            page::heading(ui, &texts.get("plan-title"), 0.0);
            ui.add_space(space::XL);
            if page::failed(ui, &failure.what, &failure.why, Some(&texts.get("try-again"))) {
                action = Some(Action::Retry);
            }
            ui.add_space(space::L);
        }
        let found = match plan.value() {
            Some(shown) => match &shown.sheet {
                Some(sheet) => full(ui, shown, sheet, opened, texts),
                None => nothing_yet(ui, shown, texts),
            },
            None => {
                if matches!(plan, Remote::Loading { .. }) {
                    page::heading(ui, &texts.get("plan-title"), 0.0);
                    page::note(ui, &texts.get("plan-loading"), Type::Body);
                    if let Some((seen, of)) = opened.seen {
                        ui.add_space(space::L);
                        progress(ui, seen, of, texts);
                    }
                    ui.add_space(space::XL);
                    page::waiting(ui, &texts.get("loading"));
                }
                None
            }
        };
        found.or(action)
    })
}

/// How far the credentials have been looked through.
fn progress(ui: &mut Ui, seen: usize, of: usize, texts: &Texts) {
    let count = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    let number = |number: usize| words::Words::of(texts.language()).number(count(number));
    let said = texts.with("plan-progress", &[("seen", number(seen).into()), ("of", number(of).into())]);
    text::label(ui, &said, Type::Caption, Palette::of(ui).text_muted);
    ui.add_space(space::S);
    bar::show(ui, [count(seen), 0, count(of.saturating_sub(seen))], &said);
}

fn nothing_yet(ui: &mut Ui, plan: &Plan, texts: &Texts) -> Option<Action> {
    page::heading(ui, &texts.get("plan-title"), 0.0);
    let mut action = page::empty(ui, &texts.get("plan-empty"), Some(&texts.get("plan-add"))).then_some(Action::AddPlan);
    if !plan.sources.is_empty() {
        ui.add_space(space::XXL);
        text::label(ui, &texts.get("plan-empty-sources"), Type::Section, Palette::of(ui).text);
        ui.add_space(space::M);
        action = foot::sources(ui, &plan.sources).or(action);
    }
    // Agreements may be there already.
    foot::documents(ui, plan, texts).or(action)
}

fn full(ui: &mut Ui, plan: &Plan, sheet: &PlanSheet, opened: &Opened, texts: &Texts) -> Option<Action> {
    let mut action = header(ui, plan, sheet, texts);
    ui.add_space(space::XL);
    if let Some(remark) = &sheet.remark {
        card::around(ui, |ui| text::label(ui, remark, Type::BodyMedium, Palette::of(ui).text));
        ui.add_space(space::XL);
    }
    if !sheet.groups.is_empty() {
        sums(ui, &sheet.sums);
        for sum in &sheet.other_sums {
            ui.add_space(space::S);
            text::label(ui, sum, Type::Caption, Palette::of(ui).text_muted);
        }
        ui.add_space(space::XL);
    }
    rules(ui, sheet, texts);
    for group in &sheet.groups {
        action = unit::group(ui, group, opened, texts).or(action);
        ui.add_space(space::L);
    }
    ui.add_space(space::S);
    action = decisions::show(ui, &sheet.decisions, texts).or(action);
    action = foot::beside(ui, sheet, opened.beside, texts).or(action);
    foot::documents(ui, plan, texts).or(action)
}

/// Which plan, whose it is, and what can be done with it.
fn header(ui: &mut Ui, plan: &Plan, sheet: &PlanSheet, texts: &Texts) -> Option<Action> {
    let mut action = None;
    if plan.choices.len() > 1 {
        if let Some(chosen) = choice::row(ui, &texts.get("plan-choose"), &plan.choices, sheet.id) {
            action = Some(Action::ShowPlan(chosen));
        }
        ui.add_space(space::L);
    }
    let palette = Palette::of(ui);
    let (export_word, ask_word) = (texts.get("plan-export"), texts.get("plan-ask"));
    let export = Button::tonal(&export_word).icon(icons::DOWNLOAD_SIMPLE);
    let ask = Button::primary(&ask_word).icon(icons::ENVELOPE_SIMPLE);
    let (export_size, ask_size) = (export.size(ui), ask.size(ui));
    let asks = sheet.letter.is_some();
    let actions = export_size.x + if asks { space::S + ask_size.x } else { 0.0 };
    let top = ui.cursor().min;
    let narrow = ui.available_width() < size::NARROW;
    let mut room =
        Rect::from_min_size(egui::pos2(ui.max_rect().right() - actions, top.y), egui::vec2(actions, size::CONTROL));
    let width = ui.available_width() - if narrow { 0.0 } else { actions + space::XL };
    ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
        ui.set_width(width);
        page::title(ui, &sheet.title);
        text::label(ui, &sheet.about, Type::Body, palette.text_secondary);
    });
    if narrow {
        ui.add_space(space::M);
        room = ui.allocate_exact_size(egui::vec2(actions.min(ui.available_width()), size::CONTROL), Sense::hover()).0;
    }
    let exported = export.put(ui, Rect::from_min_size(room.min, export_size));
    if exported.clicked() {
        action = Some(Action::ExportPlan(sheet.id));
    }
    if asks {
        let response = ask.put(ui, Rect::from_min_size(room.min + egui::vec2(export_size.x + space::S, 0.0), ask_size));
        focus::first(&response);
        if response.clicked() {
            action = Some(Action::AskSchool);
        }
    } else {
        focus::first(&exported);
    }
    action
}

/// The icon and the colour of each way in which a unit stands.
fn look(palette: &Palette, share: Share) -> (&'static str, egui::Color32) {
    match share {
        Share::Yours => (icons::CHECK_CIRCLE, palette.success),
        Share::IfAgreed => (icons::CIRCLE_HALF, palette.accent),
        Share::Missing => (icons::CIRCLE, palette.text_secondary),
        Share::Choice => (icons::CIRCLE_DASHED, palette.text_secondary),
    }
}

/// The three sums with their icons, of how much, and the bar.
fn sums(ui: &mut Ui, sums: &Sums) {
    let palette = Palette::of(ui);
    let of = text::width(ui, &sums.of, Type::Caption);
    let (mut line, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 20.0), Sense::hover());
    let shares = [Share::Yours, Share::IfAgreed, Share::Missing];
    let said = sums.words.iter().zip(shares).filter(|(words, _)| !words.is_empty());
    let widths: f32 = said.clone().map(|(words, _)| 28.0 + text::width(ui, words, Type::Label) + space::XL).sum();
    let beside = widths + of <= line.width();
    if beside {
        text::at(ui, line, Align2::RIGHT_CENTER, &sums.of, Type::Caption, palette.text_muted);
    }
    for (words, share) in said {
        let width = 28.0 + text::width(ui, words, Type::Label);
        if line.width() < width && line.left() > ui.max_rect().left() {
            line = ui.allocate_exact_size(egui::vec2(ui.available_width(), 24.0), Sense::hover()).0;
        }
        let (icon, ink) = look(palette, share);
        let spot = Rect::from_center_size(egui::pos2(line.left() + 10.0, line.center().y), Vec2::splat(size::ICON));
        text::icon(ui, spot, icon, size::ICON, ink);
        let words_at = line.with_min_x(line.left() + 28.0);
        text::at(ui, words_at, Align2::LEFT_CENTER, words, Type::Label, ink);
        line.min.x += width + space::XL;
    }
    if !beside {
        text::label(ui, &sums.of, Type::Caption, palette.text_muted);
    }
    ui.add_space(space::S);
    let name = sums.words.iter().chain([&sums.of]).filter(|words| !words.is_empty()).cloned().collect::<Vec<_>>();
    bar::show(ui, sums.shares, &name.join(", "));
}

/// What the rule asks for, each with whether it is met.
fn rules(ui: &mut Ui, sheet: &PlanSheet, texts: &Texts) {
    if sheet.rules.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    text::label(ui, &texts.get("plan-rule-title"), Type::Section, palette.text);
    if let Some(parts) = &sheet.rule_parts {
        text::label(ui, parts, Type::Caption, palette.text_secondary);
    }
    ui.add_space(space::S);
    for rule in &sheet.rules {
        let ink = ink_of(palette, rule.status.tone);
        let rect = ui.available_rect_before_wrap();
        let left = rect.left() + f32::from(rule.depth) * 20.0;
        let spot = Rect::from_min_size(egui::pos2(left, rect.top() + 1.0), Vec2::splat(size::ICON));
        text::icon(ui, spot, icon_of(rule.status.mark), 18.0, ink);
        let words = format!("{} · {}", rule.words, rule.status.words);
        ui.scope_builder(egui::UiBuilder::new().max_rect(rect.with_min_x(left + 28.0)), |ui| {
            text::label(ui, &words, Type::Body, palette.text)
        });
        ui.add_space(6.0);
    }
    ui.add_space(space::L);
}
