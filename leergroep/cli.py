"""The `leergroep` command: build the book, serve it while you write, and add to it."""

from __future__ import annotations

import argparse
import gc
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from leergroep.content.book_finder import find_default_book
from leergroep.content.loader import SOUND, Library
from leergroep.content.problems import ContentError, look_up
from leergroep.content.todo import ENGLISH, count_left, list_todo
from leergroep.templates.new_book import lay_book
from leergroep.templates.scaffold import TEMPLATES, TOC, Refused, scaffold

if TYPE_CHECKING:
    from leergroep.templates.notebooks import Laid

# Windows cannot copy a process, and on a Mac a copy may not use the system's own libraries.
CAN_COPY = hasattr(os, "fork") and sys.platform != "darwin"
# What takes long to import of all that builds a book.
BUILDING = ("jupyter_book.sphinx", "leergroep.sphinxext", "myst_nb.sphinx_ext", "sphinx_book_theme",
            "sphinxcontrib.bibtex")
# What `new` lays besides what stands in a book.
BOOK = "book"
BIN = Path(sys.executable).parent
# What is made must not set off the making of it.
MADE = ("_build", ".venv", ".venv-hosts", "leergroep/widget/static", "node_modules", ".git")


def build(arguments: argparse.Namespace) -> int:
    """Build the book with warnings as errors and print the file to open."""
    # Looking for what can be freed takes a quarter of a build, and a tenth of it is found.
    gc.set_threshold(100_000, 50, 100)
    sound = check_beside(Path.cwd())
    try:
        # Jupyter Book would bury what is wrong under tracebacks.
        if not sound():
            Library.load_checked(Path.cwd())
    except ContentError as error:
        print(f"The content does not fit together:\n{error}", file=sys.stderr)
        return 1
    if not run_build():
        print("The book was not built: see above.")
        return 1
    print(f"Open {Path('_build/html/index.html').resolve().as_uri()}")
    return 0


def check_beside(root: Path) -> Callable[[], bool]:
    """Check the content in a process of its own; return how to learn whether it is sound.

    Meanwhile this process imports what builds, and leaves it to the other not to check again.
    """
    if not CAN_COPY:
        return lambda: False
    child = os.fork()
    if child == 0:
        fault = 1
        with suppress(BaseException):
            Library.load_checked(root)
            fault = 0
        # As a copy of the builder it has nothing else to end.
        os._exit(fault)
    for name in BUILDING:
        import_module(name)

    def sound() -> bool:
        if os.waitpid(child, 0)[1] == 0:
            SOUND.add(root)
        return root in SOUND

    return sound


def run_build() -> bool:
    """Tell whether Jupyter Book can build this folder; what is wrong it says itself."""
    from jupyter_book.cli.main import main as jupyter_book

    try:
        # In this process, which has already read and checked all content.
        jupyter_book(["build", ".", "--warningiserror", "--keep-going", "--quiet"],
                     standalone_mode=False)
    except SystemExit:
        return False
    except RuntimeError as error:
        print(error, file=sys.stderr)
        return False
    return True


def serve(arguments: argparse.Namespace) -> int:
    """Serve the book on this machine and build it again when a file changes."""
    from sphinx_autobuild.__main__ import main as autobuild

    # sphinx-autobuild drives sphinx-build: Jupyter Book writes its settings down as a conf.py.
    program = shutil.which("jupyter-book", path=str(BIN)) or "jupyter-book"
    subprocess.run([program, "config", "sphinx", "."], check=True, stdout=subprocess.DEVNULL)
    ignore = [part for name in MADE for part in ("--ignore", f"{Path(name).resolve()}/*")]
    # What is kept without a network would be read in the place of what was just written.
    autobuild([".", "_build/html", "--port", str(arguments.port), "-D", "leergroep_offline=0",
               *ignore])
    return 0


def new(arguments: argparse.Namespace) -> int:
    """Lay a new case or checklist ready with its line in _toc.yml, or a whole new book."""
    try:
        if arguments.kind == BOOK:
            return new_book(arguments)
        files = scaffold(arguments.kind, arguments.slug, Path(), english=arguments.english)
    except Refused as why:
        print(f"Nothing was made: {why}.", file=sys.stderr)
        return 1
    print(*(f"Made {file}" for file in files), sep="\n")
    print(f"Added {files[0].with_suffix('')} to {TOC}")
    print("Fill in what says VUL IN; 'leergroep todo' names each place that is left.")
    return 0


def new_book(arguments: argparse.Namespace) -> int:
    """Lay a new book ready, and say how it is built."""
    folder = Path(arguments.slug)
    files = lay_book(folder, arguments.title, with_ours=arguments.with_ours)
    print(f"Made a book in {folder}: {len(files)} files; README.md says what is what.")
    print(f"Build it: leergroep build {shlex.quote(str(folder))}")
    return 0


def todo(arguments: argparse.Namespace) -> int:
    """Name each place that is left to fill in and each case without a session; count English."""
    try:
        left = list_todo(Library(Path.cwd(), Library(find_default_book())))
    except ContentError as error:
        print(f"Mend this first:\n{error}", file=sys.stderr)
        return 1
    # Who writes in one language would not find what is left between the texts of another.
    english = [] if arguments.english else left.pop(ENGLISH)
    lines = [str(problem) for found in left.values() for problem in found]
    if english:
        lines.append(f"{count_left(ENGLISH, english)} ('leergroep todo --english' names each).")
    print(*lines, sep="\n")
    return 0


def write_template(arguments: argparse.Namespace) -> int:
    """Write a table to hand out for a checklist: a row a person, a column a statement."""
    from leergroep.group.survey.template import write_template_csv, write_template_excel

    known = Library.default().of_kind("checklist")
    kind, write = (("csv", write_template_csv) if arguments.csv else ("xlsx", write_template_excel))
    try:
        file = Path(f"{look_up(known, arguments.checklist, 'checklist').slug}.{kind}")
        write(known[arguments.checklist], file, arguments.language)
    except KeyError as error:
        print(f"Nothing was made: {error.args[0]}.", file=sys.stderr)
        return 1
    except FileExistsError:
        print(f"Nothing was made: {file} is there already.", file=sys.stderr)
        return 1
    print(f"Made {file}; what comes back is read by Group.read(\"{file}\").")
    return 0


def lay(arguments: argparse.Namespace) -> int:
    """Lay the notebooks ready in a folder, or update them; what somebody changed there stays."""
    from leergroep.documents.errors import describe_error
    from leergroep.messages import translate
    from leergroep.templates.notebooks import lay_notebooks

    language, folder = arguments.language, Path(arguments.folder)
    try:
        laid = lay_notebooks(Library.default(), folder, language)
    except ContentError as error:
        print(f"The content does not fit together:\n{error}", file=sys.stderr)
        return 1
    except OSError as error:
        why = describe_error(error, language)
        print(translate("notebooks-not", language, folder=folder, why=why), file=sys.stderr)
        return 1
    if not (laid.new or laid.updated or laid.same or laid.beside or laid.refused):
        print(translate("notebooks-none", language), file=sys.stderr)
        return 1
    tell_laid(laid, folder, language)
    return 1 if laid.refused else 0


def tell_laid(laid: Laid, folder: Path, language: str) -> None:
    """Say how many notebooks were laid, which stand beside one of before, and which could not."""
    from leergroep.documents.errors import describe_error
    from leergroep.messages import translate

    print(translate("notebooks-laid", language, folder=folder, new=len(laid.new),
                    updated=len(laid.updated), same=len(laid.same)))
    for file, beside in laid.beside.items():
        print(translate("notebooks-beside", language, file=file, beside=beside))
    for file, wrong in laid.refused.items():
        why = describe_error(wrong, language)
        print(translate("notebooks-refused", language, file=file, why=why), file=sys.stderr)


def write_editor_schemas(arguments: argparse.Namespace) -> int:
    """Write the JSON Schemas of the content files, with which an editor helps to write them."""
    from leergroep.content.schema_files import write_schemas

    print(*write_schemas(Path(arguments.folder)), sep="\n")
    return 0


def main() -> int:
    """Run one of the subcommands and return its exit code."""
    arguments = make_parser().parse_args()
    # Who takes notebooks along, or begins a book, need not stand in one.
    needs_book = arguments.run is not lay and getattr(arguments, "kind", "") != BOOK
    folder = Path(getattr(arguments, "book", "."))
    if needs_book and not (folder / TOC).is_file():
        where, remedy = (("here", "go to the folder of the book first") if folder == Path()
                         else (f"in {folder}", "name the folder of a book"))
        print(f"There is no {TOC} {where}: {remedy}.", file=sys.stderr)
        return 1
    os.chdir(folder)
    code: int = arguments.run(arguments)
    return code


def describe_commands() -> str:
    """Return what each command says of itself when it is asked for help."""
    known = [one.choices for one in make_parser()._actions if isinstance(one.choices, dict)]
    return "\n".join(one.format_help() for commands in known for one in commands.values())


def make_parser() -> argparse.ArgumentParser:
    """Return what reads the command line."""
    parser = argparse.ArgumentParser(prog="leergroep", description=__doc__)
    commands = parser.add_subparsers(required=True)
    add_build(commands.add_parser("build", help=build.__doc__))
    served = commands.add_parser("serve", help=serve.__doc__)
    served.add_argument("--port", type=int, default=8000)
    served.set_defaults(run=serve)
    add_new(commands.add_parser("new", help=new.__doc__))
    add_todo(commands.add_parser("todo", help=todo.__doc__))
    told = commands.add_parser("schemas", help=write_editor_schemas.__doc__)
    told.add_argument("folder", nargs="?", default="spec/schemas")
    told.set_defaults(run=write_editor_schemas)
    add_template(commands.add_parser("template", help=write_template.__doc__))
    ready = commands.add_parser("notebooks", help=lay.__doc__)
    ready.add_argument("folder", help="where to lay them: made when it is not there")
    ready.add_argument("--language", choices=("nl", "en"), default="nl")
    ready.set_defaults(run=lay)
    return parser


def add_build(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes that builds."""
    parser.add_argument("book", nargs="?", default=".", help="its folder, when it is not this one")
    parser.set_defaults(run=build)


def add_todo(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes that says what is left to do."""
    parser.add_argument("--english", action="store_true", help="name each text without English too")
    parser.set_defaults(run=todo)


def add_new(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes that lays something ready."""
    parser.add_argument("kind", choices=(*TEMPLATES, BOOK))
    parser.add_argument("slug", metavar="name", help="its name in files and addresses, as in "
                        "nieuw-west; of a book its folder, which is new or empty")
    parser.add_argument("--title", default="", help="of a book: what it is called")
    parser.add_argument("--with-ours", action="store_true",
                        help="of a book: with the rules, cases and instruments that came along")
    parser.add_argument("--english", action="store_true",
                        help="of a case or checklist: with a place for English, also where the "
                        "book has none yet")
    parser.set_defaults(run=new)


def add_template(parser: argparse.ArgumentParser) -> None:
    """Add what the command takes that writes a table to hand out."""
    parser.add_argument("checklist", help="its name in files, as in clear")
    form = parser.add_mutually_exclusive_group(required=True)
    form.add_argument("--csv", action="store_true", help="for any spreadsheet or program")
    form.add_argument("--xlsx", action="store_true", help="with the answers to choose from")
    parser.add_argument("--language", choices=("nl", "en"), default="nl")
    parser.set_defaults(run=write_template)


def run() -> NoReturn:
    """Run the command as a process of its own."""
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    # Taking apart all that a build has made, object by object, takes a tenth of a rebuild.
    os._exit(code)


if __name__ == "__main__":
    run()
