/** A checklist as an anywidget, whole or one factor of it: in a notebook nothing can be fetched. */

import { kind } from "../../documents/front/answer_sheet.ts";
import type { Widget } from "../../widget/front/host/host.ts";
import { createChecklist } from "./checklist_widget.ts";
import type { ChecklistTraits } from "./context.ts";
import { openHandOver } from "./hand_over.ts";
import { createSelfCheck } from "./self_check_widget.ts";
import { selfShare } from "./self_share.ts";

const checklist = createChecklist(openHandOver);
const selfCheck = createSelfCheck(() => Promise.resolve(selfShare));

const widget: Widget<ChecklistTraits> = {
  kind,
  render: (place) => (place.model.get("factor") ? selfCheck : checklist).render(place),
};

export default widget;
