use std::{collections::BTreeMap, fs, path::Path, sync::Arc};
use credential::{Timestamp, format, json_ld::Contexts};
use verify::*;
fn main() {
    let root = Path::new("/work/shared/fixtures");
    let idx: BTreeMap<String, String> = serde_json::from_slice(&fs::read(root.join("facts/index.json")).unwrap()).unwrap();
    let mut facts = Facts::default();
    let mut contexts = Contexts::embedded();
    for (a, f) in &idx {
        let b = fs::read(root.join("facts").join(f)).unwrap();
        let _ = contexts.trust(a, &b);
        facts.insert(a.clone(), Fact { body: Ok(Arc::from(b)), fetched: None });
    }
    let trust = trust::TrustSources { contexts, ..Default::default() };
    let policy = Policy::built_in("integrity").unwrap();
    let at = Timestamp::parse("2026-11-22T00:00:00Z").unwrap();
    let text = fs::read_to_string(root.join("INDEX.tsv")).unwrap();
    for line in text.lines().skip(1) {
        let c: Vec<&str> = line.split('\t').collect();
        if c[1] == "support" { continue; }
        let bytes = fs::read(root.join(c[0])).unwrap();
        let r = format::read(&bytes);
        let mut f = facts.clone();
        let mut report;
        loop {
            report = verify::verify(&r, &f, &trust, None, at);
            let mut new = false;
            for n in &report.needs { if f.get(&n.address).is_none() { new = true; f.insert(n.address.clone(), Fact { body: Err("offline".into()), fetched: None }); } }
            if !new { break; }
        }
        let why: Vec<String> = std::iter::once(&report).chain(&report.credentials).flat_map(|r| r.findings.iter()).filter(|f| f.outcome.problem().is_some()).filter(|f| policy.requires(f.check)|| f.check==Check::HolderBinding).map(|f| format!("{}:{}:{:?}", f.check.id(), f.outcome.id(), f.outcome.problem().unwrap())).collect();
        println!("{}\t{}\t{}\t{}\t{}\t{}", c[10], c[8], report.word(&policy).id(), c[4], c[0], why.join(" | ").chars().take(300).collect::<String>());
    }
}
