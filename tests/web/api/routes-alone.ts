/** The routes of the interface by themselves, to be walked: nothing behind them is ever asked. */
import type { Router } from 'express'
import { type ApiOptions, apiRoutes } from '../../../src/web/api/routes.ts'

export function routesAlone(): Router {
  return apiRoutes({ site: { baseUrl: 'http://madang.test' }, log: {} } as ApiOptions)
}
