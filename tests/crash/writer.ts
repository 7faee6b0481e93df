/**
 * A process made to be killed: saves people, releases and a list as fast as it can and says each answer on its
 * standard output, once the answer is there. `node writer.ts FOLDER`
 */
import { writeSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import type { DocumentKind, DocumentKinds } from '../../src/domain/draft.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import type { DocumentPlace } from '../../src/store/port.ts'
import { releaseForum } from '../../src/store/release-forum.ts'
import { edit, instant, mau, personPlace } from '../store/makers.ts'
import { checkedPerson, draftsFor, listAt, people, releasedPlaces } from './written.ts'

/** What the writer says: the document (or the releases, or the list) that has come this far for sure. */
export interface Answered {
  what: string
  reached: number
}

const [folder = ''] = process.argv.slice(2)
const store = await openFileStore(folder)
await Promise.all([...people.map(savePerson), release(), saveLists()])

async function savePerson(id: string): Promise<void> {
  let reached = (await store.history(personPlace(id))).at(-1)?.revision ?? 0
  let isThere = (await store.read(personPlace(id))) !== undefined
  for (;;) {
    const how = { ...edit(0), seen: reached }
    reached += 1
    if (isThere && reached % 7 === 0) {
      await store.remove(personPlace(id), how)
      isThere = false
    } else {
      await store.save(personPlace(id), checkedPerson(id, reached), how)
      isThere = true
    }
    answered(id, reached)
  }
}

async function release(): Promise<void> {
  let reached = (await store.releaseNumbers(mau)).at(-1) ?? 0
  for (;;) {
    reached += 1
    const { forum, organisation, person, presentation, session } = draftsFor(reached)
    await Promise.all([
      saveAnew(releasedPlaces.forum, forum),
      saveAnew(releasedPlaces.organisation, organisation),
      saveAnew(releasedPlaces.person, person),
      saveAnew(releasedPlaces.presentation, presentation),
      saveAnew(releasedPlaces.session, session),
    ])
    const order = { forumId: mau, by: 'ana@example.org', note: '', at: instant('2021-09-20T12:00:00Z') }
    const released = await releaseForum(store, order)
    if (!released.ok) throw new Error(JSON.stringify(released.problems))
    if (released.value.manifest.number !== reached) throw new Error(`not release ${reached}`)
    answered('release', reached)
  }
}

/** On whatever is there; what already is as it should be is left alone. */
async function saveAnew<Kind extends DocumentKind>(
  place: DocumentPlace<Kind>,
  doc: DocumentKinds[Kind],
): Promise<void> {
  const saved = await store.read(place)
  if (isDeepStrictEqual(saved?.doc, doc)) return
  await store.save(place, doc, { ...edit(0), seen: saved?.revision ?? 0 })
}

async function saveLists(): Promise<void> {
  let reached = (await store.readPlannerDoc('list', listAt(0).id))?.sessionIds.length ?? 0
  for (;;) {
    reached += 1
    await store.savePlannerDoc('list', listAt(reached))
    answered('list', reached)
  }
}

function answered(what: string, reached: number): void {
  writeSync(1, `${JSON.stringify({ what, reached } satisfies Answered)}\n`)
}
