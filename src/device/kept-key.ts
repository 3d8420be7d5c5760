/** Where a yes to “Bewaren op dit apparaat?” stands, with what may be told of each record. The home page reads it too. Never changes. */
export const keptKey = 'bewaard';
