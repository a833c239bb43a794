import { mount } from "../host/mount.js";
import ladder from "../widgets/ladder.js";

mount("ladder", ladder);
