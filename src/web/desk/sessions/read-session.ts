/** The form of a session read into the next session: only what was changed is changed. */
import { readLocalDate, type WallClock } from '../../../domain/clock.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import { type Brief, deliveries, type Round, type Session, sessionFormats } from '../../../domain/session.ts'
import { readTypedMinutes, readTypedTime } from '../../../domain/typed-time.ts'
import { readZone } from '../../zones/find-zones.ts'
import type { Entered } from '../forms/entered.ts'
import { enterSession } from './enter-session.ts'
import { readParticipations } from './read-people.ts'
import { readRows } from './read-rows.ts'
import {
  isTouched,
  listedIds,
  type Reading,
  type ReadingContext,
  readChoice,
  readField,
  readLines,
  readText,
} from './reading.ts'

export interface Sketch {
  session: Session
  /** What could not be read, each at the name of its field; the session has there what it had before. */
  problems: readonly Problem[]
}

/** Refused with problems whose fields are names of the form. */
export function readSession(entered: Entered, base: Session, context: ReadingContext): Result<Session> {
  const { session, problems } = sketchSession(entered, base, context)
  return problems.length > 0 ? refused(...problems) : done(session)
}

/** The session as far as the form can be read, for a page that shows it again. */
export function sketchSession(entered: Entered, base: Session, context: ReadingContext): Sketch {
  const reading: Reading = { ...context, entered, was: enterSession(base, context.names), problems: [] }
  const head = readHead(reading, base)
  const session = {
    ...head,
    brief: readBrief(reading, base.brief),
    items: readRows(reading, base, head),
    participations: readParticipations(reading, base.participations),
  }
  return { session, problems: reading.problems }
}

function readHead(reading: Reading, base: Session): Session {
  const nothingIsNull = (text: string) => done(text === '' ? null : text)
  return {
    ...base,
    title: readText(reading, 'title', base.title),
    slug: readText(reading, 'slug', base.slug) as Session['slug'],
    format: readChoice(reading, 'format', base.format, sessionFormats),
    start: readStart(reading, base.start),
    plannedMinutes: readField(reading, 'plannedMinutes', base.plannedMinutes, readTypedMinutes),
    languages: readLanguages(reading, base.languages),
    delivery: readChoice(reading, 'delivery', base.delivery, deliveries),
    roomId: readField(reading, 'roomId', base.roomId, nothingIsNull) as Session['roomId'],
    onlineUrl: readField(reading, 'onlineUrl', base.onlineUrl, nothingIsNull),
    audience: readLines(reading, 'audience', base.audience),
    trackId: readField(reading, 'trackId', base.trackId, nothingIsNull) as Session['trackId'],
    themeIds: readChecked(reading, 'themeIds', base.themeIds) as Session['themeIds'],
    privateNotes: readText(reading, 'privateNotes', base.privateNotes),
  }
}

function readStart(reading: Reading, base: Session['start']): Session['start'] {
  const date = readField(reading, 'start.date', base.clock.slice(0, 10), (text) => {
    const read = readLocalDate(text)
    return read === undefined ? refused({ field: 'start.date', code: 'date-unreadable' }) : done(read)
  })
  const zone = readField(reading, 'start.zone', base.zone, (text) => readZone(text, reading.language))
  const which = readChoice(reading, 'start.which', base.which, ['first', 'second'])
  const day = `${date}T${base.clock.slice(11)}` as WallClock
  const clock = readField(reading, 'start.time', day, (text) => readStartTime(reading, day, text))
  return { clock, zone, which }
}

/** `+10m` moves what stood in the field when the page was made. */
function readStartTime({ entered }: Reading, day: WallClock, text: string): Result<WallClock> {
  const time = readTypedTime(text)
  if (!time.ok) return time
  if (time.value.kind === 'clock') return done(`${day.slice(0, 10)}T${time.value.clock}` as WallClock)
  const shown = /^\d{2}:\d{2}$/.test(entered.raw('start.shown')) ? entered.raw('start.shown') : day.slice(11)
  const moved = Date.parse(`${day.slice(0, 10)}T${shown}Z`) + time.value.minutes * 60_000
  return done(new Date(moved).toISOString().slice(0, 16) as WallClock)
}

/** What was chosen keeps its place, what is new comes after it: the first language counts most. */
function readChecked(reading: Reading, name: string, kept: readonly string[]): string[] {
  if (!isTouched(reading, name)) return [...kept]
  const chosen = reading.entered.all(name).filter((one) => one !== '')
  return [...new Set([...kept.filter((one) => chosen.includes(one)), ...chosen])]
}

function readLanguages(reading: Reading, kept: readonly string[]): string[] {
  const others = reading.entered.text('otherLanguages').split(/[\s,;]+/)
  const typed = others.filter((one) => one !== '').map(canonicalTag)
  return [...new Set([...readChecked(reading, 'languages', kept), ...typed])]
}

/** `pt-br` becomes `pt-BR`; what is no tag stays as it is, and is refused by the rules of sessions. */
function canonicalTag(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag
  } catch {
    return tag
  }
}

function readBrief(reading: Reading, base: Brief): Brief {
  return {
    background: readText(reading, 'brief.background', base.background),
    objectives: readLines(reading, 'brief.objectives', base.objectives),
    mainQuestion: readText(reading, 'brief.mainQuestion', base.mainQuestion),
    rounds: readRounds(reading, base.rounds),
    keywords: readLines(reading, 'brief.keywords', base.keywords),
  }
}

/** Rounds have no ids: the form calls them by their numbers. One with nothing in it is none. */
function readRounds(reading: Reading, base: Round[]): Round[] {
  if (!reading.entered.has('rounds')) return base
  return listedIds(reading.entered, 'rounds').flatMap((key) => {
    const round = base[Number(key) - 1]
    const title = readText(reading, `rounds.${key}.title`, round?.title ?? '')
    const questions = readLines(reading, `rounds.${key}.questions`, round?.questions ?? [])
    return round === undefined && title === '' && questions.length === 0 ? [] : [{ title, questions }]
  })
}
