"""The words for what a reader refused or noticed: what is wrong, and what to do."""

from django.utils.translation import gettext as _

from questions.articles.readers.found import Refused
from questions.common.errors import UserError


def in_words(refusal: Refused) -> UserError:
    """The refusal as a person reads it."""
    return UserError(REASONS[refusal.reason]() % refusal.details)


REASONS = {
    "empty": lambda: _("The file is empty. Choose the file that holds the article."),
    "broken": lambda: _(
        "This %(format)s file is damaged or is not what its name says. Open it in its program, save it again, or paste the text."
    ),
    "locked": lambda: _(
        "This file is protected with a password. Save it without the password, or paste the text."
    ),
    "pictures": lambda: _(
        "This PDF holds pictures of pages instead of text. Run text recognition on it, or paste the text."
    ),
    "letters_unknown": lambda: _(
        "This PDF does not say which letters its signs stand for, so its text cannot be read. Paste the text, or use the original document."
    ),
    "out_of_order": lambda: _(
        "The Arabic in this PDF is stored out of its reading order, so sentences would be wrong. Paste the text, or use the original document."
    ),
    "too_many_pages": lambda: _(
        "This PDF has %(count)d pages; the limit is %(limit)d. Add the chapter that you need."
    ),
    "too_long": lambda: _("This text has more than %(limit)d characters. Add it in parts."),
    "unpacks_too_large": lambda: _(
        "This file unpacks to more than %(limit)d MB. Save it without pictures, or paste the text."
    ),
    "entities": lambda: _(
        "This file brings definitions that could stand for anything, so it was not opened. Save it again in its program, or paste the text."
    ),
    "too_much_work": lambda: _(
        "Reading this file took too long or needed too much memory. Save it in a simpler form, or paste the text."
    ),
    "no_text": lambda: _(
        "This file is not text. Choose a file in one of these formats: TXT, Markdown, HTML, PDF, DOCX, EPUB."
    ),
    "old_word": lambda: _("This is a file of old Word (.doc). Save it as .docx and choose that file."),
    "rtf": lambda: _("RTF files cannot be read here. Save it as .docx and choose that file."),
    "picture": lambda: _("This is a picture. Choose a file that holds text, or paste the text."),
    "other_format": lambda: _(
        "Files of this kind cannot be read here. Choose one of these formats: TXT, Markdown, HTML, PDF, DOCX, EPUB."
    ),
}
NOTICES = {
    "read_flat": lambda: _(
        "The article could not be told from the rest of the page, so all its words were taken. Look at what was set aside."
    ),
}


def notice_words(notices: tuple[str, ...]) -> list[str]:
    return [NOTICES[notice]() for notice in notices]
