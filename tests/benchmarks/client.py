"""A cheap HTTP client for measuring: keep-alive sockets in one loop, requests as ready bytes.

It takes part of the same processor as the server it measures, so its own time is reported too.
"""

import re
import selectors
import socket
import time
from collections.abc import Iterator
from dataclasses import dataclass, field

from questions.common.ids import new_id

LENGTH = re.compile(rb"\r\ncontent-length: (\d+)", re.IGNORECASE)
CSRF = "b" * 32
Request = tuple[str, bytes]


@dataclass
class Timings:
    """Seconds taken by each request, by name, and over all how long it ran and how much of it the client worked.

    ``pairs`` are the seconds from sending an answer until the next question was there, ``largest`` the bytes of the
    largest body.
    """

    seconds: float = 0.0
    client_cpu: float = 0.0
    taken: dict[str, list[float]] = field(default_factory=dict)
    pairs: list[float] = field(default_factory=list)
    largest: int = 0


class Connection:
    """One socket that sends its requests one after the other."""

    def __init__(self, port: int, requests: Iterator[Request], timings: Timings) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.requests = requests
        self.timings = timings
        self.received = b""
        self.name = ""
        self.started = 0.0
        self.answered = 0.0

    def send(self) -> bool:
        """Send the next request; False where there is none left."""
        self.name, message = next(self.requests, ("", b""))
        self.received = b""
        self.started = time.perf_counter()
        if self.name == "answer":
            self.answered = self.started
        if message:
            self.socket.sendall(message)
        return bool(message)

    def receive(self) -> bool:
        """Take what arrived; True when the answer is whole."""
        arrived = self.socket.recv(1 << 18)
        if not arrived:
            raise SystemExit(f"The server closed the connection during {self.name!r}.")
        self.received += arrived
        head, end, body = self.received.partition(b"\r\n\r\n")
        length = LENGTH.search(head)
        if not end or len(body) < int(length[1] if length else 0):
            return False
        if not head.startswith(b"HTTP/1.1 200"):
            raise SystemExit(f"{self.name!r} was answered with {head.decode()}\n{body[:2000].decode()}")
        now = time.perf_counter()
        self.timings.largest = max(self.timings.largest, len(body))
        self.timings.taken.setdefault(self.name, []).append(now - self.started)
        if self.name == "next":
            self.timings.pairs.append(now - self.answered)
        return True


def run(port: int, streams: list[Iterator[Request]], *, seconds: float) -> Timings:
    """Let each stream of requests run on its own connection for about ``seconds``."""
    timings = Timings()
    waiting = selectors.DefaultSelector()
    connections = [Connection(port, stream, timings) for stream in streams]
    started, worked = time.perf_counter(), time.process_time()
    for connection in connections:
        if connection.send():
            waiting.register(connection.socket, selectors.EVENT_READ, connection)
    while waiting.get_map():
        for key, _events in waiting.select(timeout=30):
            connection = key.data
            if not connection.receive():
                continue
            if time.perf_counter() - started > seconds or not connection.send():
                waiting.unregister(connection.socket)
                connection.socket.close()
    timings.seconds = time.perf_counter() - started
    timings.client_cpu = time.process_time() - worked
    return timings


def empty(learners: Iterator[dict]) -> Iterator[Request]:
    """The empty page, again and again, as one learner."""
    message = get("/empty/", next(learners))
    while True:
        yield "empty", message


def answers(learners: Iterator[dict]) -> Iterator[Request]:
    """One learner after the other answers all their questions."""
    for learner in learners:
        for position, fields in enumerate(learner["answers"], start=1):
            yield "answer", post_answer(learner, position, fields)


def answers_and_questions(learners: Iterator[dict]) -> Iterator[Request]:
    """As ``answers``, asking for the next question after each."""
    for learner in learners:
        for position, fields in enumerate(learner["answers"], start=1):
            yield "answer", post_answer(learner, position, fields)
            if position < len(learner["answers"]):
                yield "next", get(f"/attempts/{learner['attempt']}/", learner)


def post_answer(learner: dict, position: int, fields: str) -> bytes:
    body = f"{fields}&client_id={new_id()}".encode()
    return post(f"/attempts/{learner['attempt']}/{position}/answer/", body, learner)


def post(path: str, body: bytes, learner: dict) -> bytes:
    head = request_head("POST", path, learner)
    return (
        f"{head}X-CSRFToken: {CSRF}\r\nContent-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode() + body


def get(path: str, learner: dict) -> bytes:
    return f"{request_head('GET', path, learner)}\r\n".encode()


def request_head(method: str, path: str, learner: dict) -> str:
    return (
        f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nHX-Request: true\r\n"
        f"Cookie: sessionid={learner['session']}; csrftoken={CSRF}; language=ar\r\n"
    )
