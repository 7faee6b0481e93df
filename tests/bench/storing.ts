/** The store on files, on the disk of temporary files: one session saved in a small and in a large forum, in turns. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../src/domain/clock.ts'
import type { ForumId } from '../../src/domain/ids.ts'
import type { Session } from '../../src/domain/session.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import type { Store } from '../../src/store/port.ts'
import { bigDraft } from './big-forum.ts'
import { median, milliseconds, printTable, spread } from './figures.ts'
import { hastyDisk } from './hasty-disk.ts'

const rounds = 60
const readings = 5
const sizes = { small: 10, middle: 1_000, large: 10_000 }

const folder = await mkdtemp(join(tmpdir(), 'madang-bench-'))
try {
  const { sessions } = await bigDraft(sizes.large)
  const docs = [...sessions.values()].map(({ doc }) => doc)
  await fill(docs)
  await measureReading()
  await measureSaving(docs)
} finally {
  await rm(folder, { recursive: true })
}

async function fill(docs: readonly Session[]): Promise<void> {
  const draft = await bigDraft(1)
  const store = await openFileStore(folder, hastyDisk)
  for (const [name, size] of Object.entries(sizes)) {
    const forumId = name as ForumId
    const forum = { ...draft.forum.doc, id: forumId, slug: `forum-${name}` as typeof draft.forum.doc.slug }
    await store.save({ forumId, kind: 'forum', id: forumId }, forum, edit(0))
    for (let from = 0; from < size; from += 20)
      await Promise.all(docs.slice(from, Math.min(from + 20, size)).map((doc) => save(store, name, doc, 0)))
  }
  await store.close()
}

async function measureReading(): Promise<void> {
  const opening: number[] = []
  const first: number[] = []
  const again: number[] = []
  for (let reading = 0; reading < readings; reading += 1) {
    let store: Store | undefined
    opening.push(
      await milliseconds(async () => {
        store = await openFileStore(folder)
      }),
    )
    first.push(await milliseconds(() => store?.readForum('middle' as ForumId)))
    again.push(await milliseconds(() => store?.readForum('middle' as ForumId)))
    await store?.close()
  }
  console.log('Reading from files, ms')
  printTable([
    ['', 'median', 'min–max'],
    [`opening a folder of ${total()} sessions`, median(opening).toFixed(0), spread(opening, 0)],
    ['a forum of 1,000, first time', median(first).toFixed(0), spread(first, 0)],
    ['a forum of 1,000, once more', median(again).toFixed(0), spread(again, 0)],
  ])
}

async function measureSaving(docs: readonly Session[]): Promise<void> {
  const store = await openFileStore(folder)
  const small: number[] = []
  const large: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const inSmall = () => timedSave(store, 'small', docs[round % sizes.small] as Session)
    const inLarge = () => timedSave(store, 'large', docs[(round % sizes.small) * 997] as Session)
    if (round % 2 === 0) small.push(await inSmall())
    large.push(await inLarge())
    if (round % 2 === 1) small.push(await inSmall())
  }
  await store.close()
  console.log('Saving one session to files, on the disk when answered, ms')
  printTable([
    ['', 'median', 'min–max'],
    ['among 10', median(small).toFixed(1), spread(small, 1)],
    ['among 10,000', median(large).toFixed(1), spread(large, 1)],
  ])
  console.log(`  ratio of the medians of ${rounds} rounds: ${(median(large) / median(small)).toFixed(2)}`)
}

async function timedSave(store: Store, name: string, doc: Session): Promise<number> {
  const saved = await store.read({ forumId: name as ForumId, kind: 'session', id: doc.id })
  const changed = { ...doc, title: `${doc.title}, revised` }
  return milliseconds(() => save(store, name, changed, saved?.revision ?? 0))
}

function save(store: Store, name: string, doc: Session, seen: number) {
  return store.save({ forumId: name as ForumId, kind: 'session', id: doc.id }, doc, edit(seen))
}

function edit(seen: number) {
  return { by: 'desk@example.org', at: '2021-08-01T00:00:00Z' as Instant, seen }
}

function total(): string {
  return Object.values(sizes)
    .reduce((sum, size) => sum + size, 0)
    .toLocaleString('en')
}
