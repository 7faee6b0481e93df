/** A document as a form brings it: a file, or what was pasted. Nothing of it touches a disk before it is read. */
import type { Request } from 'express'
import multer from 'multer'
import { millisecondsOf } from '../../../domain/clock.ts'
import { mostBytes, tooBig } from '../../../sheets/blocks/unreadable-file.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk, ForumCall } from '../desk.ts'
import { Entered } from '../forms/entered.ts'
import { RefusedSheet } from './refused-sheet.ts'

export interface Brought {
  bytes: Uint8Array
  name: string
}

const megabyte = 1024 * 1024
export const mostMegabytes = mostBytes / megabyte
const mostPastedMegabytes = 2
const mostInName = 200
/** What a pasted document is called, for it has no file. */
export const pastedNames = { html: 'pasted.html', text: 'pasted.txt' } as const

const receive = multer({
  storage: multer.memoryStorage(),
  limits: {
    ...{ fileSize: mostBytes, files: 1, parts: 8 },
    ...{ fields: 6, fieldSize: mostPastedMegabytes * megabyte },
  },
}).single('file')

/**
 * Other fields of the form stand in `call.entered` afterwards.
 * @throws RefusedSheet where the form was sent empty or with more than one file, UnreadableFile with code `too-big`
 */
export async function readUpload(call: ForumCall): Promise<Brought> {
  if (call.req.is('multipart/form-data')) {
    try {
      await received(call)
    } finally {
      call.entered = Entered.fromRequest(call.req)
    }
  }
  const { file } = call.req as Request & { file?: Express.Multer.File }
  if (file !== undefined && file.size > 0) return { bytes: file.buffer, name: fileName(file.originalname) }
  const html = call.entered.raw('html')
  if (html.trim() !== '') return { bytes: Buffer.from(html), name: pastedNames.html }
  const text = call.entered.raw('text')
  if (text.trim() === '') {
    const empty = file === undefined ? undefined : fileName(file.originalname)
    throw new RefusedSheet(empty === undefined ? { reason: 'none' } : { reason: 'empty-file', name: empty })
  }
  return { bytes: Buffer.from(text), name: pastedNames.text }
}

function received({ req, res }: ForumCall): Promise<void> {
  return new Promise((done, fail) => {
    receive(req, res, (failure?: unknown) => (failure === undefined ? done() : fail(whyNotReceived(failure))))
  })
}

/** Our own page sends one file at most, and no other fields than its own. */
function whyNotReceived(failure: unknown): Error {
  const code = failure instanceof multer.MulterError ? failure.code : ''
  if (code === 'LIMIT_FILE_SIZE') return tooBig()
  if (code === 'LIMIT_FIELD_VALUE')
    return new RefusedSheet({ reason: 'long-paste', most: mostPastedMegabytes })
  const isSeveral = code === 'LIMIT_FILE_COUNT' || code === 'LIMIT_UNEXPECTED_FILE'
  return isSeveral ? new RefusedSheet({ reason: 'several' }) : new Refusal('bad')
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
