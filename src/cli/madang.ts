/** The command line: words → command → outcome on stdout, notes and reasons on stderr, and an exit code. */
import { folderOfCall, readConfig, WrongVariable } from '../config.ts'
import { DocumentWithheld, UnusableFolder } from '../store/port.ts'
import { runVerb } from './run-verb.ts'
import { Refused, WrongCall } from './verb.ts'
import { findVerb, helpFor, hintFor } from './verbs.ts'

const done = 0
const refused = 1
const wrongCall = 2

process.stdout.on('error', ignoreEnoughRead)
process.exitCode = await call(process.argv.slice(2))

async function call(words: string[]): Promise<number> {
  try {
    return asksForHelp(words) ? explain(words) : await perform(words)
  } catch (failure) {
    if (failure instanceof WrongCall) {
      tell(`madang: ${failure.message}.`, hintFor(words))
      return wrongCall
    }
    if (!isExpected(failure)) throw failure
    tell(`madang: ${failure.message}.`)
    return refused
  }
}

async function perform(words: string[]): Promise<number> {
  const { verb, rest } = findVerb(words)
  const asked = verb.read(rest, folderOfCall())
  const { lines, notes, refusal } = await (verb.runAlone?.(asked) ?? runVerb(verb, asked, readConfig()))
  for (const line of lines) process.stdout.write(`${line}\n`)
  tell(...notes)
  if (refusal === undefined) return done
  tell(`madang: ${refusal}.`)
  return refused
}

function asksForHelp(words: string[]): boolean {
  const named = words.includes('--') ? words.slice(0, words.indexOf('--')) : words
  return named.includes('--help') || named.includes('-h') || named[0] === 'help'
}

function explain(words: string[]): number {
  const lines = helpFor(words[0] === 'help' ? words.slice(1) : words)
  if (lines === undefined) throw new WrongCall(`there is no command "${words.join(' ')}"`)
  process.stdout.write(`${lines.join('\n')}\n`)
  return done
}

function tell(...lines: string[]): void {
  for (const line of lines) process.stderr.write(`${line}\n`)
}

/** `madang read sheet.docx | head` ends before all is written. */
function ignoreEnoughRead(failure: NodeJS.ErrnoException): void {
  if (failure.code !== 'EPIPE') throw failure
}

/** What a person can mend is told in one line, everything else with its trace. */
function isExpected(failure: unknown): failure is Error {
  if ([Refused, WrongVariable, DocumentWithheld, UnusableFolder].some((kind) => failure instanceof kind))
    return true
  const code = failure instanceof Error && 'code' in failure ? failure.code : undefined
  return typeof code === 'string' && /^(?:EACCES|EPERM|ENOENT|ENOSPC|EROFS|ENOTDIR)$/.test(code)
}
