"""Which mutants can be built? The compiler says of each line what is wrong with it; what it refuses is left out."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import switches

CRATES = {"credential": "crate", "verify": "credential"}


class Tree:
    """A copy of the workspace, in which all mutants stand at once."""

    def __init__(self, root, work, mutants, keep):
        self.root, self.work, self.tree, self.mutants = root, work, work / "tree", mutants
        self.left_out, self.keep = {}, keep
        self.keep_const = set()
        self.owners = {}

    def copy(self):
        """Copies what git knows, or would. What is the same already stays, with its time, so that it is not compiled again."""
        listed = subprocess.run(
            ["git", "ls-files", "-coz", "--exclude-standard"], cwd=self.root, check=True, capture_output=True, text=True
        ).stdout.split("\0")
        listed = {name for name in listed if name and (self.root / name).is_file()}
        for old in [path for path in self.tree.rglob("*") if path.is_file()]:
            if str(old.relative_to(self.tree)) not in listed:
                old.unlink()
        for name in listed:
            self.write(name, (self.root / name).read_bytes())
            shutil.copymode(self.root / name, self.tree / name)
        manifest = (self.root / "Cargo.toml").read_text()
        manifest = re.sub(r"(?ms)^\[workspace\.lints\..*?(?=^\[(?!workspace\.lints))", "", manifest)
        manifest += "\n[workspace.lints.rust]\nwarnings = { level = \"allow\", priority = -1 }\n"
        # What is asked thousands of times is made somewhat faster; what overflows still ends the test.
        manifest += "".join(f"[profile.dev.package.{crate}]\nopt-level = 1\n" for crate in CRATES)
        self.write("Cargo.toml", manifest.encode())

    def write(self, name, content):
        path = self.tree / name
        if not path.exists() or path.read_bytes() != content:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def put_in(self):
        """Writes every mutant that is not left out into the source."""
        self.owners = {}
        for crate, path in CRATES.items():
            files = sorted({m["file"] for m in self.mutants if m["package"] == crate})
            for file in files:
                here = [m for m in self.mutants if m["file"] == file and m["number"] not in self.left_out]
                text = self.without_const((self.root / file).read_text())
                (text, owners), refused = switches.change(text, here, f"{path}::mutant_switch::on")
                self.left_out.update(refused)
                self.owners[file] = owners
                self.write(file, text.encode())
            top = f"shared/{crate}/src/lib.rs"
            text = (self.tree if top in self.owners else self.root).joinpath(top).read_text()
            text = re.sub(r"(?m)^#!\[(deny|forbid|warn)\([^\]]*\)\]\n", "", text)
            if crate == "credential":
                text += "\npub mod mutant_switch;\n"
                code = switches.SWITCH.replace("COUNT", str(len(self.mutants) + 1))
                self.write("shared/credential/src/mutant_switch.rs", code.encode())
            self.write(top, text.encode())

    def without_const(self, text):
        """What asks which mutant is on cannot be worked out by the compiler. The places stay where they are."""

        def plain(match):
            return match[0] if match[1] in self.keep_const else f"      fn {match[1]}"

        return re.sub(r"\bconst fn (\w+)", plain, text)

    def build(self):
        """Builds all tests, and leaves out what the compiler refuses, until it refuses nothing. Answers with each test program."""
        while True:
            self.put_in()
            messages = self.compile()
            errors = [m["message"] for m in messages if m["reason"] == "compiler-message"]
            errors = [error for error in errors if error["level"] == "error" and error["spans"]]
            if not errors:
                return [self.program(m) for m in messages if m.get("executable") and m["profile"]["test"]]
            before = (len(self.left_out), len(self.keep_const))
            for error in errors:
                self.leave_out(error)
            self.keep(self)
            print(f"{len(errors)} errors, {len(self.left_out)} left out", flush=True)
            if before == (len(self.left_out), len(self.keep_const)):
                raise SystemExit("errors that no mutant explains")

    def leave_out(self, error):
        if error["code"] and error["code"]["code"] == "E0015":
            name = re.search(r"`[^`]*?(\w+)(?:::<[^`]*>)?`", error["message"])
            if name and name[1] != "on":
                self.keep_const.add(name[1])
                return
        spans = [span for span in error["spans"] if span["is_primary"]] + error["spans"]
        for want in ("own", "rest"):
            for span in spans:
                while span:
                    owners = self.owners.get(span["file_name"])
                    for line in range(span["line_start"], span["line_end"] + 1) if owners else ():
                        numbers = [n for kind, n in owners[line - 1] if kind == want]
                        if numbers:
                            for number in numbers[-1]:
                                self.left_out[number] = error["message"].split("\n")[0]
                            return
                    span = (span.get("expansion") or {}).get("span")
        if error["code"] and error["code"]["code"] == "E0004":
            self.leave_out_arms(spans[0], error["message"])
            return
        print(error["rendered"], flush=True)

    def leave_out_arms(self, span, reason):
        """A match that is not exhaustive without its arms: those that follow, of the same function."""
        arms = {m["number"]: m for m in self.mutants if m["genre"] == "MatchArm"}
        function = None
        for owners in self.owners[span["file_name"]][span["line_start"] - 1 :]:
            for number in [number for _, numbers in owners for number in numbers if number in arms]:
                function = function or arms[number]["function"]
                if arms[number]["function"] == function:
                    self.left_out[number] = reason

    def compile(self):
        """What cargo says of a build of all tests."""
        environment = {**os.environ, "CARGO_INCREMENTAL": "0", "CARGO_TARGET_DIR": str(self.work / "target")}
        environment.pop("CARGO_BUILD_BUILD_DIR", None)
        # Dependencies that were built before may lie here.
        if (self.work / "build").exists():
            environment["CARGO_BUILD_BUILD_DIR"] = str(self.work / "build")
        command = ["nice", "-n", "5", "cargo", "build", "--tests", "--workspace", "--keep-going", "--offline", "--message-format=json"]
        answer = subprocess.run(command, cwd=self.tree, env=environment, text=True, stdout=subprocess.PIPE)
        messages = [json.loads(line) for line in answer.stdout.splitlines() if line.startswith("{")]
        if answer.returncode and not any(m["reason"] == "compiler-message" for m in messages):
            raise SystemExit("the tests do not build")
        return messages

    def program(self, message):
        """A test program, and the folder in which it runs."""
        folder = str(Path(message["manifest_path"]).parent)
        package = str(Path(folder).relative_to(self.tree))
        name = f"{package}::{message['target']['name']}" + ", the program" * (message["target"]["kind"] == ["bin"])
        return {"name": name, "path": message["executable"], "folder": folder}
