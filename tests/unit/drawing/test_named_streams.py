"""Names of random streams: one for each thing around the lines that draws, and none twice."""

from flow_plants import flow_plant
from nameplate.drawing.named_streams import flow_streams, line_streams
from nameplate.kernels.streams import streams_of


def test_everything_around_the_lines_draws_from_a_stream_of_its_own() -> None:
    """Lots, facilities, suppliers by material, causes, customers and imports each have theirs."""
    names = flow_streams(flow_plant())
    assert {
        "imports/lead",
        "products/core/fraction_bad",
        "products/blank/sample",
        "facilities/range/up",
        "facilities/range/down",
        "materials/cases/abroad/lead",
        "materials/powder/abroad/lead",
        "disruptions/embargo/last",
        "disruptions/embargo/between",
        "customers/police/amount",
        "customers/police/every",
    } < set(names)
    assert len(names) == 1 + 3 * 2 + 2 + 2 * 2 + 2 + 3 * 2


def test_no_two_names_are_one() -> None:
    """Neither names nor their hashes come twice, inside the lines and around them."""
    plant = flow_plant()
    names = [*line_streams(plant), *flow_streams(plant)]
    streams = streams_of(names)
    assert len(set(streams.values())) == len(set(names)) == len(names)


def test_a_name_hangs_on_nothing_else_in_the_file() -> None:
    """A plant without customers keeps the streams of all the rest, and so their numbers."""
    alone = flow_plant(customers=None, allocation=None)
    kept = [name for name in flow_streams(flow_plant()) if not name.startswith("customers/")]
    assert flow_streams(alone) == kept
