"""Kernels as the plain Python that they are written in, within a process that has compiled them.

Holds the exchange of functions only. With all of them exchanged, one can be replaced: that is how
a line gets given times of work.
"""

import sys

import pytest

PACKAGE = "nameplate.kernels."


def run_uncompiled(patch: pytest.MonkeyPatch) -> None:
    """Let every name that a kernel or its callers look up stand for plain Python.

    Args:
        patch: Undoes the exchange when the test ends.
    """
    modules = [module for name, module in sys.modules.items() if name.startswith("nameplate.")]
    for module in modules:
        for name, value in list(vars(module).items()):
            if hasattr(value, "py_func") and value.py_func.__module__.startswith(PACKAGE):
                patch.setattr(module, name, value.py_func)
