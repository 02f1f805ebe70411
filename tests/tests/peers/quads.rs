//! Do others read the same statements out of a document?

use super::*;

/// A document, and where it is from.
pub(super) struct Document {
    pub(super) name: String,
    pub(super) tree: Value,
}

/// The folder of other people's credentials, if it is here.
pub(super) fn fixtures() -> Option<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared");
    let folder = std::env::var_os("WANDERBUCH_SHARED").map_or_else(beside, PathBuf::from).join("fixtures");
    if !folder.is_dir() {
        println!("left out: no folder {} (documents of other programs)", folder.display());
    }
    folder.is_dir().then_some(folder)
}

/// Every JSON-LD document in the folder.
pub(super) fn documents(folder: &Path, found: &mut Vec<Document>) {
    let mut entries: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() && !path.ends_with("_contexts") {
            documents(&path, found);
        } else if path.is_file() {
            let tree = serde_json::from_slice::<Value>(&std::fs::read(&path).unwrap()).unwrap_or_default();
            if tree.get("@context").is_some() && tree.get("type").is_some() {
                found.push(Document { name: path.display().to_string(), tree });
            }
        }
    }
}

/// What the issuer's program makes: every sample in JSON-LD.
fn issued(found: &mut Vec<Document>) {
    let samples = issue::samples(&mut dice(), now(), key(Algorithm::EdDsa).public_key()).unwrap();
    for sample in samples.credentials {
        let text = String::from_utf8(sample.bytes).unwrap();
        let payload = text.split('.').nth(1).and_then(|payload| base64url::decode(payload).ok());
        let tree: Value = match sample.format {
            issue::Format::OpenBadge => serde_json::from_str(&text).unwrap(),
            issue::Format::VcJwt => serde_json::from_slice(&payload.unwrap()).unwrap(),
            issue::Format::SdJwtVc => continue,
        };
        found.push(Document { name: format!("our own {}", sample.title), tree });
    }
}

/// The contexts that the programs embed, and the others of the folder.
pub(super) fn contexts(folder: &Path) -> Contexts {
    let map: Value = serde_json::from_slice(&std::fs::read(folder.join("MAP.json")).unwrap()).unwrap();
    let mut contexts = Contexts::embedded();
    for (address, file) in map.as_object().unwrap() {
        if !Contexts::is_embedded(address) {
            contexts.trust(address, &std::fs::read(folder.join(file.as_str().unwrap())).unwrap()).expect(address);
        }
    }
    contexts
}

/// What each reader makes of a document.
type Read = (Result<String, JsonLdError>, Result<String, String>);

/// What is there to say of what ours and a peer make of a document?
fn compared(peer: &str, document: &Value, (ours, theirs): &Read) -> Result<&'static str, String> {
    let undefined = |reason: &NotPlain| matches!(reason, NotPlain::UndefinedTerm { .. });
    Ok(match (ours, theirs) {
        (Ok(ours), Ok(theirs)) if ours == theirs => "the same",
        (Ok(ours), Ok(theirs)) => {
            let (ours, theirs) = (nameless(ours), nameless(theirs));
            let retyped = ours.iter().map(|quad| quad.replace(OF_BADGES, BOOLEAN)).collect::<BTreeSet<_>>();
            match peer {
                "ssi" if retyped == theirs => "ssi makes a boolean of what the context gives another type",
                "oxjsonld" if two_types(document, 0) && theirs.is_subset(&ours) => {
                    "oxjsonld loses the terms of one of a node's types"
                }
                _ => return Err(format!("{:#?}\n{:#?}", &ours - &theirs, &theirs - &ours)),
            }
        }
        (Err(JsonLdError::UnknownContext { .. }), Err(_)) => "refused by both: a context that is not here",
        (Err(JsonLdError::NotPlain { reason, .. }), Err(_)) if undefined(reason) => {
            "refused by both: an undefined term"
        }
        (Err(JsonLdError::NotPlain { reason, .. }), Ok(_)) if undefined(reason) && peer == "oxjsonld" => {
            "oxjsonld drops what no context defines"
        }
        // security.md, "What is shown is what was signed": ours takes less than JSON-LD at large.
        (Err(JsonLdError::NotPlain { reason, .. }), _) if !undefined(reason) => {
            "refused by ours: no plain compacted form"
        }
        (ours, theirs) => return Err(format!("{ours:?}\n{theirs:?}")),
    })
}

/// The type that Open Badges gives `hashed` by a slip of its context, and the one that it means. Where a context gives a type,
/// a boolean has that one (JSON-LD 1.1 API, 8.2.2).
const OF_BADGES: &str = "<https://www.w3.org/2001/XMLSchema#boolean>";
const BOOLEAN: &str = "<http://www.w3.org/2001/XMLSchema#boolean>";

/// The statements, without the names that canonicalisation gave to blank nodes: they follow from all statements together.
fn nameless(n_quads: &str) -> BTreeSet<String> {
    let words = |line: &str| {
        let word = |word: &str| if word.starts_with("_:c14n") { "_:".to_owned() } else { word.to_owned() };
        line.split(' ').map(word).collect::<Vec<_>>().join(" ")
    };
    n_quads.lines().map(words).collect()
}

/// Whether something inside the document has two types.
fn two_types(value: &Value, depth: usize) -> bool {
    let own = value["type"].as_array().is_some_and(|types| types.len() > 1);
    let mut inside: Box<dyn Iterator<Item = &Value>> = match value {
        Value::Object(members) => Box::new(members.values()),
        Value::Array(items) => Box::new(items.iter()),
        _ => return false,
    };
    (depth > 0 && own) || inside.any(|inside| two_types(inside, depth + 1))
}

#[test]
fn others_read_the_same_quads() {
    let Some(peer) = Peer::find("wanderbuch-peer-ssi") else { return };
    let Some(folder) = fixtures() else { return };
    let mut found = Vec::new();
    documents(&folder, &mut found);
    issued(&mut found);
    for document in &mut found {
        document.tree.as_object_mut().unwrap().shift_remove("proof");
    }
    let lines: Vec<String> = found.iter().map(|document| document.tree.to_string()).collect();
    let folder = folder.join("_contexts");
    let contexts = contexts(&folder);
    for name in ["ssi", "oxjsonld"] {
        let answers = peer.made(&["quads", name, "--contexts", &folder.display().to_string()], &lines.join("\n"));
        assert_eq!(answers.lines().count(), lines.len(), "an answer for each document");
        let (mut kinds, mut unexplained) = (BTreeMap::<_, usize>::new(), Vec::new());
        for (document, (line, answer)) in found.iter().zip(lines.iter().zip(answers.lines())) {
            let ours = json::parse(line.as_bytes(), limits::CREDENTIAL_BYTES).expect(&document.name);
            let ours = canonicalise(&ours, &contexts).map(|canonical| canonical.n_quads);
            match compared(name, &document.tree, &(ours, read_answer(answer))) {
                Ok(kind) => *kinds.entry(kind).or_default() += 1,
                Err(difference) => unexplained.push(format!("{}\n{difference}", document.name)),
            }
        }
        kinds.iter().for_each(|(kind, count)| println!("{name}: {count} {kind}"));
        assert!(unexplained.is_empty(), "{name}\n{}", unexplained.join("\n\n"));
        assert!(kinds["the same"] >= 120, "{name}: {kinds:?}");
    }
}

fn read_answer(line: &str) -> Result<String, String> {
    let answer: Value = serde_json::from_str(line).unwrap();
    let text = |member: &str| answer[member].as_str().map(str::to_owned);
    text("quads").ok_or_else(|| text("error").unwrap())
}
