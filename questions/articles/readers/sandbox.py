"""Reading a stranger's file in a process that can be killed: it has its own memory, its own clock, and no rights."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from questions.articles.readers.formats import format_of
from questions.articles.readers.found import Found, Refused

ROOT = Path(__file__).resolve().parents[3]
MOST_SECONDS = 30
KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV")


def read_file(data: bytes, *, name: str = "", media_type: str = "", encoding: str = "") -> tuple[Found, str]:
    """What a file holds, and its format's name. Raises Refused; ends after ``MOST_SECONDS`` whatever the file does."""
    reader = format_of(data, name=name, media_type=media_type)
    answer = ask_child([reader.name, encoding], data)
    if "refused" in answer:
        raise Refused(answer["refused"], **answer["details"])
    return Found.from_data(answer["found"]), reader.name


def ask_child(words: list[str], data: bytes) -> dict:
    """Run the child on the data; a child that dies or is killed was asked too much."""
    process = subprocess.Popen(
        [sys.executable, "-m", "questions.articles.readers.child", *words],
        cwd=ROOT,
        env={name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ} | {"PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        output, _errors = process.communicate(data, timeout=MOST_SECONDS)
    except subprocess.TimeoutExpired:
        raise Refused("too_much_work") from None
    finally:
        end(process)
    try:
        return json.loads(output)
    except ValueError:
        raise Refused("too_much_work") from None


def end(process: subprocess.Popen) -> None:
    """Kill the child with whatever it started, if it still runs."""
    if process.poll() is None:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
