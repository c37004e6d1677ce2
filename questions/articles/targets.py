"""Web addresses taken apart and judged before anything is asked of the network."""

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from django.utils.translation import gettext as _

from questions.common.errors import UserError

LONGEST_ADDRESS = 2000
SCHEMES = {"http": 80, "https": 443}
PLAIN_HOST = re.compile(r"[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\]")
FIRST_FREE_PORT = 1024


@dataclass(frozen=True, slots=True)
class Target:
    """One hop: where to connect and what to ask there."""

    scheme: str
    host: str
    port: int
    path: str
    address: str


def target_of(address: str) -> Target:
    """An address taken apart. Raises UserError for anything but a plain web address."""
    address = address.strip()
    if len(address) > LONGEST_ADDRESS or any(ord(c) <= 32 or ord(c) == 127 for c in address):
        raise not_an_address()
    try:
        parts = urlsplit(address)
        host, port = host_of(parts), parts.port
    except (ValueError, UnicodeError):
        raise not_an_address() from None
    if parts.scheme.lower() not in SCHEMES:
        raise UserError(_("Only addresses that begin with http:// or https:// can be opened."))
    if parts.username is not None or parts.password is not None or not PLAIN_HOST.fullmatch(host):
        raise not_an_address()
    port = port or SCHEMES[parts.scheme.lower()]
    if port not in SCHEMES.values() and port < FIRST_FREE_PORT:
        raise not_reachable()
    return Target(parts.scheme.lower(), host.strip("[]"), port, path_of(parts), address)


def host_of(parts: SplitResult) -> str:
    """The host in ASCII, as it is asked for; names in Arabic letters are written the way the network spells them."""
    host = (parts.hostname or "").rstrip(".")
    if ":" in host:
        return f"[{host}]"
    return host.encode("idna").decode("ascii").lower() if host else ""


def path_of(parts: SplitResult) -> str:
    """Path and query in ASCII, with whatever is not escaped as UTF-8."""
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return "".join(c if c < "\x7f" else "".join(f"%{byte:02X}" for byte in c.encode()) for c in path)


def not_an_address() -> UserError:
    return UserError(
        _("This is not a web address. Copy it from your browser, such as https://example.org/page.")
    )


def not_reachable() -> UserError:
    """One message for everything that leads inside, so that nothing is learnt of what is there."""
    return UserError(
        _("This address does not lead to a public site, so it is not opened. Paste the text instead.")
    )
