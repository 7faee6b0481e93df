/** A page as its readers meet it: headings, links by their text, forms by their labels. */
import { selectAll } from 'css-select'
import { type AnyNode, type ChildNode, type Element, isTag, isText } from 'domhandler'
import { parseDocument } from 'htmlparser2'

export interface Page {
  /** The text of everything that fits, spaces made single. */
  texts: (selector: string) => string[]
  /** One attribute of everything that fits and has it. */
  values: (selector: string, attribute: string) => string[]
  elements: (selector: string) => Element[]
  /** Where the link with this text leads. */
  link: (text: string) => string
  /** Those of the whole page, or of the part that is named. */
  links: (within?: string) => { text: string; href: string }[]
  /** The form with that button: where it goes and what it sends as it stands. */
  form: (button: string) => { action: string; method: string; fields: Record<string, string> }
  /** Rows of the table, a list of cells each; the header comes first. A cell's own label for phones is left out. */
  rows: () => string[][]
}

export function select(selector: string, from: AnyNode): Element[] {
  return selectAll<AnyNode, Element>(selector, from)
}

export function readPage(html: string): Page {
  const document = parseDocument(html)
  const elements = (selector: string) => select(selector, document)
  const values = (selector: string, attribute: string) =>
    elements(selector)
      .map(({ attribs }) => attribs[attribute])
      .filter((value) => value !== undefined)
  const links = (within = '') =>
    elements(`${within} a[href]`.trim()).map((one) => ({ text: textOf(one), href: one.attribs.href ?? '' }))
  return {
    texts: (selector) => elements(selector).map(textOf),
    values,
    elements,
    links,
    link(text) {
      const found = links().find((one) => one.text === text)
      if (found === undefined) throw new Error(`no link "${text}" among ${JSON.stringify(links())}`)
      return found.href
    },
    form(button) {
      const found = elements('form').find((form) =>
        select('button', form).some((one) => textOf(one) === button),
      )
      if (found === undefined) throw new Error(`no form with the button "${button}"`)
      return readForm(found, button)
    },
    rows: () => elements('table tr').map((row) => select('th, td', row).map(cellText)),
  }
}

function readForm(form: Element, button: string) {
  const inputs = select('input[name], select[name], button[name]', form)
  const fields = inputs
    .filter((one) => one.name !== 'button' || textOf(one) === button)
    .map((one) => [one.attribs.name ?? '', chosenValue(one)])
  const { action = '', method = 'get' } = form.attribs
  return { action, method, fields: Object.fromEntries(fields) as Record<string, string> }
}

function chosenValue(input: Element): string {
  if (input.name !== 'select') return input.attribs.value ?? ''
  const [chosen] = [...select('option[selected]', input), ...select('option', input)]
  return chosen?.attribs.value ?? ''
}

function cellText(cell: Element): string {
  return cell.children
    .filter((child) => !(isTag(child) && child.attribs.class === 'zone'))
    .map(spoken)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** As a screen reader reads it: what is hidden from it does not count. */
export function textOf(element: Element): string {
  return spoken(element).replace(/\s+/g, ' ').trim()
}

function spoken(node: ChildNode): string {
  if (isText(node)) return node.data
  if (!isTag(node) || node.attribs['aria-hidden'] === 'true') return ''
  return node.children.map(spoken).join('')
}
