/** "1 minuut", "2 minuten". */
export const minutes = (number: number) => `${number} ${number === 1 ? 'minuut' : 'minuten'}`;
/** "30 seconden", "1 minuut". */
export const seconds = (number: number) => (number < 60 ? `${number} seconden` : minutes(number / 60));
