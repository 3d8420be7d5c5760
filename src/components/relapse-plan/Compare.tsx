import { useState } from 'preact/hooks';
import { ItemText } from '@/components/relapse-plan/ItemText.tsx';
import { outTexts } from '@/components/relapse-plan/out-texts.ts';
import {
  compare,
  type Difference,
  isSame,
  type Plan,
  parts,
  type Version,
} from '@/components/relapse-plan/plan.ts';
import { partTexts, texts } from '@/components/relapse-plan/texts.ts';
import { Options } from '@/components/tool/Options.tsx';

const kindOf = ({ before, after }: Difference) => {
  if (!before) return outTexts.compare.added;
  if (!after) return outTexts.compare.gone;
  return isSame(before, after) ? undefined : outTexts.compare.changed;
};

const nameOf = (version: Version | undefined) =>
  version ? outTexts.compare.version(texts.day(version.at), texts.day(version.reviewed)) : '';

interface Props {
  plan: Plan;
}

/** An earlier version beside the plan as it is now. Tells what differs, not what is better. */
export function Compare({ plan }: Props) {
  const newestFirst = [...plan.versions].reverse();
  const [chosen, setChosen] = useState(newestFirst[0]?.id);
  const version = newestFirst.find(({ id }) => id === chosen) ?? newestFirst[0];
  return (
    <>
      {!version && <p>{outTexts.compare.none}</p>}
      {newestFirst.length > 1 && (
        <Options
          legend={outTexts.compare.choose}
          name="versie"
          values={newestFirst.map(({ id }) => id)}
          labelOf={(id) => nameOf(newestFirst.find((one) => one.id === id))}
          isChosen={(id) => id === version?.id}
          onChoose={setChosen}
        />
      )}
      {version && newestFirst.length === 1 && <p>{nameOf(version)}</p>}
      {version && <p>{outTexts.compare.same}</p>}
      {version &&
        parts.map((part) => {
          const differences = compare(version, plan, part);
          return (
            <section key={part}>
              <h3>{partTexts[part].title}</h3>
              {differences.length === 0 && <p>{outTexts.compare.empty}</p>}
              <ul class="rows plan-items">
                {differences.map((difference) => {
                  const { id, before, after } = difference;
                  const only = !before || !after || isSame(before, after) ? (after ?? before) : undefined;
                  return (
                    <li key={id}>
                      {kindOf(difference) && <p class="plan-difference">{kindOf(difference)}</p>}
                      {only && <ItemText item={only} plan={after ? plan : version} />}
                      {!only && before && after && (
                        <dl>
                          <dt>{outTexts.compare.before}</dt>
                          <dd>
                            <ItemText item={before} plan={version} />
                          </dd>
                          <dt>{outTexts.compare.now}</dt>
                          <dd>
                            <ItemText item={after} plan={plan} />
                          </dd>
                        </dl>
                      )}
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
    </>
  );
}
