import { mount } from "../../widget/front/host/mount.ts";
import situation from "./widget.ts";

mount("situation", situation);
