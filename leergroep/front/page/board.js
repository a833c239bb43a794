import { mount } from "../host/mount.js";
import board from "../widgets/board.js";

mount("board", board);
