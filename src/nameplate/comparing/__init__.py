"""Two plant files side by side: what changed in meaning, and what it did to the answer."""

from nameplate.comparing.way import compare

__all__ = ["compare"]
