const megabytes = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/** Bytes in words: “0,4 MB”. */
export const sizeInWords = (bytes: number) => `${megabytes.format(bytes / 1e6)}\u00a0MB`;
