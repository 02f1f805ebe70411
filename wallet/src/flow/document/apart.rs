//! Who draws a document, and what may it do? This program, run a second time, with bounds that the system holds it to.
//!
//! It gets the document on its standard input and nothing else: no environment, no vault, no key. On Linux it can open no
//! file and no socket, write none, and is ended when its time or memory is used up.

use std::ffi::OsString;
use std::io::{self, Read as _, Write as _};
use std::panic::catch_unwind;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::Builder;
use std::time::Duration;

use super::{BYTES, NotDrawn, Page, draw};

/// By which argument the program knows that it is to draw; the number of the page follows. No word of the command line.
const ASKED: &str = "--draw-one-page-apart";
/// For how long anybody waits, and for how long the process may work.
const PATIENCE: Duration = Duration::from_secs(15);
/// Most bytes of memory, the program itself and its stacks included. A page of a scanned book takes a tenth of it.
const MEMORY: u64 = 1 << 30;
/// Documents nest; what still overflows this ends the process, and nobody else.
const STACK: usize = 64 << 20;

/// What draws.
#[derive(Clone, Debug)]
pub struct Drawer {
    /// This program, where it can be run again.
    pub program: PathBuf,
    /// For how long one page may be drawn.
    pub patience: Duration,
}

impl Default for Drawer {
    fn default() -> Self {
        // On Linux it can be run also after its file has been replaced by a newer one.
        let program = match std::env::current_exe() {
            _ if cfg!(target_os = "linux") => PathBuf::from("/proc/self/exe"),
            Ok(program) => program,
            Err(_) => PathBuf::from("wanderbuch"),
        };
        Self { program, patience: PATIENCE }
    }
}

/// Has a page of a document drawn, counted from 0. Whoever stops waiting ends the process.
pub async fn page(drawer: &Drawer, document: Vec<u8>, page: u32) -> Result<Page, NotDrawn> {
    if document.len() > BYTES {
        return Err(NotDrawn::TooMuch);
    }
    let mut process = Process::start(drawer, page)?;
    let (input, output) = (process.0.stdin.take(), process.0.stdout.take());
    let (told, answer) = tokio::sync::oneshot::channel();
    Builder::new().name("document in".to_owned()).spawn(move || {
        // One that ended before it had read everything says why, or nothing.
        let _unread = input.map(|mut input| input.write_all(&document));
    })?;
    Builder::new().name("document out".to_owned()).spawn(move || {
        let mut bytes = Vec::new();
        let read = output.map(|output| output.take(Page::ANSWER as u64 + 1).read_to_end(&mut bytes));
        let _nobody_waits = told.send(read.and_then(Result::ok).map(|_| bytes));
    })?;
    match tokio::time::timeout(drawer.patience, answer).await {
        Ok(Ok(Some(bytes))) => Page::of_answer(&bytes),
        Ok(_) => Err(NotDrawn::Failed),
        Err(_) => Err(NotDrawn::TooMuch),
    }
}

/// The process that draws; it ends with this.
struct Process(Child);

impl Process {
    fn start(drawer: &Drawer, page: u32) -> io::Result<Self> {
        let mut command = Command::new(&drawer.program);
        let seconds = drawer.patience.as_secs().max(1);
        command.arg(ASKED).arg(page.to_string()).arg(seconds.to_string()).env_clear();
        if cfg!(unix) {
            command.current_dir("/");
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        command.spawn().map(Self)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // Neither fails but for a process that has ended already.
        let _ended = self.0.kill();
        let _seen = self.0.wait();
    }
}

/// Whether these are the arguments of a process that is to draw: which page, and for how many seconds.
pub fn asked(mut arguments: impl Iterator<Item = OsString>) -> Option<(u32, u64)> {
    let (_program, first) = (arguments.next()?, arguments.next()?);
    if first != ASKED {
        return None;
    }
    Some((arguments.next()?.to_str()?.parse().ok()?, arguments.next()?.to_str()?.parse().ok()?))
}

/// What that process does: draws the page of the document on its standard input, and writes it to its standard output.
pub fn serve((page, seconds): (u32, u64)) -> io::Result<()> {
    bound(seconds)?;
    let mut document = Vec::new();
    io::stdin().lock().take(BYTES as u64).read_to_end(&mut document)?;
    let drawing = Builder::new()
        .stack_size(STACK)
        .spawn(move || catch_unwind(|| draw::page(document, page)).unwrap_or(Err(NotDrawn::Failed)))?;
    let answer = Page::answer(&drawing.join().unwrap_or(Err(NotDrawn::Failed)));
    let mut out = io::stdout().lock();
    out.write_all(&answer)?;
    out.flush()
}

/// Gives up everything that drawing does not need, for good.
#[cfg(unix)]
fn bound(seconds: u64) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, setrlimit};
    let at_most =
        |resource, most| Ok::<(), io::Error>(setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) })?);
    at_most(Resource::Core, 0)?;
    at_most(Resource::Cpu, seconds)?;
    at_most(Resource::Fsize, 0)?;
    // Input, output and errors are open; nothing else can be.
    at_most(Resource::Nofile, 3)?;
    #[cfg(target_os = "linux")]
    at_most(Resource::As, MEMORY)?;
    Ok(())
}

#[cfg(not(unix))]
fn bound(_seconds: u64) -> io::Result<()> {
    Ok(())
}
