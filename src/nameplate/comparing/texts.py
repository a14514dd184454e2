"""What stands at a place of a plant as one short text, close to how a plant file writes it.

Decides nothing; where a number keeps its own text, that is what is told.
"""

from typing import Any

from nameplate.model.closed_days import DatedDays
from nameplate.model.frozen import Dates, Frozen
from nameplate.model.values import Chance, Number
from nameplate.model.walking import Basis

FIRST_TOLD = ("says", "asks", "name", "title", "quote", "paraphrase", "product", "what", "text")
"""The fields that say best what a block is, the best first."""


def as_text(value: Any) -> str:
    """Return a value of a plant as one text; nothing is the empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Basis):
        return _grounds(value)
    if isinstance(value, Number | Chance):
        return value.text or str(value.model_dump(exclude={"from_", "assumed", "text"}))
    if isinstance(value, Dates | DatedDays):
        return str(value)
    if isinstance(value, Frozen):
        return _block(value)
    if isinstance(value, tuple):
        return ", ".join(as_text(item) for item in value) or "none"
    if isinstance(value, dict):
        return ", ".join(f"{name} {as_text(item)}" for name, item in value.items()) or "none"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _grounds(basis: Basis) -> str:
    """Return what something rests on."""
    shown = f"from {', '.join(basis.statements)}" if basis.statements else ""
    reason = f"assumed: {basis.reason}" if basis.reason else ""
    return "; ".join(filter(None, [reason, shown])) or "nothing of its own"


def _block(block: Frozen) -> str:
    """Return what was given of a block: what says best what it is first, its grounds last."""
    best = next((name for name in FIRST_TOLD if isinstance(getattr(block, name, None), str)), None)
    ranks = {best: 0, "from_": 2, "assumed": 3}
    given = sorted(_given(block), key=lambda pair: ranks.get(pair[0], 1))
    told = (f"{info.alias or name}: {_within(getattr(block, name))}" for name, info in given)
    return "; ".join(told)


def _within(value: Any) -> str:
    """Return a value within a block; of blocks in it only the names, of them or of their fields."""
    if _is_block(value):
        return f"({', '.join(info.alias or name for name, info in _given(value))})"
    if isinstance(value, dict) and any(map(_is_block, value.values())):
        return ", ".join(str(name) for name in value)
    if isinstance(value, tuple) and not isinstance(value, Dates | DatedDays):
        return ", ".join(_within(item) for item in value) or "none"
    return as_text(value)


def _is_block(value: Any) -> bool:
    """Tell whether a value has fields of its own and is no number."""
    return isinstance(value, Frozen) and not isinstance(value, Number | Chance)


def _given(block: Frozen) -> list[tuple[str, Any]]:
    """Return the fields of a block that were given."""
    fields = type(block).model_fields.items()
    return [(name, info) for name, info in fields if name in block.model_fields_set]
