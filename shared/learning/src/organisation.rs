//! Which organisation is that, and who accredited it for what?
//!
//! European Learning Model 3: Organisation, Accreditation; Open Badges 3.0: Profile.

use credential::x509::fold;

use crate::field::{Concept, Date, Field, Identifier, IdentifierKind};

/// An organisation as the file describes it. Whether that is true is for the trust sources to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Where it stands.
    pub pointer: String,
    /// Its legal name, else another.
    pub name: Option<Field<String>>,
    /// What else it is called.
    pub other_names: Vec<Field<String>>,
    /// By what others know it: registration, eIDAS, tax, its id.
    pub identifiers: Vec<Field<Identifier>>,
    /// Its id, where that means something in the file alone: what has the same there is the same; empty if it has none.
    pub node: String,
    /// The countries of its addresses, each once: two letters of ISO 3166-1.
    pub countries: Vec<Field<String>>,
    /// Its regions, by the EU's list of territorial units.
    pub regions: Vec<Field<Concept>>,
    /// Its addresses and places, as written.
    pub places: Vec<Field<String>>,
    /// What it says it is accredited for.
    pub accreditations: Vec<Accreditation>,
    /// Its home page and addresses for letters and mail.
    pub contact: Vec<Field<String>>,
}

impl Organisation {
    /// The country of its first address.
    pub fn country(&self) -> Option<&Field<String>> {
        self.countries.first()
    }

    /// Whether both descriptions share a number of a kind that both have; nothing where they have none of the same kind.
    pub fn same_numbers(&self, other: &Self) -> Option<bool> {
        const KINDS: [IdentifierKind; 5] = [
            IdentifierKind::Eidas,
            IdentifierKind::Registration,
            IdentifierKind::Vat,
            IdentifierKind::Tax,
            IdentifierKind::Id,
        ];
        let of = |body: &Self, kind: IdentifierKind| -> Vec<String> {
            let of_kind = body.identifiers.iter().filter(|id| id.value.kind == kind);
            of_kind.map(|id| fold(&id.value.value)).collect()
        };
        let both = KINDS.into_iter().map(|kind| (kind, of(self, kind), of(other, kind)));
        let both = both.filter(|(_, one, other)| !one.is_empty() && !other.is_empty());
        let agree: Vec<(IdentifierKind, bool)> =
            both.map(|(kind, one, other)| (kind, one.iter().any(|number| other.contains(number)))).collect();
        // Two addresses for the same organisation contradict nothing.
        let contradicted = agree.iter().any(|(kind, agree)| !agree && *kind != IdentifierKind::Id);
        match agree.iter().any(|(_, agree)| *agree) {
            _ if contradicted => Some(false),
            true => Some(true),
            false => None,
        }
    }
}

/// An accreditation as the file states it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Accreditation {
    /// Where it stands.
    pub pointer: String,
    /// Whether it is called an endorsement: anybody may endorse, which is less than to accredit.
    pub endorsement: bool,
    /// What it is called.
    pub title: Option<Field<String>>,
    /// Of which kind: licence or quality assurance, of an institution or a programme.
    pub kind: Option<Field<Concept>>,
    /// Who accredited.
    pub agents: Vec<Organisation>,
    /// Who is accredited, where the file says it again.
    pub organisations: Vec<Organisation>,
    /// For which fields of study.
    pub fields: Vec<Field<Concept>>,
    /// For which EQF levels, 1 to 8.
    pub eqf_levels: Vec<Field<u8>>,
    /// Where it holds.
    pub jurisdictions: Vec<Field<Concept>>,
    /// For which kinds of credential.
    pub credential_types: Vec<Field<Concept>>,
    /// For which qualification, by title.
    pub qualifications: Vec<Field<String>>,
    /// The same, by identifiers and codes.
    pub qualification_ids: Vec<Field<Identifier>>,
    /// The decision.
    pub decision: Option<Field<Concept>>,
    /// The report on it.
    pub reports: Vec<Field<String>>,
    /// Its state, as written.
    pub status: Option<Field<String>>,
    /// Since when.
    pub issued: Option<Field<Date>>,
    /// When it is to be reviewed.
    pub reviewed: Option<Field<Date>>,
    /// Until when.
    pub expires: Option<Field<Date>>,
    /// What it says in a way that was not read, by name: the bounds "body", "level", "field", "country", "type",
    /// "qualification" and "date"; its "kind"; its "state", which its decision and its status tell.
    pub unread: Vec<&'static str>,
}
