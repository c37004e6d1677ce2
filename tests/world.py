"""A small site with something of everything in it, for tests that walk over all pages.

What people wrote in it is in one language only, so that a page in that language must not show a word of the other.
"""

import uuid
from dataclasses import dataclass
from datetime import date

from questions.accounts.models import ApiToken, User
from questions.articles.arrivals import Arrival
from questions.articles.models import Article
from questions.bank.file_imports import FileImport
from questions.bank.models import Question, QuestionSet, QuestionStatus
from questions.bank.report_models import QuestionReport
from questions.bank.tidying_models import BulkChange, SavedFilter
from questions.quizzes.corrections import Suspicion
from questions.quizzes.models import Attempt
from questions.study.models import Doubt, Memory, MemoryDecision, Review
from questions.work.models import Job
from tests.class_world import ClassWorld, class_world
from tests.factories.accounts import AdminFactory, AuthorFactory, TeacherFactory, TokenFactory, UserFactory
from tests.factories.articles import ArrivalFactory, ArticleFactory, BlockFactory, SentenceFactory
from tests.factories.bank import (
    ChoiceQuestionFactory,
    FactFactory,
    FileImportFactory,
    QuestionFactory,
    ReportFactory,
    ReportMessageFactory,
    SetFactory,
)
from tests.factories.classroom import AuditEntryFactory
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory, SuspicionFactory
from tests.factories.study import DecisionFactory, DoubtFactory, MemoryFactory, ReviewFactory
from tests.factories.tidying import BulkChangeFactory, BulkChangeItemFactory, SavedFilterFactory, TagFactory
from tests.factories.work import JobFactory
from tests.moments import NOON

LONG_AGO = date(2020, 1, 1)

TEXTS = {
    "ar": {
        "name": "سالم",
        "title": "معاهدة الأمن الجماعي",
        "heading": "التوقيع",
        "text": "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند.",
        "when": "15 مايو 1992",
        "year": "1992",
        "where": "طشقند",
        "others": ("مينسك", "موسكو", "باكو"),
        "reason": "لم تُوقّع فيها.",
        "ask_when": "متى وُقّعت المعاهدة؟",
        "ask_year": "في أيّ عام وُقّعت المعاهدة؟",
        "ask_where": "أين وُقّعت المعاهدة؟",
        "draft": "في أيّ عاصمة كان التوقيع؟",
        "rejected": "ما اسم المدينة؟",
        "source": "موسوعة",
    },
    "en": {
        "name": "Salem",
        "title": "The collective security treaty",
        "heading": "Signing",
        "text": "The treaty was signed on 15 May 1992 in the city of Tashkent.",
        "when": "15 May 1992",
        "year": "1992",
        "where": "Tashkent",
        "others": ("Minsk", "Moscow", "Baku"),
        "reason": "It was not signed there.",
        "ask_when": "When was the treaty signed?",
        "ask_year": "In which year was the treaty signed?",
        "ask_where": "Where was the treaty signed?",
        "draft": "In which capital did they sign?",
        "rejected": "What is the city called?",
        "source": "Encyclopedia",
    },
}


@dataclass(frozen=True, slots=True)
class World:
    """The people of the site and one thing of each kind, owned by the one who may own it."""

    language: str
    learner: User
    other: User
    teacher: User
    author: User
    admin: User
    deactivated: User
    article: Article
    choice: Question
    day: Question
    draft: Question
    question_set: QuestionSet
    trial: QuestionSet
    attempt: Attempt
    finished: Attempt
    fresh: Attempt
    review: Review
    report: QuestionReport
    memory: Memory
    decision: MemoryDecision
    doubt: Doubt
    saved_filter: SavedFilter
    arrival: Arrival
    file_import: FileImport
    token: ApiToken
    refused: Arrival
    waiting: Arrival
    change: BulkChange
    suspicion: Suspicion
    failed_task: Job
    classes: ClassWorld

    def person(self, role: str) -> User | None:
        if role == "anonymous":
            return None
        return getattr(self if hasattr(self, role) else self.classes, role)


def build_world(language: str = "ar") -> World:
    """Make it all; the learner has an open attempt at its second question, a finished one and a fact due;
    the other learner an attempt at its first."""
    words = TEXTS[language]
    own = {"name": words["name"], "language": language}
    people = {
        "learner": UserFactory(**own),
        "other": UserFactory(**own),
        "teacher": TeacherFactory(**own),
        "author": AuthorFactory(**own),
        "admin": AdminFactory(**own),
        "deactivated": UserFactory(**own, is_active=False),
    }
    bank = bank_of(words, language, people["author"])
    asked = [bank["choice"], bank["day"], bank["year"]]
    question_set = SetFactory(
        title=words["title"], language=language, owner=people["teacher"], is_listed=True, questions=asked
    )
    trial = SetFactory(title=words["title"], language=language, is_trial=True, questions=asked)
    learner = people["learner"]
    finished = AttemptFactory(question_set=question_set, learner=learner, finished_at=NOON)
    for question, given, mark in zip(asked, ("1", "1992/5/1", "1992//"), (0.0, 2 / 3, 1.0), strict=True):
        AnswerFactory(item=AttemptItemFactory(attempt=finished, question=question), given=given, mark=mark)
    attempt = AttemptFactory(question_set=question_set, learner=learner)
    fresh = AttemptFactory(question_set=question_set, learner=people["other"])
    for question in asked:
        AttemptItemFactory(attempt=fresh, question=question)
    items = [AttemptItemFactory(attempt=attempt, question=question) for question in asked]
    AnswerFactory(item=items[0], given="2")
    report = ReportFactory(question=bank["day"], reporter=people["other"], given="1992/5/1")
    ReportMessageFactory(report=report, written_by=people["other"], text=words["heading"])
    memory = MemoryFactory(learner=learner, fact=bank["day"].fact, due_on=LONG_AGO, reviewed_on=LONG_AGO)
    decision = DecisionFactory(learner=learner, fact=bank["day"].fact, decision="resume", study_day=LONG_AGO)
    review = ReviewFactory(learner=learner, question=bank["day"], client_id=uuid.uuid4())
    classes = class_world(words, language=language, teacher=people["teacher"], learner=learner, asked=asked)
    kept = {name: bank[name] for name in ("article", "choice", "day", "draft")}
    return World(
        language=language,
        **people,
        **kept,
        question_set=question_set,
        trial=trial,
        attempt=attempt,
        finished=finished,
        fresh=fresh,
        review=review,
        report=report,
        memory=memory,
        decision=decision,
        doubt=DoubtFactory(fact=bank["day"].fact),
        **arrivals_of(words, language, people["author"]),
        file_import=file_read(words, people["author"]),
        token=TokenFactory(person=people["learner"], name=words["name"]),
        saved_filter=SavedFilterFactory(owner=people["author"], name=words["heading"]),
        change=change_of(bank, people["author"]),
        suspicion=SuspicionFactory(
            question=bank["choice"],
            sign="distractor",
            option=words["others"][0],
            seen=9,
            expected=3,
            figure=None,
            low=None,
            high=None,
        ),
        failed_task=failed_task(),
        classes=classes,
    )


def failed_task() -> Job:
    """A task that was given up, and an entry of the audit log, for those who run the site."""
    AuditEntryFactory()
    return JobFactory(task__status="FAILED", task__finished_at=NOON)


def change_of(bank: dict, author: User) -> BulkChange:
    """A tag that was put on two questions at once, and can be taken off again."""
    tag = TagFactory(name=bank["article"].title)
    change = BulkChangeFactory(made_by=author, action="tag", tag=tag)
    for question in (bank["draft"], bank["choice"]):
        tag.questions.add(question)
        BulkChangeItemFactory(change=change, question=question, status_before="")
    return change


def file_read(words: dict, author: User) -> FileImport:
    """A file of questions that was read and waits to be kept: one question, one line that was none."""
    options = [
        {"text": text, "fraction": float(text == words["where"])}
        for text in (words["where"], *words["others"])
    ]
    item = {"kind": "choice", "stem": words["ask_where"], "options": options, "line": 1}
    refused = [{"line": 9, "reason": words["reason"]}]
    return FileImportFactory(by=author, name="1.gift", items=[item], refused=refused)


def arrivals_of(words: dict, language: str, author: User) -> dict:
    """Texts on their way: one that was read, one that was refused, one that waits."""
    own = {"by": author, "name": words["title"]}
    return {
        "arrival": ArrivalFactory(
            **own, stage="read", text=words["text"], language=language, format="plain", encoding="utf-8"
        ),
        "refused": ArrivalFactory(**own, stage="refused", problem=words["reason"]),
        "waiting": ArrivalFactory(**own, job=JobFactory()),
    }


def bank_of(words: dict, language: str, author: User) -> dict:
    """An article of a heading and a paragraph, and questions of both kinds in every status."""
    heading, text = words["heading"], words["text"]
    article = ArticleFactory(
        title=words["title"],
        text=f"{heading}\n{text}",
        language=language,
        source=words["source"],
        added_by=author,
    )
    start = len(heading) + 1
    BlockFactory(article=article, role="heading", end=len(heading))
    body = BlockFactory(article=article, start=start)
    sentence = SentenceFactory(article=article, block=body, start=start)

    def fact(answer: str, value: str, precision: str = ""):
        place = article.text.index(answer)
        return FactFactory(
            article=article,
            sentence=sentence,
            kind="date" if precision else "place",
            statement=text,
            value=value,
            precision=precision,
            evidence_start=start,
            answer_start=place,
            answer_end=place + len(answer),
        )

    def choice(stem: str, about, **fields):
        question = ChoiceQuestionFactory(
            fact=about,
            stem=stem,
            key=words["where"],
            language=language,
            choices=(words["others"][0], words["where"], *words["others"][1:]),
            **fields,
        )
        question.choices.filter(is_key=False).update(reason=words["reason"])
        return question

    where = fact(words["where"], words["where"])
    own = {"language": language}
    return {
        "article": article,
        "choice": choice(words["ask_where"], where),
        "draft": choice(words["draft"], where, status=QuestionStatus.DRAFT, confidence=0.5),
        "rejected": choice(words["rejected"], where, status=QuestionStatus.REJECTED),
        "day": QuestionFactory(
            fact=fact(words["when"], "1992-05-15", "day"), stem=words["ask_when"], key=words["when"], **own
        ),
        "year": QuestionFactory(
            fact=fact(words["year"], "1992", "year"), stem=words["ask_year"], key=words["year"], **own
        ),
    }
