"""Addresses of one's own account."""

from django.urls import path

from questions.accounts import views

app_name = "accounts"
urlpatterns = [
    path("language/", views.switch_language, name="switch_language"),
    path("theme/", views.switch_theme, name="switch_theme"),
    path("settings/", views.settings_page, name="settings"),
    path("settings/delete/", views.delete_account, name="delete"),
]
