"""How much is noticed, and is each mutant that is not noticed explained?"""

import re

import asked

OF = [
    ("the judge", "shared/verify/"),
    ("Data Integrity", "shared/credential/src/data_integrity/"),
    ("JOSE and SD-JWT", ("shared/credential/src/jose", "shared/credential/src/sd_jwt")),
    ("status lists", "shared/credential/src/status"),
    ("identifiers and their documents", "shared/credential/src/did"),
    ("JAdES", "shared/credential/src/jades/"),
    ("keys and digests", ("shared/credential/src/key", "shared/credential/src/integrity")),
    ("BBS", "shared/credential/src/bbs/"),
    ("all", ""),
]
COLUMNS = ["noticed", "not noticed", "asked in part", "not yet asked"]


def short(name):
    """A mutant as docs/mutants.md names it."""
    return re.sub(r"^shared/(\w+)/src/", r"\1/", name).rsplit(" in ", 1)[0]


def placeless(told):
    """The same wherever it stands in its file: lines are pushed about."""
    return re.sub(r":\d+:\d+: ", ": ", told)


def told(explained):
    """The mutants that docs/mutants.md names."""
    return set(re.findall(r"(?m)^- `(.*)`$", explained.read_text()))


def write(mutants, left_out, results, explained):
    print("| of | listed | built | " + " | ".join(COLUMNS) + " | of built |")
    print("| --- |" + " ---: |" * (len(COLUMNS) + 3))
    for title, start in OF:
        here = [m["name"] for m in mutants if m["file"].startswith(start)]
        built = [name for name in here if name not in left_out]
        outcomes = [results[name]["outcome"] if name in results else "not yet asked" for name in built]
        counts = [outcomes.count(column) for column in COLUMNS]
        share = f"{100 * counts[0] / len(built):.1f} %" if built else ""
        print("| " + " | ".join(str(cell) for cell in (title, len(here), len(built), *counts, share)) + " |")
    endless = [r for r in results.values() if r["outcome"] == "noticed" and r["test"] == asked.NO_END and r["name"] not in left_out]
    print(f"\nNoticed because a test came to no end: {len(endless)}")
    names = {short(m["name"]) for m in mutants if m["name"] not in left_out}
    unnoticed = {short(name) for name, result in results.items() if result["outcome"] != "noticed"} & names
    known = told(explained)
    for title, some in (("Not noticed, and not explained:", unnoticed - known), ("Explained, and noticed or no more:", known - unnoticed)):
        if some:
            print(f"\n{title}")
            print("\n".join(f"- `{name}`" for name in sorted(some)))
