//! Made-up view models: names and schools are invented.

use wanderbuch::message::ThemeChoice;
use wanderbuch::model::{
    Answer, AskedSource, AttachmentLine, Card, CheckLine, Consent, Countries, Credential, Decision, ElementLine,
    Elements, Entry, Failure, Group, History, Home, Id, Issuer, Key, Line, Mark, NationalLevel, Offer, Optional,
    Outcome, Part, PartLine, Preview, Settings, ShareResult, Statement, Status, Tone,
};
use wanderbuch::ui::picture::Picture;

pub(crate) fn status(tone: Tone, mark: Mark, words: &str) -> Status {
    Status { tone, mark, words: words.to_owned() }
}

fn proven(name: &str, country: &str) -> Issuer {
    Issuer::Proven { name: name.to_owned(), country: Some(country.to_owned()) }
}

fn card(issuer: Issuer, title: &str, date: &str, level: Option<u8>, credit: &str, status: Status, aside: &str) -> Card {
    Card {
        id: Id(0),
        issuer,
        title: title.to_owned(),
        person: format!("Ilva Marten · {date}"),
        level,
        credit: credit.to_owned(),
        status: Some(status),
        aside: aside.to_owned(),
        haystack: title.to_lowercase(),
    }
}

pub(crate) fn home() -> Home {
    let good = |words: &str| status(Tone::Good, Mark::Yes, words);
    let mut home = Home {
        checked: "states last checked today at 10:04, one school could not be reached".into(),
        cards: vec![
            card(
                proven("Ausbildungszentrum Nordhafen", "Germany"),
                "Counterbalance forklift operator",
                "9 September 2024",
                Some(3),
                "40 hours",
                status(Tone::Bad, Mark::Withdrawn, "Withdrawn since 3 May 2026"),
                "open to see why",
            ),
            card(
                proven("Escola Técnica de Montelume", "Portugal"),
                "MAG welding of structural steel",
                "12 June 2026",
                Some(4),
                "8 ECVET points",
                good("Genuine, in force"),
                "until 30 June 2029",
            ),
            card(
                proven("Ersthilfe Schmelzingen", "Austria"),
                "First aid at work",
                "22 December 2024",
                None,
                "16 hours",
                status(Tone::Notice, Mark::Clock, "Genuine, ends in 30 days"),
                "on 22 December 2026",
            ),
            card(
                proven("Berufsschule Schmelzingen", "Austria"),
                "Reading technical drawings",
                "30 January 2026",
                Some(4),
                "12 ECVET points",
                good("Genuine"),
                "This school publishes no withdrawals",
            ),
            card(
                proven("Hogeschool Waterveen", "Netherlands"),
                "Digital skills for the workshop",
                "3 March 2026",
                Some(5),
                "2 ECTS credits",
                status(Tone::Open, Mark::Question, "Not settled"),
                "the list could not be reached",
            ),
            card(
                Issuer::Claimed { name: "Kustprojekt".into() },
                "Teamwork on site",
                "1 August 2026",
                None,
                "",
                status(Tone::Open, Mark::Question, "Issuer not known"),
                "nobody else says who this is",
            ),
            card(
                proven("Volkshochschule Ostufer", "Germany"),
                "Safe handling of hazardous substances in small and medium-sized workshops, with practical exercises",
                "14 May 2025",
                Some(2),
                "24 hours",
                good("Genuine, in force"),
                "until 14 May 2028",
            ),
        ],
    };
    for (card, id) in home.cards.iter_mut().zip(1..) {
        card.id = Id(id);
    }
    home
}

fn answer(question: &str, status: Status, sentence: &str, date: &str) -> Answer {
    Answer { question: question.into(), status, sentence: sentence.into(), date: date.into() }
}

fn line(name: &str, value: &str) -> Line {
    Line { name: name.into(), value: value.into() }
}

pub(crate) fn statement(depth: u8, name: &str, value: &str) -> Statement {
    Statement { depth, name: name.into(), value: value.into() }
}

/// A chamber's decision about a badge.
pub(crate) fn decision() -> Credential {
    let mut shown = credential();
    shown.title = "Recognition statement: MAG welding".into();
    shown.issuer = proven("Handwerkskammer Schmelzingen", "Austria");
    shown.decision = Some(Decision {
        sentence:
            "Handwerkskammer Schmelzingen says: “MAG welding of structural steel” is recognised in part for the unit \
                   “Joining”."
                .into(),
        next: "Ask that body how the rest can be made up for.".into(),
        note: "It counts where its issuer is competent. Verified is not recognised.".into(),
        lines: vec![
            line("Decided on", "20 November 2026"),
            line("Rests on", "law"),
            line("Law or rule", "Crafts Act, section 50"),
            line(
                "Reason",
                "Welding overhead was not assessed, and the unit asks for it in all positions that its curriculum names.",
            ),
            line("Recognised is", "Sets up a welding place"),
            line("How to appeal", "In writing, within one month, at the chamber’s office."),
            line("Qualification", "Metalworker"),
            line("Credential", "MAG welding of structural steel"),
        ],
    });
    shown
}

/// A diploma that says more: skills, parts, and much of which the page shows only what is asked for.
pub(crate) fn diploma() -> Credential {
    let part = |depth: u8, title: &str, aside: &str| PartLine {
        depth,
        title: title.into(),
        aside: aside.into(),
        said: Vec::new(),
    };
    let mut shown = credential();
    for (outcome, skill) in shown.outcomes.iter_mut().zip(["set up MAG equipment", "operate welding equipment"]) {
        outcome.skills = vec![format!("{skill}, a skill of ESCO")];
    }
    shown.facts.extend([
        line("Mode of learning", "Blended, work-based"),
        line("Entitles to", "Work as a welder of structural steel, welder, prospective"),
        line("Needed to enter", "School leaving certificate; fit for work with heat"),
        line("Also in", "German, Portuguese"),
    ]);
    shown.parts = vec![
        part(0, "Workshop basics", "EQF level 3 · 2 ECVET · Passed"),
        part(1, "Safety at work and protection of others", "1 ECVET · Passed"),
        part(1, "Reading technical drawings", "1 ECVET"),
        part(0, "Joining by MAG welding", "EQF level 4 · 6 ECVET · Good (2)"),
    ];
    shown.parts[3].said = vec![
        Statement { depth: 0, name: "About".into(), value: "Joins structural steel by MAG welding".into() },
        Statement { depth: 0, name: "Assessment".into(), value: "Practical test".into() },
        Statement { depth: 1, name: "Result".into(), value: "Good (2)".into() },
    ];
    shown.national = vec![NationalLevel {
        name: "Austria, Austrian National Qualifications Framework, level 4".into(),
        sentence: "Comparable with EQF level 4, not recognised.".into(),
        source: "Not confirmed: eight-level framework mapped 1:1.".into(),
        confirmed: false,
        steps: (1..=8).map(|step| step.to_string()).collect(),
        step: 3,
    }];
    shown.attachments = attachments();
    shown.doubts = vec![
        "A duration of 60 months: perhaps minutes or hours are meant.".into(),
        "The date of birth is written as a moment (13 March 2004, 23:00 UTC), which is midnight elsewhere: \
         14 March 2004 is likely meant."
            .into(),
    ];
    shown.groups = vec![learner(), achieved()];
    shown.rest.truncate(3);
    shown
}

fn attachments() -> Vec<AttachmentLine> {
    let side = 96_u8;
    let pixel =
        |x: u8, y: u8| if (x / 12 + y / 12).is_multiple_of(2) { [40, 90, 160, 255] } else { [220, 200, 120, 255] };
    let rgba: Vec<u8> = (0..side).flat_map(|y| (0..side).flat_map(move |x| pixel(x, y))).collect();
    let line = |name: &str, about: &str, note: &str, picture: Option<Picture>| AttachmentLine {
        name: name.into(),
        about: about.into(),
        note: note.into(),
        picture,
        saved: true,
        paged: about.starts_with("PDF"),
    };
    let picture = Picture::new([96, 96], rgba);
    vec![
        line("The certificate as it hangs on the wall", "Picture (PNG) · 34 kB", "", picture),
        line("Letter of mandate", "PDF document · 1,204 kB", "", None),
    ]
}

fn elements() -> Elements {
    let row = |name: &str, tone: Tone, mark: Mark, words: &str, found: &str| ElementLine {
        name: name.into(),
        status: status(tone, mark, words),
        found: found.into(),
    };
    let stated = |name: &str, found: &str| row(name, Tone::Good, Mark::Yes, "Stated", found);
    let none = |name: &str| row(name, Tone::Quiet, Mark::Minus, "Not stated", "");
    let part = |name: &str, words: &str, found: &str| row(name, Tone::Notice, Mark::Warning, words, found);
    let rows = vec![
        stated("Whose it is", "Ilva Marten"),
        stated("Title", "MAG welding of structural steel"),
        stated("Country of the issuer", "Portugal"),
        part("Awarding body", "In part: the issuer alone", "Escola Técnica de Montelume"),
        stated("Date of award", "12 June 2026"),
        stated(
            "Learning outcomes",
            "Sets up MAG equipment for steel of 3 to 12 mm · Makes fillet and butt joints in positions PA, PB and PF · \
             Judges welds by eye against the agreed quality level · …",
        ),
        stated("Workload", "8 ECVET · 200 hours"),
        stated("Level", "EQF 4"),
        stated("Type of assessment", "Practical test"),
        stated("Form of participation", "Blended"),
        none("Quality assurance"),
        none("Needed to enter"),
        stated("Supervision and identity", "Supervised, with identity verification"),
        none("Grade"),
        row("Can be part of more", Tone::Quiet, Mark::Minus, "Does not apply", ""),
        none("Further information"),
    ];
    Elements { score: "9 of 11 elements stated".into(), rows }
}

fn learner() -> Group {
    let statements = vec![
        statement(0, "Name", "Ilva Marten"),
        statement(0, "Given name", "Ilva"),
        statement(0, "Family name", "Marten"),
        statement(0, "Born", "13 March 2004, 23:00 UTC"),
        statement(0, "National number", "X-004-7719 · Portugal"),
    ];
    Group { title: "The learner".into(), statements }
}

fn achieved() -> Group {
    let long = "The holder welds structural steel of 3 to 12 mm by hand, alone and in a team, and answers for the quality of \
                the seam by eye. The certificate was awarded after 200 hours in the workshop and a practical test.";
    let statements = vec![
        statement(0, "Achievement", "MAG welding of structural steel"),
        statement(1, "About", long),
        statement(1, "Awarding body", "Escola Técnica de Montelume"),
        statement(2, "eIDAS identifier", "VATPT-501234567 · Portugal"),
        statement(2, "Accreditation", "Licence to train welders"),
        statement(3, "Accredited by", "Agency for vocational training"),
        statement(3, "Field of study", "Mechanics and metal trades, 0715 (http://data.europa.eu/snb/isced-f/0715)"),
        statement(1, "Assessment", ""),
        statement(2, "Kind", "Practical test"),
        statement(2, "Supervision and identity", "Supervised, with identity verification"),
    ];
    Group { title: "What was achieved".into(), statements }
}

pub(crate) fn credential() -> Credential {
    let good = |words: &str| status(Tone::Good, Mark::Yes, words);
    let check = |name: &str, status: Status, sentence: &str, clause: &str| CheckLine {
        name: name.into(),
        status,
        sentence: sentence.into(),
        date: "22 Nov 2026".into(),
        clause: clause.into(),
    };
    Credential {
        id: Id(2),
        profile: None,
        title: "MAG welding of structural steel".into(),
        issuer: proven("Escola Técnica de Montelume", "Portugal"),
        person: "to Ilva Marten · 12 June 2026".into(),
        headline: good("Genuine, in force"),
        remark: None,
        as_of: "22 November 2026, 10:04".into(),
        answers: vec![
            answer("Unaltered?", good("Yes"), "Everything shown is what the school sealed.", "22 Nov 2026"),
            answer(
                "Who issued it?",
                good("Known"),
                "Named in Portugal’s register of vocational schools.",
                "1 Oct 2026",
            ),
            answer(
                "Withdrawn or run out?",
                good("No"),
                "Not on the school’s list; runs until 30 June 2029.",
                "20 Nov 2026",
            ),
            answer(
                "May they award this?",
                good("Yes"),
                "Accredited for welding, levels 3 to 5, on 12 June 2026.",
                "1 Oct 2026",
            ),
            answer(
                "Sent from its owner’s wallet?",
                status(Tone::Quiet, Mark::Minus, "Not asked"),
                "It is proven when you share, to whoever asks.",
                "never shared",
            ),
        ],
        decision: None,
        outcomes: [
            "Sets up MAG equipment for steel of 3 to 12 mm",
            "Makes fillet and butt joints in positions PA, PB and PF",
            "Judges welds by eye against the agreed quality level",
            "Works to a welding procedure and notes deviations",
            "Keeps the workplace safe for others",
        ]
        .map(|title| Outcome { title: title.to_owned(), skills: Vec::new() })
        .to_vec(),
        level: Some(4),
        facts: vec![
            line("Credit", "8 ECVET points · 200 hours"),
            line("Assessment", "Practical test, supervised, identity checked"),
            line("Awarding body", "Escola Técnica de Montelume"),
        ],
        national: Vec::new(),
        parts: Vec::new(),
        attachments: Vec::new(),
        doubts: Vec::new(),
        elements: elements(),
        checks: vec![
            check("Form", good("Passed"), "SD-JWT VC, micro-credential profile", "RFC 9901"),
            check("Disclosures", good("Passed"), "6 of 11 shown, 5 kept back by the owner", "RFC 9901, 7.1"),
            check("Seal", good("Passed"), "ES256, by the key that the credential names", "RFC 7515, 5.2"),
            check(
                "Key of the issuer",
                good("Passed"),
                "Certificate of the school, chain to a trusted list",
                "RFC 5280, 6.1",
            ),
            check(
                "Accreditation",
                status(Tone::Open, Mark::Question, "Could not find out"),
                "Register did not answer within 8 s, asked three times",
                "your policy",
            ),
        ],
        groups: Vec::new(),
        technical: vec![Statement { depth: 0, name: "/type/0".into(), value: "VerifiableCredential".into() }],
        rest: (1..=23)
            .map(|n| statement(0, &format!("/credentialSubject/achievement/{n}"), "Welding of structural steel"))
            .collect(),
        original: vec![line("Kind", "SD-JWT VC"), line("Size", "4 812 bytes")],
        shareable: true,
    }
}

pub(crate) fn consent() -> Consent {
    let good = |words: &str| status(Tone::Good, Mark::Yes, words);
    Consent {
        hash: "f00d".into(),
        heading: "Proof of a welding qualification".into(),
        asks: "Harbour Steel Ballynore Ltd asks to see 4 values of “MAG welding of structural steel”. Nothing has been sent yet.".into(),
        their_words: Some("For your application of 18 November. We look only at welding.".into()),
        name: Some("Harbour Steel Ballynore Ltd".into()),
        claimed_name: None,
        address: "hiring.harboursteel.example".into(),
        known: vec![
            (good("Name proven"), "By a certificate from Ireland’s access list, dated 2 October 2026".into()),
            (good("Purpose registered"), "For hiring, until 1 October 2027".into()),
            (status(Tone::Notice, Mark::Eye, "First time"), "You have never shared anything with them".into()),
        ],
        parts: vec![Part {
            title: "MAG welding of structural steel".into(),
            candidates: vec!["MAG welding of structural steel".into(), "Reading technical drawings".into()],
            chosen: 0,
            asked: vec![
                line("Name", "Ilva Marten"),
                line("Qualification", "MAG welding of structural steel"),
                line("Level", "EQF level 4"),
                line("Awarded", "12 June 2026"),
            ],
            along: vec![
                line("Awarding body", "Escola Técnica de Montelume, Portugal"),
                line("Runs until", "30 June 2029"),
            ],
            stays: "Stays here: Quality assurance.".into(),
            whole: false,
            technical: vec![line("iss", "did:key:zDnaen67pR8kE19YCoXs1PHuY5WzeyzW9m7B1oKVkAoQj7jXw")],
        }],
        technical: Vec::new(),
        optional: vec![
            Optional { name: "Result of the assessment".into(), value: "Passed, 86 of 100".into(), beyond: None },
            Optional {
                name: "Date of birth".into(),
                value: "14 March 2004".into(),
                beyond: Some("Their registration does not cover it. You can share without.".into()),
            },
        ],
        note: "Kept in your history, with these values. Expires in 9 minutes.".into(),
    }
}

pub(crate) fn offer() -> Offer {
    Offer {
        address: "https://issuer.montelume.example".into(),
        claimed_name: Some("Escola Técnica de Montelume".into()),
        items: vec!["MAG welding of structural steel".into()],
        code: Some("Code from the letter of 20 November".into()),
    }
}

pub(crate) fn failure() -> Failure {
    Failure {
        what: "The link leads to no credential".into(),
        why: "issuer.montelume.example answered, but with a web page. Ask your school for a new link.".into(),
    }
}

pub(crate) fn preview() -> Preview {
    let mut claimed = credential();
    claimed.title = "Teamwork on site".into();
    claimed.issuer = Issuer::Claimed { name: "Kustprojekt".into() };
    claimed.headline = status(Tone::Open, Mark::Question, "Not settled");
    claimed.remark = Some("Nobody but the issuer says who that is. The seal itself is whole.".into());
    Preview {
        credentials: vec![credential(), claimed],
        unread: vec![line("holiday.jpg", "It is a picture, and no credential is baked into it.")],
        known: 0,
    }
}

pub(crate) fn shared() -> ShareResult {
    ShareResult {
        headline: status(Tone::Good, Mark::Yes, "Shared"),
        sentence: "hiring.harboursteel.example has received these values, and nothing else.".into(),
        sent: consent().parts.into_iter().flat_map(|part| part.asked.into_iter().chain(part.along)).collect(),
        next: Some("https://hiring.harboursteel.example/thanks".into()),
    }
}

pub(crate) fn history() -> History {
    let entry = |status, what: &str, detail: &str, when: &str, values| Entry {
        status,
        what: what.into(),
        detail: detail.into(),
        when: when.into(),
        values,
    };
    History {
        entries: vec![
            entry(
                status(Tone::Good, Mark::Yes, "Shared"),
                "hiring.harboursteel.example",
                "6 values of MAG welding of structural steel",
                "22 November 2026, 10:20",
                vec![line("Name", "Ilva Marten"), line("Level", "EQF level 4")],
            ),
            entry(
                status(Tone::Quiet, Mark::Minus, "Refused"),
                "jobs.example",
                "Nothing was sent",
                "21 November 2026, 17:02",
                vec![],
            ),
            entry(
                status(Tone::Quiet, Mark::Minus, "Received"),
                "MAG welding of structural steel",
                "From a file",
                "12 June 2026, 09:41",
                vec![],
            ),
        ],
    }
}

fn source(id: &str, name: &str, note: &str, on: bool) -> AskedSource {
    AskedSource { id: id.into(), name: name.into(), note: note.into(), on }
}

fn countries() -> Countries {
    let all = words::Words::english().places_with_levels().into_iter();
    let all = all.map(|(code, name)| (code.to_owned(), name)).collect();
    Countries { chosen: Some("AT".into()), system: "Germany".into(), all }
}

pub(crate) fn settings() -> Settings {
    Settings {
        language: None,
        keys: vec![
            Key {
                id: 1,
                name: "My key".into(),
                about: "Ed25519, since 12 June 2026, 5 credentials bound to it".into(),
                did: "did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK".into(),
                current: true,
            },
            Key {
                id: 2,
                name: "Old laptop".into(),
                about: "P-256, 1 March 2025 to 12 June 2026, 2 credentials bound to it".into(),
                did: "did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169".into(),
                current: false,
            },
        ],
        trust: vec![line("schools.toml", "14 issuers, 2 anchors")],
        sources: vec![
            source("own-list", "Your own lists", "The files above. Nothing leaves this computer.", true),
            source(
                "registries",
                "Registries of issuers",
                "The member registry of the Digital Credentials Consortium, and those in your lists. Each is fetched whole about \
                 once a day, so its keepers do not learn whom you look up.",
                true,
            ),
            source("domains", "Domains", "A domain proves a domain and no name.", false),
        ],
        lock_after: 10,
        theme: ThemeChoice::System,
        countries: countries(),
        vault: vec![line("Kept in", "~/.local/share/wanderbuch"), line("Version", "0.1.0")],
    }
}
