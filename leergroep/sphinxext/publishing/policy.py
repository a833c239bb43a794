"""The policy of the site, declared once: in each page, in the files for hosts and in the tests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import frozen

if TYPE_CHECKING:
    from sphinx.application import Sphinx


@frozen
class Header:
    """Hold a header of every answer, and what it says on a page that uses the camera."""

    name: str
    value: str
    with_camera: str = ""


# What a page may load, also where a host sends no headers: tried from a folder in three engines.
# The worker and the manifest are our own too, so that they need no rule.
PAGE_POLICY = "default-src 'self'; base-uri 'self'; object-src 'none'"
# From a folder Firefox holds a page's own folder for another site, and would refuse each search.
# Who may put a page in a frame is only heard in a header.
HOSTED_POLICY = f"{PAGE_POLICY}; form-action 'self'; frame-ancestors 'self'"
# No address of a page goes to who is linked to: a code may stand in it.
REFERRER = "no-referrer"
# Nothing here asks where somebody is, or listens. The camera reads codes where a session is led.
OFF = "geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"
HEADERS = (
    Header("Content-Security-Policy", HOSTED_POLICY),
    Header("X-Content-Type-Options", "nosniff"),
    Header("Referrer-Policy", REFERRER),
    Header("Permissions-Policy", f"camera=(), {OFF}", f"camera=(self), {OFF}"),
    Header("Cross-Origin-Opener-Policy", "same-origin"),
    Header("Cross-Origin-Resource-Policy", "same-origin"),
)
# How a page says that a session is led from it.
CAMERA = 'data-widget="session"'


def setup(app: Sphinx) -> None:
    """Give each page the policy that it carries itself."""
    app.connect("html-page-context", add_policy)


def add_policy(
    app: Sphinx, pagename: str, template: str, context: dict[str, Any], doctree: object
) -> None:
    """Put the policy in front of whatever a page loads."""
    context["metatags"] = (
        f'\n<meta http-equiv="Content-Security-Policy" content="{PAGE_POLICY}">'
        f'\n<meta name="referrer" content="{REFERRER}">{context.get("metatags", "")}'
    )
