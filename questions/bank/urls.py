"""Addresses of the studio, the bank and the sets."""

from django.urls import path

from questions.bank.views import (
    arrivals,
    articles,
    editor,
    listing,
    paper,
    rules,
    sets,
    studio,
    studio_tools,
    tidying,
)

app_name = "bank"
urlpatterns = [
    path("articles/new/", articles.new_article, name="new_article"),
    path("articles/arriving/<int:pk>/", arrivals.arrival, name="arrival"),
    path("studio/", studio.studio_list, name="studio_list"),
    path("studio/<int:pk>/", studio.studio, name="studio"),
    path("studio/<int:pk>/accept-trusted/", studio.accept_trusted, name="accept_trusted"),
    path("studio/<int:pk>/undo/", studio.undo, name="undo"),
    path("studio/<int:pk>/more/", studio_tools.more, name="more"),
    path("studio/<int:pk>/write/", studio_tools.write, name="write"),
    path("studio/<int:pk>/details/", studio_tools.details, name="details"),
    path("studio/<int:pk>/lines/<int:block_pk>/", studio_tools.paragraph, name="paragraph"),
    path("studio/<int:pk>/lines/<int:block_pk>/part/", studio_tools.change_part, name="change_part"),
    path("questions/", listing.questions, name="questions"),
    path("questions/gather/", listing.gather, name="gather"),
    path("questions/change/", tidying.change, name="change"),
    path("questions/change/<int:pk>/undo/", tidying.undo, name="undo_change"),
    path("questions/filters/", tidying.keep_filter, name="keep_filter"),
    path("questions/filters/<int:pk>/drop/", tidying.drop_filter, name="drop_filter"),
    path("questions/duplicates/", tidying.duplicates, name="duplicates"),
    path("questions/duplicates/keep/", tidying.keep_one, name="keep_one"),
    path("questions/<int:pk>/", listing.question, name="question"),
    path("questions/<int:pk>/edit/", editor.edit_question, name="edit"),
    path("questions/<int:pk>/decide/", studio.decide_question, name="decide"),
    path("my-sets/", sets.my_sets, name="my_sets"),
    path("my-sets/new/", sets.new_set, name="new_set"),
    path("my-sets/<int:pk>/", sets.edit_set, name="edit_set"),
    path("my-sets/<int:pk>/rule/", rules.edit_rule, name="edit_rule"),
    path("my-sets/<int:pk>/arrange/", sets.arrange_set, name="arrange_set"),
    path("my-sets/<int:pk>/paper/", paper.paper, name="paper"),
    path("my-sets/<int:pk>/delete/", sets.delete_own_set, name="delete_set"),
]
