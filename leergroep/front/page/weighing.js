import { mount } from "../host/mount.js";
import weighing from "../widgets/weighing.js";

mount("weighing", weighing);
