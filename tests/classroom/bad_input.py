"""The fields of every class form and the queries of every class page, for tests that send what nobody should."""

from tests.addresses import address
from tests.world import World

# Fields in one tuple are sent the same value together: a form cleans each of them whatever the others hold.
RULES = (
    *("title", "instructions", "attempts_allowed"),
    ("audience", "groups", "enrolments", "time_zone", "feedback", "shows_key", "grading", "late_policy"),
    ("exam_on", "opens_on", "opens_time", "closes_on", "closes_time"),
    ("pause_minutes", "limit_minutes", "late_percent", "late_days"),
)
SIGNING = ("name", "password", "pictures", "tap", "keep")
GRADING = {"points": "1", "reason": "شفوي"}
ASSIGNED = {
    "title": "واجب",
    "audience": "class",
    "time_zone": "UTC",
    "feedback": "question",
    "shows_key": "feedback",
    "grading": "best",
    "late_policy": "keep",
}

CLASS_FIELDS = {
    "classroom:enter": ("code",),
    "classroom:sign_in": SIGNING,
    "classroom:join": SIGNING,
    "classroom:new_class": ("name", "subject", "time_zone", "pupils_sign_in_by", "school_name"),
    "classroom:settings": ("name", "subject", "time_zone", "pupils_sign_in_by", "consent_noted_on"),
    "classroom:change_class": ("change", "teacher"),
    "classroom:new_pupil": ("name", "number"),
    "classroom:import": ("names", "file"),
    "classroom:save_import": ("parcel",),
    "classroom:cards": ("pupil", "all"),
    "classroom:new_group": ("name", "members"),
    "classroom:edit_group": ("name", "members"),
    "classroom:invitations": ("invites", "days", "most_uses"),
    "classroom:erase_class": ("name",),
    "classroom:erase_pupil": ("name", "reason"),
    "classroom:new_assignment": (*RULES, "draw", "class"),
    "classroom:edit_assignment": RULES,
    "classroom:change_assignment": ("change",),
    "classroom:exception": (
        *("learner", "extra_minutes", "extra_attempts", "reason"),
        ("opens_on", "opens_time", "closes_on", "closes_time"),
    ),
    "classroom:remind": ("learner",),
    "classroom:encouragement": ("weekly_goal", "has_board"),
    "classroom:review_set": ("day", "until", "by"),
    "classroom:set_grade": ("points", "reason"),
    "classroom:add_remark": ("text",),
    "classroom:regrade": ("answer",),
    "classroom:send_to_author": ("question", "sign"),
    "classroom:begin_work": ("number",),
    "classroom:hand_in_work": ("number",),
}
CLASS_GOOD = {
    "classroom:sign_in": {"name": "أ", "password": "x"},
    "classroom:join": {"name": "أ", "password": "long enough 123"},
    "classroom:new_class": {"name": "صف", "time_zone": "UTC", "pupils_sign_in_by": "password"},
    "classroom:settings": {"name": "صف", "time_zone": "UTC", "pupils_sign_in_by": "password"},
    "classroom:change_class": {"change": "hand_over"},
    "classroom:new_pupil": {"name": "ليلى"},
    "classroom:new_group": {"name": "مجموعة"},
    "classroom:edit_group": {"name": "مجموعة"},
    "classroom:invitations": {"invites": "pupil", "days": "7"},
    "classroom:new_assignment": ASSIGNED,
    "classroom:edit_assignment": ASSIGNED,
    "classroom:exception": {"extra_minutes": "5"},
    "classroom:set_grade": GRADING,
}
CLASS_QUERIES = {
    "classroom:sign_in": ("name",),
    "classroom:class": ("page", "show"),
    "classroom:gradebook": ("group", "page", "show"),
    "classroom:grades": ("class",),
    "classroom:memory": ("day", "by", "sort", "page", "show"),
    "classroom:simulate": ("a_day", "day", "by"),
    "classroom:assign": ("class",),
    "classroom:new_assignment": ("set", "class", "article", "fact", "tag"),
    "classroom:exception": ("learner",),
    "classroom:live": ("mark", "pause"),
    "classroom:report": ("group", "sort", "page", "show"),
    "classroom:export_report": ("group",),
    "classroom:items": ("attempts",),
    "classroom:paper": ("versions", "sheet", "key", "seed", "language"),
}


def class_place(name: str, world: World, *, query: bool = False) -> str:
    """Where the form or page stands: a new assignment is nothing without the questions that it gives."""
    path = address(name, world)
    if name == "classroom:new_assignment" and not query:
        return f"{path}?set={world.question_set.pk}&class={world.classes.classroom.pk}"
    if name == "classroom:exception" and not query:
        return f"{path}?learner={world.classes.pupil.pk}"
    return path
