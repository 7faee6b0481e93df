/** A store that forgets: for tests. What comes in is copied and frozen, so nobody changes what another reads. */
import type { DocumentKind, DocumentKinds, PartKind, Saved } from '../domain/draft.ts'
import type { ForumId } from '../domain/ids.ts'
import { type PlannerKind, type PlannerKinds, plannerKinds } from '../domain/planner-docs.ts'
import type { ContentName, FrozenBody, Manifest } from '../domain/release/manifest.ts'
import { unchangeable } from './kept-values.ts'
import {
  canStand,
  checkedDocument,
  checkedEdit,
  checkedHex,
  checkedId,
  checkedPlace,
  checkedPlannerDoc,
  checkedShape,
  toDraft,
} from './places.ts'
import { type DocumentPlace, type Edit, type HistoryEntry, StaleRevision, type Store } from './port.ts'
import { frozenBodyShape, manifestShape } from './release-shapes.ts'
import { Watchers } from './watchers.ts'

type AnyDocument = DocumentKinds[DocumentKind]
type AnyPlannerDoc = PlannerKinds[PlannerKind]

interface ForumShelf {
  documents: Map<string, HistoryEntry<AnyDocument>[]>
  frozen: Map<ContentName, FrozenBody>
  manifests: Manifest[]
}

export function createMemoryStore(): Store {
  const shelves = new Map<ForumId, ForumShelf>()
  const plannerDocs = new Map(plannerKinds.map((kind) => [kind, new Map<string, AnyPlannerDoc>()]))
  const marks = new Map<string, string>()
  const watchers = new Watchers()
  const shelf = (id: ForumId) => getOrMake(shelves, checkedId(id), emptyShelf)
  const docsOf = (kind: PlannerKind) => plannerDocs.get(kind) as Map<string, AnyPlannerDoc>
  const entries = (place: DocumentPlace) =>
    getOrMake(shelf(checkedPlace(place).forumId).documents, `${place.kind}/${place.id}`, () => [])

  return {
    async forums() {
      return [...shelves]
        .filter(([id, { manifests }]) => {
          return manifests.length > 0 || current(entries({ forumId: id, kind: 'forum', id })) !== undefined
        })
        .map(([id]) => id)
        .sort()
    },
    async readForum(id) {
      if (!canStand({ forumId: id, kind: 'forum', id })) return undefined
      const forum = current(entries({ forumId: id, kind: 'forum', id }))
      if (forum === undefined) return undefined
      const { documents } = shelf(id)
      return toDraft(id, forum as Saved<DocumentKinds['forum']>, partsOf(documents))
    },
    async read(place) {
      if (!canStand(place)) return undefined
      return current(entries(place)) as Saved<DocumentKinds[typeof place.kind]> | undefined
    },
    async save(place, doc, edit) {
      const states = entries(place)
      const copy = unchangeable(checkedDocument(place, doc))
      const revision = nextRevision(states, checkedEdit(edit))
      states.push(unchangeable({ revision, by: edit.by, at: edit.at, doc: copy }))
      const saved = unchangeable({ doc: copy, revision, savedAt: edit.at, savedBy: edit.by })
      watchers.tell({ place, saved, by: edit.by })
      return saved
    },
    async remove(place, edit) {
      const states = entries(place)
      const revision = nextRevision(states, checkedEdit(edit))
      if (current(states) === undefined) throw new StaleRevision(revision - 1)
      states.push(unchangeable({ revision, by: edit.by, at: edit.at, doc: null }))
      watchers.tell({ place, saved: undefined, by: edit.by })
    },
    watch: (listener) => watchers.watch(listener),
    async history(place) {
      if (!canStand(place)) return []
      return [...entries(place)] as HistoryEntry<DocumentKinds[typeof place.kind]>[]
    },

    async freeze(forumId, frozen) {
      for (const { name, body } of frozen)
        getOrMake(shelf(forumId).frozen, checkedHex(name), () =>
          unchangeable(checkedShape(frozenBodyShape, name, body)),
        )
    },
    async readFrozen(forumId, names) {
      const there = names.map((name) => [name, shelf(forumId).frozen.get(checkedHex(name))] as const)
      return new Map(there.filter((pair) => pair[1] !== undefined) as [ContentName, FrozenBody][])
    },
    async publish(manifest) {
      const { manifests } = shelf(manifest.forumId)
      if (manifest.number !== manifests.length + 1) throw new StaleRevision(manifests.length)
      manifests.push(unchangeable(checkedShape(manifestShape, `release ${manifest.number}`, manifest)))
    },
    async releaseNumbers(forumId) {
      return shelf(forumId).manifests.map(({ number }) => number)
    },
    async readManifest(forumId, number) {
      return shelf(forumId).manifests[number - 1]
    },

    async readPlannerDoc(kind, id) {
      return docsOf(kind).get(checkedHex(id)) as PlannerKinds[typeof kind] | undefined
    },
    async savePlannerDoc(kind, doc) {
      docsOf(kind).set(doc.id, unchangeable(checkedPlannerDoc(kind, doc)))
    },
    async listPlannerDocs(kind) {
      const sorted = [...docsOf(kind)].sort(([a], [b]) => (a < b ? -1 : 1))
      return sorted.map(([, doc]) => doc) as PlannerKinds[typeof kind][]
    },
    async removePlannerDoc(kind, id) {
      docsOf(kind).delete(checkedHex(id))
    },
    async readMark(name) {
      return marks.get(name)
    },
    async saveMark(name, value) {
      marks.set(name, value)
    },

    async removeForum(id) {
      shelves.delete(checkedId(id))
      watchers.tell({ place: { forumId: id, kind: 'forum', id }, saved: undefined, by: '' })
    },
    broken: () => [],
    async check() {},
    async close() {},
  }
}

function emptyShelf(): ForumShelf {
  return { documents: new Map(), frozen: new Map(), manifests: [] }
}

function current(states: HistoryEntry<AnyDocument>[]): Saved<AnyDocument> | undefined {
  const last = states.at(-1)
  if (last === undefined || last.doc === null) return undefined
  return unchangeable({ doc: last.doc, revision: last.revision, savedAt: last.at, savedBy: last.by })
}

function nextRevision(states: HistoryEntry<AnyDocument>[], edit: Edit): number {
  const revision = states.at(-1)?.revision ?? 0
  const newAgain = edit.seen === 0 && current(states) === undefined
  if (edit.seen !== revision && !newAgain) throw new StaleRevision(revision)
  return revision + 1
}

function partsOf(documents: ForumShelf['documents']) {
  const sorted = [...documents].sort(([a], [b]) => (a < b ? -1 : 1))
  const ofKind = <Kind extends PartKind>(kind: Kind) =>
    sorted
      .filter(([key]) => key.startsWith(`${kind}/`))
      .map(([, states]) => current(states))
      .filter((saved) => saved !== undefined) as Saved<DocumentKinds[Kind]>[]
  return {
    session: ofKind('session'),
    presentation: ofKind('presentation'),
    person: ofKind('person'),
    organisation: ofKind('organisation'),
    reference: ofKind('reference'),
  }
}

function getOrMake<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
