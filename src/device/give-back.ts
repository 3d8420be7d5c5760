/**
 * Gives memory back at once instead of when the browser gets to it; the buffer cannot be used any more. For what is
 * large and made many times in a row, like decoded sound. Does nothing where the browser needs the buffer itself.
 */
export function giveBack(buffer: ArrayBuffer): void {
  const { port1, port2 } = new MessageChannel();
  port2.close();
  try {
    // What is sent to a closed port is thrown away.
    port1.postMessage(undefined, [buffer]);
  } catch {
    // Some browsers do not let go of sound that they decoded.
  }
  port1.close();
}
