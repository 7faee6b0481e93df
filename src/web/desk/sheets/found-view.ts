/** What is worth a look on a review: where one rule says the same of many rows, one line for all of them. */
import { toldBySheet } from '../../../sheets/importing/draft-findings.ts'
import { sayFinding, saySeverity } from '../../../text/findings.ts'
import { sayReadFinding } from '../../../text/read-findings.ts'
import type { ForumCall } from '../desk.ts'
import { findingsOfMerged, findingsToBe } from './draft-after.ts'
import { fieldsOfFindings } from './finding-fields.ts'
import { mergedSession, type Newer } from './newer-view.ts'
import { type PlaceLink, sayPlaces } from './places.ts'
import type { Review } from './review.ts'

interface FoundOne {
  kind: string
  severity: 'error' | 'warning' | 'note'
  word: string
  text: string
  /** What it is about, as the sentence writes it; empty where it names nothing. */
  named: string
  where: string
  /** Id of the form's field. */
  field: string
  places: PlaceLink[]
}

export interface FoundView extends FoundOne {
  /** More than a few of one rule: each with what it adds to the sentence that stands for all. */
  alike: (FoundOne & { own: string })[]
}

const mostAlone = 3

/** Where the sheet disagrees with itself, then what the desk's own rules find in what would be made. */
export function foundViews(call: ForumCall, review: Review, newer: Newer | null) {
  const all = [...foundInSheet(call, review), ...foundByDesk(call, review, newer)]
  const remarks = all.filter(({ severity }) => severity === 'note')
  return {
    found: grouped(all.filter(({ severity }) => severity !== 'note')),
    remarks: { count: remarks.length, lines: grouped(remarks) },
  }
}

function grouped(all: readonly FoundOne[]): FoundView[] {
  return [...Map.groupBy(all, ({ kind }) => kind).values()].flatMap((group) => {
    if (group.length > mostAlone) return [standForAll(group)]
    return group.map((one) => ({ ...one, alike: [] }))
  })
}

/** The sentence of the first; where all are alike but for what they name, the name is left out of it. */
function standForAll(group: readonly FoundOne[]): FoundView {
  const [first = nothing] = group
  const bare = ({ text, named }: FoundOne) => (named === '' ? text : text.replace(named, () => '…'))
  const isBare = first.named !== '' && group.every((one) => bare(one) === bare(first))
  const where = group.every((one) => one.where === first.where) ? first.where : ''
  const alike = group.map((one) => ({
    ...one,
    where: one.where === where ? '' : one.where,
    own: isBare ? one.named : one.text,
  }))
  return { ...first, text: isBare ? bare(first) : first.text, where, field: '', places: [], alike }
}

const nothing: FoundOne = {
  ...{ kind: '', severity: 'note', word: '', text: '', named: '', where: '', field: '', places: [] },
}

function foundInSheet({ say }: ForumCall, { reading, document }: Review): FoundOne[] {
  return reading.findings.map((finding) => ({
    ...{ kind: `sheet ${finding.code}`, severity: 'warning' as const, word: say('review.inSheet') },
    ...{ text: sayReadFinding(say, finding), named: namedIn(finding.facts), where: '', field: '' },
    places: sayPlaces(say, document, finding.at),
  }))
}

function foundByDesk({ say }: ForumCall, review: Review, newer: Newer | null): FoundOne[] {
  const told = new Set(review.reading.findings.map(({ code }) => code))
  const fieldOf = newer === null ? fieldsOfFindings(review) : () => undefined
  const several = review.plan.ok && review.plan.value.sessions.length > 1
  return findingsAfterIt(review, newer).flatMap(({ session, findings }) =>
    findings
      .filter(({ rule }) => !told.has(toldBySheet[rule] ?? ''))
      .map((finding) => ({
        kind: `${finding.severity} ${finding.rule}`,
        severity: finding.severity,
        word: saySeverity(say, finding.severity),
        text: sayFinding(say, finding),
        named: namedIn(finding.facts),
        where: several ? session.title : '',
        field: fieldOf(session, finding) ?? '',
        places: [],
      })),
  )
}

function namedIn({ row, person, title, name }: Readonly<Record<string, string | number>>): string {
  return String(row ?? person ?? title ?? name ?? '')
}

function findingsAfterIt({ draft, plan }: Review, newer: Newer | null): ReturnType<typeof findingsToBe> {
  if (!plan.ok) return []
  if (newer === null) return findingsToBe(draft, plan.value)
  const merged = mergedSession(newer)
  return merged === undefined
    ? []
    : [{ session: merged, findings: findingsOfMerged(draft, plan.value, merged) }]
}
