/** Where a document that is brought in disagrees with itself. */
export const readingFindings = {
  'reading.finding.zones-disagree': 'Two times that should be the same moment are not: {one} and {other}.',
  'reading.finding.weekday-disagrees': '“{written}” is written beside {date}, which is another weekday.',
  'reading.finding.minutes-disagree':
    '{title} {written} minutes are written, and the clocks beside them make {between}.',
  'reading.finding.more-than-slot': 'The rows take {minutes} minutes, and the sheet has {slot} for them.',
  'reading.finding.slot-length': 'The rows take {minutes} minutes of the {slot} that the sheet has.',
  'reading.finding.outside-slot': '“{title}” ({written}) is outside the time that the sheet states, {slot}.',
  'reading.finding.person-not-in-list': '{name} stands in the agenda, and not in the sheet’s list of people.',
  'reading.finding.speaker-without-slot':
    '{name} is listed as a speaker, and no row of the agenda names them.',
  'reading.finding.title-differs':
    'The talk of {name} is called “{listed}” in one place and “{row}” in the agenda.',
  'reading.finding.round-empty': '{name} has no question.',
  'reading.finding.several-sheets':
    'This document holds {count} sheets: {titles}. Only the first was read. Bring each of the others by itself.',
  'reading.finding.other': 'The sheet disagrees with itself here ({code}).',
}
