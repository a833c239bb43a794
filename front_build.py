"""Bundle the front end while the package is being built, so that no bundle is ever committed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PACKAGE = HERE / "leergroep"
STATIC = PACKAGE / "widget" / "static"
LANGUAGES = ("nl", "en")
# A room shows as many widgets as it has files called so: widget.ts, widget_weighing.ts.
WIDGETS = sorted(PACKAGE.glob("*/front/widget*.ts"))
PAGES = sorted(PACKAGE.glob("*/front/page*.ts"))


def name_bundle(entry: Path) -> str:
    """Return what the bundle of a widget or page is called: its room, or what its name adds."""
    return f"{entry.stem.partition('_')[2] or entry.parents[1].name}".replace("_", "-")


# In Jupyter a widget is an ES module that speaks every language of the book.
MODULES = {f"{name_bundle(file)}.js": (file, "esm") for file in WIDGETS}
STYLES = {
    name: (PACKAGE / file, "iife")
    for name, file in {
        "widget.css": "widget/front/widget.css",
        "book.css": "sphinxext/front/book.css",
        "makers.css": "sphinxext/front/makers.css",
        "session.css": "session/front/style.css",
        "session-phone.css": "session/front/phone.css",
        "session-widget.css": "session/front/widget.css",
        "talk.css": "group/front/talk/style.css",
        "group-widget.css": "group/front/widget.css",
        "situation-widget.css": "situation/front/jupyter/widget.css",
    }.items()
}
# A page opened from a folder can only run classic scripts: one for each widget, so that a page
# loads no other widget than its own, and only with the words of its edition.
SCRIPTS = {
    **{f"page-{name_bundle(file)}.js": (file, "iife") for file in PAGES},
    **{
        name: (PACKAGE / file, "iife")
        for name, file in {
            "chart.js": "charts/front/chart.ts",
            "search.js": "sphinxext/front/search/search_page.ts",
            "qr.js": "widget/front/qr.ts",
            "qr-reader.js": "widget/front/qr_reader.ts",
            "figures-reader.js": "situation/front/figures_reader.ts",
            "xlsx-reader.js": "documents/front/workbook_script.ts",
            "early.js": "sphinxext/front/theme_init.ts",
            "survey.js": "group/front/survey/survey_script.ts",
            "kept.js": "sphinxext/front/kept/kept_page.ts",
            "offline.js": "sphinxext/front/offline/offline_page.ts",
        }.items()
    },
}
# Scripts that fetch a part of themselves: what they import() becomes a file beside them.
PARTED = ("page-leader.js", "page-member.js")
# A page and what it fetches to read a file with: each says words that the other holds.
TOGETHER = (("page-situation.js", "figures-reader.js"), ("page-group.js", "survey.js"))
# What answers the pages when there is no network: it says nothing, in any language.
WORKERS = {
    f"{name.replace('_', '-')}.js": (PACKAGE / f"sphinxext/front/offline/{name}.ts", "iife")
    for name in ("service_worker", "retired_worker")
}
PURGE = "purge_css.js"
# What only a kernel can make true: no page says it.
OF_KERNELS = ("kept-kernel", "kept-file", "kept-unwritten", "kept-cut", "kept-cut-file")
Bundles = dict[str, tuple[Path, str]]


def deno(*arguments: str, cwd: Path = HERE) -> None:
    """Run deno in the checkout or a copy of it; raise RuntimeError with its words when it fails."""
    places = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    program = shutil.which("deno", path=places)
    if program is None:
        raise RuntimeError("deno is missing: install it with 'pip install deno'")
    done = subprocess.run([program, *arguments], cwd=cwd, capture_output=True,
                          encoding="utf-8")
    if done.returncode:
        raise RuntimeError(f"deno {' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")


def bundle_all() -> None:
    """Write every bundle to leergroep/widget/static/ from the exact packages in deno.lock."""
    deno("install", "--frozen", "--quiet")
    shutil.rmtree(STATIC, ignore_errors=True)
    # Alone: on a new machine the first bundle fetches deno's bundler, which two cannot at once.
    bundle(HERE, MODULES, STATIC)
    with ThreadPoolExecutor() as pool:
        made = [pool.submit(bundle_styles)]
        made += [pool.submit(bundle_edition, language) for language in LANGUAGES]
        for one in made:
            one.result()


def bundle_styles() -> None:
    """Write the workers, and the stylesheets: those of widgets with only the rules they use."""
    bundle(HERE, STYLES | WORKERS, STATIC)
    bundle_purge()
    for name in ("widget.css", "session-widget.css", "group-widget.css", "situation-widget.css"):
        keep_used(STATIC / name)


def bundle_purge() -> None:
    """Write what thins out a stylesheet as one script that needs no other file."""
    entry = PACKAGE / "sphinxext" / "front" / "purge_css.ts"
    deno("bundle", "--quiet", "--platform", "deno", "--output", str(STATIC / PURGE), str(entry))


def bundle_edition(language: str) -> None:
    """Write the scripts of the pages in one language, each with no other words than it can say."""
    with tempfile.TemporaryDirectory() as folder:
        source, target = copy_edition(language, Path(folder)), STATIC / language
        whole = {name: one for name, one in SCRIPTS.items() if name not in PARTED}
        bundle(source, whole, target)
        for name in PARTED:
            bundle_parts(source, name, target)
    keys = frozenset(list_keys())
    for name in SCRIPTS:
        # A script says words of its parts, and a part those of its script.
        parts = target.glob(f"{Path(name).stem}-*.js") if name in PARTED else ()
        files = [target / name, *parts]
        others = [target / one for family in TOGETHER if name in family for one in family]
        named = find_names([file.read_text("utf-8") for file in {*files, *others}])
        for file in files:
            file.write_text(drop_words(file.read_text("utf-8"), keys, named), "utf-8")


def bundle(source: Path, bundles: Bundles, folder: Path) -> None:
    """Write these bundles of a checkout, or of a copy of it: one run of deno for each format."""
    folder.mkdir(parents=True, exist_ok=True)
    for kind in {kind for _, kind in bundles.values()}:
        entries = {
            source / entry.relative_to(HERE): target
            for target, (entry, one) in bundles.items() if one == kind
        }
        with tempfile.TemporaryDirectory() as made:
            deno("bundle", "--quiet", "--config", str(HERE / "deno.json"), "--minify",
                 "--platform", "browser", "--format", kind, "--outdir", made,
                 *map(str, entries), cwd=source)
            # deno names what it makes after the part of each entry's path that is not the same.
            shared = Path(os.path.commonpath([str(entry.parent) for entry in entries]))
            for entry, target in entries.items():
                result = (Path(made) / entry.relative_to(shared)).with_suffix(Path(target).suffix)
                shutil.copy(result, folder / target)


def bundle_parts(source: Path, name: str, folder: Path) -> None:
    """Write a script and, beside it, what it fetches later: deno splits modules, a folder has none.

    What the parts share is kept by name in `leergroepParts`; leergroep/charts/front/script_parts.ts
    fetches a part.
    """
    entry = source / SCRIPTS[name][0].relative_to(HERE)
    with tempfile.TemporaryDirectory() as made:
        deno("bundle", "--quiet", "--config", str(HERE / "deno.json"), "--minify",
             "--platform", "browser", "--format", "esm", "--code-splitting", "--outdir", made,
             str(entry), cwd=source)
        modules = {file.name: file.read_text("utf-8") for file in Path(made).rglob("*.js")}
    main = f"{entry.stem}.js"
    parts = {one for text in modules.values() for one in LATER.findall(text)}
    inside = list_imports(main, modules)
    names = {one: f"{name.removesuffix('.js')}-{one.rpartition('-')[0]}.js" for one in parts}
    for start, target in {main: name, **names}.items():
        own = [one for one in list_imports(start, modules) if one not in inside or start == main]
        scripts = [as_script(modules[one], one, names) for one in own]
        (folder / target).write_text("\n".join(scripts), "utf-8")


IMPORT = re.compile(r'import(?:(\{[^}]*\})from)?"\./([^"]+)";')
EXPORT = re.compile(r"\bexport(\{[^{}]*\});")
LATER = re.compile(r'\bimport\("\./([^"]+)"\)')


def list_imports(module: str, modules: dict[str, str]) -> list[str]:
    """Return a module and all that it imports at once, each after what it needs itself."""
    needed = [name for _, name in IMPORT.findall(modules[module])]
    listed = [one for name in needed for one in list_imports(name, modules)]
    return [*dict.fromkeys(listed), module]


def as_script(module: str, name: str, parts: dict[str, str]) -> str:
    """Return a module of deno's as a classic script, which runs from a folder too."""
    shared = "globalThis.leergroepParts"

    def take(match: re.Match[str]) -> str:
        names, where = match.groups()
        return f'const{names.replace(" as ", ":")}={shared}["{where}"];' if names else ""

    def give(match: re.Match[str]) -> str:
        pairs = [one.split(" as ") for one in match[1].strip("{}").split(",")]
        given = ",".join(f"{pair[-1]}:{pair[0]}" for pair in pairs)
        return f'({shared}??={{}})["{parts.get(name, name)}"]={{{given}}};'

    text = EXPORT.sub(give, IMPORT.sub(take, module))
    text = LATER.sub(lambda match: f'globalThis.leergroepPart("{parts[match[1]]}")', text)
    return f"(()=>{{{text.strip()}}})();"


def list_keys() -> Iterator[str]:
    """Yield by which keys the front end says anything."""
    for file in PACKAGE.glob("*/*messages.json"):
        yield from json.loads(file.read_text("utf-8"))


# Words in a bundle, in one language.
WORDS = re.compile(
    r'"?([\w-]+)"?:\{(?:nl|en):(?:"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|`(?:[^`\\]|\\.)*`)\},?'
)
# How a bundle names words: whole, or by a beginning that it completes.
NAMES = re.compile(r"""["'`]([\w-]+)(?:["'`]|\$\{)""")


def find_names(scripts: list[str]) -> frozenset[str]:
    """Return what may name words in scripts, apart from the words themselves."""
    return frozenset(name for text in scripts for name in NAMES.findall(WORDS.sub("", text)))


def drop_words(text: str, keys: frozenset[str], named: frozenset[str]) -> str:
    """Return a script without the words of these keys that nothing names."""
    begun = tuple(one for one in named if one.endswith("-"))

    def keep(match: re.Match[str]) -> str:
        key = match[1]
        return match[0] if key in named or key.startswith(begun) or key not in keys else ""

    return WORDS.sub(keep, text)


def copy_edition(language: str, folder: Path) -> Path:
    """Return a copy of the front end in which every word of the interface has one language."""
    for file in [*PACKAGE.glob("*/front/**/*.ts"), *PACKAGE.glob("*/*.json")]:
        copy = folder / file.relative_to(HERE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == ".ts":
            shutil.copy(file, copy)
        else:
            words = json.loads(file.read_text("utf-8"))
            if isinstance(words, dict):
                words = {key: text for key, text in words.items() if key not in OF_KERNELS}
            copy.write_text(json.dumps(narrow(words, language)), "utf-8")
    return folder


def narrow(data: Any, language: str) -> Any:
    """Return data with one language of every text in it."""
    if isinstance(data, list):
        return [narrow(one, language) for one in data]
    if not isinstance(data, dict):
        return data
    if set(data) == set(LANGUAGES):
        return {language: data[language]}
    return {key: narrow(one, language) for key, one in data.items()}


def keep_used(stylesheet: Path) -> None:
    """Drop the design system's rules and tokens that no widget uses: nine tenths of them."""
    scripts = [file for file in PACKAGE.glob("*/front/**/*.ts") if "sphinxext" not in file.parts]
    deno("run", "--quiet", "--allow-read", "--allow-write", "--allow-env", "--allow-sys",
         str(STATIC / PURGE), str(stylesheet), str(stylesheet), *map(str, scripts))


if __name__ == "__main__":
    bundle_all()
else:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface

    class FrontBuild(BuildHookInterface):
        """Make the bundles before hatchling collects the files."""

        def initialize(self, version: str, build_data: dict) -> None:
            """Bundle for editable installs and wheels alike."""
            # The Makefile bundles by itself: uv may take what it built before, bundles or not.
            later = os.environ.get("LEERGROEP_BUNDLE") == "later"
            if self.target_name != "sdist" and not later:
                bundle_all()
