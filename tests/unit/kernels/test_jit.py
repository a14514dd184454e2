"""How kernels are compiled."""

import pytest
from numba import types

from nameplate.kernels.jit import COMPILED, callee


@callee
def added(number: int, more: int) -> int:
    """Return a sum."""
    return number + more


@pytest.mark.skipif(not COMPILED, reason="kernels run as plain Python")
def test_a_constant_in_a_call_compiles_nothing_anew() -> None:
    """Calls that differ in a constant alone share one compiled function."""
    for constant in (1, 2):
        added.get_call_template([types.int64, types.literal(constant)], {})
        added.get_call_template([types.int64], {"more": types.literal(constant)})
    assert len(added.signatures) == 1
