/** A number that came as text, from a form or an address; 0 for what is none. */
export function readWholeNumber(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0
}
