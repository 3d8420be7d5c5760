/** An address to type from paper. It goes to the next line at a slash, never at a hyphen, which would look like a part of it. */
export function TypedAddress({ address }: { address: string }) {
  return (
    <>
      {address.match(/[^/]*\/?/g)?.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts have no other name, and never change places.
        <span key={index} class="address">
          {part}
        </span>
      ))}
    </>
  );
}
