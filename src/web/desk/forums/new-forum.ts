/** A forum from the few fields that one begins with. */
import type { LocalDate, Zone } from '../../../domain/clock.ts'
import { documentProblems } from '../../../domain/document-rules.ts'
import type { Forum } from '../../../domain/forum.ts'
import { type ForumId, idPattern } from '../../../domain/ids.ts'
import { blankForum } from '../../../domain/new-documents.ts'
import { done, type Problem, type Result, refused } from '../../../domain/problem.ts'
import { freeSlug, slugFrom } from '../../../domain/slugs.ts'
import { uidDomainOf } from '../../../domain/uid-domain.ts'
import type { InterfaceLanguage } from '../../../text/say.ts'
import { Entered } from '../forms/entered.ts'
import { readLanguages } from '../forms/languages.ts'
import { startReading, withOthers } from '../forms/reading.ts'
import { readZoneField } from '../forms/zone-field.ts'
import { cityName } from './cities.ts'

/** Of an id, before its random end. */
const mostOfTitle = 40

export interface ForumBeginning {
  language: InterfaceLanguage
  newId: () => string
  takenSlugs: ReadonlySet<string>
  /** Of the planner's own address. */
  host: string
}

export function readNewForum(entered: Entered, beginning: ForumBeginning): Result<Forum> {
  const { language, newId, takenSlugs, host } = beginning
  const title = entered.text('title')
  const shortTitle = entered.text('shortTitle') || title
  const reading = startReading(entered, new Entered(), language)
  const zone = readZoneField(reading, 'zone', undefined)
  const hostZone = entered.text('hostCity') === '' ? zone : readZoneField(reading, 'hostCity', undefined)
  const slug = freeSlug(slugFrom(shortTitle, `forum-${newId()}`), takenSlugs)
  const id = forumId(slug, newId)
  const base = blankForum(id, {
    ...{ slug, title, zone: zone || ('UTC' as Zone) },
    opens: entered.text('opens') as LocalDate,
    closes: entered.text('closes') as LocalDate,
    languages: readLanguages(reading, []),
    uidDomain: uidDomainOf(id, host),
  })
  const city = cityName(entered.text('zone'), zone, language)
  const forum: Forum = {
    ...base,
    shortTitle,
    displayZones: base.displayZones.map((one) =>
      one.zone === zone && zone !== 'UTC' ? { zone, label: entered.text('zoneLabel') || city } : one,
    ),
    hostCity: {
      name: cityName(entered.text('hostCity') || entered.text('zone'), hostZone, language),
      zone: hostZone,
    },
  }
  const others = fieldProblems(forum, reading.problems.length > 0)
  const problems = withOthers(reading.problems, others).sort((a, b) => placeOf(a) - placeOf(b))
  return problems.length > 0 ? refused(...problems) : done(forum)
}

/** In the order of the page. */
function placeOf({ field }: Problem): number {
  return ['title', 'shortTitle', 'zone', 'zoneLabel', 'hostCity', 'opens', 'closes'].indexOf(field) >>> 0
}

/** At the fields that the short form has: what stands on a row there is typed in one place here. */
function fieldProblems(forum: Forum, isZoneUnread: boolean) {
  return documentProblems('forum', forum)
    .map((one) => {
      if (one.field.startsWith('hostCity')) return { ...one, field: 'hostCity' }
      if (/^displayZones\.\d+\.label$/.test(one.field)) return { ...one, field: 'zoneLabel' }
      return one
    })
    .filter(({ field }) => !(isZoneUnread && /^(?:zone|hostCity)$/.test(field)))
    .filter(({ field }) => !(field === 'shortTitle' && forum.shortTitle === forum.title))
}

/** Readable in the desk's addresses, and never that of another forum: a part of it is chance. */
function forumId(slug: string, newId: () => string): ForumId {
  const id = `${slug.slice(0, mostOfTitle).replace(/-$/, '')}-${newId().slice(0, 8)}`
  return (idPattern.test(id) ? id : newId()) as ForumId
}
