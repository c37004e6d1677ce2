"""A question's rows as an interchange value, and the choices of such a value as rows: the two ways beside each other."""

from questions.bank.formats import interchange as i
from questions.bank.formats.interchange import Answer, Item, Option, Pair, share
from questions.bank.kinds import KINDS
from questions.bank.models import Choice, Question
from questions.bank.proving import STATED
from questions.bank.search_form import search_form

CLOZE = "cloze"
LONGEST_REASON = 300
CLOSE = 1e-6


def choices_of(item: Item, question: Question) -> list[Choice]:
    """The rows of a question's options, further answers, pairs or things in order."""
    one_key = KINDS[item.kind].has_one_key if item.kind in KINDS else False
    rows = [row | {"question": question, "one_key": one_key} for row in ROWS[item.kind](item)]
    return [Choice(position=position, **row) for position, row in enumerate(rows, start=1)]


def option_rows(item: Item) -> list[dict]:
    """A share is kept where it is not the one that the kind gives by itself."""
    right = i.right_options(item.options)
    usual = share(1 / max(1, len(right))) if item.kind == i.SEVERAL else 1.0
    is_usual = all(abs(option.fraction - usual) < CLOSE or option.fraction == 0 for option in item.options)
    best = max(item.options, key=lambda option: option.fraction)
    return [
        {
            "text": option.text,
            "is_key": option.fraction > 0 if item.kind == i.SEVERAL else option is best,
            "fraction": None if is_usual else option.fraction,
            "reason": option.feedback[:LONGEST_REASON],
        }
        for option in item.options
    ]


def answer_rows(item: Item) -> list[dict]:
    """What is accepted beside the key; the key itself too where something is said to it."""
    best = max(item.answers, key=lambda answer: answer.fraction)
    texts: dict[str, dict] = {}
    for answer in item.answers:
        if answer is best and not answer.feedback:
            continue
        texts.setdefault(
            answer.text,
            {
                "text": answer.text,
                "is_key": answer.fraction > 0,
                "fraction": None if answer.fraction == 1 else answer.fraction,
                "reason": answer.feedback[:LONGEST_REASON],
            },
        )
    return list(texts.values())


def pair_rows(item: Item) -> list[dict]:
    """The pairs, and then the matches that belong to nothing."""
    pairs = [{"text": pair.text, "match": pair.match, "is_key": True} for pair in item.pairs if pair.text]
    return pairs + [
        {"text": pair.match, "match": "", "is_key": False} for pair in item.pairs if not pair.text
    ]


def order_rows(item: Item) -> list[dict]:
    return [{"text": text, "is_key": True} for text in item.order]


ROWS = {
    i.CHOICE: option_rows,
    i.SEVERAL: option_rows,
    i.TRUE_FALSE: option_rows,
    i.TYPED: answer_rows,
    i.NUMBER: answer_rows,
    i.DATE: lambda item: [],
    i.MATCHING: pair_rows,
    i.ORDERING: order_rows,
}


def item_of(question: Question) -> Item:
    """A question as it travels. It comes with its evidence, choices and tags (``with_evidence``, ``tags``)."""
    fact = question.fact
    kind = question.kind if question.kind != CLOZE else cloze_kind(question)
    return Item(
        kind=kind,
        stem=question.stem,
        context=question.context,
        feedback=question.explanation,
        evidence="" if fact.kind == STATED else " ".join(evidence_of(question).split()),
        source=" · ".join(text for text in (fact.article.title, fact.article.source) if text)
        if fact.kind != STATED
        else fact.article.source,
        title=question.title,
        category=question.category,
        tags=tags_of(question),
        language=question.language,
        line=question.pk,
        **FIELDS[kind](question),
    )


def tags_of(question: Question) -> tuple[str, ...]:
    """Its tags without those that its category makes anew wherever it comes in."""
    placed = {search_form(word) for word in question.category.split("/")}
    return tuple(tag.name for tag in question.tags.all() if tag.folded not in placed)


def cloze_kind(question: Question) -> str:
    """Filling a gap is choosing where wrong words are listed, else typing."""
    return i.CHOICE if any(not choice.is_key for choice in question.choices.all()) else i.TYPED


def evidence_of(question: Question) -> str:
    """The sentence that proves the fact, whole."""
    fact = question.fact
    start = min(fact.sentence.start, fact.evidence_start)
    return fact.article.text[start : max(fact.sentence.end, fact.evidence_end)]


def option_fields(question: Question) -> dict:
    rows = list(question.choices.all())
    right = [row for row in rows if row.is_key]
    usual = share(1 / max(1, len(right))) if question.kind == i.SEVERAL else 1.0
    options = tuple(
        Option(row.text, share(row.fraction) if row.fraction is not None else usual * row.is_key, row.reason)
        for row in rows
    )
    return {"options": options}


def typed_fields(question: Question) -> dict:
    rows = {row.text: row for row in question.choices.all()}
    own = rows.pop(question.key, None)
    key = Answer(question.key, feedback=own.reason if own else "")
    return {"answers": (key, *(Answer(row.text, fraction_of(row), row.reason) for row in rows.values()))}


def fraction_of(row: Choice) -> float:
    return share(row.fraction) if row.fraction is not None else float(row.is_key)


def number_fields(question: Question) -> dict:
    number, tolerance, unit = digits(question.number or 0.0), digits(question.tolerance or 0.0), question.unit
    rows = {row.text: row for row in question.choices.all()}
    own = rows.pop(number, None)
    key = Answer(number, feedback=own.reason if own else "", tolerance=tolerance, unit=unit)
    others = (Answer(row.text, fraction_of(row), row.reason, tolerance, unit) for row in rows.values())
    return {"answers": (key, *others)}


def digits(number: float) -> str:
    """A number as it is written without an exponent or needless noughts."""
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


def date_fields(question: Question) -> dict:
    return {"answers": (Answer(question.fact.value, words=question.key),)}


def pair_fields(question: Question) -> dict:
    rows = list(question.choices.all())
    return {"pairs": tuple(Pair(row.text, row.match) if row.is_key else Pair("", row.text) for row in rows)}


def order_fields(question: Question) -> dict:
    return {"order": tuple(row.text for row in question.choices.all())}


FIELDS = {
    i.CHOICE: option_fields,
    i.SEVERAL: option_fields,
    i.TRUE_FALSE: option_fields,
    i.TYPED: typed_fields,
    i.NUMBER: number_fields,
    i.DATE: date_fields,
    i.MATCHING: pair_fields,
    i.ORDERING: order_fields,
}
