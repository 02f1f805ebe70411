//! What is taught, by whom, and to whom? The examples' content: invented schools and a learner, plausible courses.
//!
//! The elements are those of annex I of Council Recommendation 2022/C 243/02: title, awarding body, country, outcomes,
//! workload, level, assessment, participation.

/// A school, as its credentials name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct School {
    /// The name that it gives itself.
    pub name: &'static str,
    /// ISO 3166-1 alpha-2.
    pub country: &'static str,
    /// The town.
    pub locality: &'static str,
    /// A host under `.example`, where its documents and lists stand; nothing is ever fetched from there.
    pub host: &'static str,
}

/// Credit in its own system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Credit {
    /// How many points.
    pub points: u32,
    /// "ECVET" or "ECTS".
    pub system: &'static str,
    /// The system's address in the European credit list.
    pub address: &'static str,
}

/// What the learner did to get it, and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Course {
    /// How its school calls it in its addresses.
    pub code: &'static str,
    /// The title.
    pub title: &'static str,
    /// One sentence.
    pub description: &'static str,
    /// The Open Badges achievementType.
    pub kind: &'static str,
    /// The SD-JWT VC type.
    pub vct: &'static str,
    /// EQF level, if the school states one.
    pub eqf: Option<u8>,
    /// Credit, if there is any.
    pub credit: Option<Credit>,
    /// Notional workload in hours.
    pub hours: u32,
    /// What the person can do.
    pub outcomes: &'static [&'static str],
    /// Skills of other people's lists that it leads to.
    pub skills: &'static [Skill],
    /// Units with their own points or hours, of a whole qualification.
    pub units: &'static [&'static str],
    /// How it was assessed.
    pub assessment: &'static str,
    /// How one took part.
    pub participation: &'static str,
    /// How its quality is assured, in the school's words.
    pub quality: &'static str,
    /// For how many days it runs from the award; `None`: without end.
    pub runs_days: Option<i64>,
}

impl Course {
    /// By what others know the course of that school; nothing is ever fetched from there.
    pub fn address(&self, school: &School) -> String {
        format!("https://{}/learning/{}", school.host, self.code)
    }
}

/// A skill of somebody's list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Skill {
    /// Its address.
    pub address: &'static str,
    /// What the list calls it.
    pub label: &'static str,
}

/// The person it is given to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Learner {
    /// Given name.
    pub given_name: &'static str,
    /// Family name.
    pub family_name: &'static str,
    /// Date of birth, `YYYY-MM-DD`.
    pub born: &'static str,
}

impl Learner {
    /// Both names.
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name)
    }
}

/// The learner of every example.
pub const ILVA_MARTEN: Learner = Learner { given_name: "Ilva", family_name: "Marten", born: "2004-03-14" };

/// A technical school in Portugal.
pub const MONTELUME: School = School {
    name: "Escola Técnica de Montelume",
    country: "PT",
    locality: "Montelume",
    host: "escola.montelume.example",
};
/// A vocational school in Austria.
pub const BERUFSSCHULE: School = School {
    name: "Berufsschule Schmelzingen",
    country: "AT",
    locality: "Schmelzingen",
    host: "berufsschule.schmelzingen.example",
};
/// A first-aid association in Austria.
pub const ERSTHILFE: School = School {
    name: "Ersthilfe Schmelzingen",
    country: "AT",
    locality: "Schmelzingen",
    host: "ersthilfe.schmelzingen.example",
};
/// A training centre in Germany.
pub const NORDHAFEN: School = School {
    name: "Ausbildungszentrum Nordhafen",
    country: "DE",
    locality: "Nordhafen",
    host: "ausbildung.nordhafen.example",
};
/// A university of applied sciences in the Netherlands.
pub const WATERVEEN: School =
    School { name: "Hogeschool Waterveen", country: "NL", locality: "Waterveen", host: "hogeschool.waterveen.example" };
/// A youth project that nobody vouches for.
pub const KUSTPROJEKT: School =
    School { name: "Kustprojekt", country: "DE", locality: "Nordhafen", host: "kustprojekt.example" };

const fn ecvet(points: u32) -> Option<Credit> {
    Some(Credit { points, system: "ECVET", address: "http://data.europa.eu/snb/education-credit/60b314e826" })
}

const fn ects(points: u32) -> Option<Credit> {
    Some(Credit { points, system: "ECTS", address: "http://data.europa.eu/snb/education-credit/6fcec5c5af" })
}

/// The SD-JWT VC type of a micro-credential in the European pilots (DC4EU).
pub const VCT_MICRO_CREDENTIAL: &str = "urn:eudi:micro_credential:1";
/// The SD-JWT VC type of a diploma in the European pilots (DC4EU).
pub const VCT_DIPLOMA: &str = "urn:eudi:diploma:1";

/// A micro-credential in welding.
pub const WELDING: Course = Course {
    code: "mag-welding",
    title: "MAG welding of structural steel",
    description: "Welds structural steel with the MAG process, to a welding procedure and an agreed quality level.",
    kind: "MicroCredential",
    vct: VCT_MICRO_CREDENTIAL,
    eqf: Some(4),
    credit: ecvet(8),
    hours: 200,
    outcomes: &[
        "Sets up MAG equipment for steel of 3 to 12 mm",
        "Makes fillet and butt joints in positions PA, PB and PF",
        "Judges welds by eye against the agreed quality level",
        "Works to a welding procedure and notes deviations",
        "Keeps the workplace safe for others",
    ],
    skills: &[],
    units: &[],
    assessment: "Practical test, supervised, identity checked",
    participation: "On site, in the school's workshop",
    quality: "Course inspected by the school's own quality office; external inspection every third year",
    runs_days: Some(1_114),
};

/// A vocational school's leaving certificate, with its units.
pub const LEAVING_CERTIFICATE: Course = Course {
    code: "metalworking-technician",
    title: "Metalworking technician, leaving certificate",
    description: "Leaving certificate of a three-year vocational school for metalworking.",
    kind: "Diploma",
    vct: VCT_DIPLOMA,
    eqf: Some(4),
    credit: ecvet(180),
    hours: 4_500,
    outcomes: &[
        "Makes parts of steel and aluminium by hand and by machine, to drawing",
        "Joins parts by welding, bolting and riveting",
        "Plans, documents and checks own work",
        "Maintains machines and tools of a metal workshop",
        "Works with others, and explains technical matters to customers",
    ],
    skills: &[],
    units: &[
        "Manual and machine working, 50 ECVET points",
        "Joining, 40 ECVET points",
        "Technical drawing and measuring, 30 ECVET points",
        "Maintenance, 30 ECVET points",
        "Languages, mathematics and citizenship, 30 ECVET points",
    ],
    assessment: "Final project and oral examination, supervised, identity checked",
    participation: "School and company in turn",
    quality: "Public school, inspected by the regional school authority",
    runs_days: None,
};

/// What the first-aid certificate leads to, in the list that the schools of Schmelzingen keep together.
pub const FIRST_AID_SKILLS: [Skill; 3] = [
    Skill { address: "https://skills.schmelzingen.example/secure-accident", label: "secure the place of an accident" },
    Skill { address: "https://skills.schmelzingen.example/resuscitation", label: "give cardiopulmonary resuscitation" },
    Skill { address: "https://skills.schmelzingen.example/bleeding", label: "stop heavy bleeding and dress wounds" },
];

/// A first-aid certificate, which runs two years and has no level.
pub const FIRST_AID: Course = Course {
    code: "first-aid-at-work",
    title: "First aid at work",
    description: "Gives first aid at the workplace until help arrives.",
    kind: "Certification",
    vct: VCT_MICRO_CREDENTIAL,
    eqf: None,
    credit: None,
    hours: 16,
    outcomes: &[
        "Secures the place of an accident and calls for help",
        "Gives cardiopulmonary resuscitation, with a defibrillator too",
        "Stops heavy bleeding and dresses wounds",
        "Recognises shock, burns and poisoning, and acts",
    ],
    skills: &FIRST_AID_SKILLS,
    units: &[],
    assessment: "Practical test, supervised, identity checked",
    participation: "On site",
    quality: "Instructors re-certified every two years",
    runs_days: Some(730),
};

/// A forklift licence.
pub const FORKLIFT: Course = Course {
    code: "counterbalance-forklift",
    title: "Counterbalance forklift operator",
    description: "Drives counterbalance forklift trucks up to 5 t in a warehouse.",
    kind: "License",
    vct: VCT_MICRO_CREDENTIAL,
    eqf: Some(3),
    credit: None,
    hours: 40,
    outcomes: &[
        "Checks the truck before use",
        "Lifts, carries and stacks loads within the truck's limits",
        "Moves safely among people and other vehicles",
    ],
    skills: &[],
    units: &[],
    assessment: "Written and practical test, supervised, identity checked",
    participation: "On site",
    quality: "Training centre audited once a year",
    runs_days: Some(1_826),
};

/// Technical drawing.
pub const DRAWINGS: Course = Course {
    code: "reading-drawings",
    title: "Reading technical drawings",
    description: "Reads drawings of parts and assemblies in metalworking, tolerances and weld symbols included.",
    kind: "MicroCredential",
    vct: VCT_MICRO_CREDENTIAL,
    eqf: Some(4),
    credit: ecvet(12),
    hours: 300,
    outcomes: &[
        "Reads views, sections and dimensions of parts and assemblies",
        "Interprets tolerances, fits and surface symbols",
        "Reads weld symbols and derives the work sequence",
    ],
    skills: &[],
    units: &[],
    assessment: "Written test, supervised, identity checked",
    participation: "Blended",
    quality: "Public school, inspected by the regional school authority",
    runs_days: None,
};

/// Digital skills.
pub const DIGITAL: Course = Course {
    code: "digital-workshop",
    title: "Digital skills for the workshop",
    description: "Uses digital work orders, measuring tools and shared documents in a workshop.",
    kind: "MicroCredential",
    vct: VCT_MICRO_CREDENTIAL,
    eqf: Some(5),
    credit: ects(2),
    hours: 56,
    outcomes: &[
        "Works with digital work orders and parts lists",
        "Records and shares measurements with a tablet",
        "Protects data and accounts at work",
    ],
    skills: &[],
    units: &[],
    assessment: "Portfolio, identity checked online",
    participation: "Online",
    quality: "Reviewed within the university's quality assurance",
    runs_days: None,
};

/// Team work on a building site.
pub const TEAMWORK: Course = Course {
    code: "teamwork-on-site",
    title: "Teamwork on site",
    description: "Worked for twelve weeks in a mixed team on the repair of a sea wall.",
    kind: "Badge",
    vct: VCT_MICRO_CREDENTIAL,
    eqf: None,
    credit: None,
    hours: 120,
    outcomes: &["Plans a day's work with others", "Settles disagreements in the team"],
    skills: &[],
    units: &[],
    assessment: "Observed at work by the project's leader",
    participation: "Project",
    quality: "None stated",
    runs_days: None,
};
