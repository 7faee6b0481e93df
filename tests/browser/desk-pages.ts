/** Every kind of page at the desk, in every state that it has, with the way to each. */
import type { Page } from 'playwright-core'
import { sending } from './desk-forms.ts'
import { sheetsPages } from './desk-sheets.ts'
import { bigDesk, desk, editor, emptyDesk, oddDesk, strainedDesk, workshopId } from './desk-site.ts'

/** Whose browser it is. The newcomer signed in and has no forum; the stranger did not. */
export type Who = 'owner' | 'reader' | 'coordinator' | 'newcomer' | 'stranger'

/** Private addresses that are made anew for each test run. */
export interface Links {
  first: string
  password: string
  coordinator: string
}

export interface Sight {
  at: string | ((links: Links, language: string) => string)
  who?: Who
  /** What is sent from there. */
  send?: (page: Page) => Promise<void>
  /** 200 where it is not given. */
  status?: number
}

const person = `${desk}/people/chingyu-yao`
const organisation = `${desk}/organisations/ampf`
const presentation = `${desk}/presentations/community-based-healthcare-service`
const reference = `${desk}/references/isse-community-works`
const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'
const preview = (what: string, path: string) => `${desk}/preview/${what}/forums/gsef-2021${path}`

const signingIn: Record<string, Sight> = {
  'signing in': { at: '/desk/sign-in', who: 'stranger' },
  'signing in, refused': {
    at: '/desk/sign-in',
    who: 'stranger',
    send: sending('main form', { email: 'nobody@example.org', password: 'something else' }),
    status: 422,
  },
  'signing in, too often': {
    at: '/desk/sign-in',
    who: 'stranger',
    send: sending('main form', { email: 'locked@example.org', password: 'something else' }),
    status: 429,
  },
  'the link of the first organizer': { at: ({ first }) => first, who: 'stranger' },
  'the link of the first organizer, refused': {
    at: ({ first }) => first,
    who: 'stranger',
    send: sending('main form', { email: 'x', password: 'short' }),
    status: 422,
  },
  'a link for a password': { at: ({ password }) => password, who: 'stranger' },
  'a link for a password, refused': {
    at: ({ password }) => password,
    who: 'stranger',
    send: sending('main form', { password: 'short' }),
    status: 422,
  },
  'a link of a coordinator': { at: ({ coordinator }) => coordinator, who: 'stranger' },
  'a link that is over': { at: '/desk/links/none', who: 'stranger', status: 410 },
  account: { at: '/desk/account' },
  'account, refused': { at: '/desk/account', send: sending('main form', { name: '' }), status: 422 },
}

const forums: Record<string, Sight> = {
  forums: { at: '/desk' },
  'forums, none': { at: '/desk', who: 'newcomer' },
  'a new forum': { at: '/desk/forums/new' },
  'a new forum, refused': {
    at: '/desk/forums/new',
    send: sending('main form', { title: '', zone: 'Nowhere' }),
    status: 422,
  },
  settings: { at: `${desk}/settings` },
  'settings, strained': { at: `${strainedDesk}/settings` },
  'settings, refused': {
    at: `${desk}/settings`,
    send: sending('main form', { title: '', zone: 'Nowhere', opens: '2021-13-01' }),
    status: 422,
  },
  'settings, a row added': { at: `${desk}/settings`, send: sending('main form', { act: 'add:tracks' }) },
  'settings, a row that is in use': {
    at: `${desk}/settings`,
    send: sending('main form', { act: 'remove:tracks.0' }),
    status: 422,
  },
  'settings for a reader': { at: `${desk}/settings`, who: 'reader' },
  team: { at: `${desk}/team` },
  'team, somebody new': {
    at: `${desk}/team`,
    send: sending(`form[action="${desk}/team"]`, { name: longWord, email: 'new@example.org' }),
  },
  'team, refused': {
    at: `${desk}/team`,
    send: sending(`form[action="${desk}/team"]`, { name: '', email: 'x' }),
    status: 422,
  },
}

const sessions: Record<string, Sight> = {
  sessions: { at: desk },
  'sessions for a reader': { at: desk, who: 'reader' },
  'sessions, strained': { at: strainedDesk },
  'sessions, a thousand': { at: bigDesk },
  'sessions, none': { at: emptyDesk },
  'sessions, none for a reader': { at: emptyDesk, who: 'reader' },
  'sessions, none found': { at: `${desk}?q=nowhere` },
  'sessions, one taken away': { at: `${desk}?removed=rows` },
  'a new session': { at: `${desk}/sessions/new` },
  'a new session, refused': {
    at: `${desk}/sessions/new`,
    send: sending('main form', { start: 'soon' }),
    status: 422,
  },
  editor: { at: editor },
  'editor, no rows': { at: `${oddDesk}/sessions/bare` },
  'editor, two hundred rows': { at: `${strainedDesk}/sessions/rows` },
  'editor, refused': {
    at: editor,
    send: sending('#editor', { title: '', planned: 'long', date: '2021-02-31', slug: 'A B' }),
    status: 422,
  },
  'editor, a row added': { at: editor, send: sending('#editor', { act: 'add-row' }) },
  'editor, who pays': {
    at: editor,
    send: sending('#editor', {
      act: 'pay:rebuilding-speaker-3',
      'items.rebuilding-speaker-3.minutes': '15',
    }),
  },
  'editor, an end locked and a start pinned': {
    at: editor,
    send: sending('#editor', {
      act: 'add-row',
      'items.rebuilding-speaker-1.locked': 'on',
      'items.rebuilding-speaker-2.pin': '18:30',
    }),
  },
  'editor, a person added': { at: editor, send: sending('#editor', { act: 'add-person' }) },
  'editor, a round added': { at: editor, send: sending('#editor', { act: 'add-round' }) },
  'editor, rows pasted': {
    at: editor,
    send: sending('#editor', { act: 'paste-rows', pasted: `20:30 ${longWord}\n20:40-20:50 Water` }),
  },
  'editor, too many rows pasted': {
    at: editor,
    send: sending('#editor', { act: 'paste-rows', pasted: 'Water\n'.repeat(500) }),
  },
  'editor, people of the rows listed': { at: editor, send: sending('#editor', { act: 'list-people' }) },
  'editor, a save undone': { at: `${editor}?turned=undo&revision=3&stayed=2` },
  'editor, nothing to undo': { at: `${editor}?turned=undo` },
  'editor for a reader': { at: editor, who: 'reader' },
  'editor for a coordinator': { at: editor, who: 'coordinator' },
  'not ready': {
    at: `${oddDesk}/sessions/bare`,
    send: sending('form[action$="/state"]', { state: 'ready' }),
    status: 422,
  },
  'taking a session away': { at: `${editor}/removal` },
  'coordinators, none': { at: `${oddDesk}/sessions/one/coordinators` },
  'coordinators, somebody new': {
    at: `${editor}/coordinators`,
    send: sending('form[action$="/coordinators"]', { coordinator: longWord }),
  },
  'coordinators, refused': {
    at: `${editor}/coordinators`,
    send: sending('form[action$="/coordinators"]', { coordinator: '' }),
    status: 422,
  },
}

const used: Record<string, Sight> = {
  templates: { at: `${desk}/templates` },
  'templates, none': { at: `${emptyDesk}/templates` },
  'templates for a reader': { at: `${desk}/templates`, who: 'reader' },
  'templates, a name refused': {
    at: `${desk}/templates`,
    send: sending('form[action$="/name"]', { 'name-four-cases': ' ' }),
    status: 422,
  },
  'a new session without templates': { at: `${emptyDesk}/sessions/new` },
  'a template from a session': { at: `${editor}/template` },
  'a template from a session, refused': {
    at: `${editor}/template`,
    send: sending('main form', { name: '' }),
    status: 422,
  },
  'next edition': { at: `${desk}/edition` },
  'next edition, refused': {
    at: `${desk}/edition`,
    send: sending('main form', { title: '', slug: 'A B', opens: '' }),
    status: 422,
  },
  'next edition, looked at': { at: `${desk}/edition`, send: sending('main form', {}) },
  'next edition, clocks that never are': {
    at: `${oddDesk}/edition`,
    send: sending('main form', { slug: 'odd-2022', opens: '2022-10-03' }),
  },
  'a note, refused': {
    at: editor,
    send: sending('#note-form', { note: '' }),
    status: 422,
  },
  'notes at a row': { at: `${editor}?note=rebuilding-speaker-2` },
}

const finding: Record<string, Sight> = {
  'editor, zones that nobody knows': { at: `${oddDesk}/sessions/unplaced` },
  'times for a session': { at: `${editor}/slots` },
  'times for a session, every hour': { at: `${desk}/sessions/what-young-members-ask/slots?step=60` },
  'times for a session for a reader': { at: `${editor}/slots`, who: 'reader' },
  'times for a session for a coordinator': { at: `${editor}/slots`, who: 'coordinator' },
  'times for a session, one person asked after': { at: `${desk}/sessions/cuidar-la-salud-en-comun/slots` },
  'times for a session, nobody’s zone known': { at: `${oddDesk}/sessions/unplaced/slots` },
  'times for a session, none without sleepers': { at: `${editor}/slots?minutes=600` },
  'times for a session, refused': { at: `${editor}/slots?from=soon&minutes=long`, status: 422 },
  'times for a session, a clock that never was': { at: `${oddDesk}/sessions/bare/slots` },
}

const shelves: Record<string, Sight> = {
  ...Object.fromEntries(
    ['people', 'organisations', 'presentations', 'references'].flatMap((shelf): [string, Sight][] => [
      [shelf, { at: `${desk}/${shelf}` }],
      [`${shelf}, none`, { at: `${emptyDesk}/${shelf}` }],
      [`${shelf}, new`, { at: `${desk}/${shelf}/new` }],
      [
        `${shelf}, new, refused`,
        { at: `${desk}/${shelf}/new`, send: sending('main form', { slug: 'A B' }), status: 422 },
      ],
    ]),
  ),
  'people, strained': { at: `${strainedDesk}/people` },
  'people, none found': { at: `${desk}/people?q=nowhere` },
  person: { at: person },
  organisation: { at: organisation },
  presentation: { at: presentation },
  'presentation, a row added': {
    at: presentation,
    send: sending('form[data-unsaved]', { act: 'add:presenters' }),
  },
  reference: { at: reference },
  'person for a reader': { at: person, who: 'reader' },
  'person, strained': { at: `${strainedDesk}/people/long` },
  'presentation, strained': { at: `${strainedDesk}/presentations/case` },
  'person in use': { at: person, send: sending('.removal form', {}), status: 422 },
  'organisation in use': { at: organisation, send: sending('.removal form', {}), status: 422 },
  'presentation in use': { at: presentation, send: sending('.removal form', {}), status: 422 },
}

const histories: Record<string, Sight> = {
  ...Object.fromEntries(
    Object.entries({ forum: `${desk}/settings`, session: editor, person, organisation }).flatMap(statesOf),
  ),
  ...Object.fromEntries(Object.entries({ presentation, reference }).flatMap(statesOf)),
  'first state of a session, strained': { at: `${strainedDesk}/sessions/rows/history/1` },
  'history of a session for its coordinator': { at: `${editor}/history`, who: 'coordinator' },
  'first state of a session for a reader': { at: `${editor}/history/1`, who: 'reader' },
  'one conflict': {
    at: person,
    send: sending('form[data-unsaved]', { seen: '1', biography: 'Written by me.' }),
    status: 409,
  },
  'several conflicts': {
    at: editor,
    send: sending('#editor', { seen: '3', title: longWord, rows: 'none' }),
    status: 409,
  },
}

const releasing: Record<string, Sight> = {
  releasing: { at: `${desk}/release` },
  'releasing for a reader': { at: `${desk}/release`, who: 'reader' },
  'releasing, nothing new': { at: `${strainedDesk}/release` },
  'releasing, nothing yet': { at: `${emptyDesk}/release` },
  'releasing, something in the way': { at: `${oddDesk}/release` },
  'releasing, refused': {
    at: `${desk}/release`,
    send: sending('main form', { after: '1' }),
    status: 422,
  },
  'releasing, done': { at: `${strainedDesk}/release?released=2` },
  'preview of the programme': { at: preview('ready', '') },
  'preview of a session': { at: preview('ready', '/sessions/rebuilding-an-inclusive-society') },
  'preview for a coordinator': {
    at: preview('rebuilding-an-inclusive-society', '/sessions/rebuilding-an-inclusive-society'),
    who: 'coordinator',
  },
  'a preview that can’t be made': { at: `${oddDesk}/preview/one+other/forums/odd`, status: 422 },
}

const planning: Record<string, Sight> = {
  'sessions, all chosen': { at: `${desk}?chosen=all` },
  'several sessions, shown before': {
    at: `${desk}?chosen=all`,
    send: sending('#several', { shift: '+5h', state: 'ready' }),
  },
  'several sessions, a hundred': {
    at: `${bigDesk}?chosen=all`,
    send: sending('#several', { day: '2030-01-01' }),
  },
  'several sessions, refused': {
    at: `${desk}?chosen=all`,
    send: sending('#several', { shift: 'soon', day: '2021-02-31' }),
    status: 422,
  },
  'several sessions, none chosen': { at: desk, send: sending('#several', { shift: '+5m' }), status: 422 },
  'several sessions, done': {
    at: `${oddDesk}?chosen=all`,
    send: async (page) => {
      await sending('#several', { shift: '+5m' })(page)
      await sending('main form', { act: 'change' })(page)
    },
  },
  'a day of the forum': { at: `${desk}/grid` },
  'a day of the forum for a reader': { at: `${desk}/grid?zone=UTC`, who: 'reader' },
  'a day of the forum, empty': { at: `${desk}/grid?day=2021-10-06` },
  'a day of the forum, empty for a reader': { at: `${desk}/grid?day=2021-10-06`, who: 'reader' },
  'a day of the forum, side by side': { at: `${oddDesk}/grid` },
  'a day of the forum, very full': { at: `${bigDesk}/grid` },
  'a day of the forum, strained': { at: `${strainedDesk}/grid` },
  'a day of the forum, a session moved': { at: `${desk}/grid?moved=${workshopId}.2` },
  'a day of the forum, a move refused': {
    at: `${desk}/grid`,
    send: sending('.grid-move form', { time: 'soon' }),
    status: 422,
  },
  'who sits up': { at: `${desk}/fairness` },
  'who sits up, for a reader': { at: `${desk}/fairness?by=speaking`, who: 'reader' },
  'who sits up, thousands': { at: `${bigDesk}/fairness` },
  'who sits up, nobody yet': { at: `${emptyDesk}/fairness` },
}

const found: Record<string, Sight> = {
  'findings of a session': { at: `${editor}/findings` },
  'findings of a session for a reader': { at: `${editor}/findings`, who: 'reader' },
  'findings of a session for a coordinator': { at: `${editor}/findings`, who: 'coordinator' },
  'findings of a session, strained': { at: `${strainedDesk}/sessions/rows/findings` },
  'findings of a session, none': { at: `${desk}/sessions/open-networking-hour/findings` },
  'findings of a session, a reason refused': {
    at: `${editor}/findings`,
    send: sending('form[action$="/acceptances"]', { reason: ' ' }),
    status: 422,
  },
  'findings of a session, changed in between': {
    at: `${editor}/findings`,
    send: sending('form[action$="/acceptances"]', {
      fingerprint: '0123456789abcdef',
      subject: 'x',
      reason: longWord,
    }),
    status: 422,
  },
  'findings of a session, one accepted': {
    at: `${desk}/sessions/cuidar-la-salud-en-comun/findings`,
    send: sending('form[action$="/acceptances"]', { reason: longWord }),
  },
  'editor, a finding accepted': {
    at: `${desk}/sessions/what-young-members-ask/findings`,
    send: async (page) => {
      await sending('form[action$="/acceptances"]', { reason: longWord })(page)
      await page.goto(page.url().replace(/\/findings.*$/, ''))
    },
  },
  'findings of a forum': { at: `${desk}/findings` },
  'findings of a forum, one sort': { at: `${desk}/findings?only=warning&rule=no-moderator` },
  'findings of a forum, none of that sort': { at: `${desk}/findings?rule=nothing` },
  'findings of a forum, accepted': { at: `${desk}/findings?only=accepted` },
  'findings of a forum, none': { at: `${emptyDesk}/findings` },
  'findings of a forum, a thousand sessions': { at: `${bigDesk}/findings?page=2` },
  'findings of a forum, strained': { at: `${strainedDesk}/findings` },
}

const others: Record<string, Sight> = {
  'what programs may do': { at: (_, language) => `/api?lang=${language}`, who: 'stranger' },
  'nothing there': { at: '/desk/forums/nowhere', status: 404 },
  'signed out in between': {
    at: '/desk/sign-in',
    who: 'stranger',
    send: sending('main form', {}, '/desk/account'),
    status: 401,
  },
}

export const deskPages: Record<string, Sight> = {
  ...{ ...signingIn, ...forums, ...sessions, ...used, ...shelves, ...histories, ...releasing },
  ...found,
  ...planning,
  ...finding,
  ...sheetsPages,
  ...others,
}

function statesOf([kind, address]: [string, string]): [string, Sight][] {
  return [
    [`history of a ${kind}`, { at: `${address}/history` }],
    [`first state of a ${kind}`, { at: `${address}/history/1` }],
  ]
}
