"""People at the desk: find one, set a password, close accounts. Roles are changed on the page of people."""

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import BaseUserCreationForm
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop, ngettext

from questions.accounts.audit import Action, write_down
from questions.accounts.models import Role, User
from questions.accounts.people import set_active
from questions.accounts.site import SiteSettings
from questions.admin.reading import DeskAdmin, LanguageFilter, ReadOnlyAdmin, name_of
from questions.common.errors import UserError
from questions.common.isolation import isolated

# Django's own Arabic lacks these words of the form; marked here, they come from our translations.
SAID_BY_DJANGO = (
    gettext_noop("Reset password"),
    gettext_noop("Set password"),
    gettext_noop("Raw passwords are not stored, so there is no way to see the user’s password."),
)


class NewPersonForm(BaseUserCreationForm):
    """An account opened by an admin; the e-mail is kept in small letters, as at sign-up."""

    class Meta:
        model = User
        fields = ("email", "name", "role")

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].required = True

    def clean_email(self) -> str:
        email = self.cleaned_data["email"].lower()
        if User.objects.filter(email__iexact=email).exists():
            raise forms.ValidationError(_("There is an account with this email already."))
        return email


@admin.register(User)
class PersonAdmin(DeskAdmin, UserAdmin):
    """What is written down when it changes (roles, closed accounts) goes through the verbs that do so."""

    add_form = NewPersonForm
    list_display = ("name", "email", "role", "school", "is_active", "joined_at")
    list_display_links = ("name", "email")
    list_filter = ("role", LanguageFilter, "is_active", "signs_in_by")
    list_select_related = ("school",)
    search_fields = ("email", "name", "school__name")
    ordering = ("-joined_at", "-pk")
    filter_horizontal = ()
    readonly_fields = ("looked_after", "joined_at", "last_login")
    actions = ("close_selected", "open_selected")
    raw_id_fields = ("school",)
    fieldsets = (
        (None, {"fields": ("email", "password", "name", "school")}),
        (_("Role"), {"fields": ("looked_after",)}),
        (_("Settings"), {"fields": ("language", "theme", "time_zone")}),
        (_("Dates"), {"fields": ("joined_at", "last_login")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "name", "role", "password1", "password2")}),)

    def formfield_for_dbfield(self, db_field, request: HttpRequest, **kwargs) -> forms.Field:
        """Languages by their names, to choose from."""
        if db_field.name == "language":
            languages = [(code, name_of(code)) for code, _name in settings.LANGUAGES]
            return forms.ChoiceField(label=_("Language"), choices=languages)
        return super().formfield_for_dbfield(db_field, request, **kwargs)

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool) -> None:
        """The desk's own permissions follow the role."""
        obj.is_superuser = obj.role == Role.ADMIN
        super().save_model(request, obj, form, change)
        if not change and obj.role != Role.LEARNER:
            now = timezone.now()
            write_down(Action.ROLE_CHANGED, by=request.user, at=now, about=obj, after=obj.role)

    @admin.display(description=_("Role"))
    def looked_after(self, person: User) -> str:
        """The role, and the page on which it is changed with a trace."""
        state = person.get_role_display() if person.is_active else _("Closed")
        if person.pk is None:
            return state
        words = _("Change the role, close or open the account")
        return format_html(
            '{} (<a href="{}">{}</a>)', state, reverse("office:person", args=[person.pk]), words
        )

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Nobody deletes themselves here, so that an admin stays; the list closes accounts, it does not delete them."""
        return obj is not None and obj.pk != request.user.pk and super().has_delete_permission(request, obj)

    def delete_model(self, request: HttpRequest, obj: User) -> None:
        what = {"subject": f"person:{obj.pk}", "before": obj.role}
        super().delete_model(request, obj)
        write_down(Action.ERASED, by=request.user, at=timezone.now(), **what)

    @admin.action(description=_("Close the chosen accounts"), permissions=["change"])
    def close_selected(self, request: HttpRequest, people: QuerySet[User]) -> None:
        self.set_all(request, people, active=False)

    @admin.action(description=_("Open the chosen accounts again"), permissions=["change"])
    def open_selected(self, request: HttpRequest, people: QuerySet[User]) -> None:
        self.set_all(request, people, active=True)

    def set_all(self, request: HttpRequest, people: QuerySet[User], *, active: bool) -> None:
        done = 0
        for person in people:
            try:
                set_active(person, active, by=request.user, at=timezone.now())
                done += 1
            except UserError as error:
                messages.error(request, f"{isolated(person)}: {error}")
        text = ngettext("%(count)d account changed.", "%(count)d accounts changed.", done)
        messages.success(request, text % {"count": done})


@admin.register(SiteSettings)
class SiteSettingsAdmin(ReadOnlyAdmin):
    """To be read; they are changed on their own page (``/site/``)."""

    list_display = ("sign_up_open", "articles_a_day", "notice_ar", "notice_en")
