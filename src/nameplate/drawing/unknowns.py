"""What the plant file does not know, drawn: every number as one value per draw.

Holds the evaluation of Numbers over D draws at once. Nothing here knows lines or calendars.
"""

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np

from nameplate.drawing.strata import stratified_uniforms
from nameplate.errors import SimulationError
from nameplate.kernels.arrays import Floats, Ints
from nameplate.kernels.samplers import REJECTING, quantile, sample_draws
from nameplate.kernels.streams import stream_of
from nameplate.model.plant import Plant
from nameplate.model.values import ByBranch, Choice, Constant, Number, ShareOf, Spread
from nameplate.simulating.laws import CODES, law_rows


def half_up(values: Floats) -> Ints:
    """Return whole numbers, halves rounded up (convention 1)."""
    return np.floor(np.asarray(values) + 0.5).astype(np.int64)


class Leaf(NamedTuple):
    """The number that a number comes down to once all branches are settled."""

    path: str
    base: str
    centre: float
    """A value in the middle of what it may be, in its own unit."""


def leaf_of(number: Number, path: str, branches: Mapping[str, str]) -> Leaf:
    """Follow a number through its branches to the value that is drawn or constant.

    Raises:
        SimulationError: it is a share of another.
    """
    form = number.form
    while isinstance(form, ByBranch):
        option = branches[form.branch]
        path = f"{path}.when.{form.branch}.{option}"
        number = form.options[option]
        form = number.form
    if isinstance(form, Constant):
        return Leaf(path, number.base, form.value)
    if isinstance(form, Choice):
        return Leaf(path, number.base, form.values[0])
    if isinstance(form, Spread):
        return Leaf(path, number.base, form.parameters[0])
    raise SimulationError(f"{path} is a share of {form.of}: solve for that instead")


class Unknowns:
    """The draws of one block: which reading of each branch holds, and every number's values.

    Attributes:
        picks: For every branch, (D,) index of the option that holds.
        drawn: For every path of a number that is spread or chosen, its (D,) values.
        periods_ticks: (D,) length of a `shift` and a `working_day` [ticks]; rates need them.
    """

    def __init__(
        self,
        plant: Plant,
        seed: int,
        first_draw: int,
        n_draws: int,
        held: Mapping[str, Number] | None = None,
        branches: Mapping[str, str] | None = None,
    ) -> None:
        """Draw the branches; numbers are drawn when they are asked for.

        Args:
            plant: The plant.
            seed: Seed of the study, below 2**32.
            first_draw: Number of the first draw.
            n_draws: D.
            held: Numbers that stand in, by path, for those of the plant.
            branches: Options that are not drawn.
        """
        self.plant = plant
        self.seed, self.first_draw, self.n_draws = seed, first_draw, n_draws
        self.held = dict(held or {})
        self.drawn: dict[str, Floats] = {}
        self.periods_ticks: dict[str, Floats] = {}
        self.parameters: dict[str, Floats] = {}
        self.picks: dict[str, Ints] = {}
        for name, branch in plant.branches.items():
            options = list(branch.weights)
            if branches and name in branches:
                pick = np.full(n_draws, options.index(branches[name]), np.int64)
            else:
                pick = self._choose(f"branches.{name}", list(branch.weights.values()))
            self.picks[name] = pick

    def _uniform(self, path: str) -> Floats:
        """Return a uniform number per draw, addressed by the path."""
        return stratified_uniforms(self.seed, self.first_draw, self.n_draws, stream_of(path))

    def _choose(self, path: str, weights: list[float]) -> Ints:
        """Return the index of a weighted choice per draw."""
        edges = np.cumsum(weights)
        index = np.searchsorted(edges / edges[-1], self._uniform(path), side="right")
        return np.minimum(index, len(weights) - 1).astype(np.int64)

    def numbers(
        self, number: Number, path: str, peers: Mapping[str, Floats] | None = None
    ) -> Floats:
        """Return the (D,) values of a number: ticks, a share, a plain number, or parts per tick.

        Args:
            number: The number.
            path: Where it stands in the plant file.
            peers: Values that `98 % of NAME` may refer to, beside the parameters.
        """
        number = self.held.get(path, number)
        form = number.form
        if isinstance(form, Constant):
            return self._per_tick(np.full(self.n_draws, form.value), number.base)
        if isinstance(form, ByBranch):
            parts = [
                self.numbers(option, f"{path}.when.{form.branch}.{name}", peers)
                for name, option in self._ordered(form)
            ]
            return np.array(parts)[self.picks[form.branch], np.arange(self.n_draws)]
        if isinstance(form, ShareOf):
            if peers is not None and form.of in peers:
                return form.share * peers[form.of]
            return form.share * self.parameter(form.of)
        if path not in self.drawn:
            self.drawn[path] = self._draw(form, path)
        return self._per_tick(self.drawn[path], number.base)

    def parameter(self, name: str) -> Floats:
        """Return the (D,) values of a parameter [parts per tick]."""
        if name not in self.parameters:
            path = f"parameters.{name}"
            self.parameters[name] = self.numbers(self.plant.parameters[name], path)
        return self.parameters[name]

    def _ordered(self, form: ByBranch) -> list[tuple[str, Number]]:
        """Return the options in the order of the branch."""
        return [(name, form.options[name]) for name in self.plant.branches[form.branch].weights]

    def _draw(self, form: Spread | Choice, path: str) -> Floats:
        """Draw a number that is spread or chosen."""
        if isinstance(form, Choice):
            return np.array(form.values)[self._choose(path, list(form.weights))]
        law = CODES[form.family]
        row = law_rows(form.family, [np.array([value]) for value in form.parameters])[0]
        if law in REJECTING:
            out = np.empty(self.n_draws)
            sample_draws(law, row, self.seed, self.first_draw, stream_of(path), out)
            return out
        a, b, c, _ = row.tolist()
        return np.array([quantile(law, a, b, c, u) for u in self._uniform(path).tolist()])

    def _per_tick(self, values: Floats, base: str) -> Floats:
        """Return a rate per tick; other numbers as they are."""
        if base in self.periods_ticks:
            return values / self.periods_ticks[base]
        return values
