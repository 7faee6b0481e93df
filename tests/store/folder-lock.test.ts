import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { openFileStore } from '../../src/store/file-store.ts'
import { StoreInUse } from '../../src/store/port.ts'
import { OpenedFolder } from './opened-folder.ts'

const storeModule = fileURLToPath(new URL('../../src/store/file-store.ts', import.meta.url))

test('a folder that this process has open is refused, and free once it is closed', async () => {
  const opened = await OpenedFolder.make()

  await expect(openFileStore(opened.folder)).rejects.toThrow(StoreInUse)
  await expect(openFileStore(opened.folder)).rejects.toThrow(opened.folder)

  await opened.reopen()
  await opened.end()
})

test('a folder stays locked when nobody refers to its store any more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madang-lock-'))
  await openFileStore(folder)
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  await new Promise((done) => setTimeout(done, 20))
  collectGarbage()
  await new Promise((done) => setTimeout(done, 20))

  await expect(openFileStore(folder)).rejects.toThrow(StoreInUse)

  await rm(folder, { recursive: true })
})

test('a second process is refused, and is let in at once when the first is killed', async () => {
  const opened = await OpenedFolder.make()
  const refused = await openElsewhere(opened.folder)
  expect(refused.said).toBe(`StoreInUse: another process is using the data folder ${opened.folder}`)
  await refused.end('SIGKILL')
  await opened.store.close()

  const holder = await openElsewhere(opened.folder)
  expect(holder.said).toBe('open')
  await expect(openFileStore(opened.folder)).rejects.toThrow(StoreInUse)
  await holder.end('SIGKILL')
  opened.store = await openFileStore(opened.folder)

  expect(holder.warned() + refused.warned()).toBe('')
  await opened.end()
})

test('nobody but the planner’s own user may open the lock and so keep it from starting', async () => {
  const opened = await OpenedFolder.make()
  const lock = join(opened.folder, 'lock')
  const mode = async () => ((await stat(lock)).mode & 0o777).toString(8)
  const made = await mode()

  await opened.store.close()
  await chmod(lock, 0o644)
  opened.store = await openFileStore(opened.folder)

  expect([made, await mode()]).toEqual(['600', '600'])
  await opened.end()
})

test('narrowing the lock of a folder that is in use does not let it go', async () => {
  const opened = await OpenedFolder.make()
  await chmod(join(opened.folder, 'lock'), 0o644)

  await expect(openFileStore(opened.folder)).rejects.toThrow(StoreInUse)
  const second = await openElsewhere(opened.folder)
  await second.end('SIGKILL')

  expect(second.said).toBe(`StoreInUse: another process is using the data folder ${opened.folder}`)
  await opened.end()
})

/** Another process that opens the folder, says how that went, and then stays. */
async function openElsewhere(folder: string) {
  const program = `
    const { openFileStore } = await import(${JSON.stringify(storeModule)})
    const said = await openFileStore(process.argv[1]).then(() => 'open', (error) => error.name + ': ' + error.message)
    process.stdout.write(said)
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '-e', program, folder])
  let warned = ''
  child.stderr.on('data', (text) => {
    warned += text
  })
  const [said] = await once(child.stdout, 'data')
  return {
    said: String(said),
    warned: () => warned,
    async end(signal: NodeJS.Signals) {
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}
