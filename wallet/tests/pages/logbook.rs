//! Do the logbook's and the skills' pages look as they should, and work by the keyboard alone?

use egui::Vec2;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use wanderbuch::i18n::Texts;
use wanderbuch::message::{Effect, Event};
use wanderbuch::model::{
    AboutDraft, Compared, EntryDraft, EntryNumber, EntryPage, EntryPhoto, EntryRow, EntrySkill, Field, Found, Half,
    HitLine, Logbook, Mark, Picker, Remote, SkillLine, Skills, Status, Tone, UnitLine,
};
use wanderbuch::ui::picture::Picture;
use wanderbuch::update::skills::Page;
use wanderbuch::update::{logbook, skills};
use wanderbuch::view;
use wanderbuch::view::logbook::Begun;

use crate::keyboard::{focused, key};
use crate::models::{failure, status};
use crate::pictures::{page, pictures};
use crate::queries::{harness, home, press};

fn row(id: i64, week: Option<(&str, &str)>, work: &str, grade: Status, aside: &str, time: &str) -> EntryRow {
    EntryRow {
        id: EntryNumber(id),
        week: week.map(|(week, days)| (week.to_owned(), days.to_owned())),
        work: work.to_owned(),
        grade,
        aside: aside.to_owned(),
        time: time.to_owned(),
    }
}

fn good() -> Status {
    status(Tone::Good, Mark::Yes, "Verified")
}

pub(crate) fn book() -> Logbook {
    let quiet = |mark, words| status(Tone::Quiet, mark, words);
    let long = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft: ".repeat(3);
    Logbook {
        about: about(),
        whose: "Metalworker, structural steel · Stahlbau Vordertal · Ilva Marten".into(),
        total: "61 h 30 min in all, of that 38 h countersigned".into(),
        share: 618,
        units: vec![
            unit("No unit in particular", "8 h", "0 h"),
            unit("Joining by MAG welding", "30 h", "30 h"),
            unit("Reading technical drawings", "23 h 30 min", "8 h"),
        ],
        rows: vec![
            row(
                5,
                Some(("Week 12 of 2026", "16 Mar 2026 – 22 Mar 2026")),
                "Welded fillet joints in position PB, judged them by eye",
                quiet(Mark::Eye, "Documented"),
                "Not countersigned · Joining by MAG welding",
                "16 h",
            ),
            row(4, None, &long, quiet(Mark::Minus, "Declared"), "Not countersigned", "8 h"),
            row(
                3,
                Some(("Week 11 of 2026", "9 Mar 2026 – 15 Mar 2026")),
                "Read drawings of a staircase, made a list of its parts",
                status(Tone::Notice, Mark::Warning, "Declared"),
                "Changed since it was countersigned by Master Ott, 20 March 2026 · Reading technical drawings",
                "15 h 30 min",
            ),
            row(
                2,
                Some(("Week 10 of 2026", "2 Mar 2026 – 8 Mar 2026")),
                "Set up the welding machine for steel of 3 to 12 mm",
                good(),
                "Countersigned by Master Ott, 20 March 2026 · Joining by MAG welding",
                "14 h",
            ),
            row(
                1,
                None,
                "Drilled and filed",
                status(Tone::Open, Mark::Question, "Corroborated"),
                "Countersigned, not confirmed: by M. Weiss (so they call themselves; nobody vouches for it), 9 March 2026",
                "8 h",
            ),
        ],
        open: 3,
        doubts: vec![
            "Week 11 of 2026: an entry was changed after it was countersigned. The signature does not count for what stands there now."
                .into(),
            "2 weeks of training have no entry: 2026-W08, 2026-W09".into(),
        ],
        this_week: "2026-W12".into(),
        known_units: vec!["Joining by MAG welding".into(), "Reading technical drawings".into()],
    }
}

fn unit(name: &str, time: &str, countersigned: &str) -> UnitLine {
    UnitLine { name: name.into(), time: time.into(), countersigned: countersigned.into() }
}

pub(crate) fn about() -> AboutDraft {
    AboutDraft {
        learner: "Ilva Marten".into(),
        company: "Stahlbau Vordertal".into(),
        qualification: "Metalworker, structural steel".into(),
        from: "2026-W08".into(),
        ..AboutDraft::default()
    }
}

fn picked(name: &str) -> EntrySkill {
    EntrySkill { address: format!("http://data.europa.eu/esco/skill/{}", name.len()), name: name.to_owned() }
}

pub(crate) fn hits() -> Found {
    let hit = |name: &str, kind: &str| HitLine {
        name: name.into(),
        kind: kind.into(),
        address: picked(name).address,
        occupation: false,
    };
    Found {
        query: "weld".into(),
        hits: vec![hit("weld in hyperbaric conditions", "skill"), hit("welding techniques", "knowledge")],
    }
}

pub(crate) fn entry() -> EntryPage {
    let pixels: Vec<u8> = (0..64 * 40).flat_map(|place: u32| [(place % 255) as u8, 90, 60, 255]).collect();
    let photo = |name: &str| EntryPhoto {
        kept: Some(1),
        path: None,
        name: name.to_owned(),
        picture: Picture::new([64, 40], pixels.clone()),
    };
    EntryPage {
        draft: EntryDraft {
            id: Some(EntryNumber(2)),
            week: "2026-W10".into(),
            hours: "14:00".into(),
            unit: "Joining by MAG welding".into(),
            work: "Set up the welding machine for steel of 3 to 12 mm.\nMade test pieces and broke them.".into(),
            skills: vec![picked("weld metal"), EntrySkill { address: "https://skills.example/1".into(), name: "https://skills.example/1".into() }],
            photos: vec![photo("seam.jpg"), photo(&"a-very-long-name-of-a-picture-".repeat(8))],
            ..EntryDraft::default()
        },
        said: Some((
            good(),
            "Somebody else has signed it, and the signature and who signed have been verified. Countersigned by Master Ott, 20 March 2026."
                .into(),
        )),
        signed: true,
    }
}

fn news(book: Logbook) -> Event {
    Event::Logbook(logbook::News::Book(Ok(Box::new(book))))
}

#[test]
fn the_logbook() {
    page("logbook", Vec2::new(980.0, 1320.0), |ui, texts| {
        drop(view::logbook::view(ui, &Remote::Ready(book()), Begun::default(), texts));
    });
}

#[test]
fn the_logbook_narrow() {
    page("logbook-narrow", Vec2::new(520.0, 1500.0), |ui, texts| {
        drop(view::logbook::view(ui, &Remote::Ready(book()), Begun::default(), texts));
    });
}

#[test]
fn the_logbook_empty() {
    page("logbook-empty", Vec2::new(740.0, 480.0), |ui, texts| {
        drop(view::logbook::view(ui, &Remote::Ready(Logbook::default()), Begun::default(), texts));
    });
}

#[test]
fn the_logbook_loading() {
    page("logbook-loading", Vec2::new(740.0, 420.0), |ui, texts| {
        drop(view::logbook::view(ui, &Remote::Loading { previous: None }, Begun::default(), texts));
    });
}

#[test]
fn the_logbook_failed() {
    page("logbook-failed", Vec2::new(740.0, 320.0), |ui, texts| {
        drop(view::logbook::view(ui, &Remote::Failed { failure: failure(), previous: None }, Begun::default(), texts));
    });
}

/// The page of that entry, of which nothing is changed; two units are known.
pub(crate) fn of(entry: &Remote<Box<EntryPage>>) -> view::logbook_entry::Shown<'_> {
    static UNITS: std::sync::LazyLock<Vec<String>> = std::sync::LazyLock::new(|| {
        ["Joining by MAG welding", "Reading technical drawings"].map(str::to_owned).to_vec()
    });
    view::logbook_entry::Shown { entry, unsaved: false, units: &UNITS }
}

#[test]
fn an_entry() {
    // Its pictures belong to one context, so that each theme has its own.
    pictures("logbook-entry", Vec2::new(800.0, 1300.0), || {
        let (shown, texts) = (entry(), Texts::english().unwrap());
        let (mut draft, shown) = (shown.draft.clone(), Remote::Ready(Box::new(shown)));
        let mut picker = Picker { at_hand: Some(true), ..Picker::default() };
        Box::new(move |ui| drop(view::logbook_entry::view(ui, &of(&shown), &mut draft, &mut picker, &texts)))
    });
}

#[test]
fn skills_are_looked_for() {
    page("logbook-skills", Vec2::new(800.0, 1300.0), |ui, texts| {
        let shown = Remote::Ready(Box::new(EntryPage { draft: EntryDraft::default(), said: None, signed: false }));
        let mut draft = EntryDraft { skills: vec![picked("weld metal")], ..EntryDraft::default() };
        let mut picker = Picker { at_hand: Some(true), query: "weld".into(), found: Some(hits()) };
        drop(view::logbook_entry::view(ui, &of(&shown), &mut draft, &mut picker, texts));
    });
}

#[test]
fn without_esco_the_page_says_where_it_is_to_be_had() {
    page("logbook-skills-none", Vec2::new(800.0, 1120.0), |ui, texts| {
        let shown = Remote::Ready(Box::new(EntryPage { draft: EntryDraft::default(), said: None, signed: false }));
        let mut picker = Picker { at_hand: Some(false), query: "https://skills.example/7".into(), found: None };
        drop(view::logbook_entry::view(ui, &of(&shown), &mut EntryDraft::default(), &mut picker, texts));
    });
}

#[test]
fn skills_are_chosen_and_let_go_by_the_keyboard_alone() {
    let mut harness = harness(home(vec![]));
    press(&mut harness, "Logbook");
    harness.state().say(news(book()));
    harness.run_steps(4);
    press(&mut harness, "Add entry…");
    harness.state().say(Event::Logbook(logbook::News::Picker { at_hand: true }));
    harness.run_steps(4);
    harness.state().asked();
    harness.get_by_label("Search skills in ESCO").focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text("weld".to_owned()));
    harness.run_steps(3);
    assert!(
        matches!(harness.state().asked().as_slice(), [Effect::Logbook(logbook::Job::FindSkill(query))] if query == "weld")
    );
    // What was found for an earlier word does not come after a later one.
    harness.state().say(Event::Logbook(logbook::News::SkillsFound(Found { query: "wel".into(), hits: hits().hits })));
    harness.run_steps(3);
    assert!(harness.query_by_label("Add welding techniques").is_none());
    harness.state().say(Event::Logbook(logbook::News::SkillsFound(hits())));
    harness.run_steps(3);
    // Enter takes the first; the field is ready for the next.
    key(&mut harness, egui::Key::Enter);
    harness.run_steps(3);
    harness.get_by_label("Remove skill weld in hyperbaric conditions");
    assert_eq!(focused(&harness), "Search skills in ESCO");
    harness.event(egui::Event::Text("weld".to_owned()));
    harness.run_steps(3);
    harness.state().say(Event::Logbook(logbook::News::SkillsFound(hits())));
    harness.run_steps(3);
    key(&mut harness, egui::Key::Tab);
    key(&mut harness, egui::Key::Tab);
    assert_eq!(focused(&harness), "Add welding techniques");
    key(&mut harness, egui::Key::Enter);
    harness.get_by_label("Remove skill welding techniques");
    harness.get_by_label("Remove skill weld in hyperbaric conditions").focus();
    harness.run_steps(3);
    key(&mut harness, egui::Key::Enter);
    assert!(harness.query_by_label("Remove skill weld in hyperbaric conditions").is_none());
    harness.get_by_role_and_label(Role::MultilineTextInput, "What you did").focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text("Welded".to_owned()));
    harness.run_steps(3);
    harness.state().asked();
    harness.get_by_label("Save").focus();
    harness.run_steps(3);
    key(&mut harness, egui::Key::Enter);
    let asked = harness.state().asked();
    let [Effect::Logbook(logbook::Job::Save(draft))] = asked.as_slice() else { panic!("it is not saved") };
    assert_eq!(draft.skills, [picked("welding techniques")]);
}

#[test]
fn what_is_missing_is_said_at_its_field_and_what_is_typed_outlives_the_lock() {
    let mut harness = harness(home(vec![]));
    press(&mut harness, "Logbook");
    harness.state().say(news(book()));
    harness.run_steps(4);
    press(&mut harness, "Add entry…");
    harness.get_by_label("Save").focus();
    harness.run_steps(3);
    key(&mut harness, egui::Key::Enter);
    let faults =
        vec![(Field::Hours, "Say how long it took.".to_owned()), (Field::Work, "Say what you did.".to_owned())];
    harness.state().say(Event::Logbook(logbook::News::Faulty(faults)));
    harness.run_steps(4);
    assert_eq!(focused(&harness), "Hours", "the first of them");
    let hours = harness.get_by_role_and_label(Role::TextInput, "Hours");
    assert_eq!(hours.accesskit_node().description().as_deref(), Some("Say how long it took."));
    harness.get_by_label("Say what you did.");
    harness.event(egui::Event::Text("7:30".to_owned()));
    harness.run_steps(3);
    assert!(harness.query_by_label("Say how long it took.").is_none(), "it may be right now");
    harness.get_by_label("7 h 30 min");
    press(&mut harness, "Week before");
    harness.get_by_label("Week 11 of 2026 · 9 Mar 2026 – 15 Mar 2026");
    press(&mut harness, "Choose Joining by MAG welding");
    harness.state().kept();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::L);
    harness.run_steps(3);
    let kept = harness.state().kept();
    let [Half { entries, about: None }] = kept.as_slice() else { panic!("{kept:?}") };
    let said: Vec<_> = entries.iter().map(|one| (one.week.as_str(), one.hours.as_str(), one.unit.as_str())).collect();
    assert_eq!(said, [("2026-W11", "7:30", "Joining by MAG welding")]);
    // After the lock it is there again.
    let page = EntryPage { draft: EntryDraft::default(), said: None, signed: false };
    harness.state().say(Event::Unlocked);
    let half = kept.into_iter().flat_map(|half| half.entries).map(|draft| (Box::new(page.clone()), draft)).collect();
    harness.state().say(Event::Logbook(logbook::News::Half(half, None)));
    harness.run_steps(4);
    press(&mut harness, "Logbook");
    harness.state().say(news(book()));
    harness.run_steps(4);
    press(&mut harness, "Go on with your entry…");
    harness.get_by_label("7 h 30 min");
}

#[test]
fn whose_logbook_it_is_stays_as_typed_until_it_is_saved_or_dropped() {
    let mut harness = harness(home(vec![]));
    press(&mut harness, "Logbook");
    harness.state().say(news(book()));
    harness.run_steps(4);
    press(&mut harness, "Change…");
    harness.get_by_role_and_label(Role::TextInput, "Place of training").focus();
    harness.run_steps(3);
    harness.event(egui::Event::Text(" GmbH".to_owned()));
    harness.run_steps(3);
    key(&mut harness, egui::Key::Escape);
    let kept = harness.state().kept();
    let about = kept.last().and_then(|half| half.about.as_ref());
    assert!(about.is_some_and(|about| about.company.contains("GmbH")), "{kept:?}");
    press(&mut harness, "Go on saying whose it is…");
    press(&mut harness, "Discard changes");
    harness.run_steps(3);
    assert_eq!(harness.state().kept().last(), Some(&Half::default()), "nothing is half-written any more");
    harness.get_by_label("Change…");
}

#[test]
fn whose_logbook() {
    page("logbook-about", Vec2::new(800.0, 860.0), |ui, texts| {
        let mut draft = AboutDraft { failure: Some(failure()), ..about() };
        drop(view::logbook_about::view(ui, &mut draft, true, texts));
    });
}

fn skill(name: &str, aside: &str) -> SkillLine {
    SkillLine { name: name.into(), aside: aside.into() }
}

pub(crate) fn skills_page() -> Page {
    let hit = |name: &str, kind: &str, occupation| HitLine {
        name: name.into(),
        kind: kind.into(),
        address: "http://data.europa.eu/esco/x/1".into(),
        occupation,
    };
    Page {
        skills: Remote::Ready(Skills {
            extract: "ESCO 1.2.0, extract of 31 January 2026, in English and German (skills and occupations: 16,900; links between them: 126,051). Imported on 22 November 2026".into(),
            at_hand: true,
            had: vec![
                skill("read engineering drawings", "Reading technical drawings, your logbook"),
                skill("weld metal", "MAG welding of structural steel"),
            ],
        }),
        query: "weld".into(),
        found: Some(Found {
            query: "weld".into(),
            hits: vec![hit("welder", "occupation", true), hit("weld metal", "skill", false)],
        }),
        compared: Remote::Ready(Compared {
            name: "welder".into(),
            groups: vec![
                ("In both".into(), vec![skill("weld metal", "MAG welding of structural steel")]),
                ("Asked for, and named by nothing here".into(), vec![skill("metallurgy", "optional")]),
                ("Here, and not asked for".into(), Vec::new()),
            ],
            note: "Compared by their addresses alone. A skill that nothing here names may be there all the same. This ranks nobody.".into(),
        }),
    }
}

#[test]
fn the_skills() {
    page("skills", Vec2::new(980.0, 1060.0), |ui, texts| drop(view::skills::view(ui, &mut skills_page(), texts)));
}

#[test]
fn no_skills() {
    page("skills-empty", Vec2::new(740.0, 480.0), |ui, texts| {
        let extract = "No extract of ESCO is at hand, so skills stand under the names that the files give them.";
        let skills = Remote::Ready(Skills { extract: extract.into(), ..Skills::default() });
        drop(view::skills::view(ui, &mut Page { skills, ..Page::default() }, texts));
    });
}

#[test]
fn an_entry_is_written_by_the_keyboard_alone() {
    let mut harness = harness(home(vec![]));
    harness.get_by_label("Logbook").focus();
    harness.run_steps(3);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    harness.state().say(news(book()));
    harness.run_steps(6);
    let focused = harness.root().children_recursive().find(|node| node.is_focused());
    assert_eq!(focused.and_then(|node| node.accesskit_node().label()).as_deref(), Some("Add entry…"));
    harness.key_press(egui::Key::Enter);
    harness.run_steps(6);
    harness.get_by_label("New entry");
    // Behind the week stand the weeks before and after it.
    for (tabs, text) in [(0, None), (3, Some("7:30")), (1, Some("Turned bolts"))] {
        for _ in 0..tabs {
            harness.key_press(egui::Key::Tab);
            harness.run_steps(3);
        }
        if let Some(text) = text {
            harness.event(egui::Event::Text(text.to_owned()));
        }
        harness.run_steps(3);
    }
    harness.state().asked();
    harness.get_by_label("Save").focus();
    harness.run_steps(3);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    let asked = harness.state().asked();
    let [Effect::Logbook(logbook::Job::Save(draft))] = asked.as_slice() else { panic!("it is not saved") };
    assert_eq!((draft.week.as_str(), draft.hours.as_str(), draft.work.as_str()), ("2026-W12", "7:30", "Turned bolts"));
    harness.state().say(Event::Logbook(logbook::News::NotSaved(failure())));
    harness.run_steps(4);
    harness.get_by_label(failure().what.as_str());
    harness.key_press(egui::Key::Escape);
    harness.run_steps(4);
    harness.get_by_label("61 h 30 min in all, of that 38 h countersigned");
}

#[test]
fn an_entry_is_one_button_and_removing_it_is_asked() {
    let mut harness = harness(home(vec![]));
    harness.get_by_label("Logbook").click();
    harness.run_steps(3);
    harness.state().say(news(book()));
    harness.run_steps(4);
    harness.state().asked();
    harness.get_by_label_contains("Set up the welding machine for steel of 3 to 12 mm, Verified").focus();
    harness.run_steps(4);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    let asked = harness.state().asked();
    assert!(matches!(asked.first(), Some(Effect::Logbook(logbook::Job::LoadEntry(EntryNumber(2))))));
    harness.state().say(Event::Logbook(logbook::News::Entry(Ok(Box::new(entry())))));
    harness.run_steps(4);
    harness.get_by_label("If you change the entry, this countersignature no longer counts for it.");
    harness.get_by_label("Remove picture seam.jpg").focus();
    harness.run_steps(3);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    assert!(harness.query_by_label("Remove picture seam.jpg").is_none(), "it goes when the entry is saved");
    harness.get_by_label("Remove entry").focus();
    harness.run_steps(3);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    harness.get_by_label("Remove this entry?");
    assert!(harness.state().asked().is_empty(), "nothing is removed unasked");
}

#[test]
fn skills_are_searched_and_compared() {
    let mut harness = harness(home(vec![]));
    harness.get_by_label("Skills").click();
    harness.run_steps(3);
    let Remote::Ready(shown) = skills_page().skills else { panic!("it is there") };
    harness.state().say(Event::Skills(skills::News::Skills(Ok(shown))));
    harness.run_steps(4);
    harness.state().asked();
    harness.get_by_label("Search skills and occupations").focus();
    harness.run_steps(2);
    harness.event(egui::Event::Text("weld".to_owned()));
    harness.run_steps(3);
    let asked = harness.state().asked();
    assert!(matches!(asked.as_slice(), [Effect::Skills(skills::Job::Search(query))] if query == "weld"));
    let hits = skills_page().found.expect("hits");
    harness.state().say(Event::Skills(skills::News::Found(Found { query: "wel".to_owned(), hits: Vec::new() })));
    harness.state().say(Event::Skills(skills::News::Found(hits)));
    harness.run_steps(4);
    harness.get_by_label("Compare my skills with welder").focus();
    harness.run_steps(3);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(3);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::Skills(skills::Job::Compare(_))]));
}
