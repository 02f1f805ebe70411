"""How does each mutant come into the source at once, so that a number switches it on when a test runs?"""

import re

import rust

# What `on` is called by in the changed source. It stands in `credential`, on which `verify` rests.
SWITCH = """\
//! Which change is switched on, and which places a test comes by.
#![allow(warnings, clippy::all)]

use std::{env::var, fs::File, io::Write, sync::LazyLock, sync::atomic::{AtomicBool, Ordering::Relaxed}};

struct Run { on: usize, passed: Option<File> }

static RUN: LazyLock<Run> = LazyLock::new(|| Run {
    on: var("MUTANT").ok().and_then(|number| number.parse().ok()).unwrap_or(0),
    passed: var("MUTANTS_PASSED").ok().map(|path| File::options().append(true).create(true).open(path).unwrap()),
});
static PASSED: [AtomicBool; COUNT] = [const { AtomicBool::new(false) }; COUNT];

/// Whether the change of this number is switched on.
pub fn on(number: usize) -> bool {
    if let Some(file) = &RUN.passed && !PASSED[number].swap(true, Relaxed) {
        let mut file = file;
        file.write_all(format!("{number}\\n").as_bytes()).unwrap();
    }
    RUN.on == number
}
"""


class Cannot(Exception):
    """Why a mutant cannot be switched; by its own build it could not be compiled either, or it is part of a constant."""


class Place:
    """Part of a file that is written anew: `before`, what stands there (or one of the `variants` in its place), `after`."""

    def __init__(self, start, end, rank):
        self.start, self.end, self.rank = start, end, rank
        self.before, self.after, self.variants, self.inner = "", "", [], []

    def key(self):
        """The outer before the inner; what is put before something stands outside of it."""
        return (self.start, self.start < self.end, -self.end, self.rank)


def mark(number, text):
    """Text whose lines are the mutant's own, so that an error of the compiler names it."""
    return f"\x01{number}\x02{text}\x03"


def share(numbers, text):
    """Text whose lines belong to all these mutants, where nothing inside it belongs to one alone."""
    return f"\x04{','.join(str(number) for number in numbers)}\x05{text}\x06"


def change(text, mutants, switch):
    """The text with all mutants in it, and for each line the numbers of those that it belongs to, the innermost last."""
    found = rust.tokens(text)
    lines = [0]
    for line in text.splitlines(keepends=True):
        lines.append(lines[-1] + len(line))
    places, refused = {}, {}
    for mutant in mutants:
        span = mutant["span"]
        start, end = (lines[span[side]["line"] - 1] + span[side]["column"] - 1 for side in ("start", "end"))
        try:
            for place in PUT_IN[mutant["genre"]](text, found, start, end, mutant, switch):
                known = places.setdefault(place.key(), place)
                if known is not place:
                    known.variants += place.variants
                    known.before += place.before if place.start == place.end else ""
        except Cannot as why:
            refused[mutant["number"]] = str(why)
    top = Place(0, len(text), 0)
    open_ones = [top]
    for place in sorted(places.values(), key=Place.key):
        while place.start > open_ones[-1].end or (place.start == open_ones[-1].end and place.start != place.end):
            open_ones.pop()
        if place.end > open_ones[-1].end:
            raise ValueError(f"places overlap: {text[place.start : place.end]!r}")
        open_ones[-1].inner.append(place)
        open_ones.append(place)
    return _lines(_write(text, top, switch)), refused


def _write(text, place, switch):
    """The place with all that is inside it."""
    written, at = [], place.start
    for inner in place.inner:
        written += [text[at : inner.start], _write(text, inner, switch)]
        at = inner.end
    written.append(text[at : place.end])
    same = "".join(written)
    if place.variants:
        cases = "".join(f"if {switch}({number}) {{ {mark(number, new)} }} else " for number, new in place.variants)
        same = share([number for number, _ in place.variants], f"({cases}{{ {same} }})")
    return place.before + same + place.after


def _lines(marked):
    """Takes the marks out. What was marked gets lines of its own."""
    text, owners, open_ones = [], [[]], []

    def new_line():
        text.append("\n")
        owners.append(list(open_ones))

    for part in re.split(r"(\x01\d+\x02|\x04[\d,]+\x05|\x03|\x06)", marked):
        if part[:1] in ("\x01", "\x04"):
            open_ones.append(("own" if part[0] == "\x01" else "rest", [int(n) for n in part[1:-1].split(",")]))
            new_line()
        elif part in ("\x03", "\x06"):
            open_ones.pop()
            new_line()
        else:
            text.append(part)
            owners += [list(open_ones) for _ in range(part.count("\n"))]
    return "".join(text), owners


def _function(text, found, start, end, mutant, switch):
    number, new = mutant["number"], mutant["replacement"]
    if "impl Iterator" not in mutant["function"]["return_type"]:
        place = Place(start, start, 0)
        place.before = mark(number, f"if {switch}({number}) {{ return {new}; }} ")
        return [place]
    # Whatever iterates, by one type.
    kind, first = "as Box<dyn Iterator<Item = _> + '_>", Place(start, start, 0)
    first.before = mark(number, f"if {switch}({number}) {{ return Box::new({new}) {kind}; }} ")
    body = Place(start, end, 0)
    body.before, body.after = share([number], "Box::new({ "), share([number], f" }}) {kind}")
    return [first, body]


def _binary(text, found, start, end, mutant, switch):
    first, after, chained = rust.around(found, start, mutant["replacement"])
    if chained:
        raise Cannot("`||` beside a `let`")
    place = Place(first, after, 3)
    place.variants.append((mutant["number"], text[first:start] + mutant["replacement"] + text[end:after]))
    return [place]


def _prefix(text, found, start, end, mutant, switch):
    first, after = rust.operand(found, start)
    place = Place(first, after, 3)
    place.variants.append((mutant["number"], mutant["replacement"] + text[end:after]))
    return [place]


def _guard(text, found, start, end, mutant, switch):
    if _has_let(found, start, end):
        if mutant["replacement"] == "true":
            raise Cannot("a guard that binds")
        place = Place(start, start, 1)
        place.before = mark(mutant["number"], f"!{switch}({mutant['number']}) && ")
        return [place]
    place = Place(start, end, 2)
    place.variants.append((mutant["number"], mutant["replacement"]))
    return [place]


def _has_let(found, start, end):
    return any(token.text == "let" for token in found if start <= token.start < end)


def _arm(text, found, start, end, mutant, switch):
    here = rust.index_at(found, start)
    while found[here].text == "#":
        here = found[here + 1].mate + 1
    while found[here].text not in ("=>", "if"):
        mate = found[here].mate
        here = mate + 1 if mate is not None and mate > here else here + 1
    number = mutant["number"]
    asked = f"!{switch}({number})"
    if found[here].text == "=>":
        place = Place(found[here].start, found[here].start, 0)
        place.before = mark(number, f"if {asked} ")
        return [place]
    arrow = here
    while found[arrow].text != "=>":
        mate = found[arrow].mate
        arrow = mate + 1 if mate is not None and mate > arrow else arrow + 1
    place = Place(found[here + 1].start, found[arrow - 1].end, 1)
    place.before, place.after = mark(number, f"{asked} && ("), ")"
    if _has_let(found, place.start, place.end):
        place.before, place.after = mark(number, f"{asked} && "), ""
    return [place]


def _field(text, found, start, end, mutant, switch):
    here = rust.index_at(found, start)
    name = found[here].text
    opening = max(i for i, t in enumerate(found[:here]) if t.text == "{" and t.mate is not None and t.mate > here)
    closing, rest = found[opening].mate, opening + 1
    while found[rest].text != ".." and rest < closing:
        mate = found[rest].mate
        rest = mate + 1 if mate is not None and mate > rest else rest + 1
    base = text[found[rest].end : found[closing].start].strip()
    path = opening - 1
    while found[path - 1].text == "::":
        path -= 2
    if base.endswith("default()"):
        base = f"{{ let base: {text[found[path].start : found[opening].start]} = {base}; base }}"
    if found[here + 1].text != ":":
        place = Place(found[here].start, found[here].end, 2)
        place.before = f"{name}: "
    else:
        after = here + 2
        while found[after].text != "," and after < closing:
            mate = found[after].mate
            after = mate + 1 if mate is not None and mate > after else after + 1
        place = Place(found[here + 2].start, found[after - 1].end, 2)
    place.variants.append((mutant["number"], f"({base}).{name}"))
    return [place]


PUT_IN = {
    "FnValue": _function,
    "BinaryOperator": _binary,
    "UnaryOperator": _prefix,
    "MatchArm": _arm,
    "MatchArmGuard": _guard,
    "StructField": _field,
}
