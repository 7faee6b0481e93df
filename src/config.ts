/** The only reader of the environment: every variable typed and checked at the start. */
import { isIP } from 'node:net'
import { z } from 'zod'
import { type Instant, readInstant } from './domain/clock.ts'

export interface Config {
  port: number
  host: string
  /** Absolute, without a slash at its end. */
  baseUrl: string
  /** The app's clock ticks on from here; undefined: the machine's clock. */
  startAt: Instant | undefined
  dataDir: string
  smtpUrl: string | undefined
  secret: string | undefined
  trustProxy: boolean | number | string
  logLevel: LogLevel
}

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** A variable that holds what it may not; the message is the one line to print. */
export class WrongVariable extends Error {
  override name = 'WrongVariable'
}

type Environment = Record<string, string | undefined>

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((value) => value <= 65_535)
const host = z
  .string()
  .refine((value) => value === 'localhost' || isIP(value) !== 0 || /^[a-z0-9.-]+$/i.test(value))
const webAddress = z
  .string()
  .refine((value) => /^https?:\/\/[^\s/?#@\\]+\/?$/.test(value) && URL.canParse(value))
  .transform((value) => new URL(value).origin)
const smtpAddress = z.string().refine((value) => /^smtps?:\/\//.test(value) && URL.canParse(value))
const proxy = z.union([
  z.enum(['true', 'false']).transform((value) => value === 'true'),
  z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number),
  z.string().refine((value) => value.split(',').every((one) => isProxy(one.trim()))),
])

export function readConfig(environment: Environment = process.env): Config {
  const ask = <Value>(name: string, shape: z.ZodType<Value>, wants: string): Value | undefined =>
    readVariable(environment, name, shape, wants)
  ask('DATABASE_URL', z.never(), 'to be unset: this version keeps its data in files (DATA_DIR)')
  const chosenPort = ask('PORT', port, 'a port number from 0 to 65535, such as 3000') ?? 3000
  const chosenHost = ask('HOST', host, 'an address or name to listen on, such as 127.0.0.1') ?? '127.0.0.1'
  const startAt = ask('MADANG_NOW', instant, 'an instant such as 2021-10-04T08:00:00Z')
  if (startAt !== undefined && !isLoopback(chosenHost)) {
    throw new WrongVariable(
      `MADANG_NOW: got "${environment.MADANG_NOW}", works with a loopback HOST only, not "${chosenHost}"`,
    )
  }
  return {
    port: chosenPort,
    host: chosenHost,
    baseUrl:
      ask(
        'BASE_URL',
        webAddress,
        'the address people open, without a path, such as https://planner.example',
      ) ?? `http://localhost:${chosenPort}`,
    startAt,
    dataDir: ask('DATA_DIR', z.string().regex(/\S/), 'a folder') ?? 'data/live',
    smtpUrl: ask('SMTP_URL', smtpAddress, 'a mail server such as smtp://user:password@mail.example:587'),
    secret: ask('SECRET', z.string().min(32), 'at least 32 characters that nobody can guess'),
    trustProxy:
      ask(
        'TRUST_PROXY',
        proxy,
        'true, false, a number of proxies, or their addresses, such as 1 or 10.0.0.0/8',
      ) ?? false,
    logLevel: ask('LOG_LEVEL', z.enum(logLevels), `one of ${logLevels.join(', ')}`) ?? 'info',
  }
}

/** The folder that a command was called in: npm tells it, for it runs commands in the project's own. */
export function folderOfCall(environment: Environment = process.env): string {
  return environment.INIT_CWD ?? process.cwd()
}

/** Every variable that the planner reads, for the test that holds the README to it. */
export const variables = [
  'PORT',
  'HOST',
  'BASE_URL',
  'MADANG_NOW',
  'DATA_DIR',
  'DATABASE_URL',
  'SMTP_URL',
  'SECRET',
  'TRUST_PROXY',
  'LOG_LEVEL',
] as const

const secrets: readonly string[] = ['SECRET', 'SMTP_URL', 'DATABASE_URL']

const instant = z.string().transform((text, context) => {
  const read = readInstant(text)
  if (read !== undefined) return read
  context.addIssue('no instant')
  return z.NEVER
})

/** An empty variable counts as unset. */
function readVariable<Value>(environment: Environment, name: string, shape: z.ZodType<Value>, wants: string) {
  const text = environment[name]?.trim()
  if (text === undefined || text === '') return undefined
  const read = shape.safeParse(text)
  if (read.success) return read.data
  const got = secrets.includes(name) ? 'a value that is not shown here' : `"${text}"`
  throw new WrongVariable(`${name}: got ${got}, wants ${wants}`)
}

/** An address, a range of them such as `10.0.0.0/8`, or Express's name for one. */
function isProxy(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true
  const [address = '', bits] = text.split(/\/(.*)/s)
  const most = { 4: 32, 6: 128 }[isIP(address)]
  return most !== undefined && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most))
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}
