/** What a release changed, in words: "moved 18:30 → 18:00 KST, 1 item longer". */
import { localTime } from '../domain/clock.ts'
import type { DisplayZone } from '../domain/forum.ts'
import type { ChangeFact } from '../domain/release/changes.ts'
import type { InterfaceLanguage, Say } from './say.ts'
import { sayDate, sayLabelledClock, sayMinutes } from './when.ts'

export interface ChangeWording {
  say: Say
  language: InterfaceLanguage
  /** The zone whose clock a move is told in: the forum's first. */
  zone: DisplayZone
}

export function sayChange(fact: ChangeFact, { say, language, zone }: ChangeWording): string {
  switch (fact.code) {
    case 'moved':
      return say('change.moved', sayMove(fact, language, zone))
    case 'planned':
      return say('change.planned', { from: fact.from, to: sayMinutes(say, fact.to) })
    case 'retitled':
      return say('change.retitled', { from: fact.from })
    case 'items-added':
    case 'items-removed':
    case 'items-longer':
    case 'items-shorter':
    case 'items-edited':
      return say(`change.${fact.code}`, { count: fact.count })
    case 'people-joined':
    case 'people-left':
    case 'people-renamed':
      return say(`change.${fact.code}`, { names: fact.names.join(', ') })
    default:
      return say(`change.${fact.code}`)
  }
}

export function sayChanges(facts: readonly ChangeFact[], wording: ChangeWording): string {
  return facts.map((fact) => sayChange(fact, wording)).join(', ')
}

/** Both clocks; their dates too when the day changed. */
function sayMove(
  { from, to }: Extract<ChangeFact, { code: 'moved' }>,
  language: InterfaceLanguage,
  zone: DisplayZone,
) {
  const before = localTime(from, zone.zone)
  const after = localTime(to, zone.zone)
  if (before.date === after.date) return { from: before.clock, to: sayLabelledClock(to, zone) }
  return {
    from: `${sayDate(language, before.date, 'brief')} ${before.clock}`,
    to: `${sayDate(language, after.date, 'brief')} ${sayLabelledClock(to, zone)}`,
  }
}
