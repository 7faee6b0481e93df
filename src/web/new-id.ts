/** Ids of new documents and rows: 64 random bits, safe as file names and in calendar UIDs. */
import { randomBytes } from 'node:crypto'

export function randomId(): string {
  return randomBytes(8).toString('hex')
}
