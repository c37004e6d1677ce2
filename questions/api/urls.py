"""The interface's addresses, each behind the door that does a repeated request once; and the page that lists them."""

from django.urls import include, path

from questions.api.listing import documentation, to_documentation
from questions.api.once import done_once
from questions.api.rooms import api

ROOT = "api-root"
patterns, app, namespace = api.urls
for pattern in patterns:
    pattern.callback = done_once(pattern.callback) if pattern.name != ROOT else to_documentation

urlpatterns = [
    path("api/v1/docs/", documentation, name="api_docs"),
    path("api/v1/", include((patterns, app), namespace=namespace)),
]
