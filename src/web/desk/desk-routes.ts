/** Every route of the desk, a noun a file. */
import type { Router } from 'express'
import type { Desk } from './desk.ts'
import { createDoor } from './door.ts'
import { accountRoutes } from './routes/account.ts'
import { coordinatorRoutes } from './routes/coordinators.ts'
import { forumRoutes } from './routes/forums.ts'
import { historyRoutes } from './routes/history.ts'
import { homeRoutes } from './routes/home.ts'
import { linkRoutes } from './routes/links.ts'
import { markdownRoutes } from './routes/markdown.ts'
import { previewRoutes } from './routes/preview.ts'
import { releasingRoutes } from './routes/releasing.ts'
import { sessionEditorRoutes } from './routes/session-editor.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { shelfRoutes } from './routes/shelf.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { teamRoutes } from './routes/team.ts'

export function deskRoutes(desk: Desk): Router {
  const door = createDoor(desk)
  signInRoutes(door, desk)
  linkRoutes(door, desk)
  accountRoutes(door, desk)
  forumRoutes(door)
  sessionRoutes(door)
  coordinatorRoutes(door)
  teamRoutes(door)
  homeRoutes(door)
  markdownRoutes(door)
  historyRoutes(door)
  previewRoutes(door)
  releasingRoutes(door, desk)
  sessionEditorRoutes(door, desk)
  shelfRoutes(door)
  return door.router
}
