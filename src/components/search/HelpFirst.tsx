import { folder } from '@/device/site-folder.ts';
import { type Help, helpFor } from './help-first.ts';
import { texts } from './texts.ts';

/** Whom to call, above all that was found; said at once by a screen reader. Nothing when the question asks for none. */
export function HelpFirst({ query, helps }: { query: string; helps: readonly Help[] }) {
  return (
    <>
      {helpFor(query, helps).map(({ id, call, says, page, title }) => (
        <div key={id} role="alert" class="help-first">
          <p>{says}</p>
          <p>
            {call && (
              <a class="tool" href={`tel:${call}`}>
                {texts.call(call)}
              </a>
            )}
            <a href={`${folder}${page}`}>{title}</a>
          </p>
        </div>
      ))}
    </>
  );
}
