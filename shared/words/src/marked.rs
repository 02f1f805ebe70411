//! What does a text say that was written in Markdown? Its words, without the marks: criteria of Open Badges are such texts (3.0,
//! B.1.3), and descriptions often are. What only looks like a mark stays.

/// The text without marks of emphasis, headings, quotes and code; items begin with a point, and links have their address behind
/// them. Lines stay lines. A single word is an id as like as not, and stays as it is.
pub fn unmarked(text: &str) -> String {
    if !text.trim().contains(char::is_whitespace) {
        return text.to_owned();
    }
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let line = line.trim();
        let bare = line.trim_matches(['-', '*', '_', '=']);
        // A fence of code, or a line drawn across; but a dash that stands alone may say "none".
        if line.starts_with("```") || (bare.is_empty() && line.len() > 2) {
            continue;
        }
        let said = inline(block(line));
        // Many empty lines say no more than one.
        if !said.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(said);
        }
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    // Of a text of marks alone they are what it says.
    if lines.is_empty() { text.to_owned() } else { lines.join("\n") }
}

/// What kind of line it is, and the rest of it.
fn block(line: &str) -> (&'static str, &str) {
    let hashes = line.len() - line.trim_start_matches('#').len();
    if let Some(heading) =
        line.get(hashes..).and_then(|rest| rest.strip_prefix(' ')).filter(|_| (1..=6).contains(&hashes))
    {
        return ("", heading.trim_end_matches('#').trim());
    }
    if let Some(quoted) = line.strip_prefix("> ") {
        return ("", quoted.trim());
    }
    match ["- ", "* ", "+ "].iter().find_map(|mark| line.strip_prefix(mark)) {
        Some(item) => ("• ", item.trim()),
        None => ("", line),
    }
}

fn inline((begin, line): (&str, &str)) -> String {
    let mut said = linked(line);
    for mark in ["**", "__", "`", "*", "_"] {
        if said.contains(mark) {
            said = without_pairs(&said, mark);
        }
    }
    format!("{begin}{said}")
}

/// The longest words and address of a link, in bytes: none is looked for further.
const LINK: usize = 2_000;

/// `[words](address)` as "words (address)", and a picture by its words.
fn linked(line: &str) -> String {
    let mut said = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, behind)) = rest.split_once('[') {
        rest = behind;
        match link(behind) {
            Some((words, address, behind)) => {
                let alone = before.strip_suffix('!');
                said.push_str(alone.unwrap_or(before));
                said.push_str(words);
                if alone.is_none() && !address.is_empty() && address != words {
                    said.push_str(&format!(" ({address})"));
                }
                rest = behind;
            }
            None => {
                said.push_str(before);
                said.push('[');
            }
        }
    }
    said + rest
}

/// What stands behind the bracket that opens a link: words, address, and all behind it.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let near = text.get(..text.floor_char_boundary(LINK))?;
    let end = near.find(['[', ']'])?;
    let address = near.get(end..)?.strip_prefix("](")?;
    let address = address.get(..address.find(')')?)?;
    let behind = text.get(end + "](".len() + address.len() + ")".len()..)?;
    let address = address.trim();
    (!address.contains(char::is_whitespace)).then_some((near.get(..end)?, address, behind))
}

/// Without that mark where it stands before a word and again behind one: `2 * 3 * 4` and `a_b_c` keep theirs.
fn without_pairs(line: &str, mark: &str) -> String {
    let mut said = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, inner, behind)) = pair(rest, mark, &said) {
        said.push_str(before);
        said.push_str(inner);
        rest = behind;
    }
    said + rest
}

fn pair<'t>(text: &'t str, mark: &str, said: &str) -> Option<(&'t str, &'t str, &'t str)> {
    let word = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let space = |letter: Option<char>| letter.is_none_or(char::is_whitespace);
    // A mark beside one like it is part of a longer one.
    let is_more = |last: Option<char>, next: Option<char>| [last, next].contains(&mark.chars().next());
    let ends = |at: usize| (text.get(..at).unwrap_or_default(), text.get(at + mark.len()..).unwrap_or_default());
    let mut marks = text.match_indices(mark).map(|(at, _)| at);
    let open = marks.find(|at| {
        let (before, behind) = ends(*at);
        let last = before.chars().next_back().or(said.chars().next_back());
        !word(last) && !space(behind.chars().next()) && !is_more(last, behind.chars().next())
    })?;
    let close = marks.find(|at| {
        let (before, behind) = ends(*at);
        let (last, next) = (before.chars().next_back(), behind.chars().next());
        *at > open + mark.len() && !space(last) && !word(next) && !is_more(last, next)
    })?;
    Some((text.get(..open)?, text.get(open + mark.len()..close)?, text.get(close + mark.len()..)?))
}

#[cfg(test)]
mod tests {
    use super::unmarked;

    #[test]
    fn marks_go_and_words_stay() {
        for (written, said) in [
            ("**Bold** and __this__ too", "Bold and this too"),
            ("an *accent* and _another_, `code`", "an accent and another, code"),
            ("# What you learn\n\n\n- weld\n* cut\n", "What you learn\n\n• weld\n• cut"),
            ("See [the rules](https://zed.example/r).", "See the rules (https://zed.example/r)."),
            ("at [https://zed.example](https://zed.example)", "at https://zed.example"),
            ("![the badge](https://zed.example/b.png) of Zed", "the badge of Zed"),
            ("> said\n---\n```\nlet x;\n```", "said\nlet x;"),
            ("**Note:** _all_ of **it**", "Note: all of it"),
            ("--- ---", "--- ---"),
            ("__x__", "__x__"),
        ] {
            assert_eq!(unmarked(written), said, "{written}");
        }
    }

    #[test]
    fn what_only_looks_like_a_mark_stays() {
        for written in [
            "C# and F# for beginners",
            "2 * 3 * 4 = 24, 2**3 and 4**5",
            "the file a_b_c",
            "[1] and [2](see there)",
            "#welding",
            "-",
            "5 ** of this",
            "an [open bracket",
            "",
        ] {
            assert_eq!(unmarked(written), written);
        }
    }

    /// However many marks there are, each is looked at a few times.
    #[test]
    fn marks_without_end_take_no_time() {
        for one in ["**a ", "[", "](", "_a", "*", "[a](b c)"] {
            assert!(unmarked(&one.repeat(20_000)).len() <= one.len() * 20_000 + 10);
        }
    }
}
