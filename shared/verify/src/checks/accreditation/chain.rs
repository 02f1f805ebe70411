//! Does a chain of accreditations lead from the issuer to a root that the user trusts?
//!
//! EBSI Issuer Trust Model: `termsOfUse` names an attribute in the Trusted Issuers Registry; it holds an accreditation of
//! the issuer, signed by whoever accredited it, whose own `termsOfUse` names the next; the last is signed by a Root TAO.
//! Each link holds by itself, is its subject's, permits what is below it, and was in force. Nothing is fetched that a link
//! names before that link holds, and nothing from elsewhere than the registries that the user's own list names.

use credential::format;
use trust::accreditation::{AddressError, Attribute, AttributeAddress, Kind, Statement, parents};
use trust::{Root, limits};

use super::awarded::Awarded;
use super::body::Body;
use super::cover::{self, Fit};
use super::permit::{self, Issued};
use super::{Asked, Heard, not_covered, sound};
use crate::case::Case;
use crate::facts::NeedKind;
use crate::no_answer::NoAnswer;
use crate::problem::Problem;
use crate::report::Evidence;
use crate::text;

/// Most attributes of one credential that are followed: it is issued under one, and may belong to several chains.
const PARENTS: usize = 4;

/// What the chains say that the credential names.
pub(super) fn ask(case: &Case<'_>, asked: &Asked<'_, '_, '_>, body: &Body<'_>, awarded: &Awarded) -> Heard {
    let named = parents(&asked.credential.claims);
    let (Some(signer), false) = (asked.signer, named.is_empty()) else { return Heard::Silent };
    // A chain speaks of whoever signs, and of no body for which that one issues.
    if !body.ids.contains(signer) {
        return Heard::Silent;
    }
    let walk = Walk { case, issued: Issued::of(case, asked.credential), awarded, issuer: signer };
    let mut heard = Heard::Silent;
    for parent in named.into_iter().take(PARENTS) {
        heard = heard.or(walk.follow(parent).unwrap_or_else(|stop| stop));
    }
    heard
}

struct Walk<'w, 'c> {
    case: &'w Case<'c>,
    issued: Issued,
    awarded: &'w Awarded,
    issuer: &'w str,
}

/// One link that holds.
struct Link {
    /// Who is accredited.
    subject: String,
    /// Who signed.
    signer: String,
    /// The attribute of the accreditation above.
    above: Option<String>,
    /// What the link's credential is, for the one above.
    issued: Issued,
    /// When the registry answered.
    fetched: Option<credential::Timestamp>,
}

/// What stops the walk.
type Stop = Heard;

fn open(reason: &str, at: &str) -> Stop {
    Heard::Open(Problem::ChainOpen { reason: reason.to_owned(), at: text::cut(at) }, Vec::new())
}

#[expect(clippy::result_large_err, reason = "what stops a walk is its result, and there is one walk a credential")]
impl Walk<'_, '_> {
    /// Goes up from the attribute that the credential names, to a root or to what stops it.
    fn follow(&self, first: &str) -> Result<Heard, Stop> {
        let (mut named, mut subject) = (first.to_owned(), self.issuer.to_owned());
        let mut links: Vec<Link> = Vec::new();
        let mut seen: Vec<String> = Vec::new();
        loop {
            let address = self.address(&named)?;
            if seen.contains(&address.address) {
                return Err(open("loop", &named));
            }
            if links.len() >= limits::CHAIN_LINKS {
                return Err(open("long", &named));
            }
            seen.push(address.address.clone());
            let link = self.link(&address, &subject, links.last())?;
            let root = self.root(&link.signer);
            if link.signer == link.subject && root.is_none() {
                return Err(Heard::Open(Problem::SelfAccredited { accreditor: text::cut(&link.signer) }, Vec::new()));
            }
            let (signer, above) = (link.signer.clone(), link.above.clone());
            links.push(link);
            if let Some(root) = root {
                return Ok(Heard::Covers(self.evidence(root, &links)));
            }
            named = above.ok_or_else(|| open("ends", &signer))?;
            subject = signer;
        }
    }

    fn address(&self, named: &str) -> Result<AttributeAddress, Stop> {
        let registries = self.case.trust.chain_registries();
        if registries.is_empty() {
            return Err(open("no-root", named));
        }
        AttributeAddress::read(named, &registries).map_err(|error| match error {
            AddressError::Elsewhere => open("elsewhere", named),
            AddressError::Form => open("form", named),
        })
    }

    /// The link at that address, if it holds, is this subject's, and lets it do what is below.
    fn link(&self, address: &AttributeAddress, subject: &str, below: Option<&Link>) -> Result<Link, Stop> {
        let at = &address.address;
        let another = |found: &str| {
            let (expected, found) = (text::cut(subject), text::cut(found));
            Heard::Outside(Problem::AccreditationOfAnother { source: text::cut(at), expected, found }, Vec::new())
        };
        if address.subject != subject {
            return Err(another(&address.subject));
        }
        let fact = self.case.fact(at, NeedKind::Attribute);
        let unavailable = |why: NoAnswer| {
            let (source, reason) = (text::cut(at), why.into());
            Heard::Open(Problem::AccreditationUnavailable { source, reason }, Vec::new())
        };
        let fact = fact.map_err(unavailable)?;
        let bytes = fact.body.as_ref().map_err(|reason| unavailable(reason.clone()))?;
        let attribute = Attribute::parse(bytes).map_err(|_| open("malformed", at))?;
        let received = format::read(attribute.body.as_bytes());
        let credential = sound::credential(&received).ok_or_else(|| open("malformed", at))?;
        let statement = Statement::read(&credential.claims).ok_or_else(|| open("statement", at))?;
        if attribute.subject != subject || !statement.ids.contains(subject) {
            return Err(another(statement.ids.first().map_or("", String::as_str)));
        }
        let signer = sound::signer(self.case, credential, at);
        let signer = signer.map_err(|problem| Heard::Open(problem, Vec::new()))?;
        self.permits(&statement, at, below)?;
        let issued = Issued::of(self.case, credential);
        let above = parents(&credential.claims).first().map(|above| (*above).to_owned());
        Ok(Link { subject: subject.to_owned(), signer, above, issued, fetched: fact.fetched })
    }

    /// Whether a link lets its subject issue this, or accredit those below; and was in force when it was awarded.
    fn permits(&self, statement: &Statement, at: &str, below: Option<&Link>) -> Result<(), Stop> {
        let permitted = match (statement.kind, below) {
            (Kind::ToAttest, None) => permit::to_attest(&statement.permits, &self.issued, self.awarded),
            (Kind::ToAccredit | Kind::Root, Some(below)) => {
                permit::to_accredit(&statement.permits, &self.issued, &below.issued, self.awarded)
            }
            _ => return Err(open("statement", at)),
        };
        let dates = statement.dates();
        let fit = match permitted {
            Err(miss) => Fit::No(miss),
            Ok(()) => cover::within(&[dates], self.awarded, self.case.as_of),
        };
        let outside = matches!(fit, Fit::No(_));
        match not_covered(at, fit) {
            None => Ok(()),
            Some(problem) if outside => Err(Heard::Outside(problem, Vec::new())),
            Some(problem) => Err(Heard::Open(problem, Vec::new())),
        }
    }

    fn root(&self, signer: &str) -> Option<&Root> {
        let mut roots = self.case.trust.roots().filter(|root| root.covers(self.case.as_of));
        roots.find(|root| root.ids.contains(signer))
    }

    fn evidence(&self, root: &Root, links: &[Link]) -> Evidence {
        let path: Vec<&str> = links
            .iter()
            .map(|link| link.subject.as_str())
            .chain(links.last().map(|link| link.signer.as_str()))
            .collect();
        Evidence::new("accredited-through")
            .with("root", &root.name)
            .with("links", links.len() as u64)
            .with("path", path.join(" ← ").as_str())
            .from(&root.registry)
            .dated(links.iter().filter_map(|link| link.fetched).min())
    }
}
