/** Cancelling a session: it stays, and the next release tells everybody. */
import type { Router } from 'express'
import { addresses } from '../../addresses.ts'
import { replacePart } from './documents.ts'
import type { Door } from './door.ts'
import type { ProgramOptions } from './program-desk.ts'

export function cancellationRoutes(routes: Router, door: Door, options: ProgramOptions): void {
  routes.post(
    `${addresses.api()}/forums/:forum/sessions/:id/cancellation`,
    door.toWrite((call) => replacePart(options, call, 'session', (doc) => ({ ...doc, state: 'cancelled' }))),
  )
}
