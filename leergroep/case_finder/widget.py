"""The finder: tick what applies in your own neighbourhood and see which cases are nearest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import traitlets

from leergroep.case_finder.nearest import KINDS
from leergroep.content.loader import Library
from leergroep.content.model import Case, Trait
from leergroep.content.problems import look_up
from leergroep.documents.arguments import explain_arguments
from leergroep.messages import translate
from leergroep.widget.document_widget import STATIC
from leergroep.widget.left_text import LeavesText
from leergroep.widget.links import add_addresses
from leergroep.widget.state import select_texts
from leergroep.widget.text_form import Line, Section, TextForm

if TYPE_CHECKING:
    import pandas


# The document that the front end keeps: see front/ticks.ts.
BLANK: dict[str, Any] = {
    "format": "leergroep/choice", "version": 1, "instrument": "finder", "edition": 1,
    "round": "", "ticks": {},
}
ASKED = {"themes": "finder-themes", "levels": "finder-levels", "questions": "finder-questions"}


class Finder(LeavesText):
    """Show what cases have in common to tick, and which cases are nearest to what is ticked.

    In Jupyter the ticks are in `chosen` and the outcome in `to_frame()` as they are given. In the
    published page the browser keeps the ticks; no kernel is needed.
    """

    _esm = STATIC / "case-finder.js"
    _css = STATIC / "widget.css"
    widget = traitlets.Unicode("case-finder").tag(sync=True)
    instrument = traitlets.Dict({"slug": "finder", "edition": 1}).tag(sync=True)
    language = traitlets.Unicode("nl").tag(sync=True)
    groups: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    cases: traitlets.List[dict[str, Any]] = traitlets.List().tag(sync=True)
    sheet = traitlets.Dict(BLANK).tag(sync=True)
    storage = traitlets.Dict({"kind": "kernel"}).tag(sync=True)

    @explain_arguments
    def __init__(
        self, rules: Iterable[str] = (), *, all_rules: bool = False, language: str = "nl",
        leave_text: bool = True, library: Library | None = None,
    ):
        """Offer the themes, levels and questions, and `rules` (slugs) that are ticked already.

        With `all_rules` every rule is offered, folded. Raises KeyError for an unknown rule.
        """
        self._library = library or Library.default()
        given = {slug: look_up(self._library.rules, slug, "rule") for slug in rules}
        super().__init__(
            language=language,
            groups=groups_to_state(self._library, given, all_rules, language),
            cases=add_addresses(
                [case_to_state(case, name, language)
                 for case, name in zip(self._library.cases.values(),
                                       self._library.short_names.values(), strict=True)],
                self._library),
            leave_text=leave_text,
        )
        self.observe(self._follow_text, "sheet")
        if given:
            self.choose(rules=given)

    def __repr__(self) -> str:
        """Return in a line what it is: no ticks."""
        return "<Finder>"

    def _write_text(self) -> TextForm:
        chosen = self.chosen
        sections = tuple(
            Section(group["title"], tuple(Line(one["title"]) for one in group["options"]
                                          if one["slug"] in chosen[group["kind"]]))
            for group in self.groups if chosen[group["kind"]]
        )
        about = () if sections else (translate("text-empty", self.language),)
        return TextForm(
            self.language, translate("text-finder-title", self.language), about, sections)

    @property
    def chosen(self) -> dict[str, list[str]]:
        """Return the slugs that are ticked by kind, in the order in which they are offered."""
        ticks = self.sheet.get("ticks", {})
        return {
            group["kind"]: [option["slug"] for option in group["options"]
                            if f"{group['kind']}/{option['slug']}" in ticks]
            for group in self.groups
        }

    def choose(self, **kinds: Iterable[str]) -> None:
        """Tick these slugs of each kind and nothing else of it; raise KeyError if unknown."""
        groups = {group["kind"]: group for group in self.groups}
        ticks = dict(self.sheet["ticks"])
        for kind, slugs in kinds.items():
            known = {option["slug"]: option for option in look_up(groups, kind, "kind")["options"]}
            ticks = {key: True for key in ticks if not key.startswith(f"{kind}/")}
            for slug in slugs:
                look_up(known, slug, f"one of the {kind}")
                ticks[f"{kind}/{slug}"] = True
        self.sheet = {**self.sheet, "ticks": ticks}

    def to_frame(self) -> pandas.DataFrame:
        """Return a tidy DataFrame, nearest case first.

        Columns: see leergroep.case_finder.frames.near_frame.
        """
        from leergroep.case_finder.frames import near_frame

        return near_frame(self.chosen, self._library, self.language)


def groups_to_state(
    library: Library, given: dict[str, Any], all_rules: bool, language: str
) -> list[dict[str, Any]]:
    """Return what can be ticked, by kind, as the front end reads it; rules only when asked for."""
    groups: list[dict[str, Any]] = [
        {"kind": kind, "title": translate(ASKED[kind], language),
         "options": [option_to_state(one, language) for one in known.values()]}
        for kind, known in library.traits.items() if known
    ]
    if rules := library.rules if all_rules else given:
        options = [{"slug": slug, "title": rule.title[language], "sentence": ""}
                   for slug, rule in rules.items()]
        groups.append(
            {
                "kind": "rules",
                "title": translate("finder-given", language),
                "options": options,
                "folded": all_rules,
            }
        )
    return groups


def option_to_state(trait: Trait, language: str) -> dict[str, str]:
    """Return one tick as the front end reads it."""
    return {"slug": trait.slug, "sentence": "",
            **select_texts(language, title=trait.title, sentence=trait.sentence)}


def case_to_state(case: Case, name: str, language: str) -> dict[str, Any]:
    """Return a case as the front end reads it: what it says of each of its traits."""
    own = {kind: dict.fromkeys(slugs, "") for kind, slugs in case.traits().items()}
    own["questions"] = {asked.question: asked.how[language] for asked in case.questions}
    own["rules"] = {shown.rule: "" for shown in case.rules}
    return {
        "slug": case.slug,
        "name": name,
        "docname": case.docname,
        **select_texts(language, title=case.title, sentence=case.sentence),
        "traits": {kind: own[kind] for kind in KINDS},
    }
