"""A forecast of an open claim, dated and hashed, to be scored when the outcome is known.

schema         "nameplate/forecast/1"; a key that changes its meaning makes it /2
registered_on  date, UTC
nameplate      version of the program
conventions    the rules of time and counting
plant          {name, unit, file, sha256}; sha256 of the text of the plant file
claim          {name, says, about, due, said: [{statement, words, document, published}]}; due is
               null where the claim gives no date
readings       [{reading, meaning, at_least, parts, probability, error, label, p5, p50, p95}];
               parts, p5, p50 and p95 are parts a year; label is that of the answer
draws, seed    what repeats the run
sha256         of all this, see `sealed.py`
"""

import os
from datetime import date
from pathlib import Path

from nameplate.answer import Assessment, ClaimVerdict, ReadingVerdict
from nameplate.assessing import MOST_DRAWS, assess
from nameplate.errors import NameplateError, visible
from nameplate.judging.readings import threshold
from nameplate.judging.verdicts import ENOUGH_DRAWS
from nameplate.model.counted_nouns import counted_nouns
from nameplate.plantfile.reading import LoadedPlant
from nameplate.scoring.sealed import Record
from nameplate.suggest import nearest

SCHEMA = "nameplate/forecast/1"


def require_new(path: str | Path) -> None:
    """Make sure that no registered forecast is overwritten.

    Raises:
        NameplateError: something stands at the path.
    """
    if os.path.lexists(path):
        raise NameplateError(
            f"{visible(str(path))} is there already, and a registered forecast stays as it is; "
            "write to a new file"
        )


def forecast_record(
    loaded: LoadedPlant,
    today: date,
    claim: str | None = None,
    draws: int = MOST_DRAWS,
    seed: int = 1,
    workers: int | None = None,
) -> Record:
    """Return the forecast of a claim, to be sealed.

    Args:
        loaded: The plant.
        today: The date that it bears.
        claim: Name of the claim; None for the headline claim.
        draws: The most draws.
        seed: Seed of the study.
        workers: Threads; None for all cores.

    Raises:
        NameplateError: there is no such claim, the plant cannot be simulated, or so few draws are
            asked for, or done when it is interrupted, that they tell nothing.
    """
    name = _claim_name(loaded, claim)
    _require_enough(draws)
    answer = assess(loaded, draws, seed, workers)
    _require_enough(answer.manifest.draws)
    verdict = next(verdict for verdict in answer.claims if verdict.name == name)
    return {
        "schema": SCHEMA,
        "registered_on": today.isoformat(),
        "nameplate": answer.manifest.nameplate,
        "conventions": answer.manifest.conventions,
        "plant": {
            "name": answer.plant.plant.name,
            "unit": answer.plant.plant.unit,
            "file": answer.manifest.plant_file,
            "sha256": loaded.digest,
        },
        "claim": _claim(answer, verdict),
        "readings": [_reading(answer, verdict, reading) for reading in verdict.readings],
        "draws": answer.manifest.draws,
        "seed": seed,
    }


def _require_enough(draws: int) -> None:
    """Make sure that no forecast rests on so few draws that a verdict would have no label."""
    if draws < ENOUGH_DRAWS:
        raise NameplateError(
            f"expected at least {ENOUGH_DRAWS} draws of a forecast, found {draws}; fewer leave "
            "every probability open; ask for more"
        )


def _claim_name(loaded: LoadedPlant, wanted: str | None) -> str:
    """Return the name of the claim that is meant."""
    claims = loaded.plant.claims
    name = loaded.plant.headline if wanted is None else wanted
    if name in claims:
        return str(name)
    file = visible(loaded.file_name)
    if wanted is None:
        raise NameplateError(f"{file}: no claim to forecast; add one")
    close = nearest(wanted, claims)
    fix = f"did you mean {close}?" if close else f"claims are {', '.join(claims) or 'none'}"
    raise NameplateError(f"{file}: no claim {visible(wanted)}; {fix}")


def _claim(answer: Assessment, verdict: ClaimVerdict) -> Record:
    """Return what was claimed, and where it stands."""
    plant = answer.plant
    said = [(name, plant.statements[name]) for name in verdict.claim.from_]
    return {
        "name": verdict.name,
        "says": verdict.claim.says,
        "about": verdict.claim.about,
        "due": None if verdict.claim.due is None else str(verdict.claim.due),
        "said": [
            {
                "statement": name,
                "words": statement.words,
                "document": plant.documents[statement.in_].title,
                "published": str(plant.documents[statement.in_].published),
            }
            for name, statement in said
        ],
    }


def _reading(answer: Assessment, claim: ClaimVerdict, verdict: ReadingVerdict) -> Record:
    """Return the forecast in one reading."""
    plant = answer.plant
    test = threshold(claim.claim.says, verdict.reading, counted_nouns(plant))
    about = claim.claim.about if len(plant.products) > 1 else "plant"
    estimate = answer.estimate(test.estimand, about)
    return {
        "reading": verdict.reading,
        "meaning": verdict.meaning,
        "at_least": test.at_least,
        "parts": test.parts,
        "probability": verdict.probability,
        "error": verdict.error,
        "label": verdict.label,
        "p5": estimate.p5,
        "p50": estimate.p50,
        "p95": estimate.p95,
    }
