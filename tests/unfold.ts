/** Content lines of a calendar, each in one piece (RFC 5545 3.1). */
export function unfold(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n')
}
