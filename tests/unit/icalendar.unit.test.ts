import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '@/components/relapse-plan/exports.ts';
import { agenda, isMoment, momentsOf, monthsLater } from '@/components/relapse-plan/moments.ts';
import { momentProblem } from '@/components/relapse-plan/new-moment.ts';
import type { Item, Plan } from '@/components/relapse-plan/plan.ts';
import { type CalendarEvent, toIcalendar } from '@/exchange/icalendar.ts';

const now = '2026-03-14T20:15:00+01:00';
const event: CalendarEvent = {
  uid: 'a@wegwijs-bij-pijn.example',
  start: '2026-03-28T10:00',
  changed: now,
  changes: 0,
  minutes: 30,
  title: 'Terugkijken',
  description: 'Een vast moment.',
};

/** Reads the file as a calendar program would. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const one = new ICAL.Event(component);
    const alarm = component.getFirstSubcomponent('valarm');
    const local = one.startDate;
    local.zone = zone;
    return {
      uid: one.uid,
      summary: one.summary,
      description: one.description,
      tzid: component.getFirstProperty('dtstart')?.getParameter('tzid'),
      utc: local.convertToZone(ICAL.Timezone.utcTimezone).toString(),
      minutes: one.duration.toSeconds() / 60,
      action: alarm?.getFirstPropertyValue('action'),
      trigger: (alarm?.getFirstPropertyValue('trigger') as ICAL.Duration | undefined)?.toSeconds(),
      stamp: String(component.getFirstPropertyValue('dtstamp')),
      modified: String(component.getFirstPropertyValue('last-modified')),
      sequence: component.getFirstPropertyValue('sequence'),
    };
  });
}

describe('calendar file', () => {
  test.each([
    ['the day before summer time', '2026-03-28T10:00', '2026-03-28T09:00:00Z'],
    ['the day summer time begins', '2026-03-29T10:00', '2026-03-29T08:00:00Z'],
    ['the day before winter time', '2026-10-24T10:00', '2026-10-24T08:00:00Z'],
    ['the day winter time begins', '2026-10-25T10:00', '2026-10-25T09:00:00Z'],
  ])('%s: ten o’clock is ten o’clock', (_, start, utc) => {
    expect(read(toIcalendar([{ ...event, start }]))[0]).toMatchObject({ utc, tzid: 'Europe/Amsterdam' });
  });

  test('the alarm is at the moment itself, and shows', () => {
    const text = toIcalendar([event]);
    expect(read(text)[0]).toMatchObject({
      action: 'DISPLAY',
      trigger: 0,
      minutes: 30,
      stamp: '2026-03-14T19:15:00Z',
    });
    // Apple ignores a duration without a number.
    expect(text).toContain('TRIGGER:PT0S\r\n');
  });

  test('it is one person’s own calendar: nobody organises it, and nothing is published', () => {
    const text = toIcalendar([{ ...event, changes: 2 }]);
    expect(read(text)[0]).toMatchObject({
      stamp: '2026-03-14T19:15:00Z',
      modified: '2026-03-14T19:15:00Z',
      sequence: 2,
    });
    expect(text).not.toMatch(/^(?:METHOD|ORGANIZER)/m);
    // Made again it is the same file, so that a calendar sees nothing new in it.
    expect(toIcalendar([{ ...event, changes: 2 }])).toBe(text);
  });

  test('any text comes back the same, in lines of at most 75 octets', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom(
        '; , \\n \\',
        'één\ntwee',
        'END:VEVENT\nBEGIN:VEVENT',
        '👩‍🦽'.repeat(40),
        'é'.repeat(300),
      ),
    );
    const allowed = (value: string) => value.toWellFormed().replace(/[^\P{Cc}\n\t]/gu, '');
    fc.assert(
      fc.property(text, text, (title, description) => {
        const file = toIcalendar([{ ...event, title, description }]);
        expect(file.endsWith('\r\n')).toBe(true);
        for (const line of file.split('\r\n')) {
          expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(Buffer.from(file, 'utf8').toString('utf8')).toBe(file);
        const events = read(file);
        expect(events).toHaveLength(1);
        expect(events[0]).toMatchObject({
          summary: allowed(title.replace(/\r\n?/g, '\n')),
          description: allowed(description.replace(/\r\n?/g, '\n')),
        });
      }),
    );
  });
});

const item = (text: string, part: Item['part'] = 'momenten'): Item => ({
  id: text,
  part,
  text,
  changed: now,
  past: [],
});
const lastSundayOfMarch = (year: number) => {
  const last = new Date(Date.UTC(year, 2, 31));
  return last.getTime() - last.getUTCDay() * 24 * 60 * 60_000;
};
const planWith = (...items: Item[]): Plan => ({ items, versions: [] });

describe('moments to look back', () => {
  test('the file has every moment once, and nothing of the plan', () => {
    const plan = planWith(
      item('2026-06-14T10:00'),
      item('2026-04-14T09:30'),
      item('gisteren'),
      item('geheim', 'signalen'),
      item('mijn plan', 'naam'),
    );
    const { name, type, text } = calendarFile(plan, now);
    expect([name, type]).toEqual(['terugkijken-2026-03-14.ics', 'text/calendar']);
    const events = read(text);
    expect(events.map(({ utc }) => utc)).toEqual(['2026-04-14T07:30:00Z', '2026-06-14T08:00:00Z']);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(2);
    expect(text).not.toMatch(/geheim|mijn plan|pijn(?!\.example|\/\/)/);
    const later = calendarFile(plan, '2026-05-01T10:00:00+02:00').text;
    expect(read(later)).toEqual([events[1]]);
  });

  test.each([
    ['', 'incomplete'],
    ['T10:00', 'incomplete'],
    ['2027-02-20T', 'incomplete'],
    ['2027-02-30T10:00', 'incomplete'],
    ['2027-02-20T24:00', 'incomplete'],
    ['0026-03-20T10:00', 'short-year'],
    ['0206-03-20T10:00', 'short-year'],
    ['1926-03-20T10:00', 'past'],
    ['2026-03-13T10:00', 'past'],
    ['2026-03-14T20:15', 'past'],
    ['2026-03-14T20:16', undefined],
    ['2099-12-31T23:59', undefined],
    ['2100-01-01T10:00', 'far'],
    ['20260-03-20T10:00', 'far'],
    ['2026-03-29T01:59', undefined],
    ['2026-03-29T02:00', 'skipped'],
    ['2026-03-29T02:59', 'skipped'],
    ['2026-03-29T03:00', undefined],
    ['2026-03-28T02:30', undefined],
    // Twice in that night, which is no reason to refuse it.
    ['2026-10-25T02:30', undefined],
    ['2030-03-31T02:30', 'skipped'],
  ] as const)('“%s” as a new moment: %s', (start, problem) => {
    expect(momentProblem(start, now)).toBe(problem);
  });

  test('a moment is taken when the Dutch clock shows it and it is still to come, and only then', () => {
    const amsterdam = new Intl.DateTimeFormat('sv-SE', {
      ...{ timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' },
    });
    const minute = 60_000;
    const shown = (utc: number) => amsterdam.format(utc).replace(' ', 'T');
    const anyMinute = fc
      .oneof(
        fc.date({ min: new Date('2026-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        // The night that summer time begins, of any year.
        fc
          .tuple(fc.integer({ min: 2026, max: 2099 }), fc.integer({ min: 0, max: 24 * 60 }))
          .map(([year, minutes]) => new Date(lastSundayOfMarch(year) + minutes * minute)),
      )
      .map((date) => date.toISOString().slice(0, 16));
    fc.assert(
      fc.property(anyMinute, (start) => {
        const wall = Date.parse(`${start}Z`);
        const exists = [1, 2].some((hours) => shown(wall - hours * 60 * minute) === start);
        const isTaken = momentProblem(start, now) === undefined;
        expect(isTaken).toBe(exists && start > now.slice(0, 16) && start < '2100');
        const file = calendarFile(planWith(item(start)), now).text;
        expect(read(file)).toHaveLength(isTaken ? 1 : 0);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-20', 6, '2027-05-20'],
    ['2028-02-29', 12, '2029-02-28'],
  ])('%s, %i months later, is %s', (today, months, later) => {
    expect(monthsLater(today, months)).toBe(later);
  });

  test.each([
    '2026-02-30T10:00',
    '2026-13-01T10:00',
    '2026-01-01T24:00',
    '2026-01-01',
    'T10:00',
    '',
    '1999-01-01T10:00',
  ])('“%s” is no moment', (text) => {
    expect(isMoment(text)).toBe(false);
    expect(momentsOf(planWith(item(text)))).toEqual([]);
  });

  test('a moment that came stays until the plan was looked at', () => {
    const plan = planWith(item('2026-02-01T10:00'), item('2026-03-14T23:00'), item('2026-06-14T10:00'));
    expect(agenda(plan, now)).toMatchObject({
      due: { start: '2026-03-14T23:00' },
      next: { start: '2026-06-14T10:00' },
    });
    const reviewed = { ...plan, versions: [{ id: 'v', at: now, reviewed: now, items: [] }] };
    expect(agenda(reviewed, now)).toEqual({
      due: undefined,
      next: expect.objectContaining({ start: '2026-06-14T10:00' }),
    });
  });
});
