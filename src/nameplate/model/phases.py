"""When lines come into being: phases of a plant that is built step by step.

Holds no dates of the calendar; a phase counts from the start of the plant or of another phase.
"""

from nameplate.model.calendars import RampUp
from nameplate.model.counts import Moment
from nameplate.model.frozen import Name
from nameplate.model.grounds import Grounds


class BuildPhase(Grounds):
    """Lines that begin on one day, which may not be known."""

    delay: Moment
    """Time from the start of the plant to the first day of the lines, for example `0 days`; with
    `after`, from the first day of that phase."""
    after: Name | None = None
    """The phase after whose first day the delay counts."""
    ramp_up: RampUp | None = None
    """How these lines get to steady work from their first day on; without it, as the plant does."""
