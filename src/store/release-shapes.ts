/** The shapes of what a release is made of. */
import { z } from 'zod'
import type * as ids from '../domain/ids.ts'
import type { Change, ChangeFact } from '../domain/release/changes.ts'
import type * as release from '../domain/release/manifest.ts'
import { byId, hexShape, idShape, instantShape, languageShape, shapeOf, slugShape } from './shape-parts.ts'
import {
  forumShape,
  itemShape,
  organisationShape,
  personShape,
  presentationShape,
  referenceShape,
  sessionShape,
} from './shapes.ts'

const contentName = hexShape<release.ContentName>()
const digest = hexShape<release.Digest>()
const placedInTime = { startsAt: instantShape, endsAt: instantShape }

const frozenItemShape = shapeOf<release.FrozenItem>()(
  itemShape.omit({ privateNotes: true, lockedEnd: true }).extend(placedInTime),
)

const frozenSessionShape = shapeOf<release.FrozenSession>()(
  sessionShape.omit({ privateNotes: true }).extend({ items: z.array(frozenItemShape), ...placedInTime }),
)

const frozenPersonShape = shapeOf<release.FrozenPerson>()(
  personShape.omit({ contact: true, availability: true, preferredHours: true }),
)

export const frozenBodyShape = shapeOf<release.FrozenBody>()(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('forum'), doc: forumShape }),
    z.strictObject({ kind: z.literal('session'), doc: frozenSessionShape }),
    z.strictObject({ kind: z.literal('presentation'), doc: presentationShape }),
    z.strictObject({ kind: z.literal('person'), doc: frozenPersonShape }),
    z.strictObject({ kind: z.literal('organisation'), doc: organisationShape }),
    z.strictObject({ kind: z.literal('reference'), doc: referenceShape }),
  ]),
)

const fromTo = <Part extends z.ZodType>(part: Part) => ({ from: part, to: part })

const factShape = shapeOf<ChangeFact>()(
  z.discriminatedUnion('code', [
    z.strictObject({ code: z.enum(['added', 'cancelled', 'brought-back', 'removed']) }),
    z.strictObject({ code: z.literal('moved'), ...fromTo(instantShape) }),
    z.strictObject({ code: z.literal('planned'), ...fromTo(z.int()) }),
    z.strictObject({ code: z.literal('retitled'), ...fromTo(z.string()) }),
    z.strictObject({
      code: z.enum(['items-added', 'items-removed', 'items-longer', 'items-shorter', 'items-edited']),
      count: z.int(),
    }),
    z.strictObject({ code: z.literal('items-reordered') }),
    z.strictObject({
      code: z.enum(['people-joined', 'people-left', 'people-renamed']),
      names: z.array(z.string()),
    }),
    z.strictObject({ code: z.enum(['place', 'track', 'themes', 'languages', 'brief', 'details']) }),
  ]),
)

const changeShape = shapeOf<Change>()(
  z.strictObject({
    sessionId: idShape<ids.SessionId>(),
    slug: slugShape,
    title: z.string(),
    facts: z.array(factShape),
  }),
)

const entryState = z.enum(['on', 'cancelled', 'gone'])
const entryRecord = {
  sequence: z.int().nonnegative(),
  createdAt: instantShape,
  changedAt: instantShape,
  placed: digest,
  shown: digest,
}

const itemRecordShape = shapeOf<release.ItemRecord>()(
  z.strictObject({
    state: entryState,
    ...entryRecord,
    people: z.array(idShape<ids.PersonId>()),
    last: z.strictObject({ title: z.string(), ...placedInTime }),
  }),
)

const facetsShape = shapeOf<release.Facets>()(
  z.strictObject({
    trackId: idShape<ids.TrackId>().nullable(),
    themeIds: z.array(idShape<ids.ThemeId>()),
    languages: z.array(languageShape),
    personIds: z.array(idShape<ids.PersonId>()),
    text: z.string(),
  }),
)

const sessionRecordShape = shapeOf<release.SessionRecord>()(
  z.strictObject({
    state: entryState,
    version: contentName,
    changedIn: z.int().positive(),
    lastChange: z.array(factShape),
    ...entryRecord,
    slugs: z.array(slugShape),
    items: byId<ids.ItemId, typeof itemRecordShape>(itemRecordShape),
    facets: z.array(facetsShape),
  }),
)

const names = <Id extends ids.Branded<string, string>>() => byId<Id, typeof contentName>(contentName)

export const manifestShape = shapeOf<release.Manifest>()(
  z.strictObject({
    forumId: idShape<ids.ForumId>(),
    number: z.int().positive(),
    at: instantShape,
    by: z.string(),
    note: z.string(),
    forum: contentName,
    forumChangedAt: instantShape,
    sessions: byId<ids.SessionId, typeof sessionRecordShape>(sessionRecordShape),
    presentations: names<ids.PresentationId>(),
    people: names<ids.PersonId>(),
    organisations: names<ids.OrganisationId>(),
    references: names<ids.ReferenceId>(),
    changes: z.array(changeShape),
  }),
)
