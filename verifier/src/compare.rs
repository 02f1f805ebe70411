//! `compare`: why do other verifiers come to another verdict on the same file?
//!
//! Each profile is what a tool of the field asks and what it takes for good, as read in its source (verdict.md, "Faults of
//! the field's own tools"). The tools themselves are not run: a profile is applied to our own findings, and says so.

use credential::format::{self, Content, Credential};
use credential::status::{self, Entry, Mechanism};
use net::{Clock as _, SystemClock};
use verify::{Check, Facts, Outcome, Policy, Report, Skip, Verdict, Word};
use words::{Words, plain};

use crate::cli::CompareArgs;
use crate::judge_files::{self, Waiting};
use crate::output::{self, Output};
use crate::{ConfigError, Exit, Verifier};

/// What a tool asks. A check that is not among `asks` is not made there.
#[derive(Clone, Copy, Debug)]
struct Profile {
    /// The name of its messages (`compare-ID`).
    id: &'static str,
    asks: &'static [Check],
    /// Whether a status that could not be found out counts as good.
    unknown_status_is_good: bool,
    /// The lists that it reads; entries of other kinds count as good, whatever they say.
    reads: fn(&Entry) -> bool,
}

/// VerifierPlus and the wallet: StatusList2021 and the 1EdTech list are stubs.
fn bitstring_alone(entry: &Entry) -> bool {
    entry.mechanism == Mechanism::Bitstring
}

/// Their `RevocationListProbe`: the 1EdTech list, and a bitstring list of revocations.
fn revocations_of_1edtech(entry: &Entry) -> bool {
    match entry.mechanism {
        Mechanism::OneEdTech => true,
        Mechanism::Bitstring => entry.purpose.as_deref() == Some("revocation"),
        _ => false,
    }
}

const PROFILES: [Profile; 3] = [
    Profile { id: "proof", asks: &[Check::Signature], unknown_status_is_good: false, reads: |_| true },
    Profile {
        // 3825471
        id: "1edtech",
        asks: &[Check::Format, Check::Signature, Check::ValidityPeriod, Check::Status],
        unknown_status_is_good: true,
        reads: revocations_of_1edtech,
    },
    Profile {
        id: "verifier-plus",
        asks: &[Check::Signature, Check::IssuerKey, Check::ValidityPeriod, Check::Status],
        unknown_status_is_good: true,
        reads: bitstring_alone,
    },
];

/// What a profile makes of one of our findings.
#[derive(Clone, Debug, PartialEq)]
enum Says {
    /// It does not ask.
    Nothing,
    Good,
    /// Good, where we do not say so: the message that says why.
    TakenForGood(&'static str),
    Bad,
    /// Our findings do not tell what it would say.
    Open,
}

impl Profile {
    fn says(&self, check: Check, outcome: &Outcome, unread: bool) -> Says {
        if !self.asks.contains(&check) {
            return Says::Nothing;
        }
        let status = check == Check::Status;
        match outcome {
            Outcome::Pass => Says::Good,
            Outcome::Fail(_) if status && unread => Says::TakenForGood("unread"),
            Outcome::Fail(_) => Says::Bad,
            Outcome::Unknown(_) | Outcome::Skip(Skip::Blocked(_) | Skip::Disabled)
                if status && self.unknown_status_is_good =>
            {
                Says::TakenForGood("not-found-out")
            }
            Outcome::Unknown(_) | Outcome::Skip(Skip::Blocked(_) | Skip::Disabled) => Says::Open,
            Outcome::Skip(_) => Says::Good,
        }
    }

    /// As this profile would have it.
    fn verdict(&self, report: &Report, unread: bool) -> Word {
        let says = |finding: &verify::Finding| self.says(finding.check, &finding.outcome, unread);
        let said: Vec<Says> = report.findings.iter().map(says).collect();
        if said.contains(&Says::Bad) {
            Word::Invalid
        } else if said.contains(&Says::Open) {
            Word::Undecided
        } else {
            Word::Valid
        }
    }
}

/// Judges each file by our policy and by each profile, and says what makes the difference. Ends as `verify` would.
pub fn run(asked: &CompareArgs, words: Words) -> Result<Exit, ConfigError> {
    let (verifier, as_of) = Verifier::for_run(&asked.how, SystemClock.now())?;
    let (waiting, mut facts) = (Waiting::default(), Facts::default());
    let (mut worst, mut out) = (Exit::Valid, Output::open());
    for file in &asked.files {
        let bytes = match judge_files::read(file) {
            Ok(bytes) => bytes,
            Err(error) => {
                output::tell(&format!("{}: {}", plain(&file.to_string_lossy()), words.why(&error)));
                worst = worst.max(Exit::File);
                continue;
            }
        };
        let report: Result<Report, ConfigError> =
            verifier.judge_here(&bytes, as_of, &mut facts, |rest| Ok(waiting.handle()?.block_on(rest)));
        let report = report?;
        worst = worst.max(Exit::from(&report.verdict(&verifier.policy)));
        let page = Page { words, policy: &verifier.policy, text: format!("{}\n", crate::render::tsv::name(file)) };
        out.write(page.of(&bytes, &report).as_bytes())?;
        out.flush()?;
    }
    verifier.end();
    waiting.end();
    Ok(worst)
}

/// What is said of one file.
struct Page<'a> {
    words: Words,
    policy: &'a Policy,
    text: String,
}

impl Page<'_> {
    fn of(mut self, bytes: &[u8], report: &Report) -> String {
        let received = format::read(bytes);
        match &received.content {
            Content::Credential(credential) => self.section(None, Some(credential.as_ref()), report),
            Content::Presentation(presentation) => {
                let itself = self.say("presentation", &[]);
                self.section(Some(&itself), None, report);
                for (number, (part, inner)) in presentation.credentials.iter().zip(&report.credentials).enumerate() {
                    let lead = self.say("credential", &[("number", &(number + 1).to_string())]);
                    self.section(Some(&lead), part.content.as_deref().ok(), inner);
                }
            }
            Content::Unrecognised(_) => self.section(None, None, report),
        }
        self.text
    }

    fn section(&mut self, lead: Option<&str>, credential: Option<&Credential<'_>>, report: &Report) {
        // A presentation's verdict is the worst of its credentials': here each stands by itself.
        let own = Report { credentials: Vec::new(), ..report.clone() };
        let verdict = own.verdict(self.policy);
        let judged = word_of(&verdict);
        let line = self.say("own", &[("policy", &plain(&self.policy.name)), ("word", &self.word(judged))]);
        self.row(lead, &line);
        for check in decides(&verdict) {
            let found = shown(self.words, check, &own.finding(check).outcome);
            self.inner(&self.say("finding", &[("check", &self.words.check(check)), ("found", &found)]));
        }
        for profile in &PROFILES {
            let unread = credential.is_some_and(|credential| reads_none(profile, credential));
            let theirs = profile.verdict(&own, unread);
            let line = self.say(profile.id, &[("word", &self.word(theirs))]);
            self.row(lead, &line);
            differences(self.words, profile, &own, self.policy, unread).iter().for_each(|line| self.inner(line));
            if theirs != judged {
                self.inner(&format!("({})", self.say(&format!("{}-about", profile.id), &[])));
            }
        }
    }

    fn say(&self, id: &str, args: &[(&str, &str)]) -> String {
        self.words.own(&format!("compare-{id}"), args)
    }

    fn word(&self, word: Word) -> String {
        self.words.in_a_word(word)
    }

    fn row(&mut self, lead: Option<&str>, line: &str) {
        let lead = lead.map(|lead| format!("{lead}, ")).unwrap_or_default();
        self.text.push_str(&format!("  {lead}{line}\n"));
    }

    fn inner(&mut self, line: &str) {
        self.text.push_str(&format!("      {line}\n"));
    }
}

/// The verdict without its grounds.
fn word_of(verdict: &Verdict) -> Word {
    match verdict {
        Verdict::Valid { .. } => Word::Valid,
        Verdict::Invalid { .. } => Word::Invalid,
        Verdict::Undecided { .. } => Word::Undecided,
    }
}

/// The checks that our verdict rests on, where it is not plainly valid.
fn decides(verdict: &Verdict) -> Vec<Check> {
    match verdict {
        Verdict::Valid { accepted } => accepted.clone(),
        Verdict::Invalid { failed } => failed.clone(),
        Verdict::Undecided { open } => open.clone(),
    }
}

/// What we found and the profile passes over, and what it asks and we could not settle.
fn differences(words: Words, profile: &Profile, report: &Report, policy: &Policy, unread: bool) -> Vec<String> {
    let mut lines = Vec::new();
    for finding in &report.findings {
        let good = matches!(
            finding.outcome,
            Outcome::Pass | Outcome::Skip(Skip::NotApplicable | Skip::NotAsked | Skip::NotOffered)
        );
        let (check, found) = (words.check(finding.check), shown(words, finding.check, &finding.outcome));
        let mut line =
            |id: &str| lines.push(words.own(&format!("compare-{id}"), &[("check", &check), ("found", &found)]));
        match profile.says(finding.check, &finding.outcome, unread) {
            Says::Nothing if !good && policy.requires(finding.check) => line("not-asked"),
            Says::TakenForGood(why) => line(why),
            Says::Bad => line("finding"),
            Says::Open => line("open"),
            Says::Nothing | Says::Good => {}
        }
    }
    lines
}

/// How a check ended, with the id of what stands in the way, by which it is found in reports and policies.
fn shown(words: Words, check: Check, outcome: &Outcome) -> String {
    match (outcome.problem(), outcome) {
        (Some(problem), _) => format!("{} ({})", words.outcome(outcome), problem.id()),
        (None, Outcome::Skip(skip @ Skip::Blocked(_))) => words.skip(check, *skip),
        (None, _) => words.outcome(outcome),
    }
}

/// Whether it has entries, and all are of kinds that the profile does not read.
fn reads_none(profile: &Profile, credential: &Credential<'_>) -> bool {
    let in_tokens = credential.token.iter().chain([&credential.claims]).filter_map(|claims| claims.get("status"));
    let mut entries: Vec<_> = in_tokens.map(status::token_entry).collect();
    if let Some(status) = credential.claims.get("credentialStatus") {
        entries.extend(status::entries(status).unwrap_or_default());
    }
    !entries.is_empty() && entries.iter().all(|entry| !entry.as_ref().is_ok_and(profile.reads))
}

#[cfg(test)]
mod tests {
    use super::{Content, PROFILES, differences, reads_none};
    use credential::{Timestamp, format};
    use serde_json::json;
    use trust::TrustSources;
    use verify::{Check, Facts, NoAnswer, Outcome, Policy, Problem, Report};
    use words::{Language, Words};

    /// A report in which all passes but that.
    fn report(check: Check, outcome: &Outcome) -> Report {
        let at = Timestamp::from_seconds(1_795_341_840).unwrap();
        let mut report = verify::verify(&format::read(b"{}"), &Facts::default(), &TrustSources::default(), None, at);
        for finding in &mut report.findings {
            finding.outcome = if finding.check == check { outcome.clone() } else { Outcome::Pass };
        }
        report
    }

    #[test]
    fn each_profile_has_its_own_blind_spot() {
        let text = || "x".to_owned();
        let stranger = Outcome::Fail(Problem::StrangersKey { issuer: text(), key: text() });
        let gone = Outcome::Unknown(Problem::ListUnavailable { list: text(), reason: NoAnswer::Connect.into() });
        let revoked = Outcome::Fail(Problem::Revoked { list: text(), as_of: Timestamp::from_seconds(0).unwrap() });
        let forged = Outcome::Fail(Problem::SignatureMismatch { method: text() });
        let nobody = Outcome::Unknown(Problem::NoTrustSource {});
        for (check, outcome, unread, expected) in [
            (Check::Signature, &forged, false, ["invalid", "invalid", "invalid"]),
            (Check::IssuerKey, &stranger, false, ["valid", "valid", "invalid"]),
            (Check::IssuerIdentity, &nobody, false, ["valid", "valid", "valid"]),
            (Check::Status, &gone, false, ["valid", "valid", "valid"]),
            (Check::Status, &revoked, false, ["valid", "invalid", "invalid"]),
            (Check::Status, &revoked, true, ["valid", "valid", "valid"]),
        ] {
            let report = report(check, outcome);
            let found = PROFILES.map(|profile| profile.verdict(&report, unread).id());
            assert_eq!(found, expected, "{}: {outcome:?}", check.id());
            for ((profile, verdict), language) in PROFILES.iter().zip(found).zip(Language::ALL.into_iter().cycle()) {
                let words = Words::of(language);
                let lines = differences(words, profile, &report, &Policy::built_in("employer").unwrap(), unread);
                let names = lines.iter().any(|line| line.contains(&words.check(check)));
                assert!(names, "{} is {verdict} and says why: {lines:?}", profile.id);
            }
        }
    }
    #[test]
    fn each_profile_reads_its_own_lists() {
        let bitstring = |purpose: &str| {
            json!({"type": "BitstringStatusListEntry", "statusPurpose": purpose, "statusListIndex": "7",
                "statusListCredential": "https://a.example/list"})
        };
        let in_2021 = json!({"type": "StatusList2021Entry", "statusPurpose": "revocation", "statusListIndex": "7",
            "statusListCredential": "https://a.example/list"});
        let of_1edtech = json!({"type": "1EdTechRevocationList", "id": "https://a.example/list"});
        for (status, read) in [
            (bitstring("revocation"), [true, true, true]),
            (bitstring("suspension"), [true, false, true]),
            (in_2021.clone(), [true, false, false]),
            (of_1edtech, [true, true, false]),
            (json!([in_2021, bitstring("suspension")]), [true, false, true]),
        ] {
            let bytes = json!({"type": ["VerifiableCredential"], "credentialSubject": {}, "credentialStatus": status});
            let bytes = bytes.to_string();
            let received = format::read(bytes.as_bytes());
            let Content::Credential(credential) = &received.content else { unreachable!("it is one") };
            assert_eq!(PROFILES.map(|profile| !reads_none(&profile, credential)), read, "{status}");
        }
    }
}
