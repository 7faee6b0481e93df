/** The planner as a process of its own, on a data folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

export interface Planner {
  child: ChildProcess
  port: number
  /** Without a slash at its end. */
  address: string
  /** What it wrote so far. */
  output: () => string
  errors: () => string
  get: (path: string) => Promise<{ status: number; type: string; text: string }>
  /** Exit code and milliseconds until then. */
  stop: () => Promise<{ code: number | null; tookMs: number }>
  /** As a power cut does it. */
  kill: () => Promise<void>
}

const root = fileURLToPath(new URL('../..', import.meta.url))
const cleaning: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean()
})

export async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'madang-main-'))
  cleaning.push(() => rm(folder, { recursive: true, force: true }))
  return folder
}

function run(environment: Record<string, string>) {
  const child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, TZ: process.env.TZ, BASE_URL: 'http://madang.test', ...environment },
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  child.stderr.on('data', (chunk) => {
    errors += chunk
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  cleaning.push(async () => {
    child.kill('SIGKILL')
    await ended
  })
  return { child, ended, output: () => output, errors: () => errors }
}

/** For a start that is refused. */
export async function runToEnd(environment: Record<string, string>) {
  const { ended, output, errors } = run(environment)
  const code = await ended
  return { code, output: output(), errors: errors() }
}

export async function startPlanner(
  folder: string,
  environment: Record<string, string> = {},
): Promise<Planner> {
  const { child, ended, output, errors } = run({ DATA_DIR: folder, PORT: '0', ...environment })
  const port = await new Promise<number>((done, fail) => {
    const look = () => {
      const found = /port (\d+)\)/.exec(output())?.[1]
      if (found !== undefined) done(Number(found))
    }
    child.stdout.on('data', look)
    ended.then((code) => fail(new Error(`ended with ${code}: ${errors()}`)))
  })
  return {
    child,
    port,
    address: `http://127.0.0.1:${port}`,
    output,
    errors,
    get: (path) => get(port, path),
    async stop() {
      const began = performance.now()
      child.kill('SIGTERM')
      const code = await ended
      return { code, tookMs: performance.now() - began }
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function get(port: number, path: string) {
  return new Promise<{ status: number; type: string; text: string }>((done, fail) => {
    const req = request({ host: '127.0.0.1', port, path, agent: false })
    req.on('error', fail).on('response', async (res) => {
      const chunks: Buffer[] = []
      for await (const chunk of res) chunks.push(chunk)
      const type = res.headers['content-type'] ?? ''
      done({ status: res.statusCode ?? 0, type, text: Buffer.concat(chunks).toString() })
    })
    req.end()
  })
}
