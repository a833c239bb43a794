/** Why something is no workbook that can be read: "unread" where nothing here reads any. */
export class WorkbookError extends Error {
  constructor(readonly reason: "damaged" | "zip" | "size" | "unread") {
    super(reason);
  }
}
