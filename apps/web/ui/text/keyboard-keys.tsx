/** Keys that do something, as they stand on the keyboard. */
export function Keys({ of }: { of: readonly string[] }) {
  return (
    <>
      {of.map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </>
  );
}
