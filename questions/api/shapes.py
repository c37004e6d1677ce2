"""The shapes of what is sent and answered, from which the OpenAPI description is made."""

from datetime import date, datetime
from typing import Annotated, Any

from ninja import Schema
from ninja.pagination import PageNumberPagination
from pydantic import AfterValidator, Field

from questions.articles.importing import clean_characters

LARGEST = 2**63 - 1
Number = Annotated[int, Field(ge=1, le=LARGEST)]
Words = Annotated[str, AfterValidator(clean_characters)]
FormatName = Annotated[str, Field(max_length=20)]
Line = Annotated[str, AfterValidator(clean_characters), Field(max_length=300)]


class Pages(PageNumberPagination):
    """Pages of up to 100 rows."""

    class Input(PageNumberPagination.Input):
        page: int = Field(1, ge=1, le=1_000_000)
        page_size: int | None = Field(None, ge=1, le=100)

    def __init__(self) -> None:
        super().__init__(page_size=25, max_page_size=100)


class ErrorDetail(Schema):
    code: str
    message: str
    fields: list[dict[str, Any]] = []


class Error(Schema):
    """What went wrong: a code for programs, words in the person's language, and the fields that are meant."""

    error: ErrorDetail


class Me(Schema):
    name: str
    role: str
    language: str
    scopes: list[str]


class ArticleIn(Schema):
    """A text or the address of a page, one of the two."""

    text: Words = Field("", max_length=1_000_000)
    url: Words = Field("", max_length=2_000)
    title: Line = ""
    source: Words = Field("", max_length=200)
    language: str = Field("", pattern="^(ar|en)?$")
    published_on: date | None = None
    limit: int = Field(24, ge=1, le=100)


class Arriving(Schema):
    id: int
    stage: str
    problem: str
    article: int | None = None


class ArticleRow(Schema):
    id: int
    title: str
    source: str
    language: str
    published_on: date | None
    added_at: datetime
    questions: int


class ArticleWhole(ArticleRow):
    text: str


class FactOut(Schema):
    id: int
    article: int
    kind: str
    statement: str
    value: str
    precision: str
    confidence: float
    status: str
    evidence: str


class OptionData(Schema):
    text: Words = Field(max_length=500)
    fraction: float = Field(0.0, ge=-1, le=1)
    feedback: Line = ""


class AnswerData(Schema):
    text: Words = Field("", max_length=500)
    fraction: float = Field(1.0, ge=-1, le=1)
    feedback: Line = ""
    tolerance: float = Field(0.0, ge=0, le=1e300)
    unit: Words = Field("", max_length=60)


class PairData(Schema):
    text: Words = Field("", max_length=500)
    match: Words = Field(max_length=500)


class QuestionIn(Schema):
    """A question as in the site's own JSON format; with ``article`` its evidence has to stand in that article."""

    kind: str = Field("choice", max_length=20)
    stem: Words = Field(max_length=600)
    context: Line = ""
    options: list[OptionData] = Field([], max_length=26)
    answers: list[AnswerData] = Field([], max_length=26)
    pairs: list[PairData] = Field([], max_length=26)
    order: list[Words] = Field([], max_length=26)
    feedback: Words = Field("", max_length=600)
    evidence: Words = Field("", max_length=600)
    source: Words = Field("", max_length=200)
    tags: list[Annotated[Words, Field(max_length=60)]] = Field([], max_length=20)
    language: str = Field("", pattern="^(ar|en)?$")
    article: Number | None = None


class Wanted(Schema):
    """What questions are narrowed to; "" and null narrow nothing."""

    q: Words = Field("", max_length=200)
    kind: Words = Field("", max_length=20)
    language: Words = Field("", max_length=5)
    status: Words = Field("", max_length=10)
    article: Number | None = None


class QuestionChange(Schema):
    """New words for a question; what is left out stays. ``version`` is the one that was looked at."""

    stem: Words | None = Field(None, max_length=600)
    context: Line | None = None
    explanation: Words | None = Field(None, max_length=600)
    version: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None


class Decided(Schema):
    version: Annotated[int, Field(ge=1, le=2**31 - 1)] | None = None


class QuestionOut(Schema):
    id: int
    status: str
    version: int
    confidence: float
    article: int
    fact: int
    item: dict[str, Any]


class SetIn(Schema):
    title: Words = Field(min_length=1, max_length=200)
    description: Words = Field("", max_length=400)
    language: str = Field("ar", pattern="^(ar|en)$")
    questions: list[Number] = Field([], max_length=200)


class MoreQuestions(Schema):
    questions: list[Number] = Field(max_length=200)


class SetRow(Schema):
    id: int
    title: str
    language: str
    slug: str
    code: str
    questions: int


class OpenSet(Schema):
    title: str
    description: str
    language: str
    code: str
    questions: int


class SetWhole(SetRow):
    items: list[QuestionOut]


class Added(Schema):
    added: int
