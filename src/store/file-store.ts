/** The store on lowdb: one readable JSON file a document, in folders that can live in git. */
import { resolve } from 'node:path'
import { z } from 'zod'
import { FileDocuments } from './file-documents.ts'
import { FileForums } from './file-forums.ts'
import { FilePlannerDocs } from './file-planner-docs.ts'
import { FileReleases } from './file-releases.ts'
import { lockFolder } from './folder-lock.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Store } from './port.ts'
import { SavedFiles } from './saved-files.ts'
import { NewerFormat, parseAs, type SavedShape } from './saved-shapes.ts'
import { refuseForeignFolder, sweepFolder } from './sweep.ts'
import { type Disk, realDisk, SyncedFiles } from './synced-files.ts'
import { Turns } from './turns.ts'
import { Watchers } from './watchers.ts'

/** How everything lies in the folder; a folder of a higher format was made by a newer planner. */
const folderFormat = 1

type Marks = Record<string, string>

/** @throws StoreInUse when another process has the folder, DocumentWithheld when a newer planner made it. */
export async function openFileStore(folder: string, disk: Disk = realDisk): Promise<Store> {
  const layout = layoutOf(resolve(folder))
  const files = new SyncedFiles(disk)
  await files.makeFolder(layout.root)
  await refuseForeignFolder(layout)
  const unlock = lockFolder(layout.root, layout.lock)
  try {
    return await openLocked(layout, files, unlock)
  } catch (error) {
    unlock()
    throw error
  }
}

async function openLocked(layout: Layout, files: SyncedFiles, unlock: () => void): Promise<Store> {
  const turns = new Turns()
  const watchers = new Watchers()
  const saved = new SavedFiles(layout.root, files, turns)
  const documents = new FileDocuments(layout, files, saved, turns)
  const releases = new FileReleases(layout, files, saved, turns)
  const forums = new FileForums(layout, files, { documents, releases }, saved, turns)
  const plannerDocs = new FilePlannerDocs(layout, files, saved, turns)
  const changeMarks = async (change: (marks: Marks) => Marks) => {
    const marks = (await saved.readToChange(layout.planner, plannerFile)) ?? {}
    await saved.write(layout.planner, plannerFile, change(marks))
  }
  const readMarks = () => saved.read('planner', layout.planner, plannerFile)

  await sweepFolder(layout, saved)
  if ((await saved.readToChange(layout.planner, plannerFile)) === undefined)
    await changeMarks((marks) => marks)

  return {
    forums: () => forums.list(),
    readForum: (id) => forums.read(id),
    read: (place) => documents.read(place),
    async save(place, doc, edit) {
      const saved = await documents.save(place, doc, edit)
      watchers.tell({ place, saved, by: edit.by })
      return saved
    },
    async remove(place, edit) {
      await documents.remove(place, edit)
      watchers.tell({ place, saved: undefined, by: edit.by })
    },
    watch: (listener) => watchers.watch(listener),
    history: (place) => documents.history(place),

    freeze: (forumId, frozen) => releases.freeze(forumId, frozen),
    readFrozen: (forumId, names) => releases.readFrozen(forumId, names),
    publish: (manifest) => releases.publish(manifest),
    releaseNumbers: (forumId) => releases.numbers(forumId),
    readManifest: (forumId, number) => releases.readManifest(forumId, number),

    readPlannerDoc: (kind, id) => plannerDocs.read(kind, id),
    savePlannerDoc: (kind, doc) => plannerDocs.save(kind, doc),
    listPlannerDocs: (kind) => plannerDocs.list(kind),
    removePlannerDoc: (kind, id) => plannerDocs.remove(kind, id),
    readMark: async (name) => (await readMarks())?.[name],
    saveMark: (name, value) =>
      turns.take('planner', () => changeMarks((marks) => ({ ...marks, [name]: value }))),

    async removeForum(id) {
      await forums.remove(id)
      watchers.tell({ place: { forumId: id, kind: 'forum', id }, saved: undefined, by: '' })
    },
    broken: () => saved.broken(),
    check: () => turns.take('check', () => files.tryFolder(layout.root)),
    async close() {
      await turns.close()
      unlock()
    },
  }
}

const plannerShape = z.strictObject({
  format: z.int().positive(),
  marks: z.record(z.string(), z.string()),
})

const plannerFile: SavedShape<Marks> = {
  read(json) {
    const { format } = parseAs(z.looseObject({ format: z.int().positive() }), json)
    if (format > folderFormat)
      throw new NewerFormat(
        `the data folder was written by a newer version of the planner (format ${format})`,
      )
    return parseAs(plannerShape, json).marks
  },
  write: (marks) => ({ format: folderFormat, marks: Object.fromEntries(Object.entries(marks).sort()) }),
}
