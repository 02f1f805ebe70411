//! Was the service behind this certificate granted at that time, for what it is asked?
//!
//! ETSI TS 119 615, clause 4 (a list that is overdue settles nothing; the status is the one at the time asked about); ETSI TS
//! 119 612, clause 5.5.3 (a service is known by its certificates).

use credential::Timestamp;
use credential::x509::Certificate;

use super::rules::Rule;
use super::service::{Kind, Period, Service, Status};
use super::snapshot::{Known, Lists};

/// A service that a certificate belongs to, with the list that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Two letters, as the lists write them; "EU" of the list of lists, where it is that which settles nothing.
    pub territory: String,
    /// Who provides the service.
    pub provider: String,
    /// What it is called.
    pub service: String,
    /// The number of the list.
    pub sequence: u64,
    /// When the list was issued.
    pub issued: Timestamp,
    /// When the next one is due; `None` of a closed list.
    pub next_update: Option<Timestamp>,
    /// Rules of the list that say of some certificates something else than they say themselves.
    pub rules: Vec<Rule>,
    /// Since when it has stood as it did; `None` before its first entry.
    pub since: Option<Timestamp>,
}

impl Found {
    /// How reports name the list, "trusted list of IE, issue 7 of 2026-10-01".
    pub fn source(&self) -> String {
        let (year, month, day) = self.issued.date();
        format!("trusted list of {}, issue {} of {year:04}-{month:02}-{day:02}", self.territory, self.sequence)
    }
}

/// How the service behind a certificate stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Granted, for what it is asked.
    Granted,
    /// Of that kind, and not granted: withdrawn, or not yet granted.
    NotGranted(String),
    /// Of another kind, or for other things than seals.
    OtherKind,
    /// The list, or the list of lists, was overdue at the moment asked about: what it says may have changed. What was found names
    /// that of the two.
    Overdue,
    /// The list is from after the moment asked about, and from after the day on which it was taken in: no clock was right.
    Ahead,
    /// Its entry has a critical extension of that name, which is not known here: what it says is not known.
    Unread(String),
}

/// Whether two certificates are of one service: it is known by its key and its name (TS 119 612, clause 5.5.3).
pub fn same_service(one: &Certificate, other: &Certificate) -> bool {
    let same_key = || one.public_key().is_ok_and(|key| other.public_key().as_ref() == Ok(&key));
    one.der() == other.der() || (one.subject() == other.subject() && same_key())
}

impl Lists {
    /// Certificates of services of that kind that the names of these lead to: those that may have signed them, and those that
    /// are one of them.
    pub fn candidates<'l>(&'l self, kind: Kind, chain: &'l [&'l Certificate]) -> impl Iterator<Item = &'l Certificate> {
        let names = chain.iter().flat_map(|one| [one.issuer(), one.subject()]);
        let known = names.flat_map(|name| self.named(name));
        known.filter(move |known| self.is_of(known, kind)).map(|known| known.certificate)
    }

    fn is_of(&self, known: &Known<'_>, kind: Kind) -> bool {
        let service = self.service(known.list, known.service);
        service.is_some_and(|service| service.periods.iter().any(|period| period.kind == Some(kind)))
    }

    fn service(&self, list: usize, service: usize) -> Option<&Service> {
        self.blocks.get(list)?.read().services.get(service)
    }

    /// How the services that this certificate belongs to stood at that time, the best first; `as_of` is the moment asked
    /// about, at which the lists must not be overdue. Of services for certificates only those for seals count as granted.
    pub fn standing(
        &self,
        certificate: &Certificate,
        kind: Kind,
        at: Timestamp,
        as_of: Timestamp,
    ) -> Option<(Standing, Found)> {
        let all = self.named(certificate.subject()).filter(|known| same_service(known.certificate, certificate));
        let judged = all.filter_map(|known| self.judge(known.list, known.service, kind, at, as_of));
        judged.min_by_key(|(standing, _)| match standing {
            Standing::Granted => 0,
            Standing::Overdue | Standing::Ahead => 1,
            Standing::Unread(_) => 2,
            Standing::NotGranted(_) => 3,
            Standing::OtherKind => 4,
        })
    }

    fn judge(
        &self,
        list: usize,
        service: usize,
        kind: Kind,
        at: Timestamp,
        as_of: Timestamp,
    ) -> Option<(Standing, Found)> {
        let service = self.service(list, service)?;
        let (list, lotl) = (self.snapshot.lists.get(list)?, &self.snapshot.list_of_lists);
        let period = service.at(at);
        let late = [list, lotl].into_iter().find(|list| list.overdue(as_of));
        // What is taken in must be issued by then: one from later was taken in by a clock that was wrong, or put there.
        let ahead = [list, lotl].into_iter().find(|list| list.issued > as_of && list.issued > self.snapshot.made);
        let told = ahead.or(late).unwrap_or(list);
        let found = Found {
            territory: told.territory.clone(),
            provider: service.provider.clone(),
            service: service.name.clone(),
            sequence: told.sequence,
            issued: told.issued,
            next_update: told.next_update,
            rules: period.map(|period| period.rules.clone()).unwrap_or_default(),
            since: period.map(|period| period.from),
        };
        let standing = match period {
            _ if ahead.is_some() => Standing::Ahead,
            _ if late.is_some() => Standing::Overdue,
            None => Standing::NotGranted("not-yet".to_owned()),
            Some(Period { kind: Some(is), unread: Some(name), .. }) if *is == kind => Standing::Unread(name.clone()),
            Some(period) if period.kind != Some(kind) || (kind == Kind::CaQc && !period.seals) => Standing::OtherKind,
            Some(period) if period.status == Status::Granted => Standing::Granted,
            Some(period) => Standing::NotGranted(period.status.id().to_owned()),
        };
        Some((standing, found))
    }
}
