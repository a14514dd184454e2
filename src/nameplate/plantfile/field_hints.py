"""Words that people bring from other tools and papers, and what a plant file calls the same.

Knows words only, not where they stand.
"""

from collections.abc import Collection

from nameplate.suggest import nearest

_MEANT = {
    "time_to_failure": "mttf mtbf tbf ttf uptime time_between_failures failure_rate",
    "time_to_repair": "mttr ttr downtime repair_time repair",
    "cycle_time": "cycletime cycle ct takt takt_time process_time processing_time service_time",
    "speed": "rate throughput output speed_per_hour ppm uph jph",
    "scrap": "scrap_rate reject rejects reject_rate yield quality defects fpy",
    "micro_stops": "microstops minor_stops short_stops stoppages",
    "planned_stops": "maintenance cleaning breaks changeovers stops",
    "failures": "failure breakdowns breakdown availability oee",
    "buffers": "buffer capacity capacities storage wip",
    "stations": "station machines machine stages steps workstations",
    "shift_length": "hours hours_per_shift shift_hours",
    "shifts_per_day": "shifts shift_count shifts_per_working_day",
    "days_per_year": "days working_days workdays days_a_year",
    "ramp_up": "ramp rampup ramp-up learning",
    "from": "source sources evidence from_ statement statements reference ref",
    "assumed": "assumption because reason why",
    "note": "comment description remark notes",
    "in": "document in_ doc",
    "by": "who speaker sources source said_by",
    "says": "figure value states",
    "count": "number quantity parallel",
    "every": "interval period",
    "lasting": "duration length",
    "share_of_time": "share availability factor",
}


def meant(word: str, known: Collection[str]) -> str | None:
    """Return the known field that an unknown word probably means, or None."""
    plain = word.lower().replace(" ", "_")
    close = nearest(plain, known)
    if close:
        return close
    return next(
        (field for field in known if plain in _MEANT.get(field, "").split()),
        None,
    )
