#!/usr/bin/env -S python3 -B
"""What would a test not notice? Asks every mutant that cargo-mutants lists, all of them compiled in at once.

    tests/mutants/run.py list       what there is to change
    tests/mutants/run.py build      puts it into a copy of the tree, and leaves out what does not compile
    tests/mutants/run.py record     runs each test once, to see what it comes by
    tests/mutants/run.py ask        switches on one after another; goes on where it was ended
    tests/mutants/run.py table      the numbers, and what docs/mutants.md does not explain

Without a word: all of them in this order. `ask --again` asks those anew that no test noticed, `--only TEXT` those whose name has
the text in it, `--seconds N` leaves tests out that would take longer in all.
"""

import argparse
import hashlib
import json
import os
import subprocess
from collections import Counter
from pathlib import Path

import asked
import table
from build import Tree

ROOT = Path(__file__).resolve().parents[2]


class Kept:
    """What one step leaves to the next: files in the folder of the work."""

    def __init__(self, work):
        self.work = work
        work.mkdir(parents=True, exist_ok=True)

    def read(self, name, default):
        path = self.work / f"{name}.json"
        return json.loads(path.read_text()) if path.exists() else default

    def write(self, name, value):
        path = self.work / f"{name}.json"
        path.with_suffix(".new").write_text(json.dumps(value))
        path.with_suffix(".new").replace(path)

    def results(self):
        """The last result of each mutant, where its file is still what it was."""
        path = self.work / "results.jsonl"
        lines = path.read_text().splitlines() if path.exists() else []
        stamps = {mutant["name"]: mutant["stamp"] for mutant in self.read("mutants", [])}
        found = {result["name"]: result for result in map(json.loads, lines)}
        return {name: result for name, result in found.items() if stamps.get(name) == result["stamp"]}

    def add(self, result):
        with (self.work / "results.jsonl").open("a") as file:
            file.write(json.dumps(result) + "\n")


def list_all(kept):
    answer = subprocess.run(
        ["cargo", "mutants", "--list", "--json", "-p", "verify", "-p", "credential"],
        cwd=ROOT, check=True, capture_output=True, text=True,
    ).stdout  # fmt: skip
    mutants = json.loads(answer)
    stamps = {file: stamp(file) for file in {mutant["file"] for mutant in mutants}}
    for number, mutant in enumerate(mutants, 1):
        mutant["number"], mutant["stamp"] = number, stamps[mutant["file"]]
        del mutant["diff"]
    # What could not be built of a file may be built once it says something else.
    same = {mutant["name"]: mutant["stamp"] for mutant in kept.read("mutants", [])}
    same = {mutant["name"] for mutant in mutants if same.get(mutant["name"]) == mutant["stamp"]}
    kept.write("left_out", {name: why for name, why in kept.read("left_out", {}).items() if name in same})
    kept.write("mutants", mutants)
    print(len(mutants), "listed")


def stamp(file):
    """What a file says, without the tests at its end."""
    text = (ROOT / file).read_text().split("#[cfg(test)]\nmod tests {")[0]
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def build(kept):
    mutants, known = kept.read("mutants", []), kept.read("left_out", {})

    def keep(tree):
        kept.write("left_out", {m["name"]: tree.left_out[m["number"]] for m in mutants if m["number"] in tree.left_out})
        kept.write("const", sorted(tree.keep_const))

    tree = Tree(ROOT, kept.work, mutants, keep)
    tree.left_out = {m["number"]: known[m["name"]] for m in mutants if m["name"] in known}
    tree.keep_const = set(kept.read("const", []))
    tree.copy()
    kept.write("programs", tree.build())
    print(len(mutants) - len(tree.left_out), "built")


def record(kept):
    """Runs each test alone, once. A test program that is the same file as before is not asked again."""
    known, tests = kept.read("tests", {}), {}
    for program in kept.read("programs", []):
        stamp = os.stat(program["path"]).st_mtime_ns
        old = known.get(program["name"], {})
        if old.get("stamp") == stamp:
            tests[program["name"]] = old
            continue
        ran = {name: asked.record(program, name, kept.work / "passed") for name in asked.names(program)}
        for name in [name for name, run in ran.items() if run is None]:
            print("fails by itself:", program["name"], name)
        ran = {name: run for name, run in ran.items() if run}
        # What does not stand being run beside others in one process is always run alone.
        alone = bool(ran) and asked.ask(program, list(ran), 900) is not None
        tests[program["name"]] = {"stamp": stamp, "alone": alone, "tests": ran}
        kept.write("tests", known | tests)
        print(f"{program['name']}: {len(ran)} tests, {sum(r['seconds'] for r in ran.values()):.1f} s{', alone' * alone}", flush=True)
    kept.write("tests", tests)


class Asking:
    """Asks tests about one mutant after another, first those that noticed its neighbours."""

    def __init__(self, kept, seconds):
        self.kept, self.seconds = kept, seconds
        self.programs = {program["name"]: program for program in kept.read("programs", [])}
        self.recorded = kept.read("tests", {})
        self.by_number = {}
        for program, about in self.recorded.items():
            for name, run in about["tests"].items():
                for number in run["passes"]:
                    self.by_number.setdefault(number, []).append((program, name, run["seconds"]))
        self.noticed = Counter()

    def remember(self, mutant, by):
        for place in self.places(mutant):
            self.noticed[(place, *by)] += 1

    @staticmethod
    def places(mutant):
        return [mutant["file"], mutant["file"] + (mutant["function"] or {}).get("function_name", "")]

    def order(self, mutant):
        """The tests that come by: (program, name, seconds)."""
        file, function = self.places(mutant)

        def price(test):
            program, name, seconds = test
            luck = self.noticed[(file, program, name)] + 10 * self.noticed[(function, program, name)]
            return (seconds + 0.003) / (1 + luck)

        return sorted(self.by_number.get(mutant["number"], []), key=price)

    def rounds(self, mutant, passed):
        """Tests in groups of one process each: few first, then more and more; without those that it has passed already."""
        used, most = 0.0, 0.05
        tests = [test for test in self.order(mutant) if test[1] not in passed.get(test[0], ())]
        # To begin a process costs more than most tests: first the best of the program that is the likeliest to notice.
        likely = Counter()
        for number, (program, _, takes) in enumerate(tests[:20]):
            likely[program] += 1 / (1 + number) / (takes + 0.01)
        if likely and not self.recorded[likely.most_common(1)[0][0]]["alone"]:
            program, group = likely.most_common(1)[0][0], []
            while (test := next((t for t in tests if t[0] == program), None)) and used + test[2] < 0.1:
                tests.remove(test)
                group.append(test[1:])
                used += test[2]
            if group:
                yield program, group
        while tests:
            taken, seconds = {}, 0.0
            while tests and (not taken or seconds + tests[0][2] < most):
                program, name, takes = tests.pop(0)
                seconds += takes
                taken.setdefault(program, []).append((name, takes))
            used += seconds
            if self.seconds and used > self.seconds:
                yield None
                return
            most = min(most * 3, 60)
            for program, names in taken.items():
                one_by_one = self.recorded[program]["alone"]
                for group in [[n] for n in names] if one_by_one else [names[i : i + 200] for i in range(0, len(names), 200)]:
                    yield program, group

    def passed(self, before):
        """The tests that a mutant has passed, of the programs that are still the same."""
        known = before.get("passed", {}).items()
        return {p: set(tests) for p, (stamp, tests) in known if stamp == self.recorded.get(p, {}).get("stamp")}

    def ask(self, mutant, before):
        on = {"MUTANT": str(mutant["number"])}
        result, passed = {"name": mutant["name"], "stamp": mutant["stamp"], "outcome": "not noticed"}, self.passed(before)
        for step in self.rounds(mutant, passed):
            if step is None:
                result["outcome"] = "asked in part"
                break
            program, group = step
            seconds = 3 + 10 * sum(takes for _, takes in group)
            names = [name for name, _ in group]
            failed = asked.ask(self.programs[program], names, seconds, **on)
            if failed is None:
                passed.setdefault(program, set()).update(names)
                continue
            # What takes long may fail because it was late: it has to fail once more by itself.
            slow = sum(takes for name, takes in group if name == failed or failed not in names) > 2
            again = [failed] if failed in names else names
            if failed == asked.NO_END or not slow or asked.ask(self.programs[program], again, seconds, **on) is not None:
                self.remember(mutant, (program, failed))
                return result | {"outcome": "noticed", "program": program, "test": failed}
        return result | {"passed": {p: [self.recorded[p]["stamp"], sorted(tests)] for p, tests in passed.items()}}


def ask(kept, again, only, seconds):
    mutants, left_out, results = kept.read("mutants", []), kept.read("left_out", {}), kept.results()
    asking = Asking(kept, seconds)
    by_name = {mutant["name"]: mutant for mutant in mutants}
    for name, result in results.items():
        if name in by_name and result["outcome"] == "noticed":
            asking.remember(by_name[name], (result["program"], result["test"]))
    due = [
        m
        for m in mutants
        if m["name"] not in left_out
        and only in m["name"]
        and (m["name"] not in results or (again and results[m["name"]]["outcome"] != "noticed"))
    ]
    # What was not noticed before is asked first; the others in no order, so that some tell of all.
    before = {table.placeless(told) for told in table.told(ROOT / "docs/mutants.md")}
    chance = {mutant["name"]: hashlib.sha256(mutant["name"].encode()).digest() for mutant in due}
    due.sort(key=lambda mutant: (table.placeless(table.short(mutant["name"])) not in before, chance[mutant["name"]]))
    for place, mutant in enumerate(due, 1):
        result = asking.ask(mutant, results.get(mutant["name"], {}))
        kept.add(result)
        if result["outcome"] != "noticed":
            tests = sum(len(names) for _, names in result["passed"].values())
            print(f"{place}/{len(due)} {result['outcome']} ({tests} tests): {mutant['name']}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("steps", nargs="*", default=["list", "build", "record", "ask", "table"])
    parser.add_argument("--work", type=Path, default=Path(os.environ.get("MUTANTS_WORK", ROOT / "target/mutants")))
    parser.add_argument("--again", action="store_true")
    parser.add_argument("--only", default="")
    parser.add_argument("--seconds", type=float)
    asked_for = parser.parse_args()
    kept = Kept(asked_for.work)
    for step in asked_for.steps:
        if step == "ask":
            ask(kept, asked_for.again, asked_for.only, asked_for.seconds)
        elif step == "table":
            table.write(kept.read("mutants", []), kept.read("left_out", {}), kept.results(), ROOT / "docs/mutants.md")
        else:
            {"list": list_all, "build": build, "record": record}[step](kept)


if __name__ == "__main__":
    main()
