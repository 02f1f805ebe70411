//! Does a file at which the program itself fails take the others down, or get lost?

use std::panic::PanicHookInfo;
use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;

use credential::Timestamp;
use issue::catalogue::{ILVA_MARTEN, MONTELUME, WELDING};
use issue::{Award, Identity, Issuer};
use net::{Cached, Fetch};
use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::SeedableRng as _;
use trust::TrustSources;
use verify::{Fact, Need, Policy};

use super::work::Work;
use super::{sink, stream, walk};
use crate::cli::{BatchArgs, Format, How};
use crate::judge_files::runtime;
use crate::render::{Renderer, Shape};
use crate::{Exit, Verifier};

const FAULT: &str = "a fault that this test put there";

fn now() -> Timestamp {
    Timestamp::parse("2026-11-22T10:04:00Z").unwrap()
}

/// Whoever asks it for that one host meets a fault of the program; all others learn that there is nothing.
struct Faulty;

impl Fetch for Faulty {
    fn fetch<'a>(&'a self, need: &'a Need) -> Pin<Box<dyn Future<Output = Fact> + Send + 'a>> {
        Box::pin(async move {
            assert!(!need.address.contains("fault.example"), "{FAULT}");
            Fact { body: Err("nothing here".into()), fetched: Some(now()) }
        })
    }
}

/// A badge of a school at that host, or of one whose name is its key.
fn badge(host: Option<&str>) -> Vec<u8> {
    let mut rng = ChaCha20Rng::seed_from_u64(5);
    let identity = host.map_or(Identity::DidKey, |host| Identity::Host(host.to_owned()));
    let issuer = Issuer::new(MONTELUME, identity, &mut rng).unwrap();
    let awarded = now().plus_seconds(-86_400);
    let award =
        Award { course: &WELDING, learner: &ILVA_MARTEN, holder: None, awarded, valid_until: None, status: None };
    issue::award::issue(&issuer, issue::Format::OpenBadge, &award, &mut rng).unwrap()
}

/// The lines of a run over the folder, and how it ended.
fn run(folder: &Path, output: &Path, threads: usize) -> (String, Exit) {
    let policy = Policy::built_in("integrity").unwrap();
    let verifier = Verifier::of(policy, TrustSources::default(), Arc::new(Cached::for_run(Faulty)));
    let items = walk::files(folder).unwrap();
    let words = words::Words::english();
    let asked = BatchArgs {
        how: How::default(),
        format: Format::Tsv,
        threads: None,
        output: Some(output.to_owned()),
        resume: false,
        folder: folder.to_owned(),
    };
    let (sink, as_of) = sink::open(&asked, (&verifier, words), &items, now()).unwrap();
    let (renderer, runtime) = (Renderer::new(asked.format, Shape::Line, false), runtime().unwrap());
    let interrupt = super::Interrupt::default();
    let work =
        Work { words, verifier: &verifier, folder, renderer: &renderer, as_of, runtime: runtime.handle(), interrupt };
    let exit = stream(&work, &items, threads, sink).unwrap();
    (std::fs::read_to_string(output).unwrap(), exit)
}

#[test]
fn a_file_at_which_the_program_fails_is_one_bad_line() {
    // The faults of this test alone stay unsaid.
    let said = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |fault: &PanicHookInfo<'_>| {
        if !fault.payload_as_str().is_some_and(|text| text.contains(FAULT)) {
            said(fault);
        }
    }));
    let folder = tempfile::tempdir().unwrap();
    let files = folder.path().join("files");
    std::fs::create_dir(&files).unwrap();
    for (name, host) in [
        ("a.json", None),
        ("b.json", Some("fault.example")),
        // Of the same school: the fault comes again, since nothing is known of its document.
        ("c.json", Some("fault.example")),
        ("d.json", Some("nothing.example")),
        ("e.json", None),
    ] {
        std::fs::write(files.join(name), badge(host)).unwrap();
    }
    for threads in [1, 3] {
        let (lines, exit) = run(&files, &folder.path().join(format!("out-{threads}")), threads);
        let due = "a.json\tvalid\tstatus:not_offered\n\
                   b.json\tundecided\tprogram:failed\n\
                   c.json\tundecided\tprogram:failed\n\
                   d.json\tundecided\tsignature:no-key\n\
                   e.json\tvalid\tstatus:not_offered\n";
        assert_eq!((lines.as_str(), exit), (due, Exit::File), "{threads} threads");
    }
}
