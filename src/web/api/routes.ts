/**
 * The interface for programs: every route of `/api/v1` on one screen. It stands in front of what guards forms, for a
 * bearer token is sent by nobody but its program.
 */
import { type RequestHandler, Router } from 'express'
import type { Logger } from 'pino'
import { addresses, shelfNames } from '../../addresses.ts'
import type { PartKind } from '../../domain/draft.ts'
import { underRule } from '../access-rule.ts'
import { apiPage } from './api-page.ts'
import { documentRoutes } from './documents.ts'
import { openDoor } from './door.ts'
import { findingRoutes } from './findings.ts'
import { forumRoutes } from './forums.ts'
import { describeApi } from './open-api/description.ts'
import { answerProblems } from './problem-json.ts'
import type { ProgramOptions } from './program-desk.ts'
import { createReceiptSweep } from './receipt-sweep.ts'
import { ProgramRefusal } from './refusals.ts'
import { releaseRoutes } from './releases.ts'
import { cancellationRoutes } from './sessions.ts'

export type ApiOptions = Omit<ProgramOptions, 'sweepReceipts'> & { log: Pick<Logger, 'error'> }

export function apiRoutes(given: ApiOptions): Router {
  const options = { ...given, sweepReceipts: createReceiptSweep(given) }
  const routes = Router({ strict: true, caseSensitive: true })
  const door = openDoor(options.access)
  const description = Buffer.from(JSON.stringify(describeApi(options.site.baseUrl)))

  routes.get(
    addresses.apiPage(),
    underRule('everybody', (req, res) => {
      res.set('Cache-Control', 'public, max-age=0, must-revalidate').type('html')
      res.send(apiPage(options.site, String(req.query.lang ?? '')))
    }),
  )
  routes.get(
    addresses.apiDescription(),
    underRule('everybody', (_req, res) => {
      res
        .set('Cache-Control', 'public, max-age=0, must-revalidate')
        .type('application/json')
        .send(description)
    }),
  )
  forumRoutes(routes, door, options)
  for (const kind of Object.keys(shelfNames) as PartKind[]) documentRoutes(routes, door, options, kind)
  cancellationRoutes(routes, door, options)
  findingRoutes(routes, door, options)
  releaseRoutes(routes, door, options)

  for (const { path, methods } of describedPaths(routes)) {
    routes.all(path, underRule('everybody', refuseMethod(methods)))
  }
  routes.all([addresses.api(), `${addresses.api()}/{*path}`], underRule('everybody', refusePath))
  routes.use(addresses.api(), answerProblems(options.log))
  return routes
}

/** Each path with the methods that its routes take. */
function describedPaths(routes: Router): { path: string; methods: string[] }[] {
  const paths = new Map<string, string[]>()
  for (const { route } of routes.stack) {
    if (route === undefined || !route.path.startsWith(addresses.api())) continue
    const methods = route.stack.map(({ method }) => method.toUpperCase())
    paths.set(route.path, [...(paths.get(route.path) ?? []), ...methods])
  }
  return [...paths].map(([path, methods]) => ({ path, methods }))
}

function refuseMethod(methods: readonly string[]): RequestHandler {
  const allowed = methods.includes('GET') ? ['HEAD', ...methods] : methods
  const Allow = allowed.toSorted().join(', ')
  return () => {
    throw new ProgramRefusal('method-unknown', { headers: { Allow } })
  }
}

const refusePath: RequestHandler = () => {
  throw new ProgramRefusal('missing')
}
