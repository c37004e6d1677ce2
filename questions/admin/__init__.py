"""The support desk: every model can be found here. What follows rules is changed through the rooms' own verbs."""

from allauth.account.decorators import secure_admin_login
from django.contrib import admin
from django.contrib.auth.models import Group
from django.utils.translation import gettext_lazy as _

from questions.admin import articles, classes, learning, machines, people, questions, sets, tidying, work
from questions.admin.index import divide

__all__ = ["articles", "classes", "learning", "machines", "people", "questions", "sets", "tidying", "work"]

admin.site.unregister(Group)
# The desk has no door of its own: people sign in once, behind the same limits.
admin.site.login = secure_admin_login(admin.site.login)
divide(admin.site)
admin.site.site_header = _("Hashiya: support desk")
admin.site.site_title = _("Hashiya")
admin.site.index_title = _("What would you like to look up?")
