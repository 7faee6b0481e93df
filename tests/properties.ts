/**
 * fast-check with one seed, so that a red run speaks of the change and not of chance.
 * `PROPERTY_SEED=random` tries other values each time; a failure prints the seed it had.
 */
import fc from 'fast-check'

const fixed = 20261122
const asked = process.env.PROPERTY_SEED ?? String(fixed)

if (asked !== 'random' && !/^-?\d{1,10}$/.test(asked)) {
  throw new Error(`PROPERTY_SEED is ${asked}: it takes a whole number, or the word random.`)
}
fc.configureGlobal(asked === 'random' ? {} : { seed: Number(asked) })

export default fc
