"""Which tests come by which mutant, how long does each take, and does one of them notice?"""

import math
import os
import re
import resource
import selectors
import signal
import subprocess
import time

# What a test may take at most: a mutant that asks for more has no end.
MEMORY = 6 << 30
# Whoever waits takes no time of the processor, but must come to an end too, however busy the machine is.
WAITING = 30

# How far whatever else the machine does goes before.
NICE = os.environ.get("MUTANTS_NICE", "10")
NO_END = "(no end)"
LINE = re.compile(r"^test (\S+)(?: - should panic)? \.\.\. (\w+)")


def environment(folder, **more):
    return {**os.environ, "CARGO_MANIFEST_DIR": folder, "RUST_BACKTRACE": "0", "NO_COLOR": "1", "PROPTEST_DISABLE_FAILURE_PERSISTENCE": "true", **more}


def names(program):
    listed = subprocess.run(
        [program["path"], "--list", "--format", "terse"], cwd=program["folder"], env=environment(program["folder"]),
        capture_output=True, text=True,
    ).stdout  # fmt: skip
    return [line.removesuffix(": test") for line in listed.splitlines() if line.endswith(": test")]


def ask(program, tests, seconds, **more):
    """Runs tests of one program, and stops at the first that fails: its name, "" if it is not known which, None if none fails.

    `seconds` are of the processor, so that what others do beside it makes nobody late."""
    command = ["nice", "-n", NICE, program["path"], "--exact", "--test-threads=1", *tests]
    folder = program["folder"]
    # A group of processes of its own, so that what a test started ends with it.
    running = subprocess.Popen(
        command, cwd=folder, env=environment(folder, **more), stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL, start_new_session=True, preexec_fn=lambda: _bound(seconds),
    )  # fmt: skip
    end, text = time.monotonic() + WAITING + 5 * seconds, b""
    with selectors.DefaultSelector() as selector:
        selector.register(running.stdout, selectors.EVENT_READ)
        while True:
            if not selector.select(max(0, end - time.monotonic())):
                _end(running)
                return NO_END
            part = os.read(running.stdout.fileno(), 65536)
            if not part:
                break
            text += part
            *whole, text = text.split(b"\n")
            for line in whole:
                found = LINE.match(line.decode(errors="replace"))
                if found and found[2] == "FAILED":
                    _end(running)
                    return found[1]
    _end(running)
    if running.returncode in (126, 127):
        raise SystemExit(f"{program['path']} is not there: is it being built?")
    if running.returncode == -signal.SIGXCPU:
        return NO_END
    return None if running.returncode == 0 else ""


def _bound(seconds):
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(seconds), math.ceil(seconds) + 5))
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _end(running):
    if running.poll() is None:
        try:
            running.wait(0.2)
        except subprocess.TimeoutExpired:
            os.killpg(running.pid, 9)
    running.wait()
    running.stdout.close()


def record(program, test, path):
    """Runs one test without a mutant: the seconds of the processor that it takes, and the numbers that it comes by. None if it fails."""
    path.unlink(missing_ok=True)
    start = _used()
    if ask(program, [test], 600, MUTANTS_PASSED=str(path)) is not None:
        return None
    seconds = _used() - start
    numbers = sorted({int(line) for line in path.read_text().split()}) if path.exists() else []
    return {"seconds": round(seconds, 4), "passes": numbers}


def _used():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
