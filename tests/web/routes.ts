/** Every route that an app really has, with the rules that its handlers carry. */
import type { Router } from 'express'
import { type AccessRule, ruleOf } from '../../src/web/access-rule.ts'

export interface Route {
  method: string
  path: string
  rules: AccessRule[]
}

/** What Express keeps of a router; its own types leave it open. */
interface Layer {
  route?: { path: string | string[]; stack: { method?: string; handle: () => void }[] }
  handle: { stack?: Layer[] }
}

/** A list a route and method: what no rule marks comes back with an empty one. */
export function routesOf(router: Router): Route[] {
  return routesIn(router.stack as unknown as Layer[])
}

function routesIn(layers: Layer[]): Route[] {
  return layers.flatMap(({ route, handle }) => {
    if (route === undefined) return handle.stack === undefined ? [] : routesIn(handle.stack)
    const byMethod = Map.groupBy(route.stack, ({ method }) => method ?? 'all')
    return [...byMethod].map(([method, handlers]) => ({
      method,
      path: String(route.path),
      rules: handlers.flatMap((one) => ruleOf(one.handle) ?? []),
    }))
  })
}
