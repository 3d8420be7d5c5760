import { cleanup, render, screen } from '@testing-library/preact';
import { createRef } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { ProgrammeStep } from '@/components/session-timer/ProgrammeStep.tsx';
import type { ProgrammeName } from '@/components/session-timer/programme.ts';

afterEach(cleanup);

const show = (...programmes: ProgrammeName[]) =>
  render(
    <ProgrammeStep
      programmes={programmes}
      soundSize=""
      heading={createRef()}
      onChoose={() => undefined}
      onList={() => undefined}
    />,
  );

test('what a copy leaves out is not among the choices, nor a heading above nothing', () => {
  show(
    { id: 'been', title: 'Been', form: 'spiegel', note: undefined },
    { id: 'arm', title: 'Arm', form: 'spiegel', note: undefined, isLeftOut: true },
    { id: 'knie-buigen', title: 'Knie buigen', form: 'tellen', note: undefined, isLeftOut: true },
  );
  expect(screen.getByRole('button', { name: 'Been' })).toBeTruthy();
  expect(screen.queryByText('Arm')).toBeNull();
  expect(screen.queryByText('Oefeningen na een beenamputatie')).toBeNull();
});
