/** Sessions as wholes: their list, a new one, a copy, their state, taking one away, who coordinates one. */
import { addresses } from '../../../addresses.ts'
import { type Saved, slugsOf } from '../../../domain/draft.ts'
import { idPattern, type SessionId } from '../../../domain/ids.ts'
import { duplicateSession } from '../../../domain/new-documents.ts'
import type { Problem } from '../../../domain/problem.ts'
import { done, refused } from '../../../domain/problem.ts'
import { sameContent } from '../../../domain/release/canonical.ts'
import { type Session, sessionStates } from '../../../domain/session.ts'
import { freeSlug } from '../../../domain/slugs.ts'
import { stateChanges } from '../../../domain/state-changes.ts'
import { partsTurn } from '../../../store/forum-turns.ts'
import { defaultLanguage, isInterfaceLanguage, sayIn } from '../../../text/say.ts'
import { sayCity } from '../../../text/when.ts'
import { Refusal } from '../../refusal.ts'
import { answerSave } from '../answer-save.ts'
import { carriedId } from '../carried-id.ts'
import { newSessionStrip } from '../clocks/new-session-strip.ts'
import type { ForumCall, SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Door } from '../door.ts'
import type { Entered } from '../forms/entered.ts'
import { fieldId, makeForm } from '../forms/form.ts'
import { enterNewSession } from '../forums/new-session.ts'
import { sendSessionList } from '../forums/session-list.ts'
import { removeSession, sendRemoval } from '../forums/session-removal.ts'
import { formField } from '../sessions/problem-fields.ts'
import { leaveLengthOpen, lengthField, readBeginning, templatePart } from '../templates/begin-session.ts'

/** Before the routes of one session: `new` is the id of none. */
export function sessionRoutes(door: Door): void {
  door.get('/desk/forums/:forum', 'reader', sendSessionList)

  door.get('/desk/forums/:forum/sessions', 'reader', ({ res, forumId }) =>
    res.redirect(303, addresses.deskForum(forumId)),
  )

  door.get('/desk/forums/:forum/sessions/new', 'organizer', async (call) => {
    const typed = await leaveLengthOpen(call, enterNewSession(call.forum.doc))
    await sendNewSession(call, typed.with({ id: call.desk.newId() }), [])
  })

  door.post('/desk/forums/:forum/sessions/new', 'organizer', (call) =>
    call.entered.raw('act') === 'recompute'
      ? sendNewSession(call, call.entered, [])
      : alone(call, () => makeSession(call, carriedId(call) as SessionId)),
  )

  door.post('/desk/forums/:forum/sessions/:session/duplicates', 'organizer', (call) =>
    alone(call, () => makeDuplicate(call)),
  )

  door.post('/desk/forums/:forum/sessions/:session/state', 'session editor', changeState)

  door.get('/desk/forums/:forum/sessions/:session/removal', 'organizer', async (call) =>
    sendRemoval(call, await findSession(call), []),
  )

  door.post('/desk/forums/:forum/sessions/:session/removal', 'organizer', (call) =>
    alone(call, async () => removeSession(call, await findSession(call))),
  )
}

function alone(call: ForumCall, job: () => Promise<void>): Promise<void> {
  return call.desk.inTurn(partsTurn(call.forumId), job)
}

export async function findSession(call: ForumCall): Promise<Saved<Session>> {
  const { desk, forumId } = call
  const id = call.param('session')
  const saved = idPattern.test(id) ? await desk.store.read({ forumId, kind: 'session', id }) : undefined
  if (saved === undefined) throw new Refusal('missing')
  return saved
}

/** A page that is sent again says the same and makes nothing; one that was changed since makes another session. */
async function makeSession(call: ForumCall, id: SessionId): Promise<void> {
  const { desk, entered } = call
  const draft = await call.draft()
  const session = await readBeginning(call, draft, id)
  if (!session.ok) return sendNewSession(call, entered.with({ id }), session.problems)
  const there = draft.sessions.get(id)
  const isOther = there !== undefined && !sameContent(there.doc, session.value)
  return isOther ? makeSession(call, desk.newId() as SessionId) : keepNew(call, session.value)
}

async function makeDuplicate(call: ForumCall): Promise<void> {
  const { doc } = await findSession(call)
  const language = doc.languages.find(isInterfaceLanguage) ?? defaultLanguage
  const title = sayIn(language)('sessions.copyOf', { title: doc.title })
  const slug = freeSlug(doc.slug, slugsOf(await call.draft(), 'session'))
  const copy = duplicateSession(doc, { slug, title }, call.desk.newId)
  await keepNew(call, { ...copy, id: carriedId(call) as SessionId })
}

/** Where it is there already, its button was pressed twice. */
async function keepNew(call: ForumCall, session: Session): Promise<void> {
  const { desk, forumId, by, res } = call
  const place = { forumId, kind: 'session', id: session.id } as const
  const { sessions } = await call.draft()
  if (!sessions.has(session.id)) await desk.store.save(place, session, { by, at: desk.now(), seen: 0 })
  res.redirect(303, addresses.document(forumId, 'session', session.id))
}

async function sendNewSession(call: ForumCall, typed: Entered, problems: readonly Problem[]): Promise<void> {
  const { say, forumId, forum } = call
  const form = makeForm(say, typed, problems)
  const template = await templatePart(call, form)
  await sendDeskPage(call, {
    view: 'sessions/new',
    title: say('sessions.new'),
    section: 'sessions',
    status: problems.length > 0 ? 422 : 200,
    script: 'new-session',
    page: {
      problems: form.problems,
      isUnsaved: problems.length > 0 || call.req.method === 'POST',
      clocks: newSessionStrip(call, typed),
      action: addresses.newDocument(forumId, 'session'),
      id: typed.raw('id'),
      template,
      title: form.field('title', {
        label: say('field.title'),
        required: true,
        language: forum.doc.languages[0] ?? '',
      }),
      times: [
        form.field('date', { label: say('sessions.date'), kind: 'date', required: true }),
        form.field('start', { label: say('field.start'), required: true }),
        form.field('plannedMinutes', { label: say('field.plannedMinutes'), ...lengthField(template) }),
      ],
      zone: say('sessions.zoneOfForum', { city: sayCity(say, forum.doc.zone) }),
    },
  })
}

/** Draft, ready or cancelled; a cancelled session is brought back as one of the others. */
async function changeState(call: SessionCall): Promise<void> {
  const { forumId, sessionId, entered } = call
  const state = sessionStates.find((one) => one === entered.raw('state'))
  const { doc } = await findSession(call)
  if (state !== undefined && state !== doc.state && !stateChanges(doc.state, call.role).includes(state)) {
    throw new Refusal('missing')
  }
  await answerSave(call, {
    place: { forumId, kind: 'session', id: sessionId },
    change: (base) =>
      state === undefined ? refused({ field: 'state', code: 'choice-unknown' }) : done({ ...base, state }),
    again: (problems) => sendUnready(call, doc, problems),
    to: addresses.document(forumId, 'session', sessionId),
  })
}

/** What stands in the way, each with the field of the session's own page where it is put right. */
function sendUnready(call: SessionCall, session: Session, problems: readonly Problem[]): Promise<void> {
  const { say, forumId, sessionId, entered } = call
  const page = addresses.document(forumId, 'session', sessionId)
  const placed = problems.map((one) => ({ ...one, field: formField(one.field, session, []) }))
  return sendDeskPage(call, {
    view: 'sessions/unready',
    title: say('sessions.unready'),
    section: 'sessions',
    status: 422,
    page: {
      problems: makeForm(say, entered, placed).problems.map((one) => ({ ...one, href: page + one.href })),
      text: say('sessions.unreadyText'),
      title: session.title,
      language: session.languages[0] ?? '',
      id: fieldId('state'),
      backHref: page,
    },
  })
}
