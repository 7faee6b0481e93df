/** The shape of every document of a forum. Keys are written in the order in which they stand here. */
import { z } from 'zod'
import type { DocumentKind, DocumentKinds } from '../domain/draft.ts'
import { type Forum, hues } from '../domain/forum.ts'
import type * as ids from '../domain/ids.ts'
import { type Organisation, organisationTypes } from '../domain/organisation.ts'
import type { Person } from '../domain/person.ts'
import type { Presentation } from '../domain/presentation.ts'
import { type Reference, referenceKinds } from '../domain/reference.ts'
import * as session from '../domain/session.ts'
import {
  clockShape,
  countryShape,
  idShape,
  languageShape,
  localDateShape,
  minutesShape,
  shapeOf,
  slugShape,
  wallClockShape,
  which,
  zoneShape,
} from './shape-parts.ts'

const placeInZone = z.strictObject({ name: z.string(), zone: zoneShape })

export const forumShape = shapeOf<Forum>()(
  z.strictObject({
    id: idShape<ids.ForumId>(),
    slug: slugShape,
    title: z.string(),
    shortTitle: z.string(),
    summary: z.string(),
    zone: zoneShape,
    displayZones: z.array(z.strictObject({ zone: zoneShape, label: z.string() })),
    hostCity: placeInZone,
    audienceRegions: z.array(placeInZone),
    opens: localDateShape,
    closes: localDateShape,
    languages: z.array(languageShape),
    uidDomain: z.string().regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/),
    hue: z.enum(hues),
    website: z.string().nullable(),
    tracks: z.array(
      z.strictObject({
        id: idShape<ids.TrackId>(),
        slug: slugShape,
        title: z.string(),
        hue: z.enum(hues),
      }),
    ),
    themes: z.array(z.strictObject({ id: idShape<ids.ThemeId>(), slug: slugShape, title: z.string() })),
    rooms: z.array(z.strictObject({ id: idShape<ids.RoomId>(), title: z.string(), venue: z.string() })),
  }),
)

export const itemShape = shapeOf<session.AgendaItem>()(
  z.strictObject({
    id: idShape<ids.ItemId>(),
    kind: z.enum(session.itemKinds),
    title: z.string(),
    minutes: minutesShape,
    pin: z.strictObject({ clock: wallClockShape, which }).nullable(),
    lockedEnd: z.strictObject({ clock: wallClockShape, which }).nullable().default(null),
    presentationId: idShape<ids.PresentationId>().nullable(),
    people: z.array(z.strictObject({ personId: idShape<ids.PersonId>(), written: z.string().nullable() })),
    privateNotes: z.string(),
  }),
)

export const sessionShape = shapeOf<session.Session>()(
  z.strictObject({
    id: idShape<ids.SessionId>(),
    slug: slugShape,
    title: z.string(),
    state: z.enum(session.sessionStates),
    format: z.enum(session.sessionFormats),
    start: z.strictObject({ clock: wallClockShape, zone: zoneShape, which }),
    plannedMinutes: minutesShape,
    languages: z.array(languageShape),
    delivery: z.enum(session.deliveries),
    roomId: idShape<ids.RoomId>().nullable(),
    onlineUrl: z.string().nullable(),
    audience: z.array(z.string()),
    trackId: idShape<ids.TrackId>().nullable(),
    themeIds: z.array(idShape<ids.ThemeId>()),
    brief: z.strictObject({
      background: z.string(),
      objectives: z.array(z.string()),
      mainQuestion: z.string(),
      rounds: z.array(z.strictObject({ title: z.string(), questions: z.array(z.string()) })),
      keywords: z.array(z.string()),
    }),
    items: z.array(itemShape),
    participations: z.array(
      z.strictObject({
        id: idShape<ids.ParticipationId>(),
        personId: idShape<ids.PersonId>(),
        role: z.enum(session.roles),
        post: z.string(),
        organisationId: idShape<ids.OrganisationId>().nullable(),
        themeId: idShape<ids.ThemeId>().nullable(),
      }),
    ),
    privateNotes: z.string(),
  }),
)

export const presentationShape = shapeOf<Presentation>()(
  z.strictObject({
    id: idShape<ids.PresentationId>(),
    slug: slugShape,
    title: z.string(),
    state: z.enum(['draft', 'ready']),
    abstract: z.string(),
    place: z.strictObject({
      city: z.string().nullable(),
      region: z.string().nullable(),
      country: countryShape.nullable(),
    }),
    organisationIds: z.array(idShape<ids.OrganisationId>()),
    presenters: z.array(z.strictObject({ personId: idShape<ids.PersonId>(), post: z.string() })),
    trackId: idShape<ids.TrackId>().nullable(),
    themeIds: z.array(idShape<ids.ThemeId>()),
    language: languageShape,
  }),
)

export const personShape = shapeOf<Person>()(
  z.strictObject({
    id: idShape<ids.PersonId>(),
    slug: slugShape,
    name: z.strictObject({
      honorific: z.string().nullable(),
      given: z.string(),
      family: z.string(),
      order: z.enum(['given-first', 'family-first']),
      original: z.string().nullable(),
    }),
    zone: zoneShape.nullable(),
    country: countryShape.nullable(),
    biography: z.string(),
    contact: z.strictObject({ email: z.string().nullable(), phone: z.string().nullable() }),
    availability: z.array(z.strictObject({ from: wallClockShape, to: wallClockShape })).default([]),
    preferredHours: z.strictObject({ from: clockShape, to: clockShape }).nullable().default(null),
  }),
)

export const organisationShape = shapeOf<Organisation>()(
  z.strictObject({
    id: idShape<ids.OrganisationId>(),
    slug: slugShape,
    name: z.string(),
    type: z.enum(organisationTypes).nullable(),
    country: countryShape.nullable(),
    website: z.string().nullable(),
  }),
)

export const referenceShape = shapeOf<Reference>()(
  z.strictObject({
    id: idShape<ids.ReferenceId>(),
    slug: slugShape,
    title: z.string(),
    state: z.enum(['draft', 'ready']),
    kind: z.enum(referenceKinds),
    language: languageShape,
    source: z.strictObject({
      name: z.string(),
      url: z.string().nullable(),
      revision: z.string().nullable(),
      revisedBy: z.string().nullable(),
    }),
    text: z.string(),
    aims: z.array(z.string()),
    definitions: z.array(z.strictObject({ title: z.string(), points: z.array(z.string()) })),
    quotes: z.array(z.strictObject({ person: z.string(), work: z.string(), said: z.string() })),
    partners: z.array(
      z.strictObject({
        name: z.string(),
        countryWritten: z.string().nullable(),
        country: countryShape.nullable(),
      }),
    ),
    trackId: idShape<ids.TrackId>().nullable(),
    sessionIds: z.array(idShape<ids.SessionId>()),
  }),
)

const documentShapes: { [Kind in DocumentKind]: z.ZodType<DocumentKinds[Kind]> } = {
  forum: forumShape,
  session: sessionShape,
  presentation: presentationShape,
  person: personShape,
  organisation: organisationShape,
  reference: referenceShape,
}

export function documentShape<Kind extends DocumentKind>(kind: Kind): z.ZodType<DocumentKinds[Kind]> {
  return documentShapes[kind]
}
