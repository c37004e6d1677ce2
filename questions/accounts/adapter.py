"""Where allauth meets this site: where people land, what they are told, and what a sign-in restores."""

from typing import ClassVar

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from questions.accounts.models import User
from questions.accounts.navigation import remember_theme
from questions.accounts.site import current
from questions.common.language import remember_language

# Said by allauth's own forms; named here so that our catalogue words them.
SAID_BY_ALLAUTH = (gettext_noop("You must type the same password each time."),)


class AccountAdapter(DefaultAccountAdapter):
    error_messages: ClassVar[dict] = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _(
            "That email and password don’t match. Check your keyboard language and try again."
        ),
        "incorrect_password": _("This is not your password. Try again."),
        "enter_current_password": _("This is not your current password. Try again."),
        "too_many_login_attempts": _("Too many tries for this account. Wait five minutes, then try again."),
        "email_taken": _("There is an account with this email already. Sign in, or use another email."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return current().sign_up_open

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        return reverse("home:today")

    def get_signup_redirect_url(self, request: HttpRequest) -> str:
        return reverse("home:today")

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        return reverse("accounts:settings")

    def post_login(self, request: HttpRequest, user: User, **kwargs) -> HttpResponse:
        """Bring back the language and the colours that the person chose, on whatever device this is."""
        response = super().post_login(request, user, **kwargs)
        remember_language(response, user.language)
        remember_theme(response, user.theme)
        return response
