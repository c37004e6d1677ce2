"""Every room's addresses."""

from django.urls import include, path

urlpatterns = [
    path("", include("questions.quizzes.urls")),  # first, since an address is tried against each in turn
    path("", include("questions.study.urls")),
    path("", include("questions.home.urls")),
    path("", include("questions.classroom.urls")),
    path("", include("questions.bank.urls")),
    path("", include("questions.accounts.urls")),
    path("", include("questions.office.urls")),
    path("", include("questions.api.urls")),
]
