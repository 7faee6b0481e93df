/** Cities that stand after a name and are no organisation: those that time zones are called by, and a few more. */
import { foldText } from '../../../domain/folding.ts'
import { cityOfZone } from '../../../text/cities.ts'

const more =
  'barcelona|valencia|sevilla|seville|bilbao|medellin|cali|quito|cusco|guadalajara|puebla|oaxaca|montevideo|cordoba|rosario|sao paulo|rio de janeiro|belo horizonte|porto alegre|recife|brasilia|lisboa|porto|coimbra|roma|rome|milano|milan|torino|turin|napoli|naples|firenze|florence|bologna|genova|palermo|paris|lyon|marseille|bordeaux|toulouse|nantes|lille|strasbourg|montreal|quebec|geneve|geneva|bruxelles|londres|manchester|glasgow|edinburgh|cardiff|dakar|abidjan|bamako|busan|daegu|incheon|daejeon|gwangju|ulsan|suwon|jeju|osaka|kyoto|nagoya|beijing|guangzhou|shenzhen|mumbai|delhi|new delhi|bengaluru|bangalore|chennai|boston|seattle|san francisco|washington dc|washington d.c.|austin|atlanta|mexico|ciudad de mexico|mexico city|munich|hamburg|cologne|frankfurt|rotterdam|the hague|utrecht|gothenburg|서울|부산|대구|인천|광주|대전|울산|세종|제주'

let known: Set<string> | undefined

export function isCity(written: string): boolean {
  if (written.length > 40) return false
  known ??= new Set([
    ...Intl.supportedValuesOf('timeZone').map((zone) => foldText(cityOfZone(zone))),
    ...more.split('|'),
  ])
  return known.has(foldText(written))
}
