//! By what does a sample learner plan? A school's curriculum, and what she agreed with it before she went abroad.
//!
//! Of its units one is hers, two may count if the school agrees, and the others are missing, each for another reason.

use credential::Timestamp;
use serde_json::json;

use crate::catalogue::{
    BERUFSSCHULE, DRAWINGS, FIRST_AID_SKILLS, FORKLIFT, ILVA_MARTEN, MONTELUME, NORDHAFEN, WELDING,
};

const DAY: i64 = 86_400;

/// The files by name: a curriculum and a learning agreement. Dates stand around `today`.
pub(crate) fn files(today: Timestamp) -> Vec<(String, Vec<u8>)> {
    vec![
        ("metalworker.toml".to_owned(), curriculum().into_bytes()),
        ("learning-agreement.json".to_owned(), agreement(today).into_bytes()),
    ]
}

fn curriculum() -> String {
    let [secure, resuscitate, bleeding] = FIRST_AID_SKILLS.map(|skill| skill.address);
    let (school, drawings) = (BERUFSSCHULE.name, DRAWINGS.address(&BERUFSSCHULE));
    let forklift = FORKLIFT.address(&NORDHAFEN);
    format!(
        r#"# A curriculum as a school would write it: the units of a qualification, and how they add up.
title = "Metalworker, structural steel"
ids = ["https://{host}/learning/metalworker"]
eqf = 4
bodies = ["{school}"]
source = "Sample, made on this computer"

[[unit]]
id = "drawings"
ids = ["{drawings}"]
title = "Reading technical drawings"
points = {{ ecvet = "12" }}
hours = "300"

[[unit]]
id = "welding"
ids = ["https://{host}/learning/joining"]
title = "Joining by MAG welding"
points = {{ ecvet = "12" }}
hours = "300"
outcomes = [
    {{ title = "Sets up MAG equipment" }},
    {{ title = "Makes fillet and butt joints" }},
    {{ title = "Judges welds by eye" }},
    {{ title = "Works to a welding procedure" }},
]

[[unit]]
id = "safety"
title = "Safety and first aid"
eqf = 3
points = {{ ecvet = "10" }}
hours = "250"
outcomes = [
    {{ title = "Secures the place of an accident", skills = ["{secure}"] }},
    {{ title = "Gives cardiopulmonary resuscitation", skills = ["{resuscitate}"] }},
    {{ title = "Stops heavy bleeding", skills = ["{bleeding}"] }},
    {{ title = "Handles gas bottles safely", skills = ["https://skills.schmelzingen.example/gas-bottles"] }},
]

[[unit]]
id = "transport"
ids = ["{forklift}"]
title = "Moving material by forklift"
points = {{ ecvet = "4" }}
hours = "100"

[[unit]]
id = "cutting"
title = "Cutting and forming"
points = {{ ecvet = "20" }}
hours = "500"

[[unit]]
id = "tig"
title = "TIG welding of stainless steel"
points = {{ ecvet = "18" }}
hours = "450"

[[unit]]
id = "assembly"
title = "Assembly at the customer’s"
points = {{ ecvet = "16" }}
hours = "400"
"#,
        host = BERUFSSCHULE.host
    )
}

fn agreement(today: Timestamp) -> String {
    let day = |ago: i64| {
        let (year, month, day) = today.plus_seconds(-ago * DAY).date();
        format!("{year:04}-{month:02}-{day:02}")
    };
    let agreement = json!({
        "id": day(312),
        "learner": ILVA_MARTEN.name(),
        "home": BERUFSSCHULE.name,
        "host": MONTELUME.name,
        "from": day(312),
        "until": day(120),
        "units": [{
            "accepted": [WELDING.address(&MONTELUME)],
            "unit": "welding",
            "points": "12",
            "assessment": WELDING.assessment,
        }],
    });
    format!("{agreement:#}\n")
}
