"""Ids that sort by the moment they were made (RFC 9562, version 7), so that a table's index grows at its end.

Random ones touch another page of a large index each time: with a million reviews PostgreSQL wrote 5,000 to 8,000 bytes of
its log for an answer instead of 1,650 (docs/performance.md). Python brings them from 3.14 on.
"""

import secrets
import time
from uuid import UUID

RANDOM_BITS = 80
VERSION, VARIANT = 7 << 76, 2 << 62
FIXED = (0xF << 76) | (3 << 62)


def new_id() -> UUID:
    """A new id: 48 bits of milliseconds since 1970, version and variant, and 74 bits that nobody can guess."""
    milliseconds = time.time_ns() // 1_000_000
    return UUID(
        int=(milliseconds << RANDOM_BITS) | (secrets.randbits(RANDOM_BITS) & ~FIXED) | VERSION | VARIANT
    )
