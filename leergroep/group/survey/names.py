"""What a heading tells of a column beside statements: who somebody is, when, and in which role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from leergroep.group.survey.words import normalize

# The words of headings over what names a person.
PERSONAL = frozenset((
    "achternaam", "adres", "address", "adresse", "bsn", "email", "emailadres", "emailaddress",
    "firstname", "geboortedatum", "birthdate", "gebruikersnaam", "handtekening", "huisnummer",
    "ip", "ipadres", "ipaddress", "lastname", "mail", "mailadres", "mobiel", "mobile", "naam",
    "name", "phone", "postcode", "postalcode", "signature", "straat", "street", "surname",
    "telefoon", "telefoonnummer", "telephone", "token", "username", "voornaam", "whatsapp",
    "zipcode",
))
PHRASES = ("e mail", "first name", "last name", "date of birth", "zip code", "ip adres",
           "ip address", "user name")
# How a word of a heading over what names a person may end.
ENDINGS = ("naam", "adres", "mail", "telefoon", "phone")
MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
ADDRESS = re.compile(r"(?:[0-9]{1,3}\.){3}[0-9]{1,3}")
# Which column says what, the best first: when somebody began rather than when it was sent in.
KNOWN = {
    "round": ("ronde", "round", "ronde jjjj mm dd", "round yyyy mm dd", "startdate",
              "datum gestart", "date started", "begintijd", "starttijd", "start time",
              "tijdstempel", "timestamp", "datum", "date", "datum laatste actie",
              "date last action", "datestamp", "voltooiingstijd", "tijd van voltooien",
              "completion time", "submitdate", "datum verzonden", "datum ingestuurd",
              "date submitted"),
    "role": ("rol", "role", "jouw rol", "je rol", "uw rol", "your role", "wat is je rol",
             "wat is jouw rol", "wat is uw rol", "what is your role"),
    "mark": ("merkje", "mark"),
}
TIMES = frozenset((*KNOWN["round"], "laatst gewijzigd", "tijd van laatste wijziging",
                   "last modified time", "interviewtime", "totale tijd", "total time"))

# Numbers of a form tool that look like answers and are none.
COUNTED = frozenset((
    "id", "nr", "nummer", "number", "antwoord id", "response id", "responseid", "respondent",
    "lastpage", "laatste pagina", "last page", "seed", "totaal", "total", "total points",
    "quiz feedback", "totaal aantal punten", "leeftijd", "age",
))


def is_personal(heading: str, cells: Sequence[str]) -> bool:
    """Tell whether a column names people, by its heading or by what stands in it."""
    words = normalize(heading)
    if not PERSONAL.isdisjoint(words.split()) or any(one in words for one in PHRASES):
        return True
    if any(word.endswith(ENDINGS) for word in words.split()):
        return True
    some = [one for one in cells[:200] if one]
    return any(MAIL.search(one) or ADDRESS.fullmatch(one) for one in some)


def find_column(use: str, headings: Sequence[str], taken: set[int]) -> int | None:
    """Return which column says the round, role or mark; None where no heading is known."""
    words = [normalize(heading) for heading in headings]
    for known in KNOWN[use]:
        if known in words and (place := words.index(known)) not in taken:
            return place
    return None
