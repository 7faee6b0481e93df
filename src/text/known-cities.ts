/** Cities by name alone: which place of the world a word of a document could be. */
import { foldText } from '../domain/folding.ts'
import { allCities, type City } from './cities.ts'

let byName: Map<string, City[]> | undefined

/** The largest first; none where no city of the data is called so, in whatever language it knows. */
export function citiesCalled(name: string): readonly City[] {
  byName ??= readNames()
  return byName.get(foldText(name)) ?? []
}

function readNames(): Map<string, City[]> {
  const names = new Map<string, City[]>()
  for (const city of allCities())
    for (const folded of city.folded) {
      const called = names.get(folded)
      if (called === undefined) names.set(folded, [city])
      else called.push(city)
    }
  return names
}
