"""Who is signed in, read on every request by a statement that is written once (``common/rows.py``)."""

from allauth.account.auth_backends import AuthenticationBackend

from questions.accounts.models import User
from questions.common.rows import row_by


class Backend(AuthenticationBackend):
    def get_user(self, user_id: int) -> User | None:
        found = row_by(User, "id", user_id)
        return found if found and self.user_can_authenticate(found) else None
