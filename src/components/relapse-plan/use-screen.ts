import { useEffect, useState } from 'preact/hooks';
import { addressOf, type Screen, screenOf } from '@/components/relapse-plan/screen.ts';

/** The screen that the page’s address names, and how to go to another. */
export function useScreen(): [screen: Screen, go: (next: Screen) => void] {
  const [screen, setScreen] = useState(() => screenOf(location.hash));
  useEffect(() => {
    const follow = () => {
      const next = screenOf(location.hash);
      // “Ga naar inhoud” and the headings of the page are no screens: whoever goes there keeps their place here.
      if (addressOf(next) === location.hash)
        setScreen((shown) => (addressOf(shown) === location.hash ? shown : next));
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  return [
    screen,
    (next) => {
      setScreen(next);
      // The way back leads to this screen, whatever the address said.
      history.replaceState(history.state, '', addressOf(screen));
      location.hash = addressOf(next);
    },
  ];
}
