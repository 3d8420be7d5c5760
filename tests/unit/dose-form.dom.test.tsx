import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ChosenExercises } from '@/components/referral-card/ChosenExercises.tsx';
import { ExerciseList } from '@/components/referral-card/ExerciseList.tsx';
import type { ForWhom } from '@/components/referral-card/exercise-choice.ts';
import type { KnownExercise } from '@/components/referral-card/known-pages.ts';
import type { OfferedExercise } from '@/components/referral-card/offered-exercises.ts';
import type { DosedExercise } from '@/dose/dose.ts';
import { site as smallSite } from './any-referral.ts';

const counted: KnownExercise = {
  ...{ id: 'knie-strekken', title: 'Uw knie strekken', isLying: false, levels: ['transtibiaal'] },
  ...{ repetitions: 10, holdSeconds: 10, frequency: 'Vraag het uw fysiotherapeut.' },
};
const lying: KnownExercise = {
  ...{ id: 'buikligging', title: 'Op uw buik liggen', isLying: true },
  levels: ['transtibiaal', 'transfemoraal'],
  ...{ minutes: 30, often: { times: 2, per: 'dag' }, frequency: '2 keer per dag' },
};
const banded: KnownExercise = {
  ...{ id: 'heup-met-band', title: 'Uw heup met een band', isLying: false, repetitions: 10, sets: 3 },
  levels: ['transtibiaal', 'transfemoraal'],
  ...{ restSeconds: 30, often: { times: 3, per: 'week' }, frequency: 'Minstens 3 keer per week' },
};
const site = { ...smallSite, exercises: [counted, lying, banded] };
const offered: OfferedExercise[] = [
  { id: counted.id, position: 'rug', material: ['geen', 'rol'], trains: 'de achterkant van de knie' },
  { id: lying.id, position: 'buik', material: ['geen'], trains: 'de voorkant van uw heupen' },
  { id: banded.id, position: 'zij', material: ['theraband'], trains: 'de zijkant van uw been' },
];

beforeEach(() => void vi.stubGlobal('fetch', async () => new Response('', { status: 404 })));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Shows the list and what was chosen; gives what is chosen now. */
function open(first: readonly DosedExercise[] = [], forWhom: ForWhom = {}) {
  let now = first;
  function Both() {
    const [exercises, setExercises] = useState(first);
    now = exercises;
    const all = { site, offered, exercises, forWhom, onChange: setExercises };
    return (
      <>
        <ExerciseList {...all} />
        <ChosenExercises {...all} />
      </>
    );
  }
  render(<Both />);
  for (const row of document.querySelectorAll('details')) row.open = true;
  return () => now;
}

const given = ({ id, title, isLying, levels, frequency, ...dose }: KnownExercise): DosedExercise => ({
  exercise: id,
  dose,
  remark: '',
});
const formOf = (title: string) => within(screen.getByRole('group', { name: title }));
const type = (title: string, label: string, value: string) =>
  fireEvent.input(formOf(title).getByLabelText(label), { target: { value } });

describe('finding exercises', () => {
  const boxes = () => screen.queryAllByRole('checkbox').map((box) => box.closest('label')?.textContent);

  test('by position, by what is needed and by words of title or aim', () => {
    open();
    expect(boxes()).toHaveLength(3);
    fireEvent.change(screen.getByLabelText('Houding'), { target: { value: 'zij' } });
    expect(boxes()).toEqual([expect.stringContaining('Uw heup met een band')]);
    fireEvent.change(screen.getByLabelText('Houding'), { target: { value: '' } });
    fireEvent.change(screen.getByLabelText('Nodig'), { target: { value: 'rol' } });
    expect(boxes()).toEqual([expect.stringContaining('Uw knie strekken')]);
    fireEvent.change(screen.getByLabelText('Nodig'), { target: { value: '' } });
    fireEvent.input(screen.getByLabelText('Zoek een oefening'), { target: { value: 'VOORKANT heupen' } });
    expect(boxes()).toEqual([expect.stringContaining('Op uw buik liggen')]);
    fireEvent.input(screen.getByLabelText('Zoek een oefening'), { target: { value: 'neus' } });
    expect(screen.getByText(/Geen oefening gevonden/)).toBeTruthy();
  });

  test('by level: what is for another level is not offered', () => {
    open([], { level: 'transfemoraal' });
    expect(boxes()).toHaveLength(2);
  });

  test('one that is chosen begins as its source has it, for the side and level that were said', () => {
    const now = open([], { level: 'transfemoraal', side: 'links' });
    fireEvent.click(screen.getByRole('checkbox', { name: /Uw heup met een band/ }));
    expect(now()).toEqual([
      {
        exercise: 'heup-met-band',
        dose: { repetitions: 10, sets: 3, restSeconds: 30, often: { times: 3, per: 'week' } },
        level: 'transfemoraal',
        side: 'links',
        remark: '',
      },
    ]);
    fireEvent.click(screen.getByRole('checkbox', { name: /Uw heup met een band/ }));
    expect(now()).toEqual([]);
  });
});

describe('the dose', () => {
  test('is changed number by number, and says where it differs from the source', () => {
    const now = open([given(counted)]);
    expect(screen.getByText('Dit is wat in de bron staat.')).toBeTruthy();
    type('Uw knie strekken', 'Herhalingen', '8');
    type('Uw knie strekken', 'Series', '2');
    type('Uw knie strekken', 'Rust tussen series (seconden)', '60');
    type('Uw knie strekken', 'Hoe vaak', '3');
    fireEvent.change(formOf('Uw knie strekken').getByLabelText('Per'), { target: { value: 'week' } });
    expect(now()[0]?.dose).toEqual({
      ...{ repetitions: 8, sets: 2, holdSeconds: 10, restSeconds: 60 },
      often: { times: 3, per: 'week' },
    });
    expect(
      screen.getByText('Anders dan in de bron. Daar staat: 10 keer herhalen, 10 seconden vasthouden.'),
    ).toBeTruthy();
    expect(screen.getByText(/2 series van 8 keer, .*3 keer per week \(anders dan in de bron\)/)).toBeTruthy();
  });

  test.each([
    [
      'Herhalingen',
      ['31', '0', '7.5', '-3'],
      'Typ een heel getal van 1 tot en met 20, of laat het leeg. Tot dan blijft het 10.',
    ],
    ['Series', ['11'], 'Typ een heel getal van 1 tot en met 10, of laat het leeg. Tot dan staat er niets.'],
    [
      'Vasthouden (seconden)',
      ['121'],
      'Typ een heel getal van 1 tot en met 120, of laat het leeg. Tot dan blijft het 10.',
    ],
    [
      'Rust tussen series (seconden)',
      ['4', '301'],
      'Typ een heel getal van 5 tot en met 300, of laat het leeg. Tot dan staat er niets.',
    ],
    ['Hoe vaak', ['11'], 'Typ een heel getal van 1 tot en met 10, of laat het leeg. Tot dan staat er niets.'],
  ])(
    '%s: what cannot be meant is refused in a sentence, and the last right one stays',
    (label, all, words) => {
      const now = open([given(counted)]);
      for (const wrong of all) {
        type('Uw knie strekken', label, wrong);
        expect(screen.getByText(words)).toBeTruthy();
        expect(formOf('Uw knie strekken').getByLabelText(label).getAttribute('aria-invalid')).toBe('true');
        expect(now()).toEqual([given(counted)]);
      }
      fireEvent.click(screen.getByRole('button', { name: /^Zoals in de bron ?Uw knie strekken/ }));
      expect(screen.queryByText(words)).toBeNull();
    },
  );

  test('a number that is cleared is left open, not refused', () => {
    const now = open([given(counted)]);
    type('Uw knie strekken', 'Herhalingen', '');
    type('Uw knie strekken', 'Vasthouden (seconden)', '');
    expect(now()[0]?.dose).toMatchObject({ repetitions: undefined, holdSeconds: undefined });
    expect(screen.getByText(/nog geen aantal/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Zoals in de bron ?Uw knie strekken/ }));
    expect(now()[0]?.dose).toMatchObject({ repetitions: 10, holdSeconds: 10 });
    expect(formOf('Uw knie strekken').getByLabelText<HTMLInputElement>('Herhalingen').value).toBe('10');
  });

  test('more often than fits in a week is left open when a week is chosen', () => {
    const now = open([{ ...given(counted), dose: { repetitions: 10, often: { times: 9, per: 'dag' } } }]);
    fireEvent.change(formOf('Uw knie strekken').getByLabelText('Per'), { target: { value: 'week' } });
    expect(now()[0]?.dose?.often).toBeUndefined();
    type('Uw knie strekken', 'Hoe vaak', '8');
    expect(screen.getByText(/van 1 tot en met 7, of laat het leeg/)).toBeTruthy();
  });

  test('lying still takes minutes, and a band has a colour only where there is a band', () => {
    open([given(lying), given(banded)]);
    expect(formOf('Op uw buik liggen').queryByLabelText('Herhalingen')).toBeNull();
    expect(formOf('Op uw buik liggen').getByLabelText('Liggen (minuten)')).toBeTruthy();
    expect(formOf('Op uw buik liggen').queryByLabelText('Kleur van de band')).toBeNull();
    expect(formOf('Uw heup met een band').getByLabelText('Kleur van de band')).toBeTruthy();
  });

  test('a dose that did not come over is empty, and is filled in from nothing', () => {
    const now = open([{ exercise: 'knie-strekken', dose: undefined, remark: '' }]);
    expect(screen.getByText(/nog geen aantal/)).toBeTruthy();
    type('Uw knie strekken', 'Herhalingen', '6');
    expect(now()[0]?.dose).toEqual({ repetitions: 6 });
  });

  test('an exercise for another level says for which it is', () => {
    open([given(counted)], { level: 'transfemoraal' });
    expect(screen.getByText('Deze oefening is voor een amputatie door het onderbeen.')).toBeTruthy();
  });

  test('rows move and go, and the focus stays with what was pressed', () => {
    const now = open([given(counted), given(lying)]);
    const down = screen.getByRole('button', { name: /^Omlaag ?Uw knie strekken/ });
    down.focus();
    fireEvent.click(down);
    expect(now().map(({ exercise }) => exercise)).toEqual(['buikligging', 'knie-strekken']);
    expect(document.activeElement?.textContent).toBe('Omhoog Uw knie strekken');
    expect(screen.getByText('Staat nu op plaats 2 van 2.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: /^Haal weg ?Uw knie strekken/ }));
    expect(now().map(({ exercise }) => exercise)).toEqual(['buikligging']);
    expect(document.activeElement?.textContent).toBe('Gekozen oefeningen');
  });
});
