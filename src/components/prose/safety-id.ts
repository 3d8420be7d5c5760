/** The anchor of the safety rules on every page that holds them. */
export const SAFETY_ID = 'veiligheid';
