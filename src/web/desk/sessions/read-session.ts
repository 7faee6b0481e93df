/** The form of a session read into the next session: only what was changed is changed. */
import { readLocalDate, shiftWallClock, type WallClock } from '../../../domain/clock.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import { type Brief, deliveries, type Round, type Session, sessionFormats } from '../../../domain/session.ts'
import { readTypedMinutes, readTypedTime } from '../../../domain/typed-time.ts'
import type { Entered } from '../forms/entered.ts'
import { readLanguages } from '../forms/languages.ts'
import {
  readChecked,
  readChoice,
  readField,
  readLines,
  readText,
  readTextOrNull,
  startReading,
  withOthers,
} from '../forms/reading.ts'
import { readZoneField } from '../forms/zone-field.ts'
import { enterSession } from './enter-session.ts'
import { formField } from './problem-fields.ts'
import { readParticipations } from './read-people.ts'
import { readRows } from './read-rows.ts'
import { listedIds, type ReadingContext, type SessionReading } from './reading.ts'

export interface Sketch {
  session: Session
  /** What could not be read, each at the name of its field; the session has there what it had before. */
  problems: readonly Problem[]
}

/** Refused with problems whose fields are names of the form. */
export function readSession(entered: Entered, base: Session, context: ReadingContext): Result<Session> {
  const { session, problems } = sketchSession(entered, base, context)
  if (problems.length === 0) return done(session)
  const rounds = listedIds(entered, 'rounds')
  const others = documentProblems('session', session).map((one) => ({
    ...one,
    field: formField(one.field, session, rounds),
  }))
  return refused(...withOthers(problems, others))
}

/** The session as far as the form can be read, for a page that shows it again. */
export function sketchSession(entered: Entered, base: Session, context: ReadingContext): Sketch {
  const { names, language } = context
  const reading = { ...startReading(entered, enterSession(base, names), language), names }
  const head = readHead(reading, base)
  const session = {
    ...head,
    brief: readBrief(reading, base.brief),
    items: readRows(reading, base, head),
    participations: readParticipations(reading, base.participations),
  }
  return { session, problems: reading.problems }
}

function readHead(reading: SessionReading, base: Session): Session {
  return {
    ...base,
    title: readText(reading, 'title', base.title),
    slug: readText(reading, 'slug', base.slug) as Session['slug'],
    format: readChoice(reading, 'format', base.format, sessionFormats),
    start: readStart(reading, base.start),
    plannedMinutes: readField(reading, 'plannedMinutes', base.plannedMinutes, readTypedMinutes),
    languages: readLanguages(reading, base.languages),
    delivery: readChoice(reading, 'delivery', base.delivery, deliveries),
    roomId: readTextOrNull(reading, 'roomId', base.roomId) as Session['roomId'],
    onlineUrl: readTextOrNull(reading, 'onlineUrl', base.onlineUrl),
    audience: readLines(reading, 'audience', base.audience),
    trackId: readTextOrNull(reading, 'trackId', base.trackId) as Session['trackId'],
    themeIds: readChecked(reading, 'themeIds', base.themeIds) as Session['themeIds'],
    privateNotes: readText(reading, 'privateNotes', base.privateNotes),
  }
}

function readStart(reading: SessionReading, base: Session['start']): Session['start'] {
  const date = readField(reading, 'start.date', base.clock.slice(0, 10), (text) => {
    const read = readLocalDate(text)
    return read === undefined ? refused({ field: 'start.date', code: 'date-unreadable' }) : done(read)
  })
  const zone = readZoneField(reading, 'start.zone', base.zone)
  const which = readChoice(reading, 'start.which', base.which, ['first', 'second'])
  const day = `${date}T${base.clock.slice(11)}` as WallClock
  const clock = readField(reading, 'start.time', day, (text) => readStartTime(reading, day, text))
  return { clock, zone, which }
}

/** `+10m` moves what stood in the field when the page was made. */
function readStartTime({ entered }: SessionReading, day: WallClock, text: string): Result<WallClock> {
  const time = readTypedTime(text)
  if (!time.ok) return time
  if (time.value.kind === 'clock') return done(`${day.slice(0, 10)}T${time.value.clock}` as WallClock)
  const shown = /^\d{2}:\d{2}$/.test(entered.raw('start.shown')) ? entered.raw('start.shown') : day.slice(11)
  const moved = shiftWallClock(`${day.slice(0, 10)}T${shown}`, time.value.minutes)
  return moved === undefined
    ? refused({ field: 'start.time', code: 'time-unreadable', facts: { typed: text } })
    : done(moved)
}

function readBrief(reading: SessionReading, base: Brief): Brief {
  return {
    background: readText(reading, 'brief.background', base.background),
    objectives: readLines(reading, 'brief.objectives', base.objectives),
    mainQuestion: readText(reading, 'brief.mainQuestion', base.mainQuestion),
    rounds: readRounds(reading, base.rounds),
    keywords: readLines(reading, 'brief.keywords', base.keywords),
  }
}

/** Rounds have no ids: the form calls them by their numbers. One with nothing in it is none. */
function readRounds(reading: SessionReading, base: Round[]): Round[] {
  if (!reading.entered.has('rounds')) return base
  return listedIds(reading.entered, 'rounds').flatMap((key) => {
    const round = base[Number(key) - 1]
    const title = readText(reading, `rounds.${key}.title`, round?.title ?? '')
    const questions = readLines(reading, `rounds.${key}.questions`, round?.questions ?? [])
    return round === undefined && title === '' && questions.length === 0 ? [] : [{ title, questions }]
  })
}
