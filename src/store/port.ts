/**
 * What the planner asks of any store: a forum at a time to read, a document at a time to save, with the revision that
 * was seen. A promise that is kept means that the change is on disk. Nothing outside `store/` knows which adapter runs.
 * What a store gives is frozen through and through, for other readers may hold the same.
 */
import type { Instant } from '../domain/clock.ts'
import type { DocumentKind, DocumentKinds, ForumDraft, Saved } from '../domain/draft.ts'
import type { ForumId } from '../domain/ids.ts'
import type { PlannerKind, PlannerKinds } from '../domain/planner-docs.ts'
import type { ContentName, Frozen, FrozenBody, Manifest } from '../domain/release/manifest.ts'

/** A document's place: its forum, its kind and its id. The forum document itself has the forum's id. */
export interface DocumentPlace<Kind extends DocumentKind = DocumentKind> {
  forumId: ForumId
  kind: Kind
  id: string
}

export interface Edit {
  by: string
  at: Instant
  /** The revision that the edit was made on; 0 for a document that is not there yet. */
  seen: number
}

/** One state of a document; `doc` is null where the edit removed it. */
export interface HistoryEntry<Doc> {
  revision: number
  by: string
  at: Instant
  doc: Doc | null
}

/** A document that was saved or removed; a forum that was taken away is told as its own document, removed. */
export interface StoreChange {
  place: DocumentPlace
  /** As it is now; undefined when it was removed. */
  saved: Saved<DocumentKinds[DocumentKind]> | undefined
  /** Who did it; empty for a forum that was taken away. */
  by: string
}

/** A file (or row) that could not be read: it was set aside, the rest serves. */
export interface BrokenDocument {
  /** The place in words that an operator finds: a path below the data folder, or table and key. */
  name: string
  reason: string
}

/** Somebody else saved in between: `current` is the revision in the store. */
export class StaleRevision extends Error {
  override name = 'StaleRevision'
  readonly current: number

  constructor(current: number) {
    super(`the document is at revision ${current}`)
    this.current = current
  }
}

/** Another process holds this data folder. */
export class StoreInUse extends Error {
  override name = 'StoreInUse'
}

/** The document is there, but this version or this user must not touch it. */
export class DocumentWithheld extends Error {
  override name = 'DocumentWithheld'
}

/** A place that can't be a data folder: a file, one that may not be written to, or one that holds something else. */
export class UnusableFolder extends Error {
  override name = 'UnusableFolder'
}

export interface Store {
  /** Every forum that has its own document or a release, by id: a broken draft takes no release off the air. */
  forums(): Promise<ForumId[]>
  readForum(id: ForumId): Promise<ForumDraft | undefined>
  read<Kind extends DocumentKind>(place: DocumentPlace<Kind>): Promise<Saved<DocumentKinds[Kind]> | undefined>
  /** @throws StaleRevision when the store's revision is not the one seen. */
  save<Kind extends DocumentKind>(
    place: DocumentPlace<Kind>,
    doc: DocumentKinds[Kind],
    edit: Edit,
  ): Promise<Saved<DocumentKinds[Kind]>>
  /** Takes the document away; its history stays. @throws StaleRevision */
  remove(place: DocumentPlace, edit: Edit): Promise<void>
  /**
   * Tells every later change of a document, in their order for each document, once it is in the store. Gives what
   * ends it. A listener must not throw and does not delay the save.
   */
  watch(listener: (change: StoreChange) => void): () => void
  /** Every state, oldest first; also of a removed document. Revisions go on counting after a removal. */
  history<Kind extends DocumentKind>(place: DocumentPlace<Kind>): Promise<HistoryEntry<DocumentKinds[Kind]>[]>

  /** Writes frozen documents; one that is there already is left alone. */
  freeze(forumId: ForumId, frozen: readonly Frozen[]): Promise<void>
  readFrozen(forumId: ForumId, names: readonly ContentName[]): Promise<Map<ContentName, FrozenBody>>
  /** This write *is* the release. @throws StaleRevision when its number is not one more than the newest. */
  publish(manifest: Manifest): Promise<void>
  /** Numbers of the forum's releases, rising. */
  releaseNumbers(forumId: ForumId): Promise<number[]>
  readManifest(forumId: ForumId, number: number): Promise<Manifest | undefined>

  readPlannerDoc<Kind extends PlannerKind>(
    kind: Kind,
    id: PlannerKinds[Kind]['id'],
  ): Promise<PlannerKinds[Kind] | undefined>
  /** Takes the place of the one with its id. Who changes one reads and saves it in a turn of their own. */
  savePlannerDoc<Kind extends PlannerKind>(kind: Kind, doc: PlannerKinds[Kind]): Promise<void>
  /** All of the kind, by id. */
  listPlannerDocs<Kind extends PlannerKind>(kind: Kind): Promise<PlannerKinds[Kind][]>
  /** Nothing of it stays; one that is not there is left alone. */
  removePlannerDoc<Kind extends PlannerKind>(kind: Kind, id: PlannerKinds[Kind]['id']): Promise<void>

  /** The planner-wide marks, such as `sample: filled`. */
  readMark(name: string): Promise<string | undefined>
  saveMark(name: string, value: string): Promise<void>

  /** Removes a forum with all it has, history and releases included; used to start a half-filled sample again. */
  removeForum(id: ForumId): Promise<void>
  broken(): readonly BrokenDocument[]
  /** Resolves when the store can read and write now; rejects with the reason otherwise. */
  check(): Promise<void>
  close(): Promise<void>
}
