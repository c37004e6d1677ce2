"""Addresses of classes."""

from django.urls import path

from questions.classroom.views import gradebook, items, memory, work

app_name = "classroom"
urlpatterns = [
    path("classes/<int:pk>/memory/", memory.memory, name="memory"),
    path("classes/<int:pk>/memory/outlook/", memory.simulate, name="simulate"),
    path("classes/<int:pk>/memory/review-set/", memory.review_set, name="review_set"),
    path("classes/<int:pk>/grades/", gradebook.gradebook, name="gradebook"),
    path("classes/<int:pk>/grades.<str:kind>", gradebook.export_class, name="export_class"),
    path("assignments/<int:pk>/report/", gradebook.report, name="report"),
    path("assignments/<int:pk>/report.<str:kind>", gradebook.export_report, name="export_report"),
    path("assignments/<int:pk>/report/<int:learner>/", work.work, name="work"),
    path("assignments/<int:pk>/report/<int:learner>/grade/", work.set_grade, name="set_grade"),
    path("assignments/<int:pk>/report/<int:learner>/remark/", work.add_remark, name="add_remark"),
    path("assignments/<int:pk>/regrade/", work.regrade, name="regrade"),
    path("assignments/<int:pk>/items/", items.items, name="items"),
    path("assignments/<int:pk>/items/send/", items.send_to_author, name="send_to_author"),
    path("assignments/<int:pk>/paper/", items.paper, name="paper"),
]
