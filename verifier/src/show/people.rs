//! To whom was it given, by whom was it issued, and when?

use learning::{Award, Field};
use verify::Report;
use words::Words;

use super::row::{Spoken, country};
use super::statement::{awarded, concepts, date, deeper, headed, identifiers, many, one, organisation};
use super::{Row, Section};

/// By what a person is known: an address by what it is called, a number by whose it is. Whose national number it is says nothing of
/// their nationality, which a reader may think.
fn known_by(rows: &mut Vec<Row>, identifiers: &[Field<String>], words: Words) {
    rows.extend(identifiers.iter().map(|field| {
        let (called, said) = parts(&field.value, words);
        let spoken = (said != words::told(&field.value)).then_some(Spoken::Text(said));
        let row = Row { called, ..Row::of("person-identifier", field).spoken(spoken) };
        let national = field.pointer.split('/').any(|name| name == "nationalID") && field.value.ends_with(']');
        if national { row.noted(words.text("show-no-nationality", &[])) } else { row }
    }));
}

/// By what a person is known, in a sentence of several; nothing of what reads well as it stands.
pub(super) fn identity(value: &str, words: Words) -> Option<String> {
    if value.starts_with("did:") || value.starts_with("urn:") {
        return Some(words.own("show-id", &[("id", &words::told(&words::shortened(value)))]));
    }
    let (called, said) = parts(value, words);
    let told = called.map_or_else(|| said.clone(), |called| format!("{called}: {said}"));
    (told != words::told(value)).then_some(told)
}

/// "emailAddress: x@y.example" is an e-mail address, "17 [IT]" is the 17 of Italy, and a fingerprint says nothing to people.
fn parts(value: &str, words: Words) -> (Option<String>, String) {
    let (kind, text) = value.split_once(": ").unwrap_or(("", value));
    let mail = || text.contains('@').then(|| words.own_if("show-identity", "emailAddress")).flatten();
    let called = words.own_if("show-identity", kind).or_else(mail);
    let kind = if called.is_some() || kind.is_empty() { String::new() } else { format!("{}: ", words::told(kind)) };
    let of = text.strip_suffix(']').and_then(|text| text.rsplit_once(" ["));
    let said = match (text.strip_suffix(" (hashed)"), of) {
        (Some(_), _) => words.text("show-hashed", &[]),
        (None, Some((text, code))) if code.len() == 2 => format!("{} [{}]", words::told(text), country(words, code)),
        _ => words::told(text),
    };
    (called, format!("{kind}{said}"))
}

/// To whom.
pub(super) fn person(award: &Award, words: Words) -> Section {
    let mut rows = Vec::new();
    one(&mut rows, "person", award.person.as_ref());
    one(&mut rows, "given-name", award.given_name.as_ref());
    one(&mut rows, "family-name", award.family_name.as_ref());
    date(&mut rows, "born", award.born.as_ref());
    one(&mut rows, "person-id", award.person_id.as_ref());
    known_by(&mut rows, &award.person_identifiers, words);
    for other in &award.other_persons {
        headed(&mut rows, "other-person", other.name.as_ref(), &other.pointer);
        let mut inner = Vec::new();
        date(&mut inner, "born", other.born.as_ref());
        one(&mut inner, "person-id", other.id.as_ref());
        known_by(&mut inner, &other.identifiers, words);
        many(&mut inner, "other-person-award", &other.awards);
        rows.extend(deeper(inner));
    }
    Section { id: "person", rows }
}

/// By whom, and when.
pub(super) fn issuing(award: &Award, report: &Report) -> Section {
    let mut rows = Vec::new();
    match &award.issuing_body {
        Some(body) => organisation(&mut rows, "issuer", body),
        None => rows.extend(award.issuer.as_ref().map(|field| {
            // An id says nothing to people where somebody has said whose it is.
            let id = words::shortened(&field.value);
            let named = report.proven_issuer.as_ref().map(|proven| format!("{} ({id})", proven.name));
            let aloud = named.unwrap_or_else(|| id.clone());
            let spoken =
                (field.value.starts_with("did:") && aloud != field.value).then(|| Spoken::Text(words::told(&aloud)));
            Row::of("issuer", field).spoken(spoken)
        })),
    }
    awarded(&mut rows, award.awarded.as_ref());
    let issued = award.issued.as_ref().filter(|field| award.awarded.as_ref() != Some(*field));
    awarded(&mut rows, issued);
    date(&mut rows, "valid-until", award.valid_until.as_ref());
    identifiers(&mut rows, &award.identifiers);
    concepts(&mut rows, "profile", &award.profiles);
    Section { id: "issuing", rows }
}
