import { mount } from "../host/mount.js";
import checklist from "../widgets/checklist.js";

mount("checklist", checklist);
