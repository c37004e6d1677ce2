"""Small sites for the tests of fetching: real sockets on this machine, and names that lead to them or elsewhere."""

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


@contextmanager
def site(answers: dict[str, Answer]) -> Iterator[int]:
    """A web site on a free port that answers these paths."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:  # noqa: N802
            answers[self.path](self)

        def log_message(self, *_words: object) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


@contextmanager
def canary() -> Iterator[Callable[[], int]]:
    """A door that nobody may knock at: gives its port's number of knocks."""
    knocks: list[tuple] = []
    listener = socket.create_server(("127.0.0.1", 0))
    listener.settimeout(0.2)
    over = threading.Event()

    def listen() -> None:
        while not over.is_set():
            try:
                connection, peer = listener.accept()
            except OSError:
                continue
            knocks.append(peer)
            connection.close()

    thread = threading.Thread(target=listen, daemon=True)
    thread.start()
    count = lambda: len(knocks)  # noqa: E731
    count.port = listener.getsockname()[1]
    try:
        yield count
    finally:
        over.set()
        thread.join()
        listener.close()


def page(body: bytes, media_type: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", media_type)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def leads_to(goal: str, status: int = 302) -> Answer:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Location", goal)
        handler.send_header("Content-Length", "0")
        handler.end_headers()

    return answer
