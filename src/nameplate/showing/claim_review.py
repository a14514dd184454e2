"""The claims of a plant file as schema.org ClaimReview in JSON-LD, to put beside a page.

Takes verdicts over from a recorded answer and makes none; without one there is no rating. A rating
is words: a label and its probability have no place on a scale from worst to best.
"""

import json
from collections.abc import Sequence
from typing import Any

from nameplate.judging.track_record import track_record
from nameplate.judging.verdicts import percent
from nameplate.model.evidence import Claim, Document, Source
from nameplate.model.plant import Plant
from nameplate.showing import words
from nameplate.showing.recorded_verdicts import RecordedVerdict

ORGANISATIONS = ("company", "government", "media")
LIVE_IN_HTML = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
"""Signs that would end or begin an element where the JSON stands inside a page."""


def claim_review(plant: Plant, verdicts: Sequence[RecordedVerdict] | None = None) -> str:
    """Return the claims as JSON-LD in plain ASCII that ends with a line end.

    With verdicts there is one review for each reading of a claim, since each is judged apart;
    without, one for each claim.
    """
    reviews = []
    for name, claim in plant.claims.items():
        review = {
            "@type": "ClaimReview",
            "claimReviewed": claim.says,
            "itemReviewed": _item(plant, claim),
        }
        if verdicts is None:
            reviews.append(review)
        else:
            mine = [verdict for verdict in verdicts if verdict.claim == name]
            reviews += [{**review, **_rated(verdict)} for verdict in mine]
    whole = {"@context": "https://schema.org", "@graph": reviews}
    text = json.dumps(whole, indent=1)
    for sign, escape in LIVE_IN_HTML.items():
        text = text.replace(sign, escape)
    return text + "\n"


def _item(plant: Plant, claim: Claim) -> dict[str, Any]:
    """Return what is claimed of what, by whom and where."""
    stated = [plant.statements[name] for name in claim.from_]
    origins = dict.fromkeys(statement.by[0] for statement in stated)
    documents = dict.fromkeys(statement.in_ for statement in stated)
    about = plant.plant.name if claim.about == "plant" else f"{claim.about}, {plant.plant.name}"
    return {
        "@type": "Claim",
        "about": {"@type": "Thing", "name": about},
        "author": [_author(plant, plant.sources[name]) for name in origins],
        "appearance": [_work(plant.documents[name]) for name in documents],
    }


def _author(plant: Plant, source: Source) -> dict[str, str]:
    """Return who a claim comes from, with the track record where one is kept."""
    kind = "Organization" if source.kind in ORGANISATIONS else "Thing"
    author = {"@type": "Person" if source.kind == "person" else kind, "name": source.name}
    kept = track_record(source, plant)
    return author if kept is None else {**author, "description": words.track_record(kept)}


def _work(document: Document) -> dict[str, Any]:
    """Return a document; its day is given only where it is known."""
    work: dict[str, Any] = {"@type": "CreativeWork", "name": document.title}
    if document.publisher:
        work["publisher"] = {"@type": "Organization", "name": document.publisher}
    if document.published.first == document.published.last:
        work["datePublished"] = str(document.published.first)
    return work


def _rated(verdict: RecordedVerdict) -> dict[str, Any]:
    """Return the rating of one reading."""
    return {
        "name": f"{verdict.claim}, read as {verdict.reading}",
        "datePublished": verdict.day,
        "reviewRating": {
            "@type": "Rating",
            "alternateName": _in_words(verdict),
            "ratingExplanation": f"Tested: {verdict.meaning}. Evidence: {verdict.evidence}.",
        },
    }


def _in_words(verdict: RecordedVerdict) -> str:
    """Return label, words and probability; where the range decides the label, with the range."""
    lean, likely = words.lean(verdict.label, verdict.words), percent(verdict.probability)
    if verdict.label in words.OF_CHECKS:
        return f"{verdict.label}, {lean}: {likely}"
    if verdict.label == "CANNOT TELL":
        likely += f", range {words.percent_range(verdict.low, verdict.high)}"
    return f"{verdict.label}: {lean} ({likely})" if lean else f"{verdict.label}: {likely}"
