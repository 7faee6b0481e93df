/** Receipts are kept for a day: programs try again within minutes, and an import would leave thousands of them. */
import type { Receipt } from '../../domain/account.ts'
import { minutesBetween } from '../../domain/clock.ts'
import type { ProgramOptions } from './program-desk.ts'

const receiptHours = 24
const sweepEveryMinutes = 60

type Desk = Pick<ProgramOptions, 'site' | 'machineNow' | 'inTurn'>

/** Takes away those whose time is over, and looks for them no more often than it is worth. */
export function createReceiptSweep({ site, machineNow, inTurn }: Desk): () => Promise<void> {
  let sweptAt: ReturnType<typeof machineNow> | undefined
  const isOver = ({ madeAt }: Receipt) => minutesBetween(madeAt, machineNow()) > receiptHours * 60

  return async () => {
    const now = machineNow()
    if (sweptAt !== undefined && minutesBetween(sweptAt, now) < sweepEveryMinutes) return
    sweptAt = now
    const all = await site.store.listPlannerDocs('receipt')
    for (const { id } of all.filter(isOver)) {
      // Looked at again in its own turn: it may have been made anew.
      await inTurn(`receipt/${id}`, async () => {
        const receipt = await site.store.readPlannerDoc('receipt', id)
        if (receipt !== undefined && isOver(receipt)) await site.store.removePlannerDoc('receipt', id)
      })
    }
  }
}
