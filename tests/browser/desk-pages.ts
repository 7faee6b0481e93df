/** Every kind of page at the desk, in every state that it has, with the way to each. */
import type { Page } from 'playwright-core'
import { sending } from './desk-forms.ts'
import { bigDesk, desk, editor, emptyDesk, oddDesk, strainedDesk } from './desk-site.ts'

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
  'editor, a person added': { at: editor, send: sending('#editor', { act: 'add-person' }) },
  'editor, a round added': { at: editor, send: sending('#editor', { act: 'add-round' }) },
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
  ...{ ...signingIn, ...forums, ...sessions, ...shelves, ...histories, ...releasing },
  ...others,
}

function statesOf([kind, address]: [string, string]): [string, Sight][] {
  return [
    [`history of a ${kind}`, { at: `${address}/history` }],
    [`first state of a ${kind}`, { at: `${address}/history/1` }],
  ]
}
