"""Counts what an extraction gets right and wrong against sentences whose numbers are known.

It knows the form of the gold data; which score is good enough is said by the tests.
"""

import hashlib
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Literal, NamedTuple

from ruamel.yaml import YAML

from nameplate.extracting.candidates import Candidate, Extraction
from nameplate.extracting.extraction import extract
from nameplate.extracting.html_pages import read_html
from nameplate.model.frozen import read_dates
from nameplate.nouns import singular

FOLDER = Path(__file__).parent
_PERIODS = {"s": "second", "min": "minute"}
Half = Literal["open", "sealed"]


class Gold(NamedTuple):
    """What one number of a sentence says; several readings where either is right."""

    begin: int
    end: int
    text: str
    readings: tuple[str, ...]


class Sentence(NamedTuple):
    """A text and its numbers."""

    name: str
    text: str
    gold: tuple[Gold, ...]

    @property
    def half(self) -> Half:
        """Return the half that the sentence belongs to, by a hash of its name."""
        digest = hashlib.sha256(self.name.encode()).hexdigest()
        return "open" if int(digest, 16) % 2 else "sealed"


@dataclass
class Score:
    """Counts over many sentences; the lists hold one line of text for every error."""

    gold: int = 0
    right: int = 0
    stated: int = 0
    bounds: int = 0
    nouns: int = 0
    periods: int = 0
    names: int = 0
    names_right: int = 0
    uncovered: int = 0
    missed: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    wrong_doubted: list[str] = field(default_factory=list)
    unlike: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """Return the share of quantities and dates that are found with the right value."""
        return self.right / self.gold

    @property
    def wrong_rate(self) -> float:
        """Return the share of wrong values among all that is stated, doubted or not."""
        return (len(self.wrong) + len(self.wrong_doubted)) / self.stated

    @property
    def silent_rate(self) -> float:
        """Return the share of wrong values that carry no doubt."""
        return len(self.wrong) / self.stated


def read_sentences(file: str = "sentences.yaml") -> tuple[Sentence, ...]:
    """Return the sentences of a gold file."""
    raw: Mapping[str, Mapping[str, object]] = YAML(typ="safe").load(FOLDER / file)
    return tuple(_sentence(name, entry) for name, entry in raw.items())


def _sentence(name: str, entry: Mapping[str, object]) -> Sentence:
    """Return one sentence with the places of its numbers."""
    text, after, gold = str(entry["text"]), 0, []
    if entry.get("form") == "html":
        text = read_html(name, text).text
    for line in entry["gold"]:  # type: ignore[attr-defined]
        anchor, _, readings = line.rpartition(" = ")
        begin = text.index(anchor, after)
        after = begin + len(anchor)
        gold.append(Gold(begin, after, anchor, tuple(readings.split(" or "))))
    return Sentence(name, text, tuple(gold))


def score(sentences: Iterable[Sentence], published: date | None = None) -> Score:
    """Return the counts over some sentences."""
    total = Score()
    for sentence in sentences:
        _score_sentence(total, sentence, extract(sentence.text, published))
    return total


def _score_sentence(total: Score, sentence: Sentence, found: Extraction) -> None:
    """Add one sentence to the counts."""
    used: set[int] = set()
    total.uncovered += len(found.uncovered)
    for gold in sentence.gold:
        over = [c for c in found.candidates if c.begin < gold.end and c.end > gold.begin]
        right = [c for c in over if any(_has_value(c, reading) for reading in gold.readings)]
        used.update(id(c) for c in right)
        label = f"{sentence.name}: {gold.text} = {' or '.join(gold.readings)}"
        if gold.readings == ("name",):
            total.names += 1
            total.names_right += bool(right)
            continue
        total.gold += 1
        total.right += bool(right)
        if right:
            _score_words(total, label, right[0], gold.readings[-1])
        else:
            total.missed.append(label)
    for candidate in found.figures:
        total.stated += 1
        if id(candidate) not in used and _states(candidate):
            line = f"{sentence.name}: {candidate.quote!r} read as {_shown(candidate)}"
            (total.wrong_doubted if candidate.doubts else total.wrong).append(line)


def _states(candidate: Candidate) -> bool:
    """Return whether a candidate gives a value at all."""
    return candidate.low is not None or candidate.first is not None


def _shown(candidate: Candidate) -> str:
    """Return the value of a candidate for a list of errors."""
    if candidate.kind == "date":
        return f"{candidate.first} .. {candidate.last}"
    return f"{candidate.low:g} .. {candidate.high:g} {candidate.noun}"


def _has_value(candidate: Candidate, reading: str) -> bool:
    """Return whether a candidate has the value of a reading."""
    if reading == "name":
        return candidate.kind in ("designation", "ordinal", "clock")
    if reading.startswith("date"):
        return candidate.kind == "date" and _same_days(candidate, reading.split()[1])
    value = reading.split()[0]
    low, _, high = value.partition("..")
    return (
        candidate.kind == "quantity"
        and _close(candidate.low, float(low))
        and _close(candidate.high, float(high or low))
    )


def _close(value: float | None, gold: float) -> bool:
    """Return whether a value is the gold value."""
    return value is not None and math.isclose(value, gold, rel_tol=1e-5)


def _same_days(candidate: Candidate, days: str) -> bool:
    """Return whether a date has the days of the gold, or none where none are known."""
    if days == "?":
        return candidate.first is None
    gold = read_dates(days.replace("..", " .. "))
    return (candidate.first, candidate.last) == (gold.first, gold.last)


def _score_words(total: Score, label: str, candidate: Candidate, reading: str) -> None:
    """Count bound, noun and period of a right value."""
    if candidate.kind != "quantity" or reading == "name" or reading.startswith("date"):
        total.bounds += 1
        total.nouns += 1
        total.periods += 1
        return
    _, bound, unit = reading.split()
    noun, _, per = unit.partition("/")
    same = (
        candidate.bound == bound,
        noun == "-" or singular(candidate.noun or "-") == singular(noun),
        (candidate.period or "") == _PERIODS.get(per, per),
    )
    total.bounds += same[0]
    total.nouns += same[1]
    total.periods += same[2]
    if not all(same):
        got = f"{candidate.bound} {candidate.noun}/{candidate.period or ''}"
        total.unlike.append(f"{label}: {got}")
