//! Is the awarding body of a European Digital Credential its issuer, and if not, is there a mandate?
//!
//! European Learning Model 3, profile "issued by mandate". A credential's own word on who charged whom proves nothing, and its
//! absence does not make the credential false: a reader is told of both.

use credential::json::Value;
use learning::mandate::{Mandate, mandates};

use crate::problem::Problem;
use crate::report::Warning;
use crate::text;

/// A warning for each awarding body that is not the issuer.
pub(crate) fn look(claims: &Value<'_>) -> Vec<Warning> {
    mandates(claims).iter().map(warning).collect()
}

fn warning(mandate: &Mandate) -> Warning {
    let (issuer, body) = (text::cut(&mandate.issuer.value), text::cut(&mandate.body.value));
    let Some(first) = mandate.evidence.first() else {
        return Warning {
            problem: Problem::IssuedWithoutMandate { issuer, body },
            place: mandate.body.pointer.clone(),
        };
    };
    let statement = mandate.statement().map(|statement| text::cut(&statement.value)).unwrap_or_default();
    let documents = u64::try_from(mandate.documents()).unwrap_or(u64::MAX);
    let problem = Problem::IssuedByMandate { issuer, body, statement, documents };
    Warning { problem, place: first.pointer.clone() }
}
