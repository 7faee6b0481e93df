/** JSON Merge Patch (RFC 7396): objects merge, null takes a member away, everything else takes the place of what was. */

export type JsonObject = Readonly<Record<string, unknown>>

/** Deeper than any document: whoever sends more is refused before anything recurses into it. */
const mostDepth = 24

export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isJsonObject(patch)) return patch
  const merged = new Map(isJsonObject(target) ? Object.entries(target) : [])
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) merged.delete(name)
    else merged.set(name, mergePatch(merged.get(name), value))
  }
  return Object.fromEntries(merged)
}

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false
  return depth >= mostDepth || Object.values(value).some((inner) => isTooDeep(inner, depth + 1))
}
