"""Codes before the camera: a real stream, and a sentence for every camera that does not start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.book.conftest import Watched
from tests.book.qr_film import WAYS, photograph, write_film
from tests.book.together import choosing, code
from tests.browser import launch_whole
from tests.slow import try_first

CASE = "amsterdam"
# A detector that tells light from dark pictures: the stream, the video and the loop are real.
DETECTOR = """globalThis.BarcodeDetector = class {
  static getSupportedFormats = () => Promise.resolve(["qr_code"]);
  async detect(video) {
    const picture = new OffscreenCanvas(1, 1).getContext("2d");
    picture.drawImage(video, 0, 0, 1, 1);
    const [light] = picture.getImageData(0, 0, 1, 1).data;
    return [{ rawValue: CODES[light > 128 ? 0 : 1] }];
  }
};"""


def test_where_there_is_no_camera_none_is_offered(page: Page, address: str) -> None:
    page.add_init_script(DETECTOR)
    leader = choosing(page, address, CASE)
    leader.take_in(code(CASE, 1))
    leader.arrived(1)
    assert page.get_by_role("button", name="Scan met de camera").count() == 0


@pytest.fixture
def camera(playwright: Playwright, watched: Watched, tmp_path: Path) -> Iterator[Page]:
    """Yield a browser with a camera before which a light and a dark picture are held in turn."""
    film = tmp_path / "film.y4m"
    frames = [bytes([light]) * (64 * 64) + bytes([128]) * (2 * 32 * 32)
              for light in (*[235] * 8, *[16] * 8)]
    film.write_bytes(b"YUV4MPEG2 W64 H64 F8:1 Ip A1:1 C420jpeg\n"
                     + b"".join(b"FRAME\n" + frame for frame in frames))
    flags = ("--use-fake-device-for-media-stream", f"--use-file-for-fake-video-capture={film}")
    browser = launch_whole(playwright, *flags)
    context = browser.new_context(permissions=["camera"], locale="nl-NL")
    page = watched.watch(context.new_page())
    page.add_init_script(f"globalThis.CODES = {[code(CASE, 1), code(CASE, 2)]};\n{DETECTOR}")
    yield page
    browser.close()


# What sounds is written down; the rest of the sound is the browser's own.
LISTEN = """globalThis.tones = [];
const start = OscillatorNode.prototype.start;
OscillatorNode.prototype.start = function (...given) {
  tones.push(this.frequency.value);
  return start.apply(this, given);
};"""


@pytest.mark.slow
def test_without_a_detector_a_code_is_read_however_it_is_held(
    page: Page, playwright: Playwright, watched: Watched, address: str, tmp_path: Path
) -> None:
    codes = [code(CASE, number) for number in range(len(WAYS))]
    page.goto(f"{address}cases/{CASE}.html#deelname")
    page.wait_for_function("() => Boolean(globalThis.leergroepQr)")
    drawn = page.evaluate("codes => codes.map(one => "
                          "leergroepQr(one, { ecc: 'M', border: 4 }).data)", codes)
    random = np.random.default_rng(7)
    write_film(tmp_path / "film.y4m", [photograph(one, held, random)
                                       for one, held in zip(drawn, WAYS, strict=True)])
    flags = ("--use-fake-device-for-media-stream",
             f"--use-file-for-fake-video-capture={tmp_path / 'film.y4m'}")
    browser = launch_whole(playwright, *flags)
    screen = watched.watch(browser.new_context(permissions=["camera"], locale="nl-NL").new_page())
    screen.add_init_script(f"delete globalThis.BarcodeDetector;\n{LISTEN}")
    leader = choosing(screen, address, CASE)
    assert screen.locator("script[src$='qr-reader.js']").count() == 0
    leader.scan()
    leader.arrived(len(WAYS))
    expect(screen.locator(".lg-scanned strong")).to_have_text(str(len(WAYS)))
    assert screen.evaluate("tones.filter((one) => one === 880).length") == len(WAYS)
    # The film begins anew: who is in already adds nothing, and sounds otherwise.
    expect(screen.locator(".lg-scanned")).to_contain_text("Telt er niet bij")
    assert "294" in screen.evaluate("String(tones)")
    browser.close()


@pytest.mark.parametrize("away", try_first(["Stop met scannen", "Vorige"], "Vorige"))
def test_codes_before_the_camera_come_in_one_after_the_other(
    camera: Page, address: str, away: str
) -> None:
    leader = choosing(camera, address, CASE)
    assert camera.locator("video").count() == 0
    leader.scan()
    video = camera.get_by_label("Beeld van de camera")
    expect(video).to_be_visible()
    leader.arrived(2)
    expect(camera.locator(".lg-scanned strong")).to_have_text("2")
    stream = video.evaluate_handle("(video) => video.srcObject")
    camera.get_by_role("button", name=away, exact=True).click()
    expect(video).to_have_count(0)
    assert stream.evaluate("(one) => one.getTracks().map((track) => track.readyState)") == ["ended"]


@pytest.mark.slow
def test_a_camera_that_is_refused_says_how_to_allow_it(camera: Page, address: str) -> None:
    camera.context.clear_permissions()
    leader = choosing(camera, address, CASE)
    leader.scan()
    expect(camera.locator(".lg-intake")).to_contain_text("De camera mag niet aan.")
    assert camera.locator("video").count() == 0


# A camera that starts when a test says so: who is asked for it may take a while to answer.
SLOW = """globalThis.BarcodeDetector = class {
  static getSupportedFormats = () => Promise.resolve(["qr_code"]);
  detect = () => Promise.resolve([]);
};
globalThis.asked = [];
globalThis.streams = [];
navigator.mediaDevices.enumerateDevices = () => Promise.resolve([{ kind: "videoinput" }]);
navigator.mediaDevices.getUserMedia = () => new Promise((start) => asked.push(() => {
  streams.push(document.createElement("canvas").captureStream(5));
  start(streams.at(-1));
}));"""


@pytest.mark.slow
def test_a_camera_that_something_else_uses_is_told_and_works_once_it_is_free(
    page: Page, address: str
) -> None:
    page.add_init_script(SLOW)
    page.add_init_script("""const open = navigator.mediaDevices.getUserMedia;
      navigator.mediaDevices.getUserMedia = async () => {
        navigator.mediaDevices.getUserMedia = open;
        throw new DOMException("in use", "NotReadableError");
      };""")
    leader = choosing(page, address, CASE)
    leader.scan()
    expect(page.locator(".lg-intake")).to_contain_text("Een ander programma gebruikt de camera")
    assert page.locator("video").count() == 0
    leader.scan()
    page.wait_for_function("asked.length === 1")
    page.evaluate("asked[0]()")
    expect(page.locator("video")).to_be_visible()
    expect(page.locator(".lg-intake")).not_to_contain_text("Een ander programma gebruikt de camera")


@pytest.mark.slow
def test_a_camera_that_goes_while_it_looks_is_told_and_can_be_started_again(
    page: Page, address: str
) -> None:
    page.add_init_script(SLOW)
    leader = choosing(page, address, CASE)
    for number in range(2):
        leader.scan()
        page.wait_for_function(f"asked.length === {number + 1}")
        page.evaluate(f"asked[{number}]()")
        page.wait_for_function(f"document.querySelector('video').srcObject === streams[{number}]")
        # As a browser tells it: no script can pull a camera out.
        page.evaluate(f"""const [track] = streams[{number}].getTracks();
          track.stop(); track.dispatchEvent(new Event("ended"));""")
        expect(page.locator(".lg-intake")).to_contain_text("De camera is weggevallen.")
        assert page.locator("video").count() == 0


# A camera whose picture is drawn here: lying first, and standing once the device is turned.
TURNED = """globalThis.canvas = document.createElement("canvas");
// A stream tells only of what is drawn.
setInterval(() => {
  const { code = [], width = 640, height = 480 } = globalThis.held ?? {};
  if (canvas.width !== width) Object.assign(canvas, { width, height });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "white";
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = "black";
  code.forEach((row, y) => row.forEach((dark, x) => {
    if (dark) pen.fillRect(60 + 6 * x, 60 + 6 * y, 6, 6);
  }));
}, 50);
delete globalThis.BarcodeDetector;
navigator.mediaDevices.enumerateDevices = () => Promise.resolve([{ kind: "videoinput" }]);
navigator.mediaDevices.getUserMedia = () => Promise.resolve(canvas.captureStream(10));"""


@pytest.mark.slow
def test_a_camera_that_is_turned_while_it_looks_goes_on(
    page: Page, context: BrowserContext, address: str
) -> None:
    member = context.new_page()
    member.goto(f"{address}cases/{CASE}.html#deelname")
    member.wait_for_function("() => Boolean(globalThis.leergroepQr)")
    lying, standing = member.evaluate(
        "codes => codes.map((one) => leergroepQr(one, { ecc: 'M', border: 4 }).data)",
        [code(CASE, 1), code(CASE, 2)])
    page.add_init_script(TURNED)
    leader = choosing(page, address, CASE)
    page.evaluate("(code) => { held = { code, width: 640, height: 480 }; }", lying)
    leader.scan()
    leader.arrived(1)
    before = page.get_by_label("Beeld van de camera").bounding_box()
    page.evaluate("(code) => { held = { code, width: 480, height: 640 }; }", standing)
    leader.arrived(2)
    video = page.get_by_label("Beeld van de camera")
    assert video.evaluate("(one) => one.videoHeight > one.videoWidth")
    assert video.bounding_box() == before
    for seen in (video, page.locator(".lg-scanned")):
        expect(seen).to_be_in_viewport(ratio=0.9)


@pytest.mark.slow
def test_a_camera_that_was_stopped_before_it_started_never_stays_on(
    page: Page, address: str
) -> None:
    page.add_init_script(SLOW)
    leader = choosing(page, address, CASE)
    leader.scan()
    page.wait_for_function("asked.length === 1")
    page.get_by_role("button", name="Stop").click()
    leader.scan()
    page.wait_for_function("asked.length === 2")
    page.evaluate("asked.forEach((start) => start())")
    page.wait_for_function("streams.length === 2 && !streams[0].active")
    assert page.locator("video").evaluate("(video) => video.srcObject === streams[1]")
    assert page.evaluate("streams[1].active")
