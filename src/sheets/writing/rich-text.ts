/** Markdown of organizers as plain blocks: what a sheet can show in every format. Raw HTML and pictures stay text. */
import MarkdownIt, { type Token } from 'markdown-it'
import { isWebAddress } from '../../domain/field-rules.ts'

/** Words that look alike. */
export interface Run {
  text: string
  strong: boolean
  emphasis: boolean
  /** An address of the web or of mail. */
  href: string | null
}

export interface RichBlock {
  kind: 'paragraph' | 'heading' | 'item' | 'quote'
  /** Of an item, from 1. */
  depth: number
  /** Of an ordered item. */
  number: number | null
  runs: Run[]
}

const markdown = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable('image')

export function richText(text: string): RichBlock[] {
  if (text.trim() === '') return []
  const state: State = { lists: [], quotes: 0, kind: 'paragraph', begins: false, blocks: [] }
  for (const token of markdown.parse(text, {})) take(state, token)
  return state.blocks.filter(({ runs }) => runs.some((run) => run.text.trim() !== ''))
}

/** Words without their looks. */
export function plainWords({ runs }: Pick<RichBlock, 'runs'>): string {
  return runs.map((run) => run.text).join('')
}

interface State {
  lists: { next: number | null }[]
  quotes: number
  kind: 'paragraph' | 'heading'
  /** The next text is the first of a list item: it has the bullet. */
  begins: boolean
  blocks: RichBlock[]
}

function take(state: State, token: Token): void {
  const { type } = token
  if (type === 'bullet_list_open') state.lists.push({ next: null })
  else if (type === 'ordered_list_open') state.lists.push({ next: Number(token.attrGet('start') ?? 1) })
  else if (type === 'bullet_list_close' || type === 'ordered_list_close') state.lists.pop()
  else if (type === 'list_item_open') state.begins = true
  else if (type === 'blockquote_open') state.quotes += 1
  else if (type === 'blockquote_close') state.quotes -= 1
  else if (type === 'heading_open') state.kind = 'heading'
  else if (type === 'heading_close') state.kind = 'paragraph'
  else if (type === 'inline') addBlock(state, runsOf(token.children ?? []))
  else if (type === 'fence' || type === 'code_block') addBlock(state, [plainRun(token.content.trim())])
}

function addBlock(state: State, runs: Run[]): void {
  const list = state.lists.at(-1)
  if (list === undefined || !state.begins) {
    const kind = state.quotes > 0 ? 'quote' : state.kind
    state.blocks.push({ kind, depth: 0, number: null, runs })
    return
  }
  state.begins = false
  state.blocks.push({ kind: 'item', depth: state.lists.length, number: list.next, runs })
  if (list.next !== null) list.next += 1
}

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = []
  const looks = { strong: 0, emphasis: 0 }
  let href: string | null = null
  for (const token of tokens) {
    if (token.type === 'link_open') href = safeAddress(String(token.attrGet('href') ?? ''))
    else if (token.type === 'link_close') href = null
    else if (token.type.startsWith('strong_')) looks.strong += token.nesting
    else if (token.type.startsWith('em_')) looks.emphasis += token.nesting
    const text = token.type === 'softbreak' ? ' ' : token.type === 'hardbreak' ? '\n' : token.content
    if (text !== '') addRun(runs, { text, strong: looks.strong > 0, emphasis: looks.emphasis > 0, href })
  }
  return runs
}

function addRun(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  const isSame =
    last !== undefined &&
    last.strong === run.strong &&
    last.emphasis === run.emphasis &&
    last.href === run.href
  if (isSame) last.text += run.text
  else runs.push(run)
}

function plainRun(text: string): Run {
  return { text, strong: false, emphasis: false, href: null }
}

function safeAddress(address: string): string | null {
  return isWebAddress(address) || address.startsWith('mailto:') ? address : null
}
