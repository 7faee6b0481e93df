/** One JSON line for each request that reaches Express; keys in addresses never get there. */
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { withoutKeys } from '../lists/list-key.ts'

export function logRequests(log: Logger) {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined },
    customLogLevel: (_req, res, error) => (res.statusCode >= 500 || error ? 'error' : 'info'),
    customProps: (req, res) => ({
      method: req.method,
      url: withoutKeys(req.url ?? ''),
      status: res.statusCode,
    }),
  })
}
