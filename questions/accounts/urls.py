"""Addresses of one's own account."""

from django.urls import path

from questions.accounts import token_views, views

app_name = "accounts"
urlpatterns = [
    path("language/", views.switch_language, name="switch_language"),
    path("theme/", views.switch_theme, name="switch_theme"),
    path("settings/", views.settings_page, name="settings"),
    path("settings/tokens/", token_views.tokens, name="tokens"),
    path("settings/tokens/<int:pk>/revoke/", token_views.revoke, name="revoke_token"),
    path("settings/delete/", views.delete_account, name="delete"),
]
