"""Class pages with so many rows on them, for tests that count queries: each gives who looks and where."""

from django.urls import reverse

from questions.bank.checking import ChoiceText
from questions.bank.moderation import Wording, edit
from questions.classroom.models import Audience
from tests.classroom.results import assigned, handed_in, pupil_of
from tests.factories.articles import ArticleFactory
from tests.factories.bank import SetFactory, article_with_questions
from tests.factories.classroom import (
    AssignmentExceptionFactory,
    AuditEntryFactory,
    ClassroomFactory,
    EncouragementFactory,
    EnrolmentBatchFactory,
    EnrolmentFactory,
    GradeChangeFactory,
    GroupFactory,
    GroupMemberFactory,
    InvitationFactory,
    RemarkFactory,
    ReminderFactory,
    TeachingFactory,
)
from tests.factories.study import MemoryFactory, ReviewFactory
from tests.factories.tidying import TagFactory
from tests.moments import NOON


def class_of(rows, **rules):
    """A class of so many pupils and five more (enough for a hardest question), each with an attempt, a grade, memories
    and whatever else a teacher gave them."""
    assignment = assigned(questions=2, **rules)
    group = GroupFactory(classroom=assignment.classroom)
    for question in assignment.question_set.questions.all():
        ReviewFactory(question=question)
    for _pupil in range(rows + 5):
        learner = pupil_of(assignment)
        GroupMemberFactory(group=group, enrolment=learner.enrolments.get())
        handed_in(assignment, learner, [1.0, 0.0])
        about = {"assignment": assignment, "learner": learner}
        for factory in (GradeChangeFactory, RemarkFactory, ReminderFactory, AssignmentExceptionFactory):
            factory(**about)
        for question in assignment.question_set.questions.all():
            MemoryFactory(learner=learner, fact=question.fact)
    EncouragementFactory(classroom=assignment.classroom, has_board=True)
    return assignment.classroom.teachers.get(), assignment


def of_class(name, query=""):
    """The page of that name of a class with so many pupils."""

    def page(rows):
        teacher, assignment = class_of(rows)
        return teacher, reverse(f"classroom:{name}", args=[assignment.classroom_id]) + query

    page.__name__ = f"{name}{query}"
    return page


def of_assignment(name, *args, query=""):
    """The page of that name of an assignment that so many pupils handed in."""

    def page(rows):
        teacher, assignment = class_of(rows)
        return teacher, reverse(f"classroom:{name}", args=[assignment.pk, *args]) + query

    page.__name__ = f"{name}{query}"
    return page


def works_of(rows, *, learner=None):
    """A class that was given so much work, for everybody, groups and single pupils in turn; one pupil did it all."""
    classroom = ClassroomFactory()
    enrolment = EnrolmentFactory(classroom=classroom)
    group = GroupMemberFactory(enrolment=enrolment, group=GroupFactory(classroom=classroom)).group
    for number in range(rows):
        audience = (Audience.CLASS, Audience.GROUPS, Audience.LEARNERS)[number % 3]
        assignment = assigned(classroom, audience=audience)
        assignment.groups.add(group)
        assignment.enrolments.add(enrolment)
        handed_in(assignment, enrolment.learner, [1.0, 0.0, None])
        ReminderFactory(assignment=assignment, learner=enrolment.learner)
    return classroom, enrolment


def class_with_much_work(rows):
    classroom, _enrolment = works_of(rows)
    return classroom.teachers.get(), reverse("classroom:class", args=[classroom.pk])


def gradebook_of_much_work(rows):
    classroom, _enrolment = works_of(rows)
    return classroom.teachers.get(), reverse("classroom:gradebook", args=[classroom.pk])


def pupil_with_much_work(rows):
    classroom, enrolment = works_of(rows)
    return classroom.teachers.get(), reverse("classroom:pupil", args=[enrolment.pk])


def parents_copy_of_much_work(rows):
    classroom, enrolment = works_of(rows)
    return classroom.teachers.get(), reverse("classroom:parents_copy", args=[enrolment.pk])


def day_with_much_work(rows):
    _classroom, enrolment = works_of(rows)
    return enrolment.learner, reverse("home:today")


def many_classes(rows):
    teacher, first = class_of(3)
    for _class in range(rows):
        other = ClassroomFactory(school=first.classroom.school)
        TeachingFactory(classroom=other, teacher=teacher)
        handed_in(assigned(other), EnrolmentFactory(classroom=other).learner, [1.0, 0.0, None])
    return teacher


def classes(rows):
    return many_classes(rows), reverse("classroom:classes")


def assign(rows):
    teacher = many_classes(3)
    for question in article_with_questions(ArticleFactory(added_by=teacher), count=rows):
        SetFactory(owner=teacher, questions=[question])
        TagFactory().questions.add(question)
    return teacher, reverse("classroom:assign")


def work_to_choose_for_many_classes(rows):
    return many_classes(rows), reverse("classroom:assign")


def new_assignment(rows):
    teacher, assignment = class_of(rows)
    made = SetFactory(owner=teacher, questions=article_with_questions(count=3))
    return teacher, f"{reverse('classroom:new_assignment')}?set={made.pk}&class={assignment.classroom_id}"


def groups(rows):
    teacher, assignment = class_of(3)
    for _group in range(rows):
        group = GroupFactory(classroom=assignment.classroom)
        GroupMemberFactory(group=group, enrolment=EnrolmentFactory(classroom=assignment.classroom))
    return teacher, reverse("classroom:groups", args=[assignment.classroom_id])


def one_group(rows):
    teacher, assignment = class_of(rows)
    group = assignment.classroom.groups.get()
    return teacher, reverse("classroom:edit_group", args=[assignment.classroom_id, group.pk])


def invitations(rows):
    teacher, assignment = class_of(3)
    for _invitation in range(rows):
        InvitationFactory(classroom=assignment.classroom, made_by=teacher)
    return teacher, reverse("classroom:invitations", args=[assignment.classroom_id])


def settings_with_colleagues(rows):
    teacher, assignment = class_of(3)
    for _colleague in range(rows):
        TeachingFactory(classroom=assignment.classroom)
    return teacher, reverse("classroom:settings", args=[assignment.classroom_id])


def lists_read_in(rows):
    teacher, assignment = class_of(3)
    for _list in range(rows):
        EnrolmentBatchFactory(classroom=assignment.classroom)
    return teacher, reverse("classroom:import", args=[assignment.classroom_id])


def log(rows):
    teacher, assignment = class_of(3)
    subject = f"class:{assignment.classroom_id}"
    for number in range(rows):
        AuditEntryFactory(subject=subject, by=teacher, about=pupil_of(assignment) if number % 2 else None)
    return teacher, reverse("classroom:data", args=[assignment.classroom_id])


def work_of_a_learner(rows):
    """So many attempts, each question by question."""
    assignment = assigned(attempts_allowed=None, closed_at=NOON)
    learner = pupil_of(assignment)
    for number in range(1, rows + 1):
        handed_in(assignment, learner, [1.0, 0.0, None], number=number)
        GradeChangeFactory(assignment=assignment, learner=learner)
        RemarkFactory(assignment=assignment, learner=learner)
    return learner, assignment


def learner_work(rows):
    learner, assignment = work_of_a_learner(rows)
    teacher = assignment.classroom.teachers.get()
    return teacher, reverse("classroom:learner_work", args=[assignment.pk, learner.pk])


def own_work(rows):
    learner, assignment = work_of_a_learner(rows)
    return learner, reverse("classroom:work", args=[assignment.pk])


def own_result(rows):
    assignment = assigned(questions=rows)
    learner = pupil_of(assignment)
    handed_in(assignment, learner, [1.0] * rows)
    return learner, reverse("classroom:work_result", args=[assignment.pk, 1])


def regrade(rows):
    teacher, assignment = class_of(rows)
    first = assignment.question_set.questions.order_by("set_items__position").first()
    texts = list(first.choices.values_list("text", flat=True))
    choices = tuple(ChoiceText(text, text == texts[2], "" if text == texts[2] else "لا") for text in texts)
    edit(first, Wording(first.stem, texts[2], choices), by=teacher, at=NOON)
    return teacher, reverse("classroom:regrade", args=[assignment.pk])


def board(rows):
    _teacher, assignment = class_of(rows)
    return pupil_of(assignment), reverse("classroom:board", args=[assignment.classroom_id])


CLASS_PAGES = [
    of_class("class"),
    of_class("settings"),
    of_class("data"),
    of_class("groups"),
    of_class("gradebook"),
    of_class("memory"),
    of_class("memory", "?sort=name&show=all"),
    of_class("simulate", "?a_day=2"),
    of_class("encouragement"),
    of_assignment("assignment"),
    of_assignment("edit_assignment"),
    of_assignment("exception"),
    of_assignment("live"),
    of_assignment("report"),
    of_assignment("report", query="?show=all&sort=grade"),
    of_assignment("export_report", "csv"),
    of_assignment("items"),
    of_assignment("paper", query="?versions=3&sheet=on&key=on"),
    class_with_much_work,
    gradebook_of_much_work,
    pupil_with_much_work,
    parents_copy_of_much_work,
    day_with_much_work,
    classes,
    assign,
    work_to_choose_for_many_classes,
    new_assignment,
    groups,
    one_group,
    invitations,
    settings_with_colleagues,
    lists_read_in,
    log,
    learner_work,
    own_work,
    own_result,
    regrade,
    board,
]
