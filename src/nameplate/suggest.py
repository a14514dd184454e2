"""The nearest known name to a mistyped one.

It knows no names itself and says nothing: who asks words the message.
"""

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST_WORD = 60
# One wrong letter of three leaves two thirds alike; longer words must be closer to be meant.
CLOSE_FOR_SHORT = 0.6
CLOSE_FOR_LONG = 0.75


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known name that was probably meant, or None where nothing is close."""
    if len(word) > LONGEST_WORD:
        return None
    names = {name.lower(): name for name in known}
    cutoff = CLOSE_FOR_SHORT if len(word) <= 3 else CLOSE_FOR_LONG
    matches = get_close_matches(word.lower(), names, n=1, cutoff=cutoff)
    return names[matches[0]] if matches else None
