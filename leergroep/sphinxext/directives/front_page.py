"""The start page: a group that disagrees, and what this reader has begun."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Any, ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from leergroep.messages import translate
from leergroep.sphinxext.addresses import find_address, replace_places
from leergroep.sphinxext.app_state import get_library

if TYPE_CHECKING:
    from sphinx.application import Sphinx

    from leergroep.checklist.model import Checklist, Item

WORKBOOK = "notebooks/werkboek"


def setup(app: Sphinx) -> None:
    """Add the directives; what they show is filled in while pages are written."""
    app.add_node(FrontPlaceholder)
    app.add_directive("verschil", OpinionsDirective)
    app.add_directive("verder", ResumeDirective)
    app.connect("doctree-resolved", fill)


class FrontPlaceholder(nodes.General, nodes.Element):
    """Stand in a page for what is made when the page is written."""


class OpinionsDirective(SphinxDirective):
    """Show how a made-up group answers one statement of a checklist, and let the reader join."""

    required_arguments = 2
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {"stippen": directives.unchanged_required}

    def run(self) -> list[nodes.Node]:
        """Leave a place for it; `stippen` counts the people at each answer, lowest first."""
        checklist, item = self.arguments
        counts = [int(one) for one in self.options["stippen"].split()]
        return [FrontPlaceholder(kind="opinions", checklist=checklist, item=item, counts=counts)]


class ResumeDirective(SphinxDirective):
    """List what this reader has begun: hidden until the page's script finds some of it."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Leave a place for it."""
        return [FrontPlaceholder(kind="resume")]


def fill(app: Sphinx, doctree: nodes.document, docname: str) -> None:
    """Replace each place by what it asks for."""
    replace_places(doctree, FrontPlaceholder, lambda place: (
        show_resume(app, docname) if place["kind"] == "resume" else show_opinions(app, place)))


def show_resume(app: Sphinx, docname: str) -> str:
    """Return a link to everything that can be begun, each hidden until it is."""
    language = app.config.language
    items = "".join(
        f'<li hidden data-slug="{escape(slug)}"><a class="reference internal" '
        f'href="{escape(find_address(app, docname, target))}">{escape(title)}</a> '
        "<span data-day></span></li>"
        for slug, title, target in list_kept(app)
    )
    everything = ""
    if WORKBOOK in app.env.found_docs:
        address = escape(find_address(app, docname, WORKBOOK))
        everything = (f'<p><a class="reference internal" href="{address}">'
                      f'{escape(translate("resume-all", language))}</a></p>')
    title = escape(translate("resume-title", language))
    return (f'<div class="lg-resume" data-kept="resume" hidden><p class="lg-resume__title">{title}'
            f"</p><ul>{items}</ul>{everything}</div>{show_alone(language)}")


def show_alone(language: str) -> str:
    """Return what a page's script shows where the pages of a folder do not share a memory."""
    said, address = (escape(translate(key, language))
                     for key in ("kept-alone", "kept-alone-address"))
    return f'<p class="lg-alone" data-kept="alone" data-address="{address}" hidden>{said}</p>'


def list_kept(app: Sphinx) -> Iterator[tuple[str, str, str]]:
    """Yield slug, title and page of everything that a browser keeps."""
    library = get_library(app)
    for slug, one in library.kept.items():
        if (target := library.page_of(slug)) in app.env.found_docs:
            yield slug, one.title[app.config.language], target


def show_opinions(app: Sphinx, place: FrontPlaceholder) -> str:
    """Return the statement, and an answer a column: a dot for each who chose it."""
    checklist: Checklist = get_library(app).of_kind("checklist")[place["checklist"]]
    item = find_item(checklist, place["item"])
    language = app.config.language
    counts: list[int] = place["counts"]
    if len(counts) != len(checklist.scale.options):
        raise ValueError(f"verschil: {len(checklist.scale.options)} answers, {len(counts)} counts")
    columns = "".join(
        show_answer(option.word[language], counts, number, language)
        for number, option in enumerate(checklist.scale.options)
    )
    caption = escape(translate("opinions-caption", language, count=sum(counts)))
    hint = escape(translate("opinions-open", language))
    return (
        f'<div class="lg-opinions lg-picture" data-kept="opinions"><fieldset>'
        f"<legend>{escape(item.statement[language])}</legend>"
        f'<p class="lg-opinions__lead">{caption}</p>'
        f'<div class="lg-opinions__columns">{columns}</div></fieldset>'
        f'<p class="lg-opinions__said" role="status">{hint}</p></div>'
    )


def show_answer(word: str, counts: list[int], number: int, language: str) -> str:
    """Return one answer with its people, and what is said when the reader joins them."""
    dots = "".join('<i class="lg-dot"></i>' for _ in range(counts[number]))
    you = escape(translate("opinions-you", language))
    said = escape(describe(counts, number, language))
    who = escape(count_people(counts[number], language))
    return (
        f'<label class="lg-opinions__column"><span class="lg-opinions__dots" aria-hidden="true">'
        f'{dots}<i class="lg-dot lg-dot--you"><b>{you}</b></i></span>'
        f'<input type="radio" name="lg-opinion" value="{number}" data-said="{said}">'
        f'<span class="lg-opinions__word">{escape(word)}<span class="lg-hidden">: {who}</span>'
        f"</span></label>"
    )


def describe(counts: list[int], number: int, language: str) -> str:
    """Say how many answer as the reader does, and how many see it differently."""
    same, others = counts[number], sum(counts) - counts[number]
    key = {0: "opinions-alone", 1: "opinions-one"}.get(same, "opinions-some")
    return translate(key, language, same=same, others=others)


def count_people(count: int, language: str) -> str:
    """Say how many people."""
    key = {0: "opinions-people-none", 1: "opinions-people-one"}.get(count, "opinions-people")
    return translate(key, language, count=count)


def find_item(checklist: Checklist, slug: str) -> Item:
    """Return a statement of a checklist; raise ValueError that names the ones there are."""
    items = {item.slug: item for _, item in checklist.items()}
    if slug not in items:
        raise ValueError(f"verschil: {checklist.slug} asks no {slug!r}: choose from {list(items)}")
    return items[slug]
