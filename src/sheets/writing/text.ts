/** A sheet as plain text of 80 columns, for mail and chat. */
import { displayWidth, wrapText } from './display-width.ts'
import { plainWords, type RichBlock } from './rich-text.ts'
import type { Sheet } from './sheet-model.ts'
import { type Fact, type Part, sheetParts } from './sheet-parts.ts'
import type { SheetTable } from './sheet-tables.ts'

const columns = 80
const indent = '   '

export function writeText(sheet: Sheet): string {
  return `${sheetParts(sheet).map(partText).join('\n\n')}\n`
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'mark':
      return wrapText(part.text, columns)
    case 'title':
      return underlined(part.text, '=')
    case 'heading':
      return `\n${underlined(part.text, '-')}`
    case 'subheading':
      return wrapText(part.text, columns)
    case 'facts':
      return part.facts.map((fact) => factText(fact)).join('\n')
    case 'text':
      return blocksText(part.blocks, '')
    case 'questions':
      return part.questions.map((text, index) => wrapText(text, columns, `${index + 1}. `, indent)).join('\n')
    case 'table':
      return part.table.about === 'people' ? peopleText(part.table) : programmeText(part.table)
    case 'source':
      return `\n${underlined(part.label, '-')}\n\n${part.address}\n${wrapText(`(${part.edition})`, columns)}`
  }
}

function underlined(text: string, sign: string): string {
  const lines = wrapText(text, columns)
  const width = Math.max(...lines.split('\n').map(displayWidth))
  return `${lines}\n${sign.repeat(width)}`
}

function factText({ label, values, between }: Fact): string {
  if (between === 'lines') {
    return [`${label}:`, ...values.map((one) => wrapText(one, columns, '  - ', '    '))].join('\n')
  }
  return wrapText(values.join(between), columns, `${label}: `, indent)
}

function blocksText(blocks: readonly RichBlock[], before: string): string {
  return blocks
    .map((block, index) => {
      const isClose = block.kind === 'item' && blocks[index - 1]?.kind === 'item'
      return `${index === 0 ? '' : isClose ? '\n' : '\n\n'}${blockText(block, before)}`
    })
    .join('')
}

function blockText({ kind, depth, number, runs }: RichBlock, before: string): string {
  const text = runs.map((run) => withAddress(run.text, run.href)).join('')
  if (kind === 'quote') return wrapText(text, columns, `${before}> `, `${before}> `)
  if (kind !== 'item') return wrapText(text, columns, before, before)
  const inset = `${before}${'  '.repeat(depth - 1)}`
  const sign = number === null ? '- ' : `${number}. `
  return wrapText(text, columns, inset + sign, inset + ' '.repeat(sign.length))
}

function withAddress(text: string, href: string | null): string {
  return href === null || href === text ? text : `${text} (${href})`
}

/** A person a paragraph: the name, then what is known, each under its own label. */
function peopleText({ columns: heads, rows }: SheetTable): string {
  return rows
    .map((cells, row) => {
      const [name = [], ...others] = cells
      const number = rows.length > 1 ? `${row + 1}. ` : ''
      const known = others.flatMap((blocks, index) => labelled(heads[index + 1]?.label ?? '', blocks))
      return [wrapText(name.map(plainWords).join(' '), columns, number, indent), ...known].join('\n')
    })
    .join('\n\n')
}

function labelled(label: string, [first, ...more]: readonly RichBlock[]): string[] {
  if (first === undefined) return []
  const line = wrapText(plainWords(first), columns, `${indent}${label}: `, indent.repeat(2))
  return more.length === 0 ? [line] : [line, '', blocksText(more, indent)]
}

/** The clocks of a row, each with its zone, then what happens; who takes part stands below. */
function programmeText({ columns: heads, rows }: SheetTable): string {
  const [whatColumn = 0, whoColumn = 0] = heads.flatMap(({ zone }, index) => (zone === '' ? [index] : []))
  return rows
    .map((cells) => {
      const clocks = heads.flatMap(({ zone }, index) =>
        zone === '' ? [] : [withZone((cells[index] ?? []).map(plainWords).join(' '), zone)],
      )
      const [title, ...more] = (cells[whatColumn] ?? []).map(plainWords)
      const what = wrapText(title ?? '', columns, `${clocks.join(' / ')}  `, indent)
      const also = more.map((one) => wrapText(one, columns, indent, indent))
      const people = whoColumn === 0 ? '' : (cells[whoColumn] ?? []).map(plainWords).join('; ')
      const who = wrapText(people, columns, `${indent}${heads[whoColumn]?.label ?? ''}: `, indent.repeat(2))
      return [what, ...also, ...(people === '' ? [] : [who])].join('\n')
    })
    .join('\n\n')
}

/** `23:50–00:10 KST (ends +1 day)` */
function withZone(clock: string, zone: string): string {
  const [range = '', ...shift] = clock.split(' ')
  return [range, zone, ...shift].join(' ')
}
