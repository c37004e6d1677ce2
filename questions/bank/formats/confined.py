"""Reading a file from outside in a process of its own, which can be killed: it has its own memory, clock and no rights.

The child gets the bytes on its standard input and answers in the site's own JSON, so that nothing of it is run here.
"""

import json
import os
import signal
import subprocess
import sys

from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from questions.bank.formats.decoding import AUTO, MOST_BYTES
from questions.bank.formats.interchange import Notice, Reading, Refused, UnreadableError
from questions.bank.formats.json_lines import item_data, read_item

MOST_SECONDS = 60
KEPT_VARIABLES = ("PATH", "LANG", "LC_ALL", "VIRTUAL_ENV")


def read_confined(
    data: bytes, *, name: str = "", format: str = AUTO, encoding: str = AUTO
) -> tuple[str, Reading]:
    """As ``detecting.read_file``, in a child process. Raises UnreadableError, also where it took too much."""
    if len(data) > MOST_BYTES:
        raise UnreadableError(
            _("This file is larger than %(limit)d MB. Take it apart and bring in the parts.")
            % {"limit": MOST_BYTES // 1_000_000}
        )
    asked = {"name": name, "format": format, "encoding": encoding, "language": get_language()}
    answer = ask_child(json.dumps(asked).encode() + b"\n" + data)
    if "problem" in answer:
        raise UnreadableError(answer["problem"])
    return answer["format"], reading_of(answer)


def ask_child(sent: bytes) -> dict:
    """Run the child on what is sent; one that dies or is killed was asked too much."""
    process = subprocess.Popen(
        [sys.executable, "-m", "questions.bank.formats.child"],
        cwd=settings.BASE_DIR,
        env={name: os.environ[name] for name in KEPT_VARIABLES if name in os.environ} | {"PYTHONUTF8": "1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        output, _errors = process.communicate(sent, timeout=MOST_SECONDS)
        return json.loads(output)
    except (subprocess.TimeoutExpired, ValueError):
        return {"problem": took_too_much()}
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()


def took_too_much() -> str:
    return _("Reading this file takes too much time or memory. We stopped. Take it apart, or save it anew.")


def reading_data(format: str, reading: Reading) -> dict:
    """A reading as plain data."""
    return {
        "format": format,
        "items": [item_data(item) | {"line": item.line} for item in reading.items],
        "refused": [[one.line, one.reason] for one in reading.refused],
        "notices": [[one.line, one.text] for one in reading.notices],
    }


def reading_of(data: dict) -> Reading:
    """The way back."""
    return Reading(
        tuple(read_item(one, one["line"]) for one in data["items"]),
        tuple(Refused(line, reason) for line, reason in data["refused"]),
        tuple(Notice(line, text) for line, text in data["notices"]),
    )
