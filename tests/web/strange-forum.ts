/** A forum whose every text field is filled by the caller: with harmless words, or with whatever does harm. */
import {
  aForum,
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aReference,
  aSession,
  type DraftDocs,
} from '../makers.ts'

/** `text('title')` gives the text of a field, `link('url')` what stands where an address should. */
export interface Filling {
  text: (field: string) => string
  link: (field: string) => string
}

export function strangeForum({ text, link }: Filling): DraftDocs {
  return {
    forum: aForum({
      title: text('forum title'),
      shortTitle: text('short title'),
      summary: text('summary'),
      website: link('website'),
      languages: ['en', text('forum language'), 'ko'],
      hostCity: { name: text('host city'), zone: 'America/Mexico_City' },
      displayZones: [
        { zone: 'Asia/Seoul', label: text('zone label') },
        { zone: 'UTC', label: 'UTC' },
      ],
      tracks: [{ id: 'track', slug: 'track', title: text('track'), hue: 'teal' }],
      themes: [{ id: 'theme', slug: 'theme', title: text('theme') }],
      rooms: [{ id: 'room', title: text('room'), venue: text('venue') }],
    }),
    organisations: [
      anOrganisation({ id: 'org', name: text('organisation'), website: link('organisation website') }),
    ],
    people: [
      aPerson({
        id: 'ana',
        name: {
          honorific: text('honorific'),
          given: text('given'),
          family: text('family'),
          order: 'given-first',
          original: text('original'),
        },
        biography: text('biography'),
      }),
    ],
    presentations: [
      aPresentation({
        id: 'case',
        title: text('case title'),
        abstract: text('abstract'),
        language: text('case language'),
        place: { city: text('city'), region: text('region'), country: null },
        organisationIds: ['org'],
        presenters: [{ personId: 'ana', post: text('presenter post') }],
        trackId: 'track',
        themeIds: ['theme'],
      }),
    ],
    references: [
      aReference({
        id: 'paper',
        title: text('reference title'),
        language: text('reference language'),
        source: {
          name: text('source'),
          url: link('source url'),
          revision: text('revision'),
          revisedBy: text('revised by'),
        },
        text: text('reference text'),
        aims: [text('aim')],
        definitions: [{ title: text('definition'), points: [text('point')] }],
        quotes: [{ person: text('quoted'), work: text('work'), said: text('said') }],
        partners: [{ name: text('partner'), countryWritten: text('country'), country: null }],
        trackId: 'track',
        sessionIds: ['s'],
      }),
    ],
    sessions: [
      aSession({
        id: 's',
        title: text('session title'),
        languages: [text('session language')],
        delivery: 'hybrid',
        roomId: 'room',
        onlineUrl: `https://e.example/${text('online')}`,
        audience: [text('audience')],
        trackId: 'track',
        themeIds: ['theme'],
        brief: {
          background: text('background'),
          objectives: [text('objective')],
          mainQuestion: text('question'),
          rounds: [{ title: text('round'), questions: [text('round question')] }],
          keywords: [text('keyword')],
        },
        items: [
          anItem({
            id: 'row',
            kind: 'presentation',
            title: text('row'),
            presentationId: 'case',
            people: [{ personId: 'ana', written: text('written') }],
          }),
        ],
        participations: [
          aParticipation({
            id: 'p',
            personId: 'ana',
            role: 'moderator',
            post: text('post'),
            organisationId: 'org',
            themeId: 'theme',
          }),
        ],
      }),
    ],
  }
}
