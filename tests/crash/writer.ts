/**
 * A process made to be killed: saves people, releases and a list as fast as it can and says each answer on its
 * standard output, once the answer is there. `node writer.ts FOLDER`
 */
import { writeSync } from 'node:fs'
import { openFileStore } from '../../src/store/file-store.ts'
import { edit, frozenForum, mau, personPlace } from '../store/makers.ts'
import { checkedPerson, frozenOf, listAt, manifestAt, people } from './written.ts'

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
    await store.freeze(mau, [frozenForum(), frozenOf(reached)])
    await store.publish(manifestAt(reached))
    answered('release', reached)
  }
}

async function saveLists(): Promise<void> {
  let reached = (await store.readList(listAt(0).id))?.sessionIds.length ?? 0
  for (;;) {
    reached += 1
    await store.saveList(listAt(reached))
    answered('list', reached)
  }
}

function answered(what: string, reached: number): void {
  writeSync(1, `${JSON.stringify({ what, reached } satisfies Answered)}\n`)
}
