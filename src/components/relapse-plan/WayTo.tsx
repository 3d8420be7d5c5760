import type { Screen } from '@/components/relapse-plan/screen.ts';
import { texts } from '@/components/relapse-plan/texts.ts';
import { Button } from '@/components/tool/Button.tsx';

/** What every screen with ways to others gets. */
export interface Going {
  go: (next: Screen) => void;
}

interface Props extends Going {
  screen: Screen;
  label: string;
  isPrimary?: boolean;
}

/** A button to another screen. */
export const WayTo = ({ screen, label, go, isPrimary }: Props) => (
  <Button isPrimary={isPrimary} onClick={() => go(screen)}>
    {label}
  </Button>
);

/** The way back to the overview. */
export const ToOverview = ({ go }: Going) => (
  <WayTo screen={{ kind: 'overview' }} label={texts.toOverview} go={go} />
);
