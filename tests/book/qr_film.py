"""Made pictures of a QR code before a camera: turned, blurred, noisy, dim, and with moiré."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from attrs import define
from numpy.typing import NDArray

WIDTH, HEIGHT = 640, 480
FRAMES = 4
Picture = NDArray[np.float64]
# Where the corners of the code are in the picture: from the top left on, clockwise.
STRAIGHT = ((170, 90), (470, 90), (470, 390), (170, 390))
ASKEW = ((190, 70), (480, 110), (440, 400), (150, 350))
TURNED = ((330, 60), (530, 260), (320, 440), (130, 240))
UPSIDE_DOWN = STRAIGHT[2:] + STRAIGHT[:2]
SMALL = ((250, 170), (400, 160), (405, 315), (245, 310))


@define(frozen=True)
class Held:
    """Say how a code is held before a camera."""

    name: str
    corners: Sequence[tuple[int, int]] = STRAIGHT
    blur: int = 0
    noise: float = 0
    light: tuple[float, float] = (30, 225)
    moire: float = 0


WAYS = (
    Held("straight"),
    Held("perspective", ASKEW),
    Held("turned", TURNED),
    Held("upside down", UPSIDE_DOWN),
    Held("blur", blur=5),
    Held("noise", noise=35),
    Held("dim", light=(12, 52), noise=4),
    Held("moire", moire=30),
    Held("all at once", ASKEW, blur=3, noise=12, light=(25, 110), moire=8),
    Held("far", SMALL, blur=1, noise=6),
)


def photograph(code: Sequence[Sequence[bool]], held: Held, random: np.random.Generator) -> Picture:
    """Return what a camera sees of a code, margin and all: light from 0 to 255."""
    modules = np.array(code, dtype=float)
    size = len(modules)
    rows, columns = np.mgrid[0:HEIGHT * 2, 0:WIDTH * 2] / 2
    x, y, depth = np.tensordot(np.linalg.inv(find_homography(size, held.corners)),
                               np.stack([columns, rows, np.ones_like(rows)]), axes=1)
    x, y = (x / depth).astype(int), (y / depth).astype(int)
    inside = (x >= 0) & (y >= 0) & (x < size) & (y < size) & (depth > 0)
    dark = np.where(inside, modules[np.where(inside, y, 0), np.where(inside, x, 0)], 0.35)
    low, high = held.light
    picture = high - (high - low) * dark.reshape(HEIGHT, 2, WIDTH, 2).mean(axis=(1, 3))
    waves = np.sin(np.arange(WIDTH) / 1.9) + np.sin(np.arange(HEIGHT) / 2.3)[:, None]
    seen = soften(picture + held.moire * waves / 2, held.blur)
    return np.clip(seen + random.normal(0, held.noise, seen.shape), 0, 255)


def find_homography(size: int, corners: Sequence[tuple[int, int]]) -> Picture:
    """Return the matrix that lays a square of modules on these corners."""
    square = ((0, 0), (size, 0), (size, size), (0, size))
    rows, wanted = [], []
    for (x, y), (u, v) in zip(square, corners, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        wanted += [u, v]
    found = np.linalg.solve(np.array(rows, float), np.array(wanted, float))
    return np.append(found, 1).reshape(3, 3)


def soften(picture: Picture, width: int) -> Picture:
    """Return a picture out of focus: each point the mean of those around it."""
    for axis in (0, 1) if width else ():
        moved = [np.roll(picture, by, axis) for by in range(-(width // 2), width - width // 2)]
        picture = np.mean(moved, axis=0)
    return picture


def write_film(file: Path, pictures: Sequence[Picture]) -> None:
    """Write pictures as a film that a browser takes for a camera: each for half a second."""
    grey = bytes([128]) * (WIDTH * HEIGHT // 2)
    frames = [b"FRAME\n" + picture.astype(np.uint8).tobytes() + grey for picture in pictures]
    file.write_bytes(f"YUV4MPEG2 W{WIDTH} H{HEIGHT} F8:1 Ip A1:1 C420jpeg\n".encode()
                     + b"".join(frame * FRAMES for frame in frames))
