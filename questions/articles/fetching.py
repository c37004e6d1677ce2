"""The only code that opens an address of the network, and what keeps it from being sent where it must not go.

Each hop is resolved once, every address it could mean must be public, one of those very addresses is dialled, and the
other end is looked at again. Size, time and the number of redirects are limited; nothing is sent along.
"""

import http.client
import ssl
import threading
import time
import zlib
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from urllib.parse import urljoin

from django.utils.translation import gettext as _

from questions.articles.dialling import Allowed, Resolve, dial, is_public, resolve
from questions.articles.targets import SCHEMES, Target, not_reachable, target_of
from questions.common.errors import UserError

MOST_BYTES = 8_000_000
MOST_SECONDS = 30.0
ANSWER_SECONDS = 10.0
MOST_REDIRECTS = 5
STEP = 65_536
REDIRECTS = {301, 302, 303, 307, 308}
HEADERS = {
    "User-Agent": "Hashiya/1.0 (reads one article that its user asked for)",
    "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.1",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Page:
    """What came back: from which address in the end, as which type, in which character set (as the server says)."""

    address: str
    data: bytes
    media_type: str
    charset: str


def fetch(address: str, *, resolver: Resolve = resolve, allowed: Allowed = is_public) -> Page:
    """The page at ``address``. Raises UserError with what is wrong and what to do."""
    until = time.monotonic() + MOST_SECONDS
    for _hop in range(MOST_REDIRECTS + 1):
        target = target_of(address)
        addresses = checked_addresses(target, resolver, allowed)
        answer = ask(target, addresses, until=until, allowed=allowed)
        if isinstance(answer, Page):
            return answer
        address = urljoin(target.address, answer)
    raise UserError(_("This address keeps leading on to others. Open it in your browser and paste the text."))


def checked_addresses(target: Target, resolver: Resolve, allowed: Allowed) -> list[str]:
    """Everything the host's name stands for; one address that is not allowed refuses the name."""
    try:
        addresses = resolver(target.host, target.port)
    except (OSError, UnicodeError):
        raise UserError(
            _("We did not find the site “%(host)s”. Check the address for typing mistakes.")
            % {"host": target.host}
        ) from None
    if not addresses or not all(map(allowed, addresses)):
        raise not_reachable()
    return addresses


def ask(target: Target, addresses: list[str], *, until: float, allowed: Allowed) -> Page | str:
    """The page, or where the answer sends us instead."""
    try:
        connection = connection_to(target, addresses, until=until, allowed=allowed)
        with closing(connection), watched(connection, until):
            connection.request("GET", target.path, headers=HEADERS | {"Host": host_header(target)})
            return read_answer(connection.getresponse(), target, until=until)
    except PermissionError:
        raise not_reachable() from None
    except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
        if time.monotonic() >= until or isinstance(error, TimeoutError):
            raise too_slow() from None
        raise UserError(
            _("The site “%(host)s” did not answer as it should. Try again later, or paste the text.")
            % {"host": target.host}
        ) from error


def connection_to(
    target: Target, addresses: list[str], *, until: float, allowed: Allowed
) -> http.client.HTTPConnection:
    """An open connection to one of the addresses; the certificate must be that of the name."""
    timeout = min(ANSWER_SECONDS, max(until - time.monotonic(), 0.1))
    plain = dial(addresses, target.port, timeout=timeout, allowed=allowed)
    connection = http.client.HTTPConnection(target.host, target.port, timeout=timeout)
    connection.auto_open = 0  # never a second connection, whose name would be resolved again
    connection.sock = plain
    if target.scheme == "https":
        try:
            connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=target.host)
        except (OSError, ValueError):
            plain.close()
            raise
    return connection


class watched:  # noqa: N801
    """Closes a connection when the time is over, however slowly the other side drips."""

    def __init__(self, connection: http.client.HTTPConnection, until: float) -> None:
        self.timer = threading.Timer(max(until - time.monotonic(), 0), shut(connection))
        self.timer.daemon = True

    def __enter__(self) -> None:
        self.timer.start()

    def __exit__(self, *_error: object) -> None:
        self.timer.cancel()


def shut(connection: http.client.HTTPConnection) -> Callable[[], None]:
    held = connection.sock

    def close() -> None:
        try:
            held.shutdown(2)
        except OSError:
            held.close()

    return close


def read_answer(answer: http.client.HTTPResponse, target: Target, *, until: float) -> Page | str:
    if answer.status in REDIRECTS and (goal := answer.getheader("Location")):
        return goal
    if answer.status != 200:
        raise UserError(
            _(
                "The site answered with the error %(status)d. Open the address in your browser and paste the text."
            )
            % {"status": answer.status}
        )
    data = read_body(answer, until=until)
    return Page(
        target.address, data, answer.headers.get_content_type(), answer.headers.get_content_charset() or ""
    )


def read_body(answer: http.client.HTTPResponse, *, until: float) -> bytes:
    """The body, no longer than allowed and unpacked where the site packed it against our wish."""
    unpack = unpacker(answer.getheader("Content-Encoding", "").lower())
    pieces, size = [], 0
    while piece := answer.read1(STEP):
        if time.monotonic() > until:
            raise too_slow()
        piece = unpack(piece)
        size += len(piece)
        if size > MOST_BYTES:
            raise UserError(
                _("This page is larger than %(limit)d MB. Paste the text instead.")
                % {"limit": MOST_BYTES // 10**6}
            )
        pieces.append(piece)
    if time.monotonic() > until:
        raise too_slow()
    if answer.length:
        raise http.client.IncompleteRead(b"", answer.length)
    return b"".join(pieces)


def unpacker(encoding: str) -> Callable[[bytes], bytes]:
    """Unpacks a stream piece by piece, never more than just too much at a time."""
    if encoding in ("", "identity"):
        return bytes
    if encoding in ("gzip", "x-gzip", "deflate"):
        stream = zlib.decompressobj(32 + zlib.MAX_WBITS)
        return lambda piece: stream.decompress(piece, MOST_BYTES + 1)
    raise http.client.HTTPException(encoding)


def host_header(target: Target) -> str:
    host = f"[{target.host}]" if ":" in target.host else target.host
    return host if target.port == SCHEMES[target.scheme] else f"{host}:{target.port}"


def too_slow() -> UserError:
    return UserError(_("The site took too long to answer. Try again later, or paste the text."))
