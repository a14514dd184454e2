"""Values of a plant file -> YAML text: on one line where it fits, else in a block.

Knows nothing of what the values mean.
"""

import json
import re
from collections.abc import Iterator

from nameplate.plantfile.tree import Value

WIDTH = 100
"""Columns of a line, which a text without a break may exceed."""
# What YAML reads as it stands, also between braces.
_PLAIN = re.compile(r"[A-Za-z0-9…][\w ./%+-]*(?<! )")


def flow_text(value: Value) -> str:
    """Return a value as it may stand behind a colon or between braces."""
    if isinstance(value, dict):
        inner = (f"{_scalar(key)}: {flow_text(item)}" for key, item in value.items())
        return f"{{{', '.join(inner)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(flow_text, value))}]"
    return "" if value is None else _scalar(value)


def block_lines(block: dict[str, Value], indent: str = "") -> Iterator[str]:
    """Yield a mapping line by line; what is a leaf and fits stands on one line."""
    for key, value in block.items():
        line = f"{indent}{_scalar(key)}: {flow_text(value)}"
        if isinstance(value, dict) and (len(line) > WIDTH or _is_deep(value)):
            yield f"{indent}{_scalar(key)}:"
            yield from block_lines(value, indent + "  ")
        else:
            yield line


def _is_deep(value: dict[str, Value]) -> bool:
    """Tell whether mappings stand in mappings in a mapping."""
    inner = [item for item in value.values() if isinstance(item, dict)]
    return any(isinstance(each, dict) for item in inner for each in item.values())


def _scalar(text: str) -> str:
    """Return a text, in quotes where it needs them."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
