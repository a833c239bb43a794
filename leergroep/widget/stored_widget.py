"""What every widget shares that keeps something in a store: others may write there too.

In the published page `front/host/autosave.ts` does the same with the browser's store.
"""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any, ClassVar
from weakref import WeakMethod

import traitlets

from leergroep.documents.document import PRIVATE
from leergroep.documents.errors import describe_error
from leergroep.documents.files import PATIENCE
from leergroep.widget.acknowledging import Acknowledging
from leergroep.widget.left_text import LeavesText
from leergroep.widget.watch import watch

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leergroep.documents.store import Store

# How many of its own changes a kernel remembers: one that crossed an answer is one of the last.
REMEMBERED = 20


class StoredWidget(Acknowledging, LeavesText):
    """Keep what the traits in `holding` hold, and show what others wrote.

    `revision` goes up whenever Python changes them; the front end says in `seen` on which one its
    change was made. A subclass says what its traits hold (`_take`), puts something in them
    (`_show`), merges (`_merge`) and names where it is kept (`_place`).
    """

    holding: ClassVar[tuple[str, ...]]

    language = traitlets.Unicode("nl").tag(sync=True)
    storage = traitlets.Dict().tag(sync=True)
    revision = traitlets.Int(0).tag(sync=True)
    seen: traitlets.List[int] = traitlets.List([0, 0]).tag(sync=True)

    _store: Store[Any]

    def __init__(self, store: Store[Any], **traits: Any):
        """Show what the store holds; raise SheetError or OSError when it cannot be read."""
        self._store = store
        self._stamp = store.stamp()
        self._kept = store.read()
        self._is_shown = False
        self._changer = "python"
        super().__init__(**self._to_traits(self._kept), storage=self._place(), **traits)
        self._known = {0: self._get_told()}
        self.observe(self._keep, self.holding)
        self.observe(self._follow_text, self.holding)
        # At once, and not at the first answer.
        try:
            store.check()
        except OSError as error:
            self._complain(error)
        if store.is_shared:
            watch(WeakMethod(self.look))

    def _to_traits(self, held: Any) -> dict[str, Any]:
        """Return the values of the traits that hold this."""
        raise NotImplementedError

    def _take(self) -> Any:
        """Return what the traits hold; raise SheetError or KeyError when that is not sound."""
        raise NotImplementedError

    def _read_state(self, state: dict[str, Any]) -> Any:
        """Return what the traits would hold after a message of the front end."""
        raise NotImplementedError

    def _merge(self, stored: Any, before: Any, after: Any) -> Any:
        """Return what is stored with what changed on top."""
        raise NotImplementedError

    def _place(self, kind: str = "", **details: str) -> dict[str, str]:
        """Return where this is kept, and what of it did not work."""
        raise NotImplementedError

    def look(self) -> bool:
        """Show what others wrote, and try again what could not be written; False when closed."""
        if self.comm is None:
            return False
        if self.storage.get("kind") == "unwritten":
            self._save(patience=0)
        elif (stamp := self._store.stamp()) is not None and stamp != self._stamp:
            self._stamp = stamp
            self._catch_up()
        return True

    def _catch_up(self) -> None:
        try:
            held = self._store.read()
        except (OSError, ValueError) as error:
            self._complain(error)
        else:
            self._kept = held
            self._follow(held)

    def _keep(self, _change: Any) -> None:
        """Write what changed on top of what the store holds now: others may use it."""
        if self._changer == "store":
            return
        if self._changer == "python":
            self._go_up()
        self._save()

    def _save(self, patience: float = PATIENCE) -> None:
        try:
            held = self._store.write(self._kept, self._take(), patience)
        except (KeyError, OSError, ValueError) as error:
            self._complain(error)
        else:
            self._kept = held
            self._follow(held)
            self.storage = self._place()

    def _complain(self, error: Exception) -> None:
        self.storage = self._place("unwritten", why=describe_error(error, self.language))

    def _follow(self, held: Any) -> None:
        """Show what the store holds where that is something else."""
        if self._shows(held):
            return
        with self._changing("store"), self.hold_sync():
            for name, value in self._to_traits(held).items():
                setattr(self, name, value)
            self._go_up()

    def _shows(self, held: Any) -> bool:
        try:
            return bool(held == self._take())
        except (KeyError, ValueError):
            return False

    def _go_up(self) -> None:
        self.revision += 1
        self._known = {
            number: known for number, known in self._known.items()
            if number > self.revision - REMEMBERED
        }
        # Of what is not sound nothing can be told apart.
        with suppress(KeyError, ValueError):
            self._known[self.revision] = self._get_told()

    def get_state(self, key: Any = None, drop_defaults: bool = False) -> dict[str, Any]:
        """Return what the front end is told: no note and no name before there is one that asks.

        Who runs or exports a notebook without a page keeps in it whatever is told.
        """
        state: dict[str, Any] = super().get_state(key, drop_defaults)
        if self._is_shown:
            return state
        return state | {name: leave_out_private(state[name])
                        for name in self.holding if name in state}

    def _get_told(self) -> Any:
        """Return what the front end knows of what the traits hold."""
        return self._take() if self._is_shown else self._read_state(
            {name: leave_out_private(getattr(self, name)) for name in self.holding})

    def _tell_all(self) -> None:
        """Tell the front end that asks what it was not told yet."""
        told, self._is_shown = self._known[self.revision], True
        with suppress(KeyError, ValueError):
            if told != self._take():
                self._go_up()
                self.send_state([*self.holding, "revision"])

    @contextmanager
    def _changing(self, who: str) -> Iterator[None]:
        before, self._changer = self._changer, who
        try:
            yield
        finally:
            self._changer = before

    def set_state(self, sync_data: dict[str, Any]) -> None:
        """Take a change of the front end, also one that crossed a change of Python's on its way."""
        if not self._is_shown:
            self._tell_all()
        if not set(self.holding) & set(sync_data):
            super().set_state(sync_data)
            return
        number, *_ = sync_data.get("seen", self.seen)
        rebased = None
        try:
            given = self._read_state(sync_data)
            if number != self.revision and number in self._known:
                rebased = self._merge(self._take(), self._known[number], given)
        except (KeyError, ValueError):
            given = None
        with self._changing("front"):
            super().set_state({**sync_data, **(self._to_traits(rebased) if rebased else {})})
        if given is not None:
            self._known[number] = given
        if rebased is not None and rebased != given:
            self._go_up()
            self.send_state([*self.holding, "revision"])


def leave_out_private(value: Any) -> Any:
    """Return a document, or each of a list of them, without its notes and without a name."""
    if isinstance(value, list):
        return [leave_out_private(one) for one in value]
    return value | {name: type(value[name])() for name in PRIVATE if name in value}
