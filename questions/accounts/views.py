"""Language, theme, settings and leaving. Signing in and up is allauth's, in our templates."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_http_methods, require_POST

from questions.accounts.forms import DeleteAccountForm, SettingsForm
from questions.accounts.models import Theme, User
from questions.accounts.navigation import remember_theme
from questions.accounts.permissions import Can, open_to_all, requires
from questions.common.language import remember_language


@require_POST
@open_to_all
def switch_language(request: HttpRequest) -> HttpResponse:
    code = request.POST.get("language", "")
    response = HttpResponseRedirect(back(request))
    if code in dict(settings.LANGUAGES):
        remember_language(response, code)
        if request.user.is_authenticated:
            User.objects.filter(pk=request.user.pk).update(language=code)
    return response


@require_POST
@open_to_all
def switch_theme(request: HttpRequest) -> HttpResponse:
    theme = request.POST.get("theme", "")
    response = HttpResponseRedirect(back(request))
    if theme in Theme.values:
        remember_theme(response, theme)
        if request.user.is_authenticated:
            User.objects.filter(pk=request.user.pk).update(theme=theme)
    return response


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def settings_page(request: HttpRequest) -> HttpResponse:
    form = SettingsForm(request.POST if request.method == "POST" else None, instance=request.user)
    if request.method == "POST" and form.is_valid():
        user = form.save()
        response = redirect("accounts:settings")
        remember_language(response, user.language)
        remember_theme(response, user.theme)
        with override(user.language):
            messages.success(request, _("Your settings are saved."))
        return response
    status = 422 if form.errors else 200
    return render(request, "accounts/settings.html", {"form": form}, status=status)


@require_http_methods(["GET", "POST"])
@requires(Can.STUDY)
def delete_account(request: HttpRequest) -> HttpResponse:
    form = DeleteAccountForm(request.user, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        user = request.user
        logout(request)
        user.delete()
        messages.success(request, _("Your account and everything in it are deleted."))
        return redirect("home:landing")
    status = 422 if form.errors else 200
    return render(request, "accounts/delete.html", {"form": form}, status=status)


def back(request: HttpRequest) -> str:
    """The page that was asked for, if it is one of ours; else the first page."""
    goal = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(
        goal, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return goal if safe and goal.startswith("/") else "/"
