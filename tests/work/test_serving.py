"""One command starts the site and its worker, and stops both."""

import os
import signal
import socket
import subprocess
from pathlib import Path

import pytest

from questions.work.queue import enqueue
from tests.work import tasks
from tests.work.processes import command, wait_until

pytestmark = pytest.mark.django_db(transaction=True)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def family(pid: int) -> list[int]:
    """A process's children and theirs."""
    children = [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    return children + [grand for child in children for grand in family(child)]


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().split(")")[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


def answers(port: int) -> bool:
    """Whether something listens there."""
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def is_worker(pid: int) -> bool:
    return b"\0work\0" in Path(f"/proc/{pid}/cmdline").read_bytes() + b"\0"


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["ctrl+c", "terminate"])
def test_one_signal_stops_site_and_worker(number):
    port = free_port()
    with command("serve", "--port", str(port), "--workers", "1") as site:
        wait_until(lambda: answers(port))
        job = enqueue(tasks.mark, label="served")
        wait_until(lambda: tasks.marks("served") == 1)
        children = family(site.pid)

        # A terminal sends Ctrl+C to the whole group.
        os.killpg(site.pid, number)

        assert site.wait(timeout=60) == 0
        wait_until(lambda: not any(map(is_alive, children)))
    assert job.key == ""


def test_a_worker_that_dies_is_replaced_and_a_killed_parent_leaves_nobody():
    port = free_port()
    with command("serve", "--port", str(port), "--workers", "1") as site:
        wait_until(lambda: answers(port))
        wait_until(lambda: any(map(is_worker, family(site.pid))))
        first = next(pid for pid in family(site.pid) if is_worker(pid))
        os.kill(first, signal.SIGKILL)
        enqueue(tasks.mark, label="replaced")
        wait_until(lambda: tasks.marks("replaced") == 1)
        children = family(site.pid)

        site.kill()
        site.wait()

        wait_until(lambda: not any(map(is_alive, children)))


def test_a_port_in_use_ends_the_command_with_an_error():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with command("serve", "--port", str(taken.getsockname()[1]), "--workers", "1") as site:
            with pytest.raises(subprocess.TimeoutExpired):
                site.wait(timeout=0.1)
            assert site.wait(timeout=60) != 0
