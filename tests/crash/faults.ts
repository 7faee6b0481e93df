/** What is wrong with a data folder whose server was killed, in sentences; nothing, one hopes. */
import { isDeepStrictEqual } from 'node:util'
import { frozenNames } from '../../src/domain/release/released-forum.ts'
import { openFileStore } from '../../src/store/file-store.ts'
import type { Store } from '../../src/store/port.ts'
import { readReleased } from '../../src/store/release-forum.ts'
import { mau, personPlace } from '../store/makers.ts'
import { filesIn } from '../store/opened-folder.ts'
import { frozenFor, isWhole, listAt, people, releasedPlaces, releasedSession } from './written.ts'

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
  for (const number of numbers) faults.push(...(await faultsOfRelease(store, number)))
  return faults
}

/** First what is on the disk: `readReleased` would make a frozen document that is not there again from its history. */
async function faultsOfRelease(store: Store, number: number): Promise<string[]> {
  const manifest = await store.readManifest(mau, number)
  if (manifest === undefined) return [`release ${number} has no manifest`]
  const names = frozenNames(manifest)
  const bodies = await store.readFrozen(mau, names)
  const lost = names.filter((name) => !bodies.has(name))
  if (lost.length > 0) return [`release ${number} was published before ${lost} was frozen`]

  const expected = frozenFor(number)
  const isRight = expected.every(({ name, body }) => isDeepStrictEqual(bodies.get(name), body))
  const released = await readReleased(store, mau, number)
  const session = expected.find(({ body }) => body.kind === 'session')?.body.doc
  const isRead =
    isDeepStrictEqual(released?.manifest, manifest) &&
    isDeepStrictEqual(released?.sessions.get(releasedSession), session)
  return isRight && isRead && names.length === expected.length ? [] : [`release ${number} is not whole`]
}

async function listFaults(store: Store, answered: number): Promise<string[]> {
  const list = await store.readPlannerDoc('list', listAt(0).id)
  const stars = list?.sessionIds.length ?? 0
  if (stars < answered) return [`the list lost ${answered}, it is at ${stars}`]
  return stars > 0 && !isDeepStrictEqual(list, listAt(stars)) ? ['the list is a mixture'] : []
}

/** Files that no document, history or release accounts for; the next release may have been frozen already. */
async function litter(store: Store, folder: string): Promise<string[]> {
  const numbers = await store.releaseNumbers(mau)
  const frozen = [...numbers, numbers.length + 1].flatMap(frozenFor)
  const { forum, organisation, person, presentation, session } = releasedPlaces
  const known = new Set([
    'lock',
    'planner.json',
    `lists/${listAt(0).id}.json`,
    ...people.flatMap((id) => [`forums/mau/people/${id}.json`, `forums/mau/history/person/${id}.jsonl`]),
    'forums/mau/forum.json',
    `forums/mau/organisations/${organisation.id}.json`,
    `forums/mau/people/${person.id}.json`,
    `forums/mau/presentations/${presentation.id}.json`,
    `forums/mau/sessions/${session.id}.json`,
    ...[forum, organisation, person, presentation, session].map(
      ({ kind, id }) => `forums/mau/history/${kind}/${id}.jsonl`,
    ),
    ...numbers.map((number) => `forums/mau/releases/${String(number).padStart(4, '0')}.json`),
    ...frozen.map(({ name }) => `forums/mau/frozen/${name.slice(0, 2)}/${name}.json`),
  ])
  return (await filesIn(folder)).filter((name) => !known.has(name)).map((name) => `${name} is litter`)
}
