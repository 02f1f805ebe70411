//! What does a result rest on? One archive, as `verify --evidence` keeps it, for whoever looks at the result.
//!
//! verdict.md, "Evidence". The digest is part of the file's name and is said on the terminal: who notes it knows the archive
//! again.

use std::ffi::OsStr;
use std::sync::Arc;

use axum::extract::{Path, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use credential::digest;
use verify::{Facts, Report, Request};
use words::Words;

use super::{Home, Service};
use crate::evidence::{Case, Keeping};
use crate::render::{self, json};
use crate::session::Judged;
use crate::{Verifier, output};

/// One judgement with everything that it rests on.
#[derive(Clone, Debug)]
pub struct Basis {
    /// The bytes as received.
    pub received: Arc<[u8]>,
    /// What they were judged by.
    pub facts: Facts,
    /// Our own request that they answer.
    pub request: Option<Request>,
    /// If a newer copy was asked for: what that one was judged by, itself among it.
    pub newer_copy: Option<Facts>,
    /// The whole report, before it was divided among the credentials of a presentation.
    pub report: Report,
    /// Who judged: with the trusted lists of that moment.
    pub judge: Arc<Verifier>,
}

impl Basis {
    /// How many bytes the answers of others hold that are kept for it.
    pub(crate) fn bytes(&self) -> usize {
        let facts = [Some(&self.facts), self.newer_copy.as_ref()];
        facts
            .into_iter()
            .flatten()
            .flat_map(Facts::iter)
            .map(|(.., fact)| fact.body.as_ref().map_or(0, |b| b.len()))
            .sum()
    }
}

/// The archive of a result.
pub(super) async fn archive(State(service): State<Service>, Path(id): Path<String>, home: Home) -> Response {
    let judged = super::check::answered(&service, &id).filter(|_| service.verifier().is_named());
    let Some(packed) = judged.and_then(|judged| pack(&judged)) else {
        return service.nothing_here(home);
    };
    let packed = packed.pack(service.evidence_key());
    let archive = match packed {
        Ok(archive) => archive,
        Err(error) => return service.refusal(home, StatusCode::INTERNAL_SERVER_ERROR, "broken", &error.to_string()),
    };
    let digest = digest::sha256_hex(&archive);
    output::tell(&format!("evidence handed out (it holds personal data): sha256:{digest}"));
    let name = format!("attachment; filename=\"evidence-sha256-{digest}.zip\"");
    let headers = [
        (header::CONTENT_TYPE, "application/zip"),
        (header::CONTENT_DISPOSITION, name.as_str()),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, archive).into_response()
}

/// Each thing that was received, once, with the name that it bears in reports: of a presentation the first credential stands
/// for all, since they share what they rest on.
pub(super) fn received(judged: &[Judged]) -> Vec<(String, &Judged)> {
    let mut all: Vec<(String, &Judged)> = Vec::new();
    for one in judged {
        if !all.iter().any(|(_, other)| Arc::ptr_eq(&other.basis, &one.basis)) {
            all.push((format!("received-{}", all.len() + 1), one));
        }
    }
    all
}

/// What came together was judged for one moment.
fn pack(judged: &[Judged]) -> Option<Keeping> {
    // By whom it was judged then: the trusted lists may be others now.
    let verifier = &*judged.first()?.basis.judge;
    let mut keeping = Keeping::new(&verifier.named, judged.first()?.basis.report.as_of);
    for (file, Judged { basis, .. }) in received(judged) {
        let report = render::Judged::Report(Box::new(basis.report.clone()));
        keeping.add_case(Case {
            file: &file,
            received: &basis.received,
            facts: &basis.facts,
            request: basis.request.as_ref(),
            newer_copy: basis.newer_copy.as_ref(),
            report: json::line(OsStr::new(&file), &report, verifier, Words::english().into(), None).into_bytes(),
        });
    }
    Some(keeping)
}
