"""Every page as somebody really stands before it: who looks, and where. ``test_scenes`` holds that none is left out."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.addresses import address
from tests.world import World


@dataclass(frozen=True, slots=True)
class Scene:
    """A page seen by one role; ``act`` is what is done there before it is looked at."""

    name: str
    role: str
    path: Callable[[World], str] | None = None
    act: Callable | None = None

    def where(self, world: World) -> str:
        return self.path(world) if self.path else address(self.name, world)


def send_empty(page) -> None:
    """Send the page's main form as it is; the browser's own check of required fields is left aside."""
    forms = "main form[method=post]:not([hx-post])"
    page.evaluate(f"form = [...document.querySelectorAll('{forms}')].at(-1); form.noValidate = true")
    with page.expect_navigation():
        page.evaluate("form.requestSubmit()")
    page.locator("[aria-invalid=true], .error, .notice-bad").first.wait_for()


def check_nothing(page) -> None:
    page.locator("button[form=answer]").click()
    page.locator(".error").first.wait_for()


def say_dont_know(page) -> None:
    page.locator("button[name=dont_know]").click()
    page.locator(".verdict").wait_for()


def answer_and_go_on(page) -> None:
    say_dont_know(page)
    page.locator("a[data-key=enter]").click()
    page.locator(".verdict").wait_for(state="detached")


def open_a_menu(page) -> None:
    page.locator("main details.menu summary").first.click()


def make_pupil(page) -> None:
    page.locator("[name=name]").fill("ليلى" if page.locator("html[lang=ar]").count() else "Layla")
    page.locator("main button.btn-primary").click()
    page.locator(".logincard").wait_for()


def preview_list(page) -> None:
    page.locator("[name=names]").fill(
        "name,number\nليلى,1\n=x,2" if page.locator("html[lang=ar]").count() else "name\nLayla\n=x"
    )
    page.locator("main button.btn-primary").click()
    page.locator("table").wait_for()


SCENES = (
    Scene("home:landing", "anonymous"),
    Scene("home:privacy", "anonymous"),
    Scene("home:today", "learner"),
    Scene("home:today", "other"),
    Scene("home:progress", "learner"),
    Scene("home:progress", "other"),
    Scene("quizzes:sets", "learner"),
    Scene("quizzes:set", "learner"),
    Scene("quizzes:set", "other"),
    Scene("quizzes:attempt", "learner"),
    Scene("quizzes:attempt", "learner", act=check_nothing),
    Scene("quizzes:attempt", "learner", act=say_dont_know),
    Scene("quizzes:attempt", "other", lambda world: f"/attempts/{world.fresh.pk}/"),
    Scene("quizzes:attempt", "other", lambda world: f"/attempts/{world.fresh.pk}/", act=check_nothing),
    Scene("quizzes:answered", "learner"),
    Scene("quizzes:answered", "learner", lambda world: f"/attempts/{world.finished.pk}/2/"),
    Scene("quizzes:result", "learner"),
    Scene("quizzes:history", "learner"),
    Scene("quizzes:history", "other"),
    Scene("quizzes:report", "learner"),
    Scene("quizzes:report", "learner", act=send_empty),
    Scene("study:report", "learner"),
    Scene("bank:reports", "author"),
    Scene("study:review", "learner"),
    Scene("study:review", "other"),
    Scene("study:answered", "learner"),
    Scene("study:review", "learner", act=answer_and_go_on),
    Scene("study:back", "learner"),
    Scene("study:settings", "learner"),
    Scene("study:settings", "other"),
    Scene("study:plan", "learner"),
    Scene("study:plan", "other"),
    Scene("study:carry", "learner"),
    Scene("study:carry", "learner", act=send_empty),
    Scene("study:doubts", "author"),
    Scene("study:doubts", "admin"),
    Scene("study:facts", "learner"),
    Scene("study:facts", "learner", act=open_a_menu),
    Scene("study:facts", "other"),
    Scene("bank:new_article", "author"),
    Scene("bank:new_article", "author", act=send_empty),
    Scene("bank:new_article", "author", lambda world: "/articles/new/?way=file"),
    Scene("bank:new_article", "author", lambda world: "/articles/new/?way=address"),
    Scene("bank:arrival", "author"),
    Scene("bank:arrival", "author", lambda world: f"/articles/arriving/{world.refused.pk}/"),
    Scene("bank:arrival", "author", lambda world: f"/articles/arriving/{world.waiting.pk}/"),
    Scene("bank:studio_list", "author"),
    Scene("home:doubtful", "author"),
    Scene("bank:studio", "author"),
    Scene("bank:write", "author"),
    Scene("bank:write", "author", act=send_empty),
    Scene("bank:details", "author"),
    Scene("bank:paragraph", "author"),
    Scene("bank:questions", "author"),
    Scene("bank:questions", "teacher"),
    Scene("bank:questions", "author", lambda world: f"/questions/?changed={world.change.pk}"),
    Scene("bank:duplicates", "author"),
    Scene("bank:edit_rule", "teacher"),
    Scene("bank:question", "author"),
    Scene("bank:edit", "author"),
    Scene("bank:imports", "author"),
    Scene("bank:imports", "author", act=send_empty),
    Scene("bank:file_import", "author"),
    Scene("bank:export", "teacher"),
    Scene("bank:history", "author"),
    Scene("bank:twin", "author"),
    Scene("bank:my_sets", "teacher"),
    Scene("bank:my_sets", "author"),
    Scene("bank:new_set", "teacher"),
    Scene("bank:new_set", "teacher", act=send_empty),
    Scene("bank:edit_set", "teacher"),
    Scene("bank:delete_set", "teacher"),
    Scene(
        "bank:paper", "teacher", lambda world: address("bank:paper", world) + "?versions=3&sheet=on&key=on"
    ),
    Scene("office:people", "admin"),
    Scene("office:person", "admin"),
    Scene("office:site", "admin"),
    Scene("office:running", "admin"),
    Scene("office:audit", "admin"),
    Scene("classroom:enter", "anonymous"),
    Scene("classroom:enter", "anonymous", act=send_empty),
    Scene("classroom:sign_in", "anonymous"),
    Scene("classroom:join", "anonymous"),
    Scene("classroom:join", "other"),
    Scene("no such invitation", "anonymous", lambda world: "/join/NOSUCHCODE/"),
    Scene("classroom:classes", "teacher"),
    Scene("classroom:classes", "author"),
    Scene("classroom:new_class", "teacher"),
    Scene("classroom:class", "teacher"),
    Scene("classroom:settings", "teacher"),
    Scene("classroom:new_pupil", "teacher"),
    Scene("classroom:new_pupil", "teacher", act=make_pupil),
    Scene("classroom:import", "teacher"),
    Scene("classroom:import", "teacher", act=preview_list),
    Scene("classroom:groups", "teacher"),
    Scene("classroom:new_group", "teacher"),
    Scene("classroom:edit_group", "teacher"),
    Scene("classroom:invitations", "teacher"),
    Scene("classroom:data", "teacher"),
    Scene("classroom:erase_class", "teacher"),
    Scene("classroom:pupil", "teacher"),
    Scene("classroom:parents_copy", "teacher"),
    Scene("classroom:erase_pupil", "teacher"),
    Scene("classroom:assign", "teacher"),
    Scene("classroom:new_assignment", "teacher", lambda world: f"/assign/new/?set={world.question_set.pk}"),
    Scene("classroom:assignment", "teacher"),
    Scene("classroom:edit_assignment", "teacher"),
    Scene("classroom:exception", "teacher"),
    Scene("classroom:live", "teacher"),
    Scene("classroom:gradebook", "teacher"),
    Scene("classroom:memory", "teacher"),
    Scene("classroom:simulate", "teacher", lambda world: address("classroom:simulate", world) + "?a_day=5"),
    Scene("classroom:encouragement", "teacher"),
    Scene("classroom:report", "teacher"),
    Scene("classroom:learner_work", "teacher"),
    Scene("classroom:regrade", "teacher"),
    Scene("classroom:items", "teacher"),
    Scene("classroom:paper", "teacher"),
    Scene("classroom:board", "pupil"),
    Scene("classroom:work", "learner"),
    Scene("classroom:work", "pupil"),
    Scene("classroom:work_result", "learner"),
    Scene("accounts:settings", "learner"),
    Scene("accounts:settings", "pupil"),
    Scene("accounts:tokens", "learner"),
    Scene("accounts:tokens", "learner", act=send_empty),
    Scene("api_docs", "learner"),
    Scene("accounts:delete", "learner"),
    Scene("accounts:delete", "learner", act=send_empty),
    Scene("account_login", "anonymous"),
    Scene("account_login", "anonymous", act=send_empty),
    Scene("account_signup", "anonymous"),
    Scene("account_signup", "anonymous", act=send_empty),
    Scene("account_logout", "learner"),
    Scene("account_inactive", "anonymous"),
    Scene("account_reauthenticate", "learner"),
    Scene("account_email", "learner"),
    Scene("account_email_verification_sent", "anonymous"),
    Scene("account_confirm_email", "anonymous"),
    Scene("account_change_password", "learner"),
    Scene("account_reset_password", "anonymous"),
    Scene("account_reset_password_done", "anonymous"),
    Scene("account_reset_password_from_key", "anonymous"),
    Scene("account_reset_password_from_key_done", "anonymous"),
    Scene("no such page", "anonymous", lambda world: "/no/such/page/"),
    Scene("not for you", "learner", lambda world: "/studio/"),
)

# Addresses that show no page to anybody: they only take forms, give a file, or lead on.
NO_PAGE = {
    "classroom:begin_work",
    "home:settle_suspicion",
    "classroom:grades",
    "classroom:export_class",
    "classroom:export_report",
    "classroom:review_set",
    "classroom:set_grade",
    "classroom:remind",
    "classroom:add_remark",
    "classroom:send_to_author",
    "classroom:cards",
    "classroom:change_assignment",
    "classroom:change_class",
    "classroom:class_data",
    "classroom:end_invitation",
    "classroom:hand_in_work",
    "classroom:pupil_data",
    "classroom:remove_pupil",
    "classroom:save_import",
    "classroom:undo_import",
    "accounts:switch_language",
    "accounts:switch_theme",
    "bank:accept_trusted",
    "bank:arrange_set",
    "bank:change_part",
    "bank:decide",
    "bank:further",
    "bank:gather",
    "bank:more",
    "bank:undo",
    "bank:change",
    "bank:preview",
    "bank:go_back",
    "bank:undo_change",
    "bank:keep_filter",
    "bank:drop_filter",
    "bank:keep_one",
    "bank:undo_import",
    "accounts:revoke_token",
    "api:api-root",
    "api:openapi-json",
    "api:me",
    "api:articles",
    "api:arriving",
    "api:article",
    "api:facts",
    "api:questions",
    "api:question",
    "api:decide",
    "api:sets",
    "api:set",
    "api:set_questions",
    "api:export",
    "api:open_sets",
    "api:start",
    "api:attempt",
    "api:next",
    "api:answer",
    "api:finish",
    "api:due",
    "api:reviews",
    "api:statistics",
    "bank:template",
    "bank:export_file",
    "home:download_data",
    "office:retry",
    "quizzes:answer",
    "bank:settle_report",
    "quizzes:hand_in",
    "quizzes:start",
    "quizzes:start_trial",
    "study:answer",
    "study:undo",
    "quizzes:undo",
    "study:undo_decision",
    "study:switch_mode",
    "study:grade",
    "study:decide",
    "study:settle_doubt",
    "study:download",
    "study:study_set",
    "account_set_password",
    "account_confirm_login_code",
}


def name_of(scene: Scene) -> str:
    return "-".join([scene.name, scene.role, *([scene.act.__name__] if scene.act else [])])
