/** What who leads can do with codes: take them in, and scan them. */

import { getToday, SheetError } from "../../../documents/front/document.ts";
import {
  type Entries,
  type EntriesDocument,
  type Entry,
  removeEntries,
  setEntries,
} from "../../../documents/front/entries.ts";
import type { Model } from "../../../widget/front/host/host.ts";
import { findPicks } from "../member/member_choices.ts";
import type { ShortSession } from "../short_code.ts";
import type { SessionTraits } from "../state.ts";
import { describeCameraError, findDetector, hasCamera, watchCamera } from "./camera.ts";
import type { Intake, Refusal } from "./intake.ts";
import { createTones } from "./tone.ts";
import { takeTyped } from "./typed_intake.ts";

/** What the screen remembers of the codes that came in last, and of the camera. */
export interface IntakeUi {
  /** Nothing was pasted. */
  readonly isBare?: boolean;
  /** What was pasted holds no code. */
  readonly isNone?: boolean;
  readonly added?: number;
  readonly replaced?: number;
  readonly refused?: readonly Refusal[];
  readonly camera?: "" | "opening" | "on";
  /** The key of the sentence that says why there is no camera. */
  readonly error?: string;
  /** What stood there before what came in last: nothing for who was new. */
  readonly before?: Readonly<Record<string, Entry | undefined>>;
  /** Switches the camera off. */
  readonly stop?: () => void;
}

export interface IntakeActions {
  /** Take in a text with codes; return whether there were any. */
  takeIn(text: string): Pick<Intake, "isNone">;
  /** Take away what came in last: somebody counts twice, or was not in the room. */
  takeBack(): void;
  /** Take in a damaged code as somebody mended it. */
  mend(refusal: Refusal, text: string): void;
  /** Tell whether a camera can work here. */
  canScan(): boolean;
  scan(): Promise<void>;
  stopScan(): void;
}

/** What codes are taken into. */
export interface IntakeController {
  readonly id: string;
  readonly model: Pick<Model<SessionTraits>, "get">;
  readonly ui: { intake: IntakeUi };
  nameRound(): string;
  draw(): void;
}

export function createIntakeActions(
  { id, model, ui, nameRound, draw }: IntakeController,
  change: (sheet: EntriesDocument) => void,
): IntakeActions {
  const show = (state: IntakeUi) => {
    ui.intake = { ...ui.intake, ...state };
    draw();
  };
  let isCamera = false;
  hasCamera(globalThis).then((found) => {
    isCamera = found;
    if (found) draw();
  });
  const actions: IntakeActions = {
    canScan: () => isCamera,
    takeIn(text) {
      const sheet = model.get("sheet");
      const { refused } = ui.intake;
      const { entries, ...found } = readCodes(text, describeSession(model), sheet.entries, refused);
      const before = Object.fromEntries(
        Object.keys(entries).map((one) => [one, sheet.entries[one]] as const),
      );
      const isBare = !text.trim() && !found.refused.length;
      ui.intake = { ...ui.intake, ...found, before, isBare };
      if (found.added + found.replaced) change(setEntries(sheet, entries, nameRound()));
      draw();
      return found;
    },
    takeBack() {
      const { before = {} } = ui.intake;
      ui.intake = { ...ui.intake, before: {}, added: 0, replaced: 0, refused: [] };
      const all = Object.entries(before);
      const old = all.flatMap(([one, entry]) => entry ? [[one, entry] as const] : []);
      const gone = all.filter(([_, entry]) => !entry).map(([one]) => one);
      change(setEntries(removeEntries(model.get("sheet"), gone), Object.fromEntries(old), nameRound()));
      draw();
    },
    mend(refusal, text) {
      const others = (ui.intake.refused ?? []).filter((one) => one !== refusal);
      const label = refusal.code?.label ?? "";
      actions.takeIn(text);
      const again = (ui.intake.refused ?? []).map((one) =>
        one.code ? { ...one, code: { ...one.code, label } } : one
      );
      // What holds no code any more stays to be mended.
      const left = ui.intake.isNone && text.trim() ? [refusal] : again;
      show({ refused: [...others, ...left] });
    },
    async scan() {
      if (ui.intake.camera) return;
      show({ camera: "opening", error: "" });
      // Who has had enough of it while it starts takes this away, and may begin again with another.
      const video = document.getElementById(`${id}-video`);
      if (!(video instanceof HTMLVideoElement)) return;
      // Who holds a code up has to see it, and what is said of it under the picture.
      const showPicture = () => video.parentElement?.scrollIntoView({ block: "nearest" });
      showPicture();
      // Here and not later: only a press lets a page make a sound.
      const tones = createTones(globalThis);
      const { stop, ...state } = await startCamera(video, (code) => {
        actions.takeIn(code);
        tones.play(ui.intake.added ? "new" : "other");
        showPicture();
      }, () => {
        actions.stopScan();
        show({ error: "camera-gone" });
      });
      const stopAll = () => {
        stop?.();
        tones.stop();
      };
      if (!stop || !video.isConnected) tones.stop();
      if (video.isConnected) show({ ...state, stop: stopAll });
    },
    stopScan() {
      ui.intake.stop?.();
      show({ camera: "" });
    },
  };
  return actions;
}

/** Codes of today are taken, and of the day on which the session was begun: it may last past twelve. */
function describeSession(model: IntakeController["model"]): ShortSession {
  const days = [getToday(), model.get("sheet").round.slice(0, 10)].filter(Boolean);
  return {
    members: model.get("members"),
    others: model.get("others"),
    picks: findPicks(model.get("parts")),
    days: [...new Set(days)],
  };
}

async function startCamera(
  video: HTMLVideoElement,
  takeIn: (code: string) => void,
  tellGone: () => void,
): Promise<IntakeUi> {
  const detector = await findDetector(globalThis);
  if (!detector) return { camera: "", error: "camera-no-detector" };
  try {
    return { camera: "on", stop: await watchCamera(video, detector, takeIn, tellGone) };
  } catch (error) {
    return { camera: "", error: describeCameraError(error) };
  }
}

/** Return what a text brings; one that is too large is refused whole. */
function readCodes(
  text: string,
  session: ShortSession,
  kept: Entries,
  before: readonly Refusal[] = [],
): Intake {
  try {
    return takeTyped(text, session, kept, before);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    const refused = [{ line: text, key: error.key, details: error.details }];
    return { entries: {}, added: 0, replaced: 0, refused, isNone: false };
  }
}
