/** Every route of the desk, a noun a file. */
import type { Router } from 'express'
import type { Desk } from './desk.ts'
import { createDoor } from './door.ts'
import { accountRoutes } from './routes/account.ts'
import { coordinatorRoutes } from './routes/coordinators.ts'
import { draftSheetRoutes } from './routes/draft-sheets.ts'
import { editionRoutes } from './routes/editions.ts'
import { findingRoutes } from './routes/findings.ts'
import { forumRoutes } from './routes/forums.ts'
import { historyRoutes } from './routes/history.ts'
import { homeRoutes } from './routes/home.ts'
import { linkRoutes } from './routes/links.ts'
import { liveRoutes } from './routes/live.ts'
import { markdownRoutes } from './routes/markdown.ts'
import { noteRoutes } from './routes/notes.ts'
import { planningRoutes } from './routes/planning.ts'
import { previewRoutes } from './routes/preview.ts'
import { releasingRoutes } from './routes/releasing.ts'
import { sessionEditorRoutes } from './routes/session-editor.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { shelfRoutes } from './routes/shelf.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { slotFinderRoutes } from './routes/slot-finder.ts'
import { teamRoutes } from './routes/team.ts'
import { templateRoutes } from './routes/templates.ts'
import { undoRoutes } from './routes/undo.ts'
import { reviewRoutes } from './sheets/review-routes.ts'

export function deskRoutes(desk: Desk): Router {
  const door = createDoor(desk)
  signInRoutes(door, desk)
  linkRoutes(door, desk)
  accountRoutes(door, desk)
  forumRoutes(door)
  sessionRoutes(door)
  planningRoutes(door)
  templateRoutes(door)
  editionRoutes(door)
  noteRoutes(door)
  coordinatorRoutes(door)
  teamRoutes(door)
  homeRoutes(door)
  markdownRoutes(door)
  historyRoutes(door)
  previewRoutes(door)
  findingRoutes(door)
  releasingRoutes(door, desk)
  reviewRoutes(door)
  slotFinderRoutes(door)
  sessionEditorRoutes(door, desk)
  draftSheetRoutes(door)
  undoRoutes(door)
  liveRoutes(door, desk)
  shelfRoutes(door)
  return door.router
}
