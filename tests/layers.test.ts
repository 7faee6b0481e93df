/**
 * Which part of the planner may reach for which; the README's "How it is laid out" says what each is for. A new layer
 * or a new exception is written down here.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

/** What each layer may import beside itself. A file at the top of `src` is a layer of its own. */
const reaches: Record<string, readonly string[]> = {
  domain: [],
  text: ['domain'],
  addresses: ['domain'],
  config: ['domain'],
  store: ['domain', 'text', 'addresses'],
  sheets: ['domain', 'text', 'addresses'],
  formats: ['domain', 'text', 'addresses'],
  mail: ['domain', 'text', 'addresses', 'store', 'formats'],
  serve: [],
  web: ['domain', 'text', 'addresses', 'store', 'sheets', 'formats', 'mail', 'serve'],
  cli: ['domain', 'text', 'addresses', 'store', 'sheets', 'formats', 'mail', 'config'],
  app: ['domain', 'text', 'addresses', 'store', 'sheets', 'formats', 'mail', 'serve', 'web', 'config'],
  main: ['domain', 'text', 'addresses', 'store', 'mail', 'serve', 'web', 'cli', 'app', 'config'],
  'set-up': [],
}

/** Layers that must not know which store runs, and the files of the store that know none themselves. */
const storeBlind = ['web', 'mail', 'app']
const portFiles = [
  'src/store/accepted-findings.ts',
  'src/store/port.ts',
  'src/store/access/access.ts',
  'src/store/access/email.ts',
  'src/store/access/keys.ts',
  'src/store/check-references.ts',
  'src/store/forum-turns.ts',
  'src/store/live-drafts.ts',
  'src/store/release-forum.ts',
  'src/store/release-shapes.ts',
  'src/store/restore.ts',
  'src/store/save-import.ts',
  'src/store/save-merged.ts',
  'src/store/shape-parts.ts',
  'src/store/shapes.ts',
  'src/store/turns.ts',
]

/** What the process puts together: the one adapter that it opens, and no part of an adapter's inside. */
const filesForMain = [
  ...portFiles,
  'src/store/access/create-access.ts',
  'src/store/access/secret.ts',
  'src/store/file-store.ts',
  'src/store/sample.ts',
]

const packagesOf: Record<string, readonly string[]> = {
  'src/domain/clock.ts': ['luxon'],
}

const environmentReaders: Record<string, string> = {
  'src/config.ts': 'reads and checks every variable',
  'src/main.ts': 'hands the environment to config.ts as a whole',
  'src/set-up.mjs': 'runs before anything is installed',
}

const longFiles: Record<string, string> = {
  'src/text/en/reader.ts': 'a list of sentences',
  'src/text/ko/reader.ts': 'a list of sentences',
}
const mostLines = 250

type Sources = ReadonlyMap<string, string>

/** Everything that stands where it may not, a line each; an empty list means that the layers hold. */
function findTrespasses(sources: Sources): string[] {
  return [...sources].flatMap(([file, source]) => [
    ...placeTrespasses(file),
    ...importsOf(source).flatMap((name) => importTrespasses(file, name, sources)),
    ...wordTrespasses(file, codeOf(source)),
    ...sizeTrespasses(file, source),
  ])
}

function placeTrespasses(file: string): string[] {
  const trespasses = reaches[layerOf(file)] === undefined ? [`${file} belongs to no layer`] : []
  const parts = file.split('/').map((part) => part.replace(/\.\w+$/, ''))
  if (parts.at(-1) === 'index') trespasses.push(`${file} is a barrel`)
  const vague = parts.find((part) => /^(?:.*-)?(?:utils?|helpers?|common|misc|managers?)$/.test(part))
  return vague === undefined ? trespasses : [...trespasses, `${file} has a name that says nothing: ${vague}`]
}

function importTrespasses(file: string, name: string, sources: Sources): string[] {
  const from = layerOf(file)
  if (!name.startsWith('.')) return packageTrespasses(file, name)
  const target = posix.join(posix.dirname(file), name)
  if (!target.startsWith('src/')) {
    return from === 'domain' ? [`${file} imports ${target}, outside src`] : []
  }
  if (!sources.has(target)) return [`${file} imports ${target}, which is not there`]
  const to = layerOf(target)
  if (to === from) return []
  if (!(reaches[from] ?? []).includes(to)) return [`${file} imports ${target}: ${from} may not reach ${to}`]
  if (to === 'store' && storeBlind.includes(from) && !portFiles.includes(target)) {
    return [`${file} imports ${target}: ${from} may see the store's port only`]
  }
  if (to === 'store' && from === 'main' && !filesForMain.includes(target)) {
    return [`${file} imports ${target}, which is inside the store`]
  }
  return []
}

function packageTrespasses(file: string, name: string): string[] {
  const allowed = packagesOf[file] ?? []
  if (layerOf(file) === 'domain' && !allowed.includes(name)) return [`${file} imports ${name}`]
  if (name === 'luxon' && !allowed.includes(name))
    return [`${file} imports luxon, to which clock.ts is the door`]
  return []
}

const readsEnvironment =
  /\bprocess\s*\??\.\s*env\b|\bprocess\[|\benv\b[^}]*\}\s*=\s*process\b|['"](?:node:)?process['"]/
const unsure =
  /\bDate\.now\b|\b(?:new )?Date\(\s*\)|\bperformance\.now\b|\bDateTime\.(?:now|local|utc)\b|\bMath\.random\b|\brandomUUID\b/

/** What Node puts into every module; a property of that name (`one.process`) and a key (`process:`) are something else. */
const nodeGlobal = /(?<![.\w$'"`-]|#)(?:Buffer|process|setImmediate|require|__dirname)\b(?!\s*\??:|['"`-])/

function wordTrespasses(file: string, code: string): string[] {
  const layer = layerOf(file)
  const trespasses: string[] = []
  if (readsEnvironment.test(code) && environmentReaders[file] === undefined) {
    trespasses.push(`${file} reads the environment`)
  }
  if (file === 'src/main.ts' && /process\.env(?!\))/.test(code)) {
    trespasses.push(`${file} reads a variable of the environment by itself`)
  }
  if (layer === 'domain') {
    const found = nodeGlobal.exec(code)?.[0]
    if (found !== undefined) trespasses.push(`${file} uses Node's ${found}`)
  }
  if (['domain', 'text', 'formats', 'sheets'].includes(layer)) {
    const found = unsure.exec(code)?.[0]
    if (found !== undefined) trespasses.push(`${file} uses ${found}: now and chance come to it as arguments`)
  }
  return trespasses
}

function sizeTrespasses(file: string, source: string): string[] {
  const lines = source.trimEnd().split('\n').length
  return lines > mostLines && longFiles[file] === undefined ? [`${file} has ${lines} lines`] : []
}

/** `src/web/routes/x.ts` → `web`, `src/app.ts` → `app`. */
function layerOf(file: string): string {
  return (file.split('/')[1] ?? '').replace(/\.\w+$/, '')
}

/** Types count too: whoever names a type of another layer depends on it. */
function importsOf(source: string): string[] {
  const code = codeOf(source)
  const statements = /^[ \t]*(?:import|export)\b(?:[^'"`;]*?\bfrom)?\s*(['"])([^'"]+)\1/gm
  const calls = /\b(?:import|require)\(\s*(['"`])([^'"`]+)\1/g
  return [...code.matchAll(statements), ...code.matchAll(calls)].map((match) => match[2] ?? '')
}

/** The source without its comments: a line that starts as one, and whatever stands between the signs of a block. */
function codeOf(source: string): string {
  return source.replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

function readSources(): Map<string, string> {
  const root = fileURLToPath(new URL('..', import.meta.url))
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?[jt]s$/.test(name))
    .map((name) => `src/${name.replaceAll('\\', '/')}`)
  return new Map(files.sort().map((file) => [file, readFileSync(join(root, file), 'utf8')]))
}

test('no layer reaches where it may not', () => {
  expect(findTrespasses(readSources())).toEqual([])
})

test('the imports of the real sources are seen', () => {
  const sources = readSources()
  const seen = (file: string) => importsOf(sources.get(file) ?? '')

  expect(seen('src/domain/clock.ts')).toEqual(['luxon', './ids.ts', './problem.ts'])
  expect(seen('src/domain/release/freeze.ts')).toEqual([
    '../agenda.ts',
    '../person.ts',
    '../problem.ts',
    '../session.ts',
    '../session-rules.ts',
    './canonical.ts',
    './manifest.ts',
  ])
})

describe('the check itself fails', () => {
  const around = {
    'src/domain/person.ts': '',
    'src/store/port.ts': '',
    'src/store/release-forum.ts': '',
    'src/store/file-store.ts': '',
    'src/store/saved-files.ts': '',
    'src/store/sample.ts': '',
    'src/store/turns.ts': '',
    'src/formats/csv.ts': '',
    'src/web/page.ts': '',
    'src/serve/content.ts': '',
    'src/text/say.ts': '',
  }
  const trespassesOf = (file: string, source: string) =>
    findTrespasses(new Map(Object.entries({ ...around, [file]: source })))

  test.each([
    ['domain', 'src/domain/x.ts', "import { say } from '../text/say.ts'", 'domain may not reach text'],
    ['text', 'src/text/x.ts', "import { page } from '../web/page.ts'", 'text may not reach web'],
    ['store', 'src/store/x.ts', "import { csv } from '../formats/csv.ts'", 'store may not reach formats'],
    ['formats', 'src/formats/x.ts', "import '../store/port.ts'", 'formats may not reach store'],
    ['serve, pages', 'src/serve/x.ts', "import { page } from '../web/page.ts'", 'serve may not reach web'],
    [
      'serve, types',
      'src/serve/x.ts',
      "import type { P } from '../domain/person.ts'",
      'serve may not reach domain',
    ],
    ['web, upward', 'src/domain/x.ts', "export * from '../web/page.ts'", 'domain may not reach web'],
    [
      'deeper',
      'src/web/routes/desk/x.ts',
      "import a from '../../../store/file-store.ts'",
      "web may see the store's port only",
    ],
    [
      'types',
      'src/web/x.ts',
      "import type { F } from '../store/file-store.ts'",
      "web may see the store's port only",
    ],
    [
      'late',
      'src/web/x.ts',
      "const a = await import('../store/file-store.ts')",
      "web may see the store's port only",
    ],
    [
      'many lines',
      'src/web/x.ts',
      "import {\n  one,\n  two,\n} from '../store/file-store.ts'",
      "web may see the store's port only",
    ],
    [
      'app',
      'src/app.ts',
      "import { openFileStore } from './store/file-store.ts'",
      "app may see the store's port only",
    ],
    [
      'main, inside the store',
      'src/main.ts',
      "import { DocumentWithheld } from './store/saved-files.ts'",
      'which is inside the store',
    ],
    ['nowhere', 'src/web/x.ts', "import { a } from './not-there.ts'", 'which is not there'],
    ['luxon', 'src/web/x.ts', "import { DateTime } from 'luxon'", 'to which clock.ts is the door'],
    ['a package', 'src/domain/x.ts', "import { z } from 'zod'", 'src/domain/x.ts imports zod'],
    [
      'node',
      'src/domain/x.ts',
      "import { createHash } from 'node:crypto'",
      'src/domain/x.ts imports node:crypto',
    ],
    [
      'luxon elsewhere',
      'src/domain/x.ts',
      "import { DateTime } from 'luxon'",
      'src/domain/x.ts imports luxon',
    ],
    ['the environment', 'src/web/x.ts', 'const port = process.env.PORT', 'reads the environment'],
    ['the environment, taken apart', 'src/web/x.ts', 'const { env } = process', 'reads the environment'],
    [
      'the environment, by its module',
      'src/web/x.ts',
      "import { env } from 'node:process'",
      'reads the environment',
    ],
    [
      'a variable',
      'src/main.ts',
      'listen(process.env.PORT)',
      'reads a variable of the environment by itself',
    ],
    ['now', 'src/domain/x.ts', 'const now = Date.now()', 'uses Date.now'],
    ['today', 'src/formats/x.ts', 'const today = new Date()', 'uses new Date()'],
    ['chance', 'src/domain/x.ts', 'const id = Math.random()', 'uses Math.random'],
    ['bytes', 'src/domain/x.ts', "const bytes = Buffer.from('a')", "uses Node's Buffer"],
    ['the process', 'src/domain/x.ts', 'process.exit(1)', "uses Node's process"],
    ['later', 'src/domain/x.ts', 'setImmediate(later)', "uses Node's setImmediate"],
    ['require', 'src/domain/x.ts', 'const all = require(name)', "uses Node's require"],
    ['its folder', 'src/domain/x.ts', "const here = [__dirname, 'x']", "uses Node's __dirname"],
    ['a barrel', 'src/web/index.ts', '', 'is a barrel'],
    ['a vague name', 'src/web/date-utils.ts', '', 'has a name that says nothing: date-utils'],
    ['a vague folder', 'src/web/common/page.ts', '', 'has a name that says nothing: common'],
    ['no layer', 'src/services/x.ts', '', 'belongs to no layer'],
    ['length', 'src/web/x.ts', 'a()\n'.repeat(251), 'has 251 lines'],
  ])('%s', (_what, file, source, trespass) => {
    expect(trespassesOf(file, source)).toEqual([expect.stringContaining(trespass)])
  })

  test.each([
    [
      'src/web/x.ts',
      "import type { Store } from '../store/port.ts'\nimport { releaseForum } from '../store/release-forum.ts'",
    ],
    ['src/app.ts', "import type { Store } from './store/port.ts'\nimport { Turns } from './store/turns.ts'"],
    [
      'src/main.ts',
      "import { openFileStore } from './store/file-store.ts'\nimport { fillSample } from './store/sample.ts'",
    ],
    ['src/domain/x.ts', "const kinds = { process: 'a process' }\nkinds.process.trim()"],
    ['src/domain/clock.ts', "import { DateTime } from 'luxon'"],
    [
      'src/domain/x.ts',
      "// import { z } from 'zod'\n/** Never `Date.now()`, never\n * import a from '../web/page.ts' */\nconst later = new Date(0)",
    ],
    ['src/config.ts', 'export const read = () => process.env.PORT'],
    ['src/main.ts', 'start(readConfig(process.env))'],
    ['src/text/en/reader.ts', 'a()\n'.repeat(400)],
    ['src/web/x.ts', 'a()\n'.repeat(250)],
    ['src/web/commons-page.ts', "import express from 'express'"],
  ])('and passes what may be: %s', (file, source) => {
    expect(trespassesOf(file, source)).toEqual([])
  })
})
