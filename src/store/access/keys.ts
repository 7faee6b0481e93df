/** Keys of visits, links and tokens: 160 random bits that are shown once, and the hashes that are kept of them. */
import { createHmac, randomBytes } from 'node:crypto'
import type { AccountId, LinkId, ReceiptId, TokenId, VisitId } from '../../domain/account.ts'
import { sha256 } from '../sha256.ts'

/** So that a token that was left somewhere is told from any other text. */
const tokenPrefix = 'madang_'
const keyPattern = /^[A-Za-z0-9_-]{27}$/

export function newKey(): string {
  return randomBytes(20).toString('base64url')
}

export function newToken(): string {
  return tokenPrefix + newKey()
}

/** Undefined for a text that can't be a key. A key of one purpose opens nothing of another. */
export function keyHashes(secret: string) {
  const hash = (purpose: string, key: string) =>
    keyPattern.test(key) ? createHmac('sha256', secret).update(`${purpose} ${key}`).digest('hex') : undefined
  return {
    visitId: (key: string) => hash('visit', key) as VisitId | undefined,
    linkId: (key: string) => hash('link', key) as LinkId | undefined,
  }
}

export type KeyHashes = ReturnType<typeof keyHashes>

export function tokenIdOf(token: string): TokenId | undefined {
  const isToken = token.startsWith(tokenPrefix) && keyPattern.test(token.slice(tokenPrefix.length))
  return isToken ? (sha256(token) as TokenId) : undefined
}

/** Of a folded e-mail address. */
export function accountIdOf(email: string): AccountId {
  return sha256(email) as AccountId
}

/** A program's own key means something with that program's token only. */
export function receiptIdOf(tokenId: TokenId, idempotencyKey: string): ReceiptId {
  return sha256(`${tokenId} ${idempotencyKey}`) as ReceiptId
}
