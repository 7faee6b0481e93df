/**
 * `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header): sending a creation again makes nothing twice. The
 * receipt, with the id that is to be made, is on the disk before the document: whatever is cut off in between is
 * finished by the repetition, under the same id.
 */
import { createHash } from 'node:crypto'
import type { Request } from 'express'
import type { Receipt, ReceiptId } from '../../domain/account.ts'
import { receiptIdOf } from '../../store/access/keys.ts'
import { sentBytes } from './body.ts'
import type { ProgramCall } from './door.ts'
import type { ProgramOptions } from './program-desk.ts'
import { ProgramRefusal } from './refusals.ts'

export interface Making<Made> {
  /** What the receipt says was made, when that is there and was made by this token. */
  find: (made: string) => Promise<Made | undefined>
  /** Checks, calls `keep` with the id (or number) that will be made, and only then makes it. */
  make: (keep: (made: string) => Promise<void>, begun: string | undefined) => Promise<Made>
}

type Desk = Pick<ProgramOptions, 'site' | 'machineNow' | 'inTurn' | 'sweepReceipts'>

/** One at a time for each key. Without a key it is just made. */
export async function makeOnce<Made>(desk: Desk, call: ProgramCall, making: Making<Made>): Promise<Made> {
  const key = readKey(call.req)
  if (key === undefined) return making.make(async () => undefined, undefined)
  await desk.sweepReceipts()
  const id = receiptIdOf(call.token.id, key)
  return desk.inTurn(`receipt/${id}`, () => makeWithReceipt(desk, call.req, id, making))
}

async function makeWithReceipt<Made>(desk: Desk, req: Request, id: ReceiptId, making: Making<Made>) {
  const { store } = desk.site
  const digest = digestOf(req)
  const receipt = await store.readPlannerDoc('receipt', id)
  if (receipt !== undefined && receipt.digest !== digest) throw new ProgramRefusal('key-reused')
  const before = receipt === undefined ? undefined : await making.find(receipt.made)
  if (before !== undefined) return before
  const keep = (made: string) => {
    const next: Receipt = { id, digest, made, madeAt: desk.machineNow() }
    return store.savePlannerDoc('receipt', next)
  }
  return making.make(keep, receipt?.made)
}

function readKey(req: Request): string | undefined {
  const key = req.get('idempotency-key')
  if (key === undefined || /^[!-~]{1,255}$/.test(key)) return key
  throw new ProgramRefusal('key-unusable')
}

function digestOf(req: Request): string {
  const path = req.originalUrl.split('?')[0] ?? ''
  return createHash('sha256').update(`${req.method} ${path}\n`).update(sentBytes(req)).digest('hex')
}
