"""A value of a plant file with its place, and the place of all within it.

It only stores; the builder fills it and the tree looks things up in it.
"""

from dataclasses import dataclass, field

from nameplate.errors import Place

Keys = tuple[str | int, ...]
"""The way to a value: names of fields and numbers in lists."""

Value = dict[str, "Value"] | list["Value"] | str | None
"""What a plant file holds: None is a key with nothing after it."""


@dataclass(slots=True)
class Node:
    """A value, where it stands, and the same for all within it.

    Attributes:
        size: Values and keys in it, itself included and aliases at their full size.
        height: Levels of mappings and lists in it; 0 for a text.
    """

    value: Value
    place: Place
    children: dict[str | int, "Node"] = field(default_factory=dict)
    key_places: dict[str, Place] = field(default_factory=dict)
    size: int = 1
    height: int = 0

    def take(self, key: str | int, child: "Node") -> None:
        """Add a child under a key, or at the end of a list."""
        self.children[key] = child
        if isinstance(self.value, dict):
            self.value[str(key)] = child.value
        elif isinstance(self.value, list):
            self.value.append(child.value)
        self.height = max(self.height, child.height + 1)

    def seen_at(self, place: Place) -> "Node":
        """Return the same node as an alias shows it: elsewhere, its parts where they were."""
        return Node(self.value, place, self.children, self.key_places, self.size, self.height)


@dataclass(slots=True)
class Frame:
    """A mapping or list that is still open, and the key that its next value belongs to."""

    node: Node
    anchor: str | None
    nodes_before: int
    key: str | None = None
    awaits_key: bool = True
