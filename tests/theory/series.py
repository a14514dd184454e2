"""A series of lots under a scheme, lot by lot: the plan in force and the state after a lot.

Holds no probabilities and no rule of its own.
"""

from nameplate.acceptance.plans import SamplingPlan
from nameplate.acceptance.scheme import Scheme
from nameplate.acceptance.severity import TIGHTENED
from nameplate.acceptance.switching import SwitchingState, after_lot

RESUMED = SwitchingState(TIGHTENED, 0, 0, 0)
"""The state with which inspection is taken up again after it was discontinued."""


def plan_of(scheme: Scheme, severity: int) -> SamplingPlan:
    """Return the plan that lots are inspected by; a discontinued series has none."""
    return (scheme.normal, scheme.tightened, scheme.reduced)[severity]


def after(scheme: Scheme, state: SwitchingState, bad_items: int) -> SwitchingState:
    """Return the state after a lot in whose sample this many bad items were found."""
    plan = plan_of(scheme, state.severity)
    points = scheme.points if bad_items <= scheme.scoring_limit else 0
    return moved(state, bad_items < plan.reject, bad_items <= plan.accept, points)


def moved(state: SwitchingState, is_accepted: bool, is_clear: bool, points: int) -> SwitchingState:
    """Return the state after a lot; see `after_lot`."""
    return SwitchingState(*after_lot(*state, is_accepted, is_clear, points))
