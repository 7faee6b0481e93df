/** One page with everything that a day needs: the agenda in every zone, who is there, a code that leads to the live page. */
import { renderSVG } from 'uqr'
import { type Say, sayIn } from '../../text/say.ts'
import { agendaStyle } from './agenda-style.ts'
import { plainWords, type RichBlock } from './rich-text.ts'
import type { Sheet, SheetGroup, SheetPresentation } from './sheet-model.ts'
import { clockRange, type Fact, sheetFacts } from './sheet-parts.ts'
import { peopleTable, programmeTable, type SheetTable } from './sheet-tables.ts'

/** Rows that fit on a page of A4 in type of full size. */
const mostOfAPage = 16

export function writeAgenda(sheet: Sheet): string {
  const { language, title, written, marks, rows, groups, mainQuestion } = sheet
  const say = sayIn(language)
  const lines = rows.length + groups.reduce((sum, { people }) => sum + people.length, 0)
  const body = [
    ...marks.map((mark) => `<p class="mark">${escapeHtml(mark)}</p>`),
    `<h1 lang="${escapeHtml(written)}">${escapeHtml(title)}</h1>`,
    `<div class="top"><dl>${agendaFacts(sheet).map(factHtml).join('')}</dl><div>${zoneTable(sheet, say)}</div></div>`,
    ...(mainQuestion === ''
      ? []
      : [
          heading(say('sheet.mainQuestion')),
          `<p lang="${escapeHtml(written)}">${escapeHtml(mainQuestion)}</p>`,
        ]),
    ...(rows.length === 0
      ? []
      : [heading(say('sheet.programme')), tableHtml(programmeTable(sheet, say), written)]),
    ...groups.flatMap((group) => [
      heading(say(`role.${group.role}`, { count: group.people.length })),
      tableHtml(peopleTable(withoutAbstracts(group), say), written),
    ]),
  ]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${title} · ${sheet.forum}`)}</title>
<style>${agendaStyle}</style>
</head>
<body${lines > mostOfAPage ? ' class="is-long"' : ''}>
<main>
${body.join('\n')}
</main>
${footer(sheet, say)}
</body>
</html>
`
}

/** Audience and keywords are for who plans; who comes wants to know what, when and where. */
function agendaFacts(sheet: Sheet): Fact[] {
  return sheetFacts({ ...sheet, audience: [], keywords: [], track: '' })
}

function heading(text: string): string {
  return `<h2>${escapeHtml(text)}</h2>`
}

function factHtml({ label, values, between }: Fact): string {
  const whole = values.join(between)
  const value = /^https?:\/\/\S+$/.test(whole)
    ? `<a href="${escapeHtml(whole)}" rel="noopener">${escapeHtml(whole)}</a>`
    : escapeHtml(whole)
  return `<div><dt>${escapeHtml(label)}</dt><dd>${value}</dd></div>`
}

function zoneTable({ places }: Sheet, say: Say): string {
  const heads = [say('sheet.where'), say('sheet.zone'), say('sheet.date'), say('sheet.time')]
  const rows = places.map(({ names, offset, date, clock }) => {
    const shift = clock.shift === '' ? '' : ` (${clock.shift})`
    const cells = [names.join(' · '), offset, date].map((text) => `<td>${escapeHtml(text)}</td>`)
    return `<tr>${cells.join('')}<td class="when">${escapeHtml(clockRange(clock) + shift)}</td></tr>`
  })
  return `${heading(say('sheet.zones'))}\n<table class="zones">${headHtml(heads)}<tbody>${rows.join('\n')}</tbody></table>`
}

/** Abstracts stand in the sheet and on the live page. */
function withoutAbstracts({ role, people }: SheetGroup): SheetGroup {
  const titlesOnly = (one: SheetPresentation) => ({ ...one, abstract: [] })
  return {
    role,
    people: people.map((one) => ({ ...one, presentations: one.presentations.map(titlesOnly) })),
  }
}

function tableHtml({ columns, rows }: SheetTable, written: string): string {
  const body = rows.map((cells) => {
    const shown = columns.map(({ zone }, index) => {
      const blocks = cells[index] ?? []
      return zone === ''
        ? `<td lang="${escapeHtml(written)}">${blocks.map(lineHtml).join('')}</td>`
        : `<td class="when" data-label="${escapeHtml(zone)}">${blocks.map((one) => escapeHtml(plainWords(one))).join('')}</td>`
    })
    return `<tr>${shown.join('')}</tr>`
  })
  return `<table class="wide">${headHtml(columns.map(({ label }) => label))}<tbody>${body.join('\n')}</tbody></table>`
}

function headHtml(labels: readonly string[]): string {
  return `<thead><tr>${labels.map((label) => `<th scope="col">${escapeHtml(label)}</th>`).join('')}</tr></thead>`
}

function lineHtml(block: RichBlock): string {
  return `<p>${escapeHtml(plainWords(block))}</p>`
}

function footer({ address, edition }: Sheet, say: Say): string {
  if (address === '') return ''
  const code = renderSVG(address, { border: 2 }).replace('<svg ', '<svg role="img" aria-hidden="true" ')
  return `<footer>${code}<div><p>${escapeHtml(say('sheet.scan'))}</p><p><a href="${escapeHtml(address)}">${escapeHtml(address)}</a></p><p class="soft">${escapeHtml(edition)}</p></div></footer>`
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
