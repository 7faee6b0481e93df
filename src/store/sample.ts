/** Fills a store with the sample forum: its documents, and what then happened to them, as `story.json` tells it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { setMinutes } from '../domain/agenda-edits.ts'
import { type DocumentKind, type DocumentKinds, documentKinds } from '../domain/draft.ts'
import type { ForumId, ItemId, SessionId } from '../domain/ids.ts'
import type { Result } from '../domain/problem.ts'
import type { Session } from '../domain/session.ts'
import { sessionProblems } from '../domain/session-rules.ts'
import type { Store } from './port.ts'
import { releaseForum } from './release-forum.ts'
import { idShape, instantShape } from './shape-parts.ts'
import { documentShape } from './shapes.ts'

/** `none needed`: the store has forums of its own. */
export type SampleFilling = 'filled' | 'started again' | 'filled before' | 'none needed'

const fileKinds = {
  forum: 'forum',
  organisations: 'organisation',
  people: 'person',
  references: 'reference',
  presentations: 'presentation',
  sessions: 'session',
} as const satisfies Record<string, DocumentKind>
const files = Object.keys(fileKinds) as (keyof typeof fileKinds)[]

const moment = { at: instantShape, by: z.string() }
const saveStep = z.strictObject({ ...moment, save: z.array(z.enum(files)) })
const editStep = z.strictObject({
  ...moment,
  edit: z.strictObject({
    kind: z.enum(documentKinds),
    id: z.string(),
    set: z.record(z.string(), z.unknown()),
  }),
})
const minutesStep = z.strictObject({
  ...moment,
  minutes: z.strictObject({ session: idShape<SessionId>(), item: idShape<ItemId>(), to: z.int() }),
})
const releaseStep = z.strictObject({ ...moment, release: z.string() })
const storyShape = z.array(z.union([saveStep, editStep, minutesStep, releaseStep]))

type SaveStep = z.infer<typeof saveStep>
type EditStep = z.infer<typeof editStep>
type MinutesStep = z.infer<typeof minutesStep>
type ReleaseStep = z.infer<typeof releaseStep>
type Step = z.infer<typeof storyShape>[number]

interface Telling {
  store: Store
  folder: string
  forumId: ForumId
}

/**
 * Fills a store that has no forum yet. A filling that was cut off, at whatever moment, is thrown away and done again;
 * every instant comes from the story, so two fillings are the same. Throws when the sample is not what it should be.
 */
export async function fillSample(store: Store, folder: string): Promise<SampleFilling> {
  const mark = await store.readMark('sample')
  if (mark === 'filled') return 'filled before'
  if (mark === undefined && (await store.forums()).length > 0) return 'none needed'

  const forumId = await readForumId(folder)
  const story = storyShape.parse(await readJson(folder, 'story'))
  if (mark === 'filling') await store.removeForum(forumId)
  await store.saveMark('sample', 'filling')
  for (const step of story) await tell({ store, folder, forumId }, step)
  await store.saveMark('sample', 'filled')
  return mark === 'filling' ? 'started again' : 'filled'
}

function tell(telling: Telling, step: Step): Promise<void> {
  if ('save' in step) return saveFiles(telling, step)
  if ('edit' in step) return editDocument(telling, step)
  if ('minutes' in step) return changeMinutes(telling, step)
  return release(telling, step)
}

async function saveFiles({ store, folder, forumId }: Telling, { at, by, save }: SaveStep) {
  for (const file of save) {
    const kind = fileKinds[file]
    for (const json of [await readJson(folder, file)].flat()) {
      const doc = checkDocument(kind, json)
      await store.save({ forumId, kind, id: doc.id }, doc, { at, by, seen: 0 })
    }
  }
}

function editDocument(telling: Telling, { edit: { kind, id, set }, ...moment }: EditStep) {
  return changeDocument(telling, { kind, id }, moment, (doc) => ({ ...doc, ...set }))
}

function changeMinutes(telling: Telling, { minutes: { session, item, to }, ...moment }: MinutesStep) {
  const place = { kind: 'session', id: session } as const
  return changeDocument(telling, place, moment, (doc) => demand(setMinutes(doc, item, to)))
}

async function release({ store, forumId }: Telling, { at, by, release: note }: ReleaseStep) {
  demand(await releaseForum(store, { forumId, at, by, note }))
}

async function changeDocument<Kind extends DocumentKind>(
  { store, forumId }: Telling,
  { kind, id }: { kind: Kind; id: string },
  { at, by }: Pick<Step, 'at' | 'by'>,
  change: (doc: DocumentKinds[Kind]) => unknown,
) {
  const place = { forumId, kind, id }
  const saved = await store.read(place)
  if (saved === undefined) throw new Error(`the sample's story edits a ${kind} ${id} that is not there`)
  const doc = checkDocument(kind, change(saved.doc))
  await store.save(place, doc, { at, by, seen: saved.revision })
}

function checkDocument<Kind extends DocumentKind>(kind: Kind, json: unknown): DocumentKinds[Kind] {
  const doc = documentShape(kind).parse(json)
  const problems = kind === 'session' ? sessionProblems(doc as Session) : []
  if (problems.length > 0) throw new Error(`sample ${kind} ${doc.id}: ${JSON.stringify(problems)}`)
  return doc
}

function demand<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value
  throw new Error(`the sample's story can't be told: ${JSON.stringify(result.problems)}`)
}

async function readForumId(folder: string): Promise<ForumId> {
  return documentShape('forum').parse(await readJson(folder, 'forum')).id
}

async function readJson(folder: string, file: string): Promise<unknown> {
  return JSON.parse(await readFile(join(folder, `${file}.json`), 'utf8'))
}
