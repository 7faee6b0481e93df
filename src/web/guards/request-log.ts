/** One JSON line for each request that reaches Express; keys in addresses never get there. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { pinoHttp } from 'pino-http'
import { withoutKeys } from '../lists/list-key.ts'

export function logRequests(log: Logger) {
  return pinoHttp({
    logger: log,
    quietReqLogger: true,
    serializers: { req: () => undefined, res: () => undefined },
    customLogLevel: (_req, res, error) => (res.statusCode >= 500 || error ? 'error' : 'info'),
    customSuccessObject: (req, res, { responseTime }) => describe(req, res, responseTime),
    customErrorObject: (req, res, _error, { responseTime }) => describe(req, res, responseTime),
  })
}

/** What went wrong has its own line, from whoever knows it. */
function describe({ method, url }: IncomingMessage, { statusCode }: ServerResponse, responseTime: number) {
  return { method, url: withoutKeys(url ?? ''), status: statusCode, responseTime }
}
