/** How a file is called that a browser saves: in plain letters, and as it is really called (RFC 6266, RFC 8187). */
import { fileName } from '../../sheets/writing/file-names.ts'

export type Manner = 'attachment' | 'inline'

/** `plain`: of letters that every browser takes, such as a slug. */
export function dispositionOf(manner: Manner, title: string, plain: string, ending: string): string {
  const own = encodeURIComponent(`${fileName(title)}.${ending}`).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${manner}; filename="${plain.replace(/[^\w.-]/g, '-')}.${ending}"; filename*=UTF-8''${own}`
}
