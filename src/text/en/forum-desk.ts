/** Forums at the desk: list, settings, team. */
export const forumDesk = {
  'forum.newText':
    'A title, a city and two days are enough. Everything else has a beginning that you can change later.',
  'forum.newRest':
    'Tracks, themes, rooms, regions of the audience and the colour are set afterwards, under “Forum”.',
  'forum.make': 'Make the forum',
  'forum.titleHint': 'In full, as on the programme.',
  'forum.shortTitleHint': 'For narrow places and the address. Empty: the title itself.',
  'forum.shortTitleUse': 'For narrow places, such as the top of each page.',
  'forum.plannedIn': 'City in which it is planned',
  'forum.plannedInHint':
    'Its clock is the clock of the programme. Type a city such as Seoul, a country, or a name such as Africa/Nairobi.',
  'forum.zoneLabel': 'Label of this city’s time',
  'forum.zoneLabelHint': 'Stands beside the times, such as KST. Empty: the name of the city.',
  'forum.hostCityHint': 'Where people meet, if that is another city. Empty: the same.',
  'forum.otherLanguages': 'Further languages',
  'forum.otherLanguagesHint': 'By their tags, with commas in between, such as pt-BR, nl.',

  'forum.settings': 'The forum',
  'forum.history': 'Earlier states',
  'forum.notSaved': 'This is not saved yet: save when the rows are as you want them.',
  'forum.summaryHint': 'A few sentences at the top of the programme, in Markdown.',
  'forum.websiteHint': 'A whole address, such as https://example.org.',
  'forum.when': 'Where and when',
  'forum.zoneHint':
    'The clock by which sessions are planned. Type a city such as Nairobi, or a name such as Africa/Nairobi.',
  'forum.hostCityZone': 'Time zone of the host city',
  'forum.label': 'Label',
  'forum.region': 'Region',
  'forum.displayZones.hint':
    'Every time is shown in these zones at once, in this order, before the reader’s own.',
  'forum.displayZones.empty': 'None yet: times are shown in the zone of the forum only.',
  'forum.displayZones.add': 'Add a zone',
  'forum.audienceRegions.hint':
    'Where people join from: the desk shows what time each session is there, so that nobody is asked in at four in the morning.',
  'forum.audienceRegions.empty': 'None yet. Add where most of the audience lives.',
  'forum.audienceRegions.add': 'Add a region',
  'forum.tracks.hint':
    'Strands that run through the programme, each with its colour. Readers can filter by them.',
  'forum.tracks.empty': 'None yet. A small forum needs none.',
  'forum.tracks.add': 'Add a track',
  'forum.themes.hint': 'Questions that sessions have in common, across the tracks.',
  'forum.themes.empty': 'None yet.',
  'forum.themes.add': 'Add a theme',
  'forum.rooms.hint': 'Where sessions take place, on site or online.',
  'forum.rooms.empty': 'None yet.',
  'forum.rooms.add': 'Add a room',
  'forum.row.up': 'Move “{row}” up',
  'forum.row.down': 'Move “{row}” down',
  'forum.row.remove': 'Remove',
  'forum.row.removeOne': 'Remove “{row}”',
  'forum.addresses': 'Addresses',
  'forum.slugHint':
    'The programme is at {address}. Another address changes every page and every calendar that people have subscribed to: the old addresses stop working at the next release, and nothing leads from them to the new ones. Change it only before the first release.',
  'forum.uidDomainHint':
    'Stands in every calendar entry, so that calendars know each again. It was made with the forum and never changes.',
  'forum.hue.teal': 'Teal',
  'forum.hue.warm': 'Brick',
  'forum.hue.violet': 'Violet',
  'forum.hue.blue': 'Blue',
  'forum.hue.green': 'Green',
  'forum.hue.rose': 'Rose',
  'forum.hue.ochre': 'Ochre',
  'forum.hue.slate': 'Slate',

  'team.title': 'The team',
  'team.you': '(you)',
  'team.notYet': 'has not signed in yet',
  'team.role': 'Role',
  'team.roleHint':
    'Owners decide who is in the team. Organizers edit and release. Readers see everything and change nothing.',
  'team.roleOf': 'Role of {name}',
  'team.role.owner': 'Owner',
  'team.role.organizer': 'Organizer',
  'team.role.reader': 'Reader',
  'team.change': 'Change',
  'team.remove': 'Remove',
  'team.removeOne': 'Remove {name} from the team',
  'team.newLink': 'New link',
  'team.newLinkFor': 'New link for {name}',
  'team.add': 'Add somebody',
  'team.addText':
    'By e-mail address. Whoever is new here gets a link to choose a password, which you pass on yourself.',
  'team.name': 'Name',
  'team.nameHint': 'For somebody new; they can change it. Empty: the e-mail address.',
  'team.addButton': 'Add to the team',
  'team.added':
    '{name} is in the team now, and signs in with the account that was there already. The planner has not checked who holds that account: ask them whether it is theirs. Whoever runs the planner can make a link for somebody who can’t sign in.',
  'team.already': '{name} is in the team already. Change the role in the list.',
  'team.linkFor': 'A link for {name}',
  'team.linkText':
    'Send it to nobody else: whoever opens it first chooses the password. It works once, for {hours} hours, and is shown only now.',
}
