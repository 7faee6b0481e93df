/**
 * Brings what `npm start` and `npm test` need, on a fresh clone and after a change. Uses nothing that must be
 * installed first, and stays readable for Node 20: this is what brings Node 24 to a machine without it.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const nodeWanted = 24
const root = fileURLToPath(new URL('..', import.meta.url))
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.madang-set-up')
const turnFile = join(modules, '.madang-set-up-under-way')
const turnMinutes = 30
/** Between making the turn file and writing whose turn it is; a full disk leaves it empty. */
const namelessMs = 5_000

/**
 * @typedef {object} Found
 * @property {string} stamp what the last finished set-up left, '' when there was none
 * @property {string} expected what a set-up would leave now
 * @property {number} machineNode major version of the Node that the machine has
 * @property {number} ownNode major version of the Node in node_modules, 0 when there is none
 * @property {boolean} forTests
 */

/** @param {Found} found @returns {('packages' | 'browser')[]} */
export function whatIsMissing({ stamp, expected, machineNode, ownNode, forTests }) {
  const [packages, browser] = stamp.split('\n')
  const nodeIsThere = Math.max(machineNode, ownNode) >= nodeWanted
  if (packages !== expected || !nodeIsThere) return forTests ? ['packages', 'browser'] : ['packages']
  return forTests && browser !== 'browser' ? ['browser'] : []
}

/**
 * The package that holds nothing but the binary. The package `node` would fetch it with an install script,
 * which npm may block.
 * @param {string} platform @param {string} arch
 */
export function nodePackage(platform, arch) {
  const family = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'
  return `${family}-${platform === 'win32' ? 'win' : platform}-${arch}`
}

/**
 * Nothing is saved, so the lock stays as it was; what npm would leave out for a production machine is kept.
 * @param {number} machineNode
 */
export function installArguments(machineNode) {
  const node = `${nodePackage(process.platform, process.arch)}@${nodeWanted}`
  const extra = machineNode < nodeWanted ? [node] : []
  const calm = ['--no-audit', '--no-fund', '--loglevel=error']
  return ['install', '--no-save', ...extra, '--include=dev', '--engine-strict=false', ...calm]
}

/** @param {boolean} forTests */
function setUp(forTests) {
  if (lookAround(forTests).includes('packages')) {
    takeTurn()
    if (lookAround(forTests).includes('packages')) installPackages()
    rmSync(turnFile)
  }
  if (lookAround(forTests).includes('browser')) prepareBrowser()
}

/** @param {boolean} forTests */
function lookAround(forTests) {
  const machineNode = major(process.versions.node)
  const stamp = readOrEmpty(stampFile)
  return whatIsMissing({ stamp, expected: expectedStamp(), machineNode, ownNode: ownNode(), forTests })
}

/** The hidden lock changes whenever anything is installed or removed, by whomever. */
function expectedStamp() {
  const files = ['package-lock.json', 'src/set-up.mjs', 'node_modules/.package-lock.json']
  const hash = createHash('sha256').update(String(nodeWanted))
  for (const file of files) hash.update(readOrEmpty(join(root, file)))
  return hash.digest('hex')
}

function ownNode() {
  const manifest = join(modules, nodePackage(process.platform, process.arch), 'package.json')
  if (!existsSync(join(modules, '.bin', 'node')) || !existsSync(manifest)) return 0
  return major(JSON.parse(readFileSync(manifest, 'utf8')).version)
}

/** Waits for another set-up. What a killed one left goes, as it would pass for installed. */
function takeTurn() {
  let told = false
  for (;;) {
    try {
      mkdirSync(modules, { recursive: true })
      return writeFileSync(turnFile, String(process.pid), { flag: 'wx' })
    } catch (error) {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error)
      const isNoFolder = !existsSync(turnFile) && existsSync(modules) && !statSync(modules).isDirectory()
      if (code !== 'EEXIST' || isNoFolder) fail(`${turnFile} can't be written (${code})`)
      if (isUnderWay()) {
        if (!told) console.log('Waiting for another set-up of this folder to finish.')
        told = true
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250)
      } else if (existsSync(turnFile)) {
        console.log('The last set-up was interrupted: starting it again from the beginning.')
        rmSync(modules, { recursive: true, force: true })
      }
    }
  }
}

function isUnderWay() {
  try {
    const owner = Number(readFileSync(turnFile, 'utf8'))
    const age = Date.now() - statSync(turnFile).mtimeMs
    if (owner === 0) return age < namelessMs
    return age < turnMinutes * 60_000 && process.kill(owner, 0)
  } catch {
    return false
  }
}

function installPackages() {
  const machineNode = major(process.versions.node)
  const node = machineNode < nodeWanted ? ` and Node ${nodeWanted} (this machine has ${machineNode})` : ''
  console.log(`Installing the packages${node}. This can take a minute.`)
  rmSync(stampFile, { force: true })
  const npm = process.env.npm_execpath ?? ''
  const args = installArguments(machineNode)
  const complaint = 'npm could not install the packages; is there a network, and does npm reach its registry?'
  if (basename(npm).startsWith('npm')) run(process.execPath, [npm, ...args], complaint)
  else run('npm', args, complaint)
  if (Math.max(machineNode, ownNode()) < nodeWanted)
    fail(`npm brought no Node ${nodeWanted}; please install it`)
  writeFileSync(stampFile, expectedStamp())
}

function prepareBrowser() {
  console.log('Preparing a browser for the tests.')
  const node = major(process.versions.node) < nodeWanted ? join(modules, '.bin', 'node') : process.execPath
  run(node, ['tests/browser/chromium.ts'], 'no browser could be started for the tests')
  writeFileSync(stampFile, `${expectedStamp()}\nbrowser`)
}

/** @param {string} command @param {string[]} args @param {string} complaint */
function run(command, args, complaint) {
  const shell = process.platform === 'win32' && command === 'npm'
  const { status, error, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell })
  if (status === 0) return
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`)
  fail(error ? `${complaint} (${error.message})` : complaint)
}

/** @param {string} reason @returns {never} */
function fail(reason) {
  if (existsSync(turnFile)) rmSync(turnFile, { force: true })
  console.error(`Set-up stopped: ${reason}`)
  process.exit(1)
}

/** @param {string} version */
const major = (version) => Number.parseInt(version, 10)

/** @param {string} file */
const readOrEmpty = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const called = process.argv[1] ? realpathSync(process.argv[1]) : ''
if (called === realpathSync(fileURLToPath(import.meta.url))) setUp(process.argv.includes('--for-tests'))
