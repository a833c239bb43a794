"""Stand between Playwright and a Firefox that lacks a command which Playwright always sends.

Playwright drives the Firefox of a distribution over WebDriver BiDi, but tells each new visitor
whether the screen is light or dark, which an older Firefox cannot be told: that command is answered
here, everything else is passed on. Playwright starts this as if it were Firefox.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys
from asyncio.subprocess import PIPE, Process
from contextlib import suppress

from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
LACKING = "emulation.setMediaFeaturesOverride"
# A page of the book comes with all that it shows: far more than the library expects.
LARGE = {"max_size": None, "compression": None, "ping_interval": None}


async def pass_on(source: object, target: object, mine: ServerConnection | None = None) -> None:
    """Pass on what one says to the other, but what `mine` is answered here."""
    with suppress(ConnectionClosed):
        async for message in source:
            if mine is not None and LACKING in message:
                asked = json.loads(message)
                if asked["method"] == LACKING:
                    answer = {"type": "success", "id": asked["id"], "result": {}}
                    await mine.send(json.dumps(answer))
                    continue
            await target.send(message)


async def main(command: list[str]) -> int:
    """Run Firefox and stand before it until it ends; return how it ended."""
    firefox: Process = await asyncio.create_subprocess_exec(*command, stderr=PIPE)

    async def meet(playwright: ServerConnection) -> None:
        async with connect(address + playwright.request.path, **LARGE) as inner:
            ways = [asyncio.create_task(pass_on(playwright, inner, playwright)),
                    asyncio.create_task(pass_on(inner, playwright))]
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        await playwright.close()

    async for line in firefox.stderr:
        said = line.decode(errors="replace")
        if found := LISTENING.search(said):
            address = found[1]
            break
        sys.stderr.write(said)
    else:
        return await firefox.wait()
    async with serve(meet, "127.0.0.1", 0, **LARGE) as server:
        port = server.sockets[0].getsockname()[1]
        print(f"WebDriver BiDi listening on ws://127.0.0.1:{port}", file=sys.stderr, flush=True)
        # Firefox would stand still once nobody reads what it says.
        async for line in firefox.stderr:
            sys.stderr.buffer.write(line)
            sys.stderr.flush()
        return await firefox.wait()


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
