/** What the tabs of one browser say to each other, where it lets them. */

import { attempt } from "../../../documents/front/attempt.ts";

/** A way to the same name in other tabs; where there is none nobody hears, and nobody is heard. */
export interface TabChannel {
  say(word: string): void;
  close(): void;
}

/** Hear what other tabs say under a name, and say something to them. */
export function openTabs(name: string, hear: (word: unknown) => void): TabChannel {
  const channel = attempt(() => new BroadcastChannel(name));
  if (channel) channel.onmessage = ({ data }) => hear(data);
  return {
    say: (word) => attempt(() => channel?.postMessage(word)),
    close: () => channel?.close(),
  };
}
