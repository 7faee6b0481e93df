/** The draft of a session as a sheet, in each of its formats. */
import { sheetFormats } from '../../sheets/sheet-files.ts'
import type { Door } from '../door.ts'
import { sendDraftSheet } from '../sessions/draft-sheet.ts'

export function draftSheetRoutes(door: Door): void {
  for (const format of sheetFormats) {
    door.get(`/desk/forums/:forum/sessions/:session/sheet.${format}`, 'session reader', (call) =>
      sendDraftSheet(call, format),
    )
  }
}
