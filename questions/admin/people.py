"""People at the desk: find one, give a role, set a password, close an account."""

from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import BaseUserCreationForm
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import Role, User
from questions.accounts.site import SiteSettings
from questions.admin.reading import ReadOnlyAdmin


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
class PersonAdmin(UserAdmin):
    add_form = NewPersonForm
    list_display = ("email", "name", "role", "language", "is_active", "joined_at")
    list_filter = ("role", "language", "is_active", "signs_in_by")
    search_fields = ("email", "name")
    ordering = ("email",)
    filter_horizontal = ()
    readonly_fields = ("joined_at", "last_login")
    raw_id_fields = ("school",)
    fieldsets = (
        (None, {"fields": ("email", "password", "name", "role", "is_active", "school")}),
        (_("Settings"), {"fields": ("language", "theme", "time_zone")}),
        (_("Dates"), {"fields": ("joined_at", "last_login")}),
    )
    add_fieldsets = ((None, {"fields": ("email", "name", "role", "password1", "password2")}),)

    def save_model(self, request: HttpRequest, obj: User, form: forms.ModelForm, change: bool) -> None:
        """The desk's own permissions follow the role."""
        obj.is_superuser = obj.role == Role.ADMIN
        super().save_model(request, obj, form, change)


@admin.register(SiteSettings)
class SiteSettingsAdmin(ReadOnlyAdmin):
    """To be read; they are changed on their own page (``/site/``)."""

    list_display = ("sign_up_open", "articles_a_day", "notice_ar", "notice_en")
