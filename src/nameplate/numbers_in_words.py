"""Numbers and times -> short text for people, which `quantities` can read again.

Rounded for reading; nothing here is meant for reckoning on.
"""

import math

_SCALES = ((1e12, " trillion"), (1e9, " billion"), (1e6, " million"))
_MOST_IN_WORDS = 1e15
_LEAST_IN_DECIMALS = 1e-4

_US, _MS, _S = 1.0, 1e3, 1e6
_MIN, _H = 60 * _S, 3600 * _S
_DAY, _YEAR = 24 * _H, 365 * 24 * _H


def format_number(number: float, digits: int = 3) -> str:
    """Return a number for people: "70 million", "191,781", "0.19".

    Whole numbers below a million are exact; all others keep `digits` significant digits, or their
    whole part where that is longer.
    """
    if math.isnan(number):
        return "unknown"
    if math.isinf(number):
        return "no limit" if number > 0 else "no lower limit"
    if number < 0:
        return "-" + format_number(-number, digits)
    if number < 999_999.5:
        return _below_a_million(number, digits)
    rounded = _significant(number, digits)
    if rounded >= _MOST_IN_WORDS:
        return f"{rounded:.{digits}g}"
    scale, word = next(pair for pair in _SCALES if rounded >= pair[0])
    return _decimal(rounded / scale, digits) + word


def _below_a_million(number: float, digits: int) -> str:
    """Return a number below a million, exact where it is whole."""
    if number == round(number) or number >= 1000:
        return f"{round(number):,}"
    if number < _LEAST_IN_DECIMALS:
        return f"{number:.{digits}g}"
    return _decimal(number, digits)


def _significant(number: float, digits: int) -> float:
    """Return the number rounded to so many significant digits."""
    return float(f"{number:.{digits}g}")


def _decimal(number: float, digits: int) -> str:
    """Return a positive number in decimals, without idle zeros at its end."""
    rounded = _significant(number, digits)
    decimals = max(0, digits - 1 - math.floor(math.log10(rounded)))
    text = f"{rounded:,.{decimals}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def format_ticks(ticks: float) -> str:
    """Return a time for people: "300 ms", "4 min", "1 h 30 min"."""
    if not math.isfinite(ticks):
        return format_number(ticks)
    if ticks < 0:
        return "-" + format_ticks(-ticks)
    for unit_ticks, name in ((_YEAR, "year"), (_DAY, "day")):
        if ticks >= unit_ticks and ticks % unit_ticks == 0:
            return _counted(ticks / unit_ticks, name)
    if ticks >= 100 * _H:
        return _two_parts(round(ticks / _H), 24, ("day", "h"))
    if round(ticks / _S) >= 3600:
        return _two_parts(round(ticks / _MIN), 60, ("h", "min"))
    if round(ticks / _S, 1) >= 60:
        return _two_parts(round(ticks / _S), 60, ("min", "s"))
    return _below_a_minute(ticks)


def _counted(count: float, name: str) -> str:
    """Return a number of days or years."""
    return f"{format_number(count)} {name}{'' if count == 1 else 's'}"


def _two_parts(count: int, base: int, names: tuple[str, str]) -> str:
    """Return so many of the smaller unit as larger and smaller ones."""
    large, small = divmod(count, base)
    head = _counted(large, names[0]) if names[0] == "day" else f"{large:,} {names[0]}"
    return f"{head} {small} {names[1]}" if small else head


def _below_a_minute(ticks: float) -> str:
    """Return a short time in the largest unit of which there is at least one."""
    rounded = _significant(ticks, 3)
    if rounded == 0:
        return "0 s"
    for unit_ticks, name in ((_S, "s"), (_MS, "ms")):
        if rounded >= unit_ticks:
            return f"{format_number(rounded / unit_ticks)} {name}"
    return f"{format_number(rounded / _US)} us"
