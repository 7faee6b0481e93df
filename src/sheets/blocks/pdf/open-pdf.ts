/** Opens a PDF, or says why that can't be done. */
import { UnreadableFile } from '../unreadable-file.ts'
import { type OpenPdf, openWithLibrary } from './pdf-library.ts'

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  try {
    return await openWithLibrary(bytes)
  } catch (error) {
    const asksForPassword = error instanceof Error && error.name === 'PasswordException'
    throw new UnreadableFile(asksForPassword ? 'encrypted' : 'broken')
  }
}
