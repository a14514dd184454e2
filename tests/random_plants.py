"""Small plants at random, with as many ties and corners as can be.

Holds the choices only; `plant_cases` makes records of them.
"""

import math
import random
from typing import Any

from hypothesis import strategies as st

from nameplate.drawing.lost_shifts import shifts_lost
from nameplate.kernels.arrays import ENDLESS, EXPONENTIAL, UNIFORM, RunKey
from nameplate.kernels.plant_records import (
    ACCEPT,
    BACKLOG,
    BY_PRIORITY,
    FIXED_QUANTITY,
    IMPORTED,
    IN_TURNS,
    LARGEST_NEED,
    LOST,
    NONE,
    ORDER_UP_TO,
    PERIODIC,
    REWORK,
    SCRAP,
    SCREEN,
)
from plant_cases import Case, plant_case
from random_lines import random_cycles, random_law, random_modes, random_stops

N_QUARANTINES = 2


def random_shifts(rng: random.Random, horizon: int) -> list[tuple[int, int]]:
    """Return days of whole shifts, of which chance takes some and a later pattern changes all."""
    length = rng.randint(5, 60)
    patterns = [(n, rng.randint(1, length // n)) for n in (rng.randint(1, 3) for _ in range(2))]
    begins = range(rng.choice([0, 0, length]), horizon + length, length)
    first_of_later = rng.randint(0, len(begins))
    key = RunKey(*(rng.randrange(1 << 32) for _ in range(3)))
    spell = rng.choice([None, rng.uniform(1.0, 9.0)])
    lost = shifts_lost(key, 0, 3 * len(begins), rng.choice([0.3, 0.8]), spell)
    days = []
    for day, begin in enumerate(begins):
        n_shifts, shift = patterns[day >= first_of_later]
        left = n_shifts - int(lost[3 * day : 3 * day + n_shifts].sum())
        days.append((begin, left * shift))
    return days


def random_days(rng: random.Random, horizon: int) -> list[tuple[int, int]]:
    """Return working days: one without end, some of lost shifts, or several with gaps between."""
    if rng.random() < 0.3:
        return [(rng.choice([0, rng.randrange(horizon)]), horizon)]
    if rng.random() < 0.4:
        return random_shifts(rng, horizon)
    length = rng.randint(5, 60)
    first = rng.choice([0, 0, rng.randint(1, horizon // 3 + 1)])
    return [
        (begin, rng.choice([length, max(1, length // 2), rng.randint(1, length)]))
        for begin in range(first, horizon + length, length)
        if rng.random() < 0.9 or begin == first
    ]


def random_downs(rng: random.Random, horizon: int) -> list[tuple[int, int]]:
    edges = sorted(rng.sample(range(1, horizon + 20), 2 * rng.choice([0, 0, 1, 2])))
    return list(zip(edges[::2], edges[1::2], strict=True))


def _product(
    rng: random.Random, number: int, n_facilities: int, n_materials: int
) -> dict[str, Any]:
    size = rng.choice([1, rng.randint(2, 20), rng.randint(2, 20)])
    sample = rng.choice([size + 1, *[rng.randint(1, size // 2 + 1)] * 5])
    accept = rng.choice([0, 0, 1, 2])
    plans = [(sample, accept, accept + 1) for _ in range(2)]
    plans.append((rng.randint(1, sample), accept, accept + rng.randint(1, 2)))
    return {
        "size": size,
        "fraction_bad": rng.choice([0.0, 0.1, 0.5, (UNIFORM, 0.0, 0.4), (UNIFORM, 0.2, 1.0)]),
        "facility": rng.choice([NONE, *range(n_facilities), *range(n_facilities)]),
        "switches": rng.choice([0, 1, 1]),
        "points": rng.choice([0, 2, 3, 10, 15]),
        "scoring_limit": rng.randint(0, accept),
        "destroyed": rng.choice([0, 1]),
        "false_alarm": rng.choice([0.0, 0.0, 0.1]),
        "miss": rng.choice([0.0, 0.0, 0.3]),
        "rejected": rng.choice([ACCEPT, SCREEN, REWORK, REWORK, SCRAP]),
        "rework_ticks": rng.randint(1, 30),
        "shelf_life": rng.choice([ENDLESS, rng.randint(0, 150)]),
        "plans": plans,
        "uses": _uses(rng, number, n_materials),
        "quarantine": rng.randrange(N_QUARANTINES),
    }


def _uses(rng: random.Random, number: int, n_materials: int) -> list[tuple[int, int, float]]:
    """Return what a product takes: materials, products made before it, and one for the other."""
    others = [p for p in range(number) if rng.random() < 0.4]
    uses = []
    for material in (m for m in range(n_materials) if rng.random() < 0.6):
        own = others.pop() if others and rng.random() < 0.7 else NONE
        uses.append((material, own, rng.choice([0.5, 1.0, 2.0])))
    return [*uses, *((NONE, p, rng.choice([0.3, 0.5, 1.0])) for p in others)]


def _line(rng: random.Random, n_products: int, horizon: int, is_plain: bool) -> dict[str, Any]:
    n, makes = rng.randint(1, 3), rng.sample(range(n_products), rng.randint(1, n_products))
    modes = [random_modes(rng, 10, operating_only=is_plain) for _ in range(n)]
    changes = [[rng.choice([0, 0, rng.randint(1, 20)]) for _ in makes] for _ in makes]
    shifts = {"shifts": random_days(rng, horizon)} if rng.random() < 0.2 else {}
    return {
        **shifts,
        "cycles": random_cycles(rng, n, constant_only=rng.random() < 0.5),
        "room": [rng.choice([0, 0, 1, 3, 20]) for _ in range(n - 1)],
        "modes": modes,
        "repairs": [mode for mode in range(sum(map(len, modes))) if rng.random() < 0.6],
        "repair_parts": rng.choice([0, rng.randint(1, 10)]),
        "repair_bad": rng.choice([0.0, 0.5, 1.0]),
        "change_parts": rng.choice([0, rng.randint(1, 10)]),
        "change_bad": rng.choice([0.5, 1.0]),
        "stops": [[] if is_plain else random_stops(rng, horizon) for _ in range(n)],
        "scrap": [rng.choice([0.0, 0.0, 0.1]) for _ in range(n - 1)] + [0.0],
        "last_scrap": rng.choice([0.0, 0.2]),
        "days": random_days(rng, horizon),
        "rule": rng.choice([IN_TURNS, LARGEST_NEED, BY_PRIORITY]),
        "makes": makes,
        "changes": changes,
    }


def _facility(rng: random.Random, horizon: int) -> dict[str, Any]:
    mean = rng.choice([5.0, 30.0])
    return {
        "positions": rng.randint(1, 3),
        "sample_ticks": rng.randint(1, 8),
        "days": random_days(rng, horizon),
        "up": rng.choice([None, (EXPONENTIAL, 4 * mean), rng.randint(3, 30)]),
        "down": rng.choice([(EXPONENTIAL, mean), rng.randint(1, 10)]),
    }


def _material(rng: random.Random, horizon: int) -> dict[str, Any]:
    def supply() -> dict[str, Any]:
        return {
            "share": rng.choice([0.25, 0.5, 0.75]),
            "minimum": rng.choice([0.0, 0.0, 16.0]),
            "lead": rng.choice([rng.randint(1, 30), random_law(rng, 20.0)]),
            "downs": random_downs(rng, horizon),
        }

    reorder = float(rng.randint(0, 30))
    policy = rng.choice([ORDER_UP_TO, FIXED_QUANTITY, PERIODIC])
    return {
        "stock": float(rng.choice([0, rng.randint(0, 80)])),
        "policy": policy,
        "reorder": reorder,
        "level": rng.randint(1, 60) + (0.0 if policy == FIXED_QUANTITY else reorder),
        "every": rng.randint(1, 60),
        "by_share": rng.choice([0, 1]),
        "supplies": [supply() for _ in range(rng.randint(1, 3))],
    }


def _customer(rng: random.Random, n_products: int) -> dict[str, Any]:
    mean = float(rng.randint(0, 12))
    return {
        "product": rng.randrange(n_products),
        "first": rng.choice([0, rng.randint(0, 60)]),
        "every": rng.choice([10, rng.randint(3, 60), (EXPONENTIAL, 12.0), (UNIFORM, 0.0, 9.0)]),
        "amount": rng.choice([mean, (UNIFORM, -1.0, 2 * mean), (EXPONENTIAL, mean + 1.0)]),
        "minimum": rng.choice([0, 0, 5]),
        "unmet": rng.choice([BACKLOG, LOST, IMPORTED]),
    }


def _store(rng: random.Random, n_products: int) -> dict[str, Any]:
    return {
        "parts_limit": rng.choice([ENDLESS, rng.randint(5, 60)]),
        "lots_limit": rng.choice([ENDLESS, rng.randint(1, 5)]),
        "takes": rng.choice([-1, -1, rng.randrange(1 << n_products)]),
    }


def random_plant(rng: random.Random) -> Case:
    """Return a small random plant; all choices come from the source that is given.

    In half of them the stations of lines stop at work only.
    """
    is_plain = rng.random() < 0.5
    horizon = rng.randint(20, 800)
    n_products, n_materials = rng.randint(1, 3), rng.randint(0, 2)
    n_facilities = rng.randint(0, 2)
    return plant_case(
        horizon,
        [_product(rng, p, n_facilities, n_materials) for p in range(n_products)],
        [_line(rng, n_products, horizon, is_plain) for _ in range(rng.randint(1, 3))],
        facilities=[_facility(rng, horizon) for _ in range(n_facilities)],
        stores=[_store(rng, n_products) for _ in range(rng.randint(1, 3))],
        materials=[_material(rng, horizon) for _ in range(n_materials)],
        customers=[_customer(rng, n_products) for _ in range(rng.randint(0, 4))],
        quarantine=[rng.choice([1, 2, 4, 8, ENDLESS]) for _ in range(N_QUARANTINES)],
        proportional=rng.random() < 0.5,
        import_lead=rng.choice([rng.randint(1, 30), (EXPONENTIAL, 20.0)]),
        import_downs=random_downs(rng, horizon),
        year=rng.choice([horizon, math.ceil(horizon / 3), 50]),
        first_stream=rng.randrange(1, 1 << 31),
        key=(rng.randrange(1 << 32), rng.randrange(1 << 32), rng.randrange(1 << 32)),
    )


def random_plant_of(seed: int) -> Case:
    """Return the random plant of a seed."""
    return random_plant(random.Random(seed))


plants: st.SearchStrategy[Case] = st.randoms(use_true_random=False).map(random_plant)
"""Small random plants that hypothesis can make smaller still."""
