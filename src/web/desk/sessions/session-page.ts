/** The page of one session at the desk: its form, its agenda with every slot, what was found, where else it can be seen. */
import { addresses } from '../../../addresses.ts'
import type { ForumDraft, Saved } from '../../../domain/draft.ts'
import { elsewhereOf } from '../../../domain/findings/elsewhere.ts'
import { findSession } from '../../../domain/findings/session-findings.ts'
import { sheetOf } from '../../../domain/findings/sheet-context.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import type { Problem } from '../../../domain/problem.ts'
import { releasedState } from '../../../domain/release/released-state.ts'
import type { Session } from '../../../domain/session.ts'
import { stateChanges } from '../../../domain/state-changes.ts'
import type { Say } from '../../../text/say.ts'
import { sayCity, sayMoment } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import { releasedNow, type SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import type { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { agendaView } from './agenda-rows.ts'
import { blankParts } from './blank-parts.ts'
import { sayFindings } from './found-lines.ts'
import type { NameBooks } from './name-book.ts'
import { listedIds } from './reading.ts'
import { briefView, headFields, peopleView } from './session-form.ts'
import { sheetData } from './sheet-data.ts'

export interface ShownSession {
  saved: Saved<Session>
  entered: Entered
  /** The session as far as the form can be read. */
  session: Session
  names: NameBooks
  /** Shown at their fields. */
  problems: readonly Problem[]
  /** `refused`: also listed at the top. */
  mood: 'saved' | 'unsaved' | 'refused'
  /** The field or button that gets the focus. */
  focus: string
}

export async function sendSession(call: SessionCall, shown: ShownSession): Promise<void> {
  const { say, language, forum } = call
  const { session, entered, names } = shown
  const draft = await call.draft()
  const elsewhere = await elsewhereFor(call, session)
  const listed = new Set<string>(session.participations.map(({ personId }) => personId))
  const found = sayFindings(say, findSession(sheetOf(session, draft, elsewhere)), listed)
  const form = makeForm(say, entered, shown.problems)
  const wording = { say, language, form, entered }
  await sendDeskPage(call, {
    view: 'sessions/edit',
    title: shown.saved.doc.title,
    section: 'sessions',
    status: shown.mood === 'refused' ? 422 : 200,
    script: call.mayEdit ? 'editor' : 'forms',
    page: {
      action: addresses.document(call.forumId, 'session', call.sessionId),
      problems: shown.mood === 'refused' ? placeProblems(say, shown, form.problems) : [],
      isUnsaved: shown.mood !== 'saved',
      mayEdit: call.mayEdit,
      seen: shown.mood === 'saved' ? shown.saved.revision : entered.raw('seen'),
      shownTime: entered.raw('start.shown'),
      focus: shown.focus,
      language: session.languages[0] ?? '',
      ...aroundSession(call, shown.saved),
      waits: waitsForRelease(call, draft, shown.saved.doc),
      found: found.ofSession,
      head: headFields(forum.doc, wording),
      agenda: agendaView(session, { say, form, found }),
      rowsProblem: form.field('rows', { label: say('editor.agenda') }).problem,
      people: peopleView(forum.doc, session, found, wording),
      brief: briefView(wording),
      ...blankParts(forum.doc, session, { say, language }),
      rowActs: Object.entries(rowActs).map(([verb, key]) => ({ verb, label: say(key) })),
      known: knownNames(session, entered, names),
      lists: suggestions(names, draft),
      zones: zonesNear(call, draft, session),
      data: sheetData(call, { session, elsewhere, saved: shown.saved }),
    },
  })
}

const rowActs = {
  'add-row-after': 'editor.addBelow',
  duplicate: 'editor.duplicate',
  remove: 'editor.remove',
} as const

/** Of a row its number is told too: ten rows have ten fields for minutes. */
function placeProblems(
  say: Say,
  { problems, entered }: ShownSession,
  lines: readonly { href: string; text: string }[],
) {
  const rows = listedIds(entered, 'rows')
  return lines.map(({ href, text }, index) => {
    const [, id = ''] = /^items\.([^.]+)\./.exec(problems[index]?.field ?? '') ?? []
    const place = rows.indexOf(id)
    return { href, text: place < 0 ? text : say('desk.problemsOfRow', { number: place + 1, text }) }
  })
}

/** Whoever may see one session only learns nothing of the others. */
async function elsewhereFor({ role, occupied }: SessionCall, session: Session) {
  if (role === 'coordinator') return []
  return elsewhereOf(await occupied(), session)
}

function aroundSession(call: SessionCall, { doc, savedAt, savedBy, revision }: Saved<Session>) {
  const { say, language, forum, forumId, sessionId, desk } = call
  const zone = firstZone(forum.doc, say)
  const released = releasedNow(desk, forumId)
  const shown = released?.sessions.get(sessionId)
  const isPublic = shown !== undefined && released?.manifest.sessions[sessionId]?.state !== 'gone'
  const isTeam = call.mayEdit && call.role !== 'coordinator'
  const change = (state: Session['state'], label: string) => ({ state, label })
  const changes = {
    draft: [change('ready', say('editor.markReady')), change('cancelled', say('editor.cancel'))],
    ready: [change('draft', say('editor.backToDraft')), change('cancelled', say('editor.cancel'))],
    cancelled: [change('draft', say('editor.bringBack'))],
  }
  return {
    state: { name: doc.state, label: say(`field.state.${doc.state}`) },
    stateAction: addresses.sessionState(forumId, sessionId),
    changes: changes[doc.state].filter(({ state }) => stateChanges(doc.state, call.role).includes(state)),
    revision,
    savedWords: say('editor.savedBy', { name: savedBy, when: sayMoment(language, savedAt, zone) }),
    historyHref: addresses.history(forumId, 'session', sessionId),
    previewHref: addresses.preview(forumId, [sessionId], addresses.session(forum.doc.slug, doc.slug)),
    publicHref:
      isPublic && released !== undefined && shown !== undefined
        ? addresses.session(released.forum.slug, shown.slug)
        : '',
    coordinatorsHref: isTeam ? addresses.coordinators(forumId, sessionId) : '',
    duplicatesAction: isTeam ? addresses.sessionDuplicates(forumId, sessionId) : '',
    duplicateId: isTeam ? desk.newId() : '',
    removalHref: isTeam ? addresses.removal(forumId, 'session', sessionId) : '',
    newPersonHref: !isTeam ? '' : addresses.newDocument(forumId, 'person'),
  }
}

/** What a state means while readers have not heard of it, with the way to the release that tells them. */
function waitsForRelease({ say, desk, forumId, role }: SessionCall, draft: ForumDraft, session: Session) {
  const difference = releasedState(session, draft, releasedNow(desk, forumId))
  const isWaiting = {
    draft: difference !== 'never',
    ready: difference !== 'same',
    cancelled: difference === 'changed',
  }[session.state]
  return {
    text: isWaiting ? say(`editor.waits.${session.state}`) : '',
    href: isWaiting && role !== 'coordinator' ? addresses.releasing(forumId) : '',
  }
}

/** Hidden fields that say which document each name on the page is of. */
function knownNames(session: Session, entered: Entered, names: NameBooks) {
  const named = namedInSession(session)
  return (['person', 'presentation', 'organisation'] as const).flatMap((kind) => {
    const lines = [...named[kind]].map((id) => `${id} ${names[kind].label(id)}`)
    return [...new Set([...entered.all(`known.${kind}`), ...lines])].map((value) => ({
      name: `known.${kind}`,
      value,
    }))
  })
}

function suggestions(names: NameBooks, { presentations }: ForumDraft) {
  return {
    people: names.person.entries,
    organisations: names.organisation.entries,
    presentations: names.presentation.entries.map((one) => ({
      ...one,
      presenters: (presentations.get(one.id as never)?.doc.presenters ?? [])
        .map(({ personId }) => personId)
        .join(' '),
    })),
  }
}

/** Zones that the people and places of this session live in: the likeliest to be typed. */
function zonesNear({ forum, say }: SessionCall, { people }: ForumDraft, session: Session) {
  const { zone, displayZones, hostCity, audienceRegions } = forum.doc
  const zones = new Set([
    zone,
    hostCity.zone,
    ...displayZones.map((one) => one.zone),
    ...audienceRegions.map((one) => one.zone),
    ...session.participations.flatMap(({ personId }) => people.get(personId)?.doc.zone ?? []),
  ])
  return [...zones].map((zone) => ({ zone, city: sayCity(say, zone) }))
}
