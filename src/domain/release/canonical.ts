/**
 * JSON with sorted keys and no spaces: the same value always gives the same text. Parts that are undefined are left out,
 * as JSON does. Written out by hand since a release makes it of every document, and a replacer costs several times more.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonicalJson(inner ?? null)).join(',')}]`
  if (!isPlainObject(value)) return JSON.stringify(value)
  const parts: string[] = []
  for (const key of Object.keys(value).sort()) {
    const inner = value[key]
    if (inner !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(inner)}`)
  }
  return `{${parts.join(',')}}`
}

/** True when both would give the same canonical text. */
export function sameContent(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((inner, index) => sameContent(inner, other[index]))
    )
  }
  if (!isPlainObject(one) || !isPlainObject(other) || Array.isArray(other)) return false
  const keys = definedKeys(one)
  return keys.length === definedKeys(other).length && keys.every((key) => sameContent(one[key], other[key]))
}

function definedKeys(value: Record<string, unknown>): string[] {
  return Object.keys(value).filter((key) => value[key] !== undefined)
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
