//! What does a recognition statement say? docs/recognition-statement.md.

use credential::format::{Fingerprint, Over};
use credential::key::PublicKey;

use crate::award::Field;
use crate::limits::STATEMENT_TEXTS;
use crate::place::Place;
use crate::reader::Reader;
use crate::units::{Basis, Kind, is_address};

/// The type of a recognition statement, as `vct` names it (SD-JWT VC, section 2.2.2.1).
pub const TYPE: &str = "urn:wanderbuch:recognition-statement:1";

/// A decision of one body about one person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The statement's own id.
    pub id: Field<String>,
    /// Who says to have decided: an id.
    pub issuer: Option<Field<String>>,
    /// Who says to have decided: a name. Nobody but the statement says so.
    pub by: Option<Field<String>>,
    /// About whom.
    pub learner: Learner,
    /// About which credential; none for an exemption that rests on none.
    pub about: Option<About>,
    /// For which qualification.
    pub qualification: Target,
    /// For which unit of it; none means for the whole.
    pub unit: Option<Target>,
    /// How far.
    pub kind: Field<Kind>,
    /// On what it rests.
    pub basis: Field<Basis>,
    /// The law, agreement or rule, as the body cites it.
    pub legal_basis: Option<Field<String>>,
    /// Why.
    pub reasons: Vec<Field<String>>,
    /// What is recognised, where it is a part.
    pub covers: Vec<Field<String>>,
    /// What is still to be done, where it is on a condition.
    pub condition: Option<Field<String>>,
    /// The day of the decision ("2026-11-22").
    pub date: Field<String>,
    /// How and until when it can be appealed against.
    pub appeal: Option<Field<String>>,
}

/// The person whom a decision is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Learner {
    /// Their name, as the credential names them.
    pub name: Option<Field<String>>,
    /// Their date of birth, as written.
    pub born: Option<Field<String>>,
    /// Their id: of the subject of the credential, or the thumbprint of the key that the statement is bound to (`cnf`).
    pub ids: Vec<Field<String>>,
}

/// The credential that a decision is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Its own id, where it has one.
    pub id: Option<Field<String>>,
    /// Its digest.
    pub fingerprint: Field<Fingerprint>,
    /// Where in it the achievement stands; none means the whole.
    pub pointer: Option<Field<String>>,
    /// What it is called.
    pub title: Option<Field<String>>,
    /// Who issued it.
    pub issuer: Option<Field<String>>,
}

/// A qualification or a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// How the qualification's own rule calls a unit.
    pub id: Option<Field<String>>,
    /// By what others know it.
    pub ids: Vec<Field<String>>,
    /// What it is called.
    pub title: Option<Field<String>>,
}

/// Why a credential that calls itself a recognition statement is none.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StatementError {
    /// Something that every statement of its kind says is not there.
    #[error("{member} is missing")]
    Missing {
        /// Where it should stand.
        member: &'static str,
    },
    /// Something else stands there than can.
    #[error("{member} is {found:?}")]
    Wrong {
        /// Where it stands.
        member: &'static str,
        /// What stands there, cut at 64 characters.
        found: String,
    },
}

impl StatementError {
    /// Where in the claims something is missing or wrong.
    pub fn member(&self) -> &'static str {
        match self {
            StatementError::Missing { member } | StatementError::Wrong { member, .. } => member,
        }
    }
}

/// Reads a statement; none where the claims are of another type.
pub(crate) fn read(reader: &mut Reader<'_, '_>) -> Option<Result<Statement, StatementError>> {
    let root = reader.root();
    (root.str("vct") == Some(TYPE)).then(|| statement(reader, &root))
}

fn statement<'v, 'd>(reader: &mut Reader<'v, 'd>, root: &Place<'v, 'd>) -> Result<Statement, StatementError> {
    reader.take_here("/vct");
    let at = |path: &str| root.at(path);
    let issuer = reader.first(&[at("iss")]);
    let kind = chosen(reader, at("recognition/kind"), "/recognition/kind", Kind::from_id)?;
    let basis = chosen(reader, at("recognition/basis"), "/recognition/basis", Basis::from_id)?;
    let statement = Statement {
        id: id(reader, at("jti"))?,
        issuer,
        by: reader.first(&[at("issuing_authority")]),
        learner: learner(reader, root)?,
        about: at("recognition/credential").first().map(|place| about(reader, place)).transpose()?,
        qualification: needed(target(reader, &at("recognition/qualification")), "/recognition/qualification")?,
        unit: target(reader, &at("recognition/unit")),
        legal_basis: reader.first(&[at("recognition/legal_basis")]),
        reasons: texts(reader, &at("recognition/reasons")),
        covers: texts(reader, &at("recognition/covers")),
        condition: reader.first(&[at("recognition/condition")]),
        date: day(reader, at("recognition/date"))?,
        appeal: reader.first(&[at("recognition/appeal")]),
        kind,
        basis,
    };
    statement.whole()
}

impl Statement {
    /// Whether it says what a decision of its kind must say: reasons and a way to appeal unless all was granted (Lisbon
    /// Recognition Convention, articles III.5 and IV.8), the law if it rests on one, the condition if there is one.
    fn whole(self) -> Result<Self, StatementError> {
        let lacks = |missing: bool, member: &'static str| {
            if missing { Err(StatementError::Missing { member }) } else { Ok(()) }
        };
        let kind = self.kind.value;
        lacks(self.about.is_none() && kind != Kind::Exemption, "/recognition/credential")?;
        lacks(self.unit.is_none() && kind == Kind::Exemption, "/recognition/unit")?;
        lacks(!kind.counts() && self.reasons.is_empty(), "/recognition/reasons")?;
        lacks(!kind.counts() && self.appeal.is_none(), "/recognition/appeal")?;
        lacks(kind == Kind::Partial && self.covers.is_empty(), "/recognition/covers")?;
        lacks(kind == Kind::Conditional && self.condition.is_none(), "/recognition/condition")?;
        lacks(self.basis.value == Basis::Law && self.legal_basis.is_none(), "/recognition/legal_basis")?;
        Ok(self)
    }
}

fn needed<T>(found: Option<T>, member: &'static str) -> Result<T, StatementError> {
    found.ok_or(StatementError::Missing { member })
}

/// Its own id is an address (docs/recognition-statement.md), so that it is never taken for how anybody numbers what they hold.
fn id<'v, 'd>(reader: &mut Reader<'v, 'd>, places: Vec<Place<'v, 'd>>) -> Result<Field<String>, StatementError> {
    const MEMBER: &str = "/jti";
    let id = needed(reader.first(&[places]), MEMBER)?;
    if is_address(&id.value) { Ok(id) } else { Err(wrong(MEMBER, &id.value)) }
}

fn wrong(member: &'static str, found: &str) -> StatementError {
    StatementError::Wrong { member, found: found.chars().take(64).collect() }
}

fn chosen<'v, 'd, T>(
    reader: &mut Reader<'v, 'd>,
    places: Vec<Place<'v, 'd>>,
    member: &'static str,
    of: impl Fn(&str) -> Option<T>,
) -> Result<Field<T>, StatementError> {
    let text = needed(reader.first(&[places]), member)?;
    let value = of(&text.value).ok_or_else(|| wrong(member, &text.value))?;
    Ok(text.with(value))
}

fn texts<'v, 'd>(reader: &mut Reader<'v, 'd>, places: &[Place<'v, 'd>]) -> Vec<Field<String>> {
    places.iter().take(STATEMENT_TEXTS).filter_map(|place| reader.text(place)).collect()
}

fn day<'v, 'd>(reader: &mut Reader<'v, 'd>, places: Vec<Place<'v, 'd>>) -> Result<Field<String>, StatementError> {
    const MEMBER: &str = "/recognition/date";
    let text = needed(reader.first(&[places]), MEMBER)?;
    let moment = credential::Timestamp::parse(&format!("{}T00:00:00Z", text.value));
    if text.value.len() == 10 && moment.is_ok() { Ok(text) } else { Err(wrong(MEMBER, &text.value)) }
}

/// Named by an id, a key or a name: a decision about nobody in particular would count for everybody.
fn learner<'v, 'd>(reader: &mut Reader<'v, 'd>, root: &Place<'v, 'd>) -> Result<Learner, StatementError> {
    let mut ids: Vec<Field<String>> = Vec::new();
    ids.extend(reader.first(&[root.at("sub")]));
    ids.extend(reader.first(&[root.at("credentialSubject/id")]));
    if let Some(key) = root.at("cnf/jwk").first() {
        let found = PublicKey::from_jwk(key.value).map_err(|error| wrong("/cnf/jwk", &error.to_string()))?;
        reader.take(key);
        ids.push(Field::new(found.thumbprint(), key.pointer.clone()));
    }
    let name = reader.first(&[root.at("credentialSubject/name")]);
    let born = reader.first(&[root.at("credentialSubject/birthDate")]);
    if ids.is_empty() && name.is_none() {
        return Err(StatementError::Missing { member: "/credentialSubject" });
    }
    Ok(Learner { name, born, ids })
}

fn about<'v, 'd>(reader: &mut Reader<'v, 'd>, place: &Place<'v, 'd>) -> Result<About, StatementError> {
    let member = |name: &str| place.at(name);
    let digest = needed(reader.first(&[member("sha256")]), "/recognition/credential/sha256")?;
    let right = digest.value.len() == 64 && digest.value.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    if !right {
        return Err(wrong("/recognition/credential/sha256", &digest.value));
    }
    let over = chosen(reader, member("over"), "/recognition/credential/over", Over::from_id)?;
    Ok(About {
        id: reader.first(&[member("id")]),
        fingerprint: digest.with(Fingerprint { over: over.value, sha256: digest.value.clone() }),
        pointer: member("pointer").first().and_then(|place| reader.text(place)),
        title: reader.first(&[member("title")]),
        issuer: reader.first(&[member("issuer")]),
    })
}

/// Something with a name or an id; a thing without either is none.
fn target<'v, 'd>(reader: &mut Reader<'v, 'd>, places: &[Place<'v, 'd>]) -> Option<Target> {
    let place = places.first()?;
    let target = Target {
        id: reader.first(&[place.at("id")]),
        ids: texts(reader, &place.at("ids")),
        title: reader.first(&[place.at("title")]),
    };
    (target != Target::default()).then_some(target)
}
