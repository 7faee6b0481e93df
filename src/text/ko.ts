/** Korean: nouns do not change with a count, so `_other` serves for every number. */
import type { Sentences } from './say.ts'

export const ko: Sentences = {
  'when.minutes_other': '{count}분',
  'when.min': '{count}분',
  'when.daysLater_other': '+{count}일',
  'when.daysEarlier_other': '{count}일 전',

  'calendar.cancelled': '취소: {title}',
}
