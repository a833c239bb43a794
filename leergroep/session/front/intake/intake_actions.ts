/** What who leads can do with codes: take them in, and scan them. */

import { SheetError } from "../../../documents/front/document.ts";
import {
  type Entries,
  type EntriesDocument,
  setEntries,
} from "../../../documents/front/entries.ts";
import type { Model } from "../../../widget/front/host/host.ts";
import type { SessionTraits } from "../state.ts";
import { createDetector, describeCameraError, watchCamera } from "./camera.ts";
import { type Cases, type Intake, type Refusal, takeCodes } from "./intake.ts";

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
  /** Switches the camera off. */
  readonly stop?: () => void;
}

export interface IntakeActions {
  /** Take in a text with codes; return whether there were any. */
  takeIn(text: string): Pick<Intake, "isNone">;
  /** Take in a damaged code as somebody mended it. */
  mend(refusal: Refusal, text: string): void;
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
  const actions: IntakeActions = {
    takeIn(text) {
      const sheet = model.get("sheet");
      const cases = { members: model.get("members"), others: model.get("others") };
      const { entries, ...found } = readCodes(text, cases, sheet.entries);
      ui.intake = { ...ui.intake, ...found, isBare: !text.trim() && !found.refused.length };
      if (found.added + found.replaced) change(setEntries(sheet, entries, nameRound()));
      draw();
      return found;
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
      const state = await startCamera(video, actions.takeIn);
      if (video.isConnected) show(state);
    },
    stopScan() {
      ui.intake.stop?.();
      show({ camera: "" });
    },
  };
  return actions;
}

async function startCamera(
  video: HTMLVideoElement,
  takeIn: (code: string) => void,
): Promise<IntakeUi> {
  const detector = await createDetector(globalThis);
  if (!detector) return { camera: "", error: "camera-no-detector" };
  try {
    return { camera: "on", stop: await watchCamera(video, detector, takeIn) };
  } catch (error) {
    return { camera: "", error: describeCameraError(error) };
  }
}

/** Return what a text brings; one that is too large is refused whole. */
function readCodes(text: string, cases: Cases, kept: Entries): Intake {
  try {
    return takeCodes(text, cases, kept);
  } catch (error) {
    if (!(error instanceof SheetError)) throw error;
    const refused = [{ line: text, key: error.key, details: error.details }];
    return { entries: {}, added: 0, replaced: 0, refused, isNone: false };
  }
}
