"""One record per thing around the lines: what the plant kernel and its naive twin work on.

Holds the layout of lots, tests, stores, supply and demand, and what comes out. How they are filled
from a plant file and what the rules are stands elsewhere (docs/conventions.md, 22 to 36). Times are
ticks of the calendar since the plant's first day, unless they are called open.
"""

from typing import Any, NamedTuple

import numpy as np

from nameplate.kernels.arrays import Ints

Records = Any  # a numpy record array; a record inside a kernel

NONE = -1

# Rules by which a line of several products takes them.
IN_TURNS, LARGEST_NEED, BY_PRIORITY = 0, 1, 2

# What is done with a rejected lot.
ACCEPT, SCREEN, REWORK, SCRAP = 0, 1, 2, 3

# Order policies.
ORDER_UP_TO, FIXED_QUANTITY, PERIODIC = 0, 1, 2

# What becomes of demand that is not met at once.
BACKLOG, LOST, IMPORTED = 0, 1, 2

# Where a lot is.
IN_LINE, WAITS_FOR_TEST, IN_TEST, WAITS_FOR_ROOM, STORED, GONE = 0, 1, 2, 3, 4, 5

# Who takes the parts of a lot through a line.
RECURSION, WINDOWS = 0, 1

# Why a line is not given a lot.
NOT_HELD, NO_MATERIAL, NO_ROOM_TEST, NO_ROOM_STORE, NO_DEMAND = 0, 1, 2, 3, 4

_LAW = [("law", "i8"), ("a", "f8"), ("b", "f8"), ("c", "f8"), ("d", "f8"), ("stream", "i8")]


def _law(name: str) -> list[tuple[str, str]]:
    """Return the fields of a law: its code, four numbers and its random stream."""
    return [(f"{name}_{field}", kind) for field, kind in _LAW]


PLANT = np.dtype(
    [
        ("seed", "i8"),
        ("draw", "i8"),
        ("replication", "i8"),
        ("horizon", "i8"),
        ("year", "i8"),  # length of the periods that are counted apart [ticks]
        ("proportional", "i8"),  # 1: stock is shared out by backlog; 0: by the customers' order
        ("import_lead_law", "i8"),
        ("import_lead_a", "f8"),
        ("import_lead_b", "f8"),
        ("import_lead_c", "f8"),
        ("import_lead_d", "f8"),
        ("import_lead_stream", "i8"),
        ("most_demands", "i8"),  # of one customer
        ("import_first_down", "i8"),  # disruptions of imports: a range of `downs`
        ("import_end_down", "i8"),
        # Where it stands.
        ("accepted", "i8"),  # lots
        ("period", "i8"),  # the present one
    ],
    align=True,
)

PRODUCT = np.dtype(
    [
        ("size", "i8"),  # parts started in a lot
        *_law("fraction_bad"),  # of a lot; drawn once a test
        ("sample_stream", "i8"),  # bad items in samples and in what is left
        ("facility", "i8"),  # NONE: released untested
        ("switches", "i8"),  # 1: severity follows the switching rules
        ("points", "i8"),  # of the switching score, 0: never reduced
        ("scoring_limit", "i8"),  # most bad items of a sample that adds points
        ("destroyed", "i8"),  # 1: samples are destroyed
        ("false_alarm", "f8"),  # share of good items found bad
        ("miss", "f8"),  # share of bad items found good
        ("rejected", "i8"),  # ACCEPT, SCREEN, REWORK or SCRAP
        ("rework_ticks", "i8"),  # from rejection until the lot waits for its test again
        ("shelf_life", "i8"),  # from the end of the lot on, ENDLESS without
        ("first_use", "i8"),  # its materials: a range of `uses`
        ("end_use", "i8"),
        ("quarantine", "i8"),  # where its lots keep their places
        # Where it stands.
        ("lots", "i8"),  # released
        ("in_lines", "i8"),  # parts of lots that are not done
        ("waiting", "i8"),  # parts of lots that are done and not stored
        ("first_waiting", "i8"),  # accepted lots that wait for a store, a chain in `no_room`
        ("last_waiting", "i8"),
        ("smallest", "i8"),  # none of them is smaller; ENDLESS: none waits
        ("at", "i8"),  # while they are gone through, the next one,
        ("before", "i8"),  # the one before it in the chain
        ("kept", "i8"),  # and the smallest up to there
        ("stock", "i8"),  # parts in stores
        ("backlog", "i8"),
        ("oldest", "i8"),  # the first of its stored lots that is not empty, in `stored`
        ("stored", "i8"),  # how many have been stored
    ],
    align=True,
)

PLAN = np.dtype(
    [
        ("sample", "i8"),
        ("accept", "i8"),  # most bad items of a sample that is beyond doubt
        ("reject", "i8"),  # fewest bad items of a rejected sample
    ],
    align=True,
)

USE = np.dtype(
    [
        ("material", "i8"),  # NONE: it is a product and nothing else
        ("product", "i8"),  # a product of the plant that is taken if there is enough; NONE: none
        ("per_part", "f8"),
    ],
    align=True,
)

LINE = np.dtype(
    [
        ("first_day", "i8"),  # its working days: a range of `days`
        ("end_day", "i8"),
        ("first_shift", "i8"),  # days by which its time without a lot is counted; they are others
        ("end_shift", "i8"),  # for a line that sees the calendar
        ("rule", "i8"),
        ("first_make", "i8"),  # the products it makes, in their order: a range of `makes`
        ("end_make", "i8"),
        ("first_station", "i8"),
        ("end_station", "i8"),
        (
            "first_change",
            "i8",
        ),  # changeover ticks [from, to] of its makes, row by row, in `changes`
        ("last_scrap", "f8"),  # at the last station
        ("last_scrap_stream", "i8"),
        ("first_repair", "i8"),  # repairs that bad parts come after: a range of `repairs`
        ("end_repair", "i8"),
        ("repair_parts", "i8"),  # parts of a lot that each of them spoils,
        ("repair_bad", "f8"),  # and the share of bad items among these
        ("change_parts", "i8"),  # the same of a changeover
        ("change_bad", "f8"),
        ("engine", "i8"),  # RECURSION, or WINDOWS until the horizon is near
        # Where it stands.
        ("next_make", "i8"),  # place among its products, of IN_TURNS
        ("last_make", "i8"),  # NONE before the first lot
        ("free_at", "i8"),  # when the last part of its last lot left station 1
        ("free_open", "i8"),  # the same in open time
        ("done_open", "i8"),  # when its last lot that is done was done, in open time
        ("lots", "i8"),  # released
        ("parts", "i8"),  # started
        ("held_by", "i8"),  # why it has no lot now
        ("held_since", "i8"),  # open time until when that has been added up
        ("held_material", "i8"),  # open time without a lot, by reason [ticks]
        ("held_test", "i8"),
        ("held_store", "i8"),
        ("held_demand", "i8"),
    ],
    align=True,
)

DAY = np.dtype([("begin", "i8"), ("open", "i8"), ("open_before", "i8")], align=True)

FACILITY = np.dtype(
    [
        ("positions", "i8"),
        ("sample_ticks", "i8"),  # work on one item
        ("first_day", "i8"),  # its working days: a range of `days`
        ("end_day", "i8"),
        *_law("up"),  # time to failure in open time; law NONE: never fails
        *_law("down"),
        # Where it stands.
        ("busy", "i8"),
        ("up_from", "i8"),  # open time at which it last came up
        ("up_until", "i8"),  # open time at which it fails next
        ("failures", "i8"),
        ("came", "i8"),  # lots that have come to it
        ("begun", "i8"),  # lots whose test has begun
        ("open_busy", "i8"),  # position ticks of work done, in sum over the tests begun
    ],
    align=True,
)

QUARANTINE = np.dtype(
    [
        ("lots_limit", "i8"),
        ("lots", "i8"),  # that keep a place there, from release to the store
        ("waiting", "i8"),  # of these, accepted ones that wait for a store
    ],
    align=True,
)

STORE = np.dtype(
    [
        ("parts_limit", "i8"),
        ("lots_limit", "i8"),
        ("takes", "i8"),  # bit p: product p may lie here
        ("parts", "i8"),
        ("lots", "i8"),
    ],
    align=True,
)

MATERIAL = np.dtype(
    [
        ("stock", "f8"),
        ("policy", "i8"),
        ("reorder", "f8"),  # s or R
        ("level", "f8"),  # S, or Q
        ("every", "i8"),  # of PERIODIC [ticks]
        ("by_share", "i8"),  # 1: suppliers by share, 0: by their order
        ("first_supply", "i8"),  # its suppliers: a range of `supplies`
        ("end_supply", "i8"),
        # Where it stands.
        ("on_order", "f8"),
        ("ordered", "f8"),
        ("orders", "i8"),
        ("used", "f8"),
        ("arrived", "f8"),
    ],
    align=True,
)

SUPPLY = np.dtype(
    [
        ("share", "f8"),
        ("minimum", "f8"),
        *_law("lead"),
        ("first_down", "i8"),  # its disruptions: a range of `downs`, in order and apart
        ("end_down", "i8"),
        ("ordered", "f8"),
        ("arrived", "f8"),
        ("orders", "i8"),
    ],
    align=True,
)

DOWN = np.dtype([("begin", "i8"), ("end", "i8")], align=True)

CUSTOMER = np.dtype(
    [
        ("product", "i8"),
        *_law("every"),  # from one demand to the next; number k is the time before demand k
        ("first", "i8"),  # when the first demand comes
        *_law("amount"),  # parts
        ("minimum", "i8"),  # smallest shipment, unless it clears the backlog
        ("unmet", "i8"),  # BACKLOG, LOST or IMPORTED
        # Where it stands.
        ("asked", "i8"),  # of the demand at this tick, NONE at others
        ("short", "i8"),  # of its last demand, what was not met at once
        ("share", "i8"),  # of the stock, where it is shared out
        ("demands", "i8"),
        ("backlog", "i8"),
        ("wanted", "i8"),
        ("delivered", "i8"),
        ("delivered_at_once", "i8"),
        ("met_at_once", "i8"),  # demands met in full at the tick at which they came
        ("lost", "i8"),
        ("imports_ordered", "i8"),
        ("imported", "i8"),
        ("imports", "i8"),  # orders
    ],
    align=True,
)

LOT = np.dtype(
    [
        ("line", "i8"),
        ("product", "i8"),
        ("number", "i8"),  # of its product, from 0
        ("started", "i8"),  # parts
        ("released", "i8"),
        ("done", "i8"),  # when the last part left the line; ENDLESS: not before the horizon
        ("repairs", "i8"),  # in its time on the line, of those that bad parts come after
        ("changed", "i8"),  # 1: a changeover came before it
        ("good", "i8"),  # parts that left the line good
        ("bad", "i8"),  # of these, bad ones that nobody knows of
        ("place", "i8"),  # IN_LINE ...
        ("facility", "i8"),
        ("test_begins", "i8"),
        ("test_ends", "i8"),
        ("tests", "i8"),
        ("severity", "i8"),  # of the last test
        ("found_bad", "i8"),  # in the last test
        ("accepted", "i8"),  # 1, 0, NONE before the test
        ("destroyed", "i8"),
        ("removed", "i8"),  # bad items screened out, or all when scrapped or expired
        ("store", "i8"),
        ("stored", "i8"),  # when
        ("left", "i8"),  # parts that lie there or wait
        ("delivered", "i8"),
        ("emptied", "i8"),  # when
    ],
    align=True,
)

SHIPMENT = np.dtype(
    [
        ("time", "i8"),
        ("customer", "i8"),  # NONE: they went into another lot
        ("into", "i8"),  # that lot, else NONE
        ("lot", "i8"),
        ("parts", "i8"),
    ],
    align=True,
)

ARRIVAL = np.dtype(
    [("time", "i8"), ("material", "i8"), ("supply", "i8"), ("customer", "i8"), ("amount", "f8")],
    align=True,
)
"""An order under way: of a material from a supply, or of imports for a customer."""

YEAR = np.dtype(
    [
        ("started", "i8"),
        ("good", "i8"),
        ("accepted", "i8"),
        ("delivered", "i8"),
        ("imported", "i8"),
        ("wanted", "i8"),
        ("stock", "i8"),  # in stores at its end
    ],
    align=True,
)
"""Parts of one period and product; of a year, or of a month."""


EVENT = np.dtype([("time", "i8"), ("kind", "i8"), ("order", "i8"), ("what", "i8")], align=True)
"""Something that is due; at one tick the lowest kind, then order, then `what`."""


class PlantRecords(NamedTuple):
    """A plant at one moment of one run, its lines apart (`LineRecords` of all of them)."""

    plant: Records  # (1,) PLANT
    products: Records  # (P,) PRODUCT
    plans: Records  # (3 P,) PLAN: normal, tightened and reduced of every product
    switching: Ints  # (P, 4) severity, accepted in a row, score, rejected on tightened
    uses: Records  # (U,) USE
    lines: Records  # (L,) LINE
    makes: Ints  # (M,) product
    repairs: Ints  # modes, by their number in the records of all lines
    changes: Ints  # changeover ticks
    days: Records  # (N,) DAY of lines and facilities
    facilities: Records  # (F,) FACILITY
    quarantine: Records  # (K,) QUARANTINE
    stores: Records  # (S,) STORE
    materials: Records  # (M,) MATERIAL
    supplies: Records  # (Q,) SUPPLY
    downs: Records  # DOWN of supplies and imports
    customers: Records  # (C,) CUSTOMER, the one with the highest priority first
    lots: Records  # (X,) LOT, in the order of their release
    shipments: Records  # (Y,) SHIPMENT, in their order
    arrivals: Records  # (Z,) ARRIVAL, in the order in which they were placed
    years: Records  # (periods * P,) YEAR, product by product within a period
    held: Ints  # (periods, L, 5) at its end: open time, then without a lot by reason [ticks]
    counts: Ints  # (5,) lots, shipments, arrivals, events in use; not 0 if one was too many
    stop: Ints  # (1,) not 0 once somebody outside wants the run to end
    # What only the kernel uses.
    events: Records  # (E,) EVENT, a heap
    queues: Ints  # (F, X) lots in the order in which they came to a facility
    no_room: Ints  # (X, 2) of an accepted lot: the next of its product that waits, and its number
    stored: Ints  # (P, X) lots in the order in which they were stored
