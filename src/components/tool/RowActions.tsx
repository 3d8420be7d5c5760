import { Button } from '@/components/tool/Button.tsx';

interface Props {
  /** Tells this row from the others, for who cannot see beside what a button stands. */
  which: string;
  words: Readonly<Partial<Record<'edit' | 'up' | 'down', string>> & { remove: string }>;
  onEdit?: () => void;
  /** Undefined where there is nothing to put in order. */
  order?: { isFirst: boolean; isLast: boolean; onMove: (by: -1 | 1) => void } | undefined;
  onRemove: () => void;
}

/** What can be done with one row of a list. With {@link useRowFocus} the focus stays with a row that moves. */
export const RowActions = ({ which, words, onEdit, order, onRemove }: Props) => (
  <div class="actions">
    {onEdit && (
      <Button class="edit" which={which} onClick={onEdit}>
        {words.edit}
      </Button>
    )}
    {order && (
      <>
        <Button class="up" which={which} disabled={order.isFirst} onClick={() => order.onMove(-1)}>
          {words.up}
        </Button>
        <Button class="down" which={which} disabled={order.isLast} onClick={() => order.onMove(1)}>
          {words.down}
        </Button>
      </>
    )}
    <Button class="remove" which={which} onClick={onRemove}>
      {words.remove}
    </Button>
  </div>
);
