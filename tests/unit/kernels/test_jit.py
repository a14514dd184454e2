"""How kernels are compiled."""

import numpy as np
import pytest

from nameplate.kernels.jit import COMPILED, callee, kernel


@callee
def added(number: int, more: int) -> int:
    """Return a sum."""
    return number + more


@kernel
def added_twice(number: int) -> int:
    """Return a sum of three."""
    return added(added(number, 1), 2) + added(number=number, more=3)


@pytest.mark.skipif(not COMPILED, reason="kernels run as plain Python")
def test_a_constant_in_a_call_compiles_nothing_anew():
    """Calls that differ in a constant alone share one compiled function."""
    assert added_twice(np.int64(5)) == 16
    assert len(added.signatures) == 1
