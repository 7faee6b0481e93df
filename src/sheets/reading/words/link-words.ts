/** What stands beside a name for who wants more of it, or says from where they take part. */
export const link =
  /^(?:slides?|pdf|ppt|video|bio|biography|download.{0,30}|descargar.{0,30}|t[eé]l[eé]charger.{0,30}|scarica.{0,30}|baixar.{0,30}|ver (?:m[aá]s|presentaci[oó]n)|voir.{0,20}|read more|more|website|web|linkedin|twitter|https?:.{0,300}|www\..{0,200}|자료.{0,12}|다운로드|in memoriam|online|virtual|en l[ií]nea|remoto|remote|via zoom|zoom|in remoto|à distance|by video|video message|비대면|온라인|화상)$/i
