"""What would change the verdict, in a phrase each: a value of one unknown and what it makes of it.

Decides nothing; which values these are comes with the data.
"""

from nameplate.answer import VerdictChange
from nameplate.judging.verdicts import percent
from nameplate.showing import words


def changed(change: VerdictChange) -> str:
    """Return what would change the verdict, to what, and in which share of the draws it is so."""
    draws = f"{words.share(change.share)} of the draws"
    return f"{what_if(change)}: {change.label}, {percent(change.probability)} (in {draws})"


def what_if(change: VerdictChange) -> str:
    """Return one value of an unknown, for example `shifts per day 1` or `reading: per line`."""
    name, value = words.number_name(change.path), change.value
    if change.kind == "branch":
        return f"{name}: {value.replace('-', ' ')}"
    return f"{name}, {value}" if value.endswith(" third") else f"{name} {value}"
