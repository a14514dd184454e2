"""The event list of a line: the next event of each station, in a tree of minima.

Holds how the earliest tick and its stations are found. Knows nothing of what the events are.

A tree of n leaves, n a power of two, is an array of 2 n: its root stands at 1, the children of node
i at 2 i and 2 i + 1, and so station s at n + s. Every node holds the earliest tick below it. As a
station never awaits more than one event, a change costs one walk to the root.
"""

import numpy as np

from nameplate.kernels.arrays import ENDLESS, Ints
from nameplate.kernels.jit import callee

Index = np.uint64  # unsigned, so that a kernel does not look for indices from the end
ZERO = Index(0)
ONE = Index(1)


def new_tree(n_stations: int) -> Ints:
    """Return a tree in which every station has an event at tick 0."""
    n_leaves = 1 << (n_stations - 1).bit_length()
    tree = np.zeros(2 * n_leaves, np.int64)
    tree[n_leaves + n_stations :] = ENDLESS
    for node in range(n_leaves - 1, 0, -1):
        tree[node] = min(tree[2 * node], tree[2 * node + 1])
    return tree


@callee
def set_due(tree: Ints, s: Index, due: int) -> None:
    """Let the next event of station s be at tick `due`."""
    node = Index(tree.size // 2) + s
    tree[node] = due
    while node > ONE:
        due = min(due, tree[node ^ ONE])
        node >>= ONE
        tree[node] = due


@callee
def first_due(tree: Ints) -> tuple[Index, bool]:
    """Return the first station with the earliest event, and whether no other has one then."""
    t = tree[1]
    n_leaves = Index(tree.size // 2)
    node = ONE
    is_only = True
    while node < n_leaves:
        node <<= ONE
        left, right = tree[node], tree[node ^ ONE]
        is_only &= left != right
        node ^= Index(left != t)
    return node - n_leaves, is_only
