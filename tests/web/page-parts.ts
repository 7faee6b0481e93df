/** Parts of a page by what its readers call them: sections by heading, fields by label, facts by term. */
import type { Element } from 'domhandler'
import { type Page, select, textOf } from './html.ts'

/** The texts inside the section with this heading. */
export function textsUnder(page: Page, heading: string, selector: string): string[] {
  return partsUnder(page, heading, selector).map(textOf)
}

/** What fits inside the section with this heading. */
export function partsUnder(page: Page, heading: string, selector: string): Element[] {
  const section = page
    .elements('section, .context > div')
    .find((one) => select('h2, h3', one).map(textOf)[0] === heading)
  if (section === undefined) throw new Error(`no section "${heading}" among ${page.texts('h2, h3')}`)
  return select(selector, section)
}

/** The texts that fit inside one element, in their order. */
export function textsIn(element: Element, selector: string): string[] {
  return select(selector, element).map(textOf)
}

/** Term → what is said of it. */
export function factsIn(element: Element): Record<string, string[]> {
  const pairs = select('dl.details > div', element)
  return Object.fromEntries(pairs.map((pair) => [textsIn(pair, 'dt')[0] ?? '', textsIn(pair, 'dd')]))
}

/** The list with this label: its options, and the ones that are marked as chosen. */
export function choiceOf(page: Page, label: string): { options: string[]; chosen: string[] } {
  const id = page.elements('label').find((one) => textOf(one) === label)?.attribs.for
  if (id === undefined) throw new Error(`no label "${label}" among ${page.texts('label')}`)
  return { options: page.texts(`select#${id} option`), chosen: page.texts(`select#${id} option[selected]`) }
}
