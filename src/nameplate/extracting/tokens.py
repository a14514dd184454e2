"""A shown text -> numbers, words and signs with their offsets.

One pass with one expression, in which no part can be read in two ways; so the time is linear.
"""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

TokenKind = Literal["number", "word", "sign", "break"]

# A line of at least this many characters that ends without a stop was broken to fit a page.
SHORTEST_WRAPPED_LINE = 45
LONGEST_WRAPPED_LINE = 130
CELL_ENDS = ("|", "\t")

_TOKEN = re.compile(
    r"(?P<number>[0-9]{1,3}(?: [0-9]{3})+(?![0-9A-Za-z])(?:[.,][0-9]+)?"
    r"|[0-9]+(?:[.,'][0-9]+)*)"
    r"|(?P<word>[^\W\d_²³¹⁰⁴-⁹½¼¾⅓⅔⅕⅛]+(?:'[^\W\d_²³¹]+)*)"
    r"|(?P<break>\n\s*|[\t|])"
    r"|(?P<sign>[^\s])"
)


class Token(NamedTuple):
    """A piece of text without blanks; `low` is its text in lower case."""

    kind: TokenKind
    text: str
    low: str
    begin: int
    end: int


NOTHING = Token("break", "", "", -1, -1)


class Tokens:
    """The tokens of a text; whoever asks for one beyond its ends gets an empty break."""

    def __init__(self, shown: str) -> None:
        self._items = tuple(_tokens(shown))
        self._count = len(self._items)

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, index: int) -> Token:
        return self._items[index] if 0 <= index < self._count else NOTHING

    def low(self, index: int) -> str:
        """Return the text of a token in lower case."""
        return self[index].low

    def lows(self, first: int, after: int) -> tuple[str, ...]:
        """Return the texts of several tokens in lower case."""
        return tuple(self[index].low for index in range(first, after))

    def is_word(self, index: int) -> bool:
        """Return whether a token is a word."""
        return self[index].kind == "word"

    def is_number(self, index: int) -> bool:
        """Return whether a token is a number in digits."""
        return self[index].kind == "number"

    def glued(self, index: int) -> bool:
        """Return whether a token follows the one before it without a blank."""
        return index > 0 and self[index].begin == self[index - 1].end and index < len(self)


def _tokens(shown: str) -> Iterator[Token]:
    """Yield the tokens; ends of lines that only fit the page are blanks."""
    for match in _TOKEN.finditer(shown):
        kind = match.lastgroup
        if kind == "break" and match[0][0] == "\n" and _only_wrapped(shown, match):
            continue
        text = match[0]
        yield Token(kind, text, text.lower(), match.start(), match.end())  # type: ignore[arg-type]


def _only_wrapped(shown: str, match: re.Match[str]) -> bool:
    """Return whether the text goes on behind the end of a line."""
    if match[0].count("\n") > 1 or match.end() == len(shown):
        return False
    window = max(0, match.start() - LONGEST_WRAPPED_LINE - 1)
    length = match.start() - 1 - shown.rfind("\n", window, match.start())
    ends = shown[match.start() - 1 : match.start()]
    wrapped = SHORTEST_WRAPPED_LINE <= length <= LONGEST_WRAPPED_LINE
    return wrapped and ends not in ".:;!?|" and shown[match.end()] not in "-*#|>•"
