/** A sheet as Markdown, for wikis, code hosts and chats. */
import { escapeMarkdown, markdownAddress } from './escape-markdown.ts'
import { plainWords, type RichBlock, type Run } from './rich-text.ts'
import type { Sheet } from './sheet-model.ts'
import { type Fact, type Part, sheetParts } from './sheet-parts.ts'
import type { SheetTable } from './sheet-tables.ts'

export function writeMarkdown(sheet: Sheet): string {
  return `${sheetParts(sheet).map(partText).join('\n\n')}\n`
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'mark':
      return `**${escapeMarkdown(part.text)}**`
    case 'title':
      return `# ${escapeMarkdown(part.text)}`
    case 'heading':
      return `## ${escapeMarkdown(part.text)}`
    case 'subheading':
      return `### ${escapeMarkdown(part.text)}`
    case 'facts':
      return part.facts.map(factText).join('\n')
    case 'text':
      return blocksText(part.blocks)
    case 'questions':
      return part.questions.map((text, index) => `${index + 1}. ${escapeMarkdown(text)}`).join('\n')
    case 'table':
      return tableText(part.table)
    case 'source':
      return `${escapeMarkdown(part.label)}: ${markdownAddress(part.address)} (${escapeMarkdown(part.edition)})`
  }
}

function factText({ label, values, between }: Fact): string {
  const name = `- **${escapeMarkdown(label)}:**`
  if (between === 'lines') return [name, ...values.map((one) => `  - ${escapeMarkdown(one)}`)].join('\n')
  const whole = values.join(between)
  return `${name} ${/^https?:\/\/\S+$/.test(whole) ? markdownAddress(whole) : escapeMarkdown(whole)}`
}

/** Items stand close, everything else has an empty line around it. */
function blocksText(blocks: readonly RichBlock[]): string {
  return blocks
    .map((block, index) => {
      const after = blocks[index - 1]
      const isClose = block.kind === 'item' && after?.kind === 'item'
      return `${index === 0 ? '' : isClose ? '\n' : '\n\n'}${blockText(block)}`
    })
    .join('')
}

function blockText({ kind, depth, number, runs }: RichBlock): string {
  const text = runsText(runs)
  if (kind === 'heading') return `**${escapeMarkdown(plainWords({ runs }))}**`
  if (kind === 'quote') return `> ${text}`
  if (kind === 'paragraph') return text
  return `${'   '.repeat(depth - 1)}${number === null ? '-' : `${number}.`} ${text}`
}

/** Only the first run can begin a line. */
function runsText(runs: readonly Run[]): string {
  return runs.map((run) => runText(run)).join('')
}

function runText({ text, strong, emphasis, href }: Run): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  if (words === '') return text === '' ? '' : ' '
  const sign = `${strong ? '**' : ''}${emphasis ? '*' : ''}`
  const marked = `${sign}${escapeMarkdown(words)}${[...sign].reverse().join('')}`
  const linked = href === null ? marked : `[${marked}](${markdownAddress(href)})`
  return `${before && ' '}${linked}${after && ' '}`
}

function tableText({ columns, rows }: SheetTable): string {
  const lines = [
    columns.map(({ label }) => escapeMarkdown(label)),
    columns.map(() => '---'),
    ...rows.map((cells) => cells.map(cellText)),
  ]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A cell has one line in Markdown; `<br>` is how every dialect breaks it. */
function cellText(blocks: readonly RichBlock[]): string {
  return blocks
    .map((block) => (block.kind === 'item' ? `• ${runsText(block.runs)}` : blockText(block)))
    .join('<br>')
}
