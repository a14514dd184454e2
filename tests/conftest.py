"""What holds for all tests: how cases are drawn, and when tests in the browser are left out.

Holds no fixtures.
"""

import os
import shutil

import pytest
from hypothesis import settings

# The same cases every time, and no test that depends on how fast the machine is.
settings.register_profile("same-every-time", derandomize=True, deadline=None)
settings.load_profile("same-every-time")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out tests in the browser where there is none, unless there must be one."""
    if shutil.which("chromium") or os.environ.get("NAMEPLATE_REQUIRE_BROWSER") == "1":
        return
    for item in items:
        if item.get_closest_marker("browser"):
            item.add_marker(pytest.mark.skip(reason="there is no chromium"))
