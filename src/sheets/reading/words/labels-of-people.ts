/** Labels of who takes part, and of what belongs to no field, in six languages. */
import type { LabelWords } from './labels.ts'

export const peopleLabels: LabelWords = {
  moderators: {
    en: 'moderator, moderators, facilitator, facilitators, moderated by, facilitated by, onsite moderator, online moderator, master of ceremonies, emcee, mc, co-moderator, comoderator, moderation, session moderator, co-moderators, discussion leader, session lead, session leader',
    ko: '사회, 사회자, 진행, 진행자, 모더레이터, 퍼실리테이터, 총괄사회, 전체사회, 사회및진행',
    es: 'moderador, moderadora, moderadores, moderacion, modera, facilitador, facilitadora, moderador a, conduce, conductor, moderado por, moderadora or, maestro de ceremonias, facilita, moderan',
    fr: 'moderateur, moderatrice, moderateurs, moderation, anime par, animateur, animatrice, moderateur trice, facilitateur, facilitatrice, animation, modere par, animee par, moderee par',
    it: 'moderatore, moderatrice, moderatori, modera, moderazione, facilitatore, facilitatrice, conduce, moderano, coordina, moderato da',
    pt: 'moderador, moderadora, moderadores, moderacao, modera, mediador, mediadora, mediacao, facilitador, facilitadora, moderador a',
  },
  chair: {
    en: 'chair, chairs, chairperson, chairman, chairwoman, co-chair, co-chairs, chaired by, session chair, chairpersons, presided by, co-chairperson',
    ko: '좌장, 의장, 위원장, 세션좌장',
    es: 'presidente mesa, preside, presidencia, presidida por, presidenta mesa, preside mesa',
    fr: 'preside par, presidence, president seance, presidente seance, presidee par',
    it: 'presiede, presidenza, chair, presiede i lavori, presidente sessione',
    pt: 'preside, presidencia, presidente mesa, presidida por, coordenador mesa, coordenacao',
  },
  rapporteur: {
    en: 'rapporteur, rapporteurs, note taker, note-taker, notetaker, reporter, scribe, note takers',
    ko: '기록, 기록자, 서기, 보고자, 라포터, 라포르퇴르',
    es: 'relator, relatora, relatores, relatoria, secretario acta',
    fr: 'rapporteur, rapporteuse, rapporteure, rapporteurs, secretaire seance',
    it: 'relatore di sintesi, verbalizzante, rapporteur, segretario verbalizzante',
    pt: 'relator, relatora, relatores, relatoria',
  },
  host: {
    en: 'organiser, organizer, organisers, organizers, host, hosts, hosted by, organised by, organized by, lead organisation, lead organization, co-organisers, co-organizers, partners, supported by, sponsors, sponsor, proposer, organizing organization, organising organisation, workshop organiser, co-hosts, partner organizations, partner organisations, organizing committee, organisation, organization, responsible organization, submitted by, lead organizer, sponsored by, in collaboration with, in partnership with',
    ko: '주최, 주관, 후원, 주최주관, 협력, 공동주최, 공동주관, 협찬, 주최기관, 주관기관, 협력기관, 주최및주관, 제안자, 제안기관, 운영기관',
    es: 'organizador, organizadores, organiza, organizan, organizado por, anfitrion, convoca, convocan, auspicia, auspician, aliados, organizacion, entidad organizadora, organizadora, patrocina, colaboran, colabora, entidades organizadoras',
    fr: 'organisateur, organisateurs, organise par, hote, partenaires, organisatrice, organisee par, avec le soutien de, organisation, porteur, partenaire',
    it: 'organizzatore, organizzatori, organizzato da, promosso da, organizza, partner, promotori, ente organizzatore, in collaborazione con, con il patrocinio di, a cura di',
    pt: 'organizador, organizadores, organizacao, organizado por, realizacao, promotor, parceiros, anfitriao, apoio, entidade organizadora, promocao',
  },
  speakers: {
    en: 'speaker, speakers, panelists, panellists, panelist, panellist, panel, discussants, discussant, presenters, presenter, resource persons, keynote speaker, keynote speakers, keynote, confirmed speakers, invited speakers, list speakers, panel members, contributors, guest speakers, respondents, respondent, lead speaker, list of speakers and their institutional affiliations, speaker profiles, respondents, guest speaker, panelists speakers, lecturer, lecturers, special guests, speakers list, list of panelists, list of panellists, invited panelists, keynotes',
    ko: '발표자, 연사, 토론자, 패널, 발제자, 발제, 패널리스트, 강연자, 강사, 발표, 토론, 주제발표, 기조연설, 기조강연, 연설자, 초청연사, 참가자, 패널토론자, 참여자, 지정토론, 지정토론자, 발제및토론, 주제발표자, 발표자명단, 연사소개, 발표자소개, 기조발제, 기조연설자, 출연, 출연자, 연사진, 패널토론',
    es: 'ponentes, ponente, panelistas, panelista, expositores, expositor, expositora, conferencistas, conferencista, oradores, orador, intervienen, participan, disertantes, invitados, panel, comentaristas, comentarista, participantes, disertante, interviene, ponentes invitados, intervinientes, oradora',
    fr: 'intervenants, intervenant, intervenante, intervenantes, orateurs, orateur, conferenciers, conferencier, panelistes, panel, paneliste, participants, discutants, avec la participation de, avec, oratrice, conferenciere, liste intervenants, discutant',
    it: 'relatori, relatore, relatrice, intervengono, interventi, ospiti, partecipano, oratori, relatrici, interviene, con la partecipazione di, panel, discussant, oratore, partecipanti, relazioni di, relatori e relatrici',
    pt: 'palestrantes, palestrante, oradores, orador, painelistas, expositores, debatedores, participantes, conferencistas, painel, convidados, oradora, palestrantes convidados, panelistas, expositor, debatedor, intervenientes',
  },
  presentations: {
    en: 'presentations, presentation, papers, talks, list presentations, contributions, presentation description, presentation titles, case studies',
    ko: '발표목록, 발표주제, 사례발표, 발표내용',
    es: 'ponencias, ponencia, presentaciones, exposiciones, comunicaciones',
    fr: 'communications, presentations, exposes, interventions',
    it: 'relazioni, presentazioni, comunicazioni',
    pt: 'apresentacoes, comunicacoes, palestras, exposicoes',
  },
  other: {
    en: 'registration, registration link, link, links, website, web site, url, fee, fees, notes, note, comments, remarks, logistics, technical requirements, equipment, interpretation, biography, biographies, bio, bios, references, annex, methodology, materials, translation, expected number participants, number participants, zoom link, meeting id, passcode, capacity, budget, discussions, attendance, summary of each presentation, key issues raised, dress code, room setup, seating, session code, code, session number, number, status, version, deadline, institutional affiliations, keywords instruction, report, interpretation languages, hashtag, catering',
    ko: '신청, 참가신청, 참가비, 비고, 홈페이지, 링크, 약력, 참고, 참고자료, 신청방법, 통역, 준비물, 등록, 인원, 참석인원, 예상인원, 등록방법, 방법론, 접속링크, 세션번호, 번호, 사전등록, 주차, 복장, 상태',
    es: 'inscripcion, inscripciones, enlace, sitio web, costo, notas, nota, observaciones, requisitos, interpretacion, biografia, referencias, anexo, metodologia, materiales, numero participantes, registro, traduccion, codigo, aforo, logistica, capacidad, biografias',
    fr: 'inscription, inscriptions, lien, site web, tarif, notes, note, remarques, logistique, interpretation, biographie, references, annexe, methodologie, materiel, nombre de participants, nombre participants, traduction, besoins techniques, code, biographies',
    it: 'iscrizione, iscrizioni, collegamento, sito web, costo, note, nota, osservazioni, requisiti, interpretazione, biografia, riferimenti, allegato, metodologia, materiali, numero partecipanti, registrazione, traduzione, codice, biografie',
    pt: 'inscricao, inscricoes, link, sitio web, custo, notas, nota, observacoes, requisitos, interpretacao, biografia, referencias, anexo, metodologia, materiais, numero participantes, traducao, codigo, biografias, vagas',
  },
}
