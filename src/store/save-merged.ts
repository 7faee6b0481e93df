/** Saving together: an edit is made on the state that its person saw, then merged with what others saved since. */
import type { Instant } from '../domain/clock.ts'
import type { DocumentKind, DocumentKinds, Saved } from '../domain/draft.ts'
import { pathsMeet } from '../domain/field-paths.ts'
import { type Choices, changedPaths, type FieldConflict } from '../domain/merge.ts'
import type { Problem, Result } from '../domain/problem.ts'
import { sameContent } from '../domain/release/canonical.ts'
import { mergeSettled } from '../domain/settled-merge.ts'
import { type DocumentPlace, type HistoryEntry, StaleRevision, type Store } from './port.ts'

export interface MergedEdit<Doc> {
  /** The revision that the person saw and edited. */
  seen: number
  change: (base: Doc) => Result<Doc>
  /** What can't be right about the document as it would be saved, others' edits included. */
  problems: (doc: Doc, current: Doc) => Problem[] | Promise<Problem[]>
  /** Runs what checks and saves: at once, or when nothing happens beside it that the checks look at. */
  hold?: <Value>(change: { doc: Doc; current: Doc }, job: () => Promise<Value>) => Promise<Value>
  by: string
  at: Instant
  choices?: Choices
  /** The revision whose values the choices were made against; without it no choice counts. */
  chosenAgainst?: number
}

/** A conflict with who changed that field last, and when. */
export type SavedConflict = FieldConflict & { by: string; at: Instant }

export type MergedSave<Doc> =
  /** `merged`: others saved since `seen`, and their edits are in it. */
  | { kind: 'saved'; saved: Saved<Doc>; merged: boolean }
  /** Nothing to save: no new revision, no history entry. */
  | { kind: 'unchanged'; saved: Saved<Doc> }
  | { kind: 'refused'; problems: readonly Problem[] }
  | { kind: 'conflict'; conflicts: SavedConflict[]; theirs: Saved<Doc>; mine: Doc }
  | { kind: 'missing' }
  | { kind: 'removed'; by: string; at: Instant }

/** How often somebody else may save in between before it is given up. */
const mostTries = 10

/**
 * Refused with `no-such-state` when the document never was at the revision `seen`, or was removed then.
 * @throws StaleRevision when others went on saving in between, ten times over.
 */
export async function saveMerged<Kind extends DocumentKind>(
  store: Store,
  place: DocumentPlace<Kind>,
  edit: MergedEdit<DocumentKinds[Kind]>,
): Promise<MergedSave<DocumentKinds[Kind]>> {
  const current = await store.read(place)
  if (current === undefined) return sayGone(store, place)
  const base = current.revision === edit.seen ? current.doc : await readState(store, place, edit.seen)
  if (base === null) {
    const facts = { revision: edit.seen }
    return { kind: 'refused', problems: [{ field: 'revision', code: 'no-such-state', facts }] }
  }
  const mine = edit.change(base)
  if (!mine.ok) return { kind: 'refused', problems: mine.problems }
  return saveOn(store, place, { edit, base, mine: mine.value }, current)
}

interface Edited<Doc> {
  edit: MergedEdit<Doc>
  base: Doc
  mine: Doc
}

async function saveOn<Kind extends DocumentKind>(
  store: Store,
  place: DocumentPlace<Kind>,
  edited: Edited<DocumentKinds[Kind]>,
  first: Saved<DocumentKinds[Kind]>,
): Promise<MergedSave<DocumentKinds[Kind]>> {
  let current: Saved<DocumentKinds[Kind]> | undefined = first
  let stale: StaleRevision | undefined
  for (let tries = 0; tries < mostTries; tries++) {
    if (current === undefined) return sayGone(store, place)
    try {
      return await saveOnce(store, place, edited, current)
    } catch (error) {
      if (!(error instanceof StaleRevision)) throw error
      stale = error
      current = await store.read(place)
    }
  }
  throw stale
}

async function saveOnce<Kind extends DocumentKind>(
  store: Store,
  place: DocumentPlace<Kind>,
  { edit, base, mine }: Edited<DocumentKinds[Kind]>,
  current: Saved<DocumentKinds[Kind]>,
): Promise<MergedSave<DocumentKinds[Kind]>> {
  const merged = current.revision !== edit.seen
  let doc = mine
  if (merged) {
    const versions = { base, mine, theirs: current.doc }
    const free = mergeSettled(place.kind, versions)
    const states = free.conflicts.length === 0 ? [] : await store.history(place)
    const choices = choicesThatCount(edit, states, current)
    const { conflicts, ...merge } = mergeSettled(place.kind, versions, choices)
    if (conflicts.length > 0) {
      const told = conflicts.map((one) => ({ ...one, ...lastChange(one.path, states, current) }))
      return { kind: 'conflict', conflicts: told, theirs: current, mine }
    }
    doc = merge.doc
  }
  if (sameContent(doc, current.doc)) return { kind: 'unchanged', saved: current }
  const checkAndSave = async (): Promise<MergedSave<DocumentKinds[Kind]>> => {
    const problems = await edit.problems(doc, current.doc)
    if (problems.length > 0) return { kind: 'refused', problems }
    const saved = await store.save(place, doc, { by: edit.by, at: edit.at, seen: current.revision })
    return { kind: 'saved', saved, merged }
  }
  return edit.hold === undefined ? checkAndSave() : edit.hold({ doc, current: current.doc }, checkAndSave)
}

/** A choice holds for the values that its person saw: where the field has changed since, it is open again. */
function choicesThatCount<Doc>(
  { choices, chosenAgainst }: MergedEdit<Doc>,
  states: readonly HistoryEntry<Doc>[],
  current: Saved<Doc>,
): Choices {
  if (choices === undefined || chosenAgainst === undefined) return new Map()
  if (chosenAgainst === current.revision) return choices
  const then = states.find(({ revision }) => revision === chosenAgainst)?.doc ?? null
  if (then === null) return new Map()
  const since = changedPaths(then, current.doc)
  return new Map([...choices].filter(([path]) => !since.some((changed) => pathsMeet(changed, path))))
}

function lastChange<Doc>(path: string, states: readonly HistoryEntry<Doc>[], current: Saved<Doc>) {
  const there = states.filter(({ doc, revision }) => doc !== null && revision <= current.revision)
  const last = there.findLast(({ doc }, index) => {
    const before = there[index - 1]?.doc
    return changedPaths(before ?? {}, doc).some((changed) => pathsMeet(changed, path))
  })
  return { by: last?.by ?? current.savedBy, at: last?.at ?? current.savedAt }
}

async function readState<Kind extends DocumentKind>(
  store: Store,
  place: DocumentPlace<Kind>,
  revision: number,
): Promise<DocumentKinds[Kind] | null> {
  const states = await store.history(place)
  return states.find((state) => state.revision === revision)?.doc ?? null
}

async function sayGone(
  store: Store,
  place: DocumentPlace,
): Promise<{ kind: 'missing' } | { kind: 'removed'; by: string; at: Instant }> {
  const last = (await store.history(place)).at(-1)
  return last?.doc === null ? { kind: 'removed', by: last.by, at: last.at } : { kind: 'missing' }
}
