"""Addresses of classes: their door, a teacher's pages, a learner's work."""

from django.urls import path

from questions.classroom.views import assigning, classes, door, importing, live, people, privacy, work

app_name = "classroom"
urlpatterns = [
    path("enter/", door.enter, name="enter"),
    path("enter/<str:code>/", door.sign_in, name="sign_in"),
    path("join/<str:code>/", door.join, name="join"),
    path("classes/", classes.classes, name="classes"),
    path("classes/new/", classes.new_class, name="new_class"),
    path("classes/<int:pk>/", classes.one_class, name="class"),
    path("classes/<int:pk>/settings/", classes.settings_of_class, name="settings"),
    path("classes/<int:pk>/change/", classes.change_class, name="change_class"),
    path("classes/<int:pk>/pupils/new/", people.new_pupil, name="new_pupil"),
    path("classes/<int:pk>/pupils/import/", importing.import_pupils, name="import"),
    path("classes/<int:pk>/pupils/import/save/", importing.save_import, name="save_import"),
    path("classes/<int:pk>/pupils/import/<int:batch>/undo/", importing.undo_import, name="undo_import"),
    path("classes/<int:pk>/cards/", people.cards, name="cards"),
    path("classes/<int:pk>/groups/", people.groups, name="groups"),
    path("classes/<int:pk>/groups/new/", people.new_group, name="new_group"),
    path("classes/<int:pk>/groups/<int:group>/", people.edit_group, name="edit_group"),
    path("classes/<int:pk>/invitations/", people.invitations, name="invitations"),
    path("classes/<int:pk>/invitations/<int:invitation>/end/", people.end_invitation, name="end_invitation"),
    path("classes/<int:pk>/data/", privacy.data, name="data"),
    path("classes/<int:pk>/data/download/", privacy.download_class, name="class_data"),
    path("classes/<int:pk>/data/erase/", privacy.erase_whole_class, name="erase_class"),
    path("pupils/<int:pk>/data/", privacy.download_pupil, name="pupil_data"),
    path("pupils/<int:pk>/parents/", privacy.parents_copy, name="parents_copy"),
    path("pupils/<int:pk>/erase/", privacy.erase_one_pupil, name="erase_pupil"),
    path("assign/", assigning.choose, name="assign"),
    path("assign/new/", assigning.new_assignment, name="new_assignment"),
    path("assignments/<int:pk>/", assigning.assignment, name="assignment"),
    path("assignments/<int:pk>/edit/", assigning.edit_assignment, name="edit_assignment"),
    path("assignments/<int:pk>/change/", assigning.change_assignment, name="change_assignment"),
    path("assignments/<int:pk>/exception/", assigning.exception, name="exception"),
    path("assignments/<int:pk>/live/", live.live, name="live"),
    path("work/<int:pk>/", work.work, name="work"),
    path("work/<int:pk>/begin/", work.begin_work, name="begin_work"),
    path("work/<int:pk>/hand-in/", work.hand_in_work, name="hand_in_work"),
    path("work/<int:pk>/<int:number>/", work.work_result, name="work_result"),
    path("pupils/<int:pk>/", people.pupil, name="pupil"),
    path("pupils/<int:pk>/remove/", people.remove_pupil, name="remove_pupil"),
]
