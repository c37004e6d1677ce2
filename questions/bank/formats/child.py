"""The process in which one question file is read: ``python -m questions.bank.formats.child``.

A line of JSON says what is asked, then comes the file; JSON goes to standard output. It needs no database and no
secret, so it gets none: its settings are the languages alone.
"""

import json
import sys
from pathlib import Path

import django
from django.conf import settings
from django.utils.translation import gettext as _
from django.utils.translation import override

QUESTIONS = Path(__file__).resolve().parents[2]

settings.configure(
    LANGUAGES=[("ar", "Arabic"), ("en", "English")], LOCALE_PATHS=[QUESTIONS / "locale"], USE_TZ=True
)
django.setup()

from questions.articles.readers.child import give_up_rights  # noqa: E402
from questions.bank.formats.confined import reading_data, took_too_much  # noqa: E402
from questions.bank.formats.detecting import read_file  # noqa: E402
from questions.bank.formats.interchange import UnreadableError  # noqa: E402


def main() -> dict:
    """Read what stands on standard input; what comes back is a reading, or the ``problem`` in words."""
    asked = json.loads(sys.stdin.buffer.readline())
    data = sys.stdin.buffer.read()
    language = asked.pop("language")
    with override(language):
        words = {"much": took_too_much(), "broken": _("This file is damaged. Save or export it again.")}
        give_up_rights()
        try:
            return reading_data(*read_file(data, **asked))
        except UnreadableError as error:
            return {"problem": str(error)}
        except (MemoryError, RecursionError):
            return {"problem": words["much"]}
        except Exception:  # whatever a library stumbles over in a stranger's file ends here
            return {"problem": words["broken"]}


if __name__ == "__main__":
    json.dump(main(), sys.stdout)
