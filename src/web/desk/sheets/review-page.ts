/** The page on which a sheet is gone through: the document as it looks, and beside it what was read in it. */
import { addresses } from '../../../addresses.ts'
import type { Problem } from '../../../domain/problem.ts'
import { sheetKinds } from '../../../sheets/reading/reading.ts'
import { sayClockOfDay } from '../../../text/edit-values.ts'
import { sayProblem } from '../../../text/problems.ts'
import type { TextKey } from '../../../text/say.ts'
import { sayMinutes, sayMoment } from '../../../text/when.ts'
import { firstZone } from '../../times.ts'
import type { ForumCall } from '../desk.ts'
import { sendDeskPage } from '../desk-page.ts'
import { fieldId } from '../forms/form.ts'
import { asksOf, askViews } from './asks-view.ts'
import { documentView } from './document-view.ts'
import { foundViews } from './found-view.ts'
import { namedViews } from './named-view.ts'
import { mergedSession, newerOf, newerView } from './newer-view.ts'
import { sayPlaces } from './places.ts'
import type { Review } from './review.ts'
import { targetView } from './target-view.ts'
import { pointersOf, unitGroups } from './units-view.ts'

const mostLeft = 100

export async function sendReview(
  call: ForumCall,
  review: Review,
  problems: readonly Problem[],
): Promise<void> {
  const { say, language, forum, forumId } = call
  const { sheet, reading, document, plan } = review
  const wrong = wrongFields(call, problems)
  const newer = newerOf(review)
  const named = namedViews(call, review)
  const spots = [...asksOf(review), ...reading.findings].flatMap(({ at }) => at)
  await sendDeskPage(call, {
    view: 'sheets/review',
    title: say('review.title'),
    section: 'sessions',
    status: problems.length > 0 ? 422 : 200,
    script: 'review',
    page: {
      action: addresses.sheet(forumId, sheet.id),
      dropAction: addresses.sheetRemoval(forumId, sheet.id),
      backHref: addresses.sheets(forumId),
      state: stateOf(call),
      mark: review.mark,
      name: sheet.name,
      about: say('review.broughtBy', {
        name: sheet.by,
        when: sayMoment(language, sheet.madeAt, firstZone(forum.doc, say)),
      }),
      problems: problems.map((one) => ({
        href: `#${problemTarget(call, review, one)}`,
        text: sayReviewProblem(call, one),
      })),
      kind: kindView(call, review),
      zone: zoneView(review),
      asks: askViews(call, review, problems),
      ...unitGroups(call, review, wrong),
      named,
      notes: document.notes.map((note) => say(`review.note.${note}`)),
      ...foundViews(call, review, newer),
      makes: plan.ok ? makesView(call, review) : [],
      waits: sayWaiting(call, review),
      hasNothing: review.units.length === 0,
      left: reading.leftOver.slice(0, mostLeft).map(({ text, spot }) => ({
        text: text.length > 160 ? `${text.slice(0, 160)}…` : text,
        places: sayPlaces(say, document, [spot]),
      })),
      moreLeft: Math.max(0, reading.leftOver.length - mostLeft),
      splits: splitView(call, review),
      target: targetView(call, review),
      newer: newer === null || !plan.ok ? null : newerView(call, review, plan.value, newer),
      mayAccept: plan.ok && (newer === null || mergedSession(newer) !== undefined),
      homes: homesView(call, review),
      language: reading.language ?? document.language ?? '',
      blocks: documentView(document, pointersOf(review, spots)),
    },
  })
}

/** What became of the form that was sent before this page. */
function stateOf({ say, req: { query } }: ForumCall): string {
  if (query.joined === '1') return say('review.wasJoined')
  if (query.read === '1') return say('review.wasRead')
  return query.kept === '1' ? say('review.wasKept') : ''
}

/** Questions come first: with their answers there may be nothing else to say. */
function sayWaiting(call: ForumCall, review: Review): string {
  const { plan } = review
  if (plan.ok) return ''
  if (asksOf(review).length > 0) return call.say('review.waitsForAnswers')
  return plan.problems.map((one) => sayReviewProblem(call, one)).join(' ')
}

/** Problems at a value of the reading stand at its field, all others above the form. */
function wrongFields(call: ForumCall, problems: readonly Problem[]): ReadonlyMap<string, string> {
  return new Map(problems.map((one) => [one.field, sayReviewProblem(call, one)]))
}

function problemTarget(call: ForumCall, review: Review, { field }: Problem): string {
  const isField = review.units.some(({ fields }) => fields.some(({ path }) => path === field))
  if (isField) return fieldId(`v:${field}`)
  const other = otherIds(call, review).get(field)
  if (other !== undefined) return other
  return field === 'zone' || field === 'a:zone' ? fieldId('a:zone') : 'fields'
}

function otherIds(call: ForumCall, review: Review): ReadonlyMap<string, string> {
  const rows = namedViews(call, review).flatMap((one) => one.rows)
  return new Map(rows.map(({ other }) => [other.name, other.id]))
}

function sayReviewProblem({ say }: ForumCall, problem: Problem): string {
  const key = `review.missing.${problem.code}`
  const said = say(key as TextKey, problem.facts)
  return said === key ? sayProblem(say, problem) : said
}

function kindView({ say }: ForumCall, { reading }: Review) {
  return {
    read: reading.kind,
    says: say(`review.kind.${reading.kind}`),
    choices: sheetKinds.map((value) => ({
      value,
      label: say(`review.kindName.${value}`),
      isChosen: value === reading.kind,
    })),
  }
}

/** Of a sheet that states it; where none is stated it is asked. */
function zoneView(review: Review): string {
  const { zone } = review.reading
  const isAsked = asksOf(review).some(({ kind }) => kind === 'zone')
  return zone === null || isAsked || review.reading.days.length === 0 ? '' : zone.value.iana
}

/** One line for each session, and one for all the rest. */
function makesView({ say, language }: ForumCall, { plan, target }: Review): string[] {
  if (!plan.ok) return []
  const { sessions, people, organisations, presentations, references } = plan.value
  const counted = [
    ['review.makes.people', people.length],
    ['review.makes.organisations', organisations.length],
    ['review.makes.presentations', presentations.length],
    ['review.makes.references', references.length],
  ] as const
  return [
    ...(target === null ? sessions : []).map(({ title, start, plannedMinutes, items }) =>
      say('review.makes.session', {
        title,
        when: sayClockOfDay(language, start.clock),
        minutes: sayMinutes(say, plannedMinutes),
        count: items.length,
      }),
    ),
    ...counted.flatMap(([key, count]) => (count === 0 ? [] : [say(key, { count })])),
  ]
}

function splitView({ say }: ForumCall, { reading, choices }: Review) {
  const rows = reading.days.reduce((sum, { items }) => sum + items.length, 0)
  const isProgramme = reading.kind === 'programme' || reading.days.length > 1
  if (!isProgramme || rows < 2) return []
  return (['days', 'rows'] as const).map((value) => ({
    value,
    label: say(`review.split.${value}`),
    isChosen: choices.split === value,
  }))
}

/** Where a reference is proposed for. */
function homesView({ say }: ForumCall, { reading, draft, choices }: Review) {
  if (reading.kind !== 'reference') return []
  const none = { value: '', label: say('review.noHome') }
  const tracks = draft.forum.doc.tracks.map(({ id, title }) => ({ value: id as string, label: title }))
  const sessions = [...draft.sessions.values()].map(({ doc }) => ({
    value: doc.id as string,
    label: doc.title,
  }))
  const select = (
    name: string,
    label: string,
    all: { value: string; label: string }[],
    chosen: string | null,
  ) => ({
    ...{ id: fieldId(name), name, label },
    choices: [none, ...all].map((one) => ({ ...one, isChosen: one.value === (chosen ?? '') })),
  })
  return [
    select('track', say('field.trackId'), tracks, choices.trackId),
    select('session', say('review.homeSession'), sessions, choices.sessionId),
  ]
}
