//! What does the program say when the list of withdrawals is forged, old, endless, elsewhere or gone in the middle?

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "a test stops where it is surprised")]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use credential::Timestamp;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Format, Identity, Issuer, StatusBook, StatusKind};
use net::{Clock, SystemClock};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;

/// The machine's time when the test began: what a server sends is dated by the machine's clock as well.
fn now() -> Timestamp {
    static NOW: OnceLock<Timestamp> = OnceLock::new();
    *NOW.get_or_init(|| SystemClock.now())
}

/// What the server sends for a path: everything, head included, and how it goes on.
type Answer = Box<dyn Fn(&mut TcpStream) -> std::io::Result<()> + Send + Sync>;

/// A server that gives each connection to `answer` once the request's head is read.
struct Server {
    origin: String,
    listener: TcpListener,
}

impl Server {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        Self { origin: format!("http://{}", listener.local_addr().unwrap()), listener }
    }

    fn start(self, answer: Answer) -> Arc<AtomicUsize> {
        let (asked, answer) = (Arc::new(AtomicUsize::new(0)), Arc::new(answer));
        let count = Arc::clone(&asked);
        std::thread::spawn(move || {
            for stream in self.listener.incoming() {
                let (answer, count) = (Arc::clone(&answer), Arc::clone(&count));
                std::thread::spawn(move || {
                    let (mut stream, mut head, mut byte) = (stream.unwrap(), Vec::new(), [0]);
                    while !head.ends_with(b"\r\n\r\n") && stream.read(&mut byte).unwrap_or(0) == 1 {
                        head.extend_from_slice(&byte);
                    }
                    count.fetch_add(1, Ordering::SeqCst);
                    // The program hangs up when it has had enough.
                    answer(&mut stream).ok();
                });
            }
        });
        asked
    }
}

/// A credential and its list, whose address is on that server.
struct Case {
    credential: Vec<u8>,
    book: StatusBook,
    index: u64,
    issuer: Issuer,
    stranger: Issuer,
    format: Format,
}

impl Case {
    fn new(format: Format, origin: &str) -> Self {
        let mut rng = ChaCha20Rng::seed_from_u64(11);
        let issuer = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
        let stranger = Issuer::new(MONTELUME, Identity::DidKey, &mut rng).unwrap();
        let kind = if format == Format::SdJwtVc { StatusKind::Token } else { StatusKind::Bitstring };
        let mut book = StatusBook::new(kind, format!("{origin}/list"));
        let status = book.allocate(&mut rng);
        let index = status.index;
        let award = Award {
            course: &WELDING,
            learner: &ILVA_MARTEN,
            holder: None,
            awarded: now().plus_seconds(-86_400),
            valid_until: None,
            status: Some(status),
        };
        let credential = issue::award::issue(&issuer, format, &award, &mut rng).unwrap();
        Self { credential, book, index, issuer, stranger, format }
    }

    fn list(&self, issuer: &Issuer, made: Timestamp) -> Vec<u8> {
        self.book.publish(issuer, self.format, made, 7_200).unwrap()
    }

    fn good(&self) -> Vec<u8> {
        self.list(&self.issuer, now().plus_seconds(-3_600))
    }
}

fn whole(body: &[u8]) -> Vec<u8> {
    [format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len()).as_bytes(), body]
        .concat()
}

fn sends(bytes: Vec<u8>) -> Answer {
    Box::new(move |stream| stream.write_all(&bytes))
}

/// Word, reason and exit code for a credential whose list the server answers so.
fn judged(format: Format, answer: impl FnOnce(&mut Case, &str) -> Answer) -> (String, i32, usize) {
    let server = Server::new();
    let origin = server.origin.clone();
    let mut case = Case::new(format, &origin);
    let asked = server.start(answer(&mut case, &origin));
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("credential");
    std::fs::write(&file, &case.credential).unwrap();
    let started = Instant::now();
    let output = Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"))
        .args([
            "verify",
            "--policy",
            "integrity",
            "--at",
            &now().to_string(),
            "--allow-origin",
            &origin,
            "--format",
            "tsv",
            "--state",
        ])
        .arg(folder.path().join("state"))
        .arg(&file)
        .output()
        .unwrap();
    assert!(started.elapsed() < Duration::from_secs(25), "it took {:?}", started.elapsed());
    let line = String::from_utf8(output.stdout).unwrap();
    let (_, found) = line.trim_end().split_once('\t').expect(&line);
    (found.replace('\t', " "), output.status.code().expect("it ends by itself"), asked.load(Ordering::SeqCst))
}

#[track_caller]
fn undecided(answer: impl Fn(&mut Case, &str) -> Answer) {
    for format in Format::ALL {
        let (found, code, _) = judged(format, &answer);
        assert!(found.starts_with("undecided status:list-"), "{format:?}: {found}");
        assert_eq!(code, 2, "{format:?}: {found}");
    }
}

#[test]
fn a_good_list_is_asked_once_and_decides() {
    for format in Format::ALL {
        let clear = judged(format, |case, _| sends(whole(&case.good())));
        assert_eq!(clear, ("valid -".to_owned(), 0, 1), "{format:?}");
        let set = judged(format, |case, _| {
            case.book.set(case.index, true).unwrap();
            sends(whole(&case.good()))
        });
        assert_eq!(set, ("revoked status:revoked".to_owned(), 1, 1), "{format:?}");
    }
}

#[test]
fn a_forged_list_decides_nothing() {
    undecided(|case, _| {
        let mut list = case.good();
        let middle = list.len() / 2;
        let byte = list.get_mut(middle).unwrap();
        *byte = if *byte == b'A' { b'B' } else { b'A' };
        sends(whole(&list))
    });
}

#[test]
fn a_strangers_list_is_never_a_pass() {
    for format in Format::ALL {
        let (found, _, _) =
            judged(format, |case, _| sends(whole(&case.list(&case.stranger, now().plus_seconds(-3_600)))));
        // Under `integrity` a clear list of somebody else's is accepted by name, and said.
        assert_eq!(found, "valid status:delegated_list", "{format:?}");
    }
}

#[test]
fn a_list_that_has_run_out_or_not_begun_decides_nothing() {
    undecided(|case, _| sends(whole(&case.list(&case.issuer, now().plus_seconds(-86_400)))));
    undecided(|case, _| sends(whole(&case.list(&case.issuer, now().plus_seconds(86_400)))));
}

#[test]
fn what_is_no_list_decides_nothing() {
    undecided(|case, _| sends(whole(&case.credential)));
    undecided(|_, _| sends(whole(b"")));
    undecided(|_, _| sends(whole(b"{}")));
    undecided(|_, _| sends(b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_vec()));
    undecided(|_, _| sends(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: 3\r\n\r\n<p>".to_vec()));
}

#[test]
fn a_list_that_is_gone_in_the_middle_decides_nothing() {
    undecided(|case, _| {
        let all = whole(&case.good());
        sends(all.get(..all.len() / 2).unwrap().to_vec())
    });
}

#[test]
fn a_list_that_leads_round_in_a_circle_or_inwards_decides_nothing() {
    let redirect = |to: &str| format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n").into_bytes();
    undecided(|_, origin| sends(redirect(&format!("{origin}/again"))));
    undecided(|_, _| sends(redirect("https://169.254.169.254/")));
    undecided(|_, _| sends(redirect("http://127.0.0.1:9/")));
}

#[test]
fn a_list_that_is_too_large_or_never_ends_decides_nothing() {
    undecided(|_, _| {
        Box::new(|stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n")?;
            loop {
                stream.write_all(&[b' '; 1 << 16])?;
            }
        })
    });
    undecided(|_, _| {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        packed.write_all(&vec![b' '; 64 << 20]).unwrap();
        let body = packed.finish().unwrap();
        let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", body.len());
        sends([head.as_bytes(), &body].concat())
    });
}

#[test]
fn a_list_that_drips_is_left_after_the_time_there_is() {
    let (found, code, _) = judged(Format::OpenBadge, |_, _| {
        Box::new(|stream| {
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")?;
            loop {
                stream.write_all(b" ")?;
                std::thread::sleep(Duration::from_millis(100));
            }
        })
    });
    assert_eq!((found.as_str(), code), ("undecided status:list-unavailable", 2));
}
