"""A shown text -> numbers, words and signs with their offsets.

One pass with one expression, in which no part can be read in two ways; so the time is linear.
"""

import re
from collections.abc import Iterator
from sys import intern
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
    """A piece of text without blanks.

    Attributes:
        kind: What its letters or signs are.
        text: They themselves.
        low: The same in lower case.
        begin: Where it begins in the shown text.
        end: Where it ends.
        glued: Whether no blank divides it from the token before it.
    """

    kind: TokenKind
    text: str
    low: str
    begin: int
    end: int
    glued: bool


NOTHING = Token("break", "", "", -1, -1, glued=False)


class Tokens(dict[int, Token]):
    """The tokens of a text by place; whoever asks for one beyond its ends gets an empty break."""

    def __init__(self, shown: str) -> None:
        super().__init__(enumerate(_tokens(shown)))
        self._lows = tuple(token.low for token in self.values())

    def __missing__(self, index: int) -> Token:
        return NOTHING

    def lows(self, first: int, after: int) -> tuple[str, ...]:
        """Return the texts of several tokens in lower case."""
        if 0 <= first <= after <= len(self):
            return self._lows[first:after]
        return tuple(self[index].low for index in range(first, after))

    def is_word(self, index: int) -> bool:
        """Return whether a token is a word."""
        return self[index].kind == "word"

    def is_number(self, index: int) -> bool:
        """Return whether a token is a number in digits."""
        return self[index].kind == "number"


def _tokens(shown: str) -> Iterator[Token]:
    """Yield the tokens; ends of lines that only fit the page are blanks."""
    last = -1
    for match in _TOKEN.finditer(shown):
        kind = match.lastgroup
        if kind == "break" and match[0][0] == "\n" and _only_wrapped(shown, match):
            continue
        text = intern(match[0])
        low = text if text.islower() else intern(text.lower())
        begin, end = match.span()
        yield Token(kind, text, low, begin, end, begin == last)  # type: ignore[arg-type]
        last = end


def _only_wrapped(shown: str, match: re.Match[str]) -> bool:
    """Return whether the text goes on behind the end of a line."""
    if match[0].count("\n") > 1 or match.end() == len(shown):
        return False
    window = max(0, match.start() - LONGEST_WRAPPED_LINE - 1)
    length = match.start() - 1 - shown.rfind("\n", window, match.start())
    ends = shown[match.start() - 1 : match.start()]
    wrapped = SHORTEST_WRAPPED_LINE <= length <= LONGEST_WRAPPED_LINE
    return wrapped and ends not in ".:;!?|" and shown[match.end()] not in "-*#|>•"
