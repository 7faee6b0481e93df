/** Skeletons of sessions that a forum's team keeps to begin others with: rows by kind and minutes, and not a word about anybody. */
import type { Instant } from './clock.ts'
import type { Branded, ForumId, ItemId } from './ids.ts'
import { nameProblems } from './name-rules.ts'
import { done, type Result, refused } from './problem.ts'
import type { AgendaItem, Delivery, ItemKind, Session, SessionFormat } from './session.ts'

/** SHA-256 made of the forum's id. */
export type ForumTemplatesId = Branded<string, 'ForumTemplatesId'>
export type TemplateId = Branded<string, 'TemplateId'>

export interface TemplateRow {
  kind: ItemKind
  /** Null where the title was left out. */
  title: string | null
  minutes: number
}

export interface SessionTemplate {
  id: TemplateId
  name: string
  format: SessionFormat
  delivery: Delivery
  plannedMinutes: number
  rows: TemplateRow[]
  /** Titles of the rounds. */
  rounds: string[]
  by: string
  at: Instant
}

export interface ForumTemplates {
  id: ForumTemplatesId
  forumId: ForumId
  templates: SessionTemplate[]
  madeAt: Instant
}

export const mostTemplates = 100

export interface TemplateAsked {
  id: TemplateId
  name: string
  /** Whether rows keep their titles. */
  titles: 'kept' | 'left out'
  by: string
  at: Instant
}

export function templateOf(session: Session, { titles, ...asked }: TemplateAsked): SessionTemplate {
  return {
    ...asked,
    format: session.format,
    delivery: session.delivery,
    plannedMinutes: session.plannedMinutes,
    rows: session.items.map(({ kind, title, minutes }) => ({
      kind,
      title: titles === 'kept' ? title : null,
      minutes,
    })),
    rounds: session.brief.rounds.map(({ title }) => title),
  }
}

/** Problems: those of a name, `too-many`. The same template again leaves everything as it is. */
export function addTemplate(kept: ForumTemplates, template: SessionTemplate): Result<ForumTemplates> {
  const problems = nameProblems('name', template.name)
  if (problems.length > 0) return refused(...problems)
  if (kept.templates.some(({ id }) => id === template.id)) return done(kept)
  if (kept.templates.length >= mostTemplates)
    return refused({ field: 'name', code: 'too-many', facts: { most: mostTemplates } })
  return done({ ...kept, templates: [...kept.templates, template] })
}

export function findTemplate(kept: ForumTemplates, id: string): SessionTemplate | undefined {
  return kept.templates.find((one) => one.id === id)
}

/** Problems: those of a name. One that is not there is left alone. */
export function renameTemplate(kept: ForumTemplates, id: TemplateId, name: string): Result<ForumTemplates> {
  const problems = nameProblems('name', name)
  if (problems.length > 0) return refused(...problems)
  return done({ ...kept, templates: kept.templates.map((one) => (one.id === id ? { ...one, name } : one)) })
}

export function removeTemplate(kept: ForumTemplates, id: TemplateId): ForumTemplates {
  return { ...kept, templates: kept.templates.filter((one) => one.id !== id) }
}

/** By name, then as they were made. */
export function templatesInOrder({ templates }: ForumTemplates): SessionTemplate[] {
  return templates.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** All its minutes together. */
export function minutesOf({ rows }: SessionTemplate): number {
  return rows.reduce((sum, { minutes }) => sum + minutes, 0)
}

/**
 * A session that begins as the template says. Ids of rows are made of the session's own, so that the same page sent
 * twice says the same. `titleOf`: what a row is called whose title was left out.
 */
export function beginWith(
  session: Session,
  template: SessionTemplate,
  titleOf: (kind: ItemKind) => string,
): Session {
  return {
    ...session,
    format: template.format,
    delivery: template.delivery,
    plannedMinutes: template.plannedMinutes,
    brief: { ...session.brief, rounds: template.rounds.map((title) => ({ title, questions: [] })) },
    items: template.rows.map(
      ({ kind, title, minutes }, index): AgendaItem => ({
        id: `${session.id}-${index + 1}` as ItemId,
        kind,
        title: title ?? titleOf(kind),
        minutes,
        pin: null,
        lockedEnd: null,
        presentationId: null,
        people: [],
        privateNotes: '',
      }),
    ),
  }
}
