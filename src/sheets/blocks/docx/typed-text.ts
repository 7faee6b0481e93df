/**
 * A text file that somebody opened in an office program and saved: paragraphs in its style for such text, and nothing
 * else. It is read as the text that it is, with its tabs, bullets and signs.
 */
import { readXml, type XmlHandler } from './xml-reader.ts'

/** `PreformattedText`, `PlainText`, and what their names are in other languages where the id is kept. */
const typedStyles = /^(?:preformatted ?text|plain ?text|html ?preformatted)$/i
const leastShare = 0.9

/** Undefined for a document that was set. */
export function typedText(body: string): string | undefined {
  if (/<\w+:(?:tbl|numPr|drawing|pict|sdt|del|ins)[ />]/.test(body)) return undefined
  const reader = new TypedReader()
  readXml(body, reader)
  return reader.lines.length > 1 && reader.typed >= reader.lines.length * leastShare
    ? reader.lines.join('\n')
    : undefined
}

class TypedReader implements XmlHandler {
  readonly lines: string[] = []
  typed = 0
  #line = ''
  #inText = false

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'p') this.#line = ''
    if (name === 'pStyle' && typedStyles.test(attributes.val ?? '')) this.typed += 1
    if (name === 'tab') this.#line += '\t'
    if (name === 'br' || name === 'cr') this.#line += '\n'
    if (name === 't') this.#inText = true
  }

  text(text: string): void {
    if (this.#inText) this.#line += text
  }

  close(name: string): void {
    if (name === 't') this.#inText = false
    if (name === 'p') this.lines.push(this.#line)
  }
}
