"""What every widget shares that keeps something: the front end hears that its change was kept."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets


class Acknowledging(anywidget.AnyWidget):
    """Answer each change of the front end.

    A kernel that is gone answers nothing, and nobody tells: so the front end numbers what it sends
    in `asked`, and waits until that number is in `held`. What became of the change stands in
    `storage` by then.
    """

    asked = traitlets.Int(0).tag(sync=True)
    held = traitlets.Int(0).tag(sync=True)

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change of the front end, and answer it once it was kept."""
        super().set_state(sync_data)
        self.held = self.asked
