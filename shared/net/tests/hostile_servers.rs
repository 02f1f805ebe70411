//! What does the client make of servers that are slow, endless, too large, broken off, or that lead elsewhere?

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it is surprised")]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use credential::Timestamp;
use net::{Client, Fetch, NoAnswer, Origins};
use verify::{Fact, Need, NeedKind};

/// A server that a test makes by hand: it reads one request's head, and does what the test says.
struct Server {
    origin: String,
    asked: Arc<AtomicUsize>,
}

impl Server {
    fn start(answer: impl Fn(&str, &mut TcpStream) -> std::io::Result<()> + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        let (asked, answer) = (Arc::new(AtomicUsize::new(0)), Arc::new(answer));
        let count = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let (answer, count) = (Arc::clone(&answer), Arc::clone(&count));
                std::thread::spawn(move || {
                    let mut stream = stream.unwrap();
                    let head = head(&mut stream);
                    count.fetch_add(1, Ordering::SeqCst);
                    // The client hangs up when it has had enough.
                    answer(&head, &mut stream).ok();
                });
            }
        });
        Self { origin, asked }
    }

    fn client(&self) -> Client {
        Client::new(Origins::from_iter([self.origin.parse().unwrap()]))
    }

    async fn get(&self, kind: NeedKind, within: Duration) -> Fact {
        let need = Need { address: format!("{}/here", self.origin), kind };
        (self.client().within(within), Timestamp::from_seconds(0).unwrap()).fetch(&need).await
    }

    async fn list(&self) -> Result<Vec<u8>, NoAnswer> {
        self.get(NeedKind::StatusList, Duration::from_secs(10)).await.body.map(|bytes| bytes.to_vec())
    }
}

fn head(stream: &mut TcpStream) -> String {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
        head.push(byte[0]);
    }
    String::from_utf8_lossy(&head).into_owned()
}

fn whole(content_type: &str, body: &[u8]) -> Vec<u8> {
    let mut all =
        format!("HTTP/1.1 200 OK\r\ncontent-type: {content_type}\r\ncontent-length: {}\r\n", body.len()).into_bytes();
    all.extend_from_slice(b"connection: close\r\n\r\n");
    all.extend_from_slice(body);
    all
}

fn redirect(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").into_bytes()
}

fn says(result: Result<Vec<u8>, NoAnswer>, words: &str) {
    let reason = result.expect_err("nothing may come of it").to_string();
    assert!(reason.contains(words), "{reason:?} should say {words:?}");
}

#[tokio::test]
async fn a_good_answer_comes_whole_and_dated() {
    let server = Server::start(|head, stream| {
        assert!(head.contains("accept-encoding: identity"), "{head}");
        assert!(head.contains("application/statuslist+jwt"), "{head}");
        assert!(!head.to_lowercase().contains("cookie") && !head.to_lowercase().contains("referer"), "{head}");
        stream.write_all(&whole("application/statuslist+jwt", b"list"))
    });
    let fact = server.get(NeedKind::StatusList, Duration::from_secs(10)).await;
    assert_eq!(fact.body.unwrap().as_ref(), b"list");
    assert_eq!(fact.fetched, Timestamp::from_seconds(0));
}

#[tokio::test]
async fn a_trusted_list_is_large_and_moves_and_is_no_page() {
    const LARGE: usize = 17 << 20;
    let server = Server::start(|head, stream| {
        assert!(head.contains("application/vnd.etsi.tsl+xml"), "{head}");
        match head.contains("/here ") {
            true => stream.write_all(&redirect("/moved")),
            false => stream.write_all(&whole("application/vnd.etsi.tsl+xml", &vec![b' '; LARGE])),
        }
    });
    let fact = server.get(NeedKind::TrustedList, Duration::from_secs(30)).await;
    assert_eq!(fact.body.unwrap().len(), LARGE);
    let server = Server::start(|_, stream| stream.write_all(&whole("text/html", b"<html></html>")));
    let page = server.get(NeedKind::TrustedList, Duration::from_secs(10)).await;
    says(page.body.map(|bytes| bytes.to_vec()), "a trusted list");
}

#[tokio::test]
async fn a_server_that_never_answers_is_left() {
    let server = Server::start(|_, stream| {
        std::thread::sleep(Duration::from_secs(3));
        stream.write_all(b"x")
    });
    let start = Instant::now();
    let fact = server.get(NeedKind::DidDocument, Duration::from_millis(300)).await;
    assert!(start.elapsed() < Duration::from_secs(2));
    assert!(fact.body.unwrap_err().to_string().contains("no whole answer within"));
}

#[tokio::test]
async fn a_body_that_drips_on_is_left() {
    let server = Server::start(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
        for _ in 0..100 {
            stream.write_all(b"1\r\n \r\n")?;
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    });
    let start = Instant::now();
    let fact = server.get(NeedKind::DidDocument, Duration::from_millis(300)).await;
    assert!(start.elapsed() < Duration::from_secs(2));
    assert!(fact.body.unwrap_err().to_string().contains("no whole answer within"));
}

#[tokio::test]
async fn a_body_that_never_ends_is_cut_at_the_limit() {
    let server = Server::start(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
        loop {
            stream.write_all(&[b' '; 65536])?;
        }
    });
    says(server.list().await, "larger than 16777216 bytes");
}

#[tokio::test]
async fn a_body_that_claims_too_much_is_not_even_read() {
    let server = Server::start(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999999\r\n\r\n")?;
        std::thread::sleep(Duration::from_secs(5));
        Ok(())
    });
    let start = Instant::now();
    says(server.list().await, "larger than");
    assert!(start.elapsed() < Duration::from_secs(3));
}

#[tokio::test]
async fn a_head_that_never_ends_is_left() {
    let server = Server::start(|_, stream| {
        stream.write_all(b"HTTP/1.1 200 OK\r\n")?;
        loop {
            stream.write_all(b"x: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n")?;
        }
    });
    says(server.list().await, "broke off or is no valid HTTP");
}

#[tokio::test]
async fn a_body_that_is_gone_in_the_middle_is_no_answer() {
    let sized = Server::start(|_, stream| stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"));
    says(sized.list().await, "broke off");
    let chunked =
        Server::start(|_, stream| stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n64\r\nhalf"));
    says(chunked.list().await, "broke off");
}

#[tokio::test]
async fn no_http_and_no_server_are_no_answer() {
    says(Server::start(|_, stream| stream.write_all(b"SSH-2.0-x\r\n")).list().await, "no valid HTTP");
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let client = Client::new(Origins::from_iter([format!("http://{free}").parse().unwrap()]));
    let need = Need { address: format!("http://{free}/"), kind: NeedKind::DidDocument };
    let fact = (client, Timestamp::from_seconds(0).unwrap()).fetch(&need).await;
    assert_eq!(fact.body.unwrap_err(), NoAnswer::Connect);
}

#[tokio::test]
async fn an_error_page_is_named_by_its_status() {
    let server = Server::start(|_, stream| stream.write_all(b"HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\n\r\n{}"));
    says(server.list().await, "the server answered 404");
}

#[tokio::test]
async fn a_page_is_no_document() {
    let server = Server::start(|_, stream| stream.write_all(&whole("text/html; charset=utf-8", b"<p>Welcome</p>")));
    says(server.list().await, "text/html");
    let plain = Server::start(|_, stream| stream.write_all(&whole("text/plain; charset=utf-8", b"{}")));
    assert_eq!(plain.list().await.unwrap(), b"{}");
}

fn gzip(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body).unwrap();
    encoder.finish().unwrap()
}

fn packed(coding: &str, body: &[u8]) -> Vec<u8> {
    let mut all =
        format!("HTTP/1.1 200 OK\r\ncontent-encoding: {coding}\r\ncontent-length: {}\r\n\r\n", body.len()).into_bytes();
    all.extend_from_slice(body);
    all
}

#[tokio::test]
async fn what_is_packed_is_bounded_by_what_is_unpacked() {
    let good = packed("gzip", &gzip(b"list"));
    assert_eq!(Server::start(move |_, stream| stream.write_all(&good)).list().await.unwrap(), b"list");
    let bomb = packed("gzip", &gzip(&vec![0; 64 << 20]));
    assert!(bomb.len() < 1 << 20);
    says(Server::start(move |_, stream| stream.write_all(&bomb)).list().await, "larger than 16777216 bytes");
    let cut = gzip(b"a list that is cut");
    let cut = packed("gzip", &cut[..cut.len() - 9]);
    says(Server::start(move |_, stream| stream.write_all(&cut)).list().await, "broke off");
    let twice = packed("gzip, gzip", &gzip(&gzip(b"list")));
    says(Server::start(move |_, stream| stream.write_all(&twice)).list().await, "packed as gzip, gzip");
}

#[tokio::test]
async fn a_list_may_lie_elsewhere_and_a_document_may_not() {
    let server = Server::start(|head, stream| match head {
        _ if head.starts_with("GET /there ") => stream.write_all(&whole("application/jwt", b"list")),
        _ => stream.write_all(&redirect("/there")),
    });
    assert_eq!(server.list().await.unwrap(), b"list");
    let schemas = Server::start(|head, stream| match head {
        _ if head.starts_with("GET /there ") => stream.write_all(&whole("application/schema+json", b"{}")),
        _ => stream.write_all(&redirect("/there")),
    });
    for kind in [NeedKind::Schema, NeedKind::TypeMetadata] {
        assert_eq!(schemas.get(kind, Duration::from_secs(10)).await.body.unwrap().as_ref(), b"{}", "{kind:?}");
    }
    for kind in [
        NeedKind::DidDocument,
        NeedKind::DidLog,
        NeedKind::WitnessProofs,
        NeedKind::ControlledIdentifier,
        NeedKind::IssuerMetadata,
        NeedKind::KeySet,
        NeedKind::RenewedCredential,
        NeedKind::Attribute,
        NeedKind::IssuerRegistry,
        NeedKind::FederationStatement,
        NeedKind::FederationListing,
        NeedKind::DidConfiguration,
    ] {
        let before = server.asked.load(Ordering::SeqCst);
        let fact = server.get(kind, Duration::from_secs(10)).await;
        assert_eq!(fact.body.unwrap_err().to_string(), "the server redirects 1 times, 0 allowed here", "{kind:?}");
        assert_eq!(server.asked.load(Ordering::SeqCst), before + 1, "{kind:?}: nobody is asked where it leads");
    }
}

/// How many bytes an answer of that kind may have: what its reader takes, and no more.
fn limit(kind: NeedKind) -> usize {
    use credential::limits::{CREDENTIAL_BYTES, DOCUMENT_BYTES, LOG_BYTES, STATUS_LIST_BYTES};
    use trust::limits::{LIST_BYTES, REGISTRY_BYTES, STATEMENT_BYTES};
    match kind {
        NeedKind::DidLog => LOG_BYTES,
        NeedKind::StatusList => STATUS_LIST_BYTES,
        NeedKind::RenewedCredential => CREDENTIAL_BYTES,
        NeedKind::TrustedList => LIST_BYTES,
        NeedKind::IssuerRegistry | NeedKind::FederationListing => REGISTRY_BYTES,
        NeedKind::FederationStatement => STATEMENT_BYTES,
        NeedKind::DidDocument
        | NeedKind::WitnessProofs
        | NeedKind::ControlledIdentifier
        | NeedKind::IssuerMetadata
        | NeedKind::KeySet
        | NeedKind::Schema
        | NeedKind::TypeMetadata
        | NeedKind::Attribute
        | NeedKind::DidConfiguration => DOCUMENT_BYTES,
    }
}

/// A type that all kinds take: `application/json` is none of a trusted list in XML, and no type at all is one.
fn untyped(length: usize, sent: usize) -> Vec<u8> {
    let mut all = format!("HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n").into_bytes();
    all.resize(all.len() + sent, b' ');
    all
}

#[tokio::test]
async fn each_kind_has_a_limit_of_its_own_and_no_byte_beyond_it() {
    for kind in NeedKind::ALL {
        let most = limit(kind);
        let server = Server::start(move |_, stream| stream.write_all(&untyped(most, most)));
        let whole = server.get(kind, Duration::from_secs(30)).await;
        assert_eq!(whole.body.map(|body| body.len()), Ok(most), "{kind:?}");
        let due = format!("larger than {most} bytes");
        // By what it says of itself, before a byte of it was read; and by what comes, where it says nothing.
        let server = Server::start(move |_, stream| {
            stream.write_all(&untyped(most + 1, 0))?;
            std::thread::sleep(Duration::from_secs(5));
            Ok(())
        });
        let start = Instant::now();
        let said = server.get(kind, Duration::from_secs(30)).await;
        assert!(said.body.unwrap_err().to_string().contains(&due), "{kind:?}");
        assert!(start.elapsed() < Duration::from_secs(4), "{kind:?}");
        let server = Server::start(move |_, stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
            stream.write_all(&vec![b' '; most + 1])
        });
        let came = server.get(kind, Duration::from_secs(30)).await;
        assert!(came.body.unwrap_err().to_string().contains(&due), "{kind:?}");
    }
}

#[tokio::test]
async fn each_kind_is_left_where_its_answer_is_slow_or_never_ends() {
    for kind in NeedKind::ALL {
        let silent = Server::start(|_, _| {
            std::thread::sleep(Duration::from_secs(3));
            Ok(())
        });
        let dripping = Server::start(|_, stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n")?;
            for _ in 0..60 {
                stream.write_all(b"1\r\n \r\n")?;
                std::thread::sleep(Duration::from_millis(50));
            }
            Ok(())
        });
        for (what, server) in [("slow", silent), ("dripping", dripping)] {
            let start = Instant::now();
            let fact = server.get(kind, Duration::from_millis(200)).await;
            assert!(fact.body.unwrap_err().to_string().contains("no whole answer within"), "{kind:?} {what}");
            assert!(fact.fetched.is_none() && start.elapsed() < Duration::from_secs(2), "{kind:?} {what}");
        }
        let endless = Server::start(|_, stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
            loop {
                stream.write_all(&[b' '; 65536])?;
            }
        });
        let fact = endless.get(kind, Duration::from_secs(30)).await;
        assert!(fact.body.unwrap_err().to_string().contains(&format!("larger than {} bytes", limit(kind))), "{kind:?}");
    }
}

/// What a proxy would see, and answer: a test starts itself anew where the environment names one.
#[test]
fn no_proxy_of_the_environment_is_asked() {
    const INNER: &str = "WANDERBUCH_TEST_PROXIED";
    if let Ok(named) = std::env::var(INNER) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let client = Client::new(Origins::from_iter([named.parse().unwrap()]));
        let need = Need { address: format!("{named}/here"), kind: NeedKind::StatusList };
        let fact = runtime.block_on((client, Timestamp::from_seconds(0).unwrap()).fetch(&need));
        assert_eq!(fact.body.unwrap().as_ref(), b"the host's own");
        return;
    }
    let proxy = Server::start(|_, stream| stream.write_all(&whole("application/json", b"the proxy's")));
    let host = Server::start(|_, stream| stream.write_all(&whole("application/json", b"the host's own")));
    let this = std::env::current_exe().unwrap();
    let mut inner = std::process::Command::new(this);
    inner.args(["--exact", "no_proxy_of_the_environment_is_asked", "--nocapture"]).env(INNER, &host.origin);
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"] {
        inner.env(name, &proxy.origin);
    }
    let output = inner.env_remove("NO_PROXY").env_remove("no_proxy").env_remove("REQUEST_METHOD").output().unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!((host.asked.load(Ordering::SeqCst), proxy.asked.load(Ordering::SeqCst)), (1, 0));
}

#[tokio::test]
async fn a_redirect_in_a_circle_ends() {
    let server = Server::start(|_, stream| stream.write_all(&redirect("/again")));
    says(server.list().await, "redirects 4 times, 3 allowed");
    assert_eq!(server.asked.load(Ordering::SeqCst), 4);
    let body = server.get(NeedKind::Schema, Duration::from_secs(10)).await.body.map(|bytes| bytes.to_vec());
    says(body, "redirects 4 times, 3 allowed");
}

#[tokio::test]
async fn a_redirect_to_what_the_person_did_not_name_is_refused() {
    let secret = Server::start(|_, stream| stream.write_all(&whole("application/json", b"secret")));
    let inner = secret.origin.clone();
    for to in [
        inner.as_str(),
        "https://127.0.0.1/",
        "https://10.0.0.1/",
        "https://[::1]/",
        "https://localhost/",
        "https://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "http://issuer.example/",
    ] {
        let target = redirect(to);
        let server = Server::start(move |_, stream| stream.write_all(&target));
        for kind in [NeedKind::StatusList, NeedKind::Schema, NeedKind::TypeMetadata] {
            let body = server.get(kind, Duration::from_secs(10)).await.body.map(|bytes| bytes.to_vec());
            says(body, "not asked");
        }
    }
    assert_eq!(secret.asked.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn a_name_of_this_machine_is_refused_when_resolved() {
    let client = Client::new(Origins::default());
    let need = Need { address: "https://localhost:8443/did.json".to_owned(), kind: NeedKind::DidDocument };
    let fact = (client, Timestamp::from_seconds(0).unwrap()).fetch(&need).await;
    assert_eq!(fact.body.unwrap_err().to_string(), "the address is not asked: it leads to this machine");
}

#[tokio::test]
async fn a_protocols_request_goes_through_the_guard_and_follows_nothing() {
    let server = Server::start(|head, stream| {
        assert!(
            head.starts_with("POST /here ") && head.contains("content-type: application/x-www-form-urlencoded"),
            "{head}"
        );
        stream.write_all(&redirect("/there"))
    });
    let request = |to: &str| {
        http::Request::post(to)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(b"vp_token=x".to_vec())
            .unwrap()
    };
    let answer = server.client().send(request(&format!("{}/here", server.origin))).await.unwrap();
    assert_eq!((answer.status().as_u16(), answer.headers()["location"].as_bytes()), (302, b"/there".as_slice()));
    let refused = Client::new(Origins::default()).send(request(&format!("{}/here", server.origin))).await;
    assert!(matches!(refused, Err(NoAnswer::Refused { .. })));
    assert_eq!(server.asked.load(Ordering::SeqCst), 1);
}
