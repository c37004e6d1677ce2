"""Sessions in the database, read by a statement that is written once (``common/rows.py``)."""

from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.utils import timezone

from questions.common.rows import row_by


class SessionStore(db.SessionStore):
    def _get_session_from_db(self) -> Session | None:
        found = row_by(Session, "session_key", self.session_key)
        if found and found.expire_date > timezone.now():
            return found
        self._session_key = None
        return None
