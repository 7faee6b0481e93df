/** What can never be right, by its code: what is wrong, and what would be right. */
export const problems = {
  'problem.other': 'This can’t be saved as it is ({code}).',

  'problem.title-missing': 'There is no title yet. Write one: a few words are enough.',
  'problem.name-missing': 'There is no name yet. Write one.',
  'problem.label-missing':
    'This zone has no label yet. Write what readers call it, such as KST or Seoul time.',
  'problem.text-missing': 'There are no words yet. Write some, or take this row away.',
  'problem.reason-missing': 'Write why it is meant to be so: the team will ask.',
  'problem.finding-gone':
    'This is no longer what was found: somebody changed something in between. Look at what is found now.',
  'problem.finding-blocks-release': 'An error can’t be accepted. Put it right.',
  'problem.finding-ambiguous': 'More than one finding fits this. Name one by its fingerprint.',
  'problem.language-missing': 'No language is chosen. Choose at least one.',
  'problem.text-too-long': 'This has {has} characters; {most} are the most that fit. Shorten it.',
  'problem.text-unreadable':
    'There are characters in this that nobody can read, such as control characters. Type the text again, or paste it without its formatting.',
  'problem.too-many': 'There are too many of these: {most} are the most. Take some away.',
  'problem.document-too-long':
    'All the texts together have more than {most} characters. Shorten some of them.',

  'problem.slug-unusable':
    'An address has lower-case letters from a to z, digits and single hyphens, 80 characters at most, such as opening-day.',
  'problem.slug-taken': 'The address “{slug}” belongs to another one already. Choose another.',
  'problem.id-unusable':
    'An id has lower-case letters from a to z, digits and hyphens, 64 characters at most, and begins with a letter or a digit.',
  'problem.id-twice': 'Two rows have the same id. Take one away and add it again.',
  'problem.id-differs': 'The id is another one than the address names. An id never changes: leave it out.',
  'problem.named-twice': 'This stands here twice. Take one away.',
  'problem.address-unusable':
    'This is no address of the web. Give a whole one, such as https://example.org/room.',
  'problem.email-unusable': 'This is no e-mail address. Give one address, such as ana@example.org.',
  'problem.language-unknown':
    'No language is known by this tag. Give one such as en, ko or pt-BR, in just these letters.',
  'problem.country-unknown':
    'No country is known by this code. Give two capital letters, such as KE for Kenya.',
  'problem.uid-domain-unusable':
    'This is no domain. Give lower-case names with dots in between, such as forum.example.org.',
  'problem.uid-domain-changed':
    'This domain stands in calendars that people have already: it stays {was}. With another one every entry would be there twice.',

  'problem.zone-unknown':
    'No time zone was found by this. Type a city such as Nairobi, a country, or a name such as Africa/Nairobi.',
  'problem.zone-ambiguous': 'This could be several time zones. Choose one: {choices}.',
  'problem.zone-abbreviation':
    '“{typed}” is an abbreviation or an offset: several places share it, and it says nothing about summer time. Type a city instead, such as Seoul.',
  'problem.clock-unreadable':
    'This is no date and time. Give a day of the calendar and a clock from 00:00 to 23:59.',
  'problem.clock-never-was':
    'There is no {clock} on {date} in {city}: the clocks jump ahead. Choose an earlier or a later time.',
  'problem.time-unreadable':
    'This is no time that can be read. Write it as 18:30 or 6:30 pm, and a length as 90 or 1h30.',
  'problem.length-unreadable':
    '“{typed}” is no length that can be read. Write minutes, such as 90, or hours and minutes, such as 1h30.',
  'problem.availability-unreadable':
    '“{typed}” is no span of time that can be read. Write a day and two clocks, such as 2021-10-04 09:00-12:00.',
  'problem.hours-unreadable':
    '“{typed}” are no hours of a day that can be read. Write two clocks, such as 09:00-17:00.',
  'problem.days-too-many': 'These are more than {most} days. Choose fewer.',
  'problem.time-never-is': 'No clock ever shows “{typed}”. Write a time from 00:00 to 23:59.',
  'problem.date-unreadable': 'This is no day of the calendar. Write it as 2026-10-04.',
  'problem.closes-before-it-opens':
    'The last day is before the first one. Choose a later last day, or an earlier first one.',
  'problem.minutes-out-of-range': 'Give whole minutes, from 1 to {most}.',
  'problem.number-unreadable': 'This is no whole number. Write digits only.',

  'problem.items-too-many': 'An agenda has at most {most} rows. Take some away, or make a second session.',
  'problem.item-twice': 'The same row stands in the agenda twice. Take one away and add it again.',
  'problem.note-missing': 'There is no note yet. Write what the others should know.',
  'problem.row-not-saved':
    'This row is not saved, or was removed. Save the session first, or write about the session as a whole.',
  'problem.item-unknown': 'This row is not in the agenda any more. Load the page again to see what is.',

  'problem.person-unknown':
    'This person is not in the forum any more. Choose another, or add the person again.',
  'problem.organisation-unknown':
    'This organisation is not in the forum any more. Choose another, or add it again.',
  'problem.presentation-unknown':
    'This presentation is not in the forum any more. Choose another, or add it again.',
  'problem.session-unknown': 'This session is not in the forum any more. Choose another, or leave it out.',
  'problem.track-unknown': 'The forum has no such track any more. Choose another.',
  'problem.theme-unknown': 'The forum has no such theme any more. Choose another.',
  'problem.room-unknown': 'The forum has no such room any more. Choose another.',
  'problem.forum-unknown': 'There is no such forum. Choose one that is there.',
  'problem.still-used_one': '“{title}” still names this. Take it out there first.',
  'problem.still-used_other':
    '{count} documents still name this, “{title}” among them. Take it out there first.',

  'problem.session-not-ready': 'This session is not marked as ready. Mark it first, then release it.',
  'problem.release-broken':
    'Release {number}, the newest, can’t be read. Bring its files back from a backup, then release again.',
  'problem.finding-blocks': 'A finding stands in the way of “{title}”. Resolve it, then release again.',
  'problem.saves-too-many':
    'You have saved more than {most} times within a minute. Wait a minute, then save again.',
  'problem.nothing-chosen': 'Nothing is chosen. Choose at least one.',
  'problem.no-such-state': 'There is no such earlier state. Choose one from the history.',
  'problem.stale': 'This was saved after you looked at it. Look at what it says now, then release again.',
  'problem.removal-stale':
    'Somebody saved this after the page was opened, so nothing was taken away. Look at what they changed, then take it away if you still want to.',

  'problem.session-cancelled': 'This session is cancelled. Bring it back on its own page first.',
  'problem.shift-unreadable':
    '“{typed}” is no shift of up to four weeks. Write how much later or earlier, such as +30m or -1h.',
  'problem.nothing-asked': 'Nothing is asked yet. Say what should change.',
  'problem.changed-meanwhile': 'Somebody changed the times of this session in between. Look at them again.',
  'problem.choice-unknown': 'This is none of the choices. Choose one from the list.',
  'problem.field-missing': 'This field is missing. Send it.',
  'problem.field-unknown': 'No field has this name. Leave it out, or look up its name.',
  'problem.value-wrong': 'This is no value for this field. It takes: {wanted}.',
  'problem.too-deep': 'Values are nested too deeply. Send them as the description of the interface has them.',

  'problem.sign-in-wrong':
    'E-mail address and password do not belong together. Look at both, then try again.',
  'problem.email-taken':
    'There is an account with this e-mail address already. Sign in with it, or give another.',
  'problem.account-unknown': 'There is no such account any more. Choose one that is there.',
  'problem.last-owner':
    'A forum always has an owner, and this is its last one. Make somebody else an owner first.',
  'problem.password-wrong': 'This is not your current password. Type it again.',
  'problem.password-too-short':
    'A password has at least {least} characters. Make it longer: a short sentence does well.',
  'problem.password-too-long': 'A password has at most {most} characters. Make it shorter.',
  'problem.link-over': 'This link has been used or its time is over. Ask for a new one.',
  'problem.token-taken': 'A token has this name already. Choose another name, or revoke that one first.',
  'problem.token-unknown': 'There is no token of this name. Look at the list of tokens.',

  'problem.person-not-found':
    'Nobody in the forum is found by “{typed}”. Choose a name from the list, or make the person first.',
  'problem.presentation-not-found':
    'No presentation of the forum is found by “{typed}”. Choose a title from the list, or make it first.',
  'problem.organisation-not-found':
    'No organisation of the forum is found by “{typed}”. Choose a name from the list, or make it first.',
  'problem.end-before-start': 'This row starts at {start}: give an end after that, within 12 hours.',
}
