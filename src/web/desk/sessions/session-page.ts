/** The page of one session at the desk: its form, its agenda with every slot, what was found, where else it can be seen. */
import { addresses } from '../../../addresses.ts'
import type { ForumDraft, Saved } from '../../../domain/draft.ts'
import { checkSession } from '../../../domain/findings/checked.ts'
import { findSession } from '../../../domain/findings/session-findings.ts'
import type { ItemId } from '../../../domain/ids.ts'
import { namedInSession } from '../../../domain/named-in-session.ts'
import type { Problem } from '../../../domain/problem.ts'
import { releasedState } from '../../../domain/release/released-state.ts'
import type { Session } from '../../../domain/session.ts'
import { stateChanges } from '../../../domain/state-changes.ts'
import type { Say } from '../../../text/say.ts'
import { sayCity, sayMoment } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import { peopleOf, spanOfSession, stripView, withZones } from '../clocks/strip-view.ts'
import { releasedNow, type SessionCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { judgeShown } from '../findings/judging.ts'
import type { Entered } from '../forms/entered.ts'
import { makeForm } from '../forms/form.ts'
import { notesPart } from '../notes/notes-part.ts'
import { undoBar } from '../undo/undo-bar.ts'
import { agendaView } from './agenda-rows.ts'
import { blankParts } from './blank-parts.ts'
import { sayAgreeing, sayFindings } from './found-lines.ts'
import { keyList } from './key-list.ts'
import type { NameBooks } from './name-book.ts'
import { pasteField } from './paste-rows.ts'
import { knownMinutes, minutesBefore, writeKnownMinutes } from './pay-rows.ts'
import { payersView } from './payers-view.ts'
import { listedIds } from './reading.ts'
import { briefView, headFields, peopleView } from './session-form.ts'
import { sheetFor } from './session-sheet.ts'
import { sheetData } from './sheet-data.ts'
import { suggestionsFor } from './suggestions.ts'

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
  /** The row at which the page asks who pays. */
  asks?: ItemId
  /** What a button of the agenda did, in sentences. */
  told?: readonly string[]
}

export async function sendSession(call: SessionCall, shown: ShownSession): Promise<void> {
  const { say, language, forum } = call
  const { session, entered, names } = shown
  const draft = await call.draft()
  const listed = new Set<string>(session.participations.map(({ personId }) => personId))
  const sheet = await sheetFor(call, session)
  const findings = findSession(sheet)
  const { judged, acceptances } = await judgeShown(call, session.id, findings)
  const found = sayFindings(say, judged, listed)
  const lists = suggestionsFor(shown, draft)
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
      findingsHref: addresses.sessionFindings(call.forumId, call.sessionId),
      agreeing: sayAgreeing(say, checkSession(sheet, findings)),
      head: headFields(forum.doc, wording),
      agenda: agendaView(session, { say, form, found }),
      keys: keyList(say),
      pasting: pasteField(say, form),
      told: shown.told ?? [],
      paying: payingView(say, shown),
      rowsProblem: form.field('rows', { label: say('editor.agenda') }).problem,
      people: peopleView(forum.doc, session, found, wording),
      brief: briefView(wording),
      ...blankParts(forum.doc, session, { say, language }),
      rowActs: Object.entries(rowActs).map(([verb, key]) => ({ verb, label: say(key) })),
      known: [...knownNames(session, entered, names), knownLengths(shown)],
      lists: { ...lists, people: withZones(call, draft, shown.saved.doc, lists.people) },
      clocks: stripView(call, spanOfSession(session), peopleOf(call, draft, session, shown.saved.doc)),
      slotsHref: addresses.sessionSlots(call.forumId, call.sessionId),
      namesHref: lists.isWhole ? '' : addresses.sessionNames(call.forumId, call.sessionId),
      zones: zonesNear(call, draft, session),
      notes: await notesPart(call, shown.saved.doc),
      undo: await undoBar(call),
      liveHref: addresses.live(call.forumId, call.sessionId),
      data: sheetData(call, { sheet, findings, acceptances, saved: shown.saved }),
    },
  })
}

const rowActs = {
  'add-row-after': 'editor.addBelow',
  duplicate: 'editor.duplicate',
  remove: 'editor.remove',
} as const

/** Growth is counted from what was saved last, until somebody pays. */
function knownLengths({ entered, saved, mood }: ShownSession) {
  const known = mood === 'saved' ? '' : entered.raw(knownMinutes)
  return { name: knownMinutes, value: known || writeKnownMinutes(saved.doc) }
}

function payingView(say: Say, { asks, session, entered }: ShownSession) {
  return asks && payersView(say, session, { id: asks, from: minutesBefore(entered, asks) })
}

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
    sheets: draftSheets(call),
    publicHref:
      isPublic && released !== undefined && shown !== undefined
        ? addresses.session(released.forum.slug, shown.slug)
        : '',
    coordinatorsHref: isTeam ? addresses.coordinators(forumId, sessionId) : '',
    templateHref: isTeam ? addresses.sessionTemplate(forumId, sessionId) : '',
    duplicatesAction: isTeam ? addresses.sessionDuplicates(forumId, sessionId) : '',
    duplicateId: isTeam ? desk.newId() : '',
    removalHref: isTeam ? addresses.removal(forumId, 'session', sessionId) : '',
    newPersonHref: !isTeam ? '' : addresses.newDocument(forumId, 'person'),
  }
}

/** Links to the draft as a sheet. */
function draftSheets({ say, forumId, sessionId }: SessionCall) {
  return (
    [
      ['docx', 'word'],
      ['md', 'markdown'],
      ['txt', 'text'],
    ] as const
  ).map(([format, name]) => ({
    href: addresses.draftSheet(forumId, sessionId, `sheet.${format}`),
    label: say(`sheet.${name}`),
  }))
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
