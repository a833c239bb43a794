import { arrivals } from "../host/arrivals.js";
import { mount } from "../host/mount.js";
import { allSheets } from "../host/shelf.js";
import group from "../widgets/group.js";

// What only a published page has: links that bring a code, and sheets in this browser.
mount("group", { ...group, initialize: ({ model }) => Object.assign(model, { arrivals, allSheets }) });
