"""What is wrong at a path of a plant file, before its line is looked up.

Decides nothing; rules and readers make findings, and the tree gives them their place.
"""

from collections.abc import Iterable
from typing import NamedTuple

from nameplate.errors import Problem
from nameplate.plantfile.nodes import Keys
from nameplate.plantfile.tree import Tree

__all__ = ["Finding", "Keys", "problems_of"]


class Finding(NamedTuple):
    """One thing to mend; the fields are those of a problem.

    Attributes:
        at_key: Whether the key that ends the path is to blame, and not its value.
    """

    keys: Keys
    code: str
    expected: str
    found: str
    fix: str
    at_key: bool = False

    def problem(self, tree: Tree) -> Problem:
        """Return the problem with its place: of what is missing, that of the block around it."""
        place = tree.key_place if self.at_key else tree.place
        keys = self.keys
        if tree.lacks(keys):
            place, keys = tree.key_place, keys[:-1]
        path = ".".join(str(key) for key in self.keys)
        return Problem(self.code, path, self.expected, self.found, self.fix, place(keys))


def problems_of(tree: Tree, found: Iterable[Finding]) -> list[Problem]:
    """Return all that is wrong with a file: findings, but for those where its text is wrong."""
    wrong = {problem.place for problem in tree.problems}
    told = (finding.problem(tree) for finding in found)
    return [*tree.problems, *(problem for problem in told if problem.place not in wrong)]
