/** The whole screen, where the browser gives it. */

export const canFillScreen = Boolean(globalThis.document?.fullscreenEnabled);

export function toggleFullScreen(): void {
  const { fullscreenElement, documentElement } = document;
  const done = fullscreenElement ? document.exitFullscreen() : documentElement.requestFullscreen();
  // Refused by the browser or by a page around this one: it goes on as it was.
  done.catch(() => {});
}
