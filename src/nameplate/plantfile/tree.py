"""YAML text -> plain mappings, lists and texts, with the place of each.

No text is read as a number, a time or a truth value: `22:00`, `no` and `010` stay what was written,
and what they mean is for the schema to say.
"""

from collections.abc import Collection, Sequence

from nameplate.errors import Place, PlantFileError, Problem
from nameplate.plantfile.building import TreeBuilder
from nameplate.plantfile.events import read_events
from nameplate.plantfile.nodes import Keys, Node, Value
from nameplate.plantfile.text_file import read_text

__all__ = ["Tree", "Value", "parse_tree", "read_text"]


class Tree:
    """The values of a plant file and their places.

    Values that the file repeats through an alias are one object: read them, do not change them.

    Attributes:
        problems: What is wrong with the text itself.
        torn: Paths of blocks that have lost an entry, and of values that are none, to a problem.
    """

    def __init__(
        self, node: Node, problems: Sequence[Problem] = (), torn: Collection[Keys] = ()
    ) -> None:
        self._node = node
        self.problems = tuple(problems)
        self.torn = frozenset(torn)

    @property
    def root(self) -> Value:
        """The whole file: mappings, lists and texts."""
        return self._node.value

    def place(self, path: Sequence[str | int]) -> Place:
        """Return the place of the value at a path, or of its nearest ancestor that is there."""
        return self._nearest(path)[0].place

    def key_place(self, path: Sequence[str | int]) -> Place:
        """Return the place of the key that ends a path; of the value where there is no key."""
        parent, left = self._nearest(path[:-1])
        if path and not left and path[-1] in parent.key_places:
            return parent.key_places[str(path[-1])]
        return self.place(path)

    def lacks(self, path: Sequence[str | int]) -> bool:
        """Tell whether nothing stands at a path."""
        return self._nearest(path)[1] > 0

    def _nearest(self, path: Sequence[str | int]) -> tuple[Node, int]:
        """Return the last node that is there along a path, and how many steps are left."""
        node = self._node
        for step, key in enumerate(path):
            if key not in node.children:
                return node, len(path) - step
            node = node.children[key]
        return node, 0


def parse_tree(text: str, file_name: str) -> Tree:
    """Return the tree of a YAML text.

    Raises:
        PlantFileError: With every problem found, where the text gives no tree; a broken syntax
            ends the search.
    """
    builder = TreeBuilder(file_name)
    try:
        for event in read_events(text, file_name):
            builder.read(event)
    except PlantFileError as error:
        raise PlantFileError([*builder.problems, *error.problems]) from None
    return Tree(builder.finished(), builder.problems, builder.torn)
