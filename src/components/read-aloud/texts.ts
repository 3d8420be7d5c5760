/** What a reader sees and hears of the reading. */
export const texts = {
  group: 'Voorlezen',
  start: 'Lees voor',
  pause: 'Pauze',
  goOn: 'Lees verder',
  speed: 'Tempo',
  stop: 'Stop',
  close: 'Sluiten',
  failed: 'Voorlezen lukt nu niet.',
  noVoice:
    'Dit apparaat heeft geen Nederlandse stem: zet die aan bij de instellingen voor spraak en druk dan weer op “Lees voor”.',
};
