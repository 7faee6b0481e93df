/** One file a document, and its history beside it: the history first, then the document, then the answer. */
import type { DocumentKind, DocumentKinds, Saved } from '../domain/draft.ts'
import { DocumentHistory } from './document-history.ts'
import { unchangeable } from './kept-values.ts'
import type { Layout } from './layout.ts'
import { canStand, checkedDocument, checkedEdit, checkedPlace } from './places.ts'
import { type DocumentPlace, type Edit, type HistoryEntry, StaleRevision } from './port.ts'
import type { SavedFiles } from './saved-files.ts'
import { documentFile } from './saved-shapes.ts'
import type { SyncedFiles } from './synced-files.ts'
import type { Turns } from './turns.ts'

/** What is known of a document before it changes; `last` is its revision or, when it is gone, its history's. */
interface Known<Doc> {
  saved: Saved<Doc> | undefined
  last: number
  /** Gone by a removal, or never there; false when its file is broken or lost. */
  removed: boolean
}

export class FileDocuments {
  readonly #layout: Layout
  readonly #files: SyncedFiles
  readonly #saved: SavedFiles
  readonly #turns: Turns

  constructor(layout: Layout, files: SyncedFiles, saved: SavedFiles, turns: Turns) {
    this.#layout = layout
    this.#files = files
    this.#saved = saved
    this.#turns = turns
  }

  async read<Kind extends DocumentKind>(
    place: DocumentPlace<Kind>,
  ): Promise<Saved<DocumentKinds[Kind]> | undefined> {
    if (!canStand(place)) return undefined
    const path = this.#layout.document(place)
    return this.#saved.read(turnOf(place), path, documentFile(place.kind, place.id))
  }

  async save<Kind extends DocumentKind>(
    place: DocumentPlace<Kind>,
    doc: DocumentKinds[Kind],
    how: Edit,
  ): Promise<Saved<DocumentKinds[Kind]>> {
    const edit = checkedEdit(how)
    const copy = checkedDocument(checkedPlace(place), doc)
    return this.#turns.take(turnOf(place), async () => {
      const known = await this.#known(place)
      const newAgain = edit.seen === 0 && known.saved === undefined
      if (edit.seen !== known.last && !newAgain) throw new StaleRevision(known.last)
      const next = { doc: copy, revision: known.last + 1, savedAt: edit.at, savedBy: edit.by }
      await this.#change(place, known.saved, toEntry(next), () =>
        this.#saved.write(this.#layout.document(place), documentFile(place.kind, place.id), next),
      )
      return unchangeable(next)
    })
  }

  async remove<Kind extends DocumentKind>(place: DocumentPlace<Kind>, how: Edit): Promise<void> {
    const edit = checkedEdit(how)
    checkedPlace(place)
    await this.#turns.take(turnOf(place), async () => {
      const known = await this.#known(place)
      if (edit.seen !== known.last || known.removed) throw new StaleRevision(known.last)
      const gone = { revision: known.last + 1, by: edit.by, at: edit.at, doc: null }
      await this.#change(place, known.saved, gone, async () => {
        if (known.saved !== undefined) await this.#files.remove(this.#layout.document(place))
      })
    })
  }

  async history<Kind extends DocumentKind>(
    place: DocumentPlace<Kind>,
  ): Promise<HistoryEntry<DocumentKinds[Kind]>[]> {
    if (!canStand(place)) return []
    return this.#turns.take(turnOf(place), async () => {
      const path = this.#layout.document(place)
      const saved = await this.#saved.readInTurn(path, documentFile(place.kind, place.id))
      const entries = await this.#historyOf(place).entries()
      if (saved === undefined) return entries
      const reached = entries.filter(({ revision }) => revision <= saved.revision)
      return reached.at(-1)?.revision === saved.revision ? reached : [...reached, toEntry(saved)]
    })
  }

  async #known<Kind extends DocumentKind>(place: DocumentPlace<Kind>): Promise<Known<DocumentKinds[Kind]>> {
    const path = this.#layout.document(place)
    const saved = await this.#saved.readToChange(path, documentFile(place.kind, place.id))
    if (saved !== undefined) return { saved, last: saved.revision, removed: false }
    const last = (await this.#historyOf(place).entries()).at(-1)
    return { saved, last: last?.revision ?? 0, removed: (last?.doc ?? null) === null }
  }

  /** When the document can't be written, its history must not speak of it. */
  async #change<Kind extends DocumentKind>(
    place: DocumentPlace<Kind>,
    before: Saved<DocumentKinds[Kind]> | undefined,
    entry: HistoryEntry<DocumentKinds[Kind]>,
    write: () => Promise<void>,
  ): Promise<void> {
    const takeBack = await this.#historyOf(place).append(entry, before && toEntry(before))
    try {
      await write()
    } catch (error) {
      if (await this.#isStill(place, before?.revision)) await takeBack().catch(() => {})
      throw error
    }
  }

  /** False too when nobody can say: then the history keeps its line, and readers leave out what was not reached. */
  async #isStill(place: DocumentPlace, revision: number | undefined): Promise<boolean> {
    const shape = documentFile(place.kind, place.id)
    return this.#saved.readInTurn(this.#layout.document(place), shape).then(
      (saved) => saved?.revision === revision,
      () => false,
    )
  }

  #historyOf<Kind extends DocumentKind>(place: DocumentPlace<Kind>): DocumentHistory<Kind> {
    return new DocumentHistory(this.#files, this.#saved, this.#layout.history(place), place.kind)
  }
}

function turnOf({ forumId, kind, id }: DocumentPlace): string {
  return `forum:${forumId}/${kind}/${id}`
}

function toEntry<Doc>({ doc, revision, savedAt, savedBy }: Saved<Doc>): HistoryEntry<Doc> {
  return { revision, by: savedBy, at: savedAt, doc }
}
