/** A document as a form brings it: a file, or what was pasted. Nothing of it touches a disk before it is read. */
import type { Request } from 'express'
import multer from 'multer'
import { millisecondsOf } from '../../../domain/clock.ts'
import { UnreadableFile } from '../../../sheets/blocks/unreadable-file.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk, ForumCall } from '../desk.ts'
import { Entered } from '../forms/entered.ts'

export interface Brought {
  bytes: Uint8Array
  name: string
}

const megabyte = 1024 * 1024
export const mostMegabytes = 25
const mostInName = 200

const receive = multer({
  storage: multer.memoryStorage(),
  limits: { fileSize: mostMegabytes * megabyte, files: 1, fields: 6, fieldSize: 2 * megabyte, parts: 8 },
}).single('file')

/**
 * Undefined where the form was sent empty. Other fields of the form stand in `call.entered` afterwards.
 * @throws UnreadableFile with code `too-big`
 */
export async function readUpload(call: ForumCall): Promise<Brought | undefined> {
  if (call.req.is('multipart/form-data')) {
    await received(call)
    call.entered = Entered.fromRequest(call.req)
  }
  const { file } = call.req as Request & { file?: Express.Multer.File }
  if (file !== undefined && file.size > 0) return { bytes: file.buffer, name: fileName(file.originalname) }
  const html = call.entered.raw('html')
  if (html.trim() !== '') return { bytes: Buffer.from(html), name: 'pasted.html' }
  const text = call.entered.raw('text')
  return text.trim() === '' ? undefined : { bytes: Buffer.from(text), name: 'pasted.txt' }
}

function received({ req, res }: ForumCall): Promise<void> {
  return new Promise((done, fail) => {
    receive(req, res, (failure?: unknown) => {
      if (failure === undefined) return done()
      const isTooBig = failure instanceof multer.MulterError && /^LIMIT_(?:FILE|FIELD)_/.test(failure.code)
      if (isTooBig) fail(new UnreadableFile('too-big', { most: mostMegabytes }))
      else fail(new Refusal('bad'))
    })
  })
}

/** Browsers write names in UTF-8 and do not say so (RFC 7578 4.2); of a path only its last part is a name. */
function fileName(written: string): string {
  const name = Buffer.from(written, 'latin1').toString()
  const last = (name.includes('\uFFFD') ? written : name).split(/[/\\]/).at(-1) ?? ''
  return last.replace(/\p{C}/gu, '').trim().slice(0, mostInName) || 'sheet'
}

/** Reading a document costs more than saving a form. */
const mostUploads = 10
const minuteMs = 60_000
const uploadsOf = new WeakMap<Desk, Map<string, number[]>>()

/** Counts this one. */
export function isTooOften({ desk, visitor }: ForumCall): boolean {
  const uploads = uploadsOf.get(desk) ?? new Map<string, number[]>()
  uploadsOf.set(desk, uploads)
  const nowMs = millisecondsOf(desk.machineNow())
  for (const [who, times] of uploads) if (times.every((time) => time <= nowMs - minuteMs)) uploads.delete(who)
  const who = visitor.kind === 'account' ? visitor.account.id : visitor.name
  const recent = (uploads.get(who) ?? []).filter((time) => time > nowMs - minuteMs)
  if (recent.length >= mostUploads) return true
  uploads.set(who, [...recent, nowMs])
  return false
}
