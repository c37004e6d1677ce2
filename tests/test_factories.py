"""The factories make valid objects: what a test builds on is not broken itself."""

import pytest

from tests.factories import accounts, articles, bank, classroom, quizzes, study, tidying, work

FACTORIES = [
    accounts.UserFactory,
    accounts.TeacherFactory,
    accounts.AuthorFactory,
    accounts.AdminFactory,
    accounts.TokenFactory,
    accounts.ReplyFactory,
    accounts.SiteSettingsFactory,
    articles.ArticleFactory,
    articles.BlockFactory,
    articles.SentenceFactory,
    articles.ArrivalFactory,
    bank.FactFactory,
    bank.DecisionAboutQuestionFactory,
    bank.QuestionFactory,
    bank.ChoiceQuestionFactory,
    bank.ChoiceFactory,
    bank.SetFactory,
    bank.FileImportFactory,
    bank.SetItemFactory,
    tidying.TagFactory,
    tidying.SavedFilterFactory,
    tidying.BulkChangeFactory,
    tidying.BulkChangeItemFactory,
    tidying.SetRuleFactory,
    quizzes.AttemptFactory,
    quizzes.VisitorAttemptFactory,
    quizzes.AttemptItemFactory,
    quizzes.AnswerFactory,
    classroom.SchoolFactory,
    classroom.ClassroomFactory,
    classroom.TeachingFactory,
    classroom.PupilFactory,
    classroom.EnrolmentFactory,
    classroom.EnrolmentBatchFactory,
    classroom.GroupFactory,
    classroom.GroupMemberFactory,
    classroom.InvitationFactory,
    classroom.AssignmentFactory,
    classroom.AssignmentExceptionFactory,
    classroom.SubmissionFactory,
    classroom.AuditEntryFactory,
    study.MemoryFactory,
    quizzes.WithdrawnAnswerFactory,
    quizzes.RegradeFactory,
    quizzes.SuspicionFactory,
    classroom.GradeChangeFactory,
    classroom.RemarkFactory,
    classroom.ReminderFactory,
    classroom.EncouragementFactory,
    study.ReviewFactory,
    study.ParameterSetFactory,
    study.StudiedSetFactory,
    study.DoubtFactory,
    work.JobFactory,
    work.PeriodicRunFactory,
]


@pytest.mark.django_db
@pytest.mark.parametrize("factory", FACTORIES, ids=lambda factory: factory.__name__)
def test_a_factory_makes_a_valid_object(factory):
    thing = factory()

    thing.full_clean(exclude=[f.name for f in thing._meta.fields if getattr(thing, f.attname) is None])
