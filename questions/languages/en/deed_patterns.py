"""Patterns of what follows a verb in the tables of deeds: names, offices, schools and prizes."""

from __future__ import annotations

_WORD = r"[A-Z][\w.’'&-]*"
NAME = rf"(?:[\"“][^\"“”]{{2,50}}[\"”]|{_WORD}(?: (?:(?:of|the|and|for|de|da|di|von|van|der|bin|al|el|la|le|in) (?:the )?)?{_WORD}){{0,6}})"
_OFFICE = r"(?:(?!(?:by|to|in|at|on|from|for|with|over|against) )(?:the |a |an )?(?:[a-z][a-z-]*|[A-Z][a-z-]+)(?: (?:[a-z][a-z-]*|[A-Z][a-z-]+)){0,4})"
ROLE = rf"{_OFFICE} (?:of|for|at) (?:the )?(?:[a-z]+ )?{NAME}"
SCHOOL = rf"(?=[^,]*\b(?:University|College|School|Academy|Institute|Conservatory|Seminary)\b){NAME}"
PRIZE = rf"(?=[^,]*\b(?:Awards?|Prize|Medal|Order|Cross|Nobel|Pulitzer|Booker|Oscar|Legion)\b){NAME}"
