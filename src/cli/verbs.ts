/** Every command there is, and which one a call means. */
import { accountAdd } from './account-add.ts'
import { accountList } from './account-list.ts'
import { check } from './check.ts'
import { importSheet } from './import.ts'
import { read } from './read.ts'
import { tokenAdd } from './token-add.ts'
import { tokenList } from './token-list.ts'
import { tokenRevoke } from './token-revoke.ts'
import { type Verb, WrongCall } from './verb.ts'

export const verbs: readonly Verb[] = [
  accountAdd,
  accountList,
  check,
  importSheet,
  read,
  tokenAdd,
  tokenList,
  tokenRevoke,
]

/** How a command is called from a checkout. */
const command = 'npm run -s madang --'

/** The command that the words begin with, and the words after it. @throws WrongCall */
export function findVerb(words: readonly string[]): { verb: Verb; rest: string[] } {
  const verb = verbMeant(words)
  if (verb !== undefined) return { verb, rest: words.slice(verb.name.split(' ').length) }
  const begun = words.length > 0 && verbs.filter(({ name }) => name.split(' ')[0] === words[0])
  if (begun && begun.length > 0)
    throw new WrongCall(
      `"${words[0]}" goes on with ${begun.map(({ name }) => name.split(' ')[1]).join(', ')}`,
    )
  throw new WrongCall(words.length === 0 ? 'say what to do' : `there is no command "${words[0]}"`)
}

function verbMeant(words: readonly string[]): Verb | undefined {
  return verbs.find(({ name }) => name.split(' ').every((part, at) => words[at] === part))
}

/** Where somebody finds out how the command is called that they seem to mean. */
export function hintFor(words: readonly string[]): string {
  const verb = verbMeant(words)
  return verb === undefined ? `Try: ${command} --help` : usageOf(verb)
}

/** Help for the commands that begin with these words; undefined when none does. */
export function helpFor(words: readonly string[]): string[] | undefined {
  const asked = words.filter((word) => !word.startsWith('-')).slice(0, 2)
  const found = verbs.filter(({ name }) => asked.every((word, at) => name.split(' ')[at] === word))
  const [only] = found
  if (only === undefined) return undefined
  if (found.length === 1) return [usageOf(only), '', only.does, ...only.more]
  const lines = found.flatMap((verb) => [`  ${verb.name} ${verb.takes}`.trimEnd(), `      ${verb.does}`])
  return [`Usage: ${command} COMMAND`, '', ...lines, '', ...footer]
}

function usageOf({ name, takes }: Verb): string {
  return `Usage: ${command} ${name} ${takes}`.trimEnd()
}

const footer = [
  `Each explains itself: ${command} account add --help`,
  'It works beside a running planner, and on the data folder (DATA_DIR) when none runs.',
  'Exit code: 0 done, 1 refused with the reason, 2 wrong call.',
]
