/** Forums as folders: listed, read as a whole, taken away as a whole. */
import { randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import type { DocumentKinds, ForumDraft, PartKind, Saved } from '../domain/draft.ts'
import { type ForumId, idPattern } from '../domain/ids.ts'
import type { FileDocuments } from './file-documents.ts'
import { type FileReleases, noneWhenMissing } from './file-releases.ts'
import type { Layout } from './layout.ts'
import { toDraft } from './places.ts'
import type { SavedFiles } from './saved-files.ts'
import type { SyncedFiles } from './synced-files.ts'
import { mapBounded, type Turns } from './turns.ts'

const mostAtOnce = 32

/** A forum on its way out: what a crash left of it is cleared when the store is opened. */
export const removedName = /\.removed-[0-9a-f]{12}$/

export class FileForums {
  readonly #layout: Layout
  readonly #files: SyncedFiles
  readonly #documents: FileDocuments
  readonly #releases: FileReleases
  readonly #saved: SavedFiles
  readonly #turns: Turns

  constructor(
    layout: Layout,
    files: SyncedFiles,
    parts: { documents: FileDocuments; releases: FileReleases },
    saved: SavedFiles,
    turns: Turns,
  ) {
    this.#layout = layout
    this.#files = files
    this.#documents = parts.documents
    this.#releases = parts.releases
    this.#saved = saved
    this.#turns = turns
  }

  async list(): Promise<ForumId[]> {
    const names = await readdir(this.#layout.forums).catch(noneWhenMissing)
    const ids = names.filter((name) => idPattern.test(name)).sort() as ForumId[]
    const known = await mapBounded(ids, mostAtOnce, (id) => this.#isForum(id))
    return ids.filter((_, index) => known[index])
  }

  async #isForum(id: ForumId): Promise<boolean> {
    const forum = await this.#documents.read({ forumId: id, kind: 'forum', id })
    return forum !== undefined || (await this.#releases.numbers(id)).length > 0
  }

  async read(id: ForumId): Promise<ForumDraft | undefined> {
    const forum = await this.#documents.read({ forumId: id, kind: 'forum', id })
    if (forum === undefined) return undefined
    return toDraft(id, forum, {
      session: await this.#parts(id, 'session'),
      presentation: await this.#parts(id, 'presentation'),
      person: await this.#parts(id, 'person'),
      organisation: await this.#parts(id, 'organisation'),
      reference: await this.#parts(id, 'reference'),
    })
  }

  async remove(id: ForumId): Promise<void> {
    const folder = this.#layout.forum(id)
    await this.#turns.takeGroup(`forum:${id}`, async () => {
      const leaving = `${folder}.removed-${randomBytes(6).toString('hex')}`
      const moved = await this.#files.move(folder, leaving).then(() => true, falseWhenMissing)
      this.#files.forgetFolders()
      this.#saved.forgetBroken(folder)
      if (moved) await rm(leaving, { recursive: true, force: true })
    })
  }

  async #parts<Kind extends PartKind>(forumId: ForumId, kind: Kind): Promise<Saved<DocumentKinds[Kind]>[]> {
    const names = await readdir(this.#layout.part(forumId, kind)).catch(noneWhenMissing)
    const ids = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((id) => idPattern.test(id))
      .sort()
    const all = await mapBounded(ids, mostAtOnce, (id) => this.#documents.read({ forumId, kind, id }))
    return all.filter((saved) => saved !== undefined)
  }
}

function falseWhenMissing(error: NodeJS.ErrnoException): false {
  if (error.code === 'ENOENT') return false
  throw error
}
