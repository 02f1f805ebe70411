"""Where does an expression of Rust begin and end? As much of the grammar as is needed to put a switch around an operator."""

import re

TOKEN = re.compile(
    r"""
      (?P<skip>\s+|//[^\n]*)
    | (?P<comment>/\*)
    | (?P<raw>b?c?r(?P<hashes>\#*)")
    | (?P<string>[bc]?"(?:[^"\\]|\\.)*")
    | (?P<char>b?'(?:[^'\\\n]|\\(?:u\{[^}]*\}|x..|.))')
    | (?P<lifetime>'[A-Za-z_]\w*)
    | (?P<number>\d[\w]*(?:\.\d[\w]*)?)
    | (?P<word>(?:r\#)?[A-Za-z_]\w*)
    | (?P<sign><<=|>>=|\.\.=|\.\.\.|::|->|=>|==|!=|<=|>=|&&|\|\||\+=|-=|\*=|/=|%=|\^=|&=|\|=|<<|>>|\.\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)

STRENGTH = {
    **dict.fromkeys(["*", "/", "%"], 10),
    **dict.fromkeys(["+", "-"], 9),
    **dict.fromkeys(["<<", ">>"], 8),
    "&": 7, "^": 6, "|": 5,
    **dict.fromkeys(["==", "!=", "<", ">", "<=", ">="], 4),
    "&&": 3, "||": 2,
    **dict.fromkeys(["+=", "-=", "*=", "/=", "%=", "^=", "&=", "|=", "<<=", ">>="], 0),
}  # fmt: skip
PREFIX = {"-", "!", "*", "&", "&&"}
CLOSING = {"(": ")", "[": "]", "{": "}"}
# Words after which an expression begins; none of them ends one.
BEGINS = {"return", "if", "while", "match", "in", "else", "let", "move", "mut", "break", "loop", "unsafe", "as", "ref", "where"}


class Token:
    """A token from `start` to `end` (offsets into the text). `mate` is the other end of a group: a bracket, `::<…>`, `|…|`."""

    def __init__(self, kind, text, start, end):
        self.kind, self.text, self.start, self.end, self.mate = kind, text, start, end, None


def tokens(text):
    found, at = [], 0
    while at < len(text):
        match = TOKEN.match(text, at)
        kind, end = match.lastgroup, match.end()
        if kind == "hashes":
            kind = "raw"
        if kind == "comment":
            end = _end_of_comment(text, at)
        elif kind == "raw":
            end = text.index('"' + match["hashes"], end) + 1 + len(match["hashes"])
            kind = "string"
        if kind not in ("skip", "comment"):
            found.append(Token(kind, text[at:end], at, end))
        at = end
    _brackets(found)
    _angles_and_closures(found)
    return found


def _end_of_comment(text, at):
    depth = 0
    for mark in re.compile(r"/\*|\*/").finditer(text, at):
        depth += 1 if mark[0] == "/*" else -1
        if depth == 0:
            return mark.end()
    raise ValueError("a comment that does not end")


def _brackets(found):
    open_ones = []
    for here, token in enumerate(found):
        if token.kind == "sign" and token.text in CLOSING:
            open_ones.append(here)
        elif token.kind == "sign" and token.text in CLOSING.values():
            token.mate = open_ones.pop()
            found[token.mate].mate = here


def _angles_and_closures(found):
    """Marks `::<…>`, a leading `<T as Trait>`, and the parameters of closures as groups."""
    here = 0
    while here < len(found):
        token = found[here]
        before = found[here - 1] if here else None
        if token.text == "<" and (before is None or before.text in ("::", "->") or not ends_operand(found, here - 1)):
            depth = 0
            for there in range(here, len(found)):
                depth += {"<": 1, ">": -1, ">>": -2}.get(found[there].text, 0) if found[there].kind == "sign" else 0
                if depth <= 0:
                    token.mate, found[there].mate = there, here
                    break
        if token.text == "||" and not ends_operand(found, here - 1):
            token.mate = here
        if token.text == "|" and token.mate is None and not ends_operand(found, here - 1):
            there = here + 1
            while found[there].text != "|":
                mate = found[there].mate
                there = mate + 1 if mate is not None and mate > there else there + 1
            token.mate, found[there].mate = there, here
        here += 1


def ends_operand(found, here):
    """Whether an operand may end with this token, so that what follows is a binary operator and not a prefix."""
    if here < 0:
        return False
    token = found[here]
    if token.kind == "word":
        return token.text not in BEGINS
    if token.kind in ("string", "char", "number"):
        return True
    if token.text in (">", ">>"):
        return token.mate is not None
    return token.text in (")", "]", "}", "?")


def index_at(found, offset):
    """The token that begins at `offset`."""
    low, high = 0, len(found) - 1
    while low <= high:
        middle = (low + high) // 2
        if found[middle].start == offset:
            return middle
        low, high = (middle + 1, high) if found[middle].start < offset else (low, middle - 1)
    raise ValueError(f"no token begins at {offset}")


def _operand_right(found, here, may_be_struct):
    """The index after the operand that begins with token `here`."""
    while found[here].text in PREFIX | {"mut", "move"} and found[here].kind in ("sign", "word"):
        here += 1
    token = found[here]
    if token.text in ("|", "||") and token.mate is not None:
        return region_right(found, token.mate + 1, 0, may_be_struct)
    if token.text in ("if", "match", "unsafe", "loop", "while", "for"):
        while True:
            while found[here].text != "{":
                mate = found[here].mate
                here = mate + 1 if mate is not None and mate > here else here + 1
            here = found[here].mate + 1
            if found[here].text != "else":
                break
    else:
        here = (token.mate if token.mate is not None and token.mate > here else here) + 1
    while here < len(found):
        token = found[here]
        if token.text in (".", "::"):
            here += 1
            mate = found[here].mate
            here = mate + 1 if mate is not None and mate > here else here + 1
        elif token.text in ("(", "["):
            here = token.mate + 1
        elif token.text == "?":
            here += 1
        elif token.text == "!" and found[here + 1].text in CLOSING and found[here - 1].kind == "word":
            here = found[here + 1].mate + 1
        elif token.text == "{" and may_be_struct and found[here - 1].kind == "word" and found[here - 1].text[:1].isupper():
            here = token.mate + 1
        elif token.text == "as":
            here += 1
            while found[here].text in ("&", "*", "mut", "const") or found[here].kind == "lifetime":
                here += 1
            here += 1
        else:
            break
    return here


def region_right(found, here, strength, may_be_struct):
    """The index after the chain of operators, each at least as strong as `strength`, whose first operand begins with `here`."""
    while True:
        here = _operand_right(found, here, may_be_struct)
        if here >= len(found) or found[here].kind != "sign" or STRENGTH.get(found[here].text, -1) < strength:
            return here
        here += 1


def _operand_left(found, here):
    """The index of the first token of the operand that ends with token `here`."""
    while True:
        token = found[here]
        if token.mate is not None and token.mate < here:
            here = token.mate
        before = found[here - 1]
        if token.text == "?" or (
            found[here].text in ("(", "[") and ends_operand(found, here - 1) and before.text != "}"
        ):
            here -= 1
        elif found[here].text in CLOSING and before.text == "!" and found[here - 2].kind == "word":
            here -= 2
        elif found[here].text == "{" and token.text == "}" and before.kind == "word" and before.text[:1].isupper():
            here -= 1
        elif before.text in (".", "::"):
            here -= 2
            if before.text == "::" and not ends_operand(found, here):
                here += 1
                break
        elif before.text == "as":
            here -= 2
        else:
            break
    while True:
        before = found[here - 1]
        if before.text == "mut" or (
            before.kind == "sign"
            and before.text in PREFIX
            and (not ends_operand(found, here - 2) or (before.text in "-*&!" and found[here - 2].text == "}"))
        ):
            here -= 1
        else:
            return here


def region_left(found, here, strength):
    """The index of the first token of the chain of operators, each at least as strong, whose last operand ends with `here`."""
    while True:
        here = _operand_left(found, here)
        before = found[here - 1]
        if before.kind != "sign" or before.mate is not None or STRENGTH.get(before.text, -1) < strength:
            return here
        here -= 2


def is_condition(found, here):
    """Whether token `here` stands in the head of an `if`, `while`, `match` or `for`, where `{` opens a block."""
    while here >= 0:
        token = found[here]
        if token.mate is not None and token.mate < here:
            here = token.mate - 1
            continue
        if token.text in ("{", "(", "[", ";", "=>") or (token.text == "," and token.mate is None):
            return False
        if token.text in ("if", "while", "match", "in"):
            return True
        here -= 1
    return False


def around(found, offset, new):
    """From where to where the operator at `offset` has to be read with another in its place: offsets, and whether a `let` is inside."""
    here = index_at(found, offset)
    strength = min(STRENGTH[found[here].text], STRENGTH.get(new, 0))
    first = region_left(found, here - 1, strength)
    after = region_right(found, here + 1, strength, not is_condition(found, here))
    # A `let` of a chain binds for all that follows it: `let` is no operand.
    chained = found[first - 1].text == "=" and found[here].text in ("&&", "||") and _is_let(found, first - 1)
    return found[first].start, found[after - 1].end, chained or any(t.text == "let" for t in found[first:after] if t.kind == "word")


def _is_let(found, equals):
    here = equals - 1
    while here >= 0 and found[here].text not in (";", "{", "=>", "&&", "||"):
        if found[here].text == "let":
            return found[here - 1].text in ("if", "while", "&&")
        mate = found[here].mate
        here = mate - 1 if mate is not None and mate < here else here - 1
    return False


def operand(found, offset):
    """From where to where the prefix operator at `offset` and its operand stand."""
    here = index_at(found, offset)
    after = _operand_right(found, here, not is_condition(found, here))
    return found[here].start, found[after - 1].end
