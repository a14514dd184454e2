"""Kernels as the plain Python that they are written in, though they may have been compiled.

Holds the exchange of functions only. Plain kernels look each other up by name, so that one of them
can be replaced: that is how a line gets given times of work.
"""

import sys
from collections.abc import Callable
from typing import Any

import pytest


def run_uncompiled(patch: pytest.MonkeyPatch, **replacements: Callable[..., Any]) -> None:
    """Let every name of a kernel stand for plain Python, and let records be made for that.

    Args:
        patch: Undoes the exchange when the test ends.
        replacements: What stands for the kernels of these names instead.
    """
    modules = [module for name, module in sys.modules.items() if name.startswith("nameplate.")]
    for module in modules:
        if hasattr(module, "COMPILED"):
            patch.setattr(module, "COMPILED", False)
        for name, value in list(vars(module).items()):
            plain = getattr(value, "py_func", value)
            if str(getattr(plain, "__module__", "")).startswith("nameplate.kernels."):
                patch.setattr(module, name, replacements.get(name, plain))
