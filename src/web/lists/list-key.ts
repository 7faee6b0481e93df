/** Keys of private lists: 160 random bits in the address, only their hash in the store. */
import { createHash, randomBytes } from 'node:crypto'
import type { ListId } from '../../domain/starred-list.ts'

export function newListKey(): string {
  return randomBytes(20).toString('base64url')
}

export function isListKey(text: string): boolean {
  return /^[A-Za-z0-9_-]{27}$/.test(text)
}

export function listIdOf(key: string): ListId {
  return createHash('sha256').update(key).digest('hex') as ListId
}

/** An address without the keys that it may carry, for logs. */
export function withoutKeys(address: string): string {
  return address.replace(/\/(my|speaking|desk\/+links)\/+[^/?#]+/gi, '/$1/…')
}
