"""What is worth asking about: the unknowns that tell more than chance would.

Compares with what comes with the answer; nothing is measured here.
"""

from nameplate.answer import Assessment, Influence
from nameplate.measuring.influences import chance_limit
from nameplate.showing import words
from nameplate.showing.sentences import leading


def is_in_doubt(assessment: Assessment) -> bool:
    """Tell whether some draws meet the headline claim and some do not.

    Where none or all do, or nothing is claimed, unknowns are told by what they explain of the
    spread.
    """
    first = leading(assessment.claims[0]) if assessment.claims else None
    return first is not None and 0 < first.probability < 1


def share_of(assessment: Assessment, item: Influence) -> float:
    """Return the share of the doubt that an unknown takes away, or else of the spread."""
    return item.verdict_share if is_in_doubt(assessment) else item.spread_share


def taken_away(assessment: Assessment, item: Influence) -> str:
    """Return what knowing an unknown takes away, for example `31 % of the doubt`."""
    of = "doubt" if is_in_doubt(assessment) else "spread"
    return f"{words.share(share_of(assessment, item))} of the {of}"


def worth_asking(assessment: Assessment) -> tuple[Influence, ...]:
    """Return the influences that take away more than chance would seem to, in their order."""
    limit = chance_limit(len(assessment.influences), assessment.manifest.draws)
    return tuple(item for item in assessment.influences if share_of(assessment, item) > limit)


def nothing_to_ask(assessment: Assessment) -> str:
    """Return that no unknown stands out, and from how many draws."""
    draws = words.counted(assessment.manifest.draws, "draw")
    return f"no unknown tells more than chance would in {draws}"
