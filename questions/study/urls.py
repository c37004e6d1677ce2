"""Addresses of reviewing."""

from django.urls import path

from questions.study import views

app_name = "study"
urlpatterns = [
    path("review/", views.review, name="review"),
    path("review/<int:pk>/answer/", views.answer, name="answer"),
    path("reviewed/<int:pk>/", views.answered, name="answered"),
    path("reviewed/<int:pk>/undo/", views.undo, name="undo"),
]
