/** Two forums with people of every kind at their desks, and private texts that must never reach the wrong ones. */
import type { ForumId } from '../../../src/domain/ids.ts'
import { type PlannerKind, plannerKinds } from '../../../src/domain/planner-docs.ts'
import type { Store } from '../../../src/store/port.ts'
import { saveDocs } from '../../app.ts'
import { addNotesTo, addSheetTo, addTemplateTo, secretNote, secretOfSheet } from '../../kept-by-teams.ts'
import { aForum, anItem, aPerson, aSession, privateSentences, unwrap } from '../../makers.ts'
import { sampleForumId, sampleStore } from '../../sample.ts'
import { postForms } from '../sent-forms.ts'
import { type Browser, startDesk, type TestDesk } from './desk-app.ts'

export const otherForumId = 'other' as ForumId
export const workshopId = 'rebuilding-an-inclusive-society'
/** Why a finding was accepted: for the team alone. */
const secretReason = 'The mayor insists on these nine minutes.'
/** Stands in private fields of the sample forum's own documents. */
export const secretOfSample = 'Only for our own organizers: the budget is not yet sure.'

export interface World {
  desk: TestDesk
  owner: Browser
  organizer: Browser
  reader: Browser
  /** An organizer of the other forum only. */
  outsider: Browser
  /** Coordinates that session. */
  coordinator: Browser
  /** Coordinates another session of the same forum. */
  otherCoordinator: Browser
  /** Was an organizer, until the role was taken away. */
  former: Browser
  /** Signed out, and kept the cookie. */
  signedOut: Browser
}

export async function startWorld(): Promise<World> {
  const store = await sampleStore()
  await addSecrets(store)
  await addTemplateTo(store, sampleForumId)
  await addSheetTo(store, sampleForumId)
  await addNotesTo(store, sampleForumId, workshopId, 'rebuilding-speaker-2')
  await saveDocs(store, otherForumId, {
    forum: aForum({ id: otherForumId, slug: otherForumId, title: 'The other forum' }),
    people: [aPerson({ id: 'bea', given: 'Bea' })],
    sessions: [aSession({ id: 'their-session', items: [anItem({ people: ['bea'] })] })],
  })
  const desk = await startDesk(store)
  const owner = await desk.signIn('Owner')
  const world: World = {
    desk,
    owner,
    organizer: await desk.signIn('Organizer', 'organizer'),
    reader: await desk.signIn('Reader', 'reader'),
    outsider: await desk.signIn('Outsider', 'organizer', otherForumId),
    coordinator: await desk.coordinate(workshopId),
    otherCoordinator: await desk.coordinate('what-young-members-ask'),
    former: await desk.signIn('Former', 'organizer'),
    signedOut: await desk.signIn('Gone', 'organizer'),
  }
  const former = await desk.access.findAccount('former@example.org')
  if (former !== undefined) await desk.access.setRole(former.id, sampleForumId, null)
  await world.signedOut.post('/desk/sign-out', {})
  await invitePending(desk)
  await acceptFindings(owner)
  return world
}

/** Somebody on the team who has not chosen a password yet. */
async function invitePending({ access }: TestDesk): Promise<void> {
  const asked = { email: 'pending@example.org', name: 'Pending', makesForums: false }
  const { id } = unwrap(await access.addAccount(asked))
  unwrap(await access.setRole(id, sampleForumId, 'reader'))
}

/** One of the workshop, and one of the two of the forum: there is something to accept, and something to take back. */
async function acceptFindings(owner: Browser): Promise<void> {
  const desk = `/desk/forums/${sampleForumId}`
  for (const page of [`${desk}/sessions/${workshopId}/findings`, `${desk}/findings`]) {
    const accepting = postForms((await owner.get(page)).text).find(({ action }) =>
      /\/acceptances$/.test(action),
    )
    if (accepting === undefined) throw new Error(`nothing can be accepted on ${page}`)
    const fields = Object.fromEntries(accepting.fields.map(([name, value]) => [name, value]))
    await owner.post(accepting.action, { ...fields, reason: secretReason })
  }
}

/** Private texts, and a second state of one document of every kind, so that there is one to bring back. */
async function addSecrets(store: Store): Promise<void> {
  const draft = await store.readForum(sampleForumId)
  if (draft === undefined) throw new Error('there is no sample')
  const session = [...draft.sessions.values()].find(({ doc }) => doc.id === workshopId)
  const person = draft.people.values().next().value
  const organisation = draft.organisations.values().next().value
  const presentation = draft.presentations.values().next().value
  const reference = draft.references.values().next().value
  if (!session || !person || !organisation || !presentation || !reference)
    throw new Error('the sample lacks a document of some kind')
  await saveDocs(store, sampleForumId, {
    sessions: [{ ...session.doc, privateNotes: secretOfSample }],
    forum: { ...draft.forum.doc, website: 'https://gsef.example/' },
    organisations: [{ ...organisation.doc, website: 'https://organisation.example/' }],
    presentations: [{ ...presentation.doc, title: `${presentation.doc.title}, revised` }],
    references: [{ ...reference.doc, title: `${reference.doc.title}, revised` }],
    people: [
      ...namesakes,
      { ...person.doc, contact: { email: 'kept.secret@example.org', phone: '+1 555 0100' } },
    ],
  })
}

/** Three people of one name: two findings of the forum itself. */
const namesakes = ['one', 'two', 'three'].map((id) =>
  aPerson({ id: `namesake-${id}`, given: 'Mi', family: 'Moon' }),
)

/** Texts that nobody without a role in their forum may ever see. */
export const secrets = [
  secretOfSample,
  'kept.secret@example.org',
  '+1 555 0100',
  secretReason,
  ...privateSentences,
  secretNote,
  secretOfSheet,
]

/** Everything that the store holds, but visits: equal texts mean that nothing was changed. */
export async function wholeStore(store: Store): Promise<string> {
  const forums = await Promise.all(
    (await store.forums()).map(async (id) => {
      const { forum, sessions, presentations, people, organisations, references } =
        (await store.readForum(id)) ?? {}
      const parts = [sessions, presentations, people, organisations, references].map((part) => [
        ...(part ?? []),
      ])
      return [id, forum, parts, await store.releaseNumbers(id)]
    }),
  )
  const kinds = plannerKinds.filter((kind: PlannerKind) => kind !== 'visit')
  const planner = await Promise.all(kinds.map((kind) => store.listPlannerDocs(kind)))
  return JSON.stringify([forums, planner], null, 1)
}
