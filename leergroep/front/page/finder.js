import { mount } from "../host/mount.js";
import finder from "../widgets/finder.js";

mount("finder", finder);
