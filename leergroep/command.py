"""The `leergroep` command: build the book, and serve it while you write."""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
from pathlib import Path

from leergroep.library import ContentError, Library

BIN = Path(sys.executable).parent
# What is made must not set off the making of it.
MADE = ("_build", ".venv", ".venv-dev", "leergroep/static", "leergroep/front/node_modules", ".git")


def build(arguments: argparse.Namespace) -> int:
    """Build the book with warnings as errors and print the file to open."""
    try:
        # The build checks it too, but buries what is wrong under tracebacks.
        Library(Path.cwd()).check()
    except ContentError as error:
        print(f"The content does not fit together:\n{error}", file=sys.stderr)
        return 1
    program = shutil.which("jupyter-book", path=str(BIN)) or "jupyter-book"
    command = [program, "build", ".", "--warningiserror", "--keep-going", "--quiet"]
    code = subprocess.run(command).returncode
    page = Path("_build/html/index.html").resolve()
    print(f"Open {page.as_uri()}" if code == 0 else "The book was not built: see above.")
    return code


def serve(arguments: argparse.Namespace) -> int:
    """Serve the book on this machine and build it again when a file changes."""
    from sphinx_autobuild.__main__ import main as autobuild

    # sphinx-autobuild drives sphinx-build: Jupyter Book writes its settings down as a conf.py.
    program = shutil.which("jupyter-book", path=str(BIN)) or "jupyter-book"
    subprocess.run([program, "config", "sphinx", "."], check=True, stdout=subprocess.DEVNULL)
    ignore = [part for name in MADE for part in ("--ignore", f"{Path(name).resolve()}/*")]
    autobuild([".", "_build/html", "--port", str(arguments.port), *ignore])
    return 0


def main() -> int:
    """Run one of the subcommands and return its exit code."""
    parser = argparse.ArgumentParser(prog="leergroep", description=__doc__)
    commands = parser.add_subparsers(required=True)
    commands.add_parser("build", help=build.__doc__).set_defaults(run=build)
    served = commands.add_parser("serve", help=serve.__doc__)
    served.add_argument("--port", type=int, default=8000)
    served.set_defaults(run=serve)
    arguments = parser.parse_args()
    return arguments.run(arguments)


if __name__ == "__main__":
    sys.exit(main())
