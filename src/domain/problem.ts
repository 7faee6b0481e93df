/** What can never be right: which field, and a code that `text/` turns into a sentence. */
export interface Problem {
  field: string
  code: string
  facts?: Record<string, string | number>
}

export type Result<Value> = { ok: true; value: Value } | { ok: false; problems: readonly Problem[] }

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function refused<Value = never>(...problems: Problem[]): Result<Value> {
  return { ok: false, problems }
}
