"""A scheme in the long run: the share of lots under each severity, at one constant quality.

Exact, by the Markov chain of the switching rules; nothing is simulated. Inspection is never
discontinued here: a series that stops would have no long run.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from series import after, plan_of

from nameplate.acceptance.operating import Floats, acceptance_probability, binomial_at_most
from nameplate.acceptance.scheme import Scheme
from nameplate.acceptance.severity import NORMAL, REDUCED, TIGHTENED
from nameplate.acceptance.switching import START, SwitchingState


class LongRun(NamedTuple):
    """What becomes of lots of a constant quality."""

    normal: float
    """Share of the lots under normal inspection; so for the next two."""
    tightened: float
    reduced: float
    accepted: float
    """Share of the lots accepted."""
    inspected_per_lot: float
    """Mean sample, in items."""


def long_run(scheme: Scheme, fraction_bad: float) -> LongRun:
    """Return the long run of a scheme whose lots come with one share of bad items."""
    states, moves = _chain(scheme, fraction_bad)
    share_of_state = _stationary(moves)
    shares = np.zeros(3)
    np.add.at(shares, [state.severity for state in states], share_of_state)
    plans = [plan_of(scheme, severity) for severity in (NORMAL, TIGHTENED, REDUCED)]
    accepted = [float(acceptance_probability(plan, fraction_bad)) for plan in plans]
    normal, tightened, reduced = (float(share) for share in shares)
    return LongRun(
        normal,
        tightened,
        reduced,
        accepted=float(shares @ accepted),
        inspected_per_lot=float(shares @ [plan.sample for plan in plans]),
    )


def _outcomes(
    scheme: Scheme, state: SwitchingState, fraction_bad: float
) -> Iterator[tuple[SwitchingState, float]]:
    """Yield where one lot can lead and with what probability.

    Counts of bad items between two limits of the scheme lead to the same state.
    """
    plan = plan_of(scheme, state.severity)
    limits = {scheme.scoring_limit, plan.accept, plan.reject - 1, plan.sample}
    below = 0.0
    for limit in sorted(limit for limit in limits if limit <= plan.sample):
        at_most = float(binomial_at_most(limit, plan.sample, fraction_bad))
        if at_most > below:
            yield after(scheme, state, limit), at_most - below
        below = at_most


def _chain(scheme: Scheme, fraction_bad: float) -> tuple[list[SwitchingState], Floats]:
    """Return the states that can be reached and the probabilities of moving between them."""
    states = [START]
    moves: list[tuple[int, int, float]] = []
    for place, state in enumerate(states):  # grows while it is walked through
        for found, probability in _outcomes(scheme, state, fraction_bad):
            following = found._replace(rejected_on_tightened=0)
            if following not in states:
                states.append(following)
            moves.append((place, states.index(following), probability))
    matrix = np.zeros((len(states), len(states)))
    for start, end, probability in moves:
        matrix[start, end] += probability
    return states, matrix


def _stationary(moves: Floats) -> Floats:
    """Return the share of time in each state of a chain with one final class of states."""
    equations = moves.T - np.eye(len(moves))
    equations[-1] = 1.0  # the shares add up to one; the equation it replaces follows from the rest
    right = np.zeros(len(moves))
    right[-1] = 1.0
    return np.asarray(np.linalg.solve(equations, right), dtype=np.float64)
