/** Addresses that somebody wrote: only those of the web become links, the rest is shown as text. */
import { isWebAddress } from '../domain/field-rules.ts'

export function webLink(address: string | null): string | null {
  return address !== null && isWebAddress(address) ? address : null
}
