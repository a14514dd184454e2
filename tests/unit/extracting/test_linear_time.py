"""Work that grows with the length of a text, however it is made."""

import pytest

from nameplate.extracting.extraction import extract
from nameplate.extracting.tokens import Token, Tokens
from nameplate.extracting.uncovered import uncovered

PIECES = ["1 234 ", "5 to ", "one and ", "hundred ", "1-", "5m ", "A-", "1\t", "5\n", "(million 5 "]
PIECES += [
    "tens of ",
    "first ",
    "X said ",
    "1:",
    "Nos. 1, ",
    "+1 ",
    "5 x ",
    "a1",
    "May ",
    "1/",
    "a ",
]
PIECES += [
    "5 mm and ",
    "5 (6) ",
    "in millions, ",
    "twenty-",
    "5 ± ",
    "pp. 1, 2, ",
    "5m sales ",
    "Q1-",
]
PIECES += [
    "X told Y, citing Z, ",
    "according to X and Y ",
    "quoted by X, ",
    "X, which has 5, said ",
    "report of ",
    "people with ",
    "and the old works officials ",
    "he said ",
]


def _looks(monkeypatch: pytest.MonkeyPatch, text: str) -> int:
    """Return how often tokens are looked at while a text is read."""
    count = 0
    look, look_at_several = Tokens.__getitem__, Tokens.lows

    def counting(self: Tokens, index: int) -> Token:
        nonlocal count
        count += 1
        return look(self, index)

    def counting_several(self: Tokens, first: int, after: int) -> tuple[str, ...]:
        nonlocal count
        count += after - first
        return look_at_several(self, first, after)

    with monkeypatch.context() as patched:
        patched.setattr(Tokens, "__getitem__", counting)
        patched.setattr(Tokens, "lows", counting_several)
        extract(text)
    return count


@pytest.mark.parametrize("piece", PIECES)
def test_twice_the_text_is_about_twice_the_work(
    monkeypatch: pytest.MonkeyPatch, piece: str
) -> None:
    """Doubling a text of the worst kind doubles the number of tokens looked at."""
    single = _looks(monkeypatch, piece * 400)
    double = _looks(monkeypatch, piece * 800)
    assert double <= 2.2 * single + 1000


@pytest.mark.parametrize("piece", ["1", "1,", "1-", "a-", "\u200b", " ", "www.", "(", "\n"])
def test_a_megabyte_of_one_sign_is_read(piece: str) -> None:
    """A megabyte of the same signs comes to an end; its numbers are covered or listed."""
    text = (piece * 100_000)[:100_000] if piece in ("1-", "a-", "(", "www.") else piece * 500_000
    found = extract(text)
    assert found.uncovered == uncovered(text, found.candidates)
