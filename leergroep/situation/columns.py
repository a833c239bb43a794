"""What a heading of a statistics office means, wherever it stands and however it is numbered."""

from __future__ import annotations

import re

from attrs import frozen

# StatLine's programs number their columns, and the numbers move from year to year.
SUFFIX = re.compile("_[0-9]+$")
UNIT = re.compile(r"^(.*?)\s*\(([^()]*)\)$", re.DOTALL)
NOT_KEY = re.compile("[^a-z0-9]")

NAMES = ("wijkenenbuurten", "regios", "regio", "regionaam", "wknaam", "bunaam", "buurtnaam",
         "wijknaam", "naam", "region", "districtsandneighbourhoods")
TOWNS = ("gmnaam", "gemeentenaam")
YEARS = ("perioden", "periode", "jaar", "year", "period", "periods")
CHANGES = ("indelingswijziginggemeentewijkbuurt", "indelingswijzigingwijkenenbuurten",
           "indelingswijziging", "indwbi")
VERSIONS = ("versie", "version")
# Of the Leefbaarometer: no other table calls a column so.
LIVEABILITY = "lbm"
# What is a number and no figure.
NO_FIGURES = ("code", "dekkingspercentage", "pstmvp", "pstdekp", "recs", "objectid")


@frozen
class Column:
    """Hold a heading as it stands in the file, its unit, and what it may be known by."""

    label: str
    unit: str
    keys: tuple[str, ...]

    @property
    def key(self) -> str:
        """Return what tells it from other columns in every year's file."""
        return self.keys[0]


def read_column(heading: str) -> Column:
    """Return what a heading says: `Wonen/Koopwoningen (%)`, `Koopwoningen_41`, `p_koopw`."""
    label = heading.strip()
    found = UNIT.match(label)
    name, unit = (found[1], found[2].strip()) if found else (label, "")
    # Names in small letters end in a number that is theirs: a_15_24, p_hh_110.
    if name != name.lower():
        name = SUFFIX.sub("", name)
    path = name.split("/")
    keys = [make_key("".join(path[at:])) for at in range(len(path))]
    return Column(label, unit, tuple(dict.fromkeys(filter(None, keys))) or ("",))


def make_key(name: str) -> str:
    """Return a name without what differs between files: capitals, spaces and signs."""
    return NOT_KEY.sub("", name.lower())


def find_column(columns: list[Column], known: tuple[str, ...]) -> int:
    """Return the place of the first column that is known by one of these names, -1 for none."""
    for name in known:
        for place, column in enumerate(columns):
            if name in column.keys:
                return place
    return -1


def is_figure(column: Column) -> bool:
    """Tell whether numbers in a column are figures: a code or a postcode is none."""
    key = column.key
    return key not in ("", "id") and not any(one in key for one in NO_FIGURES)
