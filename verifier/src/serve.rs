//! `serve`: the verifier's page, on this computer.

use std::net::SocketAddr;
use std::sync::Arc;

use net::{Clock as _, SystemClock};
use web::{Hosts, Patience};
use words::Words;

use crate::cli::ServeArgs;
use crate::evidence::EvidenceKey;
use crate::{ConfigError, Exit, Verifier, http, judge_files, output};

/// Serves until it is interrupted.
pub fn run(asked: &ServeArgs, words: Words) -> Result<Exit, ConfigError> {
    #[cfg(feature = "conformance")]
    if asked.conformance {
        return judge_files::runtime()?.block_on(crate::conformance::serve(asked));
    }
    let (verifier, warnings) = Verifier::for_service(&asked.how)?;
    let (verifier, more) = verifier.with_memory(&asked.how, SystemClock.now())?;
    warnings.iter().chain(&more).for_each(|warning| output::tell(warning));
    let memory = verifier.memory.clone();
    judge_files::runtime()?.block_on(serve(asked, verifier, words))?;
    if let Some(Err(error)) = memory.map(|memory| memory.save()) {
        output::tell(&format!("which lists were seen cannot be kept: {error}"));
    }
    Ok(Exit::Valid)
}

async fn serve(asked: &ServeArgs, verifier: Verifier, words: Words) -> Result<(), ConfigError> {
    let listener = tokio::net::TcpListener::bind(asked.listen).await.map_err(ConfigError::Start)?;
    let address = listener.local_addr().map_err(ConfigError::Start)?;
    let origin = asked.origin.as_ref().map_or_else(|| format!("http://{address}"), ToString::to_string);
    let key = asked.evidence_key.as_deref().map(EvidenceKey::read).transpose()?;
    let service = http::Service::new(verifier, Arc::new(SystemClock), words, &origin, &asked.name, key)
        .map_err(|error| ConfigError::Start(std::io::Error::other(error.to_string())))?;
    output::tell(&format!("{origin}/"));
    web::serve(listener, http::router(service, hosts(address, &origin)), Patience::default(), interrupted()).await;
    Ok(())
}

/// The names under which we answer: the address itself, and the origin that the person has named.
pub(crate) fn hosts(address: SocketAddr, origin: &str) -> Hosts {
    let named = origin.split("://").nth(1).unwrap_or_default().to_owned();
    Hosts::from_iter([address.to_string(), format!("localhost:{}", address.port()), named])
}

pub(crate) async fn interrupted() {
    // Where no signal can be waited for, the program ends when it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}
