"""How words are compared when the bank is searched, and how two wordings are known to be the same."""

from hashlib import blake2b

from questions.languages.letters import fold

SAME = str.maketrans({"ة": "ه", "ؤ": "و", "ئ": "ي", "ء": None, "ـ": None})
ARTICLES = ("وال", "بال", "كال", "فال", "لل", "ال")
SHORTEST_REST = 3
KEY_BYTES = 16


def search_form(text: str) -> str:
    """The text as it is searched: one spelling of letters that people type in several ways, in small letters."""
    return " ".join(fold(text).casefold().translate(SAME).split())


def search_words(query: str) -> list[str]:
    """The words of a query as they are looked for: without an Arabic article, so that both ways of writing are found."""
    return [without_article(word) for word in search_form(query).split()]


def without_article(word: str) -> str:
    for article in ARTICLES:
        if word.startswith(article) and len(word) >= len(article) + SHORTEST_REST:
            return word[len(article) :]
    return word


def stem_key(stem: str) -> str:
    """The same for stems that differ in marks, spaces and punctuation only."""
    letters = "".join(letter for letter in search_form(stem) if letter.isalnum())
    return blake2b(letters.encode(), digest_size=KEY_BYTES).hexdigest()
