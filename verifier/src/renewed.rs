//! What came of asking the issuer for a newer copy? The same steps when it is asked, and when an archive is judged again.
//!
//! Open Badges 3.0, "Verification", step 3; 1EdTech Credential Refresh 1.0.

use credential::format;
use verify::renewal::{self, Renewal};
use verify::{Fact, Facts, Need, Problem, Reason, Report};

/// What came of judging with a newer copy.
pub struct Renewed {
    /// The copy's report, or the first one's where no copy took its place.
    pub report: Report,
    /// The copy that took the place of the first.
    pub copy: Option<Vec<u8>>,
    /// What the copy was judged by, itself among it; nothing where none was asked for.
    pub facts: Facts,
}

impl Renewed {
    /// A credential that offers no newer copy.
    pub(crate) fn not_offered(report: Report) -> Self {
        let outcome = Err(Problem::RenewalNotOffered {});
        let renewal = Some(Renewal { address: String::new(), fetched: None, outcome });
        Self { report: Report { renewal, ..report }, copy: None, facts: Facts::default() }
    }

    /// `report` is the first one's, `judged` the copy's if one came. The copy's takes the place of the first if it is the
    /// same credential, intact and no older.
    pub(crate) fn of(
        original: &[u8],
        report: Report,
        (need, fact): (&Need, &Fact),
        judged: Option<Report>,
        facts: Facts,
    ) -> Self {
        let renewal = |fetched, outcome| Some(Renewal { address: need.address.clone(), fetched, outcome });
        let (copy, judged) = match (&fact.body, judged) {
            (Ok(copy), Some(judged)) => (copy, judged),
            (body, _) => {
                let reason = body.as_ref().err().map_or_else(Reason::unsaid, |why| why.clone().into());
                let problem = Problem::RenewalUnavailable { address: need.address.clone(), reason };
                return Self { report: Report { renewal: renewal(None, Err(problem)), ..report }, copy: None, facts };
            }
        };
        let outcome = renewal::compare(&format::read(original), &format::read(copy), &judged);
        let taken = outcome.is_ok();
        let renewal = renewal(fact.fetched, outcome);
        match taken {
            true => Self { report: Report { renewal, ..judged }, copy: Some(copy.to_vec()), facts },
            false => Self { report: Report { renewal, ..report }, copy: None, facts },
        }
    }
}
