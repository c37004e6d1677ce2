"""Every rule that the database holds, each tried to be broken; a rule that nothing tries to break fails too."""

import uuid

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.db.models import CheckConstraint, UniqueConstraint

from tests.factories.accounts import ReplyFactory, SiteSettingsFactory, TokenFactory, UserFactory
from tests.factories.articles import ArrivalFactory, ArticleFactory, BlockFactory, SentenceFactory
from tests.factories.bank import (
    ChoiceFactory,
    ChoiceQuestionFactory,
    DecisionAboutQuestionFactory,
    FactFactory,
    FileImportFactory,
    QuestionFactory,
    ReportFactory,
    SetFactory,
    SetItemFactory,
)
from tests.factories.classroom import (
    AssignmentExceptionFactory,
    AssignmentFactory,
    AuditEntryFactory,
    ClassroomFactory,
    EncouragementFactory,
    EnrolmentBatchFactory,
    EnrolmentFactory,
    GradeChangeFactory,
    GroupFactory,
    GroupMemberFactory,
    InvitationFactory,
    PupilFactory,
    RemarkFactory,
    ReminderFactory,
    SchoolFactory,
    SubmissionFactory,
    TeachingFactory,
)
from tests.factories.quizzes import (
    AnswerFactory,
    AttemptFactory,
    AttemptItemFactory,
    RegradeFactory,
    SuspicionFactory,
    VisitorAttemptFactory,
    WithdrawnAnswerFactory,
)
from tests.factories.study import (
    DecisionFactory,
    DoubtFactory,
    MemoryFactory,
    ParameterSetFactory,
    ReviewFactory,
    StudiedSetFactory,
    VoidingFactory,
)
from tests.factories.tidying import (
    BulkChangeFactory,
    BulkChangeItemFactory,
    SavedFilterFactory,
    SetRuleFactory,
    TagFactory,
)
from tests.factories.work import JobFactory, PeriodicRunFactory
from tests.moments import DAY, NOON


def twice(factory, *shared, **fields):
    """Make a thing, and another one that agrees with it in the ``shared`` fields."""
    first = factory(**fields)
    factory(**(fields | {name: getattr(first, name) for name in shared}))


def second_key():
    ChoiceFactory(question=ChoiceQuestionFactory(), position=9, text="another", is_key=True)


def same_text():
    question = ChoiceQuestionFactory()
    ChoiceFactory(question=question, position=9, text=question.key)


def second_replacement():
    first = QuestionFactory()
    QuestionFactory(replaces=first, revision=2)
    QuestionFactory(replaces=first, revision=2)


def same_pupil():
    first = EnrolmentFactory()
    EnrolmentFactory(classroom=first.classroom, learner=first.learner, login_key="another")


def at_noon(side):
    return {f"{side}_at": NOON, f"{side}_on": NOON.date(), f"{side}_time": NOON.time()}


BREAK = {
    "user_one_account_per_email": lambda: [UserFactory(email=e) for e in ("a@x.org", "A@X.org")],
    "user_role_is_known": lambda: UserFactory(role="king"),
    "user_theme_is_known": lambda: UserFactory(theme="pink"),
    "site_settings_is_one_row": lambda: SiteSettingsFactory(pk=2),
    "site_settings_allows_some_work": lambda: SiteSettingsFactory(articles_a_day=0),
    "api_token_allows_something": lambda: TokenFactory(scopes=""),
    "api_token_expires_after_it_is_made": lambda: TokenFactory(made_at=NOON, expires_at=NOON),
    "api_reply_once_per_key": lambda: twice(ReplyFactory, "person", "key"),
    "file_import_undone_only_when_kept": lambda: FileImportFactory(undone_at=NOON),
    "file_import_stage_is_known": lambda: FileImportFactory(stage="odd"),
    "block_one_per_position": lambda: twice(BlockFactory, "article", "position"),
    "block_role_is_known": lambda: BlockFactory(role="advert"),
    "block_ends_after_start": lambda: BlockFactory(start=5, end=5),
    "sentence_one_per_position": lambda: twice(SentenceFactory, "article", "position"),
    "sentence_ends_after_start": lambda: SentenceFactory(start=5, end=5),
    "fact_has_evidence": lambda: FactFactory(evidence_end=0, answer_start=0, answer_end=0),
    "fact_answer_stands_in_its_evidence": lambda: FactFactory(answer_end=9999),
    "fact_confidence_is_a_share": lambda: FactFactory(confidence=1.5),
    "fact_calendar_is_known": lambda: FactFactory(calendar="mayan"),
    "fact_status_is_known": lambda: FactFactory(status="odd"),
    "fact_once_per_article": lambda: twice(FactFactory, "article", "sentence"),
    "question_status_is_known": lambda: QuestionFactory(status="odd"),
    "question_confidence_is_a_share": lambda: QuestionFactory(confidence=-0.1),
    "question_later_revision_replaces_one": lambda: QuestionFactory(revision=2),
    "question_has_stem_and_key": lambda: QuestionFactory(key=""),
    "question_number_has_its_value": lambda: QuestionFactory(kind="number"),
    "question_tolerance_is_not_negative": lambda: QuestionFactory(tolerance=-1),
    "question_bound_is_known": lambda: QuestionFactory(bound="odd"),
    "question_report_one_open_per_person": lambda: twice(ReportFactory, "question", "reporter"),
    "question_report_complaint_is_known": lambda: ReportFactory(complaint="odd"),
    "question_report_status_is_known": lambda: ReportFactory(status="odd"),
    "question_report_closed_has_its_time": lambda: ReportFactory(closed_at=NOON),
    "question_one_translation_per_language": lambda: twice(QuestionFactory, translates=QuestionFactory()),
    "saved_filter_one_per_name": lambda: twice(SavedFilterFactory, "owner", "name"),
    "bulk_change_action_is_known": lambda: BulkChangeFactory(action="odd"),
    "bulk_change_question_once": lambda: twice(BulkChangeItemFactory, "change", "question"),
    "set_rule_most_is_1_to_200": lambda: SetRuleFactory(most=0),
    "choice_one_key_per_question": second_key,
    "choice_fraction_is_a_share": lambda: ChoiceFactory(fraction=1.5),
    "choice_one_per_position": lambda: twice(ChoiceFactory, "question", "position"),
    "choice_texts_differ": same_text,
    "question_set_one_trial_per_language": lambda: twice(SetFactory, is_trial=True),
    "question_set_feedback_is_known": lambda: SetFactory(feedback="odd"),
    "set_item_one_per_position": lambda: twice(SetItemFactory, "question_set", "position"),
    "set_item_question_once": lambda: twice(SetItemFactory, "question_set", "question"),
    "attempt_is_a_learners_or_a_visitors": lambda: AttemptFactory(visitor=uuid.uuid4()),
    "attempt_one_open_per_learner_and_set": lambda: twice(AttemptFactory, "learner", "question_set"),
    "attempt_one_open_per_visitor_and_set": lambda: twice(VisitorAttemptFactory, "visitor", "question_set"),
    "attempt_number_once_per_learner_and_set": lambda: twice(
        AttemptFactory, "learner", "question_set", finished_at=NOON, number=1
    ),
    "attempt_number_once_per_visitor_and_set": lambda: twice(
        VisitorAttemptFactory, "visitor", "question_set", finished_at=NOON, number=1
    ),
    "attempt_feedback_is_known": lambda: AttemptFactory(feedback="odd"),
    "attempt_deadline_follows_its_start": lambda: AttemptFactory(deadline=NOON - DAY),
    "attempt_item_one_per_position": lambda: twice(AttemptItemFactory, "attempt", "position"),
    "attempt_item_question_once": lambda: twice(AttemptItemFactory, "attempt", "question"),
    "answer_mark_is_a_share": lambda: AnswerFactory(mark=1.1),
    "answer_regraded_mark_is_a_share": lambda: AnswerFactory(regraded=1.1),
    "regrade_once_per_revision": lambda: twice(RegradeFactory, "answer", "question"),
    "regrade_marks_are_shares": lambda: RegradeFactory(mark_after=1.1),
    "suspicion_one_open_per_question_and_sign": lambda: twice(SuspicionFactory, "question"),
    "suspicion_sign_is_known": lambda: SuspicionFactory(sign="odd"),
    "suspicion_interval_has_its_ends": lambda: SuspicionFactory(low=1, high=-1),
    "suspicion_negative_is_negative": lambda: SuspicionFactory(figure=5.0, low=None, high=None),
    "grade_change_has_a_reason": lambda: GradeChangeFactory(reason=""),
    "grade_change_is_not_negative": lambda: GradeChangeFactory(points=-1),
    "remark_says_something": lambda: RemarkFactory(text=""),
    "encouragement_goal_can_be_reached": lambda: EncouragementFactory(weekly_goal=0),
    "memory_one_per_learner_and_fact": lambda: twice(MemoryFactory, "learner", "fact"),
    "memory_stability_is_positive": lambda: MemoryFactory(stability=0),
    "memory_difficulty_is_1_to_10": lambda: MemoryFactory(difficulty=10.5),
    "review_rating_is_known": lambda: ReviewFactory(rating=5),
    "review_mark_is_a_share": lambda: ReviewFactory(mark=-0.5),
    "review_place_is_known": lambda: ReviewFactory(asked_in="dream"),
    "review_guess_is_a_chance": lambda: ReviewFactory(guess=1.0),
    "review_retention_is_a_share": lambda: ReviewFactory(retention=1.0),
    "memory_decision_is_known": lambda: DecisionFactory(decision="odd"),
    "memory_decision_hides_until_a_day": lambda: DecisionFactory(decision="hide"),
    "memory_decision_brings_to_a_day": lambda: DecisionFactory(decision="bring"),
    "arrival_way_is_known": lambda: ArrivalFactory(way="post"),
    "arrival_stage_is_known": lambda: ArrivalFactory(stage="odd"),
    "arrival_with_an_article_is_done": lambda: ArrivalFactory(article=ArticleFactory(), stage="read"),
    "decision_verdict_is_known": lambda: DecisionAboutQuestionFactory(verdict="odd"),
    "job_one_waiting_per_key": lambda: twice(JobFactory, "key"),
    "job_done_is_part_of_total": lambda: JobFactory(done=2, total=1),
    "periodic_run_once_per_slot": lambda: twice(PeriodicRunFactory, "name", "due_at"),
    "user_retention_can_be_kept": lambda: UserFactory(desired_retention=0.5),
    "user_rollover_is_an_hour": lambda: UserFactory(rollover_hour=24),
    "user_review_mode_is_known": lambda: UserFactory(review_mode="dream"),
    "withdrawn_answer_mark_is_a_share": lambda: WithdrawnAnswerFactory(mark=1.1),
    "voiding_takes_one_thing_back": lambda: VoidingFactory(decision=DecisionFactory()),
    "parameter_set_is_not_the_defaults": lambda: ParameterSetFactory(version=1),
    "parameter_set_share_is_a_share": lambda: ParameterSetFactory(share=1.5),
    "parameter_set_predicts_better": lambda: ParameterSetFactory(loss_after=0.5),
    "parameter_set_has_its_learner": lambda: ParameterSetFactory(learner=None),
    "studied_set_once_per_learner": lambda: twice(StudiedSetFactory, "learner", "question_set"),
    "doubt_one_open_per_fact": lambda: twice(DoubtFactory, "fact"),
    "doubt_misses_are_among_reviews": lambda: DoubtFactory(missed=99),
    "user_email_is_none_when_missing": lambda: UserFactory(email=""),
    "user_has_an_email_or_a_school": lambda: PupilFactory(school=None),
    "school_keeps_data_for_a_sane_time": lambda: SchoolFactory(keep_days=1),
    "audit_action_is_known": lambda: AuditEntryFactory(action="odd"),
    "classroom_way_of_signing_in_is_known": lambda: ClassroomFactory(pupils_sign_in_by="email"),
    "classroom_clock_runs_once_archived": lambda: ClassroomFactory(archived_at=NOON),
    "teaching_once_per_class": lambda: twice(TeachingFactory, "classroom", "teacher"),
    "teaching_one_owner_per_class": lambda: TeachingFactory(part="owner"),
    "teaching_part_is_known": lambda: TeachingFactory(part="odd"),
    "enrolment_once_per_class": same_pupil,
    "enrolment_name_once_per_class": lambda: twice(EnrolmentFactory, "classroom", "login_key"),
    "enrolment_number_once_per_class": lambda: twice(EnrolmentFactory, "classroom", number="7"),
    "enrolment_has_a_login_name": lambda: EnrolmentFactory(login_key=""),
    "group_name_once_per_class": lambda: twice(GroupFactory, "classroom", "name"),
    "group_member_once_per_group": lambda: twice(GroupMemberFactory, "group", "enrolment"),
    "invitation_kind_is_known": lambda: InvitationFactory(invites="odd"),
    "invitation_expires_after_it_is_made": lambda: InvitationFactory(expires_at=NOON),
    "invitation_is_not_used_too_often": lambda: InvitationFactory(uses=2, most_uses=1),
    "assignment_audience_is_known": lambda: AssignmentFactory(audience="odd"),
    "assignment_closes_after_it_opens": lambda: AssignmentFactory(**at_noon("opens"), **at_noon("closes")),
    "assignment_opening_is_whole": lambda: AssignmentFactory(opens_at=NOON),
    "assignment_closing_is_whole": lambda: AssignmentFactory(closes_at=NOON),
    "assignment_allows_an_attempt": lambda: AssignmentFactory(attempts_allowed=0),
    "assignment_draws_a_question": lambda: AssignmentFactory(draw=0),
    "assignment_limit_leaves_time": lambda: AssignmentFactory(limit_minutes=0),
    "assignment_feedback_is_known": lambda: AssignmentFactory(feedback="odd"),
    "assignment_grading_is_known": lambda: AssignmentFactory(grading="odd"),
    "assignment_late_policy_is_known": lambda: AssignmentFactory(late_percent=101),
    "assignment_exception_one_per_learner": lambda: twice(
        AssignmentExceptionFactory, "assignment", "learner"
    ),
    "assignment_exception_closes_after_it_opens": lambda: AssignmentExceptionFactory(
        opens_at=NOON, closes_at=NOON
    ),
    "submission_one_per_number": lambda: twice(
        SubmissionFactory, "assignment", "learner", attempt__finished_at=NOON
    ),
    "reminder_once_a_day": lambda: twice(ReminderFactory, "assignment", "learner"),
    "submission_number_starts_at_one": lambda: SubmissionFactory(number=0),
}

BREAK_UNIQUE = {
    "Arrival.article": lambda: twice(ArrivalFactory, "article", article=ArticleFactory(), stage="done"),
    "User.email": lambda: twice(UserFactory, "email"),
    "ApiToken.digest": lambda: twice(TokenFactory, "digest"),
    "Question.replaces": second_replacement,
    "Tag.folded": lambda: [TagFactory(name=name) for name in ("معاهدة", "مُعاهده")],
    "SetRule.question_set": lambda: twice(SetRuleFactory, "question_set"),
    "QuestionSet.slug": lambda: twice(SetFactory, "slug"),
    "QuestionSet.share_code": lambda: twice(SetFactory, "share_code"),
    "Answer.client_id": lambda: twice(AnswerFactory, "client_id"),
    "Answer.item": lambda: twice(AnswerFactory, "item"),
    "Encouragement.classroom": lambda: twice(EncouragementFactory, "classroom"),
    "Voiding.review": lambda: twice(VoidingFactory, "review"),
    "Voiding.decision": lambda: twice(VoidingFactory, "decision", review=None, decision=DecisionFactory()),
    "WithdrawnAnswer.client_id": lambda: twice(WithdrawnAnswerFactory, "client_id"),
    "ParameterSet.version": lambda: twice(ParameterSetFactory, "version"),
    "Classroom.code": lambda: twice(ClassroomFactory, "code"),
    "EnrolmentBatch.token": lambda: twice(EnrolmentBatchFactory, "token"),
    "Invitation.code": lambda: twice(InvitationFactory, "code"),
    "Assignment.question_set": lambda: twice(AssignmentFactory, "question_set"),
    "Submission.attempt": lambda: twice(SubmissionFactory, "attempt"),
    "Review.client_id": lambda: twice(ReviewFactory, "client_id"),
}

MODELS = list(apps.get_app_config("questions").get_models())
CONSTRAINTS = {c.name: (model, c) for model in MODELS for c in model._meta.constraints}


def test_every_constraint_is_tried():
    assert set(BREAK) == set(CONSTRAINTS)


def test_every_unique_field_is_tried():
    unique = {
        f"{model.__name__}.{field.name}"
        for model in MODELS
        for field in model._meta.local_fields
        if field.unique and not field.primary_key
    }

    assert set(BREAK_UNIQUE) == unique


def words_for(name: str) -> list[str]:
    """What the database's complaint must hold: the constraint's name, or SQLite's list of its columns."""
    model, constraint = CONSTRAINTS[name]
    if connection.vendor == "sqlite" and isinstance(constraint, UniqueConstraint) and constraint.fields:
        fields = [model._meta.get_field(field) for field in constraint.fields]
        return [f"{model._meta.db_table}.{field.column}" for field in fields]
    return [name]


@pytest.mark.django_db
@pytest.mark.parametrize("name", CONSTRAINTS)
def test_the_database_refuses_to_break(name):
    with pytest.raises(IntegrityError) as refusal, transaction.atomic():
        BREAK[name]()

    assert [word for word in words_for(name) if word not in str(refusal.value)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("name", BREAK_UNIQUE)
def test_the_database_holds_one_of(name):
    with pytest.raises(IntegrityError), transaction.atomic():
        BREAK_UNIQUE[name]()


def test_every_constraint_has_a_name_that_says_it():
    kinds = {type(constraint) for _model, constraint in CONSTRAINTS.values()}

    assert kinds == {CheckConstraint, UniqueConstraint}
    assert [name for name in CONSTRAINTS if name.count("_") < 2] == []


@pytest.mark.django_db
def test_a_finished_attempt_leaves_room_for_the_next():
    first = AttemptFactory(finished_at=NOON)

    AttemptFactory(learner=first.learner, question_set=first.question_set, finished_at=NOON)
    AttemptFactory(learner=first.learner, question_set=first.question_set)

    assert first.question_set.attempts.count() == 3
