"""The window beside the group's screen, as who leads a session sees and touches it."""

from __future__ import annotations

from attrs import define
from playwright.sync_api import Page, expect

from tests.book.leading import Leading


@define
class Two:
    """Lead with a screen for the group and a window beside it."""

    stage: Leading
    own: Page

    @classmethod
    def open(cls, leading: Leading) -> Two:
        with leading.page.context.expect_page() as coming:
            leading.press("Open een tweede venster")
        own: Page = coming.value
        expect(own.get_by_role("timer")).to_be_visible()
        return cls(leading, own)

    def press(self, name: str) -> None:
        """Press a button in the window of who leads."""
        self.own.get_by_role("button", name=name, exact=True).first.click()

    def take(self, *codes: str) -> None:
        """Type codes in the window of who leads: each goes in with Enter."""
        field = self.own.get_by_label("Plak of typ de codes")
        for one in codes:
            field.fill(one)
            field.press("Enter")
            expect(field).to_have_value("")

    def seen(self, scene: str) -> None:
        """Wait until the group sees this scene."""
        expect(self.stage.page.locator(".lg-scene")).to_have_attribute("data-scene", scene)

    def arrived(self, many: int) -> None:
        for page in (self.stage.page, self.own):
            expect(page.locator(".lg-in")).to_contain_text(f"{many} binnen")
