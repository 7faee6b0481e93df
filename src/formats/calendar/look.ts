/** How the events of one calendar look, as far as the release does not say. */
import type { InterfaceLanguage } from '../../text/say.ts'

export interface CalendarLook {
  language: InterfaceLanguage
  alarmMinutes: number | null
  rich: boolean
  busy: boolean
  uidDomain: string
  /** `short`: the description is only the link. */
  fullness: 'full' | 'short'
}

export interface EventLook extends CalendarLook {
  /** Of the session's page. */
  url: string
}

/** One text for each look, as a part of the key under which finished events are kept. */
export function lookKey({ language, alarmMinutes, rich, busy, fullness }: CalendarLook): string {
  return [language, alarmMinutes, rich, busy, fullness].join(' ')
}
