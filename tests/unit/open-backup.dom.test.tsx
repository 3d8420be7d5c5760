import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { OpenBackup } from '@/components/tool/kept/OpenBackup.tsx';
import type { Joined } from '@/components/tool/kept/open-backup.ts';
import { memoryFiles } from '@/device/files.ts';

afterEach(cleanup);

test('that a file was added is not said while the next one is not on the device yet', async () => {
  /** What ends the writing of each file, in the order in which they were chosen. */
  const written: (() => void)[] = [];
  const join = vi.fn(
    () =>
      new Promise<Joined>((resolve) => {
        written.push(() => resolve({ kind: 'joined', added: 1, refused: 0 }));
      }),
  );
  const tell = vi.fn();
  const thing = { name: 'lijst', parts: ['regel', 'regels'] } as const;
  render(<OpenBackup thing={thing} join={join} files={memoryFiles()} tell={tell} />);
  const field = screen.getByLabelText('Open een bewaard bestand');
  for (const name of ['eerste.json', 'tweede.json']) {
    fireEvent.change(field, { target: { files: [new File(['{}'], name)] } });
    await waitFor(() => expect(join).toHaveBeenCalledTimes(name === 'eerste.json' ? 1 : 2));
  }
  written[0]?.();
  await new Promise((resolve) => setTimeout(resolve));
  expect(tell.mock.lastCall).toEqual(['']);
  written[1]?.();
  await waitFor(() => expect(tell.mock.lastCall?.[0]).toContain('1 regel uit het bestand toegevoegd'));
});
