/** What an organizer may want to look at, by its rule. */
export const findings = {
  'findingSeverity.error': 'Error',
  'findingSeverity.warning': 'Warning',
  'findingSeverity.note': 'Note',
  'finding.no-rows': 'The agenda has no rows yet.',
  'finding.under-plan_one': 'Items leave {count} minute of the planned {planned} unfilled.',
  'finding.under-plan_other': 'Items leave {count} minutes of the planned {planned} unfilled.',
  'finding.over-plan_one': 'Items run {count} minute past the planned end at {plannedEnd}.',
  'finding.over-plan_other': 'Items run {count} minutes past the planned end at {plannedEnd}.',
  'finding.row-before-start_one': '“{row}” starts at {start}, {count} minute before the session does.',
  'finding.row-before-start_other': '“{row}” starts at {start}, {count} minutes before the session does.',
  'finding.gap_one': '{count} minute is empty before “{row}”, from {from} to {to}.',
  'finding.gap_other': '{count} minutes are empty before “{row}”, from {from} to {to}.',
  'finding.overlap_one': '“{row}” starts at {start}, {count} minute before “{before}” ends.',
  'finding.overlap_other': '“{row}” starts at {start}, {count} minutes before “{before}” ends.',
  'finding.speaker-without-slot': '{person} is to speak, but is on no row of the agenda.',
  'finding.slot-without-speaker': '“{row}” is a presentation, but names nobody.',
  'finding.slot-without-speaker.presenters': '“{row}” names nobody; its presentation is by {presenters}.',
  'finding.row-person-unlisted': '{person} is on the row “{row}”, but not among the people of the session.',
  'finding.no-moderator': 'Nobody moderates or chairs the session.',
  'finding.person-twice': '{person} is also in “{session}” from {from} to {to}.',
  'finding.person-twice.many_one':
    '{person} is also in “{session}” from {from} to {to}, and in {count} other session at the same time.',
  'finding.person-twice.many_other':
    '{person} is also in “{session}” from {from} to {to}, and in {count} other sessions at the same time.',
  'finding.person-between-sessions.many_one':
    '{person} is also in “{session}” from {from} to {to} and in {count} other session, with no row at the same time.',
  'finding.person-between-sessions.many_other':
    '{person} is also in “{session}” from {from} to {to} and in {count} other sessions, with no row at the same time.',
  'finding.person-between-sessions':
    '{person} is also in “{session}” from {from} to {to}, with no row at the same time.',
  'finding.unequal-time.speaker':
    'Speakers do not have equal time: {shortest} has {least}, {longest} has {most} minutes.',
  'finding.unequal-time.panellist':
    'Panellists do not have equal time: {shortest} has {least}, {longest} has {most} minutes.',
}
