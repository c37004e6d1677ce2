"""Running the site and its workers as one: started together, stopped together, a worker that died replaced."""

import ctypes
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field

LOOK_SECONDS = 0.2
STOP_SECONDS = 15.0
QUICK_DEATH_SECONDS = 5.0
PR_SET_PDEATHSIG = 1


@dataclass
class Child:
    """A process that we look after; ``is_main`` ends everything with it, any other is started again."""

    command: list[str]
    is_main: bool = False
    process: subprocess.Popen | None = None
    started: float = field(default=0.0)

    def start(self) -> None:
        self.started = time.monotonic()
        self.process = subprocess.Popen(self.command, preexec_fn=end_with_parent)

    @property
    def is_over(self) -> bool:
        return self.process is not None and self.process.poll() is not None


def end_with_parent() -> None:
    """Ask Linux to end this process should its parent be killed without warning; elsewhere nothing is asked."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def run_together(children: list[Child]) -> int:
    """Run until a signal comes or the main process ends; returns the exit status to end with."""
    asked: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda number, _frame: asked.append(number))
    for child in children:
        child.start()
    while not asked and not any(child.is_main and child.is_over for child in children):
        for child in children:
            replace_if_over(child)
        time.sleep(LOOK_SECONDS)
    status = 0 if asked else next(c.process.returncode for c in children if c.is_main and c.is_over)
    stop_all(children)
    return status


def replace_if_over(child: Child) -> None:
    """Start a child again that ended; one that dies at once is given a moment."""
    if child.is_over and time.monotonic() - child.started > QUICK_DEATH_SECONDS:
        child.start()


def stop_all(children: list[Child]) -> None:
    """Ask every child to end, wait, and end those that do not."""
    running = [child.process for child in children if child.process and not child.is_over]
    for process in running:
        process.terminate()
    until = time.monotonic() + STOP_SECONDS
    for process in running:
        try:
            process.wait(timeout=max(until - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
