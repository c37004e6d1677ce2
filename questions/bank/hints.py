"""What an author may want to look at again in a question that passes its checks: no rule is broken, but it could be better."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from questions.bank.checking import ChoiceText, comparable

LONGER_BY = 1.8
LONG_ENOUGH = 12
LONG_STEM_WORDS = 30
ASKS = ("؟", "?", "…", ":")


def hints_of(
    *, stem: str, choices: tuple[ChoiceText, ...], evidence: str, answer: str, context: str
) -> Iterator[str]:
    """Advice about a question as it stands in the editor, one sentence each."""
    wrong = [choice for choice in choices if not choice.is_key]
    keys = [choice for choice in choices if choice.is_key]
    if len(stem.split()) > LONG_STEM_WORDS:
        yield _("The question is long. Learners read it more than once; say it in fewer words.")
    if "_" not in stem and stem.strip() and not stem.strip().endswith(ASKS):
        yield _("The question does not end with a question mark.")
    if wrong and keys and stands_out(keys[0], wrong):
        yield _("The right choice is much longer than the others, which gives it away.")
    if any(not choice.reason for choice in wrong):
        yield _("Say of each wrong choice why it is wrong; learners see it after they answer.")
    if evidence and not answer.strip():
        yield _("Point at the answer’s words in the evidence, so that learners see them underlined.")
    said_twice = [c.text for c in wrong if c.text and comparable(c.text) in comparable(evidence)]
    if said_twice:
        text = _("The evidence names “%(text)s” too. Make sure that it is not right as well.")
        yield text % {"text": said_twice[0]}
    if "_" in stem and not context.strip():
        yield _("A sentence with a gap needs a line above it that says what it is about.")


def stands_out(key: ChoiceText, wrong: list[ChoiceText]) -> bool:
    """Whether the key is much longer than each wrong choice."""
    longest = max(len(choice.text) for choice in wrong)
    return len(key.text) >= LONG_ENOUGH and len(key.text) > LONGER_BY * max(longest, 1)
