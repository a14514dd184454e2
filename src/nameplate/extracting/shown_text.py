"""A text as a reader sees it, without characters that do not show, and where each one stood.

It decides only what is seen; nothing is read out of the text here.
"""

import re
from bisect import bisect_left
from itertools import accumulate

# Joiners, direction marks, soft hyphens and byte order marks; all of them stand inside words.
HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffc\ufffe\uffff\ud800-\udfff"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]+"
)
# What follows the override is shown backwards: its 521 is read as 125.
_BACKWARDS = re.compile("\u202e[^\u202c\n]*")
_ALIKE = str.maketrans(
    {
        **{chr(0xFF10 + digit): str(digit) for digit in range(10)},
        **dict.fromkeys("\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f", " "),
        **dict.fromkeys("\u2010\u2011\u2012\u2212\ufe63\uff0d", "-"),
        **dict.fromkeys("\u2018\u2019\u02bc", "'"),
        **dict.fromkeys("\u0085\u2028\u2029\r", "\n"),
        "\uff05": "%",
        "\uff0c": ",",
        "\uff0e": ".",
    }
)


class ShownText:
    """The text without what does not show, offsets into it, and the way back to the original.

    Attributes:
        original: The text as it came.
        shown: The text as it is read; spaces, dashes and apostrophes of one kind.
    """

    def __init__(self, original: str) -> None:
        self.original = original
        self._cuts: list[int] = []
        lengths: list[int] = []
        pieces: list[str] = []
        begin = kept = 0
        for match in HIDDEN.finditer(original):
            pieces.append(original[begin : match.start()])
            kept += match.start() - begin
            self._cuts.append(kept)
            lengths.append(match.end() - match.start())
            begin = match.end()
        pieces.append(original[begin:])
        self._backwards = [match.span() for match in _BACKWARDS.finditer(original)]
        self._taken = [0, *accumulate(lengths)]
        self.shown = "".join(pieces).translate(_ALIKE)

    def begin_of(self, offset: int) -> int:
        """Return where the shown character at an offset stands in the original."""
        return offset + self._taken[bisect_left(self._cuts, offset + 1)]

    def end_of(self, offset: int) -> int:
        """Return the offset in the original behind the shown text that ends at an offset."""
        return self.begin_of(offset - 1) + 1 if offset else 0

    def hides(self, begin: int, end: int) -> bool:
        """Return whether a hidden character stood inside a shown piece of text."""
        return bisect_left(self._cuts, begin + 1) < bisect_left(self._cuts, end)

    def backwards(self, begin: int, end: int) -> bool:
        """Return whether a piece of the original is shown from its end to its beginning."""
        place = bisect_left(self._backwards, (end,)) - 1
        return place >= 0 and self._backwards[place][1] > begin
