//! How does a verifier come to know these issuers? An own list, as verdict.md has it ("Trust sources").

use std::fmt::Write as _;

use crate::award::IssueError;
use crate::issuer::Issuer;

/// One entry of an own list: the issuer's name, country and ids, the levels it may award, and where that is from.
pub fn entry(issuer: &Issuer, levels: &[u8], source: &str) -> Result<String, IssueError> {
    let school = issuer.school();
    let ids: Vec<String> = issuer.ids()?.iter().map(|id| quoted(id)).collect();
    let mut text = format!(
        "[[issuer]]\nname = {}\ncountry = {}\nid = [{}]\n",
        quoted(school.name),
        quoted(school.country),
        ids.join(", ")
    );
    if !levels.is_empty() {
        let levels: Vec<String> = levels.iter().map(u8::to_string).collect();
        let _ = writeln!(text, "awards = [{{ eqf = [{}] }}]", levels.join(", "));
    }
    let _ = writeln!(text, "source = {}", quoted(source));
    Ok(text)
}

/// A TOML basic string.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                quoted.push('\\');
                quoted.push(character);
            }
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}
