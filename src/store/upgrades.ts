/**
 * How documents saved by an older version become today's. Each step takes a document from one format to the next; a
 * kind's format is one more than its steps. A new step needs a sample of the shape it leaves behind in
 * `tests/store/old-shapes/`; a step is never changed or taken away, for data folders and their history are old.
 */
import type { DocumentKind } from '../domain/draft.ts'
import type { PlannerKind } from '../domain/planner-docs.ts'

export type SavedKind = DocumentKind | PlannerKind | 'frozen' | 'manifest'
type Upgrade = (doc: Record<string, unknown>) => Record<string, unknown>

const steps: Record<SavedKind, readonly Upgrade[]> = {
  forum: [],
  session: [languageBecomesLanguages],
  presentation: [],
  person: [],
  organisation: [],
  reference: [],
  frozen: [],
  manifest: [],
  list: [],
  account: [],
  visit: [],
  link: [],
  token: [],
  receipt: [],
  accepted: [],
  template: [],
  notes: [],
  undo: [],
  sheet: [],
  sheets: [],
  imported: [],
}

export function formatOf(kind: SavedKind): number {
  return steps[kind].length + 1
}

/** The document in today's format, not yet checked against its shape; null (removed) stays null. */
export function upgraded(kind: SavedKind, format: number, doc: unknown): unknown {
  if (!isRecord(doc)) return doc
  return steps[kind].slice(format - 1).reduce<Record<string, unknown>>((older, step) => step(older), doc)
}

/** Format 1 kept a session's languages as one text, `en, es`. */
function languageBecomesLanguages(session: Record<string, unknown>): Record<string, unknown> {
  const { language, ...rest } = session
  if (typeof language !== 'string') return session
  const languages = language.split(',').map((tag) => tag.trim())
  return { ...rest, languages: languages.filter((tag) => tag !== '') }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
