import { useRef } from 'preact/hooks';

type ScaleEvent = PointerEvent & { currentTarget: HTMLElement };

/**
 * Where a pointer is along a scale: the share of its length, from its low end, which is left or below.
 *
 * @param scale it lies when it is wider than it is high
 */
export function shareAt({ clientX, clientY }: PointerEvent, scale: Element): number {
  const { left, bottom, width, height } = scale.getBoundingClientRect();
  return width > height ? (clientX - left) / width : (bottom - clientY) / height;
}

/**
 * Handlers for a scale on which the first pointer that comes down is followed until it lifts. Every other one is
 * ignored, as a resting hand is the normal case.
 *
 * @param value of the scale now; comes back when the browser takes the gesture for scrolling, which is no answer
 * @param put takes the place of the pointer for the answer
 * @param starts whether a pointer that comes down there begins to answer
 */
export function useFirstPointer<T>(
  value: T,
  choose: (value: T) => void,
  put: (event: PointerEvent) => void,
  starts: (event: PointerEvent) => boolean = () => true,
) {
  const first = useRef<{ id: number; before: T }>();
  const isOther = useRef(false);
  const follow = (event: ScaleEvent) => {
    if (event.pointerId !== first.current?.id) return;
    if (event.type === 'pointercancel') choose(first.current.before);
    if (event.buttons) {
      event.currentTarget.setPointerCapture(event.pointerId);
      put(event);
    } else first.current = undefined;
  };
  return {
    onPointerDown: (event: ScaleEvent) => {
      const id = event.pointerId;
      isOther.current = first.current !== undefined && first.current.id !== id;
      if (isOther.current || event.button !== 0 || !starts(event)) return;
      first.current = { id, before: value };
      put(event);
    },
    onPointerMove: follow,
    onPointerUp: follow,
    onPointerCancel: follow,
    onClickCapture: (event: MouseEvent) => {
      // Of a number it would be the choice.
      if (event.detail > 0 && isOther.current) event.preventDefault();
    },
  };
}
