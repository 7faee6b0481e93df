/** People who may write, for tests: on any store, with a clock that ticks as the machine's does. */
import { instantAt } from '../src/domain/clock.ts'
import type { Access } from '../src/store/access/access.ts'
import { createAccess } from '../src/store/access/create-access.ts'
import type { Store } from '../src/store/port.ts'

export const testSecret = 'a secret of the tests, long enough for anybody'
export const testPassword = 'a long sentence to sign in with'

export function machineNow() {
  return instantAt(Date.now())
}

export function accessTo(store: Store): Access {
  return createAccess(store, { now: machineNow, secret: testSecret })
}
