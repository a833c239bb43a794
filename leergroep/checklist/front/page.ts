import { mount } from "../../widget/front/host/mount.ts";
import checklist from "./widget.ts";

mount("checklist", checklist);
