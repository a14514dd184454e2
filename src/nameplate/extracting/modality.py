"""In what way a sentence says something: as a fact, as a projection, as an opinion.

It goes by cue words alone; a person has the last word.
"""

import itertools

from nameplate.extracting.candidates import Modality
from nameplate.extracting.tokens import Tokens
from nameplate.extracting.word_sets import word_set

_WILL = word_set(
    "will would shall plans plan planned planning expects expect expected expecting projects"
    " projected forecast forecasts aims aim aimed targets targeted intends intend hopes hope hoped"
    " should could might may promised promises promise pledged pledges eventually due scheduled"
    " slated anticipates anticipated envisages envisaged proposes proposed wants guided potential"
    " estimates soon set forthcoming upcoming"
)
_OPINION = word_set(
    "critics contend contends argue argues argued believe believes believed doubt doubts fear fears"
    " opinion arguably hopefully sceptics skeptics think thinks"
)
_INFERENCE = word_set(
    "suggests suggesting suggest implies implying imply enough equivalent therefore means meaning"
    " estimated calculated extrapolated"
)


def read_modality(tokens: Tokens, first: int, after: int, *, spoken: bool) -> Modality:
    """Return the modality of a sentence from token to token."""
    lows = tokens.lows(first, after)
    words = {low for at, low in enumerate(lows, first) if low != "may" or tokens[at].text != "May"}
    if words & _WILL or _about_to(lows):
        return "projection"
    if words & _OPINION:
        return "opinion"
    if words & _INFERENCE:
        return "inference"
    return "reported statement" if spoken else "reported fact"


def _about_to(lows: tuple[str, ...]) -> bool:
    """Return whether "is to" or "are to" stands in a sentence."""
    return any(
        one in ("is", "are", "was", "were") and two == "to" for one, two in itertools.pairwise(lows)
    )
