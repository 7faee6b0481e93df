/** Cities where forums meet, by the names that other languages have for them; where the name is the English one, none is needed. */

export const cityNames: ReadonlyMap<string, string> = new Map(
  `America/Mexico_City: ciudad de méxico, cdmx, ville de mexico, mexico, città del messico, cidade do méxico, 멕시코시티
America/New_York: nueva york, nova york, nova iorque, new york, washington, washington dc, 뉴욕, 워싱턴
America/Los_Angeles: los ángeles, 로스앤젤레스
America/Sao_Paulo: brasília, brasilia, são paulo, san pablo, 상파울루
America/Bogota: bogotá, 보고타
America/Argentina/Buenos_Aires: buenos aires
America/Santiago: santiago de chile
America/Havana: la habana, la havane, l'avana
America/Toronto: montreal, montréal, ottawa
Europe/London: londres, londra, 런던
Europe/Paris: parís, parigi, 파리
Europe/Madrid: madrid, barcelona, bilbao, 마드리드
Europe/Rome: roma, milano, firenze, bologna, florencia, florence, rom, 로마
Europe/Berlin: berlín, berlino, berlim, 베를린
Europe/Brussels: bruxelles, bruselas, bruxelas, 브뤼셀
Europe/Zurich: geneva, genève, ginebra, ginevra, genebra, 제네바
Europe/Vienna: vienne, viena, wien, 빈
Europe/Lisbon: lisboa, lisbonne, lisbona, 리스본
Europe/Athens: atenas, athènes, atene
Europe/Moscow: moscú, moscou, mosca, 모스크바
Europe/Istanbul: estambul, istanbul, 이스탄불
Africa/Cairo: el cairo, le caire, il cairo, 카이로
Africa/Nairobi: nairobi, 나이로비
Africa/Dakar: dakar, 다카르
Africa/Addis_Ababa: addis abeba, adís abeba
Asia/Seoul: séoul, seúl, seul, 서울, 부산, 대전, 광주
Asia/Tokyo: tokio, tóquio, 도쿄, 동경
Asia/Shanghai: pekín, pékin, pechino, pequim, beijing, shanghái, shanghai, 베이징, 북경, 상하이
Asia/Taipei: taipéi, taïpei, 타이베이
Asia/Hong_Kong: hong kong, 홍콩
Asia/Singapore: singapour, singapur, singapura, 싱가포르
Asia/Bangkok: bangkok, 방콕
Asia/Manila: manila, manille, 마닐라
Asia/Jakarta: yakarta, djakarta, 자카르타
Asia/Ho_Chi_Minh: hanoi, hanói, 하노이
Asia/Kolkata: delhi, new delhi, nueva delhi, mumbai, bombay, 뉴델리
Asia/Kathmandu: katmandú, katmandou, 카트만두
Asia/Ulaanbaatar: ulán bator, oulan-bator, 울란바토르
Asia/Dubai: dubái, dubaï
Australia/Sydney: sídney, 시드니`
    .split('\n')
    .flatMap((line) => {
      const [zone = '', names = ''] = line.split(': ')
      return names.split(', ').map((name) => [name, zone] as const)
    }),
)
