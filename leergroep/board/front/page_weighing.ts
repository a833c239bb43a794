import { mount } from "../../widget/front/host/mount.ts";
import weighing from "./widget_weighing.ts";

mount("weighing", weighing);
