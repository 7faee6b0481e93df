import { createHash } from 'node:crypto'
import type { AcceptedFindingsId } from '../../src/domain/accepted-findings.ts'
import type { AccountId, LinkId, ReceiptId, TokenId, VisitId } from '../../src/domain/account.ts'
import type { Instant, LocalDate, WallClock, Zone } from '../../src/domain/clock.ts'
import type { Fingerprint } from '../../src/domain/findings/acceptance.ts'
import type { Forum } from '../../src/domain/forum.ts'
import type {
  ForumId,
  ItemId,
  OrganisationId,
  PersonId,
  PresentationId,
  ReferenceId,
  SessionId,
  Slug,
} from '../../src/domain/ids.ts'
import type {
  ImportedSessionId,
  ReviewedSheetsId,
  SheetId,
} from '../../src/domain/importing/sheet-on-review.ts'
import type { Organisation } from '../../src/domain/organisation.ts'
import type { Person } from '../../src/domain/person.ts'
import type { PlannerKind, PlannerKinds } from '../../src/domain/planner-docs.ts'
import type { Presentation } from '../../src/domain/presentation.ts'
import type { Reference } from '../../src/domain/reference.ts'
import type { ContentName, Digest, Frozen, FrozenBody, Manifest } from '../../src/domain/release/manifest.ts'
import type { Session } from '../../src/domain/session.ts'
import type { NoteId, SessionNotesId } from '../../src/domain/session-notes.ts'
import type { ForumTemplatesId, TemplateId } from '../../src/domain/session-template.ts'
import type { ListId, StarredList } from '../../src/domain/starred-list.ts'
import type { UndoStepsId } from '../../src/domain/undo-steps.ts'
import type { DocumentPlace, Edit } from '../../src/store/port.ts'

export const mau = 'mau' as ForumId
export const forumPlace: DocumentPlace<'forum'> = { forumId: mau, kind: 'forum', id: mau }
export const instant = (text: string) => text as Instant
export const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

export function sessionPlace(id = 's1', forumId = mau): DocumentPlace<'session'> {
  return { forumId, kind: 'session', id }
}

export function personPlace(id = 'p1'): DocumentPlace<'person'> {
  return { forumId: mau, kind: 'person', id }
}

/** An edit at a minute of its own, so that two of them can be told apart. */
export function edit(seen: number, by = 'ana@example.org'): Edit {
  return { seen, by, at: instant(`2021-09-01T10:${String(seen).padStart(2, '0')}:00Z`) }
}

export function aForum(fields: Partial<Forum> = {}): Forum {
  return {
    id: mau,
    slug: 'mau-2021' as Slug,
    title: 'Forum of the Social Economy',
    shortTitle: 'Forum',
    summary: '',
    zone: 'Asia/Seoul' as Zone,
    displayZones: [{ zone: 'Asia/Seoul' as Zone, label: 'KST' }],
    hostCity: { name: 'Mexico City', zone: 'America/Mexico_City' as Zone },
    audienceRegions: [],
    opens: '2021-10-04' as LocalDate,
    closes: '2021-10-08' as LocalDate,
    languages: ['en'],
    uidDomain: 'forum.example',
    hue: 'teal',
    website: null,
    tracks: [],
    themes: [],
    rooms: [],
    ...fields,
  }
}

export function aSession(fields: Partial<Session> = {}): Session {
  return {
    id: 's1' as SessionId,
    slug: 'a-workshop' as Slug,
    title: 'A workshop',
    state: 'draft',
    format: 'workshop',
    start: { clock: '2021-10-04T18:00' as WallClock, zone: 'Asia/Seoul' as Zone, which: 'first' },
    plannedMinutes: 90,
    languages: ['en', 'es'],
    delivery: 'online',
    roomId: null,
    onlineUrl: null,
    audience: [],
    trackId: null,
    themeIds: [],
    brief: { background: '', objectives: [], mainQuestion: '', rounds: [], keywords: [] },
    items: [
      {
        id: 'i1' as ItemId,
        kind: 'introduction',
        title: 'Welcome',
        minutes: 10,
        pin: null,
        lockedEnd: null,
        presentationId: null,
        people: [{ personId: 'p1' as PersonId, written: null }],
        privateNotes: 'bring water',
      },
    ],
    participations: [],
    privateNotes: '',
    ...fields,
  }
}

export function aPerson(fields: Partial<Person> = {}): Person {
  return {
    id: 'p1' as PersonId,
    slug: 'hong-gil-dong' as Slug,
    name: { honorific: 'Mr.', given: 'Gil-dong', family: 'Hong', order: 'family-first', original: '홍길동' },
    zone: 'Asia/Seoul' as Zone,
    country: 'KR',
    biography: 'Wrote *nothing* yet.\n',
    contact: { email: 'hong@example.org', phone: null },
    availability: [],
    preferredHours: null,
    ...fields,
  }
}

export function aPresentation(): Presentation {
  return {
    id: 'x1' as PresentationId,
    slug: 'a-market' as Slug,
    title: 'A market of neighbours',
    state: 'ready',
    abstract: '',
    place: { city: 'Koidu', region: null, country: 'SL' },
    organisationIds: ['o1' as OrganisationId],
    presenters: [{ personId: 'p1' as PersonId, post: 'Director' }],
    trackId: null,
    themeIds: [],
    language: 'en',
  }
}

export function anOrganisation(): Organisation {
  return {
    id: 'o1' as OrganisationId,
    slug: 'neighbours' as Slug,
    name: 'Neighbours',
    type: 'citizen-initiative',
    country: null,
    website: null,
  }
}

export function aReference(): Reference {
  return {
    id: 'r1' as ReferenceId,
    slug: 'charter' as Slug,
    title: 'Charter',
    state: 'draft',
    kind: 'report',
    language: 'it',
    source: { name: 'An encyclopedia', url: null, revision: null, revisedBy: null },
    text: '',
    aims: ['To meet'],
    definitions: [{ title: 'Commons', points: ['what is shared'] }],
    quotes: [{ person: 'A. Writer', work: '', said: 'Yes.' }],
    partners: [{ name: 'City of Lugo', countryWritten: 'Spagna', country: 'ES' }],
    trackId: null,
    sessionIds: ['s1' as SessionId],
  }
}

export function frozenForum(fields: Partial<Forum> = {}): Frozen {
  return frozen({ kind: 'forum', doc: aForum(fields) })
}

export function frozenSession(fields: Partial<Session> = {}): Frozen {
  const { privateNotes: _, items, ...shown } = aSession(fields)
  const startsAt = instant('2021-10-04T09:00:00Z')
  const endsAt = instant('2021-10-04T09:10:00Z')
  const frozenItems = items.map(({ privateNotes: _, lockedEnd: __, ...item }) => ({
    ...item,
    startsAt,
    endsAt,
  }))
  return frozen({ kind: 'session', doc: { ...shown, items: frozenItems, startsAt, endsAt } })
}

function frozen(body: FrozenBody): Frozen {
  return { name: sha256(JSON.stringify(body)) as ContentName, body }
}

export function aManifest(number: number, forum: ContentName, session: ContentName): Manifest {
  const at = instant('2021-09-20T12:00:00Z')
  const digests = { placed: sha256('placed') as Digest, shown: sha256('shown') as Digest }
  const record = { state: 'on' as const, sequence: 0, createdAt: at, changedAt: at, ...digests }
  const last = { title: 'Welcome', startsAt: at, endsAt: at }
  return {
    forumId: mau,
    number,
    at,
    by: 'ana@example.org',
    note: '',
    forum,
    forumChangedAt: at,
    sessions: {
      ['s1' as SessionId]: {
        ...record,
        version: session,
        changedIn: 1,
        lastChange: [{ code: 'added' }],
        slugs: ['a-workshop' as Slug],
        items: { ['i1' as ItemId]: { ...record, people: ['p1' as PersonId], last } },
        facets: [{ trackId: null, themeIds: [], languages: ['en'], personIds: [], text: 'a workshop' }],
      },
    },
    presentations: {},
    people: {},
    organisations: {},
    references: {},
    changes: [
      {
        sessionId: 's1' as SessionId,
        slug: 'a-workshop' as Slug,
        title: 'A workshop',
        facts: [{ code: 'moved', from: at, to: at }, { code: 'items-added', count: 1 }, { code: 'brief' }],
      },
    ],
  }
}

export function aList(fields: Partial<StarredList> = {}): StarredList {
  const madeAt = instant('2021-09-20T12:00:00Z')
  const id = sha256('a private key') as ListId
  return {
    id,
    forumId: mau,
    state: 'live',
    sessionIds: ['s1' as SessionId],
    madeAt,
    changedAt: madeAt,
    ...fields,
  }
}

/** One of a kind, named after this key. */
export function plannerDoc<Kind extends PlannerKind>(kind: Kind, key: string): PlannerKinds[Kind] {
  const id = sha256(key)
  const madeAt = instant('2021-09-20T12:00:00Z')
  const endsAt = instant('2021-10-20T12:00:00Z')
  const accountId = sha256('an account') as AccountId
  const docs: PlannerKinds = {
    sheet: {
      id: id as SheetId,
      forumId: mau,
      name: 'sheet.docx',
      document: '{}',
      answers: { zone: 'Asia/Seoul', halves: { '12:00': 'pm' } },
      entries: [{ name: 'v:title', value: 'A workshop', was: 'Workshop' }],
      by: 'Ana',
      madeAt,
    },
    sheets: {
      id: id as ReviewedSheetsId,
      forumId: mau,
      sheets: [{ id: id as SheetId, name: 'sheet.docx', by: 'Ana', at: madeAt }],
      madeAt,
    },
    imported: {
      id: id as ImportedSessionId,
      forumId: mau,
      sessionId: 's1' as SessionId,
      name: 'sheet.docx',
      session: aSession(),
      by: 'Ana',
      madeAt,
    },
    undo: {
      id: id as UndoStepsId,
      forumId: mau,
      sessionId: 's1' as SessionId,
      revisions: [2, 5],
      position: 1,
      madeAt,
    },
    list: aList({ id: id as ListId }),
    account: {
      id: id as AccountId,
      email: 'ana@example.org',
      name: 'Ana',
      passwordHash: null,
      language: 'ko',
      makesForums: false,
      roles: { [mau]: 'owner' },
      madeAt,
    },
    visit: { id: id as VisitId, as: { kind: 'account', accountId }, state: 'live', madeAt, endsAt },
    link: {
      id: id as LinkId,
      purpose: { kind: 'coordinator', forumId: mau, sessionId: 's1' as SessionId, name: 'Ben' },
      state: 'live',
      madeAt,
      madeBy: 'Ana',
      endsAt: null,
    },
    token: { id: id as TokenId, name: 'site', level: 'read', forumId: mau, state: 'live', madeAt },
    accepted: {
      id: id as AcceptedFindingsId,
      forumId: mau,
      acceptances: [
        {
          sessionId: 's1' as SessionId,
          rule: 'gap',
          subject: 'row i1',
          fingerprint: '0123456789abcdef' as Fingerprint,
          reason: 'The hall is cleaned.',
          by: 'Ana',
          at: madeAt,
        },
      ],
      madeAt,
    },
    template: {
      id: id as ForumTemplatesId,
      madeAt,
      forumId: mau,
      templates: [
        {
          ...{ id: 't1' as TemplateId, name: 'A workshop', by: 'Ana', at: madeAt },
          ...{ format: 'workshop', delivery: 'online', plannedMinutes: 90, rounds: ['First round'] },
          rows: [
            { kind: 'introduction', title: 'Welcome', minutes: 5 },
            { kind: 'break', title: null, minutes: 10 },
          ],
        },
      ],
    },
    notes: {
      ...{ id: id as SessionNotesId, forumId: mau, sessionId: 's1' as SessionId, madeAt },
      notes: [
        {
          ...{ id: 'n1' as NoteId, itemId: 'i1' as ItemId, text: 'Too long?', by: 'Ana', at: madeAt },
          resolved: { by: 'Ben', at: endsAt },
        },
        { id: 'n2' as NoteId, itemId: null, text: 'Who opens?', by: 'Ben', at: madeAt, resolved: null },
      ],
    },
    receipt: { id: id as ReceiptId, digest: sha256('a body'), made: 's1', madeAt },
  }
  return docs[kind]
}
