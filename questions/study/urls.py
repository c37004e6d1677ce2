"""Addresses of reviewing."""

from django.urls import path

from questions.study.views import doubts, facts, files, reporting, review, wishes

app_name = "study"
urlpatterns = [
    path("review/", review.review, name="review"),
    path("review/mode/", review.switch_mode, name="switch_mode"),
    path("review/<int:pk>/answer/", review.answer, name="answer"),
    path("review/<int:pk>/back/", review.back, name="back"),
    path("review/<int:pk>/grade/", review.grade, name="grade"),
    path("reviewed/<int:pk>/", review.answered, name="answered"),
    path("reviewed/<int:pk>/report/", reporting.report, name="report"),
    path("reviewed/<int:pk>/undo/", review.undo, name="undo"),
    path("decided/<int:pk>/undo/", review.undo_decision, name="undo_decision"),
    path("facts/", facts.facts, name="facts"),
    path("facts/<int:pk>/decide/", facts.decide, name="decide"),
    path("doubts/", doubts.doubts, name="doubts"),
    path("doubts/<int:pk>/settle/", doubts.settle_doubt, name="settle_doubt"),
    path("study/settings/", wishes.settings_page, name="settings"),
    path("study/plan/", wishes.plan, name="plan"),
    path("study/memory/", files.carry, name="carry"),
    path("study/memory.json", files.download, name="download"),
    path("study/sets/<str:code>/", wishes.study_set, name="study_set"),
]
