"""Words of people inside a sentence of ours, where no <bdi> can stand."""


def isolated(text: object) -> str:
    """The words between marks that keep their direction to themselves."""
    return f"\u2068{text}\u2069"
