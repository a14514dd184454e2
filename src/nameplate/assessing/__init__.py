"""The whole way from a plant to its answer, and the record of the run."""

from nameplate.assessing.way import MOST_DRAWS, WANTED_ERROR, assess, available_cores

__all__ = ["MOST_DRAWS", "WANTED_ERROR", "assess", "available_cores"]
