/** A sheet on review with everything that its page and its acceptance look at, worked out from what is kept of it. */
import { LRUCache } from 'lru-cache'
import type { ForumDraft } from '../../../domain/draft.ts'
import type { SessionId, TrackId } from '../../../domain/ids.ts'
import {
  keyOfSheet,
  type ReviewEntry,
  type SheetOnReview,
} from '../../../domain/importing/sheet-on-review.ts'
import type { Result } from '../../../domain/problem.ts'
import type { SheetDocument } from '../../../sheets/blocks/block.ts'
import { UnreadableFile } from '../../../sheets/blocks/unreadable-file.ts'
import { defaultChoices, type ImportChoices } from '../../../sheets/importing/import-choices.ts'
import { type ImportPlan, planImport } from '../../../sheets/importing/plan-import.ts'
import { type ReviewUnit, unitsOf } from '../../../sheets/importing/review-units.ts'
import { settleReading, statesOf, type UnitState, withDay } from '../../../sheets/importing/settle-reading.ts'
import { withTalkTitles } from '../../../sheets/importing/talk-titles.ts'
import { readAgain } from '../../../sheets/read-file.ts'
import { readCountry } from '../../../sheets/reading/people/countries.ts'
import type { Answers, Reading } from '../../../sheets/reading/reading.ts'
import { Refusal } from '../../refusal.ts'
import type { ForumCall } from '../desk.ts'
import { rememberDrawn } from './drawn-reviews.ts'
import { findTarget, isOfOneSession, type Targets } from './find-target.ts'
import { documentOf } from './kept-sheets.ts'

export interface Review extends Targets {
  sheet: SheetOnReview
  /** Of what is kept, for the form that is drawn of it. */
  mark: string
  document: SheetDocument
  /** As it was read, with the answers. */
  reading: Reading
  /** With what was changed and left out so far. */
  settled: Reading
  units: ReviewUnit[]
  states: ReadonlyMap<string, UnitState>
  entries: ReadonlyMap<string, ReviewEntry>
  draft: ForumDraft
  choices: ImportChoices
  plan: Result<ImportPlan>
}

interface Read {
  document: SheetDocument
  reading: Reading
}

/** A page that is asked for again reads nothing again; what is read is read beside the planner. */
const read = new LRUCache<string, Read>({ max: 12 })

async function readKept(call: ForumCall, sheet: SheetOnReview): Promise<Read> {
  const key = `${sheet.id} ${JSON.stringify(sheet.answers)}`
  const known = read.get(key)
  if (known !== undefined) return known
  const document = documentOf(call, sheet)
  try {
    const { reading } = await readAgain(document, sheet.answers as Answers)
    const fresh = { document, reading: withTalkTitles(withDay(reading)) }
    read.set(key, fresh)
    return fresh
  } catch (failure) {
    throw failure instanceof UnreadableFile && failure.code === 'busy' ? new Refusal('busy') : failure
  }
}

/** `open`: what becomes of all that was neither taken nor left out. */
export async function loadReview(
  call: ForumCall,
  sheet: SheetOnReview,
  open: 'take' | 'drop' = 'take',
): Promise<Review> {
  const { document, reading } = await readKept(call, sheet)
  const draft = await call.draft()
  const units = unitsOf(reading)
  const { entries } = sheet
  const settled = settleReading(reading, { entries, open, countryOf: readCountry })
  const byName = new Map(entries.map((one) => [one.name, one]))
  const choices = choicesOf(settled, draft, byName)
  const key = keyOfSheet(sheet.id)
  const plan = planImport({ reading: settled, draft, key, name: sheet.name, choices })
  return {
    mark: rememberDrawn(sheet),
    ...{ sheet, document, reading, settled, units, draft, choices, plan },
    states: statesOf(units, entries),
    entries: byName,
    ...(await findTarget(call, {
      ...{ reading: settled, mayBeNewer: isOfOneSession(reading) },
      ...{ name: sheet.name, draft, entries: byName },
    })),
  }
}

export const personField = (key: string) => `p:${key}`
export const organisationField = (key: string) => `o:${key}`
/** For somebody whom the forum has and the planner did not think of: typed, half a name is enough. */
export const otherField = (name: string) => `${name}.other`

function choicesOf(
  reading: Reading,
  draft: ForumDraft,
  entries: ReadonlyMap<string, ReviewEntry>,
): ImportChoices {
  const usual = defaultChoices(reading, draft)
  const chosenAt = (name: string) => entries.get(name)?.value
  const isKnown = (shelf: ReadonlyMap<string, unknown>, value: string) =>
    value === 'new' || value === 'out' || shelf.has(value)
  const chosen = <Id extends string>(
    choices: ReadonlyMap<string, Id | 'new' | 'out'>,
    nameOf: (key: string) => string,
    shelf: ReadonlyMap<string, unknown>,
  ) =>
    new Map(
      [...choices].map(([key, usual]) => {
        const value = chosenAt(nameOf(key))
        return [key, value !== undefined && isKnown(shelf, value) ? (value as Id) : usual]
      }),
    )
  const { tracks } = draft.forum.doc
  const session = chosenAt('session') as SessionId | undefined
  return {
    people: chosen(usual.people, personField, draft.people),
    organisations: chosen(usual.organisations, organisationField, draft.organisations),
    split: chosenAt('split') === 'rows' ? 'rows' : usual.split,
    trackId: (tracks.find(({ id }) => id === chosenAt('track'))?.id ?? null) satisfies TrackId | null,
    sessionId: session !== undefined && draft.sessions.has(session) ? session : null,
  }
}
