/** Transformations of the plane as PDF writes them: x' = ax + cy + e, y' = bx + dy + f. */

export type Matrix = readonly [number, number, number, number, number, number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** What `inner` places, placed by `outer`. Called for every letter: no copies, no loops. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const a = outer[0]
  const b = outer[1]
  const c = outer[2]
  const d = outer[3]
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + outer[4],
    b * inner[4] + d * inner[5] + outer[5],
  ]
}

export function translated(m: Matrix, x: number, y: number): Matrix {
  return [m[0], m[1], m[2], m[3], m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
}

/** Only what is six finite numbers is a transformation. */
export function asMatrix(value: unknown): Matrix | undefined {
  if (!(Array.isArray(value) || ArrayBuffer.isView(value))) return undefined
  const numbers = value as unknown as ArrayLike<unknown>
  if (numbers.length !== 6) return undefined
  for (let n = 0; n < 6; n += 1) if (!Number.isFinite(numbers[n])) return undefined
  return [numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5]] as unknown as Matrix
}
