import { sizeInWords } from '@/vocabulary/size.ts';

/** Said before somebody chooses a session. Made at build, so that the first screen fetches no words for it. */
export const soundSize = (mostBytes: number): string =>
  `Na uw keuze halen wij het geluid op: hoogstens ${sizeInWords(mostBytes)}, minder dan één foto. Daarna oefent u ook zonder internet.`;
