/** English. Keys that end in `_one` and `_other` depend on a count. */
export const en = {
  'when.minutes_one': '{count} minute',
  'when.minutes_other': '{count} minutes',
  'when.min': '{count} min',
  'when.daysLater_one': '+{count} day',
  'when.daysLater_other': '+{count} days',
  'when.daysEarlier_one': 'previous day',
  'when.daysEarlier_other': '{count} days before',

  'calendar.cancelled': 'Cancelled: {title}',
}
