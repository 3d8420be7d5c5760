import type { QrCode } from '@/components/referral-card/qr-code.ts';

interface Props {
  code: QrCode;
  label: string;
}

/** A QR code, black on white in every theme. */
export function QrDrawing({ code: { size, path }, label }: Props) {
  return (
    <svg
      class="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  );
}
