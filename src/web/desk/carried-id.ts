/** The id that the page of something new carried, so that a second press of its button makes no second one. */
import type { DeskCall } from './desk.ts'

export function carriedId({ entered, desk }: DeskCall): string {
  const carried = entered.raw('id')
  return /^[0-9a-f]{16}$/.test(carried) ? carried : desk.newId()
}
