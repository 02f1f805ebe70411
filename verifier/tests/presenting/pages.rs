//! What do the pages say of a file that was dropped or pasted, for whom, and what do they keep?

use http::{Request, StatusCode};

use super::{VERIFIER, World, asked, form, get, received, result, send, text, world};

#[tokio::test]
async fn a_pasted_credential_is_judged_and_escaped() {
    let world = world();
    let wallet = received(&world, "diploma", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let page = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    assert!(page.contains("Genuine, in force") && page.contains("EQF level 4"), "{page}");
    let forged = pasted.replacen("Metalworking technician", "<script>alert(1)</script>", 1);
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &forged)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let page = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    assert!(page.contains("Not genuine") && !page.contains("<script>alert"), "{page}");
    for rubbish in ["", "rubbish", "{", "~~~", "a.b.c"] {
        let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", rubbish)])).await;
        let taken = if rubbish.is_empty() { StatusCode::BAD_REQUEST } else { StatusCode::SEE_OTHER };
        assert_eq!(done.status(), taken, "{rubbish:?}");
    }
    let gone = send(&world.verifier, VERIFIER, get(VERIFIER, "/results/guess")).await;
    assert_eq!(gone.status(), StatusCode::NOT_FOUND);
}

/// The reports behind a result, each held against the published schema.
async fn reports(world: &World, place: &str) -> Vec<serde_json::Value> {
    let schema = text(send(&world.verifier, VERIFIER, get(VERIFIER, "/report.schema.json")).await);
    let schema = jsonschema::draft202012::new(&serde_json::from_str(&schema).expect("JSON")).expect("schema");
    let place = format!("{}/report.json", place.replace("/requests/", "/results/"));
    let reports = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    let reports = reports.lines().map(|line| serde_json::from_str(line).expect("a report a line"));
    let reports: Vec<serde_json::Value> = reports.collect();
    for report in &reports {
        let errors: Vec<String> = schema.iter_errors(report).map(|e| format!("{}: {e}", e.instance_path())).collect();
        assert!(errors.is_empty(), "{}", errors.join("\n"));
    }
    reports
}

/// What the command line writes of the same bytes beside the answers.
fn learning_by_words(bytes: &[u8]) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("folder");
    let path = folder.path().join("file");
    std::fs::write(&path, bytes).expect("written");
    let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_wanderbuch-verifier"));
    program.args(["verify", "--offline", "--format", "json", "--at", "2026-11-22T10:04:00Z", "--state"]);
    let output = program.arg(folder.path()).arg(&path).output().expect("run");
    serde_json::from_slice::<serde_json::Value>(&output.stdout).expect("a report")["learning"].take()
}

/// Takes out whether each value is secured, which rests on what each was judged by.
fn take_secured(learning: &mut serde_json::Value) -> Vec<Option<String>> {
    let mut taken = Vec::new();
    let sections = learning.as_array_mut().into_iter().flatten().filter_map(|one| one["sections"].as_array_mut());
    for row in sections.flatten().filter_map(|section| section["rows"].as_array_mut()).flatten() {
        let row = row.as_object_mut().expect("a row");
        taken.push(row.remove("secured").and_then(|way| way.as_str().map(str::to_owned)));
    }
    taken
}

#[tokio::test]
async fn the_page_reports_as_the_command_line_does_and_shows_what_was_measured() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let [report] = &mut reports(&world, &place).await[..] else { panic!("one thing came") };
    assert_eq!((&report["file"], &report["verdict"]), (&"received-1".into(), &"valid".into()));
    let mut by_words = learning_by_words(pasted.as_bytes());
    let ways = take_secured(&mut report["learning"]);
    assert!(ways.contains(&Some("issuer".to_owned())) && take_secured(&mut by_words).len() == ways.len());
    let (page, words) = (&report["learning"][0]["sections"], &by_words[0]["sections"]);
    for (of_page, of_words) in page.as_array().expect("sections").iter().zip(words.as_array().expect("sections")) {
        // How it is secured is said by whether that holds, and nobody could be asked by words.
        assert!(of_page["id"] == "secured" || of_page == of_words, "{of_page}\n{of_words}");
    }
    let ids: Vec<&str> = page.as_array().into_iter().flatten().filter_map(|section| section["id"].as_str()).collect();
    assert!(["levels", "elements", "sheet", "secured"].iter().all(|id| ids.contains(id)), "{ids:?}");
    let shown = text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await);
    for expected in ["Five elements for recognition", "Elements of a micro-credential", "Everything that it says"] {
        assert!(shown.contains(&format!("<details class=\"told\"><summary><h3>{expected}")), "{expected}: {shown}");
    }
    assert!(!shown.contains("secured by nobody"), "all of it is its issuer's");
}

#[tokio::test]
async fn a_presentation_has_one_report_and_its_credentials_are_measured_in_it() {
    let world = world();
    let wallet = received(&world, "welding", "sd-jwt").await;
    let (place, request) = asked(&world, "welding").await;
    send(&world.verifier, VERIFIER, wallet.answer(&request)).await;
    let [report] = &mut reports(&world, &place).await[..] else { panic!("one thing came") };
    assert_eq!((&report["report"]["asked"], &report["verdict"]), (&true.into(), &"valid".into()));
    assert_eq!(report["learning"].as_array().map(Vec::len), Some(1));
    assert!(take_secured(&mut report["learning"]).contains(&Some("disclosed".to_owned())));
    assert!(result(&world, &place).await.contains("shown by choice"));
}

#[tokio::test]
async fn a_dropped_file_is_judged() {
    let world = world();
    let wallet = received(&world, "welding", "vc-jwt").await;
    let mut body = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.jwt\"\r\n\r\n".to_vec();
    body.extend(&wallet.bytes);
    body.extend(b"\r\n--x--\r\n");
    let request = Request::post("http://127.0.0.1:7722/checks/file")
        .header("content-type", "multipart/form-data; boundary=x")
        .body(body)
        .expect("request");
    let done = send(&world.verifier, VERIFIER, request).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    assert!(text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await).contains("Genuine, in force"));
}

/// The page of what was pasted.
async fn pasted(world: &World, pasted: &str) -> String {
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    text(send(&world.verifier, VERIFIER, get(VERIFIER, &place)).await)
}

/// To compare a name, and a name and a date of birth, is one thing; of what names nobody there is nothing to compare.
#[tokio::test]
async fn what_to_compare_is_said_once_and_the_seal_is_told() {
    let world = world();
    let (alone, together) =
        ("Compare the name with an identity document", "Compare name and date of birth with an identity");
    let college = made_trust::Party::new(
        &made_trust::Wish::seal(made_trust::COLLEGE, made_trust::IDENTIFIER, ("2020-01-01", "2040-01-01")),
        None,
    );
    let sealed = made_trust::seal(&college, &made_trust::payload().to_string(), made_trust::THEN, None).file();
    let page = pasted(&world, &sealed.to_string()).await;
    assert!(page.contains(together) && !page.contains(alone), "{page}");
    assert!(page.contains("<h3>The seal</h3><span class=\"caption\">JAdES B-B</span>"), "{page}");
    let bound = received(&world, "welding", "sd-jwt").await;
    let page = pasted(&world, &String::from_utf8(bound.bytes).expect("text")).await;
    assert!(page.contains(alone), "{page}");
    let empty = r#"{"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiablePresentation"]}"#;
    let page = pasted(&world, empty).await;
    assert!(page.contains("there is no credential in this presentation"), "{page}");
    assert!(!page.contains(alone) && !page.contains(together), "{page}");
}

/// A page for people, and for programs a status that does not say that all is well.
#[tokio::test]
async fn what_cannot_be_taken_is_refused_with_a_page() {
    let world = world();
    let part = |content: &[u8]| {
        let head = b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n".as_slice();
        [head, content, b"\r\n--x--\r\n"].concat()
    };
    let large = vec![b'a'; 18 << 20];
    let just_over = vec![b'a'; (16 << 20) + 1];
    for (place, kind, body, status, said) in [
        ("/checks/file", "multipart/form-data; boundary=x", part(&large), 413, "up to 16 MiB"),
        ("/checks/file", "multipart/form-data; boundary=x", part(&just_over), 413, "up to 16 MiB"),
        ("/checks/file", "multipart/form-data; boundary=x", part(b""), 400, "Choose it again"),
        ("/checks/file", "multipart/form-data; boundary=x", b"--x--\r\n".to_vec(), 400, "Choose it again"),
        ("/checks/file", "multipart/form-data; boundary=x", b"--x\r\ncontent".to_vec(), 400, "Choose it again"),
        ("/checks/file", "application/json", b"{}".to_vec(), 400, "Choose it again"),
        ("/checks/text", "application/x-www-form-urlencoded", [b"text=", large.as_slice()].concat(), 413, "16 MiB"),
        ("/checks/text", "application/x-www-form-urlencoded", b"other=1".to_vec(), 422, "Choose it again"),
        ("/nowhere", "text/plain", Vec::new(), 404, "There is nothing here"),
    ] {
        let request = Request::post(format!("http://127.0.0.1:7722{place}")).header("content-type", kind);
        let answer = send(&world.verifier, VERIFIER, request.body(body).expect("request")).await;
        assert_eq!(answer.status().as_u16(), status, "{place} {kind}");
        let page = text(answer);
        assert!(page.contains(said) && page.contains("</html>"), "{place} {kind}: {page}");
    }
}

/// Which country is chosen, and the paragraphs that compare.
fn at_home(page: &str) -> (Option<String>, String) {
    let select = page.split("<select name=\"country\">").nth(1).expect("a choice").split("</select>").next();
    let options = select.unwrap_or_default().split("<option value=\"").skip(1);
    let chosen: Vec<String> = options
        .filter(|option| option.split('>').next().is_some_and(|head| head.ends_with(" selected")))
        .filter_map(|option| option.split('"').next().map(str::to_owned))
        .collect();
    assert_eq!(chosen.len(), 1, "one is chosen: {select:?}");
    let compared = page.split("<p class=\"at-home\">").skip(1).filter_map(|text| text.split("</p>").next());
    (chosen.into_iter().next().filter(|code| !code.is_empty()), compared.collect())
}

/// By the browser's languages or as it is chosen, without a script; and of what no source confirms, that.
#[tokio::test]
async fn levels_of_the_readers_country_stand_beside_the_level() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let page = async |more: &str, languages: &'static str| {
        let mut asked = get(VERIFIER, &format!("{place}{more}"));
        asked.headers_mut().insert("accept-language", languages.parse().expect("a header"));
        text(send(&world.verifier, VERIFIER, asked).await)
    };
    let guessed = page("", "de-AT,de;q=0.9").await;
    let (country, compared) = at_home(&guessed);
    assert_eq!(country.as_deref(), Some("AT"));
    for due in [
        "Austria, Austrian National Qualifications Framework, level 4.",
        "EQF level 4, not recognised.",
        "Not confirmed: ",
    ] {
        assert!(compared.contains(due), "{due}: {compared}");
    }
    let why = "that of your browser’s language";
    assert!(guessed.contains(why) && guessed.contains("/report.json?country=AT\""), "{guessed}");
    assert!(guessed.contains("AT 4</td>"), "among what is measured too: {guessed}");

    let chosen = page("?country=IE", "de-AT").await;
    let (country, compared) = at_home(&chosen);
    assert_eq!(country.as_deref(), Some("IE"));
    assert!(
        compared.contains("Ireland, ") && compared.contains("level 5.") && compared.contains("Source: QAA"),
        "{compared}"
    );
    assert!(!chosen.contains(why) && !compared.contains("Austria"), "{chosen}");

    for (more, languages) in
        [("?country=", "de-AT"), ("", "de"), ("", "en-US"), ("?country=%22%3E%3Cscript%3E", "de-AT")]
    {
        let none = page(more, languages).await;
        assert_eq!(at_home(&none), (None, String::new()), "{more} {languages}");
        assert!(!none.contains("/report.json?country=") && !none.contains("<script>"), "{none}");
    }
    let again = send(&world.verifier, VERIFIER, form(VERIFIER, &format!("{place}/again?country=IE"), &[])).await;
    assert_eq!(again.headers()["location"], format!("{place}?country=IE"));
}

/// The country stands in the address, and goes along to the next file: without a cookie, and without a script.
#[tokio::test]
async fn the_country_that_was_chosen_is_kept_for_the_next_file() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let page = async |place: &str| {
        let answer = send(&world.verifier, VERIFIER, get(VERIFIER, place)).await;
        assert!(!answer.headers().contains_key("set-cookie"));
        text(answer)
    };
    let links = |page: &str| page.matches("href=\"/?country=IE\"").count();

    let start = page("/?country=IE").await;
    for action in ["/checks/text", "/checks/file", "/requests"] {
        assert!(start.contains(&format!("action=\"{action}?country=IE\"")), "{action}: {start}");
    }
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text?country=IE", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    assert!(place.ends_with("?country=IE"), "{place}");
    let result = page(&place).await;
    assert_eq!(at_home(&result).0.as_deref(), Some("IE"));
    assert!(links(&result) > 0, "the way to the next file: {result}");

    let refused = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text?country=IE", &[("text", " ")])).await;
    assert!(links(&text(refused)) > 0, "also where nothing was judged");
    let asked = [("request", "any")];
    let request = send(&world.verifier, VERIFIER, form(VERIFIER, "/requests?country=IE", &asked)).await;
    assert!(request.headers()["location"].to_str().expect("place").ends_with("?country=IE"));

    // Nobody chose.
    let (start, done) =
        (page("/").await, send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await);
    assert!(start.contains("action=\"/checks/text\"") && !start.contains("country="), "{start}");
    assert!(!done.headers()["location"].to_str().expect("place").contains('?'));
    // What is none goes no further.
    let none = page("/?country=%22%3E%3Cscript%3E").await;
    assert!(none.contains("action=\"/checks/text?country=\"") && !none.contains("<script>"), "{none}");
}

/// The report that is kept has what its address asks for, and nothing by who fetches it.
#[tokio::test]
async fn a_report_compares_with_the_country_that_its_address_names() {
    let world = world();
    let wallet = received(&world, "welding", "open-badge").await;
    let pasted = String::from_utf8(wallet.bytes.clone()).expect("text");
    let done = send(&world.verifier, VERIFIER, form(VERIFIER, "/checks/text", &[("text", &pasted)])).await;
    let place = done.headers()["location"].to_str().expect("place").to_owned();
    let beside = async |more: &str| {
        let mut asked = get(VERIFIER, &format!("{place}/report.json{more}"));
        asked.headers_mut().insert("accept-language", "de-AT".parse().expect("a header"));
        let report: serde_json::Value =
            serde_json::from_str(&text(send(&world.verifier, VERIFIER, asked).await)).expect("JSON");
        let rows = report["learning"][0]["sections"][0]["rows"].as_array().expect("rows").iter();
        let rows = rows.filter(|row| row["label"] == "level-beside").map(|row| row["value"].to_string());
        rows.collect::<Vec<_>>().join(" ")
    };
    assert_eq!(beside("").await, "");
    assert_eq!(beside("?country=DE").await, "\"DE 4\"");
    assert_eq!(beside("?country=IE").await, "\"IE 5\"");
}
