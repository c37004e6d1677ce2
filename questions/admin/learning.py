"""What learners did: attempts, answers, memories and reviews, to be read and never edited."""

from django.contrib import admin

from questions.admin.reading import ReadOnlyAdmin
from questions.quizzes.corrections import Regrade, Suspicion
from questions.quizzes.models import Answer, Attempt, AttemptItem, WithdrawnAnswer
from questions.study.models import Doubt, Memory, MemoryDecision, ParameterSet, Review, StudiedSet, Voiding


@admin.register(Attempt)
class AttemptAdmin(ReadOnlyAdmin):
    list_display = ("question_set", "learner", "started_at", "finished_at")
    list_filter = ("started_at", "finished_at")
    list_select_related = ("question_set", "learner")
    search_fields = ("learner__email", "learner__name", "question_set__title")
    date_hierarchy = "started_at"


@admin.register(AttemptItem)
class AttemptItemAdmin(ReadOnlyAdmin):
    list_display = ("attempt", "position", "question")
    list_select_related = ("attempt__question_set", "question")
    search_fields = ("question__stem", "attempt__learner__email")


@admin.register(Answer)
class AnswerAdmin(ReadOnlyAdmin):
    list_display = ("item", "given", "mark", "answered_at")
    list_filter = ("answered_at",)
    list_select_related = ("item",)
    search_fields = ("item__question__stem", "item__attempt__learner__email", "client_id")
    date_hierarchy = "answered_at"


@admin.register(Memory)
class MemoryAdmin(ReadOnlyAdmin):
    list_display = ("learner", "fact", "due_on", "stability", "difficulty", "reviews", "lapses")
    list_filter = ("due_on",)
    list_select_related = ("learner", "fact")
    search_fields = ("learner__email", "learner__name", "fact__statement")
    date_hierarchy = "due_on"


@admin.register(Review)
class ReviewAdmin(ReadOnlyAdmin):
    list_display = ("learner", "question", "rating", "mark", "reviewed_at", "due_on")
    list_filter = ("rating", "reviewed_at")
    list_select_related = ("learner", "question")
    search_fields = ("learner__email", "learner__name", "question__stem", "client_id")
    date_hierarchy = "reviewed_at"


@admin.register(MemoryDecision)
class MemoryDecisionAdmin(ReadOnlyAdmin):
    list_display = ("learner", "fact", "decision", "decided_at", "hidden_until")
    list_filter = ("decision", "decided_at")
    list_select_related = ("learner", "fact")
    search_fields = ("learner__email", "learner__name", "fact__statement")


@admin.register(Voiding)
class VoidingAdmin(ReadOnlyAdmin):
    list_display = ("review", "decision", "voided_at")
    list_filter = ("voided_at",)
    list_select_related = ("review", "decision")
    search_fields = ("review__learner__email", "review__question__stem")


@admin.register(WithdrawnAnswer)
class WithdrawnAnswerAdmin(ReadOnlyAdmin):
    list_display = ("item", "given", "mark", "withdrawn_at")
    list_filter = ("withdrawn_at",)
    list_select_related = ("item",)
    search_fields = ("item__question__stem", "item__attempt__learner__email")


@admin.register(ParameterSet)
class ParameterSetAdmin(ReadOnlyAdmin):
    list_display = (
        "version",
        "scope",
        "group",
        "learner",
        "fitted_at",
        "reviews",
        "loss_before",
        "loss_after",
    )
    list_filter = ("scope", "fitted_at")
    list_select_related = ("learner",)
    search_fields = ("learner__email", "learner__name", "group")


@admin.register(StudiedSet)
class StudiedSetAdmin(ReadOnlyAdmin):
    list_display = ("learner", "question_set", "added_at")
    list_select_related = ("learner", "question_set")
    search_fields = ("learner__email", "learner__name", "question_set__title")


@admin.register(Doubt)
class DoubtAdmin(ReadOnlyAdmin):
    list_display = ("fact", "reviews", "missed", "expected", "raised_at", "settled_at")
    list_filter = ("raised_at", "is_sound")
    list_select_related = ("fact",)
    search_fields = ("fact__statement",)


@admin.register(Regrade)
class RegradeAdmin(ReadOnlyAdmin):
    list_display = (
        *("answer", "question", "mark_before", "mark_after"),
        *("due_before", "due_after", "regraded_at", "regraded_by"),
    )
    list_select_related = ("answer", "question", "regraded_by")
    search_fields = ("question__stem",)


@admin.register(Suspicion)
class SuspicionAdmin(ReadOnlyAdmin):
    list_display = ("question", "sign", "answers", "figure", "found_at", "settled_at", "is_sound")
    list_filter = ("sign", "settled_at")
    list_select_related = ("question",)
    search_fields = ("question__stem",)
