import { keepAll } from "../host/archive.js";
import { mount } from "../host/mount.js";
import workbook from "../widgets/workbook.js";

mount("workbook", { ...workbook, keep: keepAll });
