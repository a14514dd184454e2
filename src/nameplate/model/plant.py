"""The whole plant file as one frozen description.

Whether what its parts say of each other fits is for the rules of plant files to check.
"""

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, WithJsonSchema

from nameplate.model.calendars import Calendar, Factor, RampUp
from nameplate.model.checks import Check
from nameplate.model.closed_days import Maintenance
from nameplate.model.demand import Allocation, Customer
from nameplate.model.evidence import Branch, Claim, Document, Source, Statement, Unsimulated
from nameplate.model.frozen import DateRange, Frozen, Name, Text, WholeNumber
from nameplate.model.grounds import Grounds
from nameplate.model.line import BadAfter, Line, Losses, Rate
from nameplate.model.lots import Lots
from nameplate.model.phases import BuildPhase
from nameplate.model.quality import Acceptance, Facility
from nameplate.model.stores import Quarantine, Store
from nameplate.model.supply import Disruption, Imports, Material, Supplier

LONGEST_YEARS = 50
Years = Annotated[
    WholeNumber,
    Field(ge=1, le=LONGEST_YEARS),
    WithJsonSchema({"type": "integer", "minimum": 1, "maximum": LONGEST_YEARS}),
]
AROUND_THE_LINES = (
    "phases",
    "lots",
    "quarantine",
    "acceptance",
    "test_facilities",
    "stores",
    "materials",
    "suppliers",
    "disruptions",
    "imports",
    "customers",
    "allocation",
)
"""The sections on what is around the lines; a plant with one of them is simulated lot by lot."""


class About(Grounds):
    """What plant this is and what it makes; what it rests on is said of its start."""

    name: Text
    """What the plant is called."""
    unit: Name
    """What is counted, in the singular, for example `round` or `car`."""
    also_called: tuple[Name, ...] = ()
    """Other words for the unit that statements use."""
    start: DateRange
    """When the first year begins, as far as it is known."""


class BreakEven(Frozen):
    """The parameter for which to ask what would have to be true, and printed conditions."""

    solve_for: Name
    """A number under `parameters`."""
    against: Text | None = None
    """The path of a second number that is not known, for example `calendar.days_per_year`: the
    parameter is also solved for over what was drawn of it, from 5 to 95 %, or over its choices."""
    branches: dict[Name, Name] = Field(default_factory=dict)
    """The reading taken for each branch; branches left out take their likeliest."""
    cases: dict[Text, dict[Text, Text]] = Field(default_factory=dict)
    """Conditions by name: paths of numbers and the value at which they are held, for example
    `{two shifts: {calendar.shifts_per_day: 2}}`; other numbers stand at their medians."""

    def taken(self, branches: Mapping[str, Branch]) -> dict[str, str]:
        """Return the option taken of every branch: the one that is set, or else the likeliest."""
        return {
            name: self.branches.get(name, max(branch.weights, key=branch.weights.__getitem__))
            for name, branch in branches.items()
        }


class Plant(Frozen):
    """A plant as public reports show it: numbers with their sources, and open assumptions."""

    nameplate: Literal["1"]
    """The version of the file's shape."""
    conventions: Literal["nameplate-1"]
    """The rules of time and counting; a changed rule would be a new name."""
    plant: About
    """What plant this is."""
    documents: dict[Name, Document] = Field(default_factory=dict)
    """Documents by name."""
    sources: dict[Name, Source] = Field(default_factory=dict)
    """Sources by name."""
    statements: dict[Name, Statement] = Field(default_factory=dict)
    """Statements by name."""
    branches: dict[Name, Branch] = Field(default_factory=dict)
    """Rival readings by name."""
    parameters: dict[Name, Rate] = Field(default_factory=dict)
    """Rates that several fields refer to, as in `25 % of line-rate`."""
    calendar: Calendar
    """Planned time."""
    factors: dict[Name, Factor] = Field(default_factory=dict)
    """Causes outside the lines that take planned time, such as supply."""
    ramp_up: RampUp | None = None
    """How the plant gets to steady work; without it the first year has no ramp-up."""
    lines: Annotated[dict[Name, Line], Field(min_length=1)]
    """The lines by name."""
    years: Years | None = None
    """Years that the plant is followed for, lot by lot; needed with any section from `phases` to
    `allocation`."""
    phases: dict[Name, BuildPhase] = Field(default_factory=dict)
    """When lines begin, by the name of the phase; lines without one are there from the start."""
    lots: dict[Name, Lots] = Field(default_factory=dict)
    """The lots of each product, by product."""
    quarantine: dict[Name, Quarantine] = Field(default_factory=dict)
    """Room for lots behind the lines by name; a product that none takes always has room."""
    acceptance: dict[Name, Acceptance] = Field(default_factory=dict)
    """Tests of lots by name."""
    test_facilities: dict[Name, Facility] = Field(default_factory=dict)
    """Where lots are tested, by name."""
    stores: dict[Name, Store] = Field(default_factory=dict)
    """Stores of accepted lots by name, in the order in which they are filled."""
    materials: dict[Name, Material] = Field(default_factory=dict)
    """Materials by name."""
    suppliers: dict[Name, Supplier] = Field(default_factory=dict)
    """Suppliers by name."""
    disruptions: dict[Name, Disruption] = Field(default_factory=dict)
    """What cuts suppliers or imports off, by name."""
    imports: Imports | None = None
    """How finished parts come from abroad; needed where unmet demand is imported."""
    customers: dict[Name, Customer] = Field(default_factory=dict)
    """Customers by name."""
    allocation: Allocation | None = None
    """How stock is shared out: by `priority`, or `proportional` to what is owed; needed with two
    customers or more."""
    claims: dict[Name, Claim] = Field(default_factory=dict)
    """Published figures to judge, by name."""
    break_even: BreakEven | None = None
    """What to solve for."""
    checks: dict[Name, Check] = Field(default_factory=dict)
    """Checks by name."""
    unsimulated: dict[Name, Unsimulated] = Field(default_factory=dict)
    """Parts of the plant that are evidence only so far."""

    def design_of(self, name: str) -> tuple[str, Line]:
        """Return the line whose stations the line `name` has, with its name."""
        line = self.lines[name]
        return (name, line) if line.like is None else (line.like, self.lines[line.like])

    def losses_of(self, name: str) -> Losses:
        """Return how the losses of a line are to be taken: as it says, or as its model does."""
        own = self.lines[name].losses
        losses = self.design_of(name)[1].losses if own is None else own
        assert losses is not None  # every line that is like no other says so
        return losses

    def bad_after_of(self, name: str) -> tuple[str, BadAfter | None]:
        """Return after what parts of a line are worse, with the line that says so."""
        own = self.lines[name].bad_after
        design_name, design = self.design_of(name)
        return (name, own) if own is not None else (design_name, design.bad_after)

    def calendar_of(self, name: str) -> tuple[str, Calendar]:
        """Return when a line is planned to work, with the path where that is said."""
        for of in (name, self.design_of(name)[0]):
            own = self.lines[of].calendar
            if own is not None:
                return f"lines.{of}.calendar", own
        return "calendar", self.calendar

    def maintenance_of(self, name: str) -> tuple[str, dict[str, Maintenance]]:
        """Return the planned maintenance of a line, with the path where it is said."""
        of = self.design_of(name)[0] if self.lines[name].maintenance is None else name
        return f"lines.{of}.maintenance", self.lines[of].maintenance or {}

    @property
    def products(self) -> tuple[str, ...]:
        """Return the products of all lines, each once, in the order of the lines."""
        return tuple(dict.fromkeys(name for line in self.lines.values() for name in line.makes))

    @property
    def counted_lines(self) -> tuple[str, ...]:
        """Return the lines of the figures of a year: of first phases, in the plant's own unit."""
        return tuple(
            name
            for name, line in self.lines.items()
            if line.unit is None and (line.phase is None or self.phases[line.phase].after is None)
        )

    @property
    def counted_products(self) -> tuple[str, ...]:
        """Return the products that are counted in the plant's own unit."""
        others = {name for line in self.lines.values() if line.unit for name in line.makes}
        return tuple(name for name in self.products if name not in others)

    @property
    def has_flow(self) -> bool:
        """Tell whether the plant says what is around its lines, so that lots move in it."""
        return bool(self.lots)

    @property
    def headline(self) -> str | None:
        """Return the name of the claim that the answer leads with: the one that the file marks.

        Without one it is the first that no other claim supersedes.
        """
        marked = [name for name, claim in self.claims.items() if claim.headline]
        stand = [name for name in self.claims if not self.superseded_by(name)]
        return next(iter((*marked, *stand, *self.claims)), None)

    def superseded_by(self, claim: str) -> tuple[str, ...]:
        """Return the claims that take the place of another."""
        return tuple(name for name, later in self.claims.items() if later.supersedes == claim)
