/**
 * Making a forum's next edition: its parts first, its own document last, for without that no forum is there. What a crash
 * left of one is cleared before the next is made.
 */
import type { DocumentKinds, PartKind } from '../../../domain/draft.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { ForumId } from '../../../domain/ids.ts'
import type { NextEdition } from '../../../domain/next-edition.ts'
import type { Problem } from '../../../domain/problem.ts'
import type { SessionTemplate } from '../../../domain/session-template.ts'
import { forumsTurn } from '../../../store/forum-turns.ts'
import { mapBounded } from '../../../store/turns.ts'
import { forumSlugProblems } from '../../forum-slugs.ts'
import { Refusal } from '../../refusal.ts'
import type { Desk, DeskCall } from '../desk.ts'
import { templatesIdOf } from '../templates/kept-templates.ts'

/** One at a time: the mark names the one that is being made. */
const editionsTurn = 'creation/editions'
const mark = 'edition'
const savesAtOnce = 16

export interface Making {
  edition: NextEdition
  templates: readonly SessionTemplate[]
}

/** Nothing is made twice. Problems: `slug-taken`. */
export function makeEdition(call: DeskCall, making: Making): Promise<readonly Problem[]> {
  const { desk } = call
  return desk.inTurn(editionsTurn, async () => {
    const { forum } = making.edition
    await clearUnfinished(desk)
    if (await isThere(desk, forum.id)) return []
    const taken = await forumSlugProblems(desk, forum)
    if (taken.length > 0) return taken
    await desk.store.saveMark(mark, forum.id)
    await saveParts(call, making)
    const problems = await desk.inTurn(forumsTurn, () => saveForum(call, forum))
    await clearUnfinished(desk)
    return problems
  })
}

/** What the mark names is whole once its own document is there. */
async function clearUnfinished(desk: Desk): Promise<void> {
  const { store } = desk
  const named = ((await store.readMark(mark)) ?? '') as ForumId
  if (named === '') return
  if (!(await isThere(desk, named))) {
    await store.removePlannerDoc('template', templatesIdOf(named))
    await store.removeForum(named)
  }
  await store.saveMark(mark, '')
}

async function isThere({ store }: Desk, id: ForumId): Promise<boolean> {
  return (await store.forums()).includes(id)
}

async function saveParts({ desk, by }: DeskCall, { edition, templates }: Making): Promise<void> {
  const { store } = desk
  const forumId = edition.forum.id
  const at = desk.now()
  const failures: unknown[] = []
  const save = async <Kind extends PartKind>(kind: Kind, doc: DocumentKinds[Kind]) => {
    if (failures.length === 0) await store.save({ forumId, kind, id: doc.id }, doc, { by, at, seen: 0 })
  }
  // None may still be under way when this is given up: the next try clears what is there.
  const saveAll = async <Kind extends PartKind>(kind: Kind, docs: readonly DocumentKinds[Kind][]) => {
    await mapBounded(docs, savesAtOnce, (doc) => save(kind, doc).catch((error) => failures.push(error)))
    if (failures.length > 0) throw failures[0]
  }
  await saveAll('organisation', edition.organisations)
  await saveAll('person', edition.people)
  await saveAll('presentation', edition.presentations)
  await saveAll('session', edition.sessions)
  await saveAll('reference', edition.references)
  if (templates.length === 0) return
  const id = templatesIdOf(forumId)
  await store.savePlannerDoc('template', { id, forumId, templates: [...templates], madeAt: at })
}

/** The owner comes first: a forum that nobody owns would be given to whoever may make forums. */
async function saveForum({ desk, visitor, by }: DeskCall, forum: Forum): Promise<readonly Problem[]> {
  const taken = await forumSlugProblems(desk, forum)
  if (taken.length > 0) return taken
  if (visitor.kind !== 'account') throw new Refusal('missing')
  const owner = await desk.access.setRole(visitor.account.id, forum.id, 'owner')
  if (!owner.ok) throw new Refusal('missing')
  const place = { forumId: forum.id, kind: 'forum', id: forum.id } as const
  await desk.store.save(place, forum, { by, at: desk.now(), seen: 0 })
  return []
}
