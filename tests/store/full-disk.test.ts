import { open } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { type Disk, realDisk } from '../../src/store/synced-files.ts'
import { aForum, aManifest, aSession, edit, forumPlace, frozenSession, mau, sessionPlace } from './makers.ts'
import { OpenedFolder } from './opened-folder.ts'

/** A real disk that is full, or fails, for paths that match while it is told so. */
class FailingDisk implements Disk {
  full: RegExp | undefined
  unrenamed: RegExp | undefined
  mkdir = realDisk.mkdir
  unlink = realDisk.unlink

  open(path: string, flags: string) {
    return this.full?.test(path) && flags !== 'r' && flags !== 'r+'
      ? open('/dev/full', 'w')
      : realDisk.open(path, flags)
  }

  rename(from: string, to: string) {
    return this.unrenamed?.test(to)
      ? Promise.reject(Object.assign(new Error('EIO: i/o error'), { code: 'EIO' }))
      : realDisk.rename(from, to)
  }
}

test.each<[string, Partial<FailingDisk>, string]>([
  ['the history has no room', { full: /\.jsonl$/ }, 'ENOSPC'],
  ['the document has no room', { full: /sessions\/.*\.tmp-/ }, 'ENOSPC'],
  ['the document can not be renamed', { unrenamed: /sessions/ }, 'EIO'],
])('when %s, a save is refused, the old state stays and nothing is left over', async (_, failing, code) => {
  const disk = new FailingDisk()
  const opened = await OpenedFolder.make(disk)
  await opened.store.save(sessionPlace(), aSession(), edit(0))
  const bytes = async () =>
    Promise.all((await opened.files()).map(async (path) => [path, await opened.read(path)]))
  const before = await bytes()
  Object.assign(disk, failing)

  const save = opened.store.save(sessionPlace(), aSession({ title: 'x'.repeat(100_000) }), edit(1))
  await expect(save).rejects.toMatchObject({ code })
  const made = opened.store.save(sessionPlace('s2'), aSession({ id: 's2' as never }), edit(0))
  await expect(made).rejects.toMatchObject({ code })

  expect(await bytes()).toEqual(before)
  expect(await opened.store.read(sessionPlace())).toMatchObject({ revision: 1, doc: aSession() })
  Object.assign(disk, { full: undefined, unrenamed: undefined })
  expect((await opened.store.save(sessionPlace(), aSession(), edit(1))).revision).toBe(2)
  expect((await opened.store.history(sessionPlace())).map(({ revision }) => revision)).toEqual([1, 2])
  await opened.end()
})

test('when the disk is full no release goes out, and the store says that it is not well', async () => {
  const disk = new FailingDisk()
  const opened = await OpenedFolder.make(disk)
  const frozen = frozenSession()
  const manifest = aManifest(1, frozen.name, frozen.name)
  await opened.store.save(forumPlace, aForum(), edit(0))
  const before = await opened.files()
  disk.full = /./

  await expect(opened.store.freeze(mau, [frozen])).rejects.toMatchObject({ code: 'ENOSPC' })
  await expect(opened.store.publish(manifest)).rejects.toMatchObject({ code: 'ENOSPC' })
  await expect(opened.store.check()).rejects.toMatchObject({ code: 'ENOSPC' })

  expect(await opened.files()).toEqual(before)
  expect(await opened.store.releaseNumbers(mau)).toEqual([])
  disk.full = undefined
  await opened.store.check()
  await opened.store.freeze(mau, [frozen])
  await opened.store.publish(manifest)
  expect(await opened.store.readManifest(mau, 1)).toEqual(manifest)
  await opened.end()
})
