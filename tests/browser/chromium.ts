import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
const cache = join(root, '.cache')
const onThisMachine = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
/** Less than a test's own, so that a failure tells what was waited for. */
const patienceMs = 20_000

export interface Look {
  width?: number
  height?: number
  dark?: boolean
  script?: boolean
  zone?: string
  language?: string
}

export async function launchBrowser(): Promise<Browser> {
  const installed = onThisMachine.find((path) => existsSync(path))
  const unpacked = installed ? undefined : await unpackedBrowser()
  const executablePath = installed ?? join(unpacked as string, 'chromium')
  return chromium.launch({ executablePath, args: flags, env: browserEnvironment(unpacked) })
}

/** A page of its own: closing it closes its context, so cookies and storage never reach the next one. */
export async function newPage(browser: Browser, look: Look = {}): Promise<Page> {
  const options: BrowserContextOptions = {
    viewport: { width: look.width ?? 1280, height: look.height ?? 900 },
    colorScheme: look.dark ? 'dark' : 'light',
    javaScriptEnabled: look.script ?? true,
    timezoneId: look.zone ?? 'Asia/Seoul',
    locale: look.language ?? 'en',
  }
  const page = await browser.newPage(options)
  page.setDefaultTimeout(patienceMs)
  return page
}

export interface AxeScope {
  /** All rules unless some are named. */
  rules?: readonly string[]
  /** What is not looked at, such as rows that are like the ones before them. */
  without?: readonly string[]
}

/** What axe finds wrong, small targets included, one line a finding. Evaluated, as a strict policy would refuse a script element. */
export async function axeProblems(page: Page, { rules, without = [] }: AxeScope = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const asked =
    rules === undefined ? { rules: { 'target-size': { enabled: true } } } : { runOnly: [...rules] }
  // Telling what is right in full takes most of the time.
  const options = { ...asked, resultTypes: ['violations' as const] }
  const violations = await page.evaluate(
    async ({ exclude, options }) => {
      const { axe: inPage } = window as unknown as { axe: typeof axe }
      return (await inPage.run({ exclude }, options)).violations
    },
    { exclude: [...without], options },
  )
  return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map(({ target }) => `${id} (${impact}) at ${target.join(' ')}: ${help}`),
  )
}

/** The browser from the packages, unpacked elsewhere and then renamed: two files may ask at once. */
async function unpackedBrowser(): Promise<string> {
  const folder = join(cache, `browser-${packageVersion('@sparticuz/chromium')}`)
  if (existsSync(folder)) return folder
  const unfinished = `${folder}.${process.pid}`
  mkdirSync(unfinished, { recursive: true })
  await unpackInto(unfinished)
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** In a process of its own: the package unpacks its libraries only where it takes the machine for Lambda. */
async function unpackInto(folder: string): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error('The browser tests need Chromium or Google Chrome to be installed on this machine.')
  const env = { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
  const unpack = "await (await import('@sparticuz/chromium')).default.executablePath()"
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], { cwd: root, env })
}

function browserEnvironment(unpacked: string | undefined): Record<string, string> {
  const libraries = unpacked && { LD_LIBRARY_PATH: join(unpacked, 'al2023', 'lib') }
  const given = Object.entries(process.env).filter(([name]) => name !== 'TZ') as [string, string][]
  return { ...Object.fromEntries(given), ...libraries, FONTCONFIG_FILE: fontList(unpacked) }
}

/** A bare machine has no Hangul at all; with this list of fonts, every machine has some. */
function fontList(unpacked: string | undefined): string {
  const hangul = join(root, 'node_modules/@expo-google-fonts/noto-sans-kr')
  const folders = [hangul, '/usr/share/fonts', ...(unpacked ? [join(unpacked, 'fonts')] : [])]
  const text = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `  <dir>${folder}</dir>`),
    `  <cachedir>${join(cache, 'fontconfig')}</cachedir>`,
    '</fontconfig>',
    '',
  ].join('\n')
  const file = join(cache, 'fonts.conf')
  mkdirSync(cache, { recursive: true })
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return file
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
  return file
}

function packageVersion(name: string): string {
  return JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8')).version
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await (await launchBrowser()).close()
