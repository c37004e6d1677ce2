"""The site as it is served for real, on a free port, and the processor time that it and its database take."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
WORKERS = 2
STOP_SECONDS = 15


@contextmanager
def serving(environment: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Granian with two workers; gives its port and process id."""
    port = free_port()
    granian = Path(sys.executable).with_name("granian")
    options = [
        "--interface",
        "wsgi",
        "--port",
        str(port),
        "--workers",
        str(WORKERS),
        "--blocking-threads",
        "1",
        "--workers-kill-timeout",
        "5",
    ]
    process = subprocess.Popen(
        [granian, *options, "--log-level", "warning", "quizsite.wsgi:application"], env=environment
    )
    try:
        wait_until_open(port)
        yield port, process.pid
    finally:
        process.terminate()
        try:
            process.wait(timeout=STOP_SECONDS)
        except subprocess.TimeoutExpired:  # it was asked to end before it had begun
            process.kill()


def free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]


def wait_until_open(port: int) -> None:
    for _try in range(600):
        with socket.socket() as trial:
            if trial.connect_ex(("127.0.0.1", port)) == 0:
                time.sleep(1.5)
                return
        time.sleep(0.1)
    raise SystemExit("The server did not start.")


def cpu_of_family(pid: int) -> float:
    """Seconds of processor time that a process and its living children have taken."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return cpu_of(str(pid)) + sum(cpu_of_family(int(child)) for child in children)


def cpu_of_postgres() -> float:
    """Seconds that all PostgreSQL processes of this machine have taken; 0 where none can be seen."""
    return sum(cpu_of(path.name) for path in Path("/proc").glob("[0-9]*") if name_of(path) == "postgres")


def name_of(path: Path) -> str:
    try:
        return (path / "comm").read_text().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def cpu_of(pid: str) -> float:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(fields[11]) + int(fields[12])) / TICKS
