/** A newer sheet beside what was imported and what the desk has since: field by field, row by row. */
import { createHash } from 'node:crypto'
import { namesIn } from '../../../domain/draft-names.ts'
import { valueAt } from '../../../domain/field-paths.ts'
import {
  alignSession,
  compareSheets,
  type SheetDifference,
  takeFromSheet,
} from '../../../domain/importing/newer-sheet.ts'
import type { ReviewEntry } from '../../../domain/importing/sheet-on-review.ts'
import type { Session } from '../../../domain/session.ts'
import { draftWith } from '../../../sheets/importing/draft-with.ts'
import type { ImportPlan } from '../../../sheets/importing/plan-import.ts'
import { saidSetting } from '../../../sheets/importing/session-setting.ts'
import { sayField } from '../../../text/edit-fields.ts'
import { rowNames } from '../../../text/edit-lists.ts'
import { sayFieldValue, type ValueWording } from '../../../text/edit-values.ts'
import type { ForumCall } from '../desk.ts'
import type { Entered } from '../forms/entered.ts'
import { fieldId } from '../forms/form.ts'
import { type Side, sayAbsent, sidesOf } from './difference-sides.ts'
import type { Review } from './review.ts'

export interface Newer {
  desk: Session
  revision: number
  /** The sheet's session under the ids of the desk's. */
  sheet: Session
  differences: SheetDifference[]
  choices: ReadonlyMap<string, 'desk' | 'sheet'>
}

const choiceName = (path: string) => `c:${path}`
/** Carries what the choice was about when the page was drawn. */
const gistName = (path: string) => `w:${path}`

export function newerOf({ target, plan, entries, settled, draft }: Review): Newer | null {
  const session = plan.ok ? plan.value.sessions[0] : undefined
  if (target === null || session === undefined) return null
  const then = target.imported?.session ?? null
  const said = saidSetting(settled, draft.forum.doc)
  const sheet = alignSession(session, then, target.session, said)
  const differences = compareSheets(then, target.session, sheet)
  const choices = differences.flatMap((one): [string, 'desk' | 'sheet'][] => {
    const entry = entries.get(choiceName(one.path))
    const holds = entry !== undefined && entry.was === gist(one)
    if (holds && (entry.value === 'desk' || entry.value === 'sheet')) return [[one.path, entry.value]]
    return one.changed === 'both' ? [] : [[one.path, one.changed]]
  })
  return {
    ...{ desk: target.session, revision: target.revision, sheet, differences },
    choices: new Map(choices),
  }
}

/** What a choice was about: when desk or sheet say something else, it is open again. */
function gist({ desk, sheet }: SheetDifference): string {
  return JSON.stringify([desk, sheet]).slice(0, 300)
}

/** Short, for a form. */
function gistMark(one: SheetDifference): string {
  return createHash('sha256').update(gist(one)).digest('base64url').slice(0, 12)
}

/** The choices that the form makes with what each is about; those that the desk or the sheet has overtaken are none. */
export function chosenIn(entered: Entered, newer: Newer | null): ReviewEntry[] {
  return (newer?.differences ?? []).flatMap((one) => {
    const name = choiceName(one.path)
    const holds = entered.has(name) && entered.raw(gistName(one.path)) === gistMark(one)
    return holds ? [{ name, value: entered.raw(name), was: gist(one) }] : []
  })
}

/** One side wherever somebody would have to choose. */
export function choiceEverywhere(newer: Newer | null, side: 'desk' | 'sheet'): ReviewEntry[] {
  if (newer === null) return []
  return newer.differences
    .filter(({ path }) => !newer.choices.has(path))
    .map((one) => ({ name: choiceName(one.path), value: side, was: gist(one) }))
}

/** Undefined while somebody has to choose. */
export function mergedSession({ desk, sheet, differences, choices }: Newer): Session | undefined {
  if (differences.some(({ path }) => !choices.has(path))) return undefined
  return takeFromSheet(desk, sheet, takenPaths({ choices }))
}

function takenPaths({ choices }: Pick<Newer, 'choices'>): Set<string> {
  return new Set([...choices].flatMap(([path, choice]) => (choice === 'sheet' ? [path] : [])))
}

export function newerView(call: ForumCall, review: Review, plan: ImportPlan, newer: Newer) {
  const { say, language } = call
  const names = namesIn(draftWith(review.draft, plan))
  const docs = [newer.desk, newer.sheet, review.target?.imported?.session].filter((doc) => doc !== undefined)
  const wording: ValueWording = { say, language, names, row: rowNames(docs, { say, language, names }) }
  const isImported = review.target?.imported !== null
  return {
    revision: newer.revision,
    isImported,
    asked: newer.differences.filter(({ path }) => !newer.choices.has(path)).length,
    language: newer.desk.languages[0] ?? '',
    /** Where somebody has to choose, first. */
    lines: inOrder(newer).map((one) => {
      const choice = newer.choices.get(one.path) ?? ''
      const says = (of: Side['of'], value: unknown) =>
        value === undefined ? sayAbsent(say, one, of) : sayFieldValue(one.path, value, wording)
      const texts = {
        imported: says('imported', one.imported),
        desk: says('desk', one.desk),
        sheet: says('sheet', one.sheet),
      }
      return {
        id: fieldId(choiceName(one.path)),
        name: choiceName(one.path),
        gist: { name: gistName(one.path), value: gistMark(one) },
        label: sayField(one.path, docs.find((doc) => hasRow(doc, one.path)) ?? newer.desk, wording),
        ...sidesOf(one, texts, isImported ? 'known' : 'unknown'),
        changed: say(`review.changed.${one.changed}`),
        choice,
        isAsked: choice === '',
      }
    }),
  }
}

function inOrder({ differences, choices }: Newer): SheetDifference[] {
  const isOpen = ({ path }: SheetDifference) => !choices.has(path)
  return [...differences.filter(isOpen), ...differences.filter((one) => !isOpen(one))]
}

function hasRow(doc: object, path: string): boolean {
  const [list = '', id = ''] = path.split('.')
  return id === '' || valueAt(doc, `${list}.${id}`) !== undefined
}
