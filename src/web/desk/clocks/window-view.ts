/** One time at which a session could start, with who pays for it. */
import type { Instant, Zone } from '../../../domain/clock.ts'
import { localTime } from '../../../domain/clock.ts'
import type { SlotParty } from '../../../domain/clocks/slot-party.ts'
import { clocksAt } from '../../../domain/everyones-clock.ts'
import type { Window } from '../../../domain/slot-finder.ts'
import { clockLines } from '../../../text/clock-words.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import { sayDate } from '../../../text/when.ts'

export interface WindowWording {
  say: Say
  language: InterfaceLanguage
  zone: Zone
  parties: readonly SlotParty[]
  presentStart: Instant
}

export type WindowView = ReturnType<typeof windowView>

export function windowView(window: Window, wording: WindowWording) {
  const { say, language, zone, parties, presentStart } = wording
  const { date, clock } = localTime(window.startsAt, zone)
  const ends = localTime(window.endsAt, zone)
  const day = sayDate(language, date, 'short')
  return {
    startsAt: window.startsAt,
    date: day,
    clock,
    ends: ends.clock,
    isHere: window.startsAt === presentStart,
    set: say('finder.set', { clock }),
    lines: clockLines(say, clocksAt({ ...window, zone }, parties)),
    costs: costWords(say, window),
    marks: markWords(say, window, parties),
  }
}

function costWords(say: Say, { asleepMinutes, unsocialMinutes, disliked }: Window): string[] {
  return [
    ...(asleepMinutes > 0 ? [say('finder.slept', { count: asleepMinutes })] : []),
    say('finder.cost', { count: unsocialMinutes }),
    ...(disliked > 0 ? [say('finder.disliked', { count: disliked })] : []),
  ]
}

/** Who can't, and who is somewhere else. */
function markWords(say: Say, { unavailable, elsewhere }: Window, parties: readonly SlotParty[]): string[] {
  const names = unavailable.map(({ name }) => name).join(', ')
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.name ?? id
  return [
    ...(names === '' ? [] : [say('finder.unavailable', { names })]),
    ...elsewhere.map(({ personId, sessionTitle }) =>
      say('finder.elsewhere', { name: nameOf(personId), session: sessionTitle }),
    ),
  ]
}
