/** What a kind of document on the shelf is at the desk: its line in the list, its form, and the way between form and document. */
import type { DocumentKinds, ForumDraft, PartKind, Saved } from '../../../domain/draft.ts'
import type { Forum } from '../../../domain/forum.ts'
import type { Result } from '../../../domain/problem.ts'
import type { InterfaceLanguage, Say } from '../../../text/say.ts'
import type { DeskSection } from '../desk-page.ts'
import type { Entered } from '../forms/entered.ts'
import type { Field, Form } from '../forms/form.ts'
import type { RowList } from '../forms/rows.ts'
import type { DraftBooks } from './draft-books.ts'
import type { Standing } from './standing.ts'

export type ShelfKind = Exclude<PartKind, 'session'>

export type ShelfRows = RowList<
  'presenters' | 'organisationIds' | 'sessionIds' | 'definitions' | 'quotes' | 'partners'
>

/** What a form asks of the forum around it. */
export interface Around {
  say: Say
  language: InterfaceLanguage
  forum: Forum
  books: DraftBooks
  /** Addresses that others of the kind have. */
  takenSlugs: ReadonlySet<string>
}

export interface ListAround {
  say: Say
  language: InterfaceLanguage
  draft: ForumDraft
  standing: Standing
}

/** Fields that stand together: each line is one field, or several side by side. */
export interface FormPart {
  heading?: string
  hint?: string
  lines: Field[][]
  /** After the lines, a list whose rows are added and removed. */
  rows?: { list: ShelfRows; hint?: string; lines: (at: string) => Field[][] }
}

export interface Noun<Kind extends ShelfKind> {
  kind: Kind
  section: DeskSection
  shelf: (draft: ForumDraft) => ReadonlyMap<string, Saved<DocumentKinds[Kind]>>
  blank: (id: string, forum: Forum) => DocumentKinds[Kind]
  /** What it is called; its address is made of it. */
  titleOf: (doc: DocumentKinds[Kind]) => string
  sortedBy: (doc: DocumentKinds[Kind]) => string
  line: (doc: DocumentKinds[Kind], around: ListAround) => ShelfLine
  /** What a search looks at, beside the title. */
  searched: (doc: DocumentKinds[Kind], around: ListAround) => string[]
  rows: readonly ShelfRows[]
  enter: (doc: DocumentKinds[Kind], around: Around) => Entered
  read: (entered: Entered, base: DocumentKinds[Kind], around: Around) => Result<DocumentKinds[Kind]>
  parts: (form: Form, around: Around) => FormPart[]
}

export interface ShelfLine {
  title: string
  /** Language of the title; empty where it is a name. */
  language: string
  original: string
  about: string[]
  state?: 'draft' | 'ready'
}
