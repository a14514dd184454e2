"""Whether two numbers, or two values of any field, mean the same.

Looks at what was read and never at how it was written.
"""

import math
from typing import Any, Literal

from nameplate.model.frozen import Frozen
from nameplate.model.values import Constant, Number, ShareOf

SAME_RELATIVE = 1e-12
"""Two ways to write one number differ by less, from converting their units."""
NOT_MEANT = ("text", "from_", "assumed")
"""Fields of a number that say how it is written and what it rests on."""


def what_differs(before: Number, after: Number) -> Literal["value", "law"] | None:
    """Return in what two numbers differ: one known value from another, or in their law."""
    if alike(before, after):
        return None
    plain = (Constant, ShareOf)
    is_plain = isinstance(before.form, plain) and type(before.form) is type(after.form)
    return "value" if is_plain else "law"


def alike(before: Any, after: Any) -> bool:
    """Tell whether two values of a field mean the same."""
    if isinstance(before, float) and isinstance(after, float):
        return math.isclose(before, after, rel_tol=SAME_RELATIVE, abs_tol=0.0)
    if isinstance(before, tuple) and isinstance(after, tuple):
        pairs = zip(before, after, strict=False)
        return len(before) == len(after) and all(alike(*pair) for pair in pairs)
    if isinstance(before, dict) and isinstance(after, dict):
        return before.keys() == after.keys() and all(alike(before[k], after[k]) for k in before)
    if isinstance(before, Frozen) and type(before) is type(after):
        fields = [name for name in type(before).model_fields if name not in NOT_MEANT]
        return all(alike(getattr(before, name), getattr(after, name)) for name in fields)
    return bool(before == after)
