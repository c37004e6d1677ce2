"""Addresses of the gathering pages."""

from django.urls import path

from questions.home import doubtful, views

app_name = "home"
urlpatterns = [
    path("", views.landing, name="landing"),
    path("today/", views.today, name="today"),
    path("progress/", views.progress, name="progress"),
    path("privacy/", views.privacy, name="privacy"),
    path("studio/doubtful/", doubtful.doubtful, name="doubtful"),
    path("studio/doubtful/<int:pk>/", doubtful.settle_suspicion, name="settle_suspicion"),
    path("my-data.json", views.download_data, name="download_data"),
]
