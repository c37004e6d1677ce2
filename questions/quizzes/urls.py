"""Addresses of sets and attempts."""

from django.urls import path

from questions.quizzes import views

app_name = "quizzes"
urlpatterns = [
    path("sets/", views.sets, name="sets"),
    path("s/<str:code>/", views.shared_set, name="set"),
    path("s/<str:code>/start/", views.start, name="start"),
    path("try/", views.start_trial, name="start_trial"),
    path("attempts/<int:pk>/", views.attempt, name="attempt"),
    path("attempts/<int:pk>/<int:position>/", views.answered, name="answered"),
    path("attempts/<int:pk>/<int:position>/answer/", views.answer, name="answer"),
    path("attempts/<int:pk>/result/", views.result, name="result"),
]
