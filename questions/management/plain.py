"""What commands that operators and scripts run have in common: one plain line where something is wrong."""

import stat
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import translation

from questions.common.errors import UserError

CONSOLE_LANGUAGE = "en"
MOST_BYTES = 20_000_000


class PlainCommand(BaseCommand):
    """A command that speaks English, and ends in one line and exit status 1 where it cannot do what was asked."""

    def execute(self, *args, **options):
        with translation.override(CONSOLE_LANGUAGE):
            try:
                return super().execute(*args, **options)
            except UserError as error:
                raise CommandError(" ".join(str(error).split())) from error
            except DatabaseError as error:
                reason = " ".join(str(error).split())
                raise CommandError(
                    f"The database cannot be used ({reason}). Run manage.py migrate and repeat."
                ) from error


def bytes_of(path: Path) -> bytes:
    """A file's bytes, at most MOST_BYTES. Raises UserError, also for pipes and devices, which may never end."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            kind = "Is a directory" if path.is_dir() else "it is not an ordinary file"
            raise UserError(f"{path} cannot be read ({kind}). Give the path of a file.")
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not the name of a file"
        raise UserError(f"{path} cannot be read ({reason}). Give the path of a file.") from None
    if len(data) > MOST_BYTES:
        raise UserError(f"{path} is larger than {MOST_BYTES // 10**6} MB. Take it apart and give the parts.")
    return data
