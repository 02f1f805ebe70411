//! Which levels do the national qualifications frameworks have? Writes `data/frameworks.tsv` from a table in CSV.
//!
//! `cargo run -p learning --example framework_table -- FILE` prints the table of the framework levels in FILE, whose
//! columns are country, code, framework, prefix, nqf_level, nqf_level_uri, eqf_level, mapping_status, mapping_basis,
//! level_source, referencing_status. The form of the table is described in `src/frameworks/table.rs`.
#![expect(clippy::disallowed_methods, reason = "a tool that is run by hand, outside the pure crate")]

use std::io::Write as _;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

const HEAD: &str = "\
# National qualifications frameworks: their levels, and the EQF level that each was referenced to.
# Levels and addresses: EU Vocabularies NQF list (ELM repo nqf.xsd, 2024-02).
# F code name prefix referencing · B number status basis · L level, tail of its address, EQF level or range, basis
";
const SOURCE: &str = "EU Vocabularies NQF list (ELM repo nqf.xsd, 2024-02)";
const ADDRESS: &str = "http://data.europa.eu/snb/qdr/";

fn main() -> Result<()> {
    let file = std::env::args().nth(1).ok_or("usage: framework_table FILE")?;
    let text = std::fs::read_to_string(file)?;
    let mut bases: Vec<String> = Vec::new();
    let (mut body, mut framework) = (String::new(), String::new());
    for line in text.lines().skip(1) {
        let cells = cells(line);
        let [country, code, name, prefix, level, address, eqf, status, basis, source, referencing] = cells.as_slice()
        else {
            return Err(format!("{} cells in {line}", cells.len()).into());
        };
        if !address.is_empty() && source != SOURCE {
            return Err(format!("another source in {line}").into());
        }
        let head = format!("F\t{code}\t{country}\t{name}\t{prefix}\t{referencing}\n");
        if head != framework {
            body.push_str(&head);
            framework = head;
        }
        let key = format!("{status}\t{basis}");
        let number = bases.iter().position(|known| *known == key).unwrap_or_else(|| {
            bases.push(key);
            bases.len() - 1
        });
        let tail = address.strip_prefix(ADDRESS).unwrap_or("-");
        for (level, eqf) in levels(level, eqf)? {
            body.push_str(&format!("L\t{level}\t{tail}\t{eqf}\t{number}\n"));
        }
    }
    let mut out = std::io::stdout().lock();
    out.write_all(HEAD.as_bytes())?;
    for (number, basis) in bases.iter().enumerate() {
        writeln!(out, "B\t{number}\t{basis}")?;
    }
    out.write_all(body.as_bytes())?;
    Ok(())
}

/// A row that stands for a whole framework ("3-8" to "3-8") comes to a line for each level.
fn levels(level: &str, eqf: &str) -> Result<Vec<(String, String)>> {
    let eqf = if eqf == "none" { "-" } else { eqf };
    match level.split_once('-').filter(|_| level == eqf) {
        Some((first, last)) => {
            let range = first.parse::<u8>()?..=last.parse::<u8>()?;
            Ok(range.map(|level| (level.to_string(), level.to_string())).collect())
        }
        None => Ok(vec![(level.to_owned(), eqf.to_owned())]),
    }
}

/// The cells of a line of CSV, in which quotes keep commas together.
fn cells(line: &str) -> Vec<String> {
    let (mut cells, mut quoted) = (vec![String::new()], false);
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            other => cells.last_mut().into_iter().for_each(|cell| cell.push(other)),
        }
    }
    cells
}
