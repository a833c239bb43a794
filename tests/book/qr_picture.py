"""A picture of a QR code, read as the book itself reads one."""

from __future__ import annotations

from base64 import b64encode

from playwright.sync_api import Page

READ = """async ([source, seen]) => {
  const picture = new Image();
  picture.src = source;
  await picture.decode();
  const width = seen ?? picture.width;
  const height = Math.round(width * picture.height / picture.width);
  const context = document.createElement("canvas").getContext("2d");
  Object.assign(context.canvas, { width, height });
  context.drawImage(picture, 0, 0, width, height);
  return leergroepReadQr(context.getImageData(0, 0, width, height));
}"""


def load_reader(bare: Page, address: str, case: str) -> None:
    """Have a page read codes: its policy rightly lets in no picture of others'."""
    bare.goto(f"{address}cases/{case}.html")
    bare.add_script_tag(url=f"{address}_static/qr-reader.js")


def read_picture(bare: Page, picture: bytes, width: int | None = None) -> str:
    """Return what the code in a picture says, seen so many pixels wide."""
    source = f"data:image/png;base64,{b64encode(picture).decode()}"
    found: str = bare.evaluate(READ, [source, width])
    return found
