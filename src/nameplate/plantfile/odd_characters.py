"""Characters that have no place in a plant file, and hidden ones that mislead.

It finds and names them; it neither removes them nor decides what becomes of the file.
"""

import re
import unicodedata

from nameplate.errors import Place, Problem

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HIDDEN = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff]"
)


def forbidden_index(text: str) -> int | None:
    """Return where the first control character or half of a pair stands, or None."""
    match = _FORBIDDEN.search(text)
    return match.start() if match else None


def odd_character(text: str, place: Place, *, is_key: bool) -> Problem | None:
    """Return the problem of a character that cannot be printed or that misleads, or None.

    Ordinary words may need a hidden character, as Persian does; a key or a figure never does. The
    field is left for the caller to fill in.
    """
    index = forbidden_index(text)
    if index is not None:
        return control_character(text[index], place)
    match = _HIDDEN.search(text)
    if match and (is_key or any(character.isdigit() for character in text)):
        name = unicodedata.name(match.group(), "without a name").lower()
        return Problem(
            "hidden-character",
            "",
            "characters that can be seen",
            f"U+{ord(match.group()):04X}, {name}",
            "delete the character and type the word again",
            place,
        )
    return None


def control_character(character: str, place: Place) -> Problem:
    """Return the problem of a character that no text holds."""
    return Problem(
        "control-character",
        "",
        "text that can be printed",
        f"the character U+{ord(character):04X}",
        "delete the character",
        place,
    )
