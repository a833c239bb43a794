import { mount } from "../../widget/front/host/mount.ts";
import ladder from "./widget.ts";

mount("ladder", ladder);
