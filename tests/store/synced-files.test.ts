/** What is promised about a crash stands and falls with the order in which the disk is asked. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Disk, realDisk, SyncedFiles } from '../../src/store/synced-files.ts'

type FileHandle = Awaited<ReturnType<Disk['open']>>

/** A real disk that writes down what was asked of it; the folder is called `folder`, a temporary name ends in `tmp`. */
class RecordingDisk implements Disk {
  readonly asked: string[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  mkdir(path: string) {
    return this.#ask(`mkdir ${this.#name(path)}`, () => realDisk.mkdir(path))
  }

  async open(path: string, flags: string) {
    const name = this.#name(path)
    const file = await this.#ask(`open ${name} ${flags}`, () => realDisk.open(path, flags))
    return this.#recorded(name, file)
  }

  rename(from: string, to: string) {
    return this.#ask(`rename ${this.#name(from)} ${this.#name(to)}`, () => realDisk.rename(from, to))
  }

  unlink(path: string) {
    return this.#ask(`unlink ${this.#name(path)}`, () => realDisk.unlink(path))
  }

  /** Written down when it has been done: what is only begun is not on the disk. */
  async #ask<Value>(what: string, job: () => Promise<Value>): Promise<Value> {
    const value = await job()
    this.asked.push(what)
    return value
  }

  #recorded(name: string, file: FileHandle): FileHandle {
    const watched = new Set<string | symbol>(['writeFile', 'appendFile', 'truncate', 'sync', 'close'])
    return new Proxy(file, {
      get: (target, key) => {
        const method = Reflect.get(target, key)
        if (!watched.has(key)) return method
        return (...all: unknown[]) => this.#ask(`${String(key)} ${name}`, () => method.apply(target, all))
      },
    })
  }

  #name(path: string): string {
    return path === this.#folder ? 'folder' : basename(path).replace(/\.tmp-[0-9a-f]{12}$/, '.tmp')
  }
}

let folder: string
let disk: RecordingDisk
let files: SyncedFiles

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-synced-'))
  disk = new RecordingDisk(folder)
  files = new SyncedFiles(disk)
  await files.makeFolder(folder)
  disk.asked.length = 0
})

afterEach(() => rm(folder, { recursive: true }))

test('a file is written beside its place, synced, renamed, and then its folder is synced', async () => {
  const path = join(folder, 'a.json')

  await files.write(path, 'new')

  expect(disk.asked).toEqual([
    'open a.json.tmp wx',
    'writeFile a.json.tmp',
    'sync a.json.tmp',
    'close a.json.tmp',
    'rename a.json.tmp a.json',
    'open folder r',
    'sync folder',
    'close folder',
  ])
  expect(await readFile(path, 'utf8')).toBe('new')
})

test('what is added to a file is synced, and with its first line the folder that names it', async () => {
  const path = join(folder, 'a.jsonl')
  const added = ['open a.jsonl a', 'appendFile a.jsonl', 'sync a.jsonl', 'close a.jsonl']

  await files.append(path, 0, 'one\n')
  const first = disk.asked.splice(0)
  await files.append(path, 4, 'two\n')

  expect(first).toEqual([...added, 'open folder r', 'sync folder', 'close folder'])
  expect(disk.asked).toEqual(added)
  expect(await readFile(path, 'utf8')).toBe('one\ntwo\n')
})

test('a new folder is in the synced folder around it before anything is written there', async () => {
  await files.write(join(folder, 'outer', 'inner', 'a.json'), 'new')

  expect(disk.asked.filter((one) => !/^(?:close|open)/.test(one))).toEqual([
    'mkdir outer',
    'sync folder',
    'mkdir inner',
    'sync outer',
    'writeFile a.json.tmp',
    'sync a.json.tmp',
    'rename a.json.tmp a.json',
    'sync inner',
  ])
})

test('what is moved, taken away or cut is on the disk as well', async () => {
  const [here, there] = [join(folder, 'here'), join(folder, 'there')]
  await files.write(here, 'some text')
  disk.asked.length = 0

  await files.move(here, there)
  await files.cut(there, 4)
  await files.remove(there)

  expect(disk.asked.filter((one) => !/^(?:close|open)/.test(one))).toEqual([
    'rename here there',
    'sync folder',
    'truncate there',
    'sync there',
    'unlink there',
    'sync folder',
  ])
})
