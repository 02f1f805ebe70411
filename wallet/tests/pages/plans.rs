//! Do plan and timeline say what they should, to eyes, keyboard and screen readers?

use egui::accesskit::Role;
use egui::{Key, Theme, Vec2};
use egui_kittest::kittest::Queryable;
use learning::timeline::EventKind;
use wanderbuch::message::{Effect, Event};
use wanderbuch::model::{
    Id, Line, Mark, Plan, PlanDecision, PlanDocument, PlanSheet, PlanSource, Remote, RuleLine, Share, Sums, Timeline,
    TimelineEvent, TimelineRow, Tone, UnitGroup, UnitRow,
};
use wanderbuch::view;
use wanderbuch::view::plan::Opened;

use crate::keyboard::{focused, key};
use crate::models::{failure, status};
use crate::pictures::{can_draw, page, picture};
use crate::queries::{harness, press};
use crate::stage::Stage;

fn unit(unit: &str, title: &str, reason: &str, points: &str) -> UnitRow {
    UnitRow {
        unit: unit.into(),
        title: title.into(),
        reason: reason.into(),
        points: points.into(),
        ..UnitRow::default()
    }
}

fn line(name: &str, value: &str) -> Line {
    Line { name: name.into(), value: value.into() }
}

fn group(share: Share, title: &str, note: &str, rows: Vec<UnitRow>) -> UnitGroup {
    UnitGroup { share, title: title.into(), note: note.into(), rows }
}

fn inspection() -> UnitRow {
    UnitRow {
        hours: "200 hours".into(),
        lines: vec![
            line("Worth", "8 ECVET points"),
            line("Worth where it was learned", "6 ECVET points"),
            line("Level", "EQF level 4"),
            line("Recognised by", "Nobody yet. Only Berufsschule Schmelzingen can say so."),
        ],
        outcomes: vec![
            (Some(true), "Looks at joints before, during and after welding".into()),
            (Some(true), "Measures throat and leg of fillet welds".into()),
            (Some(true), "Notes what was found".into()),
            (Some(false), "Reads radiographs".into()),
        ],
        credential: Some(Id(2)),
        ..unit(
            "inspection",
            "Inspection of joints",
            "Your placement, from Stahlbau Vordertal: 3 of 4 outcomes match. In no agreement, so ask Berufsschule Schmelzingen first",
            "8",
        )
    }
}

fn groups() -> Vec<UnitGroup> {
    vec![
        group(
            Share::Yours,
            "Yours",
            "Awarded as this very unit, or recognised in writing",
            vec![
                unit("basics", "Workshop basics", "Awarded by Berufsschule Schmelzingen on 28 June 2025", "24"),
                unit(
                    "drawings",
                    "Reading technical drawings",
                    "Awarded by Berufsschule Schmelzingen on 30 January 2026",
                    "12",
                ),
                unit(
                    "safety",
                    "Safety and environment",
                    "Recognised by Berufsschule Schmelzingen on 4 March 2026, from Safety on site (Stahlbau Vordertal)",
                    "10",
                ),
            ],
        ),
        group(
            Share::IfAgreed,
            "If your school agrees",
            "Only your school decides. Nothing is counted before",
            vec![
                unit(
                    "welding",
                    "Joining by MAG welding",
                    "MAG welding of structural steel, from Escola Técnica de Montelume: accepted by the agreement of 14 January 2026. Ask Berufsschule Schmelzingen to recognise it",
                    "12",
                ),
                inspection(),
            ],
        ),
        group(
            Share::Missing,
            "Missing",
            "Nothing in your wallet counts for these yet",
            vec![
                unit("cutting", "Cutting and forming", "Nothing in your wallet speaks to it", "20"),
                unit(
                    "forklift",
                    "Moving material",
                    "Counterbalance forklift operator, from Ausbildungszentrum Nordhafen, would fit, but its credential does not count (Withdrawn since 3 May 2026)",
                    "18",
                ),
                unit("assembly", "Assembly on site", "Nothing in your wallet speaks to it", "16"),
            ],
        ),
    ]
}

pub(crate) fn sheet() -> PlanSheet {
    PlanSheet {
        id: 1,
        title: "Metalworker, structural steel".into(),
        about: "Berufsschule Schmelzingen · EQF level 4 · 8 units, all needed · 120 ECVET points".into(),
        sums: Sums {
            shares: [46_000, 20_000, 54_000],
            words: ["46 yours".into(), "20 if your school agrees".into(), "54 missing".into()],
            of: "of 120 ECVET points".into(),
            ..Sums::default()
        },
        groups: groups(),
        beside: vec![
            line("Digital skills for the workshop", "2 ECTS credits. Another system; points are never converted."),
            line("Counterbalance forklift operator", "Withdrawn since 3 May 2026"),
        ],
        letter: Some("To Berufsschule Schmelzingen\n\nI am learning for the qualification “Metalworker, structural steel”.\n\n1. Joining by MAG welding\n\nPlease look at each of them, and recognise it where you agree.".into()),
        ..PlanSheet::default()
    }
}

pub(crate) fn plan() -> Plan {
    Plan {
        choices: vec![(1, "Metalworker, structural steel".into())],
        sheet: Some(Box::new(sheet())),
        documents: vec![
            PlanDocument {
                id: 1,
                title: "Metalworker, structural steel".into(),
                about: "Plan from the file metalworker.toml, added on 22 November 2026".into(),
                problem: None,
            },
            PlanDocument {
                id: 2,
                title: "Your learning agreement between Berufsschule Schmelzingen and Escola Técnica de Montelume"
                    .into(),
                about: "Agreement from the file agreement.json, added on 22 November 2026".into(),
                problem: Some("It is not in force today, and not used.".into()),
            },
        ],
        sources: sources(),
    }
}

pub(crate) fn sources() -> Vec<PlanSource> {
    vec![PlanSource {
        credential: Id(7),
        title: "Metalworking technician, leaving certificate".into(),
        about: "5 units".into(),
    }]
}

/// Words as long as they come, a rule of its own, and so much beside that it is folded.
pub(crate) fn long() -> Plan {
    let mut sheet = sheet();
    sheet.title = "Fachkraft für Kreislauf- und Abfallwirtschaft, Schwerpunkt Sonderabfallverwertungsanlagen".into();
    sheet.about = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft · EQF level 4 · 5 units, with a rule of their own · 120 ECVET points".into();
    sheet.remark = Some("All that its rule asks for would be there if Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft agrees to what is marked so.".into());
    sheet.other_sums =
        vec!["Beside that, and never converted: 900 hours yours, 500 hours if your school agrees".into()];
    let met = |depth, tone, mark, word: &str, words: &str| RuleLine {
        depth,
        status: status(tone, mark, word),
        words: words.into(),
    };
    sheet.rule_parts = Some("Parts of the rule that are met: 1 of 3, and 1 more if your school agrees. Open: At least 120 ECVET points (46 there).".into());
    sheet.rules = vec![
        met(0, Tone::Notice, Mark::Eye, "Met if your school agrees", "All 3 of Grundlagen: 2 there"),
        met(
            1,
            Tone::Good,
            Mark::Yes,
            "Met",
            "1 of Grundwasserbeschaffenheitsüberwachung, Straßenentwässerungsanlagenprüfung: 1 there",
        ),
        met(1, Tone::Quiet, Mark::Minus, "Open", "120 ECVET points at least: 46 there"),
    ];
    sheet.groups.truncate(2);
    sheet.groups.push(group(
        Share::Choice,
        "By choice",
        "The rule is met without these",
        vec![unit("x", "Grundwasserbeschaffenheitsüberwachungsverordnungsanwendung in Rheinland-Pfalz und den angrenzenden Ländern", "Nothing in your wallet speaks to it", "1000.125")],
    ));
    sheet.beside = (0..40).map(|number| line(&format!("Credential {number}"), "Fits no unit of this plan.")).collect();
    Plan { choices: vec![(1, sheet.title.clone()), (2, "Metalworker".into())], sheet: Some(Box::new(sheet)), ..plan() }
}

fn event(kind: EventKind, title: &str, detail: &str, when: &str, level: Option<u8>, worth: &str) -> TimelineRow {
    TimelineRow::Event(TimelineEvent {
        credential: Id(2),
        kind,
        kind_words: String::new(),
        title: title.into(),
        detail: detail.into(),
        claimed: None,
        part_of: String::new(),
        when: when.into(),
        level,
        worth: worth.into(),
        status: None,
    })
}

pub(crate) fn timeline() -> Timeline {
    let mut withdrawn = event(
        EventKind::Award,
        "Counterbalance forklift operator",
        "Awarded · Ausbildungszentrum Nordhafen",
        "9 September 2024",
        Some(3),
        "",
    );
    if let TimelineRow::Event(event) = &mut withdrawn {
        event.status = Some(status(Tone::Bad, Mark::Withdrawn, "Withdrawn since 3 May 2026"));
    }
    let name = "Kustprojekt för hållbart byggande och underhåll av marina anläggningar längs hela kusten";
    let detail = format!("Awarded · Calls itself {name} · unverified");
    let mut teamwork =
        event(EventKind::Award, "Teamwork on site", &detail, "", None, "42 points (no system) · Result: 82");
    if let TimelineRow::Event(event) = &mut teamwork {
        event.claimed = Some(name.into());
        event.status = Some(status(Tone::Open, Mark::Question, "Not settled; this says nothing against you"));
    }
    let montelume = "Escola Técnica de Montelume";
    Timeline {
        summary: "7 events from 4 credentials".into(),
        rows: vec![
            TimelineRow::Heading("2026".into()),
            event(
                EventKind::Award,
                "MAG welding of structural steel",
                &format!("Awarded · {montelume}"),
                "12 June 2026",
                Some(4),
                "8 ECVET points · Result: Pass",
            ),
            event(
                EventKind::Part,
                "Welding procedures",
                &format!("Part · {montelume} · part of MAG welding of structural steel"),
                "12 June 2026, with the whole",
                None,
                "2 ECVET points",
            ),
            event(
                EventKind::Assessment,
                "Practical test",
                &format!("Assessment · {montelume} · part of MAG welding of structural steel"),
                "30 May 2026",
                None,
                "Result: Pass",
            ),
            event(
                EventKind::Activity,
                "Placement at Stahlbau Vordertal, Abteilung für Grundwasserbeschaffenheitsüberwachung",
                &format!("Activity · {montelume}"),
                "12 January 2026 to 30 April 2026",
                None,
                "",
            ),
            TimelineRow::Heading("2024".into()),
            withdrawn,
            TimelineRow::Heading("No date said".into()),
            teamwork,
            event(
                EventKind::Entitlement,
                "May drive counterbalance forklifts up to 5 t",
                "Entitlement · Ausbildungszentrum Nordhafen",
                "",
                None,
                "",
            ),
        ],
    }
}

fn at(place: &'static str, event: impl Fn() -> Event + Clone) -> Stage {
    let mut harness = harness(Stage::open([]));
    press(&mut harness, place);
    harness.state().say(event());
    harness.run_steps(3);
    harness.state().asked();
    std::mem::replace(harness.state_mut(), Stage::new())
}

#[test]
fn a_plan_with_all_three_kinds() {
    page("plan", Vec2::new(980.0, 1160.0), |ui, texts| {
        let _ = view::plan::view(ui, &Remote::Ready(plan()), &Opened::default(), texts);
    });
}

fn decisions() -> Vec<PlanDecision> {
    let one = |id: i64, tone, mark, word: &str, sentence: &str, why: &str| PlanDecision {
        credential: Id(id),
        sentence: sentence.into(),
        status: status(tone, mark, word),
        why: why.into(),
    };
    let of = |what: &str, how: &str, unit: &str| {
        format!("Berufsschule Schmelzingen says: “{what}” is {how} for the unit “{unit}”.")
    };
    vec![
        one(
            11,
            Tone::Good,
            Mark::Yes,
            "Counts",
            &of("Safety on site", "recognised in full", "Safety and environment"),
            "Berufsschule Schmelzingen may decide it. Nothing is left to do for it.",
        ),
        one(
            12,
            Tone::Notice,
            Mark::Eye,
            "Holds, and leaves the unit open",
            &of("Welding overhead", "recognised in part", "Joining by MAG welding"),
            "Berufsschule Schmelzingen may decide it. Ask that body how the rest can be made up for.",
        ),
        one(
            13,
            Tone::Bad,
            Mark::No,
            "Refused",
            &of("Cutting by hand", "not recognised", "Cutting and forming"),
            "Berufsschule Schmelzingen may decide it. Read the reasons. You may appeal as stated, or ask what would have to be added.",
        ),
        one(
            14,
            Tone::Quiet,
            Mark::Minus,
            "Does not count",
            &"Kustprojekt says: “Teamwork on site” is recognised in full for the unit “Assembly on site”. ".repeat(3),
            "It is from Kustprojekt, and that is no body that may award this qualification. Only such a body’s word counts.",
        ),
    ]
}

#[test]
fn what_bodies_decided_stands_with_why_it_counts_or_not() {
    page("plan-decided", Vec2::new(980.0, 1560.0), |ui, texts| {
        let mut plan = plan();
        plan.sheet.iter_mut().for_each(|sheet| sheet.decisions = decisions());
        let _ = view::plan::view(ui, &Remote::Ready(plan), &Opened::default(), texts);
    });
}

#[test]
fn a_decision_opens_its_statement() {
    let mut harness = harness(Stage::open([]));
    press(&mut harness, "Plan");
    let mut plan = plan();
    plan.sheet.iter_mut().for_each(|sheet| sheet.decisions = decisions());
    harness.state().say(Event::Plan(Ok(plan)));
    harness.run_steps(4);
    harness.state().asked();
    harness
        .get_by_label_contains("“Cutting by hand” is not recognised for the unit “Cutting and forming”., Refused")
        .focus();
    harness.run_steps(3);
    key(&mut harness, Key::Enter);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::LoadCredential(Id(13))]));
}

#[test]
fn a_unit_that_is_open() {
    page("plan-unit", Vec2::new(980.0, 1320.0), |ui, texts| {
        let opened = Opened { unit: Some("inspection".into()), ..Opened::default() };
        let _ = view::plan::view(ui, &Remote::Ready(plan()), &opened, texts);
    });
}

#[test]
fn a_plan_of_long_words_with_a_rule_of_its_own() {
    page("plan-long", Vec2::new(980.0, 1500.0), |ui, texts| {
        let _ = view::plan::view(ui, &Remote::Ready(long()), &Opened::default(), texts);
    });
    if can_draw() {
        let texts = wanderbuch::i18n::Texts::english().unwrap();
        let shown = Remote::Ready(long());
        let draw = Box::new(move |ui: &mut egui::Ui| drop(view::plan::view(ui, &shown, &Opened::default(), &texts)));
        picture("plan-zoomed", Vec2::new(700.0, 2600.0), Theme::Light, 1.5, draw).unwrap();
    }
}

#[test]
fn without_a_plan() {
    let none = || Plan { sources: sources(), ..Plan::default() };
    page("plan-empty", Vec2::new(980.0, 560.0), move |ui, texts| {
        let _ = view::plan::view(ui, &Remote::Ready(none()), &Opened::default(), texts);
    });
}

#[test]
fn while_it_is_made() {
    page("plan-loading", Vec2::new(740.0, 480.0), |ui, texts| {
        let _ = view::plan::view(ui, &Remote::Loading { previous: None }, &Opened::default(), texts);
    });
}

#[test]
fn while_thousands_are_looked_through() {
    page("plan-progress", Vec2::new(740.0, 480.0), |ui, texts| {
        let opened = Opened { seen: Some((3_840, 10_000)), ..Opened::default() };
        let _ = view::plan::view(ui, &Remote::Loading { previous: None }, &opened, texts);
    });
}

#[test]
fn when_it_cannot_be_made() {
    page("plan-failed", Vec2::new(740.0, 400.0), |ui, texts| {
        let failed = Remote::Failed { failure: failure(), previous: None };
        let _ = view::plan::view(ui, &failed, &Opened::default(), texts);
    });
}

#[test]
fn adding_a_plan() {
    page("plan-add", Vec2::new(980.0, 640.0), |ui, texts| {
        let what = view::add_plan::View { sources: &sources(), failure: Some(&failure()), busy: false };
        let _ = view::add_plan::view(ui, &what, texts);
    });
}

#[test]
fn a_letter_to_the_school() {
    page("plan-letter", Vec2::new(980.0, 560.0), |ui, texts| {
        let _ = view::letter::view(ui, sheet().letter.as_deref(), false, texts);
    });
}

#[test]
fn the_timeline() {
    page("timeline", Vec2::new(980.0, 800.0), |ui, texts| {
        let _ = view::timeline::view(ui, &Remote::Ready(timeline()), texts);
    });
}

#[test]
fn the_timeline_where_there_is_little_room() {
    page("timeline-narrow", Vec2::new(540.0, 800.0), |ui, texts| {
        let _ = view::timeline::view(ui, &Remote::Ready(timeline()), texts);
    });
}

#[test]
fn the_timeline_of_nothing() {
    page("timeline-empty", Vec2::new(980.0, 400.0), |ui, texts| {
        let _ = view::timeline::view(ui, &Remote::Ready(Timeline::default()), texts);
    });
}

#[test]
fn a_row_says_everything_and_opens_by_the_keyboard() {
    let mut harness = harness(at("Plan", || Event::Plan(Ok(plan()))));
    let row = "Inspection of joints, Your placement, from Stahlbau Vordertal: 3 of 4 outcomes match. In no agreement, \
               so ask Berufsschule Schmelzingen first, 8, 200 hours";
    harness.get_by_label("46 yours, 20 if your school agrees, 54 missing, of 120 ECVET points");
    assert!(harness.query_by_label_contains("Reads radiographs").is_none(), "closed at first");
    harness.get_by_role_and_label(Role::Button, row).focus();
    harness.run_steps(2);
    key(&mut harness, Key::Enter);
    harness.get_by_label("Reads radiographs · Not covered");
    harness.get_by_role_and_label(Role::Button, "Open credential").focus();
    harness.run_steps(2);
    key(&mut harness, Key::Enter);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::LoadCredential(Id(2))]));
}

#[test]
fn the_letter_is_shown_copied_and_saved() {
    let mut harness = harness(at("Plan", || Event::Plan(Ok(plan()))));
    press(&mut harness, "Ask your school…");
    assert_eq!(focused(&harness), "Copy text");
    key(&mut harness, Key::Enter);
    harness.get_by_role_and_label(Role::Button, "Copied");
    press(&mut harness, "Save…");
    assert!(
        matches!(harness.state().asked().as_slice(), [Effect::SaveLetter(letter)] if letter.starts_with("To Berufsschule"))
    );
    key(&mut harness, Key::Escape);
    harness.get_by_label("Missing");
}

#[test]
fn a_file_is_removed_only_after_a_question() {
    let mut harness = harness(at("Plan", || Event::Plan(Ok(plan()))));
    harness.query_all_by_role_and_label(Role::Button, "Remove").nth(1).expect("of the agreement").focus();
    harness.run_steps(6);
    key(&mut harness, Key::Enter);
    assert!(harness.state().asked().is_empty(), "it asks first");
    press(&mut harness, "Remove from plans");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::RemovePlan(2)]));
}

#[test]
fn a_first_plan_is_added_from_a_credential_or_a_file() {
    let none = || Event::Plan(Ok(Plan { sources: sources(), ..Plan::default() }));
    let mut harness = harness(at("Plan", none));
    press(&mut harness, "Metalworking technician, leaving certificate");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::PlanByCredential(Id(7))]));
    press(&mut harness, "Add plan…");
    press(&mut harness, "Choose files…");
    assert!(matches!(harness.state().asked().as_slice(), [Effect::PickPlanFile]));
    harness.state().say(Event::PlanNotAdded(failure()));
    harness.run_steps(3);
    harness.get_by_label(&failure().what);
    harness.state().say(Event::PlanAdded { plan: Some(9) });
    harness.run_steps(3);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::LoadPlan(Some(9))]));
}

#[test]
fn an_event_opens_its_credential_and_escape_comes_back() {
    let mut harness = harness(at("Timeline", || Event::Timeline(Ok(timeline()))));
    let forklift = "Counterbalance forklift operator, 9 September 2024, Awarded · Ausbildungszentrum Nordhafen, EQF 3, \
                    Withdrawn since 3 May 2026";
    harness.get_by_role_and_label(Role::Button, forklift).focus();
    harness.run_steps(2);
    key(&mut harness, Key::Enter);
    assert!(matches!(harness.state().asked().as_slice(), [Effect::LoadCredential(Id(2))]));
    let mut shown = crate::models::credential();
    shown.id = Id(2);
    harness.state().say(Event::Credential(Ok(Box::new(shown))));
    harness.run_steps(3);
    harness.query_all_by_role_and_label(Role::Button, "Timeline").nth(1).expect("the way back beside the sidebar");
    key(&mut harness, Key::Escape);
    harness.get_by_label("No date said");
}

#[test]
fn ten_thousand_events_draw_only_what_is_in_sight() {
    let many = || {
        let one = |number: usize| event(EventKind::Award, &format!("Award {number}"), "Awarded", "2026", None, "");
        Event::Timeline(Ok(Timeline { rows: (0..10_000).map(one).collect(), summary: String::new() }))
    };
    let harness = harness(at("Timeline", many));
    let drawn = harness.query_all_by_label_contains("Award ").count();
    assert!((5..40).contains(&drawn), "{drawn} rows were drawn");
}
