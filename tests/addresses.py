"""Every address of the site, from the resolver itself: what is not listed anywhere else is still found here."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter
from uuid import UUID

from django.contrib.auth.tokens import default_token_generator
from django.urls import URLPattern, get_resolver, reverse

from tests.world import World

DESK = "admin:"
MISSING = 999_999


def url_patterns(resolver=None, prefix: str = "") -> Iterator[tuple[str | None, URLPattern]]:
    """Each pattern with its full name; None for the nameless."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLPattern):
            yield (f"{prefix}{entry.name}" if entry.name else None), entry
        else:
            yield from url_patterns(entry, f"{prefix}{entry.namespace}:" if entry.namespace else prefix)


PATTERNS = {name: entry for name, entry in url_patterns() if name}
SITE = sorted(name for name in PATTERNS if not name.startswith(DESK))
DESK_NAMES = sorted(name for name in PATTERNS if name.startswith(DESK))


@dataclass(frozen=True, slots=True)
class Owned:
    """Addresses of things that belong to somebody: which attribute of the world stands in the address."""

    attribute: str
    field: str = "pk"
    kwarg: str = "pk"
    missing: object = MISSING


OWNED = {
    "home:settle_suspicion": Owned("suspicion"),
    "quizzes:attempt": Owned("attempt"),
    "quizzes:answered": Owned("attempt"),
    "quizzes:answer": Owned("attempt"),
    "quizzes:hand_in": Owned("attempt"),
    "quizzes:undo": Owned("attempt"),
    "quizzes:report": Owned("attempt"),
    "study:report": Owned("review"),
    "bank:settle_report": Owned("report"),
    "quizzes:result": Owned("finished"),
    "quizzes:set": Owned("question_set", "share_code", "code"),
    "quizzes:start": Owned("question_set", "share_code", "code"),
    "study:answer": Owned("day"),
    "study:answered": Owned("review"),
    "study:undo": Owned("review"),
    "study:settle_doubt": Owned("doubt"),
    "study:study_set": Owned("question_set", "share_code", "code"),
    "study:back": Owned("day"),
    "study:grade": Owned("day"),
    "study:undo_decision": Owned("decision"),
    "study:decide": Owned("memory"),
    "bank:arrival": Owned("arrival"),
    "bank:studio": Owned("article"),
    "bank:accept_trusted": Owned("article"),
    "bank:undo": Owned("article"),
    "bank:further": Owned("article"),
    "bank:more": Owned("article"),
    "bank:write": Owned("article"),
    "bank:details": Owned("article"),
    "bank:paragraph": Owned("article"),
    "bank:change_part": Owned("article"),
    "bank:question": Owned("draft"),
    "bank:edit": Owned("draft"),
    "bank:decide": Owned("draft"),
    "bank:edit_set": Owned("question_set"),
    "bank:arrange_set": Owned("question_set"),
    "bank:delete_set": Owned("question_set"),
    "bank:paper": Owned("question_set"),
    "office:person": Owned("learner"),
    "office:retry": Owned("failed_task", "task_id", missing=UUID(int=MISSING)),
    "bank:preview": Owned("draft"),
    "bank:history": Owned("draft"),
    "bank:go_back": Owned("draft"),
    "bank:twin": Owned("draft"),
    "bank:edit_rule": Owned("question_set"),
    "bank:undo_change": Owned("change"),
    "bank:drop_filter": Owned("saved_filter"),
    "bank:file_import": Owned("file_import"),
    "accounts:revoke_token": Owned("token"),
    "api:arriving": Owned("arrival"),
    "api:article": Owned("article"),
    "api:facts": Owned("article"),
    "api:question": Owned("draft"),
    "api:decide": Owned("draft"),
    "api:set": Owned("question_set"),
    "api:set_questions": Owned("question_set"),
    "api:export": Owned("question_set"),
    "api:start": Owned("question_set", "share_code", "code"),
    "api:attempt": Owned("attempt"),
    "api:next": Owned("attempt"),
    "api:answer": Owned("attempt"),
    "api:finish": Owned("attempt"),
    "bank:undo_import": Owned("file_import"),
    "bank:export": Owned("question_set"),
    "bank:export_file": Owned("question_set"),
}
OF_A_CLASS = [
    "class",
    "settings",
    "change_class",
    "new_pupil",
    "import",
    "save_import",
    "cards",
    "groups",
    "new_group",
    "invitations",
    "data",
    "class_data",
    "erase_class",
    "memory",
    "simulate",
    "review_set",
    "gradebook",
    "export_class",
    "encouragement",
    "board",
]
OF_A_PUPIL = ["pupil", "remove_pupil", "pupil_data", "parents_copy", "erase_pupil"]
OF_AN_ASSIGNMENT = [
    "assignment",
    "edit_assignment",
    "change_assignment",
    "exception",
    "remind",
    "live",
    "work",
    "begin_work",
    "hand_in_work",
    "work_result",
    "report",
    "export_report",
    "learner_work",
    "set_grade",
    "add_remark",
    "regrade",
    "items",
    "send_to_author",
    "paper",
]
OWNED |= {f"classroom:{name}": Owned("classes.classroom") for name in OF_A_CLASS}
OWNED |= {f"classroom:{name}": Owned("classes.enrolment") for name in OF_A_PUPIL}
OWNED |= {f"classroom:{name}": Owned("classes.assignment") for name in OF_AN_ASSIGNMENT}
OWNED |= {
    "classroom:edit_group": Owned("classes.classroom"),
    "classroom:undo_import": Owned("classes.classroom"),
    "classroom:end_invitation": Owned("classes.classroom"),
}
# What a class is entered by is known to whoever has it; a wrong one is simply not found.
CODES = {"classroom:sign_in": "classes.classroom.code", "classroom:join": "classes.invitation.code"}
INSIDE = {
    "classroom:edit_group": ("group", "classes.group.pk"),
    "classroom:undo_import": ("batch", "classes.batch.pk"),
    "classroom:end_invitation": ("invitation", "classes.invitation.pk"),
    "classroom:work_result": ("number", "classes.submission.number"),
    "classroom:learner_work": ("learner", "learner.pk"),
    "classroom:set_grade": ("learner", "learner.pk"),
    "classroom:add_remark": ("learner", "learner.pk"),
}
FILES = {"classroom:export_class", "classroom:export_report"}
FORMAT_NAMES = {"bank:template": "xlsx", "bank:export_file": "json"}
POSITIONS = {"quizzes:answered": 1, "quizzes:report": 1, "quizzes:answer": 2, "quizzes:undo": 1}


def address(name: str, world: World, *, missing: bool = False) -> str:
    """The address of that name, pointing at the world's own thing, or at one that does not exist."""
    kwargs: dict = {}
    if name in OWNED:
        owned = OWNED[name]
        place = f"{owned.attribute}.{owned.field}"
        kwargs[owned.kwarg] = owned.missing if missing else attrgetter(place)(world)
    if name in CODES:
        kwargs["code"] = "NOSUCHCODE" if missing else attrgetter(CODES[name])(world)
    if name in INSIDE:
        kwarg, place = INSIDE[name]
        kwargs[kwarg] = attrgetter(place)(world)
    if name in FILES:
        kwargs["kind"] = "csv"
    if name == "api:decide":
        kwargs["decision"] = "publish"
    if name in FORMAT_NAMES:
        kwargs["name"] = FORMAT_NAMES[name]
    if name in POSITIONS:
        kwargs["position"] = POSITIONS[name]
    if name in ("bank:paragraph", "bank:change_part"):
        kwargs["block_pk"] = world.article.blocks.first().pk
    if name == "bank:twin":
        kwargs["language"] = "en" if world.language == "ar" else "ar"
    if name == "account_confirm_email":
        kwargs["key"] = "no-such-key"
    if name == "account_reset_password_from_key":
        kwargs |= {"uidb36": "1", "key": default_token_generator.make_token(world.learner)}
    return reverse(name, kwargs=kwargs)


def desk_address(name: str, world: World) -> str:
    """An address of the support desk; where it needs an object, the model's first one."""
    pattern = PATTERNS[name].pattern
    if "<id>" in str(pattern):
        return reverse(name, kwargs={"id": world.learner.pk})
    if "object_id" not in str(pattern):
        kwargs = {"app_label": "questions"} if "app_label" in str(pattern) else {}
        return reverse(name, kwargs=kwargs)
    kwargs = {"object_id": world.learner.pk}
    if "content_type_id" in str(pattern):
        kwargs["content_type_id"] = MISSING
    return reverse(name, kwargs=kwargs)
