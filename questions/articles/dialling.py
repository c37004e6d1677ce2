"""Which addresses of the network may be dialled: public ones only, judged as numbers, never as names.

Python's ``is_global`` lets through several ranges that lead inside (NAT64, 6to4, multicast, cloud metadata), so what
is allowed in IPv6 is a list, and what is refused in IPv4 has additions.
"""

import socket
from collections.abc import Callable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

Resolve = Callable[[str, int], list[str]]
Allowed = Callable[[str], bool]

REFUSED_4 = tuple(
    map(ip_network, ("192.0.0.0/24", "192.88.99.0/24", "168.63.129.16/32", "100.64.0.0/10", "198.18.0.0/15"))
)
ALLOWED_6 = ip_network("2000::/3")
REFUSED_6 = tuple(map(ip_network, ("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")))


def is_public(address: str) -> bool:
    """Whether a numeric address stands for one machine on the open network."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    if isinstance(found, IPv6Address):
        return found.scope_id is None and found in ALLOWED_6 and not any(found in net for net in REFUSED_6)
    return is_public_4(found)


def is_public_4(found: IPv4Address) -> bool:
    is_special = found.is_multicast or found.is_reserved or found.is_unspecified or found.is_loopback
    return found.is_global and not is_special and not any(found in net for net in REFUSED_4)


def resolve(host: str, port: int) -> list[str]:
    """The numeric addresses of a host. Raises OSError where it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(entry[4][0] for entry in found))


def dial(addresses: list[str], port: int, *, timeout: float, allowed: Allowed) -> socket.socket:
    """A connection to the first address that answers, made sure of once more at its other end.

    Raises OSError where none answers and PermissionError where the other end is not one that is allowed.
    """
    last: OSError | None = None
    for address in addresses:
        try:
            connection = socket.create_connection((address, port), timeout=timeout)
        except OSError as error:
            last = error
            continue
        if not allowed(connection.getpeername()[0]):
            connection.close()
            raise PermissionError(address)
        return connection
    raise last or OSError("no address")
