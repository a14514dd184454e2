"""Parser events -> nodes, event by event, with every problem met on the way.

Without recursion and with counted sizes, so that no text, however odd, costs much.
"""

from dataclasses import replace

from ruamel.yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from nameplate.errors import Place, PlantFileError, Problem, clip, quote
from nameplate.plantfile.events import DEEPEST_NESTING, too_deep
from nameplate.plantfile.nodes import Frame, Keys, Node, Value
from nameplate.plantfile.odd_characters import odd_character

MOST_NODES = 20_000
_FIELDS = "fields at the top of the file, for example  name: value"


class TreeBuilder:
    """Builds the tree event by event, without recursion, and gathers the problems.

    Attributes:
        problems: What is wrong so far.
        torn: Paths of blocks that have lost an entry, and of values that are none, to a problem.
    """

    def __init__(self, file_name: str) -> None:
        self.problems: list[Problem] = []
        self.torn: set[Keys] = set()
        self._file_name = file_name
        self._root: Node | None = None
        self._frames: list[Frame] = []
        self._anchors: dict[str, Node] = {}
        self._documents = 0
        self._nodes = 0

    def finished(self) -> Node:
        """Return the node of the whole file, or raise all problems if it is none."""
        root = self._root
        if root is None or root.value is None:
            self._report("empty-file", _FIELDS, "nothing", "begin with a field name")
        elif not isinstance(root.value, dict):
            found = "a list" if isinstance(root.value, list) else quote(root.value)
            self._report("not-a-mapping", _FIELDS, found, "begin with a field name", root.place)
        if root is None or not isinstance(root.value, dict):
            raise PlantFileError(self.problems)
        return root

    def read(self, event: Event) -> None:
        """Take in one event.

        Raises:
            PlantFileError: Where going on would cost without bound or mean nothing.
        """
        if isinstance(event, DocumentStartEvent):
            self._start_document(event)
        elif isinstance(event, AliasEvent):
            self._alias(event)
        elif isinstance(event, CollectionStartEvent):
            self._open(event)
        elif isinstance(event, CollectionEndEvent):
            frame = self._frames.pop()
            frame.node.size = self._nodes - frame.nodes_before
            self._attach(frame.node, frame.anchor)
        elif isinstance(event, ScalarEvent):
            self._scalar(event)

    def _start_document(self, event: DocumentStartEvent) -> None:
        """Refuse a second document and other versions of the language."""
        place = self._place(event)
        self._documents += 1
        if self._documents > 1:
            fix = "delete the line ---; what follows it belongs in a file of its own"
            self._report("second-document", "one document", "a second one", fix, place)
            raise PlantFileError([])
        if event.version not in (None, (1, 2)):
            version = ".".join(str(part) for part in event.version)
            fix = "delete the line %YAML"
            self._report("yaml-version", "YAML 1.2", f"YAML {version}", fix, place)

    def _open(self, event: CollectionStartEvent) -> None:
        """Begin a mapping or a list."""
        nodes_before = self._nodes
        place = self._begin_node(event)
        self._refuse_depth(1, place)
        value: Value = {} if isinstance(event, MappingStartEvent) else []
        self._frames.append(Frame(Node(value, place, height=1), event.anchor, nodes_before))

    def _scalar(self, event: ScalarEvent) -> None:
        """Take a text as it is written."""
        place = self._begin_node(event)
        is_key = self._at_key()
        nothing = event.style is None and event.value == ""
        if is_key and event.style is None and event.value == "<<":
            fix = "write the fields out, or give the whole value by an alias"
            self._report("merge-key", "a field name", 'the merge key "<<"', fix, place)
            self._drop_key()
            return
        odd = odd_character(event.value, place, is_key=is_key)
        if odd:
            self.problems.append(replace(odd, path=self._path()))
            if is_key:
                self.torn.add(self._keys())
        self._attach(Node(None if nothing else event.value, place), event.anchor)

    def _alias(self, event: AliasEvent) -> None:
        """Put the value of an anchor in the place of its alias."""
        place = self._place(event)
        name = str(event.anchor)
        target = self._anchors.get(name)
        is_open = any(frame.anchor == name for frame in self._frames)
        if target is None or is_open:
            what = "is inside that anchor" if is_open else "names no anchor above it"
            found = f"*{clip(name, 30)}, which {what}"
            expected = "an alias of an anchor that is complete, for example &a above and *a here"
            self._report("unknown-alias", expected, found, "write the value out", place)
            self.torn.add(self._keys())
            target = Node(None, place)
        self._count(target.size, place)
        self._refuse_depth(target.height, place)
        if self._at_key():
            fix = "write the key out instead of an alias"
            self._report("key-not-text", "a field name", f"*{clip(name, 30)}", fix, place)
            self._drop_key()
            return
        self._attach(target.seen_at(place), None)

    def _begin_node(self, event: CollectionStartEvent | ScalarEvent) -> Place:
        """Count a node and refuse its language tag."""
        place = self._place(event)
        self._count(1, place)
        if event.tag is not None:
            tag = event.tag.replace("tag:yaml.org,2002:", "!!")
            fix = "delete the tag, or put a value that begins with ! in quotes"
            expected = "a plain value without a language tag"
            self._report("yaml-tag", expected, f"the tag {quote(tag, 40)}", fix, place)
        return place

    def _drop_key(self) -> None:
        """Leave out what stands under a key that is no name."""
        self.torn.add(self._keys())
        self._frames[-1].awaits_key = False
        self._frames[-1].key = None

    def _attach(self, node: Node, anchor: str | None) -> None:
        """Give a finished node to the mapping or list around it."""
        if anchor is not None:
            self._anchors[anchor] = node
        if not self._frames:
            self._root = node
            return
        frame = self._frames[-1]
        if isinstance(frame.node.value, list):
            frame.node.take(len(frame.node.value), node)
        elif frame.awaits_key:
            frame.awaits_key = False
            frame.key = self._checked_key(frame.node, node)
        else:
            frame.awaits_key = True
            if frame.key is not None:
                frame.node.take(frame.key, node)
            frame.key = None

    def _checked_key(self, parent: Node, node: Node) -> str | None:
        """Return the key, or None where it is refused and its value is to be dropped."""
        key = node.value
        if not key and not isinstance(key, (dict, list)):
            fix = "write the name of the field before the colon"
            self._report("empty-key", "a field name", "an empty key", fix, node.place)
            self.torn.add(self._keys())
        elif not isinstance(key, str):
            found = "a list" if isinstance(key, list) else "a mapping"
            fix = "use a plain text as the key; put one that begins with a bracket in quotes"
            self._report("key-not-text", "a field name", found, fix, node.place)
            self.torn.add(self._keys())
        elif key in parent.key_places:
            found = f"{quote(key, 30)} again, first on line {parent.key_places[key].line}"
            fix = "delete one of the two, or rename it"
            self._report("duplicate-key", "each key once", found, fix, node.place)
            self.torn.add(self._keys())
        else:
            parent.key_places[key] = node.place
            return key
        return None

    def _at_key(self) -> bool:
        """Return whether the next node is a key of a mapping."""
        if not self._frames:
            return False
        frame = self._frames[-1]
        return isinstance(frame.node.value, dict) and frame.awaits_key

    def _count(self, nodes: int, place: Place) -> None:
        """Count nodes, aliases at their full size, and stop before there are too many."""
        self._nodes += nodes
        if self._nodes > MOST_NODES:
            expected = f"at most {MOST_NODES:,} values and keys, repeated ones counted each time"
            self._report("too-many-values", expected, "more", "shorten the file", place)
            raise PlantFileError([])

    def _refuse_depth(self, levels: int, place: Place) -> None:
        """Stop where the next node would reach below the deepest level."""
        if len(self._frames) + levels > DEEPEST_NESTING:
            raise PlantFileError([too_deep(place, self._path())])

    def _place(self, event: Event) -> Place:
        """Return where an event begins."""
        mark = event.start_mark
        return Place(self._file_name, mark.line + 1, mark.column + 1)

    def _keys(self) -> Keys:
        """Return the way to what is being read."""
        keys: list[str | int] = []
        for frame in self._frames:
            if isinstance(frame.node.value, list):
                keys.append(len(frame.node.value))
            elif frame.key is not None:
                keys.append(frame.key)
        return tuple(keys)

    def _path(self) -> str:
        """Return the way to what is being read, for people."""
        return ".".join(str(key) for key in self._keys())

    def _report(
        self, code: str, expected: str, found: str, fix: str, place: Place | None = None
    ) -> None:
        """Note a problem; without a place it stands at the top of the file."""
        where = place or Place(self._file_name, 1, 1)
        self.problems.append(Problem(code, self._path(), expected, found, fix, where))
