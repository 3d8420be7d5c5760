/** An address to type from paper. It goes to the next line at a slash, never at a hyphen, which would look like a part of it. */
export function TypedAddress({ address }: { address: string }) {
  return (
    <>
      {address.match(/[^/]+\/?|\//g)?.map((part, index) => (
        <span key={index} class="address">
          {part}
        </span>
      ))}
    </>
  );
}
