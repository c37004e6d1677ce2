"""A quick hash for secrets that the site makes by chance and prints on a card.

A class of two hundred would wait half a minute for Argon2. A password of 10 letters by chance (50 bits) is out of
reach behind any hash; and the first sign-in replaces it by Argon2, as Django does with every hash that is not the
preferred one.
"""

from django.contrib.auth.hashers import PBKDF2PasswordHasher


class CardHasher(PBKDF2PasswordHasher):
    """PBKDF2 with few rounds, for printed secrets until they are first used."""

    algorithm = "card_pbkdf2"
    iterations = 12_000
