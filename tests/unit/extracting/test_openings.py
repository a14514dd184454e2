"""Words with which a finding can begin, and words that are passed over."""

import pytest

from nameplate.extracting import extraction
from nameplate.extracting.extraction import extract

PHRASES = [
    *("4 vans", "spring 2024", "late 2024", "March 2024", "Q3 2024", "H1/2024", "HY1 2024"),
    *("FY25", "fiscal 2025", "CY'22", "third quarter of 2024", "final quarter of 2024"),
    *("half past two", "half the vans", "½ of it", "two vans", "sixty vans", "a million vans"),
    *("an hour and a half", "dozens of vans", "several hundred vans", "a few dozen vans"),
    *("a couple of vans", "twice the size", "sixfold", "seventyfold", "the fourteenth van"),
    *("billions of doses", "zero-emission", "thrice as many", "one in eight", "the 1990s"),
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_words_that_are_passed_over_begin_nothing(
    monkeypatch: pytest.MonkeyPatch, phrase: str
) -> None:
    """All that is found where every word is asked for is found where most are passed over."""
    text = f"Output in {phrase}. In all, {phrase} were seen; {phrase.upper()}"
    found = extract(text)
    monkeypatch.setattr(extraction, "may_open", lambda _: True)
    assert found == extract(text)
    assert found.candidates
