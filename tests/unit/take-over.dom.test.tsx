import { screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { takeOver } from '@/components/tool/take-over.ts';

/** A tool with a field of every kind, which tells what was done with each. */
function Tool({ written = '' }: { written?: string }) {
  const [done, setDone] = useState<readonly string[]>([]);
  const [text, setText] = useState(written);
  const [word, setWord] = useState('');
  const add = (what: string) => setDone((before) => [...before, what]);
  return (
    <div>
      <label>
        <input type="radio" name="kant" checked={!done.includes('rechts')} onChange={() => add('links')} />
        links
      </label>
      <label>
        <input type="radio" name="kant" checked={done.includes('rechts')} onChange={() => add('rechts')} />
        rechts
      </label>
      <label>
        <input type="checkbox" checked={done.includes('met band')} onChange={() => add('met band')} />
        met band
      </label>
      <select aria-label="sessie" onChange={({ currentTarget: { value } }) => add(value)}>
        <option value="">geen</option>
        <option value="been">been</option>
      </select>
      <input type="search" value={word} onInput={({ currentTarget: { value } }) => setWord(value)} />
      <textarea value={text} onInput={({ currentTarget: { value } }) => setText(value)} />
      <details onToggle={({ currentTarget: { open } }) => open && add('geopend')}>
        <summary>lijst</summary>
      </details>
      <p role="status">{[...done, word, text].join()}</p>
    </div>
  );
}

/** The tool as the build draws it. */
const firstScreen = `<div><label><input type="radio" name="kant" checked>links</label><label><input type="radio" name="kant">rechts</label><label><input type="checkbox">met band</label><select aria-label="sessie"><option value="" selected>geen</option><option value="been">been</option></select><input type="search" value=""><textarea></textarea><details><summary>lijst</summary></details><p role="status">,</p></div>`;

const place = document.createElement('main');
beforeEach(() => {
  place.innerHTML = firstScreen;
  document.body.replaceChildren(place);
});
afterEach(() => document.body.replaceChildren());

const told = () => screen.getByRole('status').textContent;

test('what was filled in before the code came is done once more, and stays in the same fields', async () => {
  const fields = [...place.querySelectorAll('input, select, textarea, details')];
  screen.getByLabelText<HTMLInputElement>('rechts').checked = true;
  screen.getByLabelText<HTMLInputElement>('met band').checked = true;
  screen.getByRole<HTMLSelectElement>('combobox').value = 'been';
  screen.getByRole<HTMLInputElement>('searchbox').value = 'slaap';
  screen.getByRole('group').setAttribute('open', '');
  const area = screen.getByRole<HTMLTextAreaElement>('textbox');
  area.value = 'Rustig aan';
  area.focus();
  area.setSelectionRange(6, 6);
  takeOver(<Tool written={area.value} />, place);
  await expect.poll(told).toBe('rechts,met band,been,geopend,slaap,Rustig aan');
  expect([...place.querySelectorAll('input, select, textarea, details')]).toEqual(fields);
  expect(screen.getByLabelText<HTMLInputElement>('rechts').checked).toBe(true);
  expect(document.activeElement).toBe(area);
  expect([area.value, area.selectionStart]).toEqual(['Rustig aan', 6]);
});

test('where nothing was done, nothing is', async () => {
  takeOver(<Tool />, place);
  screen.getByLabelText('met band').click();
  await expect.poll(told).toBe('met band,,');
});
