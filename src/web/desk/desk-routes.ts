/** Every route of the desk, a noun a file. */
import type { Router } from 'express'
import type { Desk } from './desk.ts'
import { createDoor } from './door.ts'
import { accountRoutes } from './routes/account.ts'
import { homeRoutes } from './routes/home.ts'
import { linkRoutes } from './routes/links.ts'
import { markdownRoutes } from './routes/markdown.ts'
import { signInRoutes } from './routes/sign-in.ts'

export function deskRoutes(desk: Desk): Router {
  const door = createDoor(desk)
  signInRoutes(door, desk)
  linkRoutes(door, desk)
  accountRoutes(door, desk)
  homeRoutes(door)
  markdownRoutes(door)
  return door.router
}
