"""Addresses of sets and attempts."""

from django.urls import path

from questions.quizzes.views import history, reporting, sets, taking, undoing

app_name = "quizzes"
urlpatterns = [
    path("attempts/<int:pk>/<int:position>/answer/", taking.answer, name="answer"),
    path("sets/", sets.sets, name="sets"),
    path("sets/history/", history.history, name="history"),
    path("s/<str:code>/", sets.shared_set, name="set"),
    path("s/<str:code>/start/", sets.start, name="start"),
    path("try/", sets.start_trial, name="start_trial"),
    path("attempts/<int:pk>/", taking.attempt, name="attempt"),
    path("attempts/<int:pk>/<int:position>/", taking.answered, name="answered"),
    path("attempts/<int:pk>/<int:position>/undo/", undoing.undo, name="undo"),
    path("attempts/<int:pk>/<int:position>/report/", reporting.report, name="report"),
    path("attempts/<int:pk>/finish/", taking.hand_in, name="hand_in"),
    path("attempts/<int:pk>/result/", taking.result, name="result"),
]
