/** A script of its own, fetched only when somebody asks for a QR code. */

import { encode } from "uqr";
import type {} from "./controls/qr_code.ts";

globalThis.leergroepQr = encode;
