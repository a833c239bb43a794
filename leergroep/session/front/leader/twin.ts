/** The same session on the screen in another tab of this browser. */

/** Listens for a twin from `take` to `letGo`. */
export interface TwinWatch {
  take(): void;
  letGo(): void;
}

/** Return what tells whenever another tab shows this session too, or no longer does. */
export function watchTwin(slug: string, tell: (hasTwin: boolean) => void): TwinWatch {
  let channel: BroadcastChannel | undefined;
  const leave = () => channel?.postMessage("off");
  return {
    take() {
      if (channel || !("BroadcastChannel" in globalThis)) return;
      channel = new BroadcastChannel(`leergroep/${slug}/stage`);
      channel.onmessage = ({ data }) => {
        if (data === "on") channel?.postMessage("too");
        tell(data !== "off");
      };
      channel.postMessage("on");
      addEventListener("pagehide", leave);
    },
    letGo() {
      removeEventListener("pagehide", leave);
      leave();
      channel?.close();
      channel = undefined;
    },
  };
}
