/** A frozen document that somebody deleted or broke: its draft's history still has what was released. */
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DocumentKind, type DocumentKinds, documentKinds } from '../../src/domain/draft.ts'
import type { PersonId, PresentationId } from '../../src/domain/ids.ts'
import type { ContentName } from '../../src/domain/release/manifest.ts'
import type { ReleasedForum } from '../../src/domain/release/released-forum.ts'
import type { DocumentPlace } from '../../src/store/port.ts'
import { readReleased, releaseForum } from '../../src/store/release-forum.ts'
import {
  aForum,
  anOrganisation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  edit,
  instant,
  mau,
} from './makers.ts'
import { OpenedFolder } from './opened-folder.ts'

const ids = {
  forum: mau,
  session: 's1',
  presentation: 'x1',
  person: 'p1',
  organisation: 'o1',
  reference: 'r1',
}
const newest = 'as it was released last'

let opened: OpenedFolder
let released: ReleasedForum

/** Two releases, of which the second has every document anew, and drafts that have gone on since. */
beforeEach(async () => {
  opened = await OpenedFolder.make()
  await saveAll('as it was released first')
  await release()
  await saveAll(newest)
  released = await release()
  await saveAll('as nobody has released it')
})

afterEach(() => opened.end())

const harms: [string, (path: string) => Promise<void>][] = [
  ['lost', (path) => rm(path)],
  ['broken', (path) => writeFile(path, '{ "format": 1')],
]

describe.each(documentKinds)('%s', (kind) => {
  test.each(harms)('that is %s is made again from its history, to the byte', async (_, harm) => {
    const path = frozenPath(kind)
    const before = await opened.read(path)
    await harm(join(opened.folder, path))

    const again = await readReleased(opened.store, mau)

    expect(again).toEqual(released)
    expect(await opened.read(path)).toBe(before)
    expect((await opened.store.readFrozen(mau, [nameOf(kind)])).size).toBe(1)
  })

  test('that no history can give leaves the release before, and none is made upon it', async () => {
    const path = frozenPath(kind)
    await rm(join(opened.folder, path))
    await rm(join(opened.folder, `forums/mau/history/${kind}/${ids[kind]}.jsonl`))

    const serving = await readReleased(opened.store, mau)
    const third = await releaseForum(opened.store, order())

    expect([serving?.manifest.number, await readReleased(opened.store, mau, 2)]).toEqual([1, undefined])
    expect(third).toEqual({
      ok: false,
      problems: [{ field: 'release', code: 'release-broken', facts: { number: 2 } }],
    })
    expect(await opened.store.releaseNumbers(mau)).toEqual([1, 2])
    expect(await opened.files()).not.toContain(path)
  })
})

test('when all of them are lost at once, all are made again, and the next release goes out', async () => {
  await rm(join(opened.folder, 'forums/mau/frozen'), { recursive: true })
  await opened.reopen()

  expect(await readReleased(opened.store, mau)).toEqual(released)
  expect((await release()).manifest.number).toBe(3)
})

test('a document that was taken away since is made again from the states before', async () => {
  const place = placeOf('session')
  await opened.store.remove(place, edit(3))
  await rm(join(opened.folder, frozenPath('session')))

  expect(await readReleased(opened.store, mau)).toEqual(released)
})

async function saveAll(words: string): Promise<void> {
  const docs: DocumentKinds = {
    forum: aForum({ summary: words }),
    organisation: { ...anOrganisation(), name: words },
    person: aPerson({ biography: words }),
    presentation: { ...aPresentation(), abstract: words },
    reference: { ...aReference(), state: 'ready', text: words },
    session: aSession({ state: 'ready', title: words, items: aSession().items.map(presenting) }),
  }
  for (const kind of documentKinds) {
    const saved = await opened.store.read(placeOf(kind))
    await opened.store.save(placeOf(kind), docs[kind], edit(saved?.revision ?? 0))
  }
}

function presenting(item: DocumentKinds['session']['items'][number]) {
  const people = [{ personId: 'p1' as PersonId, written: null }]
  return { ...item, presentationId: 'x1' as PresentationId, people }
}

function order() {
  return { forumId: mau, by: 'ana@example.org', note: '', at: instant('2021-09-20T12:00:00Z') }
}

async function release(): Promise<ReleasedForum> {
  const made = await releaseForum(opened.store, order())
  if (!made.ok) throw new Error(JSON.stringify(made.problems))
  return made.value
}

function placeOf(kind: DocumentKind): DocumentPlace {
  return { forumId: mau, kind, id: ids[kind] }
}

/** The name under which the newest release has the only document of its kind. */
function nameOf(kind: DocumentKind): ContentName {
  const { forum, sessions, presentations, people, organisations, references } = released.manifest
  const names = {
    forum: [forum],
    session: Object.values(sessions).map(({ version }) => version),
    presentation: Object.values(presentations),
    person: Object.values(people),
    organisation: Object.values(organisations),
    reference: Object.values(references),
  }[kind]
  const [name] = names
  if (name === undefined || names.length > 1) throw new Error(`the release has ${names.length} of ${kind}`)
  return name
}

function frozenPath(kind: DocumentKind): string {
  const name = nameOf(kind)
  return `forums/mau/frozen/${name.slice(0, 2)}/${name}.json`
}
