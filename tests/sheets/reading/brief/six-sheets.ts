/** Session sheets in six languages and as many layouts, made up for the tests. */

export const spanish = `FORO IBEROAMERICANO DE AGUA 2025
Ficha de la sesión

Título de la sesión: El agua como bien común en los barrios
Fecha y hora: miércoles 12 de noviembre de 2025, de 15:00 a 16:30 h (hora de Bogotá)
Lugar: Sala Quimbaya, Universidad Central, Bogotá, Colombia
Idiomas: español y portugués
Público objetivo: gobiernos locales; organizaciones comunitarias; academia

Antecedentes
Desde hace veinte años los acueductos comunitarios sostienen el servicio en la periferia.

La ley los reconoce, pero el financiamiento no llega.

Objetivos
1. Comparar tres modelos de gestión.
2. Acordar una agenda común.

Pregunta principal
¿Cómo se sostiene un servicio público que nadie financia?

Preguntas orientadoras
Ronda 1: Gestión
- ¿Quién decide las tarifas?
- ¿Qué pasa cuando falla el servicio?
Ronda 2: Financiamiento
- ¿Qué papel tienen los bancos públicos?

Palabras clave: agua, gestión comunitaria; tarifas

Moderadora: Dra. Elena Quiroga, Directora de Servicios Públicos, Alcaldía de Cali (Colombia)
Ponentes:
- Ing. Tomás Arce, Gerente, Cooperativa Agua Clara (Paraguay)
- Beatriz Nunes, Coordenadora, Rede das Águas (Brasil)

Contacto: foro@example.org

Programa
15:00 - 15:10 Bienvenida
15:10 - 15:30 Ponencia: Tarifas sociales (Tomás Arce)
15:30 - 15:50 Ponencia: Redes de mujeres (Beatriz Nunes)
15:50 - 16:20 Debate
16:20 - 16:30 Cierre`

export const korean = `2025 서해 도시포럼
세션 계획서

□ 세션명: 항구 도시의 느린 회복
□ 일 시: 2025년 5월 14일(수) 10:00~11:30
□ 장 소: 군산시민문화회관 소공연장
□ 주 최: 군산시, 서해도시연구소
□ 언어: 한국어, 영어
□ 대상: 지방정부 공무원, 시민단체, 연구자
□ 배경
○ 조선소가 문을 닫은 뒤 도시는 다른 길을 찾고 있다.
○ 주민이 참여한 재생 사업이 늘어났다.
□ 목적
○ 재생 사업의 경험을 나눈다.
○ 다음 단계의 과제를 정리한다.
□ 주요질문
재생은 누구의 것인가?
□ 세부질문
1라운드
- 빈 건물은 누가 관리하는가?
- 임대료는 어떻게 정하는가?
2라운드
- 청년은 왜 떠나는가?
□ 키워드: 도시재생, 항만, 청년
□ 좌장: 김하늘 군산대학교 교수
□ 발표자
- 이바다 서해도시연구소 소장
- 박노을 목포시 도시재생과장

□ 프로그램
10:00~10:10 (10’) 개회
10:10~10:40 (30’) 발표 1: 빈 조선소의 시간 (이바다)
10:40~11:10 (30’) 발표 2: 골목의 임대료 (박노을)
11:10~11:30 (20’) 종합토론`

export const french = `# Atelier : Les communs alimentaires en ville

| Champ | Réponse |
|---|---|
| Titre de la séance | Les communs alimentaires en ville |
| Date | mardi 3 mars 2026 |
| Horaire | 14h00 – 15h30 (heure de Paris) |
| Lieu | Maison des associations, salle 4, Nantes |
| Langue | Français avec interprétation en anglais |
| Public cible | collectivités, associations, chercheurs |
| Contexte | Les jardins partagés nourrissent peu, mais ils relient. |
| Objectifs | - Montrer trois projets<br>- Comparer leurs règles |
| Question principale | Qui garde un commun quand tout le monde l'utilise ? |
| Questions | Première table<br>- Qui peut entrer ?<br>- Qui paie ?<br>Deuxième table<br>- Qui décide ? |
| Mots-clés | alimentation / communs / ville |
| Modératrice | Mme Claire Aubin, Directrice, Réseau Ville Nourricière (France) |
| Intervenants | M. Idriss Keller, Chargé de mission, Métropole de Lyon<br>Dr Awa Sarr, Professeure, Université de Thiès (Sénégal) |
| Contact | claire@example.org |`

export const italian = `<html lang="it"><head><title>Sessione 4 | Convegno Montagna Viva 2026</title></head><body>
<h1>Le terre alte e chi resta</h1>
<dl><dt>Data</dt><dd>venerdì 8 maggio 2026</dd><dt>Orario</dt><dd>ore 9.30 - 11.00</dd><dt>Sede</dt><dd>Sala consiliare, Belluno</dd>
<dt>Lingue</dt><dd>italiano, tedesco</dd><dt>Destinatari</dt><dd>amministratori, cooperative di comunità, studenti</dd></dl>
<h2>Premessa</h2><p>Chi resta in montagna lo fa per scelta.</p><p>I servizi però si allontanano.</p>
<h2>Obiettivi</h2><ul><li>Raccontare tre esperienze</li><li>Proporre misure comuni</li></ul>
<h2>Domanda principale</h2><p>Che cosa serve per restare?</p>
<h2>Domande guida</h2><h3>Primo giro</h3><ul><li>Quali servizi mancano?</li></ul><h3>Secondo giro</h3><ul><li>Chi li può gestire?</li><li>Con quali risorse?</li></ul>
<p><strong>Parole chiave:</strong> montagna, servizi, cooperative</p>
<p><strong>Modera:</strong> Lucia Ferrandi, Direttrice, Fondazione Terre Alte</p>
<h2>Relatori</h2>
<table><tr><th>Nome</th><th>Ente</th><th>Paese</th><th>Titolo dell'intervento</th></tr>
<tr><td>Dott. Marco Pellin</td><td>Cooperativa Alta Valle</td><td>Italia</td><td>Un emporio per cinque frazioni</td></tr>
<tr><td>Anna Hofer</td><td>Comune di Sesto</td><td>Austria</td><td>La scuola che non chiude</td></tr></table>
<h2>Programma</h2>
<table><tr><th>Ora</th><th>Contenuto</th></tr><tr><td>9.30-9.40</td><td>Saluti</td></tr><tr><td>9.40-10.00</td><td>Un emporio per cinque frazioni (Marco Pellin)</td></tr><tr><td>10.00-10.20</td><td>La scuola che non chiude (Anna Hofer)</td></tr><tr><td>10.20-11.00</td><td>Dibattito</td></tr></table>
</body></html>`

export const portuguese = `ENCONTRO LUSÓFONO DE HABITAÇÃO
Lisboa, 2026

Título da sessão
Casas que ficam: cooperativas e arrendamento

Data: 10/06/2026
Horário: das 9h30 às 11h00
Local: Auditório B, Lisboa, Portugal
Idioma: Português
Público-alvo: municípios, cooperativas, inquilinos
Contextualização: O arrendamento subiu mais do que os salários.
Objetivos:
a) Apresentar cooperativas de inquilinos
b) Discutir garantias públicas
Pergunta central: Como ficar na cidade?
Perguntas norteadoras:
1) Quem pode entrar numa cooperativa?
2) Quem garante o crédito?
Palavras-chave: habitação; cooperativas; cidade
Mediadora: Rita Valadares (Câmara Municipal de Almada)
Palestrantes: João Sequeira (Cooperativa Porta Aberta); Marta Lins (Universidade de Coimbra)`

export const english = `**Harbour Cities Forum 2025**

## Session proposal form

**1. Title of the session:** Tides and tenants: who owns the waterfront?

**2. Organiser:** Harbour Trust; City of Marlow

**3. Date and time:** 04/10/2025, 2:00 - 3:30 pm CEST

**4. Format:** Roundtable (hybrid)

**5. Language(s):** EN/FR

**6. Target audience (max. 50 words):** Local governments, tenants' unions and port authorities

**7. Abstract**

Waterfronts are sold in pieces. This session asks who speaks for the whole.

**8. Expected outcomes**

- A shared list of clauses

**9. Guiding questions**

1. Who holds the land? 
2. What happens when the lease ends?

**10. Session moderator:** TBC

**11. Speakers**

| No. | Name | Affiliation | Country | Title |
|---|---|---|---|---|
| 1 | Dr. Nadia Orlova | Port Authority of Kestrel Bay | Canada | Director of Planning |
| 2 | Samuel Adeyemi | Tenants' Union | Nigeria | Secretary General |
| 3 | [name] | | | |

**12. Contact person:** Jo Field, jo@example.org`
