/** Everyone's clock under the time of a session that is about to begin: it has no people yet, but a host city and regions. */
import { readWallClock } from '../../../domain/clock.ts'
import type { ClockSpan } from '../../../domain/everyones-clock.ts'
import { readTypedMinutes, readTypedTime } from '../../../domain/typed-time.ts'
import { interfaceLanguages } from '../../../text/say.ts'
import { scriptSafeJson } from '../../frame.ts'
import type { ForumCall } from '../desk.ts'
import type { Entered } from '../forms/entered.ts'
import { spanFrom, stripSource, stripView } from './strip-view.ts'

/** Sentences that the page's script says by itself. */
const spoken = /^(?:city\.|clocks\.strip\.|when\.(?:days|previous))/

export function newSessionStrip(call: ForumCall, typed: Entered) {
  const { language, forum } = call
  const sentences = Object.entries(interfaceLanguages[language] as Record<string, string>)
  return {
    strip: stripView(call, spanTyped(call, typed), []),
    data: scriptSafeJson({
      language,
      zone: forum.doc.zone,
      clocks: stripSource(call, null),
      templates: Object.fromEntries(sentences.filter(([key]) => spoken.test(key))),
    }),
  }
}

function spanTyped({ forum }: ForumCall, typed: Entered): ClockSpan | undefined {
  const time = readTypedTime(typed.text('start'))
  if (!time.ok || time.value.kind !== 'clock') return undefined
  const clock = readWallClock(`${typed.text('date')}T${time.value.clock}`)
  if (clock === undefined) return undefined
  const minutes = readTypedMinutes(typed.text('plannedMinutes'))
  return spanFrom({ clock, zone: forum.doc.zone, which: 'first' }, minutes.ok ? minutes.value : 0)
}
