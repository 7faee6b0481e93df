/** What belongs to the planner as a whole: one file each, without a history. */
import { readdir } from 'node:fs/promises'
import type { PlannerKind, PlannerKinds } from '../domain/planner-docs.ts'
import { noneWhenMissing } from './file-releases.ts'
import type { Layout } from './layout.ts'
import { checkedHex, checkedPlannerDoc } from './places.ts'
import type { SavedFiles } from './saved-files.ts'
import { plannerDocFile } from './saved-shapes.ts'
import { hexNamePattern } from './shape-parts.ts'
import type { SyncedFiles } from './synced-files.ts'
import { mapBounded, type Turns } from './turns.ts'

const mostAtOnce = 32

export class FilePlannerDocs {
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

  async read<Kind extends PlannerKind>(kind: Kind, id: string): Promise<PlannerKinds[Kind] | undefined> {
    const path = this.#layout.plannerDoc(kind, checkedHex(id))
    return this.#saved.read(turnOf(kind, id), path, plannerDocFile(kind, id))
  }

  async save<Kind extends PlannerKind>(kind: Kind, doc: PlannerKinds[Kind]): Promise<void> {
    const copy = checkedPlannerDoc(kind, doc)
    const path = this.#layout.plannerDoc(kind, copy.id)
    const file = plannerDocFile(kind, copy.id)
    await this.#turns.take(turnOf(kind, copy.id), async () => {
      await this.#saved.readToChange(path, file)
      await this.#saved.write(path, file, copy)
    })
  }

  async list<Kind extends PlannerKind>(kind: Kind): Promise<PlannerKinds[Kind][]> {
    const names = await readdir(this.#layout.plannerDocs(kind)).catch(noneWhenMissing)
    const ids = names
      .filter((name) => name.endsWith('.json'))
      .map((name) => name.slice(0, -'.json'.length))
      .filter((id) => hexNamePattern.test(id))
      .sort()
    const all = await mapBounded(ids, mostAtOnce, (id) => this.read(kind, id))
    return all.filter((doc) => doc !== undefined)
  }

  async remove(kind: PlannerKind, id: string): Promise<void> {
    const path = this.#layout.plannerDoc(kind, checkedHex(id))
    await this.#turns.take(turnOf(kind, id), async () => {
      const there = await this.#saved.readToChange(path, plannerDocFile(kind, id))
      if (there !== undefined) await this.#files.remove(path)
    })
  }
}

function turnOf(kind: PlannerKind, id: string): string {
  return `${kind}:${id}`
}
