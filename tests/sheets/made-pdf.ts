/** PDFs made from HTML by the browser of the tests. Whoever uses it closes it: `afterAll(closePdfMaker)`. */
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, newPage } from '../browser/chromium.ts'

export interface PdfLook {
  /** HTML of what every page shows above and below; needs a font size of its own. */
  header?: string
  footer?: string
  landscape?: boolean
}

let browser: Promise<Browser> | undefined

/** A4, one inch of margin at the top and the bottom, in the fonts that the browser chooses for the language. */
export async function pdfOfHtml(html: string, look: PdfLook = {}): Promise<Uint8Array<ArrayBuffer>> {
  browser ??= launchBrowser()
  const page = await newPage(await browser, { script: false })
  try {
    await page.setContent(html)
    return await printed(page, look)
  } finally {
    await page.close()
  }
}

export async function closePdfMaker(): Promise<void> {
  const open = browser
  browser = undefined
  await (await open)?.close()
}

async function printed(page: Page, look: PdfLook): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await page.pdf({
    format: 'A4',
    landscape: look.landscape ?? false,
    printBackground: true,
    displayHeaderFooter: look.header !== undefined || look.footer !== undefined,
    headerTemplate: look.header ?? '<span></span>',
    footerTemplate: look.footer ?? '<span></span>',
    margin: { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' },
  })
  return new Uint8Array(bytes)
}
