"""Start the kernels that execute notebooks, as copies of a process that is warm already.

A copy is a whole process: what a notebook sets or imports goes when it ends, as in any kernel.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, cast

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning.factory import KernelProvisionerFactory
from jupyter_client.provisioning.local_provisioner import LocalProvisioner

# As in the entry points of pyproject.toml.
NAME = "leergroep-warm"
LAUNCH = ["-m", "ipykernel_launcher"]
# Windows cannot copy a process, and on a Mac a copy may not use the system's own libraries.
CAN_COPY = hasattr(os, "fork") and sys.platform != "darwin"
# The longest path that a socket may have, with the number that each of a kernel's gets.
LONGEST = 100


class Warm:
    """The process that kernels are copied from, started when the first is wanted."""

    def __init__(self) -> None:
        """Start nothing yet."""
        self.process: subprocess.Popen[str] | None = None
        self.sockets: tempfile.TemporaryDirectory[str] | None = None
        self.lock = Lock()

    def start(self) -> None:
        """Start the process: until it is warm, orders wait."""
        if CAN_COPY and self.process is None:
            self.sockets = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
            self.process = subprocess.Popen(
                [sys.executable, "-P", str(Path(__file__).with_name("warm.py"))],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
            )

    def copy(self, order: dict[str, Any]) -> int | None:
        """Return the process id of a new kernel, None when there is nothing to copy."""
        with self.lock:
            warm = self.process
            if warm is None or warm.poll() is not None or warm.stdout is None:
                return None
            try:
                print(json.dumps(order), file=warm.stdin, flush=True)
                return int(warm.stdout.readline())
            except (OSError, ValueError):
                return None

    def stop(self) -> None:
        """Stop the process, and with it every kernel that is left."""
        if self.process is not None:
            self.process.kill()
            self.process.communicate()
            self.process = None
        if self.sockets is not None:
            self.sockets.cleanup()
            self.sockets = None


class Copy:
    """A kernel that is a child of another process, with what Popen has and a provisioner uses."""

    stdin = stdout = stderr = None

    def __init__(self, pid: int):
        """Take the kernel with this process id."""
        self.pid = pid

    def poll(self) -> int | None:
        """Return None while the kernel runs."""
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return 0
        return None

    def wait(self) -> int:
        """Wait until the kernel has stopped."""
        while self.poll() is None:
            time.sleep(0.01)
        return 0

    def send_signal(self, number: int) -> None:
        """Send a signal to the kernel."""
        os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask the kernel to stop."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """Stop the kernel."""
        self.send_signal(signal.SIGKILL)


WARM = Warm()


class WarmProvisioner(LocalProvisioner):
    """Start kernels of this Python as copies, and any other as Jupyter does (a plugin for it)."""

    async def pre_launch(self, **kwargs: Any) -> dict[str, Any]:
        """Choose how a kernel is reached: by files of this build's own.

        A port that is free when it is chosen may be another's by the time that a kernel takes it.
        """
        if WARM.sockets is not None and self.parent:
            address = Path(WARM.sockets.name) / self.kernel_id[:12]
            if len(os.fsencode(address)) < LONGEST:
                self.parent.transport, self.parent.ip = "ipc", str(address)
                self.parent.cache_ports = False
        return await super().pre_launch(**kwargs)

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Start a kernel and return how to reach it."""
        is_ours = cmd[:3] == [sys.executable, *LAUNCH]
        pid = WARM.copy(describe_order(cmd, **kwargs)) if is_ours else None
        if pid is None:
            return await super().launch_kernel(cmd, **kwargs)
        # It has all of Popen that a provisioner uses.
        self.process = cast("subprocess.Popen[bytes]", Copy(pid))
        self.pid = self.pgid = pid
        self.cwd = kwargs.get("cwd") or Path.cwd()
        return self.connection_info


def describe_order(
    cmd: list[str], env: dict[str, str], cwd: str | None = None, **_: Any
) -> dict[str, Any]:
    """Return what a copy has to know to be this kernel."""
    folder = str(Path(cwd or ".").resolve())
    return {"arguments": cmd[3:], "cwd": folder, "env": env}


@contextmanager
def copy_kernels() -> Iterator[None]:
    """Have every kernel that this process starts be a copy, when it can be, as long as it lasts."""
    factory = KernelProvisionerFactory.instance()
    before = factory.default_provisioner_name
    WARM.start()
    factory.default_provisioner_name = NAME
    try:
        yield
    finally:
        factory.default_provisioner_name = before
        WARM.stop()
