//! Are lists fetched from where they lie and from nowhere else, and who signs them found?

use made_trust::{ListWish, Party, Wish, list_of_lists, signed};
use serde_json::{Value, json};

use crate::trust_world::{DATES, ISSUED, NEXT, both, said, world};

#[test]
fn lists_are_fetched_from_where_they_lie() {
    let world = world();
    world.lists();
    let update = |more: &[&str]| world.run(&[&["trust", "update", "--facts", ".", "--offline"], more].concat());
    let index = |entries: &[(&str, &str)]| {
        let entries: serde_json::Map<_, _> =
            entries.iter().map(|(address, file)| ((*address).to_owned(), json!(file))).collect();
        world.write("index.json", Value::Object(entries).to_string().as_bytes());
    };
    let lotl = ("https://ec.europa.eu/tools/lotl/eu-lotl.xml", "eu.xml");
    let ireland = ("https://lists.example/IE.xml", "ie.xml");
    index(&[]);
    let output = update(&["--signers", "signers.pem"]);
    assert_eq!(output.status.code(), Some(2), "{}", both(&output));
    assert!(said(&output).contains("the list of lists could not be had"), "{}", both(&output));
    assert!(said(&output).contains("never tried against the live lists"), "{}", both(&output));
    index(&[lotl, ireland]);
    assert_eq!(update(&[]).status.code(), Some(64), "nobody said who signs the list of lists");
    let output = update(&["--signers", "signers.pem"]);
    assert_eq!(output.status.code(), Some(2), "{}", both(&output));
    assert!(said(&output).contains("AT missing: https://lists.example/AT.xml: "), "{}", both(&output));
    assert_eq!(world.verify(&[]).status.code(), Some(0));
    // Signers are remembered, and what stays away now stays as it was.
    index(&[lotl, ("https://lists.example/AT.xml", "at.xml")]);
    let output = update(&[]);
    assert_eq!(output.status.code(), Some(2), "{}", both(&output));
    assert!(said(&output).contains("issue 7 of 2026-10-01T00:00:00Z stays"), "{}", both(&output));
    index(&[lotl, ireland, ("https://lists.example/AT.xml", "at.xml")]);
    assert_eq!(update(&[]).status.code(), Some(0));
    let stranger = Party::new(&Wish::tsa("Office", DATES), None);
    let forged = signed(&world.ireland(8, NEXT, &[]), &stranger);
    world.write("ie.xml", forged.as_bytes());
    assert_eq!(update(&[]).status.code(), Some(1));
    assert_eq!(world.report(&[])["report"]["seal"]["list"]["issue"], 7);
}

/// Nobody is reached by this: the guard refuses before any name is looked up.
#[test]
fn a_list_of_lists_leads_to_no_private_or_open_address() {
    let world = world();
    world.lists();
    let lists: [(&str, &[&Party]); 2] = [("IE", &[&world.office]), ("AT", &[&world.office])];
    let lotl = list_of_lists(&ListWish::new("EU", 1, ISSUED, NEXT), &lists);
    let lotl = lotl.replace("https://lists.example/IE", "http://lists.example/IE");
    let lotl = lotl.replace("https://lists.example/AT", "https://127.0.0.1/AT");
    world.write("eu.xml", signed(&lotl, &world.commission).as_bytes());
    world.write("index.json", br#"{"https://ec.europa.eu/tools/lotl/eu-lotl.xml": "eu.xml"}"#);
    let output = world.run(&["trust", "update", "--facts", ".", "--signers", "signers.pem"]);
    assert_eq!(output.status.code(), Some(2), "{}", both(&output));
    for territory in ["IE missing: http://lists.example/IE.xml: ", "AT missing: https://127.0.0.1/AT.xml: "] {
        assert!(said(&output).contains(territory), "{}", both(&output));
    }
    assert!(said(&output).contains("it is not https"), "{}", both(&output));
}

/// The list of lists is signed by others than were named: an issue before it says so.
#[test]
fn new_signers_of_the_list_of_lists_are_found_and_said() {
    let world = world();
    world.lists();
    let next = Party::new(&Wish::tsa("Next Commission", DATES), None);
    let address = "https://ec.europa.eu/tools/lotl/eu-lotl-pivot-2.xml";
    let lists = |own: &Party, wish: &ListWish, by: &Party| {
        let lists: [(&str, &[&Party]); 3] = [("EU", &[own]), ("IE", &[&world.office]), ("AT", &[&world.office])];
        signed(&list_of_lists(wish, &lists), by)
    };
    let mut today = ListWish::new("EU", 3, ISSUED, NEXT);
    today.pivots = vec![address.to_owned()];
    world.write("pivot.xml", lists(&next, &ListWish::new("EU", 2, ISSUED, NEXT), &world.commission).as_bytes());
    world.write("eu.xml", lists(&next, &today, &next).as_bytes());
    let output = world.import(&["eu.xml", "ie.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(1), "{}", both(&output));
    assert!(said(&output).contains(&format!("these issues before it would show: {address}")), "{}", both(&output));
    let output = world.import(&["eu.xml", "ie.xml", "pivot.xml", "at.xml"]);
    assert_eq!(output.status.code(), Some(0), "{}", both(&output));
    let sha256 = credential::digest::sha256_hex(&next.der);
    assert!(said(&output).contains(&format!("its signers are now: sha256:{sha256}")), "{}", both(&output));
    // They are remembered: the next issue needs no pivot, and those from before sign nothing more.
    today.sequence = 4;
    world.write("eu.xml", lists(&next, &today, &next).as_bytes());
    let again = |file: &str| world.run(&["trust", "import", file, "ie.xml", "at.xml"]);
    assert_eq!(again("eu.xml").status.code(), Some(0), "{}", both(&again("eu.xml")));
    today.sequence = 5;
    world.write("old.xml", lists(&world.commission, &today, &world.commission).as_bytes());
    assert_eq!(again("old.xml").status.code(), Some(1));
    // Fetched, the pivot is asked for at its official address and nowhere else.
    std::fs::remove_dir_all(world.path().join("state")).unwrap();
    let index = json!({"https://ec.europa.eu/tools/lotl/eu-lotl.xml": "eu.xml", address: "pivot.xml",
        "https://lists.example/IE.xml": "ie.xml", "https://lists.example/AT.xml": "at.xml"});
    world.write("index.json", index.to_string().as_bytes());
    let update = || world.run(&["trust", "update", "--facts", ".", "--offline", "--signers", "signers.pem"]);
    assert_eq!(update().status.code(), Some(0), "{}", both(&update()));
    today.pivots = vec!["https://elsewhere.example/eu-lotl-pivot-2.xml".to_owned()];
    world.write("eu.xml", lists(&next, &today, &next).as_bytes());
    assert!(said(&update()).contains("which is no official address"), "{}", both(&update()));
}
