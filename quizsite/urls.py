"""The site's addresses: the rooms', the accounts' and the support desk's."""

from django.contrib import admin
from django.urls import include, path

urlpatterns = [
    path("", include("questions.urls")),
    path("accounts/", include("allauth.account.urls")),
    path("desk/", admin.site.urls),
]

handler400 = "questions.common.errors.bad_request"
handler403 = "questions.common.errors.forbidden"
handler404 = "questions.common.errors.not_found"
handler500 = "questions.common.errors.server_error"
