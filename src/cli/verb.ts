/** What a command is: how it is called, what it asks for, what it does. Runs in the planner or on its data folder. */
import { resolve } from 'node:path'
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { z } from 'zod'
import type { Instant } from '../domain/clock.ts'
import type { Access } from '../store/access/access.ts'
import type { Store } from '../store/port.ts'
import type { InTurn } from '../store/turns.ts'

/** What a command works on. */
export interface Planner {
  store: Store
  access: Access
  baseUrl: string
  inTurn: InTurn
  now: () => Instant
}

/** Lines are the answer, for a program to read too; notes are for the person beside it. */
export interface Outcome {
  lines: string[]
  notes: string[]
  /** The answer is no: told last, exit 1. */
  refusal?: string | undefined
}

/** The call makes no sense: exit 2. */
export class WrongCall extends Error {
  override name = 'WrongCall'
}

/** The call makes sense, but this can't be done: exit 1. */
export class Refused extends Error {
  override name = 'Refused'
}

interface Described {
  /** `account add` */
  name: string
  /** `EMAIL [--name NAME]` */
  takes: string
  does: string
  more: string[]
}

export interface Verb extends Described {
  /** From the words of a call in a folder to what `run` is given, by whatever way. @throws WrongCall */
  read: (words: string[], calledIn: string) => unknown
  /** @throws WrongCall, Refused */
  run: (planner: Planner, asked: unknown) => Promise<Outcome>
  /** Instead of `run`, where a command needs no planner and no data. */
  runAlone?: (asked: unknown) => Promise<Outcome>
}

interface CallParts<Asked> extends Described {
  /** The names of what stands without an option, in their order. `file` is a path in the folder of the call. */
  positions: (string & keyof Asked)[]
  options: ParseArgsOptionsConfig
  shape: z.ZodType<Asked>
}

interface VerbParts<Asked> extends CallParts<Asked> {
  run: (planner: Planner, asked: Asked) => Promise<Outcome>
}

interface LoneVerbParts<Asked> extends CallParts<Asked> {
  run: (asked: Asked) => Promise<Outcome>
}

export function defineVerb<Asked>({ run, ...parts }: VerbParts<Asked>): Verb {
  return { ...defineCall(parts), run: (planner, asked) => run(planner, checkAsked(parts.shape, asked)) }
}

/** A command that looks at what it is given only, whether a planner runs or not. */
export function defineLoneVerb<Asked>({ run, ...parts }: LoneVerbParts<Asked>): Verb {
  const runAlone = (asked: unknown) => run(checkAsked(parts.shape, asked))
  return { ...defineCall(parts), run: (_planner, asked) => runAlone(asked), runAlone }
}

function defineCall<Asked>({ positions, options, shape, ...described }: CallParts<Asked>) {
  return {
    ...described,
    read(words: string[], calledIn: string) {
      const { values, positionals } = parseWords(words, options)
      if (positionals.length !== positions.length)
        throw new WrongCall(
          `it takes ${positions.length === 0 ? 'no name' : positions.join(' and ').toUpperCase()}`,
        )
      const named = positions.map((name, at) => {
        const word = positionals[at] ?? ''
        return [name, name === 'file' ? resolve(calledIn, word) : word]
      })
      return checkAsked(shape, { ...values, ...Object.fromEntries(named) })
    },
  }
}

function checkAsked<Asked>(shape: z.ZodType<Asked>, asked: unknown): Asked {
  const read = shape.safeParse(asked)
  if (read.success) return read.data
  throw new WrongCall(read.error.issues[0]?.message ?? 'that is not what it takes')
}

function parseWords(args: string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (failure) {
    throw new WrongCall((failure as Error).message)
  }
}

/** Names come from people: nothing in them may speak to a terminal, or end a column. */
export function oneLine(...columns: string[]): string {
  return columns.map((column) => column.replaceAll(/\p{C}+/gu, ' ')).join('\t')
}

/** As `oneLine`: nothing in it speaks to a terminal. */
export function safeJson(value: object): string {
  const signs = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g
  return JSON.stringify(value, null, 2).replace(
    signs,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
