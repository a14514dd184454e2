"""The rules between the parts of a plant, gathered: each yields what is wrong, and where.

Holds the order of the rules; what each asks for stands in its own module.
"""

from collections.abc import Iterator

from nameplate.model.plant import Plant
from nameplate.plantfile.finding import Finding
from nameplate.plantfile.rules import (
    around_the_lines,
    basis,
    branches,
    break_even,
    changeovers,
    checks,
    claims,
    claims_as_stated,
    counted_units,
    factors_of_checks,
    flow_names,
    flow_orders,
    flow_sizes,
    planned_time,
    rings,
    shares,
    speakers,
    statuses,
    units_of_checks,
)

RULES = (
    speakers.documents_and_sources,
    speakers.statements_rested_on,
    speakers.records_of_sources,
    statuses.only_accepted_statements_bear,
    statuses.merged_statements_stand_elsewhere,
    branches.options_of_numbers,
    branches.options_of_words,
    planned_time.shifts_fit_into_a_day,
    shares.lines_alike,
    shares.targets_of_shares,
    flow_names.phases_named,
    flow_names.products_named,
    flow_names.lots_named,
    flow_names.suppliers_named,
    flow_names.stations_named,
    around_the_lines.years_and_lots,
    around_the_lines.every_product_has_a_store,
    around_the_lines.every_product_has_one_quarantine,
    around_the_lines.own_products_go_in_once,
    around_the_lines.stock_is_shared_out,
    around_the_lines.imports_are_described,
    around_the_lines.repairs_that_spoil_are_made,
    changeovers.between_all_products,
    rings.phases_that_wait,
    rings.products_that_take_each_other,
    rings.claims_that_supersede_each_other,
    flow_sizes.stores_hold_a_lot,
    flow_sizes.stores_hold_what_lots_take,
    flow_sizes.samples_fit_into_lots,
    flow_sizes.plans_decide,
    flow_sizes.levels_are_above_reorder_points,
    flow_orders.orders_are_enough_for_a_lot,
    flow_orders.orders_follow_each_other,
    flow_sizes.shares_add_up,
    flow_sizes.events_can_be_followed,
    counted_units.counts_of_what_the_plant_makes,
    basis.every_number_rests_on_something,
    basis.every_day_off_rests_on_something,
    claims.figures_of_claims,
    claims_as_stated.claims_say_what_was_stated,
    claims.subjects_of_claims,
    claims.claims_superseded,
    claims.claims_due_later,
    claims.one_headline,
    break_even.what_is_solved_for,
    break_even.what_it_is_solved_against,
    break_even.conditions,
    checks.what_checks_name,
    units_of_checks.units_fit,
    factors_of_checks.factors_can_be,
    factors_of_checks.shares_are_shares,
)


def findings(plant: Plant) -> Iterator[Finding]:
    """Yield everything by which the parts of a plant do not fit together, each thing once."""
    told: set[Finding] = set()
    for rule in RULES:
        for finding in rule(plant):
            if finding not in told:
                told.add(finding)
                yield finding
