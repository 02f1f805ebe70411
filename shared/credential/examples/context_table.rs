//! Which table of terms does a context document come to? Writes `src/json_ld/terms/*.terms` from an original.
//!
//! `cargo run -p credential --example context_table -- ADDRESS FILE` prints the table of the context document in FILE,
//! published at ADDRESS. The form of the tables is described in `src/json_ld/table.rs`.
#![expect(clippy::disallowed_methods, reason = "a tool that is run by hand, outside the pure crate")]

use std::fmt::Write as _;
use std::io::Write as _;

use serde_json::Value;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let (Some(address), Some(file)) = (arguments.next(), arguments.next()) else {
        return Err("usage: context_table ADDRESS FILE".into());
    };
    let bytes = std::fs::read(file)?;
    let document: Value = serde_json::from_slice(&bytes)?;
    let mut table = format!("# source {address}\n# sha256 {}\n", credential::digest::sha256_hex(&bytes));
    context(&mut table, document.get("@context").ok_or("no @context")?, "")?;
    std::io::stdout().write_all(table.as_bytes())?;
    Ok(())
}

fn context(table: &mut String, context: &Value, indent: &str) -> Result<()> {
    let many = match context {
        Value::Array(many) => many.iter().collect(),
        one => vec![one],
    };
    for one in &many {
        match one {
            Value::Null => writeln!(table, "{indent}@null")?,
            Value::String(address) => writeln!(table, "{indent}@at {}", word(address)?)?,
            Value::Object(members) => {
                if many.len() > 1 || members.keys().all(|name| name == "@version") {
                    writeln!(table, "{indent}@map")?;
                }
                for (name, value) in members {
                    match name.as_str() {
                        "@version" => {}
                        "@protected" | "@propagate" if value == true => writeln!(table, "{indent}{name}")?,
                        "@protected" | "@propagate" => writeln!(table, "{indent}{name} false")?,
                        "@vocab" | "@language" | "@import" => writeln!(table, "{indent}{name} {}", text(value)?)?,
                        keyword if keyword.starts_with('@') && keyword != "@type" => {
                            return Err(format!("{keyword} has no form in a table").into());
                        }
                        name => term(table, name, value, indent)?,
                    }
                }
            }
            other => return Err(format!("a context that is {other}").into()),
        }
    }
    Ok(())
}

fn term(table: &mut String, name: &str, value: &Value, indent: &str) -> Result<()> {
    let Value::Object(members) = value else {
        writeln!(table, "{indent}{} = {}", word(name)?, text(value)?)?;
        return Ok(());
    };
    write!(table, "{indent}{} :", word(name)?)?;
    if let Some(id) = members.get("@id") {
        write!(table, " {}", text(id)?)?;
    }
    for (name, value) in members {
        match (name.as_str(), value) {
            ("@id" | "@context", _) => {}
            ("@container", Value::Array(many)) => {
                let many = many.iter().map(text).collect::<Result<Vec<_>>>()?;
                write!(table, " @container={}", many.join(","))?;
            }
            ("@prefix" | "@protected", Value::Bool(true)) => write!(table, " {name}")?,
            ("@prefix" | "@protected", Value::Bool(false)) => write!(table, " {name}=false")?,
            (name, value) => write!(table, " {name}={}", text(value)?)?,
        }
    }
    let Some(scoped) = members.get("@context") else {
        table.push('\n');
        return Ok(());
    };
    table.push_str(" @context\n");
    context(table, scoped, &format!("{indent}  "))
}

fn text(value: &Value) -> Result<&str> {
    match value {
        Value::Null => Ok("null"),
        Value::String(text) => word(text),
        other => Err(format!("{other} has no form in a table").into()),
    }
}

fn word(text: &str) -> Result<&str> {
    if text.is_empty() || text == "null" || text.contains(char::is_whitespace) {
        return Err(format!("{text:?} has no form in a table").into());
    }
    Ok(text)
}
