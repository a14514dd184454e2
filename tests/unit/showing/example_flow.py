"""A whole plant over eight years in the shape of a real answer, beside the one of its lines.

Figures are made up so that they look like a run; nothing is simulated.
"""

import dataclasses
from typing import Any

from example_answer import HOSTILE, answer

from nameplate.acceptance.plans import SamplingPlan
from nameplate.answer import (
    Assessment,
    Bar,
    CustomerResult,
    FacilityResult,
    Fan,
    FlowResult,
    FlowYear,
    Gradient,
    HeldLine,
    LotQuality,
    NumberEntry,
    PlanByFormula,
    PlanInForce,
    PlantLimit,
    StockPoint,
    WithoutPart,
)
from nameplate.model.plant import Plant
from nameplate.model.stores import Quarantine, Store
from nameplate.model.supply import Imports, Supplier

YEARS = 8
GROWTH = (0.02, 0.18, 0.42, 0.63, 0.81, 0.92, 0.98, 1.0)
LATER = tuple(0.7 * part for part in GROWTH)
EARLIER = tuple(0.78 - part for part in LATER)
LAW = {"exponential": {"mean": "60 days"}}


def with_flow(hostile: str = HOSTILE) -> Assessment:
    """Return the answer on a plant with all that can be around the lines."""
    whole = answer(hostile)
    entries = (
        NumberEntry("quarantine.shed.lots", "24 lots", "assumed", (), f"a shed {hostile}", 90),
        NumberEntry("stores.magazine.parts", "9 million rounds", "assumed", (), "a guess", 93),
    )
    return dataclasses.replace(
        whole,
        plant=_around(whole.plant, hostile),
        numbers=(*whole.numbers, *entries),
        flow=flow(hostile),
    )


def _around(plant: Plant, hostile: str) -> Plant:
    """Return a plant with suppliers, quarantine, a store and imports."""
    because: dict[str, Any] = {"assumed": f"no report tells {hostile}".strip()}
    abroad = Supplier.model_validate({"origin": "imported", "lead_time": LAW, **because})
    at_home = Supplier.model_validate({"origin": "domestic", "lead_time": LAW, **because})
    store = {"parts": "9 million rounds", **because}
    return plant.model_copy(
        update={
            "suppliers": {"brass-works": abroad, "powder": at_home},
            "quarantine": {"shed": Quarantine.model_validate({"lots": "24 lots", **because})},
            "stores": {"magazine": Store.model_validate(store)},
            "imports": Imports.model_validate({"lead_time": LAW, **because}),
        }
    )


def fan(middle: float, width: float = 2.6) -> Fan:
    """Return a quantity whose ends are a factor apart from its median."""
    return Fan(middle / width, middle, middle * width, middle * 1.2)


def share_fan(p5: float, p50: float, p95: float) -> Fan:
    """Return a share over the draws."""
    return Fan(p5, p50, p95, (p5 + p50 + p95) / 3)


def flow(hostile: str = "") -> FlowResult:
    """Return the whole plant; `hostile` goes into every text."""
    tail = f" {hostile}".rstrip()
    years = range(1, YEARS + 1)
    return FlowResult(
        years=YEARS,
        draws=512,
        seconds=48.2,
        by_year=tuple(
            _year(year, about, part)
            for about, part in (("plant", 1.0), (f"steel-core{tail}", 0.7), ("tracer", 0.3))
            for year in years
        ),
        best_year=fan(12.3e6),
        waterfall=_waterfall(tail),
        limits=(
            PlantLimit("waiting for tests", "tests", 0.47, LATER, Gradient(0.61, 0.12, 8)),
            PlantLimit(f"the lines themselves{tail}", "lines", 0.31, EARLIER, None),
            PlantLimit("no material", "material", 0.22, (0.22,) * YEARS, Gradient(0.0, 0.0, 32)),
        ),
        held=(
            HeldLine(f"steel-core{tail}", "no material", share_fan(0.02, 0.12, 0.31)),
            HeldLine(f"steel-core{tail}", "waiting for tests", share_fan(0.2, 0.46, 0.71)),
            HeldLine(f"steel-core{tail}", "no room in stores", share_fan(0.0, 0.003, 0.04)),
        ),
        facilities=(FacilityResult(f"range{tail}", share_fan(0.71, 0.98, 1.0)),),
        customers=(
            _customer(f"army{tail}", "steel-core", 90e6, 0.41, 0.12),
            _customer("militia", "tracer", 31e6, 0.87, 0.74),
        ),
        stocks=tuple(
            StockPoint(month, about, fan(1.5e6 * part * (1 + month % 7) * min(1, month / 40)))
            for about, part in (("plant", 1.0), ("steel-core", 0.8))
            for month in range(1, 12 * YEARS + 1)
        ),
        first_met=tuple((year, 0.14 * GROWTH[year - 1] ** 2) for year in years),
        without=(
            WithoutPart("as it is", fan(12.3e6), 0.14, 8),
            WithoutPart(f"without tests{tail}", fan(21.9e6), 0.26, 8),
            WithoutPart("without limits of material", fan(14.1e6), 0.17, 8),
            WithoutPart("with room for everything", fan(12.4e6), 0.14, 8),
        ),
        quality=_quality(tail),
        discontinued=((f"tracer{tail}", 0.06),),
    )


def _quality(tail: str) -> tuple[LotQuality, ...]:
    """Return how good lots are that are screened, that are reworked, and that nobody tests."""
    letter_k = PlanInForce("K", SamplingPlan(125, 3, 4), SamplingPlan(125, 2, 3), 0.62)
    stated = PlanInForce(None, SamplingPlan(20, 1, 2), None, 1.0)
    by_formula = PlanByFormula(share_fan(0.9, 0.95, 0.97), fan(0.0041), fan(0.0153), fan(0.021))
    alone = PlanByFormula(share_fan(0.7, 0.8, 0.9), None, None, None)
    bad, few = fan(0.0052), fan(0.0031)
    known = share_fan(0.8, 0.91, 0.96)
    return (
        LotQuality(f"steel-core{tail}", "screen", letter_k, known, bad, few, by_formula),
        LotQuality("tracer", "rework", stated, known, bad, few, alone),
        LotQuality("blank", None, None, None, bad, bad, None),
    )


def _year(year: int, about: str, part: float) -> FlowYear:
    """Return one year on the way up."""
    made = 12.3e6 * GROWTH[year - 1] * part
    abroad = 1 - 0.6 * GROWTH[year - 1]
    return FlowYear(
        year=year,
        about=about,
        good=fan(1.1 * made),
        accepted=fan(made),
        delivered=fan(0.9 * made),
        imported=fan(9e6 * abroad),
        import_share=share_fan(0.4 * abroad, 0.8 * abroad, abroad),
        reaches=0.12 * GROWTH[year - 1] if about == "plant" else None,
    )


def _waterfall(tail: str) -> tuple[Bar, ...]:
    """Return the way from what the lines could have started to what was delivered."""
    steps: tuple[tuple[Any, str, int], ...] = (
        ("level", "design speed x 8 years", 210_000_000),
        ("loss", "no material", 31_000_000),
        ("loss", f"waiting for tests{tail}", 98_000_000),
        ("loss", "no room in stores", 1_234_567),
        ("level", "done by the slowest stations", 79_765_433),
        ("loss", "waiting for tests at the end", 9_765_433),
        ("level", "accepted", 70_000_000),
        ("loss", "in stores at the end", 4_000_000),
        ("level", "delivered", 66_000_000),
    )
    return tuple(Bar(kind, label, n, 0.2 * n, 2.4 * n) for kind, label, n in steps)


def _customer(name: str, product: str, wanted: float, filled: float, met: float) -> CustomerResult:
    """Return how a customer was served."""
    return CustomerResult(
        name=name,
        product=product,
        wanted=fan(wanted, 1.0),
        fill_rate=share_fan(0.3 * filled, filled, min(1.0, 1.6 * filled)),
        cycle_service=share_fan(0.2 * met, met, min(1.0, 2 * met)),
        delivered=fan(filled * wanted),
        imported=fan((1 - filled) * wanted),
        lost=fan(0.0),
    )
