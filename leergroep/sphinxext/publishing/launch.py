"""Where a notebook of the book can be opened: what Jupyter Book's own `launch_buttons` name.

The theme would make the addresses, and breaks off or leads nowhere for a repository on a host of
one's own, in a group within a group, or with a name that has a space in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode, urlsplit

from attrs import frozen
from sphinx.errors import ConfigError

from leergroep.sphinxext.settings import check_fields

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config

# Where the application holds them.
LAUNCHES = "lg_launches"
# What Jupyter Book fills in where a book names no repository, and no branch.
STOCK = ("https://github.com/executablebooks/jupyter-book", "master")
BRANCH = re.compile(r"^[^#\n]*\b(?:repository_)?branch\s*:", re.MULTILINE)
# How git itself writes an address.
SHELL = re.compile(r"(?:ssh://)?git@([^/:]+)[:/](.+)")
GITHUB, GITLAB = "github.com", "gitlab.com"
INTERFACES = {"classic": "tree", "jupyterlab": "lab/tree"}


@frozen
class Repository:
    """Hold where the book's files are: `path` is that of the repository on its host."""

    host: str
    path: str
    branch: str
    folder: str

    @property
    def url(self) -> str:
        """Return the whole address."""
        return f"https://{self.host}/{self.path}"

    @property
    def name(self) -> str:
        """Return how the repository is called."""
        return self.path.rpartition("/")[2]


@frozen
class Launches:
    """Hold in which repository notebooks are, and the address of each place that opens them."""

    repository: Repository
    interface: str
    places: Mapping[str, str]

    def list_links(self, docname: str) -> Iterator[tuple[str, str]]:
        """Yield the name of each place, and the address that opens the notebook of a page there."""
        path = f"{self.repository.folder}{docname}.ipynb"
        for name, address in self.places.items():
            yield name, ADDRESSES[name](self, address, path)


def find_binder(launches: Launches, address: str, path: str) -> str:
    """Return the address that opens a notebook in Binder."""
    repository = launches.repository
    kinds = {GITHUB: f"gh/{repository.path}", GITLAB: f"gl/{quote(repository.path, safe='')}"}
    where = kinds.get(repository.host, f"git/{quote(repository.url, safe='')}")
    branch = quote(repository.branch)
    return f"{address}/v2/{where}/{branch}?urlpath={launches.interface}/{quote(path)}"


def find_hub(launches: Launches, address: str, path: str) -> str:
    """Return the address that fetches a notebook with nbgitpuller, and opens it."""
    repository = launches.repository
    asked = urlencode({"repo": repository.url,
                       "urlpath": f"{launches.interface}/{repository.name}/{path}",
                       "branch": repository.branch}, safe="/")
    return f"{address}/hub/user-redirect/git-pull?{asked}"


def find_colab(launches: Launches, address: str, path: str) -> str:
    """Return the address that opens a notebook of GitHub in Colab."""
    repository = launches.repository
    return f"{address}/github/{repository.path}/blob/{quote(repository.branch)}/{quote(path)}"


def find_deepnote(launches: Launches, address: str, path: str) -> str:
    """Return the address that opens a notebook of GitHub in Deepnote."""
    repository = launches.repository
    there = quote(f"{repository.url}/blob/{repository.branch}/{path}", safe="")
    return f"{address}/launch?url={there}"


def find_lite(launches: Launches, address: str, path: str) -> str:
    """Return the address that opens a notebook in a JupyterLite that has it."""
    return f"{address}?path={quote(path)}"


# In the order in which they are shown.
SETTINGS = {"JupyterHub": "jupyterhub_url", "Binder": "binderhub_url", "Colab": "colab_url",
            "Deepnote": "deepnote_url", "JupyterLite": "jupyterlite_url"}
ADDRESSES: dict[str, Callable[[Launches, str, str], str]] = {
    "JupyterHub": find_hub, "Binder": find_binder, "Colab": find_colab,
    "Deepnote": find_deepnote, "JupyterLite": find_lite}
FROM_GITHUB = ("Colab", "Deepnote")


def setup(app: Sphinx) -> None:
    """Take what the settings name, before the theme does."""
    app.connect("config-inited", take_launches)


def take_launches(app: Sphinx, config: Config) -> None:
    """Keep what the settings name; raise ConfigError, in a sentence, for what leads nowhere."""
    options: dict[str, Any] = config.html_theme_options
    told = read_buttons(options.pop("launch_buttons", None) or {})
    places = {name: read_place(setting, str(told[setting]))
              for name, setting in SETTINGS.items() if told.get(setting)}
    has_repository = options.get("repository_url") not in (None, "", STOCK[0])
    if places and not has_repository:
        raise ConfigError("launch_buttons needs to know where the notebooks are: name it in "
                          "_config.yml as repository, with url and branch")
    if not has_repository:
        return
    repository = read_repository(options, names_branch(Path(app.srcdir)))
    # What the theme cannot tell from the name of the host it refuses.
    options["repository_url"] = repository.url
    if not any(name in repository.host for name in ("github", "gitlab", "bitbucket")):
        options.setdefault("repository_provider", "gitlab")
    if places:
        check_branch(repository)
        check_github(repository, places)
        setattr(app, LAUNCHES, Launches(repository, read_interface(told), places))


def list_launches(app: Sphinx, docname: str) -> list[tuple[str, str]]:
    """Return the name and the address of each place that opens the notebook of a page."""
    launches: Launches | None = getattr(app, LAUNCHES, None)
    return list(launches.list_links(docname)) if launches else []


def read_buttons(told: Any) -> dict[str, Any]:
    """Return the places that are named; raise ConfigError for what names none."""
    if not isinstance(told, dict):
        raise ConfigError(f"launch_buttons is {told!r}: give it {', '.join(SETTINGS.values())}")
    check_fields("launch_buttons", (name for name in told if name.endswith("_url")),
                 SETTINGS.values())
    return told


def read_place(setting: str, told: str) -> str:
    """Return the address of a place that opens notebooks; raise ConfigError when it is none."""
    address = told.strip().rstrip("/")
    # A JupyterLite may stand on the same host as the book.
    if not (is_whole(address) or (setting == "jupyterlite_url" and address.startswith("/"))):
        raise ConfigError(f"launch_buttons: {setting} is {told!r}: give the whole address, as in "
                          "https://hub.example.org")
    return address


def is_whole(address: str) -> bool:
    """Tell whether this is an address with a host, with no spaces and nobody's name in it."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return (parts.scheme in ("https", "http") and bool(parts.netloc)
            and not re.search(r"\s", address) and "@" not in parts.netloc)


def read_repository(options: Mapping[str, Any], has_branch: bool) -> Repository:
    """Return the repository that the settings name; raise ConfigError when it is none."""
    told = str(options["repository_url"])
    address = SHELL.sub(r"https://\1/\2", told.strip()).rstrip("/").removesuffix(".git")
    path = urlsplit(address).path.strip("/") if is_whole(address) else ""
    names = path.split("/")
    host = urlsplit(address).netloc.removeprefix("www.")
    if len(names) < 2 or (host == GITHUB and len(names) > 2) or "-" in names:
        raise ConfigError(f"repository: url is {told!r}: give the address of the repository itself,"
                          " as in https://github.com/ergens/wijken")
    branch = str(options.get("repository_branch") or "").strip()
    folder = str(options.get("path_to_docs") or "").strip().replace("\\", "/").strip("/")
    if ".." in folder.split("/"):
        raise ConfigError(f"repository: path_to_book is {folder!r}: give the folder of the book as "
                          "seen from the top of the repository")
    return Repository(host, path, branch if has_branch or branch != STOCK[1] else "",
                      f"{folder}/" if folder not in ("", ".") else "")


def names_branch(root: Path) -> bool:
    """Tell whether the book's own settings name a branch: Jupyter Book fills in one of its own."""
    file = root / "_config.yml"
    return not file.is_file() or bool(BRANCH.search(file.read_text("utf-8")))


def check_branch(repository: Repository) -> None:
    """Raise ConfigError for a repository of which no branch is known that git could have."""
    if not repository.branch:
        raise ConfigError("repository has no branch: name the one that the notebooks are in, as in "
                          "branch: main")
    if re.search(r"[\s~^:?*\[\\]", repository.branch):
        raise ConfigError(f"repository: branch is {repository.branch!r}, and git has none with "
                          "such a name")


def check_github(repository: Repository, places: Mapping[str, str]) -> None:
    """Raise ConfigError for a place that only opens what is on GitHub."""
    for name in FROM_GITHUB:
        if name in places and repository.host != GITHUB:
            raise ConfigError(f"launch_buttons: {name} opens only what is on {GITHUB}, and the "
                              f"repository is on {repository.host}: leave {SETTINGS[name]} out")


def read_interface(told: Mapping[str, Any]) -> str:
    """Return where Jupyter shows a notebook; raise ConfigError for what it does not have."""
    name = told.get("notebook_interface") or "classic"
    if name not in INTERFACES:
        raise ConfigError(f"launch_buttons: notebook_interface is {name!r}: choose from "
                          f"{', '.join(INTERFACES)}")
    return INTERFACES[name]
