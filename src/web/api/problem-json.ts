/** Every refusal as `application/problem+json` (RFC 9457), in English: programs go by the codes. */
import type { NextFunction, Request, Response } from 'express'
import type { Logger } from 'pino'
import { addresses } from '../../addresses.ts'
import { StaleRevision } from '../../store/port.ts'
import { sayProblem } from '../../text/problems.ts'
import { defaultLanguage, sayIn } from '../../text/say.ts'
import { ProgramRefusal, type RefusalCode } from './refusals.ts'

export const problemType = 'application/problem+json'

export function answerProblems(log: Pick<Logger, 'error'>) {
  // Express knows an error handler by its four parameters.
  return (failure: unknown, req: Request, res: Response, _next: NextFunction) => {
    const refusal = failure instanceof ProgramRefusal ? failure : judge(failure)
    if (refusal.status >= 500) log.error({ err: failure, url: req.url }, 'a request of a program failed')
    if (res.headersSent) return res.destroy()
    sendProblem(res, refusal)
  }
}

function sendProblem(res: Response, { code, status, details }: ProgramRefusal): void {
  const say = sayIn(defaultLanguage)
  const { problems = [], headers = {}, current } = details
  const body = {
    type: `${addresses.apiPage()}#${code}`,
    title: say(`apiError.${code}.title`),
    status,
    detail: say(`apiError.${code}.text`),
    code,
    ...(current === undefined ? {} : { current }),
    problems: problems.map((problem) => ({
      field: problem.field,
      code: problem.code,
      text: sayProblem(say, problem),
    })),
  }
  res
    .status(status)
    .set({ ...headers, 'Cache-Control': 'no-store', 'Content-Type': problemType })
    .send(Buffer.from(JSON.stringify(body)))
}

function judge(failure: unknown): ProgramRefusal {
  if (failure instanceof URIError) return new ProgramRefusal('missing')
  if (failure instanceof StaleRevision) return new ProgramRefusal('stale', { current: failure.current })
  return new ProgramRefusal(parserCodes[statusOf(failure)] ?? (isFull(failure) ? 'storage-full' : 'failed'))
}

/** What Express and its parsers throw carries a status: a body that can't be read. */
const parserCodes: Record<number, RefusalCode> = {
  400: 'json-unreadable',
  413: 'too-large',
  415: 'media-type',
}

function statusOf(failure: unknown): number {
  return failure instanceof Error && 'status' in failure ? Number(failure.status) : 500
}

/** A disk that is full or read-only is mended by its operator, and then the same request works. */
function isFull(failure: unknown): boolean {
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  return code === 'ENOSPC' || code === 'EROFS' || code === 'EDQUOT'
}
