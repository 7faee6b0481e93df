/** What a crash may have left in the data folder is cleared, what was set aside is named again. */
import { readdir, rm, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { plannerKinds } from '../domain/planner-docs.ts'
import { removedName } from './file-forums.ts'
import { noneWhenMissing } from './file-releases.ts'
import type { Layout } from './layout.ts'
import { UnusableFolder } from './port.ts'
import { brokenName, type SavedFiles } from './saved-files.ts'
import { temporaryName } from './synced-files.ts'

export async function sweepFolder(layout: Layout, saved: SavedFiles): Promise<void> {
  await clearRemovedForums(layout)
  const own = plannerKinds.map((kind) => namesBelow(layout.plannerDocs(kind), false))
  const below = [namesBelow(layout.root, false), namesBelow(layout.forums, true), ...own]
  for (const path of (await Promise.all(below)).flat()) {
    if (temporaryName.test(path)) await unlink(path)
    if (brokenName.test(path)) saved.nameBroken(path, 'was set aside earlier, for it could not be read')
  }
}

async function clearRemovedForums({ forums }: Layout): Promise<void> {
  const names = await readdir(forums).catch(noneWhenMissing)
  for (const name of names.filter((name) => removedName.test(name)))
    await rm(join(forums, name), { recursive: true, force: true })
}

async function namesBelow(folder: string, recursive: boolean): Promise<string[]> {
  const names = await readdir(folder, { recursive }).catch(noneWhenMissing)
  return names.map((name) => join(folder, name)).sort()
}

const ownNames = /^(?:planner\.json|lock|forums|lists)(?:\.|$)|^\.git/

/** A folder with other things in it and nothing of ours is somebody else's. @throws UnusableFolder */
export async function refuseForeignFolder({ root }: Layout): Promise<void> {
  const names = await readdir(root)
  if (names.length === 0 || names.some((name) => ownNames.test(name))) return
  throw new UnusableFolder(`${root} is not empty and is no data folder; give DATA_DIR a folder of its own`)
}
