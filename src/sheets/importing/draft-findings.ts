/** What the desk finds in the sessions that a sheet makes, were it brought into a forum of its own: the sheet checked against itself. */
import { instantAt, knownZone } from '../../domain/clock.ts'
import type { ForumDraft } from '../../domain/draft.ts'
import { occupiedBy } from '../../domain/findings/elsewhere.ts'
import type { Finding, RuleId } from '../../domain/findings/finding.ts'
import { findingsOf } from '../../domain/findings/forum-findings.ts'
import type { ForumId, Slug } from '../../domain/ids.ts'
import { blankForum } from '../../domain/new-documents.ts'
import type { Session } from '../../domain/session.ts'
import { world } from '../../text/world.ts'
import type { Reading } from '../reading/reading.ts'
import { draftWith } from './draft-with.ts'
import { defaultChoices } from './import-choices.ts'
import { planImport } from './plan-import.ts'

export interface DraftFinding {
  session: Session
  finding: Finding
}

/** What the sheet itself was found to say twice in two ways: the desk need not tell it again. */
export const toldBySheet: Partial<Record<RuleId, string>> = {
  'over-plan': 'more-than-slot',
  'under-plan': 'slot-length',
  'row-before-start': 'outside-slot',
  'row-person-unlisted': 'person-not-in-list',
  'speaker-without-slot': 'speaker-without-slot',
  'title-differs': 'title-differs',
  'clock-pair': 'zones-disagree',
}

/** Nothing where no session can be made yet: without a zone, a day or a length. */
export function findInDraft(reading: Reading, name: string): DraftFinding[] {
  const empty = emptyDraft(reading)
  if (empty === undefined) return []
  const choices = defaultChoices(reading, empty)
  const plan = planImport({ reading, draft: empty, key: 'sheet', name, choices })
  if (!plan.ok) return []
  const draft = draftWith(empty, plan.value)
  const { sessions } = plan.value
  const view = { draft, occupied: occupiedBy(sessions), world }
  const told = new Set(reading.findings.map(({ code }) => code))
  const isNew = ({ rule }: Finding) => !told.has(toldBySheet[rule] ?? '')
  return sessions.flatMap((session) =>
    findingsOf(session, view)
      .filter(isNew)
      .map((finding) => ({ session, finding })),
  )
}

/** A forum that is held on the days and by the clock of the sheet, and has nothing else. */
function emptyDraft({ forum, language, zone, days }: Reading): ForumDraft | undefined {
  const dates = days.flatMap(({ date }) => date?.value ?? []).sort()
  const known = zone?.value.stated === true ? knownZone(zone.value.iana) : undefined
  if (dates[0] === undefined || known === undefined) return undefined
  const doc = blankForum('sheet' as ForumId, {
    slug: 'sheet' as Slug,
    title: forum?.value ?? 'Sheet',
    zone: known,
    opens: dates[0],
    closes: dates.at(-1) ?? dates[0],
    languages: [language ?? 'en'],
    uidDomain: 'sheet.invalid',
  })
  return {
    id: doc.id,
    forum: { doc, revision: 1, savedAt: instantAt(0), savedBy: '' },
    sessions: new Map(),
    presentations: new Map(),
    people: new Map(),
    organisations: new Map(),
    references: new Map(),
  }
}
