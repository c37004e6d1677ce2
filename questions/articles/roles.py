"""An article as it is kept, read back for the engine, and its lines given other parts: furniture can come back.

What an author decides about a line stays, so a kept article is read from its rows and not divided anew.
"""

from dataclasses import dataclass, replace

from django.db import transaction
from django.utils.translation import gettext as _

from questions.articles.models import Article, Block, BlockRole, Sentence
from questions.common.errors import UserError
from questions.languages.reading import Article as Reading
from questions.languages.reading import Block as ReadBlock
from questions.languages.reading import Role
from questions.languages.reading import Sentence as ReadSentence
from questions.languages.registry import get_pack
from questions.languages.sentences import split_sentences

OUT_OF_THE_WAY = 1_000_000


def reading_of(article: Article) -> Reading:
    """The reading that the article's rows hold; the same rows give the same reading."""
    blocks = list(article.blocks.all())
    index = {block.pk: number for number, block in enumerate(blocks)}
    body = {block.pk for block in blocks if block.role == BlockRole.BODY}
    return Reading(
        text=article.text,
        language=article.language,
        blocks=tuple(ReadBlock(Role(block.role), block.start, block.end) for block in blocks),
        sentences=tuple(
            ReadSentence(article.text[row.start : row.end], row.start, row.end, index[row.block_id])
            for row in article.sentences.all()
            if row.block_id in body
        ),
        title=article.title,
        published_on=article.published_on,
    )


@dataclass(frozen=True, slots=True)
class Change:
    """A block's new part, and the reading that comes of it."""

    block: Block
    role: str
    reading: Reading


def plan_role(block: Block, role: str) -> Change:
    """What giving a block another part would come to; nothing is kept yet. Raises UserError for an unknown part."""
    if role not in BlockRole.values:
        raise UserError(_("This part is not known. Load the page again."))
    reading = reading_of(block.article)
    number = next(n for n, kept in enumerate(block.article.blocks.all()) if kept.pk == block.pk)
    blocks = list(reading.blocks)
    blocks[number] = replace(blocks[number], role=Role(role))
    others = [sentence for sentence in reading.sentences if sentence.block != number]
    own = list(sentences_of(reading, block, number)) if role == BlockRole.BODY else []
    sentences = tuple(sorted(others + own, key=lambda sentence: sentence.start))
    return Change(block, role, replace(reading, blocks=tuple(blocks), sentences=sentences))


def sentences_of(reading: Reading, block: Block, number: int):
    pack = get_pack(reading.language)
    for start, end in split_sentences(reading.text, block.start, block.end, pack=pack):
        yield ReadSentence(reading.text[start:end], start, end, number)


@transaction.atomic
def change_role(change: Change) -> bool:
    """Keep the plan: the block's part, and its sentences where it becomes body. False where it has that part already.

    Sentences that prove something stay, whatever the block becomes.
    """
    block = change.block
    changed = Block.objects.filter(pk=block.pk).exclude(role=change.role).update(role=change.role)
    if not changed:
        return False
    block.role = change.role
    if change.role == BlockRole.BODY:
        add_sentences(change)
    else:
        block.sentences.filter(facts=None).delete()
    return True


def add_sentences(change: Change) -> None:
    """The new body block's sentences, and the numbers of all so that they count through the article again."""
    block = change.block
    known = set(block.sentences.values_list("start", flat=True))
    new = [s for s in change.reading.sentences if block.start <= s.start < block.end and s.start not in known]
    Sentence.objects.bulk_create(
        Sentence(
            article=block.article,
            block=block,
            position=OUT_OF_THE_WAY + number,
            start=sentence.start,
            end=sentence.end,
        )
        for number, sentence in enumerate(new)
    )
    renumber(block.article)


def renumber(article: Article) -> None:
    """Positions in the order of the text, in two steps, since each may stand only once at any time."""
    rows = list(Sentence.objects.filter(article=article).order_by("start"))
    for step in (2 * OUT_OF_THE_WAY, 0):
        for position, row in enumerate(rows):
            row.position = step + position
        Sentence.objects.bulk_update(rows, ["position"])
