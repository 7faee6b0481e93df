/**
 * A settled reading and what was chosen beside it → the documents that an import makes; nothing is saved here. For the
 * command line: `planImport({ reading, draft, key, name, choices: defaultChoices(reading, draft) })`, then
 * `saveImport(store, forumId, plan, { by, at, name })` of `store/save-import.ts`. `key` begins every id that is made: the
 * same file planned with the same key is imported once. Refused with `zone-missing`, `date-missing`,
 * `nothing-to-import` and `all-there` while only a person can answer.
 */
import {
  clockOfMinute,
  findInstant,
  knownZone,
  type LocalDate,
  offsetMinutes,
  type WallClock,
  type Zone,
} from '../../domain/clock.ts'
import { documentProblems } from '../../domain/document-rules.ts'
import type { ForumDraft } from '../../domain/draft.ts'
import type { Organisation } from '../../domain/organisation.ts'
import type { Person } from '../../domain/person.ts'
import type { Presentation } from '../../domain/presentation.ts'
import { done, type Problem, type Result, refused } from '../../domain/problem.ts'
import type { Reference } from '../../domain/reference.ts'
import type { Session } from '../../domain/session.ts'
import type { Reading } from '../reading/reading.ts'
import type { ImportChoices } from './import-choices.ts'
import { languageOf } from './language-of.ts'
import { makeNamed } from './make-people.ts'
import { makeCases, makeReference } from './make-references.ts'
import { makeSessions } from './make-sessions.ts'
import { makeTalks } from './make-talks.ts'
import { partsOfReading } from './session-parts.ts'
import { withDay } from './settle-reading.ts'

export interface Import {
  reading: Reading
  draft: ForumDraft
  /** 16 letters and digits. */
  key: string
  /** Of the file: a title where the sheet has none. */
  name: string
  choices: ImportChoices
}

export interface ImportPlan {
  organisations: Organisation[]
  people: Person[]
  presentations: Presentation[]
  sessions: Session[]
  references: Reference[]
}

const nothing: ImportPlan = { organisations: [], people: [], presentations: [], sessions: [], references: [] }

/** Problems of documents are at `sessions.0.items.3.title` and the like. */
export function planImport(asked: Import): Result<ImportPlan> {
  const plan = makePlan(asked)
  if (!plan.ok) return plan
  const problems = planProblems(plan.value)
  return problems.length > 0 ? refused(...problems) : plan
}

function makePlan(asked: Import): Result<ImportPlan> {
  const { draft, key, name, choices } = asked
  const reading = withDay(asked.reading)
  const title = reading.title?.value.trim() || plainName(name)
  if (reading.kind === 'none' || reading.kind === 'empty-form') return nothingToImport
  if (reading.kind === 'reference') {
    return done({ ...nothing, references: [makeReference({ ...asked, title })] })
  }
  const named = makeNamed(reading, draft, key, choices)
  const { people, organisations } = named
  if (reading.kind === 'catalogue') {
    const presentations = makeCases(reading, draft, key, named)
    if (presentations.length > 0) return done(onlyUsed({ ...nothing, people, organisations, presentations }))
    return reading.cases.length > 0 ? allThere : nothingToImport
  }
  const zone = zoneOf(reading, draft)
  const language = languageOf(reading, draft.forum.doc)
  const parts = partsOfReading(reading, choices.split, { title: title.replace(/\s+/g, ' '), language })
  const missing: Problem[] = [
    ...(zone === undefined ? [{ field: 'zone', code: 'zone-missing' }] : []),
    ...(parts === undefined ? [missingTime(reading)] : []),
  ]
  if (zone === undefined || parts === undefined) return refused(...missing)
  if (parts.length === 0) return nothingToImport
  const talks = makeTalks(reading, draft, key, named)
  const sessions = makeSessions({ reading, draft, key, zone, named, talks }, parts)
  return done(onlyUsed({ ...nothing, people, organisations, presentations: talks.presentations, sessions }))
}

const allThere = refused({ field: '', code: 'all-there' })
const nothingToImport = refused({ field: '', code: 'nothing-to-import' })

function missingTime({ days }: Reading): Problem {
  const isOnly = days.length < 2
  const dateless = days.findIndex(({ date, items }) => date === null && (isOnly || items.length > 0))
  if (dateless >= 0 || days.length === 0)
    return { field: `days.${Math.max(dateless, 0)}.date`, code: 'date-missing' }
  const bare = days.findIndex(({ items }) => items.length > 0 && items.every(({ start }) => start === null))
  return { field: days.length === 1 ? 'stated.start' : `days.${bare}.items.0.start`, code: 'start-missing' }
}

/** A zone that the sheet only hints at is proposed, not taken; an offset is the zone of the forum that has it then. */
export function zoneOf({ zone, days }: Reading, { forum }: Pick<ForumDraft, 'forum'>): Zone | undefined {
  if (zone === null || !zone.value.stated) return undefined
  const known = knownZone(zone.value.iana)
  if (known !== undefined) return known
  const { displayZones, hostCity, audienceRegions } = forum.doc
  const near = [forum.doc.zone, ...[...displayZones, hostCity, ...audienceRegions].map((one) => one.zone)]
  const date = days.find((day) => day.date !== null)?.date?.value
  return date === undefined ? undefined : near.find((one) => hasOffset(one, date, zone.value.iana))
}

function hasOffset(zone: Zone, date: LocalDate, offset: string): boolean {
  const noon = findInstant({ clock: `${date}T12:00` as WallClock, zone, which: 'first' })
  if (!noon.ok) return false
  const minutes = offsetMinutes(noon.value.at, zone)
  const size = Math.abs(minutes)
  return offset === `${minutes < 0 ? '-' : '+'}${clockOfMinute(size)}`
}

/** Whoever stands in nothing that is made is not made either. */
function onlyUsed(plan: ImportPlan): ImportPlan {
  const text = JSON.stringify([plan.sessions, plan.presentations])
  const isUsed = ({ id }: { id: string }) => text.includes(JSON.stringify(id))
  return { ...plan, people: plan.people.filter(isUsed), organisations: plan.organisations.filter(isUsed) }
}

function planProblems(plan: ImportPlan): Problem[] {
  const at = (path: string, problems: readonly Problem[]) =>
    problems.map((one) => ({ ...one, field: `${path}.${one.field}` }))
  return [
    ...plan.organisations.flatMap((doc, index) =>
      at(`organisations.${index}`, documentProblems('organisation', doc)),
    ),
    ...plan.people.flatMap((doc, index) => at(`people.${index}`, documentProblems('person', doc))),
    ...plan.presentations.flatMap((doc, index) =>
      at(`presentations.${index}`, documentProblems('presentation', doc)),
    ),
    ...plan.sessions.flatMap((doc, index) => at(`sessions.${index}`, documentProblems('session', doc))),
    ...plan.references.flatMap((doc, index) => at(`references.${index}`, documentProblems('reference', doc))),
  ]
}

/** `Session 4 (final).docx` without its ending. */
function plainName(name: string): string {
  return (
    name
      .replace(/\.[a-z0-9]{1,5}$/i, '')
      .replaceAll('_', ' ')
      .trim() || name
  )
}
