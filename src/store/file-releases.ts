/** Releases: frozen documents that never change, then a manifest, whose rename is the release. */
import { access, readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ForumId } from '../domain/ids.ts'
import type { ContentName, Frozen, FrozenBody, Manifest } from '../domain/release/manifest.ts'
import type { Layout } from './layout.ts'
import { checkedShape } from './places.ts'
import { StaleRevision } from './port.ts'
import { frozenBodyShape, manifestShape } from './release-shapes.ts'
import type { SavedFiles } from './saved-files.ts'
import { frozenFile, manifestFile } from './saved-shapes.ts'
import type { SyncedFiles } from './synced-files.ts'
import { prettyJson } from './synced-json-file.ts'
import { mapBounded, type Turns } from './turns.ts'

const mostAtOnce = 32

export class FileReleases {
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

  async freeze(forumId: ForumId, frozen: readonly Frozen[]): Promise<void> {
    const checked = frozen.map(({ name, body }) => ({
      path: this.#layout.frozen(forumId, name),
      body: checkedShape(frozenBodyShape, name, body),
    }))
    await this.#turns.take(turnOf(forumId), async () => {
      await mapBounded(checked, mostAtOnce, async ({ path, body }) => {
        if (!(await isThere(path))) await this.#files.place(path, prettyJson(frozenFile.write(body)))
      })
      // Also the folders of those that were there: a server that was killed may have placed them without this.
      const folders = [...new Set(checked.map(({ path }) => dirname(path)))]
      await mapBounded(folders, mostAtOnce, (folder) => this.#files.syncFolder(folder))
    })
  }

  async readFrozen(forumId: ForumId, names: readonly ContentName[]): Promise<Map<ContentName, FrozenBody>> {
    const bodies = await mapBounded(names, mostAtOnce, async (name) => {
      const body = await this.#saved.read(turnOf(forumId), this.#layout.frozen(forumId, name), frozenFile)
      return [name, body] as const
    })
    return new Map(bodies.filter((pair): pair is [ContentName, FrozenBody] => pair[1] !== undefined))
  }

  async publish(manifest: Manifest): Promise<void> {
    const { forumId, number } = manifest
    const copy = checkedShape(manifestShape, `release ${number} of ${forumId}`, manifest)
    await this.#turns.take(turnOf(forumId), async () => {
      const newest = (await this.numbers(forumId)).at(-1) ?? 0
      if (number !== newest + 1) throw new StaleRevision(newest)
      await this.#saved.write(this.#layout.release(forumId, number), manifestFile(forumId, number), copy)
    })
  }

  /** Also of those that were set aside: their number is spent, for readers have seen it. */
  async numbers(forumId: ForumId): Promise<number[]> {
    const names = await readdir(this.#layout.releases(forumId)).catch(noneWhenMissing)
    const numbers = names.flatMap((name) => /^(\d{4,})\.json(?:\.broken-\d+)?$/.exec(name)?.[1] ?? [])
    return [...new Set(numbers.map(Number))].sort((a, b) => a - b)
  }

  async readManifest(forumId: ForumId, number: number): Promise<Manifest | undefined> {
    if (!Number.isSafeInteger(number) || number < 1) return undefined
    const path = this.#layout.release(forumId, number)
    return this.#saved.read(turnOf(forumId), path, manifestFile(forumId, number))
  }
}

function turnOf(forumId: ForumId): string {
  return `forum:${forumId}/releases`
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

export function noneWhenMissing(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return []
  throw error
}
