import { mount } from "../../widget/front/host/mount.ts";
import { checklist } from "./checklist_widget.ts";

mount("checklist", checklist);
