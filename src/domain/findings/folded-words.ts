/** Texts compared by their words alone: without case, accents, punctuation and the width of their letters. */
import { foldText } from '../folding.ts'

/** `Which way? — Now!` and `which way now` are one. */
export function foldWords(text: string): string {
  if (isPlain(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim()
  return foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** Most texts have nothing to fold but their case, and there are many. */
function isPlain(text: string): boolean {
  return /^[\n -~]*$/.test(text)
}

/** With single spaces, one form of its letters, and plain quotes and dashes: what is left differs to the eye. */
export function tidyText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

const mostShown = 80

/** As a sentence quotes it. */
export function shortText(text: string): string {
  const tidy = text.replace(/\s+/g, ' ').trim()
  return tidy.length <= mostShown ? tidy : `${tidy.slice(0, mostShown - 1).trimEnd()}…`
}
