/** Takes the words and the ruled lines off the pages of a PDF, page by page, within bounds. */
import { withBullets } from './drawn-bullets.ts'
import type { FontLook } from './letters.ts'
import { asMatrix, identity } from './matrix.ts'
import type { PageContent, Rule } from './page-content.ts'
import { type Painted, paint } from './painter.ts'
import type { OpenPdf } from './pdf-library.ts'

export interface ReadPages {
  pages: PageContent[]
  cutShort: boolean
}

const mostPages = 300
const mostLetters = 2_000_000
/** Of a page: less is a logo. */
const leastPicture = 0.15

export async function readPages(open: OpenPdf): Promise<ReadPages> {
  const { pdf } = open
  const count = Math.min(pdf.numPages, mostPages)
  const shows = await layersOf(open)
  const pages: PageContent[] = []
  let letters = 0
  for (let number = 1; number <= count; number += 1) {
    const page = await readPage(open, number, shows)
    if (page === undefined) continue
    letters += page.words.reduce((sum, word) => sum + word.text.length, 0)
    if (letters > mostLetters) return { pages, cutShort: true }
    pages.push(page)
  }
  return { pages, cutShort: count < pdf.numPages }
}

/** A page that is damaged is left out. */
async function readPage(
  { pdf, names }: OpenPdf,
  number: number,
  shows: (layer: unknown) => boolean,
): Promise<PageContent | undefined> {
  try {
    const page = await pdf.getPage(number)
    const { transform, width, height } = page.getViewport({ scale: 1 })
    const { fnArray, argsArray } = await page.getOperatorList()
    const fonts = await fontsOf(page.commonObjs, fontNames(fnArray, argsArray, names))
    const fontOf = (name: string) => fonts.get(name)
    const base = asMatrix(transform) ?? identity
    const painted = paint({ steps: fnArray, facts: argsArray, names, fontOf, base, width, height, shows })
    page.cleanup()
    return upright(painted, number, width, height)
  } catch {
    return undefined
  }
}

function fontNames(
  steps: readonly number[],
  facts: readonly unknown[],
  names: OpenPdf['names'],
): ReadonlySet<string> {
  const setFont = names.indexOf('setFont')
  const used = new Set<string>()
  for (const [n, step] of steps.entries()) if (step === setFont) used.add(String((facts[n] as unknown[])[0]))
  return used
}

interface SharedObjects {
  get: (name: string, got?: (font: unknown) => void) => unknown
}

/** Fonts may come a little later than the page that uses them. */
async function fontsOf(
  objects: SharedObjects,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, FontLook>> {
  const fonts = new Map<string, FontLook>()
  for (const name of names) {
    const font = await new Promise((got) => objects.get(name, got))
    if (typeof font === 'object' && font !== null) fonts.set(name, font as FontLook)
  }
  return fonts
}

/** A page whose text runs up or down is turned, its lines with it. */
function upright(painted: Painted, number: number, width: number, height: number): PageContent {
  const { quarter } = painted
  const words = quarter === 0 ? withBullets(painted.words, painted.dots) : painted.words
  const sideways = quarter % 2 === 1
  const [across, down] = sideways ? [height, width] : [width, height]
  return {
    number,
    width: across,
    height: down,
    words: words.filter(({ left, right, baseline }) => {
      return right > 0 && left < across && baseline > 0 && baseline < down + 2
    }),
    level: sideways
      ? turned(painted.upright, width, quarter === 3)
      : turned(painted.level, height, quarter === 2),
    upright: sideways
      ? turned(painted.level, height, quarter === 1)
      : turned(painted.upright, width, quarter === 2),
    pictured: painted.pictured > leastPicture,
  }
}

function turned(rules: readonly Rule[], length: number, back: boolean): Rule[] {
  return back ? rules.map(({ at, from, to }) => ({ at: length - at, from, to })) : [...rules]
}

async function layersOf({ pdf }: OpenPdf): Promise<(layer: unknown) => boolean> {
  const layers = await pdf.getOptionalContentConfig().catch(() => undefined)
  return (layer) => {
    try {
      return layers?.isVisible(layer as never) ?? true
    } catch {
      return true
    }
  }
}
