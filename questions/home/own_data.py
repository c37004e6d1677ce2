"""Everything that is kept about one person, as plain values for a file they can take with them."""

from questions.accounts.models import User


def own_data(user: User) -> dict:
    """The person's account, attempts with their answers, memories, reviews, articles and sets."""
    return {
        "account": {
            "email": user.email,
            "name": user.name,
            "role": user.role,
            "signs_in_by": user.signs_in_by,
            "school": user.school.name if user.school else None,
            "classes": list(
                user.enrolments.values("classroom__name", "login_name", "number", "joined_at", "left_at")
            ),
            "language": user.language,
            "theme": user.theme,
            "time_zone": user.time_zone,
            "desired_retention": user.desired_retention,
            "daily_reviews": user.daily_reviews,
            "daily_new": user.daily_new,
            "easy_days": user.easy_days,
            "rollover_hour": user.rollover_hour,
            "review_mode": user.review_mode,
            "memory_parameters": user.memory_parameters,
            "joined_at": user.joined_at,
        },
        "attempts": [attempt_data(attempt) for attempt in attempts_of(user)],
        "grades_by_hand": list(
            user.grade_changes.values("assignment__title", "points", "reason", "changed_at")
        ),
        "remarks": list(user.remarks.values("assignment__title", "text", "written_at")),
        "reminders": list(user.reminders.values("assignment__title", "sent_at", "mailed_at")),
        "memories": list(
            user.memories.values(
                "fact__statement", "stability", "difficulty", "due_on", "reviewed_on", "reviews", "lapses"
            )
        ),
        "reviews": list(
            user.reviews.values(
                "question__stem",
                "given",
                "mark",
                "rating",
                "milliseconds",
                "reviewed_at",
                "study_day",
                "time_zone",
                "due_on",
                "voiding__voided_at",
            )
        ),
        "memory_decisions": list(
            user.memory_decisions.values("fact__statement", "decision", "decided_at", "hidden_until")
        ),
        "parameter_sets": list(
            user.parameter_sets.values(
                "version", "fitted_at", "reviews", "share", "loss_before", "loss_after", "weights"
            )
        ),
        "studied_sets": list(user.studied_sets.values("question_set__title", "added_at")),
        "articles": list(user.articles.values("title", "source", "language", "added_at", "text")),
        "imported_files": list(user.file_imports.values("name", "format", "read_at", "kept_at", "undone_at")),
        "api_tokens": list(
            user.api_tokens.values(
                "name", "prefix", "scopes", "made_at", "expires_at", "used_at", "revoked_at"
            )
        ),
        "sets": list(user.question_sets.values("title", "description", "language", "made_at")),
    }


def attempts_of(user: User):
    return user.attempts.select_related("question_set").prefetch_related("items__answer", "items__question")


def attempt_data(attempt) -> dict:
    return {
        "set": attempt.question_set.title,
        "started_at": attempt.started_at,
        "finished_at": attempt.finished_at,
        "answers": [
            {
                "question": item.question.stem,
                "given": item.answer.given,
                "mark": item.answer.mark,
                "marked_again": item.answer.regraded,
                "late": item.answer.is_late,
                "answered_at": item.answer.answered_at,
            }
            for item in attempt.items.all()
            if hasattr(item, "answer")
        ],
    }
