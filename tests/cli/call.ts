/** The command line as a process of its own. */
import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { instantAt } from '../../src/domain/clock.ts'
import type { Access } from '../../src/store/access/access.ts'
import { createAccess } from '../../src/store/access/create-access.ts'
import { readSecret } from '../../src/store/access/secret.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import type { Store } from '../../src/store/port.ts'
import { saveForum } from '../store/access/clocked-access.ts'
import { aFolder } from '../web/process.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Called {
  code: number | null
  output: string
  errors: string
}

export function call(folder: string, ...words: string[]): Promise<Called> {
  const child = spawn(process.execPath, ['src/cli/madang.ts', ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, TZ: process.env.TZ, DATA_DIR: folder, BASE_URL: 'http://cli.test' },
  })
  const called = { output: '', errors: '' }
  child.stdout.on('data', (chunk) => {
    called.output += chunk
  })
  child.stderr.on('data', (chunk) => {
    called.errors += chunk
  })
  return new Promise((done) => child.on('close', (code) => done({ code, ...called })))
}

/** What the planner knows of people in this folder, read by itself. */
export async function inFolder<Value>(
  folder: string,
  look: (access: Access, store: Store) => Promise<Value>,
): Promise<Value> {
  const store = await openFileStore(folder)
  try {
    const secret = await readSecret(store, undefined)
    const access = createAccess(store, { now: () => instantAt(Date.now()), secret })
    return await look(access, store)
  } finally {
    await store.close()
  }
}

/** A data folder with one forum, of the id `mau` and the slug `mau-2021`. */
export async function aFolderWithForum(): Promise<string> {
  const folder = await aFolder()
  await mkdir(folder, { recursive: true })
  await inFolder(folder, (_access, store) => saveForum(store, 'mau', 'mau-2021'))
  return folder
}

/** The key at the end of a link that stands on a line of its own. */
export function keyIn({ output }: Called): string {
  return /\/desk\/links\/([\w-]{27})\n$/.exec(output)?.[1] ?? ''
}
