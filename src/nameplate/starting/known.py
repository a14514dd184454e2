"""What the draft and the answers so far say together: what is made, what is claimed, and when.

Asks nothing; what is not known yet is None or a stand-in.
"""

from collections.abc import Mapping
from datetime import date

from pydantic_core import PydanticCustomError

from nameplate.model.evidence import UNKNOWN_DAYS
from nameplate.model.frozen import Dates, read_dates
from nameplate.plantfile.tree import Value
from nameplate.starting.drafts import Draft
from nameplate.starting.questions import Answer
from nameplate.starting.said import counted_noun

Answers = Mapping[str, Answer | None]
UNKNOWN = read_dates(UNKNOWN_DAYS)
"""The days of a document of which nobody knows when it was published."""


def text_of(answer: Answer) -> str:
    """Return an answer that is one text."""
    return answer.value if isinstance(answer.value, str) else ""


def document_without_day(draft: Draft) -> str | None:
    """Return the name of the document whose day of publication is not known."""
    for name, each in draft.documents.items():
        if each.published == UNKNOWN:
            return name
    return None


def last_published(draft: Draft, answers: Answers) -> date | None:
    """Return the last day on which the newest report can have been published."""
    known = [each.published for each in draft.documents.values() if each.published != UNKNOWN]
    asked = _dates_of(answers.get("published"))
    return max((each.last for each in [*known, *([asked] if asked else [])]), default=None)


def start_of(draft: Draft, answers: Answers) -> Dates | None:
    """Return when the first year begins, as far as it is known."""
    return draft.start or _dates_of(answers.get("start"))


def claim_of(answers: Answers) -> dict[str, Value]:
    """Return the fields of the claim that were answered."""
    claim = answers.get("claim")
    return claim.value if claim is not None and isinstance(claim.value, dict) else {}


def claimed_noun(answers: Answers) -> str | None:
    """Return what the claim counts."""
    says = claim_of(answers).get("says")
    return counted_noun(says) if isinstance(says, str) else None


def noun_of(draft: Draft, answers: Answers) -> str:
    """Return what the plant makes, as far as it is known yet."""
    unit = answers.get("unit")
    return (text_of(unit) if unit else draft.unit or claimed_noun(answers)) or "part"


def _dates_of(answer: Answer | None) -> Dates | None:
    """Return the days that an answer means, or None where it is none."""
    try:
        return None if answer is None else read_dates(answer.value)
    except PydanticCustomError:  # the reader of plant files says why
        return None
