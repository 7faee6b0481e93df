/** Values as RFC 5545 writes them. Text is cleaned here, so that nothing a person wrote gets past it. */
import { cleanLine } from './clean-text.ts'

/** A TEXT value in one line (RFC 5545 3.3.11). */
export function textValue(text: string): string {
  return escapeText(cleanLine(text))
}

export function escapeText(clean: string): string {
  return clean.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** A parameter's value, always quoted; RFC 6868 has the carets. */
export function parameterValue(text: string): string {
  return `"${cleanLine(text).replaceAll('^', '^^').replaceAll('"', "^'")}"`
}

/**
 * An absolute web address in ASCII without `,` and `;`, fit for a URI value, which no one escapes; null when the text
 * is none.
 */
export function webAddress(text: string | null): string | null {
  if (text === null || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  return url.href.replaceAll(',', '%2C').replaceAll(';', '%3B')
}
