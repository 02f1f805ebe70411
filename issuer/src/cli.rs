//! What can be asked on the command line, and what happens then?

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use net::{Client, Origin, Origins, SystemClock};
use web::{Hosts, Patience};

use crate::demo::{Demo, Record};
use crate::{http, store};

/// Issues learning credentials. For now: a demonstration with three examples.
#[derive(Debug, Parser)]
#[command(name = "wanderbuch-issuer", version)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Offer three examples in three formats on this computer, with lists of withdrawals
    Demo {
        /// Where to answer: an address of this computer
        #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:7711")]
        listen: SocketAddr,
        /// Keep keys and what was issued in this folder; without it they end with the program
        #[arg(long, value_name = "DIR")]
        home: Option<PathBuf>,
    },
    /// List what a running demonstration has issued: id, example, format, state
    Issued {
        /// Where the demonstration answers
        #[arg(long, value_name = "ORIGIN", default_value = "http://127.0.0.1:7711")]
        at: Origin,
    },
    /// Withdraw a credential that a running demonstration has issued
    Withdraw {
        /// Where the demonstration answers
        #[arg(long, value_name = "ORIGIN", default_value = "http://127.0.0.1:7711")]
        at: Origin,
        /// The credential's id, as `issued` lists it
        id: String,
    },
}

/// Does it.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    match cli.command {
        Command::Demo { listen, home } => demo(listen, home).await,
        Command::Issued { at } => issued(at).await,
        Command::Withdraw { at, id } => withdraw(at, &id).await,
    }
}

#[expect(clippy::print_stdout, reason = "the person at the terminal is told where the demonstration answers")]
async fn demo(listen: SocketAddr, home: Option<PathBuf>) -> anyhow::Result<()> {
    anyhow::ensure!(listen.ip().is_loopback(), "{listen} is not an address of this computer alone (127.0.0.1, ::1)");
    let listener = tokio::net::TcpListener::bind(listen).await.with_context(|| format!("{listen} cannot be used"))?;
    let address = listener.local_addr()?;
    let origin = format!("http://{address}");
    let demo = match &home {
        Some(home) => store::open(home, &origin)?,
        None => Demo::new(&origin)?,
    };
    println!("# Offers: {origin}/");
    println!("# For a verifier's own list (--trust FILE), with --allow-origin {origin}:\n");
    println!("{}", demo.trust_list()?);
    let hosts = Hosts::from_iter([address.to_string(), format!("localhost:{}", address.port())]);
    let service = http::Service::new(demo, Arc::new(SystemClock), home);
    web::serve(listener, http::router(service, hosts), Patience::default(), interrupted()).await;
    Ok(())
}

async fn interrupted() {
    // Where no signal can be waited for, the program ends when it is killed.
    if tokio::signal::ctrl_c().await.is_err() {
        std::future::pending::<()>().await;
    }
}

async fn send(at: &Origin, request: ::http::Request<Vec<u8>>) -> anyhow::Result<::http::Response<Vec<u8>>> {
    let client = Client::new(Origins::from_iter([at.clone()]));
    client.send(request).await.with_context(|| format!("no demonstration answers at {at}"))
}

#[expect(clippy::print_stdout, reason = "what was asked for goes to the standard output")]
async fn issued(at: Origin) -> anyhow::Result<()> {
    let request = ::http::Request::get(format!("{at}/issued.json")).body(Vec::new())?;
    let response = send(&at, request).await?;
    anyhow::ensure!(response.status().is_success(), "the demonstration answered with {}", response.status());
    let records: Vec<Record> = serde_json::from_slice(response.body())?;
    for record in records {
        let state = if record.withdrawn { "withdrawn" } else { "in force" };
        println!("{}\t{}\t{}\t{}\t{state}", record.id, record.example, record.format, record.issued);
    }
    Ok(())
}

async fn withdraw(at: Origin, id: &str) -> anyhow::Result<()> {
    let body = openid4vc::link::encode([("id", id)]);
    let request = ::http::Request::post(format!("{at}/withdraw"))
        .header("content-type", "application/x-www-form-urlencoded")
        .body(body.into_bytes())?;
    let response = send(&at, request).await?;
    let done = response.status() == ::http::StatusCode::SEE_OTHER;
    anyhow::ensure!(done, "{}", String::from_utf8_lossy(response.body()));
    Ok(())
}
