"""Sets of words, written as one text; it knows nothing of what the words are for."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text, which blanks divide."""
    return frozenset(words.split())


def word_list(words: str) -> tuple[str, ...]:
    """Return the words of a text in their order."""
    return tuple(words.split())
