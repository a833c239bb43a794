/** The same session on the screen in another tab of this browser. */

import { openTabs, type TabChannel } from "../../../widget/front/host/tabs.ts";

/** Listens for a twin from `take` to `letGo`. */
export interface TwinWatch {
  take(): void;
  letGo(): void;
}

/** Return what tells whenever another tab shows this session too, or no longer does. */
export function watchTwin(slug: string, tell: (hasTwin: boolean) => void): TwinWatch {
  let channel: TabChannel | undefined;
  const leave = () => channel?.say("off");
  return {
    take() {
      if (channel) return;
      channel = openTabs(`leergroep/${slug}/stage`, (word) => {
        if (word === "on") channel?.say("too");
        tell(word !== "off");
      });
      channel.say("on");
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
