/** Keys that do something, as they stand on the keyboard. */
export function KeyboardKeys({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
