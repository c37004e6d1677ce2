"""Addresses for those who run the site."""

from django.urls import path

from questions.office.views import people, site

app_name = "office"
urlpatterns = [
    path("people/", people.people, name="people"),
    path("people/<int:pk>/", people.person, name="person"),
    path("site/", site.site_settings, name="site"),
    path("site/running/", site.running, name="running"),
    path("site/running/<uuid:pk>/retry/", site.retry_task, name="retry"),
    path("site/audit/", site.audit, name="audit"),
]
