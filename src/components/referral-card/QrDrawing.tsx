import type { QrCode } from '@/exchange/qr-code.ts';

interface Props {
  code: QrCode;
  label: string;
}

/** CSS pixels of a module on a screen: whole ones, so that all are equally wide. */
const moduleWidth = 3;

/** A QR code, black on white in every theme. */
export function QrDrawing({ code: { size, path }, label }: Props) {
  return (
    <svg
      class="qr-code"
      width={size * moduleWidth}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path stroke="#000" d={path} />
    </svg>
  );
}
