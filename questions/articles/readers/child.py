"""The process in which one file is read: ``python -m questions.articles.readers.child NAME [ENCODING]``.

The file comes on standard input, JSON goes to standard output. Before a byte of the file is looked at, the process
gives up what it does not need: memory, processor time, writing, and (where the system allows it) the network.
"""

import ctypes
import importlib
import json
import os
import resource
import sys

from questions.articles.readers import READERS
from questions.articles.readers.found import MOST_CHARACTERS, Refused

MEGABYTE = 1_000_000
MOST_DATA = 240 * MEGABYTE
MOST_ADDRESSES = 900 * MEGABYTE
MOST_SECONDS = 25
DEEPEST = 3000
NEW_USER_AND_NETWORK = 0x10000000 | 0x40000000


def main(name: str, encoding: str = "") -> dict:
    """Read what stands on standard input; what comes back is ``found`` or ``refused``."""
    reader = READERS[name]
    module = importlib.import_module(reader.module)
    give_up_rights()
    data = sys.stdin.buffer.read()
    try:
        found = module.read(data, encoding) if reader.takes_encoding else module.read(data)
    except Refused as refusal:
        return {"refused": refusal.reason, "details": refusal.details}
    except (MemoryError, RecursionError):
        return {"refused": "too_much_work", "details": {}}
    except Exception as error:  # whatever a library stumbles over in a stranger's file ends here
        return {"refused": "broken", "details": {"format": name.upper()}, "error": repr(error)[:300]}
    if len(found.text) > MOST_CHARACTERS:
        return {"refused": "too_long", "details": {"limit": MOST_CHARACTERS}}
    return {"found": found.as_data()}


def give_up_rights() -> None:
    """Limits that the kernel holds. Some systems know fewer of them; the parent's clock is there in any case."""
    limits = (
        (resource.RLIMIT_DATA, MOST_DATA),
        (resource.RLIMIT_AS, MOST_ADDRESSES),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    )
    for what, most in limits:
        resource.setrlimit(what, (most, most))
    sys.setrecursionlimit(DEEPEST)
    os.chdir("/")
    if sys.platform == "linux":
        ctypes.CDLL(None).unshare(NEW_USER_AND_NETWORK)


def peak_megabytes() -> int:
    """The most memory that this process held at any time, where the system says it; else 0."""
    try:
        with open("/proc/self/status") as status:
            lines = [line for line in status if line.startswith("VmHWM")]
    except OSError:
        return 0
    return int(lines[0].split()[1]) // 1000 if lines else 0


if __name__ == "__main__":
    answer = main(*sys.argv[1:])
    json.dump(answer | {"peak_megabytes": peak_megabytes()}, sys.stdout)
