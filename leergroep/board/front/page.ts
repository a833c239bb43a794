import { mount } from "../../widget/front/host/mount.ts";
import board from "./widget.ts";

mount("board", board);
