"""The one place that names Numba: `@kernel` compiles a function, unless compiling is switched off.

A kernel is numbers in, numbers out, serial, and lets go of the interpreter lock. Set
`NUMBA_DISABLE_JIT=1` and every kernel runs as the plain Python that it is written in.

Numba keeps compiled code beside the sources and looks only at the file of the kernel itself to see
whether it is stale, not at the files of the kernels it calls. So the code is kept in a folder that
is named after a hash of all kernel sources; where no such folder can be written, a temporary one
serves.
"""

import contextlib
import hashlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


def _fingerprint() -> str:
    """Return a hash of every source that is compiled, the interpreter's version included."""
    digest = hashlib.blake2b(sys.version.encode(), digest_size=8)
    here = Path(__file__).parent
    switching = here.parent / "acceptance" / "switching.py"  # compiled by `plant_tests`
    for source in [*sorted(here.glob("*.py")), switching]:
        digest.update(source.name.encode() + b"\0" + source.read_bytes())
    return digest.hexdigest()


def _cache_candidates() -> list[Path]:
    """Return the folders to try for compiled code, the best first."""
    places = []
    if "NAMEPLATE_CACHE_DIR" in os.environ:
        places.append(Path(os.environ["NAMEPLATE_CACHE_DIR"]))
    if "XDG_CACHE_HOME" in os.environ:
        places.append(Path(os.environ["XDG_CACHE_HOME"]) / "nameplate")
    with contextlib.suppress(RuntimeError):  # no home folder
        places.append(Path.home() / ".cache" / "nameplate")
    user = os.getuid() if hasattr(os, "getuid") else "user"
    places.append(Path(tempfile.gettempdir()) / f"nameplate-{user}")
    return places


def _is_private(folder: Path) -> bool:
    """Tell whether a folder is this user's own and nobody else may write into it."""
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode):
        return False
    return not hasattr(os, "getuid") or (
        found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
    )


def cache_folder() -> Path | None:
    """Return a private folder that can be written for compiled code, or None."""
    name = _fingerprint()
    for place in _cache_candidates():
        folder = place / name
        try:
            place.parent.mkdir(parents=True, exist_ok=True)
            for level in (place, folder):
                level.mkdir(exist_ok=True, mode=0o700)
            if not (_is_private(place) and _is_private(folder)):
                continue  # compiled code that others could have put there is not to be trusted
            probe = folder / f".probe-{os.getpid()}"
            probe.touch()
            probe.unlink()
        except OSError:
            continue
        return folder
    return None


_folder = cache_folder()
if _folder is not None:
    os.environ["NUMBA_CACHE_DIR"] = str(_folder)

import numba  # noqa: E402  (the cache folder must be set before Numba is imported)

if _folder is not None:
    numba.config.CACHE_DIR = str(_folder)


COMPILED = not numba.config.DISABLE_JIT
"""False where kernels run as plain Python."""


def _for_types(compiled: Any) -> Any:
    """Have calls of a compiled function compile it once for types, not once for every constant.

    Numba takes `f(x, 0)` and `f(x, 1)` in another kernel for calls of two kinds.
    """
    if COMPILED:
        template_of = compiled.get_call_template
        compiled.get_call_template = lambda args, named: template_of(
            [numba.types.unliteral(it) for it in args],
            {name: numba.types.unliteral(it) for name, it in named.items()},
        )
    return compiled


def kernel(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function` on its first call and keep the result on disk; the type survives."""
    compiled = numba.njit(
        function,
        cache=_folder is not None,
        nogil=True,
        error_model="numpy",
        _nrt=False,
        no_cfunc_wrapper=True,
    )
    return cast("Callable[P, R]", _for_types(compiled))


def callee(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function` for other kernels to call, without the way in from Python.

    That way unpacks every array of the arguments, and compiling it takes as long as the function.
    What is compiled stands in the kernels that call it, which are kept on disk.
    """
    compiled = numba.njit(
        function,
        nogil=True,
        error_model="numpy",
        _nrt=False,
        no_cpython_wrapper=True,
        no_cfunc_wrapper=True,
    )
    return cast("Callable[P, R]", _for_types(compiled))


def inlined(function: Callable[P, R]) -> Callable[P, R]:
    """Compile `function` into every kernel that calls it: for what is called for every window.

    A call hands on arrays by copying what describes them, which costs as much as a short function.
    """
    compiled = numba.njit(function, nogil=True, error_model="numpy", _nrt=False, inline="always")
    return cast("Callable[P, R]", compiled)
