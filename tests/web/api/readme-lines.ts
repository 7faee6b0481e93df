/** The shell lines of README's "For programs", read as bash would read them: variables, quotes, continued lines. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface CurlLine {
  method: string
  url: string
  headers: Record<string, string>
  body: string
}

export function readCurlLines(variables: Record<string, string>): CurlLine[] {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')
  const section = readme.split('\n## For programs\n')[1]?.split('\n## ')[0] ?? ''
  const script = /```sh\n([\s\S]*?)```/.exec(section)?.[1] ?? ''
  const known = { ...variables }
  return commandsIn(script).flatMap((words) => {
    const [first = ''] = words.map((word) => fill(word, known))
    const assigned = /^([A-Z]+)=(.*)$/s.exec(first)
    if (assigned !== null) known[assigned[1] ?? ''] = assigned[2] ?? ''
    return first === 'curl' ? [readCurl(words.slice(1).map((word) => fill(word, known)))] : []
  })
}

/** A part of a word; a variable is looked up in it unless single quotes are around it. */
interface Piece {
  text: string
  literal: boolean
}

function commandsIn(script: string): Piece[][][] {
  const commands: Piece[][][] = []
  let words: Piece[][] = []
  let joins = false
  const end = () => {
    if (words.length > 0) commands.push(words)
    words = []
    joins = false
  }
  const tokens = /\\\n|(\n)|(#.*)|[ \t]+|'([^']*)'|"([^"]*)"|([^\s'"\\]+)/g
  for (const [, line, comment, single, double, bare] of script.matchAll(tokens)) {
    const text = single ?? double ?? bare
    if (line !== undefined) end()
    if (text === undefined || comment !== undefined) joins = false
    else {
      const piece = { text, literal: single !== undefined }
      if (joins) words.at(-1)?.push(piece)
      else words.push([piece])
      joins = true
    }
  }
  end()
  return commands
}

function fill(word: Piece[], known: Record<string, string>): string {
  return word
    .map(({ text, literal }) =>
      literal ? text : text.replace(/\$([A-Z]+)/g, (_, name) => known[name] ?? ''),
    )
    .join('')
}

/** The flags that the README uses; another one fails the test. */
function readCurl(words: string[]): CurlLine {
  const line: CurlLine = { method: '', url: '', headers: {}, body: '' }
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (word === '-s') continue
    if (!word.startsWith('-')) line.url = word
    else {
      at += 1
      const value = words[at] ?? ''
      const [name = '', ...rest] = value.split(': ')
      if (word === '-H') line.headers[name.toLowerCase()] = rest.join(': ')
      else if (word === '-X') line.method = value
      else if (word === '-d') line.body = value
      else throw new Error(`curl ${word} is not known here`)
    }
  }
  return { ...line, method: line.method || (line.body === '' ? 'GET' : 'POST') }
}
