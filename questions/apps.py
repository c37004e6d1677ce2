"""The one Django app. Importing the checks registers them."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from questions import checks  # noqa: F401


class QuestionsConfig(AppConfig):
    name = "questions"
    verbose_name = _("Hashiya")
    default_auto_field = "django.db.models.BigAutoField"
