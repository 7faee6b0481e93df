/** Edits of a history that took back an own edit, or did it again: seen from what they did, however it was done. */
import { orderStep, valueAt } from './field-paths.ts'
import { changedPaths } from './merge.ts'
import { sameContent } from './release/canonical.ts'
import type { UndoWay } from './undo-steps.ts'

interface State {
  revision: number
  by: string
  doc: object | null
}

/** What one edit changed, and the document before it. */
interface EditMade {
  paths: string[]
  before: object
}

interface OwnEdits {
  standing: EditMade[]
  takenBack: EditMade[]
}

/** States oldest first, as a history has them. */
export function findTurned(states: readonly State[]): Map<number, UndoWay> {
  const turned = new Map<number, UndoWay>()
  const everybody = new Map<string, OwnEdits>()
  for (const [index, { revision, by, doc }] of states.entries()) {
    const before = states[index - 1]?.doc ?? null
    if (doc === null || before === null) continue
    const own = everybody.get(by) ?? { standing: [], takenBack: [] }
    everybody.set(by, own)
    const way = addEdit(own, { paths: changedPaths(before, doc), before }, doc)
    if (way !== undefined) turned.set(revision, way)
  }
  return turned
}

function addEdit(own: OwnEdits, edit: EditMade, doc: object): UndoWay | undefined {
  if (isReverse(edit, doc, own.standing.at(-1))) {
    own.standing.pop()
    own.takenBack.push(edit)
    return 'undo'
  }
  const isAgain = isReverse(edit, doc, own.takenBack.at(-1))
  if (isAgain) own.takenBack.pop()
  else own.takenBack.length = 0
  own.standing.push(edit)
  return isAgain ? 'redo' : undefined
}

/** True when all that the edit changed is as it was before the other. Where rows stand among others' is not looked at. */
function isReverse({ paths }: EditMade, doc: object, other: EditMade | undefined): boolean {
  if (other === undefined || paths.length === 0) return false
  return paths.every(
    (path) =>
      other.paths.includes(path) &&
      (path.endsWith(orderStep) || sameContent(valueAt(doc, path), valueAt(other.before, path))),
  )
}
