"""The demo school: a class with pupils, work that is over and work that is going on, all of it answered for real."""

from datetime import datetime, timedelta
from random import Random

from django.db import transaction

from questions.accounts.models import SignsInBy, User
from questions.bank.models import Question, QuestionSet
from questions.classroom.assigning import assign, make_exception
from questions.classroom.closing import close_if_due
from questions.classroom.enrolling import place
from questions.classroom.login_names import login_key
from questions.classroom.making import make_class
from questions.classroom.models import Assignment, Classroom, Enrolment
from questions.classroom.pupil_secrets import hash_of
from questions.classroom.working import begin, hand_in
from questions.quizzes.attempts import next_item, record_answer
from questions.quizzes.demo import answer_to, new_id

CLASS_CODE = "HASHYA7"  # printed by the seed, so that one can sign in as a pupil
SCHOOL, CLASS, SUBJECT = "مدرسة النور", "العاشر (ب)", "تاريخ معاصر"
PUPILS = {
    "ليان الحسن": 0.95,
    "زيد الخطيب": 0.35,
    "مريم سليمان": 0.5,
    "عمر ناصر": 0.45,
    "سارة العلي": 0.85,
    "يوسف حداد": 0.7,
    "هدى منصور": 0.8,
    "كريم عبد الله": 0.6,
    "نور الزين": 0.9,
    "سلمى قاسم": 0.75,
    "رامي شاهين": 0.55,
    "جنى درويش": 0.65,
}
CHOICE, TRUE_FALSE = "choice", "true_false"  # kinds whose answer is one option's place
ABSENT = 2  # the last pupils in the list did not hand in
GIVEN_DAYS_AGO, OPEN_DAYS = 6, 3
BETWEEN_ANSWERS = timedelta(seconds=25)


@transaction.atomic
def ensure_class(
    teacher: User, learner: User, sets: list[QuestionSet], *, password: str, at: datetime, chance: Random
) -> Classroom:
    """The demo class of the teacher, made once; ``learner`` is in it beside pupils without an e-mail.

    ``sets`` are given in turn: the first is over, the second is due in some days and half done.
    """
    known = Classroom.objects.filter(code=CLASS_CODE).first()
    if known:
        return known
    began = at - timedelta(days=GIVEN_DAYS_AGO + 2)
    classroom = make_class(teacher, name=CLASS, subject=SUBJECT, school_name=SCHOOL, at=began)
    classroom.code, classroom.consent_noted_on = CLASS_CODE, began.date()
    classroom.save(update_fields=["code", "consent_noted_on"])
    pupils = {enrol_demo(classroom, name, password, at=began): skill for name, skill in PUPILS.items()}
    place(classroom, learner, at=began)
    given = [one for one in sets if one.questions.published().exists()][:2]
    if given:
        give_past_work(classroom, given[0], pupils, by=teacher, at=at, chance=chance)
        give_open_work(classroom, given[-1], pupils, by=teacher, at=at, chance=chance)
    return classroom


def enrol_demo(classroom: Classroom, name: str, password: str, *, at: datetime) -> Enrolment:
    """A pupil without an e-mail whose password is the printed one."""
    pupil = User.objects.create(
        email=None,
        name=name,
        password=hash_of(password),
        school=classroom.school,
        signs_in_by=SignsInBy.PASSWORD,
        language=classroom.teachings.get().teacher.language,
        time_zone=classroom.time_zone,
        joined_at=at,
    )
    return Enrolment.objects.create(
        classroom=classroom,
        learner=pupil,
        login_name=name,
        login_key=login_key(name),
        joined_at=at,
        opened_account=True,
    )


def give_past_work(
    classroom: Classroom,
    question_set: QuestionSet,
    pupils: dict[Enrolment, float],
    *,
    by: User,
    at: datetime,
    chance: Random,
) -> Assignment:
    """Work that was due some days ago: most handed it in, one with more time, two did not."""
    given = at - timedelta(days=GIVEN_DAYS_AGO)
    due = (given + timedelta(days=OPEN_DAYS)).date()
    closing = given.time().replace(hour=20, minute=0, second=0, microsecond=0)
    assignment = give(
        classroom, question_set, by=by, at=given, closes_on=due, closes_time=closing, attempts_allowed=2
    )
    names = list(pupils)
    make_exception(
        assignment, names[3].learner, by=by, at=given, extra_minutes=30, reason="يحتاج إلى وقت أطول"
    )
    for place_in_list, enrolment in enumerate(names[:-ABSENT]):
        began = given + timedelta(hours=2 + 3 * place_in_list % 40)
        answer(assignment, enrolment.learner, pupils[enrolment], at=began, chance=chance)
    close_if_due(assignment, at=at)
    return assignment


def give_open_work(
    classroom: Classroom,
    question_set: QuestionSet,
    pupils: dict[Enrolment, float],
    *,
    by: User,
    at: datetime,
    chance: Random,
) -> Assignment:
    """Work that is due in some days, with an exam after it: some are done, some in the middle, some have not begun."""
    began = at - timedelta(hours=1)
    assignment = give(
        classroom,
        question_set,
        by=by,
        at=began,
        closes_on=(at + timedelta(days=4)).date(),
        closes_time=began.time().replace(hour=20, minute=0, second=0, microsecond=0),
        exam_on=(at + timedelta(days=12)).date(),
        limit_minutes=45,
        shuffles_options=True,
    )
    total = assignment.question_set.items.count()
    for place_in_list, enrolment in enumerate(list(pupils)[: 2 * len(pupils) // 3]):
        questions = total if place_in_list % 2 else 1 + place_in_list % total
        start = at - timedelta(minutes=20 - place_in_list)
        answer(assignment, enrolment.learner, pupils[enrolment], at=start, chance=chance, questions=questions)
    return assignment


def give(classroom: Classroom, question_set: QuestionSet, *, by: User, at: datetime, **rules) -> Assignment:
    questions = list(question_set.questions.published().order_by("set_items__position"))
    return assign(
        classroom,
        questions,
        language=question_set.language,
        made_from=question_set,
        title=question_set.title,
        by=by,
        at=at,
        **rules,
    )


def answer(
    assignment: Assignment,
    learner: User,
    skill: float,
    *,
    at: datetime,
    chance: Random,
    questions: int | None = None,
) -> None:
    """Take the assignment as somebody who knows so much; after ``questions`` answers they are still in the middle."""
    submission = begin(assignment, learner, at=at)
    answered = 0
    while (questions is None or answered < questions) and (item := next_item(submission.attempt)):
        at += BETWEEN_ANSWERS * (0.5 + chance.random())
        given = said_to(item.question, knows=chance.random() < skill, chance=chance)
        record_answer(item, given=given, client_id=new_id(chance), at=at)
        answered += 1
    if next_item(submission.attempt) is None:
        hand_in(submission, at=at)


def said_to(question: Question, *, knows: bool, chance: Random) -> str:
    """The right answer; without knowing it a wrong option where there are options, else "I don't know"."""
    wrong = [option.position for option in question.asked().options if not option.is_key]
    if not knows and wrong and question.kind in (CHOICE, TRUE_FALSE):
        return str(chance.choice(wrong))
    return answer_to(question, knows=knows)
