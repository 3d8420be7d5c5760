import { instantOf, type Timestamp } from '@/exchange/timestamp.ts';

/** One appointment with oneself. Its texts leave the device when a calendar is kept in a cloud. */
export interface CalendarEvent {
  /** Stays the same when the same moment is written again: a calendar then replaces it. */
  uid: string;
  /** Local date and time in the Netherlands, "2027-02-20T10:00". */
  start: string;
  /** When it was last changed, and how often since it was made. */
  changed: Timestamp;
  changes: number;
  minutes: number;
  title: string;
  description: string;
}

/** The rule of the Dutch clock since 1996. In this form, as older Outlooks read no other (iCalcreator#86). */
const timeZone = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/Amsterdam',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19700329T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19701025T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** RFC 5545, 3.3.11. Control characters other than a line break are not allowed in a text. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');

const bytes = new TextEncoder();

/** RFC 5545, 3.1: lines of at most 75 octets, the next ones begin with a space; no character is cut in two. */
function folded(line: string): string {
  let result = '';
  let length = 0;
  for (const character of line) {
    const size = bytes.encode(character).length;
    if (length + size > 75) {
      result += '\r\n ';
      length = 1;
    }
    result += character;
    length += size;
  }
  return result;
}

const stamp = (date: Date) => date.toISOString().replace(/[-:]|\.\d+/g, '');

function eventLines({ uid, start, changed, changes, minutes, title, description }: CalendarEvent): string[] {
  const revised = stamp(new Date(instantOf(changed)));
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${revised}`,
    `LAST-MODIFIED:${revised}`,
    `SEQUENCE:${changes}`,
    `DTSTART;TZID=Europe/Amsterdam:${start.replace(/[-:]/g, '')}00`,
    `DURATION:PT${minutes}M`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'CLASS:PRIVATE',
    // An alarm at the moment itself. Apple ignores a duration without a number, some want the alarm last.
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
  ];
}

/**
 * A calendar file (RFC 5545) with an alarm at each moment, on the Dutch clock in summer and winter.
 *
 * It names no METHOD: PUBLISH asks for an ORGANIZER (RFC 5546, 3.2.1), which an event in one person's own calendar
 * may not have (RFC 5545, 3.8.4.3). Without one the file is simply data (3.7.2), DTSTAMP says when an event was last
 * revised (3.8.7.2), and Outlook reads it as if it said PUBLISH (MS-STANOICAL, V0078).
 */
export const toIcalendar = (events: readonly CalendarEvent[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Wegwijs bij pijn//Terugvalplan 1.0//NL',
    'CALSCALE:GREGORIAN',
    ...timeZone,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
