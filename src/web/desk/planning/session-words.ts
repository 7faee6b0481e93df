/** Sessions as the pages of planning tell them: when they are, and what a change does to them. */
import { localTime } from '../../../domain/clock.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { Session } from '../../../domain/session.ts'
import { sayProblem } from '../../../text/problems.ts'
import { sayDate, sayDayShift, sayLabelledClock } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { agendaOf } from '../forums/session-search.ts'
import type { SaveOutcome } from './save-session.ts'

/** `Mon 4 Oct 2021, 18:00–19:30 KST`; in words where its clock never was. */
export function sayWhen({ say, language, forum }: ForumCall, session: Session): string {
  const agenda = agendaOf(session)
  if (agenda === null) return say('sessions.noTime')
  const zone = firstZone(forum.doc, say)
  const [from, to] = [localTime(agenda.startsAt, zone.zone), localTime(agenda.endsAt, zone.zone)]
  const shift = sayDayShift(say, from.date, to.date)
  const clocks = `${from.clock}–${sayLabelledClock(agenda.endsAt, zone)}`
  return [
    sayDate(language, from.date, 'short'),
    [clocks, shift].filter((part) => part !== '').join(' '),
  ].join(', ')
}

/** `45 min`, `3 h 20 min` */
export function sayHours({ say }: Pick<ForumCall, 'say'>, minutes: number): string {
  const whole = Math.round(minutes)
  const [hours, rest] = [Math.floor(whole / 60), whole % 60]
  if (hours === 0) return say('fairness.minutes', { minutes: rest })
  return rest === 0
    ? say('fairness.hours', { hours })
    : say('fairness.hoursMinutes', { hours, minutes: rest })
}

/** What is another track, theme or state after it. */
export function sayLabels({ say }: ForumCall, forum: Forum, before: Session, after: Session): string[] {
  const titleOf = (rows: readonly { id: string; title: string }[], id: string | null) =>
    rows.find((row) => row.id === id)?.title ?? say('several.none')
  const facts: string[] = []
  if (before.trackId !== after.trackId) {
    const [from, to] = [before, after].map(({ trackId }) => titleOf(forum.tracks, trackId)) as [
      string,
      string,
    ]
    facts.push(say('several.trackBecomes', { from, to }))
  }
  for (const id of after.themeIds.filter((one) => !before.themeIds.includes(one))) {
    facts.push(say('several.themeComes', { theme: titleOf(forum.themes, id) }))
  }
  for (const id of before.themeIds.filter((one) => !after.themeIds.includes(one))) {
    facts.push(say('several.themeGoes', { theme: titleOf(forum.themes, id) }))
  }
  if (before.state !== after.state) {
    const [from, to] = [before, after].map(({ state }) => say(`field.state.${state}`)) as [string, string]
    facts.push(say('several.stateBecomes', { from, to }))
  }
  return facts
}

/** Why nothing was done; none where it was. */
export function outcomeReasons({ say, by }: ForumCall, outcome: SaveOutcome): string[] {
  switch (outcome.kind) {
    case 'refused':
      return outcome.problems.map((one) => sayProblem(say, one))
    case 'overtaken':
      if (outcome.by === '') return [say('several.overtaken')]
      return [
        outcome.by === by ? say('several.overtakenByYou') : say('several.overtakenBy', { name: outcome.by }),
      ]
    case 'gone':
      return [say('several.gone')]
    case 'failed':
      return [say('several.failed')]
    default:
      return []
  }
}
