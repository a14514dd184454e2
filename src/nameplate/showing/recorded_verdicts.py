"""The verdicts in a recorded answer: a JSON file of an assessment, read back for its claims.

Takes over what is written there, if it was made of the same plant file; judges nothing anew.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

from nameplate.errors import NameplateError, UnreadableFileError, visible
from nameplate.plantfile.reading import LoadedPlant
from nameplate.showing.as_json import SCHEMA

LARGEST_ANSWER_BYTES = 256 * 1024 * 1024


class RecordedVerdict(NamedTuple):
    """The verdict on one claim in one reading, as an answer recorded it.

    Attributes:
        claim: The name of the claim.
        reading: What the figure was read as.
        label: The label, for example `CANNOT TELL`.
        words: The probability in words.
        probability: The probability itself.
        low: The lowest that it gets over what is assumed.
        high: The highest.
        meaning: What exactly was tested.
        evidence: How strong the evidence is.
        day: The day on which the answer was finished.
    """

    claim: str
    reading: str
    label: str
    words: str
    probability: float
    low: float
    high: float
    meaning: str
    evidence: str
    day: str


def read_verdicts(path: str | Path, loaded: LoadedPlant) -> tuple[RecordedVerdict, ...]:
    """Return the verdicts of a recorded answer about a plant file, in its order.

    Raises:
        UnreadableFileError: there is no such file, or it is no JSON within the limits.
        NameplateError: it is no answer, or it was made of another text of the plant file.
    """
    answer = _json_of(path)
    shown = visible(str(path))
    if not isinstance(answer, dict) or answer.get("schema") != SCHEMA:
        raise NameplateError(f"{shown} is no answer of nameplate assess --json ({SCHEMA})")
    try:
        if answer["manifest"]["plant_hash"] != loaded.digest:
            raise NameplateError(
                f"{shown} was made of another text than {visible(loaded.file_name)} holds now; "
                "assess it again"
            )
        day = str(answer["manifest"]["finished_at"]).partition(" ")[0]
        return tuple(
            _verdict(claim, reading, day)
            for claim in answer["claims"]
            for reading in claim["readings"]
        )
    except (KeyError, TypeError, ValueError):
        raise NameplateError(f"{shown} lacks parts of an answer; assess the plant again") from None


def _verdict(claim: dict[str, Any], reading: dict[str, Any], day: str) -> RecordedVerdict:
    """Return one verdict."""
    return RecordedVerdict(
        claim=str(claim["name"]),
        reading=str(reading["reading"]),
        label=str(reading["label"]),
        words=str(reading["words"]),
        probability=float(reading["probability"]),
        low=float(reading["low"]["probability"]),
        high=float(reading["high"]["probability"]),
        meaning=str(reading["meaning"]),
        evidence=str(claim["evidence"]),
        day=day,
    )


def _json_of(path: str | Path) -> Any:
    """Return what a JSON file holds."""
    file = str(path)
    try:
        with open(path, "rb") as stream:
            data = stream.read(LARGEST_ANSWER_BYTES + 1)
    except FileNotFoundError:
        fix = "write it with nameplate assess PLANT --json FILE"
        raise UnreadableFileError(file, "no such file", fix) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableFileError(file, reason.lower(), "name a readable file") from None
    if len(data) > LARGEST_ANSWER_BYTES:
        raise UnreadableFileError(file, "a file too large for an answer", "name an answer")
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        fix = "write it with nameplate assess PLANT --json FILE"
        raise UnreadableFileError(file, "no JSON", fix) from None
