/** Passwords as Argon2id in the PHC string format: made, checked in constant time, a few at once. */
import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import type { Problem } from '../../domain/problem.ts'
import { passwordLength, TooBusy } from './access.ts'

const derive = promisify(argon2)

/** As OWASP recommends: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }
const saltBytes = 16
const hashBytes = 32

/** What stands in for an account that is not there, or has no password yet. */
const nobody = { ...cost, salt: Buffer.alloc(saltBytes), hash: Buffer.alloc(hashBytes), tagLength: hashBytes }

/** Each takes its memory while it is under way, and a thread that files wait for too. */
const mostAtOnce = 2
const mostWaiting = 60

export interface Passwords {
  hash: (password: string) => Promise<string>
  /** Takes as long for no hash as for a wrong password. */
  verify: (hash: string | null, password: string) => Promise<boolean>
}

/** @throws TooBusy from both, when too many wait already */
export function createPasswords(): Passwords {
  const inLine = createLine()
  return {
    hash: (password) =>
      inLine(async () => {
        const salt = randomBytes(saltBytes)
        return toPhc(salt, await derive('argon2id', parameters(password, salt)))
      }),
    verify: (kept, password) =>
      inLine(async () => {
        const wanted = readPhc(kept ?? '') ?? nobody
        const { salt, hash, ...costs } = wanted
        const found = await derive('argon2id', { ...parameters(password, salt), ...costs })
        return timingSafeEqual(found, hash) && wanted !== nobody
      }),
  }
}

/** Counted in characters as people see them, after the same text was given the same code points. */
export function passwordProblems(field: string, password: string): Problem[] {
  const length = [...sameText(password)].length
  if (length < passwordLength.least)
    return [{ field, code: 'password-too-short', facts: { least: passwordLength.least } }]
  if (length > passwordLength.most)
    return [{ field, code: 'password-too-long', facts: { most: passwordLength.most } }]
  return []
}

/** Keyboards write one letter in different ways: 한 as one code point or as three. */
function sameText(password: string): string {
  return password.normalize('NFKC')
}

function parameters(password: string, nonce: Buffer): Argon2Parameters {
  return { message: sameText(password), nonce, ...cost, tagLength: hashBytes }
}

function toPhc(salt: Buffer, hash: Buffer): string {
  const { memory, passes, parallelism } = cost
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

const phcPattern = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([\w+/]{11,86})\$([\w+/]{43,86})$/

/** With the cost that the hash was made with, which an older planner may have chosen otherwise. */
function readPhc(phc: string) {
  const [, memory, passes, parallelism, salt = '', hash = ''] = phcPattern.exec(phc) ?? []
  if (memory === undefined) return undefined
  const bytes = Buffer.from(hash, 'base64')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: bytes,
    tagLength: bytes.length,
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '')
}

function createLine() {
  const waiting: (() => void)[] = []
  let underWay = 0
  return async <Value>(job: () => Promise<Value>): Promise<Value> => {
    if (underWay >= mostAtOnce) {
      if (waiting.length >= mostWaiting) throw new TooBusy('too many passwords wait to be checked')
      await new Promise<void>((proceed) => waiting.push(proceed))
    } else underWay += 1
    try {
      return await job()
    } finally {
      const next = waiting.shift()
      if (next === undefined) underWay -= 1
      else next()
    }
  }
}
