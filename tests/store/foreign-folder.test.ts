/** A folder of somebody else's is no data folder, however DATA_DIR came to name it. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openFileStore } from '../../src/store/file-store.ts'
import { UnusableFolder } from '../../src/store/port.ts'
import { filesIn } from './opened-folder.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madang-foreign-'))
})

afterEach(() => rm(folder, { recursive: true }))

test.each(['holiday.jpg', 'lists-of-mine.txt', 'package.json'])(
  'a folder that holds %s and nothing of ours is refused and left as it is',
  async (name) => {
    await writeFile(join(folder, name), 'theirs')

    const opening = openFileStore(folder)

    await expect(opening).rejects.toThrow(UnusableFolder)
    await expect(opening).rejects.toThrow(`${folder} is not empty and is no data folder`)
    expect(await filesIn(folder)).toEqual([name])
  },
)

test('a folder with other folders in it is refused too', async () => {
  await mkdir(join(folder, 'photos'))

  await expect(openFileStore(folder)).rejects.toThrow(UnusableFolder)
})

test.each([
  ['only a lock, as a server leaves it that was killed when it began', ['lock']],
  ['nothing but what git keeps', ['.gitignore']],
  ['a planner and something beside it', ['lock', 'notes.txt']],
])('a folder with %s is opened', async (_, names) => {
  for (const name of names) await writeFile(join(folder, name), '')

  const store = await openFileStore(folder)

  expect(await store.forums()).toEqual([])
  await store.close()
})
