"""Answers -> the sections of a plant file, as values.

What is not answered stands as a stand-in or a gap and is told as missing; nothing is proposed here.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from nameplate.model.counts import MOST
from nameplate.plantfile.tree import Value
from nameplate.starting.catalogue import NOT_SAID
from nameplate.starting.delays import is_delayed
from nameplate.starting.drafts import Draft
from nameplate.starting.known import Answers, noun_of, text_of
from nameplate.starting.questions import NONE, Answer
from nameplate.starting.yaml_text import block_lines, flow_text

Block = dict[str, Value]
STATION = "whole-line"
CLAIM = "output"
OPENING = "opening"
ROOM = "room"
GAP = "…"
"""What stands, in a section that is set aside as a comment, for an answer that is missing."""
OPEN = "open"
"""The reason of numbers that only stand in for an answer."""


@dataclass(frozen=True)
class Section:
    """One section of a plant file.

    Attributes:
        text: Its lines.
        missing: The questions without whose answer it cannot stand.
    """

    text: str
    missing: tuple[str, ...]


class _Filled:
    """Answers by name, which keeps count of those that are not there.

    Attributes:
        noun: What the plant makes, as far as it is known yet.
        is_delayed: Whether its lines begin later than the plant.
        missing: The names of the answers that were asked for in vain.
    """

    def __init__(self, draft: Draft, answers: Answers, to_check: bool) -> None:
        self.noun = noun_of(draft, answers)
        self.is_delayed = is_delayed(answers)
        self._answers = answers
        self._to_check = to_check
        self.missing: list[str] = []

    def given(self, name: str) -> Answer | None:
        """Return an answer that need not be there."""
        return self._answers.get(name)

    def value(self, name: str, stand_in: str) -> Value:
        """Return an answer as it stands in a plant file."""
        answer = self._answers.get(name)
        if answer is None:
            self.missing.append(name)
            return stand_in if self._to_check else GAP
        return based(answer)

    def number(self, name: str, stand_in: str) -> Value:
        """Return an answer that is a number; what stands in for it has a reason as well."""
        value = self.value(name, stand_in)
        return {"value": value, "assumed": OPEN} if value == stand_in else value

    def require(self, name: str) -> None:
        """Note that a question was asked and left open."""
        if name in self._answers and self._answers[name] is None:
            self.missing.append(name)


def based(answer: Answer) -> Value:
    """Return a value with what it rests on beside it."""
    if not answer.basis:
        return answer.value
    if isinstance(answer.value, dict):
        return {**answer.value, **answer.basis}
    return {"value": answer.value, **answer.basis}


def sections(draft: Draft, answers: Answers, *, to_check: bool) -> dict[str, Section]:
    """Return the sections that answers give, by name, in the order of a plant file.

    Args:
        draft: The draft; what stands in it is not written again.
        answers: The answers so far.
        to_check: Whether stand-ins are written for answers that are not there.
    """
    written = {}
    for name, writer in WRITERS.items():
        filled = _Filled(draft, answers, to_check)
        block = writer(filled)
        if block and not draft.has(name):
            text = "".join(f"{line}\n" for line in _lines_of(name, block))
            written[name] = Section(text, tuple(dict.fromkeys(filled.missing)))
    return written


def _lines_of(name: str, block: Value) -> Iterator[str]:
    """Yield the lines of a section; what is no mapping stands on one."""
    if isinstance(block, dict):
        yield f"{name}:"
        yield from block_lines(block, "  ")
    else:
        yield f"{name}: {flow_text(block)}"


def _plant(filled: _Filled) -> Block:
    """Return what plant it is."""
    also = filled.given("also_called")
    words: Block = {}
    if also is not None:
        words["also_called"] = also.value if isinstance(also.value, list) else [also.value]
    return {
        "name": filled.value("name", "a plant"),
        "unit": filled.value("unit", filled.noun),
        **words,
        "start": filled.value("start", "2000"),
    }


def _branches(filled: _Filled) -> Block:
    """Return the readings of a rate that nobody decides."""
    block: Block = {}
    if _is_not_said(filled, "rate_of"):
        because = "nobody says whether the rate is that of each line or of the plant"
        block["rate-of"] = {"weights": {"line": "0.5", "plant": "0.5"}, "because": because}
    if _is_not_said(filled, "rate_is"):
        because = "nobody says whether stops and rejects are taken off the rate"
        block["rate-is"] = {"weights": {"design": "0.5", "output": "0.5"}, "because": because}
    return block


def _is_not_said(filled: _Filled, name: str) -> bool:
    """Tell whether both readings of the rate are to be followed."""
    answer = filled.given(name)
    return answer is not None and answer.value == NOT_SAID


def _parameters(filled: _Filled) -> Block:
    """Return the rate that the lines share, if they do."""
    return {"rate": filled.value("rate", "1/shift")} if _is_shared(filled) else {}


def _is_shared(filled: _Filled) -> bool:
    """Tell whether the rate may be that of all lines together."""
    of = filled.given("rate_of")
    return of is not None and of.value != "line"


def _calendar(filled: _Filled) -> Block:
    """Return planned time."""
    return {
        "days_per_year": filled.number("days_per_year", "1"),
        "shifts_per_day": filled.number("shifts_per_day", "1"),
        "shift_length": filled.number("shift_length", "1 h"),
    }


def _factors(filled: _Filled) -> Block:
    """Return what takes planned time."""
    oee, outside = filled.given("oee"), filled.given("outside")
    block: Block = {}
    if oee is not None:
        share = based(oee)
        if _is_not_said(filled, "rate_is"):
            taken_off: Block = {"value": "100 %", "assumed": "taken off already"}
            share = {"when": {"rate-is": {"design": share, "output": taken_off}}}
        block["stops-and-rejects"] = {"label": "stops and rejects", "share_of_time": share}
    if outside is not None and outside.value != NONE:
        label = "what comes from outside"
        block["outside"] = {"label": label, "share_of_time": based(outside)}
    return block


def _ramp_up(filled: _Filled) -> Block:
    """Return the way to steady work, unless it is left open or there is none."""
    share = filled.given("start_share")
    if share is None or share.value == NONE:
        return {}
    return {
        "start_share": filled.value("start_share", "0 %"),
        "time_to_90_percent": filled.number("time_to_90_percent", "1 day"),
    }


def _years(filled: _Filled) -> Value:
    """Return how long a plant is followed whose lines come later."""
    return filled.value("years", "1") if filled.is_delayed else None


def _phases(filled: _Filled) -> Block:
    """Return when the lines come, where they are not there from the start."""
    return {OPENING: {"delay": filled.number("start_delay", "0 days")}} if filled.is_delayed else {}


def _lots(filled: _Filled) -> Block:
    """Return the lots of a plant that is followed year by year, which nobody tests."""
    if not filled.is_delayed:
        return {}
    return {filled.noun: {"size": filled.number("lot_size", "1"), "acceptance": "none"}}


def _stores(filled: _Filled) -> Block:
    """Return room for all that a plant can make, where it is followed year by year."""
    if not filled.is_delayed:
        return {}
    reason = "nobody speaks of a limit of room, so this is more than is ever made"
    return {ROOM: {"parts": {"value": f"{MOST:.0f}", "assumed": reason}}}


def _lines(filled: _Filled) -> Block:
    """Return one kind of line, as many times as there are."""
    filled.require("rate_of")
    filled.require("rate_is")
    count = filled.given("lines")
    line: Block = {
        "product": filled.noun,
        **({"phase": OPENING} if filled.is_delayed else {}),
        "count": filled.value("lines", "1") if count is None else count.value,
        **(_basis_of_count(count) if count else {}),
        "losses": "included",
        "stations": {STATION: _station(filled, count)},
    }
    return {"line": line}


def _basis_of_count(count: Answer) -> Block:
    """Return what the count of lines rests on; a reason stands in a note, for it is no number."""
    if "from" in count.basis:
        return {"from": count.basis["from"]}
    return {"note": f"The count of lines: {count.basis.get('assumed')}."}


def _station(filled: _Filled, count: Answer | None) -> Block:
    """Return the one station of a line, as fast as the line."""
    if not _is_shared(filled):
        return {"speed": filled.number("rate", "1/shift")}
    share = f"{100 / int(text_of(count)):.10g} % of rate" if count else GAP
    speed: Value = share
    if _is_not_said(filled, "rate_of"):
        speed = {"when": {"rate-of": {"line": "100 % of rate", "plant": share}}}
    return {"speed": speed, "assumed": "lines are alike and share the rate of the plant"}


def _claims(filled: _Filled) -> Block:
    """Return the figure to judge."""
    claim = filled.given("claim")
    if claim is None or not isinstance(claim.value, dict):
        return {}
    readings = filled.value("readings", "sustained capacity")
    listed: Value = readings if isinstance(readings, list) else [readings]
    return {CLAIM: {**claim.value, "readings": listed}}


WRITERS: dict[str, Callable[[_Filled], Value]] = {
    "plant": _plant,
    "branches": _branches,
    "parameters": _parameters,
    "calendar": _calendar,
    "factors": _factors,
    "ramp_up": _ramp_up,
    "years": _years,
    "phases": _phases,
    "lots": _lots,
    "stores": _stores,
    "lines": _lines,
    "claims": _claims,
}
"""What writes each section, in the order of a plant file."""
