"""Look every second whether another kernel or person wrote in what a widget shows."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from weakref import WeakMethod

SECONDS = 1.0


def watch(look: WeakMethod[Callable[[], bool]]) -> None:
    """Call a method every second from the loop that runs now, as long as it returns True.

    In Jupyter that is the kernel's own loop, between cells. Where no loop runs nobody looks at a
    screen either: there a widget looks when it is asked what is filled in.
    """
    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return

    def tick() -> None:
        # A widget that was thrown away is not kept alive by being watched.
        method = look()
        if method and method():
            loop.call_later(SECONDS, tick)

    loop.call_later(SECONDS, tick)
