/** The body of a request: its media type, its size, its JSON; and its bytes, by which a repetition is known. */
import express, { type Request, type Response } from 'express'
import { isJsonObject, isTooDeep, type JsonObject } from './merge-patch.ts'
import { invalid, ProgramRefusal } from './refusals.ts'

export const mostBytes = 1024 * 1024
export const jsonType = 'application/json'
export const patchType = 'application/merge-patch+json'

const bytesOf = new WeakMap<object, Buffer>()

const parse = express.json({
  limit: mostBytes,
  type: () => true,
  verify: (req, _res, bytes) => {
    bytesOf.set(req, bytes)
  },
})

/** The JSON object that was sent; `media-type` is asked for, and said back where another came. */
export async function readBody(
  req: Request,
  res: Response,
  type: typeof jsonType | typeof patchType,
): Promise<JsonObject> {
  if (req.is(type) !== type) throw new ProgramRefusal('media-type', { headers: acceptHeader(type) })
  await new Promise<void>((done, fail) => parse(req, res, (failure) => (failure ? fail(failure) : done())))
  if (!isJsonObject(req.body)) throw new ProgramRefusal('json-unreadable')
  if (isTooDeep(req.body)) throw invalid({ field: '', code: 'too-deep' })
  return req.body
}

export function sentBytes(req: Request): Buffer {
  return bytesOf.get(req) ?? Buffer.alloc(0)
}

/** RFC 5789 3.1 and RFC 9110 12.5.1: what would have been taken. */
function acceptHeader(type: string): Record<string, string> {
  return type === patchType ? { 'Accept-Patch': type } : { Accept: type }
}
