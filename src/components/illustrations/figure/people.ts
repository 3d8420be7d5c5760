import type { PersonName } from '@/vocabulary/body.ts';

/** The build and the head of one of the people that are drawn. Colours: `.person-…` in styles/picture.css. */
export interface Person {
  name: PersonName;
  /** Thickness of limbs and trunk, beside that of the man of 40. */
  limbs: number;
  trunk: number;
  /** Width of the hips and of the shoulders, beside that of the man of 40. */
  hips: number;
  shoulders: number;
  bust: boolean;
  belly: number;
  hair: 'kort' | 'kaal' | 'bob' | 'knot';
  beard: boolean;
  glasses: boolean;
}

/** The people that are drawn: each movement names who shows it. */
export const people: Record<PersonName, Person> = {
  'man-75': {
    name: 'man-75',
    limbs: 0.98,
    trunk: 1.04,
    hips: 1,
    shoulders: 0.97,
    bust: false,
    belly: 2.4,
    hair: 'kaal',
    beard: false,
    glasses: true,
  },
  'vrouw-52': {
    name: 'vrouw-52',
    limbs: 1.02,
    trunk: 0.97,
    hips: 1.1,
    shoulders: 0.9,
    bust: true,
    belly: 0.6,
    hair: 'bob',
    beard: false,
    glasses: false,
  },
  'vrouw-70': {
    name: 'vrouw-70',
    limbs: 1.04,
    trunk: 1.04,
    hips: 1.14,
    shoulders: 0.9,
    bust: true,
    belly: 1.4,
    hair: 'knot',
    beard: false,
    glasses: false,
  },
  'man-40': {
    name: 'man-40',
    limbs: 1,
    trunk: 1,
    hips: 1,
    shoulders: 1,
    bust: false,
    belly: 0,
    hair: 'kort',
    beard: true,
    glasses: false,
  },
};
