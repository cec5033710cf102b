"""Matrix products of a pipeline by NumPy's BLAS on one thread, several times faster than by spaCy's own.

See docs/decisions/0011-numpys-blas.md.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from thinc.api import Model

# Each BLAS that NumPy may have been built with reads one of these, once, when it is loaded.
_THREADS = ("OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS", "OMP_NUM_THREADS")


def load_numpy() -> None:
    """Import NumPy with one BLAS thread, unless it is imported already or its threads are set from outside.

    The matrices are small: threads would cost more than they gain and crowd out the other processes. The
    last bits of a product depend on the number of threads, so that one thread also makes readings the same
    on machines with few cores and many. What is imported later (PyTorch, say) is left alone.
    """
    with _environment({name: "1" for name in _THREADS if name not in os.environ}):
        import numpy  # noqa: F401


def use_numpy(models: Iterable[Model[Any, Any]]) -> None:
    """Let these models multiply by NumPy instead of BLIS. Nothing else of the process changes.

    Only where they use thinc's plain CPU operations: those of a GPU or of Apple's Accelerate are fast.
    """
    from thinc.api import NumpyOps

    fast = NumpyOps(use_blis=False)
    for model in models:
        for layer in model.walk():
            if type(layer.ops) is NumpyOps:
                layer.ops = fast


@contextmanager
def _environment(settings: dict[str, str]) -> Iterator[None]:
    """The process's environment with some more settings, for a while."""
    os.environ.update(settings)
    try:
        yield
    finally:
        for name in settings:
            del os.environ[name]
