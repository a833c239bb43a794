/** A script of its own, fetched only when somebody asks for a QR code. */

import { encode } from "uqr";

globalThis.leergroepQr = encode;
