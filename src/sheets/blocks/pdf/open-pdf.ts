/** Opens a PDF, or says why that can't be done. */
import { UnreadableFile } from '../unreadable-file.ts'
import { type OpenPdf, openWithLibrary } from './pdf-library.ts'

/** @throws UnreadableFile `encrypted` where it asks for a password, `broken` where the library gives up */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  try {
    return await openWithLibrary(bytes)
  } catch (error) {
    const asksForPassword = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFile(asksForPassword ? 'encrypted' : 'broken')
  }
}
