/**
 * Modules for the browser: scripts of the desk and the very domain modules that the server runs, types stripped, under
 * the addresses of one digest, so that their relative imports hold. Only what the scripts reach is served.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join, posix } from 'node:path'
import { addresses } from '../addresses.ts'
import type { Content } from '../serve/content.ts'

export interface Modules {
  /** The address of a module by its path in the checkout, such as `public/scripts/desk/editor.js`. */
  address: (path: string) => string
  find: (digest: string, path: string) => Content | undefined
}

const scripts = 'public/scripts/desk'
const luxon = 'node_modules/luxon/luxon.js'
/** What a script may import: the domain and its own folder. Nothing else of the server can ever be asked for. */
const servable =
  /^(?:src\/domain\/[\w/-]+\.ts|src\/text\/[\w-]+-words\.ts|public\/scripts\/desk\/[\w/-]+\.js)$/

export function loadModules(root: string): Modules {
  const sources = new Map<string, string>()
  for (const name of readdirSync(join(root, scripts))
    .filter((file) => file.endsWith('.js'))
    .sort())
    collect(root, `${scripts}/${name}`, sources)
  if ([...sources.values()].some((source) => source.includes(luxon))) sources.set(luxon, readLuxon())
  const digest = createHash('sha256')
    .update(JSON.stringify([...sources]))
    .digest('hex')
    .slice(0, 12)
  const contents = new Map([...sources].map(([path, source]) => [path, contentOf(source)]))
  return {
    address(path) {
      if (!contents.has(path)) throw new Error(`there is no module "${path}"`)
      return addresses.asset(path, digest)
    },
    find: (asked, path) => (asked === digest ? contents.get(path) : undefined),
  }
}

function collect(root: string, path: string, sources: Map<string, string>): void {
  if (sources.has(path)) return
  if (!servable.test(path)) throw new Error(`${path} is nothing that a browser gets`)
  const text = readFileSync(join(root, path), 'utf8')
  const plain = path.endsWith('.ts') ? stripTypes(text) : text
  const imported = [...plain.matchAll(/^(?:import|export)\b[^'"`;(=]*?(?:\bfrom\s*)?'([^']+)'/gm)].map(
    ([, name = '']) => name,
  )
  sources.set(path, plain.replace(/(from\s*)'luxon'/, `$1'${relativePath(path, luxon)}'`))
  for (const name of imported.filter((one) => one.startsWith('.')))
    collect(root, posix.join(posix.dirname(path), name), sources)
}

/** Node says at the first call that this is experimental: that one warning is not passed on. */
function stripTypes(text: string): string {
  const { emitWarning } = process
  process.emitWarning = () => undefined
  try {
    return stripTypeScriptTypes(text, { mode: 'strip' })
  } finally {
    process.emitWarning = emitWarning
  }
}

/** Its build for browsers; the package names it for importers only, not as a path. */
function readLuxon(): string {
  const folder = dirname(createRequire(import.meta.url).resolve('luxon/package.json'))
  return readFileSync(join(folder, 'build/es6/luxon.mjs'), 'utf8')
}

function relativePath(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to)
}

function contentOf(source: string): Content {
  return {
    type: 'text/javascript; charset=utf-8',
    body: Buffer.from(source),
    cacheControl: 'public, max-age=31536000, immutable',
    headers: { 'X-Content-Type-Options': 'nosniff' },
  }
}
