/** Many people press everything twice: what begins within so many ms was meant for what stood there before. */
export const doublePress = 600;
