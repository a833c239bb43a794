"""Drawings in pages: the scene beside a page, the framework, and the cases as pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.errors import ExtensionError
from sphinx.util.docutils import SphinxDirective

from leergroep.content.model import Case
from leergroep.messages import translate
from leergroep.sphinxext.addresses import find_address, replace_places
from leergroep.sphinxext.app_state import get_library, get_scan
from leergroep.sphinxext.directives.front_page import show_alone
from leergroep.sphinxext.directives.kind_directive import KindDirective
from leergroep.sphinxext.drawings.framework import Ring, draw_framework
from leergroep.sphinxext.drawings.scene import SUFFIX, Scene, SceneError, read_scene
from leergroep.sphinxext.drawings.svg import make_figure

if TYPE_CHECKING:
    from sphinx.application import Sphinx


def setup(app: Sphinx) -> None:
    """Add the directives, and give each page the drawing that lies beside it."""
    app.add_node(DrawingPlaceholder)
    app.add_directive("tekening", SceneDirective)
    app.add_directive("kader", DrawingDirective.of("framework"))
    app.add_directive("wijken-in-beeld", DrawingDirective.of("cases"))
    # After the page's sentence, which the drawing follows.
    app.connect("doctree-read", add_scene, priority=600)
    app.connect("doctree-resolved", fill)


class DrawingPlaceholder(nodes.General, nodes.Element):
    """Stand in a page for a drawing of what the library holds."""


class DrawingDirective(KindDirective):
    """Ask for a drawing of what the library holds."""

    optional_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Leave a place for it."""
        return [DrawingPlaceholder(kind=self.kind, about="".join(self.arguments))]


class SceneDirective(SphinxDirective):
    """Show the scene in a file of this name beside the page."""

    required_arguments = 1
    has_content = True

    def run(self) -> list[nodes.Node]:
        """Return the drawing."""
        folder = Path(self.env.doc2path(self.env.docname)).parent
        file = folder / f"{self.arguments[0]}{SUFFIX}"
        self.env.note_dependency(str(file))
        return [show_scene(load_scene(file), self.config.language)]


def load_scene(file: Path) -> Scene:
    """Return the scene in a file; raise ExtensionError that says what is wrong with it."""
    try:
        return read_scene(file)
    except FileNotFoundError:
        raise ExtensionError(f"{file}: this drawing is missing: make it or remove it") from None
    except SceneError as error:
        raise ExtensionError(str(error)) from None


def show_scene(scene: Scene, language: str) -> nodes.raw:
    """Return a scene as a figure."""
    return nodes.raw("", make_figure(scene.to_svg(language)), format="html")


def add_scene(app: Sphinx, doctree: nodes.document) -> None:
    """Put the scene with the page's own name under the page's first paragraph."""
    page = Path(app.env.doc2path(app.env.docname))
    file = page.with_name(page.stem + SUFFIX)
    lead = next(doctree.findall(nodes.paragraph), None)
    if not file.is_file() or lead is None:
        return
    app.env.note_dependency(str(file))
    scene = show_scene(load_scene(file), app.config.language)
    lead.parent.insert(lead.parent.index(lead) + 1, scene)


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by its drawing."""
    replace_places(doctree, DrawingPlaceholder,
                   lambda place: KINDS[place["kind"]](app, docname, place["about"]))


def show_framework(app: Sphinx, docname: str, centre: str) -> str:
    """Return the framework, with the element `centre` in the middle."""
    language = app.config.language
    elements = list(get_library(app).elements)
    rings = list(make_rings(app, docname))
    how, kept = translate("framework-how", language), translate("framework-kept", language)
    answered, low = translate("framework-answered", language), translate("framework-low", language)
    label = f"{translate('framework-title', language)}. {how}"
    number = elements.index(centre) + 1 if centre in elements else 0
    return (
        f'<figure class="lg-picture" data-kept="framework" '
        f'data-scan="{get_library(app).scan}" data-answered="{escape(answered)}" '
        f'data-low="{escape(low)}">{draw_framework(rings, number, label)}'
        f'<figcaption>{escape(how)} <span hidden>{escape(kept)}</span></figcaption></figure>'
        f"{show_alone(language)}"
    )


def make_rings(app: Sphinx, docname: str) -> Iterator[Ring]:
    """Yield the elements with their rules, and the statements of the scan about each."""
    library, scan, language = get_library(app), get_scan(app), app.config.language
    items = {factor.slug: " ".join(item.slug for item in factor.items)
             for factor in (scan.factors if scan else ())}
    for number, element in enumerate(library.elements.values(), 1):
        rules = tuple(
            {"title": library.rules[slug].title[language], "items": items.get(slug, ""),
             "href": find_address(app, docname, library.rules[slug].docname)}
            for slug in element.rules
        )
        address = find_address(app, docname, element.docname)
        yield Ring(number, element.title[language], address, rules)


def show_cases(app: Sphinx, docname: str, _about: str) -> str:
    """Return every case as a picture that leads to it."""
    items = "".join(show_case(app, case, docname) for case in get_library(app).cases.values())
    return f'<ul class="lg-cases">{items}</ul>'


def show_case(app: Sphinx, case: Case, docname: str) -> str:
    """Return one case: its picture where it has one, and its title as a link over the whole."""
    language = app.config.language
    file = Path(app.srcdir) / f"{case.docname}{SUFFIX}"
    picture = load_scene(file).to_hidden_svg(language) if file.is_file() else ""
    address = escape(find_address(app, docname, case.docname))
    return (f'<li class="lg-case">{picture}<a class="reference internal" href="{address}">'
            f"{escape(case.title[language])}</a></li>")


KINDS: dict[str, Callable[[Sphinx, str, str], str]] = {
    "framework": show_framework,
    "cases": show_cases,
}
