/** What the documents promise is there: commands, variables, addresses, folders, dependencies. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { stateParameters } from '../src/addresses.ts'
import { readConfig, variables } from '../src/config.ts'
import { publishedPatterns } from '../src/web/publications.ts'

const root = join(import.meta.dirname, '..')
const readme = read('README.md')
const decisions = read('DECISIONS.md')
const manifest = JSON.parse(read('package.json'))

describe('README', () => {
  test('every npm command it names is a script', () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?(start|test|bench|[a-z]+(?=`| --))/g)].map(
      ([, name]) => name,
    )

    expect(new Set(named).size).toBeGreaterThan(2)
    expect([...new Set(named)].filter((name) => manifest.scripts[name ?? ''] === undefined)).toEqual([])
  })

  test('its table of variables is the one that is read', () => {
    const named = [...section('Configuration').matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)

    expect(named.toSorted()).toEqual([...variables].toSorted())
  })

  test('the defaults it names are the defaults', () => {
    const { port, host, dataDir, trustProxy, logLevel, baseUrl } = readConfig({})

    const defaults = Object.fromEntries(
      [...section('Configuration').matchAll(/^\| `([A-Z_]+)` \| ([^|]+) \|/gm)].map(([, name, value]) => [
        name,
        value,
      ]),
    )
    expect(defaults).toMatchObject({
      PORT: String(port),
      HOST: host,
      DATA_DIR: `./${dataDir}`,
      TRUST_PROXY: String(trustProxy),
      LOG_LEVEL: logLevel,
      BASE_URL: baseUrl.replace(String(port), 'PORT'),
    })
  })

  test('its addresses are the ones that are served', () => {
    const named = [...section('Addresses').matchAll(/`(\/[^`]*)`/g)].map(([, address]) => address)
    const desk = ['/desk', '/desk/sign-in']
    const programs = ['/api', '/api/v1/openapi.json', '/api/v1/forums']
    const others = [
      '/',
      '/my/:key',
      '/my/:key/calendar.ics',
      '/healthz',
      '/readyz',
      '/metrics',
      ...desk,
      ...programs,
    ]

    expect(named.toSorted()).toEqual([...publishedPatterns, ...others].toSorted())
  })

  test('it names every part of the state in an address', () => {
    const row =
      section('Addresses')
        .split('\n')
        .find((line) => line.startsWith('| state')) ?? ''

    expect(stateParameters.filter((name) => !row.includes(`\`${name}\``))).toEqual([])
  })

  test('the layout it draws is the layout', () => {
    const drawn = section('How it is laid out').split('```')[1] ?? ''
    const inSource = [...drawn.matchAll(/^ {2}([\w.-]+)\/? /gm)].map(([, name]) => name)
    const atTop = [...drawn.matchAll(/^([\w/]+)\/ /gm)].map(([, name]) => name)

    expect(inSource.toSorted()).toEqual(readdirSync(join(root, 'src')).toSorted())
    expect(atTop.filter((name) => !existsSync(join(root, name ?? '')))).toEqual([])
  })

  test('the links between documents lead somewhere', () => {
    const links = [...`${readme}${decisions}`.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path]) => path)

    expect(links.filter((path) => !existsSync(join(root, path ?? '')))).toEqual([])
  })
})

describe('DECISIONS', () => {
  test('every dependency has its line', () => {
    const tables = decisions.slice(decisions.indexOf('## Dependencies'))
    const named = [...tables.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, names]) => (names ?? '').split(', '))
    const all = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]

    expect(all.filter((name) => !named.includes(name))).toEqual([])
    expect(named.filter((name) => !['package', '---'].includes(name) && !all.includes(name))).toEqual([])
  })

  test('they are numbered without a gap, dated, and at most ten lines', () => {
    const entries = decisions.split(/^## (?=\d)/m).slice(1)

    expect(entries.map((entry) => Number.parseInt(entry, 10))).toEqual(entries.map((_, index) => index + 1))
    for (const entry of entries) {
      const lines = entry.split('\n## ')[0]?.trim().split('\n') ?? []
      expect(lines.length, lines[0]).toBeLessThanOrEqual(10)
      expect(entry).toMatch(
        /\d{4}-\d{2}-\d{2}\. \*\*Context:\*\*[\s\S]+\*\*Decision:\*\*[\s\S]+\*\*Consequence:\*\*/,
      )
    }
  })
})

test('nothing at the top level but what belongs there', () => {
  const allowed = new Set([
    ...['package.json', 'package-lock.json', 'tsconfig.json', 'src', 'views', 'public', 'data', 'tests'],
    ...['README.md', 'LICENSE', 'CHANGELOG.md', 'DECISIONS.md', 'node_modules'],
  ])

  expect(readdirSync(root).filter((name) => !name.startsWith('.') && !allowed.has(name))).toEqual([])
})

test('the lock names no registry host', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"/)
})

function read(name: string): string {
  return readFileSync(join(root, name), 'utf8')
}

function section(title: string): string {
  const after = readme.split(`\n## ${title}\n`)[1]
  if (after === undefined) throw new Error(`README has no section "${title}"`)
  return after.split('\n## ')[0] ?? ''
}
