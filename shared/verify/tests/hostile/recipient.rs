//! Was it given to whom the verifier names, and under which names is its issuer known?

use credential::digest::sha256_hex;
use credential::format;
use serde_json::{Value, json};
use verify::recipient::{Known, Recipient, ask};

use crate::world::{World, stranger};

fn identifier(kind: &str, hash: &str) -> Value {
    json!({"type": "IdentityObject", "identityType": kind, "hashed": hash.contains('$'), "identityHash": hash})
}

#[test]
fn what_a_sealed_credential_says_of_its_learner_counts() {
    let world = World::by_key();
    let ilva = json!({"id": "did:example:a", "name": "Ilva Marten"});
    let olva = json!({"id": "did:example:b", "name": "Olva Marten"});
    let hashed = format!("sha256${}", sha256_hex("a@zed.example".as_bytes()));
    let with = |identifiers: Value| json!({"name": "Ilva Marten", "identifier": identifiers});
    let (right, other, weak) = (
        identifier("emailAddress", &hashed),
        identifier("emailAddress", "b@zed.example"),
        identifier("emailAddress", "md5$8a2f"),
    );
    let (plain, hash) = (Recipient::Matches { hashed: false }, Recipient::Matches { hashed: true });
    let no = Recipient::DoesNotMatch;
    // As Europass writes the second of October, at home in Central Europe.
    let lena = |name: &str| json!({"fullName": {"de": name}, "dateOfBirth": "1999-10-01T22:00:00Z"});
    for (subject, known, due) in [
        (ilva.clone(), "did:example:a", plain.clone()),
        (ilva.clone(), "did:example:b", no.clone()),
        (ilva.clone(), "ilva marten", plain.clone()),
        (ilva.clone(), "Olva Marten", no.clone()),
        (ilva.clone(), "a@zed.example", Recipient::NotOffered),
        (json!([olva, ilva]), "Ilva Marten", plain.clone()),
        (json!([ilva, olva]), "did:example:b", plain.clone()),
        (lena("Léna Brandt-Müller"), "Lena Brandt-Muller", Recipient::Alike { born: false }),
        (lena("Léna Brandt-Müller"), "Lena Brandt-Mueller", Recipient::Alike { born: false }),
        (lena("Léna Brandt-Müller"), "Brandt-Müller, Léna", Recipient::Alike { born: false }),
        (lena("Léna Brandt-Müller"), "Lena Brandtner", no.clone()),
        (lena("Ilva"), "dateOfBirth=1999-10-02", Recipient::Alike { born: true }),
        (lena("Ilva"), "1999-10-01", plain),
        (lena("Ilva"), "1999-10-04", no.clone()),
        (lena("Ilva"), "dateOfBirth=in autumn", Recipient::NotOffered),
        (ilva, "1999-10-04", Recipient::NotOffered),
        (with(json!([other])), "a@zed.example", no),
        (with(json!([other, weak, right])), "a@zed.example", hash),
        (with(json!([other, weak])), "a@zed.example", Recipient::Weak { algorithm: "md5".to_owned() }),
    ] {
        let text = world.signed(&world.body(&json!({"credentialSubject": subject})));
        let presented = json!({"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"],
            "verifiableCredential": [{"@context": "https://www.w3.org/ns/credentials/v2",
            "type": "EnvelopedVerifiableCredential", "id": format!("data:application/vc+jwt,{text}")}]});
        let asked = |text: &str| {
            let mut report = world.report(text.as_bytes());
            ask(&format::read(text.as_bytes()), &Known::parse(known).unwrap(), &mut report);
            report
        };
        assert_eq!(asked(&text).recipient, due, "{subject}, {known}");
        let presented = asked(&presented.to_string());
        assert_eq!((presented.recipient, &presented.credentials[0].recipient), (Recipient::NotAsked, &due), "{known}");
        for nobodys in [text[..text.len() - 4].to_owned(), "<html>".to_owned()] {
            assert_eq!(asked(&nobodys).recipient, Recipient::Blocked, "what nobody sealed says nothing");
        }
    }
}

#[test]
fn an_issuer_is_known_as_what_others_say_and_as_the_owner_of_its_key() {
    let mut world = World::by_key();
    let (key, id, method) = stranger(&mut world.rng);
    let school = world.id();
    let own = json!({"type": ["VerifiableCredential"], "issuer": school, "credentialSubject": {"name": "Ilva"}});
    let record = world.signed(&world.body(&json!({"credentialSubject": {"verifiableCredential": [own]}})));
    let strangers = world.proven(&world.body(&json!({"issuer": id})), &method, &key).to_string();
    let name = issue::catalogue::MONTELUME.name.to_owned();
    let report = world.report(record.as_bytes());
    for (what, known, due) in [
        ("a listed school", report.issuer_known_as(), vec![school, name.clone()]),
        // What has no seal of its own has no key of its own.
        ("what stands under its seal", report.credentials[0].issuer_known_as(), vec![name]),
        ("an unlisted key", world.report(strangers.as_bytes()).issuer_known_as(), vec![id]),
        ("a forged one", world.report(&record.as_bytes()[..record.len() - 4]).issuer_known_as(), vec![]),
    ] {
        assert_eq!(known, due, "{what}");
    }
}
