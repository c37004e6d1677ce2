"""One's own access tokens: make one, see it once, revoke it."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.accounts.tokens import LIFETIMES, SCOPES, live_tokens, make_token, revoke_token
from questions.common.errors import UserError


class TokenForm(forms.Form):
    """What a token is for, what it may do and for how long."""

    name = forms.CharField(
        label=_("What is it for?"),
        max_length=80,
        error_messages={"required": _("Give it a name, so that you know it again.")},
    )
    scopes = forms.MultipleChoiceField(
        label=_("What may it do?"),
        choices=list(SCOPES.items()),
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": _("Allow it at least one thing.")},
    )
    days = forms.TypedChoiceField(label=_("For how long?"), coerce=int, choices=[], initial=90)

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["days"].choices = [
            (days, ngettext("%(count)d day", "%(count)d days", days) % {"count": days}) for days in LIFETIMES
        ]


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def tokens(request: HttpRequest) -> HttpResponse:
    """The list and a form; a new token's secret stands on the page that answers, and nowhere else."""
    form, secret, at = TokenForm(request.POST if request.method == "POST" else None), "", timezone.now()
    if request.method == "POST" and form.is_valid():
        try:
            _token, secret = make_token(request.user, at=at, **form.cleaned_data)
            form = TokenForm()
        except UserError as error:
            form.add_error(None, str(error))
    context = {"form": form, "secret": secret, "tokens": live_tokens(request.user, at=at)}
    response = render(request, "accounts/tokens.html", context, status=422 if form.errors else 200)
    response["Cache-Control"] = "no-store"
    return response


@require_POST
@requires(Can.STUDY)
def revoke(request: HttpRequest, pk: int) -> HttpResponse:
    revoke_token(get_object_or_404(request.user.api_tokens, pk=pk), at=timezone.now())
    return redirect("accounts:tokens")
