/** What visits and links are hashed with: chosen by the operator, or made once and kept with the data. */
import { randomBytes } from 'node:crypto'
import type { Store } from '../port.ts'

export async function readSecret(store: Store, configured: string | undefined): Promise<string> {
  if (configured !== undefined) return configured
  const kept = await store.readMark('secret')
  if (kept !== undefined) return kept
  const made = randomBytes(32).toString('base64url')
  await store.saveMark('secret', made)
  return made
}
