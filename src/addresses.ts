/** Every address that the planner has or prints is built here; a search for one finds its function. */
import type { AccountId, LinkId } from './domain/account.ts'
import type { LocalDate, Zone } from './domain/clock.ts'
import type { DocumentKind, PartKind } from './domain/draft.ts'
import type { Fingerprint } from './domain/findings/acceptance.ts'
import type { ForumId, SessionId, Slug } from './domain/ids.ts'
import type { SheetId } from './domain/importing/sheet-on-review.ts'
import type { NoteId } from './domain/session-notes.ts'
import type { TemplateId } from './domain/session-template.ts'

/** What an address carries beside its path. Each part is validated before it gets here. */
export interface ViewState {
  /** `unknown`: the reader asked for a zone that there is not. */
  tz?: Zone | 'unknown' | undefined
  lang?: string | undefined
  track?: string | undefined
  theme?: string | undefined
  language?: string | undefined
  q?: string | undefined
  show?: readonly SessionId[] | undefined
  level?: 'session' | 'item' | undefined
  alarm?: number | undefined
  rich?: '1' | undefined
}

/** The order in which parameters stand in an address, so that one state has one address. */
export const stateParameters = [
  'track',
  'theme',
  'language',
  'q',
  'show',
  'level',
  'alarm',
  'rich',
  'tz',
  'lang',
] as const satisfies (keyof ViewState)[]

/** What each kind of address carries. */
export const readerParameters = ['tz', 'lang'] as const satisfies StateParameter[]
export const filterParameters = [
  'track',
  'theme',
  'language',
  'q',
  'show',
] as const satisfies StateParameter[]
export const feedParameters = ['level', 'alarm', 'rich', 'lang'] as const satisfies StateParameter[]

export type StateParameter = (typeof stateParameters)[number]

export function withState(path: string, state: ViewState): string {
  const parts = stateParameters.flatMap((name) => {
    const value = state[name]
    if (value === undefined) return []
    const text = typeof value === 'object' ? value.join(',') : String(value)
    return [
      `${name}=${encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%2C', ',').replaceAll('%20', '+')}`,
    ]
  })
  return parts.length === 0 ? path : `${path}?${parts.join('&')}`
}

/** Only what was asked. */
function withQuery(path: string, asked: Record<string, string | undefined>): string {
  const given = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`
}

type ForumSlug = Slug | string
export const sheetNames = ['sheet.docx', 'sheet.md', 'sheet.txt', 'agenda.html'] as const
export type SheetName = (typeof sheetNames)[number]

/** How a kind of document is called in the addresses of the desk and of programs. */
export const shelfNames = {
  session: 'sessions',
  person: 'people',
  organisation: 'organisations',
  presentation: 'presentations',
  reference: 'references',
} as const satisfies Record<PartKind, string>

function documentBase(forum: ForumId, kind: DocumentKind, id: string): string {
  return kind === 'forum'
    ? `/desk/forums/${forum}/settings`
    : `/desk/forums/${forum}/${shelfNames[kind]}/${id}`
}

export const addresses = {
  home: () => '/',
  forum: (forum: ForumSlug) => `/forums/${forum}`,
  session: (forum: ForumSlug, session: Slug) => `/forums/${forum}/sessions/${session}`,
  people: (forum: ForumSlug) => `/forums/${forum}/people`,
  person: (forum: ForumSlug, person: Slug) => `/forums/${forum}/people/${person}`,
  presentations: (forum: ForumSlug) => `/forums/${forum}/presentations`,
  presentation: (forum: ForumSlug, presentation: Slug) => `/forums/${forum}/presentations#${presentation}`,
  references: (forum: ForumSlug) => `/forums/${forum}/references`,
  reference: (forum: ForumSlug, reference: Slug) => `/forums/${forum}/references/${reference}`,
  releases: (forum: ForumSlug) => `/forums/${forum}/releases`,
  release: (forum: ForumSlug, number: number) => `/forums/${forum}/releases/${number}`,
  releasesFeed: (forum: ForumSlug) => `/forums/${forum}/releases.atom`,
  calendar: (forum: ForumSlug) => `/forums/${forum}/calendar`,
  forumFeed: (forum: ForumSlug) => `/forums/${forum}/calendar.ics`,
  sessionFeed: (forum: ForumSlug, session: Slug) => `/forums/${forum}/sessions/${session}/calendar.ics`,
  sessionDownload: (forum: ForumSlug, session: Slug) => `/forums/${forum}/sessions/${session}/session.ics`,
  /** `sheet.docx`, `sheet.md`, `sheet.txt`, and the agenda on one page. */
  sessionSheet: (forum: ForumSlug, session: Slug, file: SheetName) =>
    `/forums/${forum}/sessions/${session}/${file}`,
  /** Sheets of all sessions: in one Word file, or each in its own. */
  forumSheets: (forum: ForumSlug, kind: 'docx' | 'zip') => `/forums/${forum}/sheets.${kind}`,
  personFeed: (forum: ForumSlug, person: Slug) => `/forums/${forum}/people/${person}/calendar.ics`,
  lists: (forum: ForumSlug) => `/forums/${forum}/lists`,
  list: (key: string) => `/my/${key}`,
  listFeed: (key: string) => `/my/${key}/calendar.ics`,
  listSessions: (key: string) => `/my/${key}/sessions`,
  listRenewal: (key: string) => `/my/${key}/renewal`,
  listRevocation: (key: string) => `/my/${key}/revocation`,
  desk: () => '/desk',
  signIn: () => '/desk/sign-in',
  signOut: () => '/desk/sign-out',
  /** The page about oneself: name, password, language. */
  account: () => '/desk/account',
  accessLink: (key: string) => `/desk/links/${key}`,
  newForum: () => '/desk/forums/new',
  deskForum: (forum: ForumId) => `/desk/forums/${forum}`,
  forumSettings: (forum: ForumId) => `/desk/forums/${forum}/settings`,
  team: (forum: ForumId) => `/desk/forums/${forum}/team`,
  memberRole: (forum: ForumId, account: AccountId) => `/desk/forums/${forum}/team/${account}/role`,
  memberRemoval: (forum: ForumId, account: AccountId) => `/desk/forums/${forum}/team/${account}/removal`,
  memberLinks: (forum: ForumId, account: AccountId) => `/desk/forums/${forum}/team/${account}/links`,
  shelf: (forum: ForumId, kind: PartKind) => `/desk/forums/${forum}/${shelfNames[kind]}`,
  newDocument: (forum: ForumId, kind: PartKind) => `/desk/forums/${forum}/${shelfNames[kind]}/new`,
  document: (forum: ForumId, kind: PartKind, id: string) => `/desk/forums/${forum}/${shelfNames[kind]}/${id}`,
  removal: (forum: ForumId, kind: PartKind, id: string) =>
    `/desk/forums/${forum}/${shelfNames[kind]}/${id}/removal`,
  /** The history of a document; the forum's own stands under `settings`. */
  history: (forum: ForumId, kind: DocumentKind, id: string) => `${documentBase(forum, kind, id)}/history`,
  historyState: (forum: ForumId, kind: DocumentKind, id: string, revision: number) =>
    `${documentBase(forum, kind, id)}/history/${revision}`,
  restorations: (forum: ForumId, kind: DocumentKind, id: string) =>
    `${documentBase(forum, kind, id)}/restorations`,
  sessionDuplicates: (forum: ForumId, session: SessionId) =>
    `/desk/forums/${forum}/sessions/${session}/duplicates`,
  /** The draft as a sheet. */
  draftSheet: (forum: ForumId, session: SessionId, file: SheetName) =>
    `/desk/forums/${forum}/sessions/${session}/${file}`,
  /** Everybody and everything that a session's form may name. */
  sessionNames: (forum: ForumId, session: SessionId) => `/desk/forums/${forum}/sessions/${session}/names`,
  sessionState: (forum: ForumId, session: SessionId) => `/desk/forums/${forum}/sessions/${session}/state`,
  /** Times at which the session could start. */
  sessionSlots: (forum: ForumId, session: SessionId) => `/desk/forums/${forum}/sessions/${session}/slots`,
  /** Takes back the newest own save of the session, or does it again. */
  ownStep: (forum: ForumId, session: SessionId, way: 'undo' | 'redo') =>
    `/desk/forums/${forum}/sessions/${session}/${way}`,
  /** What happens to a session while its page is open. */
  live: (forum: ForumId, session: SessionId) => `/desk/forums/${forum}/sessions/${session}/live`,
  coordinators: (forum: ForumId, session: SessionId) =>
    `/desk/forums/${forum}/sessions/${session}/coordinators`,
  coordinatorRevocation: (forum: ForumId, session: SessionId, link: LinkId) =>
    `/desk/forums/${forum}/sessions/${session}/coordinators/${link}/revocation`,
  findings: (forum: ForumId) => `/desk/forums/${forum}/findings`,
  sessionFindings: (forum: ForumId, session: SessionId) =>
    `/desk/forums/${forum}/sessions/${session}/findings`,
  /** Of a session's findings, or, with null, of the forum's own. */
  acceptances: (forum: ForumId, session: SessionId | null) =>
    `/desk/forums/${forum}${session === null ? '' : `/sessions/${session}`}/acceptances`,
  withdrawal: (forum: ForumId, session: SessionId | null, fingerprint: Fingerprint) =>
    `${addresses.acceptances(forum, session)}/${fingerprint}/withdrawal`,
  templates: (forum: ForumId) => `/desk/forums/${forum}/templates`,
  templateName: (forum: ForumId, template: TemplateId) => `/desk/forums/${forum}/templates/${template}/name`,
  templateRemoval: (forum: ForumId, template: TemplateId) =>
    `/desk/forums/${forum}/templates/${template}/removal`,
  /** Where a session's skeleton becomes a template. */
  sessionTemplate: (forum: ForumId, session: SessionId) =>
    `/desk/forums/${forum}/sessions/${session}/template`,
  /** Where documents are brought in, and wait to be accepted. */
  sheets: (forum: ForumId) => `/desk/forums/${forum}/sheets`,
  sheet: (forum: ForumId, sheet: SheetId) => `/desk/forums/${forum}/sheets/${sheet}`,
  sheetRemoval: (forum: ForumId, sheet: SheetId) => `/desk/forums/${forum}/sheets/${sheet}/removal`,
  nextEdition: (forum: ForumId) => `/desk/forums/${forum}/edition`,
  notes: (forum: ForumId, session: SessionId) => `/desk/forums/${forum}/sessions/${session}/notes`,
  noteState: (forum: ForumId, session: SessionId, note: NoteId) =>
    `/desk/forums/${forum}/sessions/${session}/notes/${note}/state`,
  noteRemoval: (forum: ForumId, session: SessionId, note: NoteId) =>
    `/desk/forums/${forum}/sessions/${session}/notes/${note}/removal`,
  /** Several sessions at once. */
  sessionChanges: (forum: ForumId) => `/desk/forums/${forum}/sessions/changes`,
  /** A day of the forum; without one its first. */
  grid: (forum: ForumId, asked: { day?: LocalDate; zone?: Zone; moved?: string } = {}) =>
    withQuery(`/desk/forums/${forum}/grid`, asked),
  gridMoves: (forum: ForumId) => `/desk/forums/${forum}/grid/moves`,
  fairness: (forum: ForumId) => `/desk/forums/${forum}/fairness`,
  releasing: (forum: ForumId) => `/desk/forums/${forum}/release`,
  newReleases: (forum: ForumId) => `/desk/forums/${forum}/releases`,
  /** A public address as it would be after a release: of all that is ready, or of these sessions, ready or not. */
  preview: (forum: ForumId, what: 'ready' | readonly SessionId[], path: string) =>
    `/desk/forums/${forum}/preview/${typeof what === 'string' ? what : what.join('+')}${path}`,
  markdownPreview: () => '/desk/markdown',
  api: () => '/api/v1',
  apiDescription: () => '/api/v1/openapi.json',
  apiPage: () => '/api',
  health: () => '/healthz',
  readiness: () => '/readyz',
  metrics: () => '/metrics',
  asset: (name: string, digest: string) => `/assets/${digest}/${name}`,
}

/** The address that a calendar program subscribes to; `webcal` also where the site is https (`webcals` fails on iOS). */
export function webcalAddress(absolute: string): string {
  return absolute.replace(/^https?:/, 'webcal:')
}

/** Google's own page for adding a calendar; it takes the webcal address. */
export function googleAddress(absolute: string): string {
  return `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcalAddress(absolute))}`
}

export function outlookAddress(absolute: string, name: string): string {
  return `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(absolute)}&name=${encodeURIComponent(name)}`
}
