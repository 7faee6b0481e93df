/** What a command is: how it is called, what it asks for, what it does. Runs in the planner or on its data folder. */
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util'
import type { z } from 'zod'
import type { Access } from '../store/access/access.ts'
import type { Store } from '../store/port.ts'

/** What a command works on. */
export interface Planner {
  store: Store
  access: Access
  baseUrl: string
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
  /** From the words of the call to what `run` is given, by whatever way. @throws WrongCall */
  read: (words: string[]) => unknown
  /** @throws WrongCall, Refused */
  run: (planner: Planner, asked: unknown) => Promise<Outcome>
}

interface VerbParts<Asked> extends Described {
  /** The names of what stands without an option, in their order. */
  positions: (string & keyof Asked)[]
  options: ParseArgsOptionsConfig
  shape: z.ZodType<Asked>
  run: (planner: Planner, asked: Asked) => Promise<Outcome>
}

export function defineVerb<Asked>({ positions, options, shape, run, ...described }: VerbParts<Asked>): Verb {
  const check = (asked: unknown): Asked => {
    const read = shape.safeParse(asked)
    if (read.success) return read.data
    throw new WrongCall(read.error.issues[0]?.message ?? 'that is not what it takes')
  }
  return {
    ...described,
    read(words) {
      const { values, positionals } = parseWords(words, options)
      if (positionals.length !== positions.length)
        throw new WrongCall(
          `it takes ${positions.length === 0 ? 'no name' : positions.join(' and ').toUpperCase()}`,
        )
      return check({ ...values, ...Object.fromEntries(positions.map((name, at) => [name, positionals[at]])) })
    },
    run: (planner, asked) => run(planner, check(asked)),
  }
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
