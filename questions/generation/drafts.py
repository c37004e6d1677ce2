"""What the engine gives: facts with their evidence, and questions that ask about them."""

from __future__ import annotations

from dataclasses import dataclass

from questions.languages.reading import Value


@dataclass(frozen=True, slots=True)
class FactDraft:
    """Something the article states, with its proof.

    ``evidence_start``/``evidence_end`` bound the sentence that proves it and
    ``answer_start``/``answer_end`` the words in it that hold the value (equal where the value is derived
    from no single phrase); all count characters of the article's text.
    ``confidence`` is between 0 and 1; ``stale`` marks what may change after the article was written.
    """

    kind: str
    statement: str
    value: Value
    evidence_start: int
    evidence_end: int
    answer_start: int
    answer_end: int
    confidence: float
    derivation: str | None = None
    stale: bool = False


@dataclass(frozen=True, slots=True)
class OptionDraft:
    """One option of a question; ``reason`` says why a distractor is wrong, in the question's language.

    ``fraction`` is the share of the mark (-1 to 1) where it is not for the kind of answer to say; ``match`` is what
    belongs to it where things are matched, and what it is shown with once things were put in order (a year).
    """

    text: str
    is_key: bool
    reason: str = ""
    fraction: float | None = None
    match: str = ""


@dataclass(frozen=True, slots=True)
class QuestionDraft:
    """A question about one fact, ready for an author's eye.

    ``form`` is the way of asking (date, choice, cloze, ordering, interval, true_false).
    ``options`` holds the key and its distractors in the order shown; it is empty where the answer is typed. Where all
    of them are keys they are things to put in order, first to last, or the answers that are accepted.
    ``kind`` names the kind of answer (``bank/kinds``) where form and options leave it open, and ``tolerance`` how far
    from the value an answer may be; ``explanation`` is shown with the verdict.
    ``confidence`` is the calibrated chance that a careful teacher accepts the question unedited;
    ``publish`` says whether that is enough to publish without review. ``way`` and ``trust`` are what the ranking
    judged by: the way of asking, and how sure the reading of the clause was.
    """

    fact: FactDraft
    form: str
    language: str
    context: str
    stem: str
    key: str
    options: tuple[OptionDraft, ...]
    confidence: float
    publish: bool
    way: str = ""
    trust: float = 1.0
    kind: str = ""
    tolerance: float | None = None
    explanation: str = ""
