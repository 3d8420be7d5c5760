import type { FilterChoice, FilterData } from '@/components/catalogue/filter-choices.ts';
import {
  type Choice,
  choiceFrom,
  compareRows,
  fragmentOf,
  matches,
} from '@/components/catalogue/table-filter.ts';
import { loadOnce } from '@/device/load-once.ts';

const loadSideBySide = loadOnce(() => import('@/components/catalogue/side-by-side.ts'));

/** Rows that can stand side by side. */
const most = 4;
/** The name of what is compared, in the address. */
const compared = 'vergelijk';

/** An element with its properties and what stands in it. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/** The controls of one choice, and the way to read and to set them. */
function controlsOf({ name, label, options, many }: FilterChoice) {
  if (many) {
    const boxes = options.map(([value]) => make('input', { type: 'checkbox', value }));
    return {
      element: make(
        'fieldset',
        {},
        make('legend', {}, label),
        ...boxes.map((box, at) => make('label', {}, box, options[at]?.[1] ?? '')),
      ),
      read: () => boxes.filter(({ checked }) => checked).map(({ value }) => value),
      set: (words: readonly string[]) => {
        for (const box of boxes) box.checked = words.includes(box.value);
      },
    };
  }
  const select = make(
    'select',
    { id: `keuze-${name}` },
    make('option', { value: '' }, 'alle'),
    ...options.map(([value, text]) => make('option', { value }, text)),
  );
  return {
    element: make('div', {}, make('label', { htmlFor: select.id }, label), select),
    read: () => (select.value ? [select.value] : []),
    set: (words: readonly string[]) => {
      select.value = words[0] ?? '';
    },
  };
}

/** Makes the heads of a table into buttons that sort it. */
function makeSortable(table: HTMLTableElement): void {
  const [body] = table.tBodies;
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, head] of heads.entries()) {
    const button = make('button', { type: 'button' }, head.textContent ?? '');
    button.addEventListener('click', () => {
      const down = head.ariaSort === 'ascending';
      for (const other of heads) other.ariaSort = null;
      head.ariaSort = down ? 'descending' : 'ascending';
      const textOf = (row: HTMLTableRowElement) => row.cells[column]?.textContent ?? '';
      body?.append(...[...body.rows].sort((a, b) => compareRows(textOf(a), textOf(b), down)));
    });
    head.replaceChildren(button);
  }
}

/**
 * Puts the choices in their place and lets them work: rows that do not fit are hidden, the choice stands in the
 * address and on paper, and up to four rows can stand side by side. Returns which rows are shown, by id.
 */
export function mountFilter(place: HTMLElement): { shown: () => readonly string[] } {
  const { choices, noun, facts }: FilterData = JSON.parse(place.dataset['filter'] ?? '');
  const rows = [...document.querySelectorAll<HTMLElement>('.prose :is(tr, li)[data-id]')];
  const idOf = (row: HTMLElement) => row.dataset['id'] ?? '';
  const ids = [...new Set(rows.map(idOf))];
  const tables = [...new Set(rows.flatMap((row) => row.closest('table') ?? []))];
  /** What holds rows and nothing else: a table, or a heading with its list. */
  const groups = [...new Set(rows.flatMap((row) => row.closest<HTMLElement>('table, section') ?? []))];
  /** What holds only between things that are shown, below its heading. */
  const between = [...document.querySelectorAll<HTMLElement>('.prose [data-between]')];

  const controls = choices.map((choice) => ({ ...choice, ...controlsOf(choice) }));
  const ticks = new Map<string, HTMLInputElement>();
  const ticked = () => ids.filter((id) => ticks.get(id)?.checked);
  const status = make('p', { role: 'status' });
  const reset = make('button', { type: 'button', className: 'tool' }, 'Toon alles');
  const bar = make('div', { className: 'filter-bar' }, status, reset);
  const onPaper = make('p', { className: 'on-paper' });
  const beside = make('section', { className: 'beside', hidden: true });
  let shown: readonly string[] = ids;

  const known = {
    ...Object.fromEntries(choices.map(({ name, options }) => [name, options.map(([word]) => word)])),
    ...(facts && { [compared]: ids }),
  };
  const chosen = (): Choice => Object.fromEntries(controls.map(({ name, read }) => [name, read()]));

  function apply(): void {
    const choice = chosen();
    const words = Object.values(choice).flat();
    for (const row of rows) row.hidden = !('always' in row.dataset || matches(row.dataset, choice));
    for (const group of groups) group.hidden = rows.every((row) => row.hidden || !group.contains(row));
    shown = [...new Set(rows.filter(({ hidden }) => !hidden).map(idOf))];
    for (const item of between) {
      const ends = (item.dataset['between'] ?? '').split(' ');
      item.hidden = words.length > 0 && !ends.every((id) => shown.includes(id));
    }
    for (const list of new Set(between.flatMap((item) => item.parentElement ?? []))) {
      list.hidden = [...list.children].every((item) => item instanceof HTMLElement && item.hidden);
      // Its heading, alone or beside what cites it.
      const head = list.previousElementSibling;
      if (head instanceof HTMLElement && head.matches('h3, :has(> h3)')) head.hidden = list.hidden;
    }
    const pairs = new Set(
      between
        .filter(({ hidden }) => !hidden)
        .map(({ dataset }) => dataset['between']?.split(' ').sort().join()),
    );
    const count = shown.length
      ? `${shown.length} van ${ids.length} ${noun.many}`
      : `Niets past bij deze keuzes. Zet een keuze terug op “alle”.`;
    const clashes =
      between.length > 0 && words.length > 0
        ? pairs.size > 0
          ? `. Daaronder ${pairs.size === 1 ? 'is 1 paar dat niet of niet zomaar samengaat' : `zijn ${pairs.size} paren die niet of niet zomaar samengaan`}: zie onder de tabel`
          : '. Daaronder is geen paar dat de bron afraadt'
        : '';
    status.textContent = count + clashes;
    reset.hidden = words.length === 0;
    onPaper.textContent = words.length
      ? `Gekozen: ${controls
          .flatMap(({ label, options, read }) => {
            const texts = options.filter(([word]) => read().includes(word)).map(([, text]) => text);
            return texts.length ? `${label}: ${texts.join(', ')}` : [];
          })
          .join('; ')}. ${status.textContent}.`
      : '';
    if (facts) tellSelection();
  }

  function keep(isBeside = !beside.hidden): void {
    const side = isBeside ? ticked() : [];
    const fragment = fragmentOf({ ...chosen(), ...(facts && { [compared]: side }) });
    history.replaceState(history.state, '', fragment ? `#${fragment}` : location.pathname + location.search);
  }

  // The facts and their code come when somebody compares or saves.
  const compare = make('button', { type: 'button', className: 'tool' });
  const told = make('span', { role: 'status' });
  // Below the table, in sight from the first row that is ticked.
  const tray = make('div', { className: 'tray', hidden: true }, told, compare);
  const close = make('button', { type: 'button', className: 'tool' }, 'Sluit de vergelijking');
  close.addEventListener('click', () => {
    shut();
    keep();
    compare.focus();
  });
  const files = make(
    'div',
    { className: 'filter-bar' },
    make('p', {}, `Vink ${noun.many} aan om ze naast elkaar te zetten: 2 tot ${most}.`),
  );
  const selection = () => (ticked().length ? ticked() : shown);
  function tellSelection(): void {
    const count = ticked().length;
    tray.hidden = count === 0 || !beside.hidden;
    told.textContent = count < 2 ? 'Vink er nog één aan om te vergelijken.' : '';
    compare.hidden = count < 2;
    compare.textContent = `Zet deze ${count} naast elkaar`;
    for (const button of files.querySelectorAll('button'))
      button.textContent = `${button.dataset['kind']} van ${selection().length} ${selection().length === 1 ? noun.one : noun.many}`;
  }
  const load = async () => {
    try {
      const { loadFacts, sideBySide, save } = await loadSideBySide();
      return { known: await loadFacts(facts ?? ''), sideBySide, save };
    } catch {
      status.textContent = 'Dit lukt nu niet. Kijk of u internet heeft en probeer het nog eens.';
      return undefined;
    }
  };
  async function open(): Promise<void> {
    const came = await load();
    if (!came) return;
    beside.replaceChildren(...came.sideBySide(came.known, ticked()), close);
    beside.hidden = false;
    // On paper the comparison stands by itself.
    document.body.dataset['beside'] = '';
    tellSelection();
  }
  function shut(): void {
    beside.hidden = true;
    delete document.body.dataset['beside'];
    tellSelection();
  }
  if (facts) {
    for (const row of tables.flatMap((table) => [...table.rows]).filter(idOf)) {
      const tick = make('input', { type: 'checkbox' });
      ticks.set(idOf(row), tick);
      row.cells[0]?.append(
        make(
          'label',
          { className: 'tick' },
          tick,
          'Vergelijk',
          make('span', { className: 'sr-only' }, ` ${row.querySelector('a')?.textContent}`),
        ),
      );
      tick.addEventListener('change', () => {
        if (ticked().length > most) {
          tick.checked = false;
          told.textContent = `U kunt er ${most} naast elkaar zetten. Haal er eerst één weg.`;
          return;
        }
        tellSelection();
        if (beside.hidden) return;
        if (ticked().length > 1) void open().then(() => keep());
        else {
          shut();
          keep();
        }
      });
    }
    compare.addEventListener('click', async () => {
      // Before the code comes: with a new version the page starts anew.
      keep(true);
      await open();
      keep();
      beside.querySelector('h3')?.focus();
    });
    for (const kind of ['CSV', 'RIS'] as const) {
      const button = make('button', { type: 'button', className: 'tool' });
      button.dataset['kind'] = kind;
      button.addEventListener('click', async () => {
        const came = await load();
        came?.save(came.known, selection(), kind);
      });
      files.append(button);
    }
    tables.at(-1)?.after(tray);
  }

  reset.addEventListener('click', () => {
    for (const { set } of controls) set([]);
    apply();
    keep();
    place.querySelector<HTMLElement>('select, input')?.focus();
  });
  place.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLElement && !target.closest('.beside')) {
      apply();
      keep();
    }
  });
  function arrive(): void {
    const choice = choiceFrom(location.hash, known);
    if (!choice) return;
    for (const { name, set } of controls) set(choice[name] ?? []);
    const side = (choice[compared] ?? []).slice(0, most);
    for (const [id, tick] of ticks) tick.checked = side.includes(id);
    apply();
    if (side.length > 1) void open();
    else if (facts) shut();
  }

  for (const table of tables) if ('sortable' in table.dataset) makeSortable(table);
  place.replaceChildren(
    make('div', { className: 'filter-choices' }, ...controls.map(({ element }) => element)),
    bar,
    ...(facts ? [files] : []),
  );
  place.after(onPaper, ...(facts ? [beside] : []));
  place.hidden = false;
  apply();
  arrive();
  addEventListener('hashchange', arrive);
  return { shown: () => shown };
}
