/** Family names that are words of programmes, posts or organisations as well: after a known given name they are names. Folded. */

export const alsoFamilies = new Set(
  [
    'green day young king north west page wood case light power price long short small best good field forest fish rice art grace',
    'hope joy peace justice banks cook stone rivers farmer law major marshall park parks hall house church bishop judge dean',
    'castle chambers street winter summers wells waters brooks wolf fox bird sky sunny world noble earl knight abbott prior pope',
    'deacon parson chase rock moon star story key lock locke steel gold silver copper clay straw sand sands bridge bridges lake',
    'beach storm flood book grant post letter party order money friend child love great grand late head heart hand hands body',
    'provost chancellor master page walker hunter fisher race care lane may june april august team band trust league union mutua',
    'song sun dance ride walk bee game horn farm mills mill train bell ford frost snow rain waterman newman coleman land lands',
    'paz mesa mercado sala salas rosa luz sol salud casas campo campos prado villa villar castro torres fuentes rios lagos montes',
    'costa guerra rueda verde libre camino bosque tierra feria popular tarde azul estado vida valor camara corte mayor alcalde',
    'rector maestro fiscal conde banco rey reyes leon cruz santos flores rojas blanco bueno vivo pueblo sabina serra serrano',
    'terra rocha feira pinto lobo leite barros mata vale neves ramos pires nova mar ponte praia',
    'pace arte festa cena casa comune ferro rossi bello bene fine primo bosco natura vita sera strada tempo cura notte storia',
    'borgo conti galli greco moro longo testa ricci villa costa rete banca',
    'cour paix bois beau bien jardin maison place rue roi noel blanc petit grand moulin fontaine marchand masson boucher champ',
    'king-young page-jones',
  ]
    .join(' ')
    .split(' '),
)
