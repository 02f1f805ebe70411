//! Does what a credential says stay text, wherever it is shown? The files are `shared/verify/tests/hostile/files/rendering`.
//!
//! Security.md, "Rendering": control and bidirectional characters are shown as such, HTML is escaped, formulas are neutralised.

#![expect(clippy::unwrap_used, reason = "a test stops where it is surprised")]

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use tower::ServiceExt as _;
use wanderbuch_verifier::Verifier;
use wanderbuch_verifier::http::{Service, router};
use web::Hosts;
use words::Words;

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/verify/tests/hostile/files/rendering");
    let mut all: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    all.sort();
    assert!(all.len() > 10, "{all:?}");
    all
}

/// Characters that move, hide or turn what stands around them.
fn acts(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}')
        || matches!(c, '\u{e0000}'..='\u{e007f}')
}

fn said(folder: &Path, arguments: &[&str], file: &Path) -> String {
    let mut command = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
    let output = command.args(arguments).arg(file).env("XDG_STATE_HOME", folder).output().unwrap();
    String::from_utf8([output.stdout, output.stderr].concat()).unwrap()
}

#[test]
fn nothing_acts_on_a_terminal_or_in_a_table() {
    let folder = tempfile::tempdir().unwrap();
    for file in files() {
        for command in [
            &["verify", "--offline"][..],
            &["verify", "--offline", "--format", "json"],
            &["verify", "--offline", "--format", "tsv"],
            &["show"],
            &["show", "--format", "json"],
            &["explain", "--offline"],
        ] {
            let said = said(folder.path(), command, &file);
            let bad: Vec<char> = said.chars().filter(|c| acts(*c)).collect();
            assert!(bad.is_empty(), "{} {command:?}: {bad:?}", file.display());
            if command.contains(&"tsv") {
                let cells = said.lines().flat_map(|line| line.split('\t'));
                let formula = cells.filter(|cell| cell.starts_with(['=', '+', '@'])).collect::<Vec<_>>();
                assert!(formula.is_empty(), "{}: {formula:?}", file.display());
            }
        }
    }
}

#[tokio::test]
async fn nothing_acts_in_a_browser() {
    const HOST: &str = "127.0.0.1:7722";
    let how = wanderbuch_verifier::cli::How { offline: true, no_eu_lists: true, ..Default::default() };
    let (verifier, _) = Verifier::for_service(&how).unwrap();
    let now = Arc::new(credential::Timestamp::parse("2026-11-22T10:04:00Z").unwrap());
    let service = Service::new(verifier, now, Words::english(), "http://127.0.0.1:7722", "Us", None).unwrap();
    let app = router(service, Hosts::from_iter([HOST]));
    for file in files() {
        let bytes: String = std::fs::read(&file).unwrap().iter().map(|byte| format!("%{byte:02X}")).collect();
        let send = async |method: &str, path: &str, body: String| {
            let request =
                http::Request::builder().method(method).uri(format!("http://{HOST}{path}")).header("host", HOST);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            app.clone().oneshot(request.body(axum::body::Body::from(body)).unwrap()).await.unwrap()
        };
        let answer = send("POST", "/checks/text", format!("text={bytes}")).await;
        let place = answer.headers().get("location").unwrap().to_str().unwrap().to_owned();
        let body = axum::body::to_bytes(send("GET", &place, String::new()).await.into_body(), 1 << 24).await.unwrap();
        let page = String::from_utf8(body.to_vec()).unwrap();
        assert!(!page.contains("<script>alert") && !page.contains("<img src=x"), "{}", file.display());
        let bad: Vec<char> = page.chars().filter(|c| acts(*c)).collect();
        assert!(bad.is_empty(), "{}: {bad:?}", file.display());
    }
}
