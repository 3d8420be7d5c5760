import { addressParts } from '@/components/referral-card/address-parts.ts';

/** An address to type from paper. */
export const TypedAddress = ({ address }: { address: string }) => (
  <>
    {addressParts(address).map((part, index) => (
      <span key={index} class="address">
        {part}
      </span>
    ))}
  </>
);
