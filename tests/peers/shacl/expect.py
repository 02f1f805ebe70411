"""Writes what pyshacl finds in credentials and in variants of each: python expect.py FOLDER > expected.tsv

A line: file, shapes, what was changed ("-", "remove POINTER", "set POINTER JSON"), what is missed ("class member kind", joined
by "; "). Each member is removed in turn; in files called generic.json, each of a class once, and values are also put where they
do not belong. Variants in which the same is missed as in an earlier one of the file are left out, unless "all" stands
behind the folder. The table that is committed leaves out lines that are longer than 420 bytes, and of the other files what
generic.json has too.
"""

import copy
import json
import os
import sys

from shapes import by_address, misses

FOLDER = sys.argv[1]
ALL = "all" in sys.argv[2:]
NAMES = by_address()
PROFILES = {"e34929035b": "generic-full", "c_ae121a00": "accredited", "c_7e400154": "converted"}
PROFILES |= {"c_9a31f32a": "issued-by-mandate", "6dff8a0f87": "diploma-supplement"}


def profile(claims):
    named = claims.get("credentialProfiles", {})
    named = named[0] if isinstance(named, list) else named
    return PROFILES.get(named.get("id", "").rsplit("/", 1)[-1], "generic-full")


def escaped(name):
    return str(name).replace("~", "~0").replace("/", "~1")


def places(value, path=()):
    """Every member and element, each before what is in it; proofs are not described by the shapes."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, one in inner:
        if name not in ("@context", "proof"):
            yield (*path, name), one
            yield from places(one, (*path, name))


def changed(claims, path, new=None):
    claims = copy.deepcopy(claims)
    inner = claims
    for name in path[:-1]:
        inner = inner[name]
    if new is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = new
    return claims


def above(claims, path):
    """What a place stands in."""
    for name in path:
        yield claims
        claims = claims[name]


def others(path, value):
    """What does not belong there."""
    name = path[-1]
    if name in ("id", "type"):
        yield "Thing" if name == "type" else "urn:epass:other:1"
    elif name == "inScheme":
        yield {"id": "http://data.europa.eu/snb/other/25831c2", "type": "ConceptScheme"}
        yield value["id"] if isinstance(value, dict) else "urn:x:1"
    elif isinstance(value, dict) and "type" in value:
        yield [value, {**value, "id": "urn:epass:second:1"}]
        yield {**value, "type": "Thing"}
        yield "https://zed.example/thing"
    elif isinstance(value, dict):
        yield "in no language"
        yield {"en": ["one", "two"]}
    elif isinstance(value, str):
        yield {"en": "a map"}
        yield [value, value + "1"]
        yield 7
        yield "spring"
    elif isinstance(value, bool):
        yield "yes"
    elif isinstance(value, int):
        yield 101
        yield 1.5


def variants(claims, misplaced):
    yield "-", claims
    known = set()
    for path, value in places(claims):
        parents = [one.get("type") if isinstance(one, dict) else "" for one in above(claims, path)]
        # The same member of the same class is asked the same everywhere.
        if misplaced and (str(parents[-1]), path[-1]) in known:
            continue
        known.add((str(parents[-1]), path[-1]))
        if not misplaced and "Concept" in parents:
            continue
        pointer = "".join("/" + escaped(name) for name in path)
        # What has become another thing, or none, is described by no shape; elements are removed with their array.
        if not isinstance(path[-1], int):
            yield f"remove {pointer}", changed(claims, path)
        for other in others(path, value) if misplaced else ():
            yield f"set {pointer} {json.dumps(other, ensure_ascii=False)}", changed(claims, path, other)


def read(path):
    with open(path, encoding="utf-8") as file:
        found = json.load(file)
    if "payload" in found:
        found = json.loads(found["payload"])
    return found.get("credential", found) if "credentialSubject" not in found else found


for folder, _, files in sorted(os.walk(FOLDER)):
    for name in sorted(files):
        path = os.path.join(folder, name)
        try:
            claims = read(path)
            if "EuropeanDigitalCredential" not in claims.get("type", []):
                continue
        except (ValueError, AttributeError, TypeError, UnicodeDecodeError):
            continue
        seen = set()
        for change, variant in variants(claims, name == "generic.json"):
            by = profile(variant) if isinstance(variant.get("credentialProfiles", {}), (dict, list)) else "generic-full"
            try:
                missed = "; ".join(misses(variant, by, NAMES)) or "-"
            except Exception as problem:  # What JSON-LD refuses has no graph to look at.
                print(f"left out {name} {change[:80]}: {type(problem).__name__}", file=sys.stderr)
                continue
            if ALL or missed not in seen:
                print("\t".join([os.path.relpath(path, FOLDER), by, change, missed]), flush=True)
            seen.add(missed)
