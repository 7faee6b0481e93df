/** What is wrong with a data folder whose server was killed, in sentences; nothing, one hopes. */
import { isDeepStrictEqual } from 'node:util'
import { openFileStore } from '../../src/store/file-store.ts'
import type { Store } from '../../src/store/port.ts'
import { frozenForum, mau, personPlace } from '../store/makers.ts'
import { filesIn } from '../store/opened-folder.ts'
import { frozenOf, isWhole, listAt, manifestAt, people } from './written.ts'

type Reached = ReadonlyMap<string, number>

export async function faultsOf(folder: string, reached: Reached): Promise<string[]> {
  const store = await openFileStore(folder)
  try {
    const faults = await Promise.all([
      ...people.map((id) => personFaults(store, id, reached.get(id) ?? 0)),
      releaseFaults(store, reached.get('release') ?? 0),
      listFaults(store, reached.get('list') ?? 0),
      litter(store, folder),
    ])
    return [...faults.flat(), ...store.broken().map(({ name, reason }) => `${name} is broken: ${reason}`)]
  } finally {
    await store.close()
  }
}

async function personFaults(store: Store, id: string, answered: number): Promise<string[]> {
  const saved = await store.read(personPlace(id))
  const states = await store.history(personPlace(id))
  const last = states.at(-1)
  const faults: string[] = []
  if ((last?.revision ?? 0) < answered) faults.push(`${id} lost ${answered}, it is at ${last?.revision}`)
  if (states.some(({ revision }, index) => revision !== index + 1)) faults.push(`${id} lacks history`)
  if (states.some(({ doc }) => doc !== null && !isWhole(doc)))
    faults.push(`${id} has a mixture in its history`)
  if (saved !== undefined && !isDeepStrictEqual(saved.doc, last?.doc))
    faults.push(`${id} is not its last state`)
  const lost = saved === undefined && (last?.doc ?? null) !== null && last?.revision === answered
  if (lost) faults.push(`${id} is gone though ${answered} was answered`)
  return faults
}

async function releaseFaults(store: Store, answered: number): Promise<string[]> {
  const numbers = await store.releaseNumbers(mau)
  const faults: string[] = []
  if (numbers.length < answered) faults.push(`release ${answered} is lost, there are ${numbers}`)
  for (const number of numbers) {
    const expected = [frozenForum(), frozenOf(number)]
    const bodies = await store.readFrozen(
      mau,
      expected.map(({ name }) => name),
    )
    const manifest = await store.readManifest(mau, number)
    const isRight = expected.every(({ name, body }) => isDeepStrictEqual(bodies.get(name), body))
    if (!isRight || !isDeepStrictEqual(manifest, manifestAt(number)))
      faults.push(`release ${number} is not whole`)
  }
  return faults
}

async function listFaults(store: Store, answered: number): Promise<string[]> {
  const list = await store.readList(listAt(0).id)
  const stars = list?.sessionIds.length ?? 0
  if (stars < answered) return [`the list lost ${answered}, it is at ${stars}`]
  return stars > 0 && !isDeepStrictEqual(list, listAt(stars)) ? ['the list is a mixture'] : []
}

/** Files that no document, history or release accounts for; the next release may have been frozen already. */
async function litter(store: Store, folder: string): Promise<string[]> {
  const numbers = await store.releaseNumbers(mau)
  const frozen = [frozenForum(), ...[...numbers, numbers.length + 1].map(frozenOf)]
  const known = new Set([
    'lock',
    'planner.json',
    `lists/${listAt(0).id}.json`,
    ...people.flatMap((id) => [`forums/mau/people/${id}.json`, `forums/mau/history/person/${id}.jsonl`]),
    ...numbers.map((number) => `forums/mau/releases/${String(number).padStart(4, '0')}.json`),
    ...frozen.map(({ name }) => `forums/mau/frozen/${name.slice(0, 2)}/${name}.json`),
  ])
  return (await filesIn(folder)).filter((name) => !known.has(name)).map((name) => `${name} is litter`)
}
