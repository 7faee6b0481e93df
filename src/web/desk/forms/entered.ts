/** What a form holds, as people typed it: shown again when something is wrong, and read into documents. */
import type { Request } from 'express'

export class Entered {
  readonly #values: ReadonlyMap<string, readonly string[]>

  constructor(values: Iterable<readonly [string, readonly string[]]> = []) {
    this.#values = new Map(values)
  }

  /** One value a name, as a document's own fields give them. */
  static of(fields: Record<string, string | readonly string[]>): Entered {
    return new Entered(
      Object.entries(fields).map(([name, value]) => [name, typeof value === 'string' ? [value] : value]),
    )
  }

  /** The body of a form: a name may come several times. */
  static from(body: unknown): Entered {
    if (typeof body !== 'object' || body === null) return new Entered()
    return new Entered(
      Object.entries(body).map(([name, value]) => [
        name,
        (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string').map(withNewlines),
      ]),
    )
  }

  static fromRequest(req: Request): Entered {
    return Entered.from(req.body)
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** The text as it was typed; empty when the form has no such field. */
  raw(name: string): string {
    return this.#values.get(name)?.[0] ?? ''
  }

  /** Without space around it, in one form of its letters. */
  text(name: string): string {
    return this.raw(name).normalize('NFC').trim()
  }

  /** Null where nothing was typed. */
  textOrNull(name: string): string | null {
    const text = this.text(name)
    return text === '' ? null : text
  }

  all(name: string): string[] {
    return [...(this.#values.get(name) ?? [])]
  }

  /** A text of one line each, without empty ones. */
  lines(name: string): string[] {
    return this.text(name)
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '')
  }

  isOn(name: string): boolean {
    return this.raw(name) !== ''
  }

  names(): string[] {
    return [...this.#values.keys()]
  }

  /** With other values for these names. */
  with(fields: Record<string, string | readonly string[]>): Entered {
    return new Entered([...this.#values, ...Entered.of(fields).#values])
  }

  /** Every name with each of its values, for hidden fields. */
  pairs(): { name: string; value: string }[] {
    return [...this.#values].flatMap(([name, values]) => values.map((value) => ({ name, value })))
  }
}

/** A field of one line drops line breaks (HTML Living Standard 4.10.5.1.2), so they are not shown there either. */
export function oneLine(text: string): string {
  return text.replace(/[\r\n]/g, '')
}

/** Browsers send a line break of a text area as two characters (HTML Living Standard 4.10.22.4). */
function withNewlines(text: string): string {
  return text.replaceAll('\r\n', '\n')
}
