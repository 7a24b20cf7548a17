import { expect, it } from '@jest/globals';
import { UploadRoom } from './upload-room.js';

it('the room for uploads holds so many bytes; others wait in the order they came, and are sent away when nothing becomes free', async () => {
  const room = new UploadRoom(100, 50);
  const first = await room.take(60);
  const entered: string[] = [];
  const second = room.take(80).then((leave) => (entered.push('second'), leave));
  const third = room.take(10).then((leave) => (entered.push('third'), leave));
  await Promise.resolve();
  expect(entered).toEqual([]);
  first();
  first(); // Gives back once.
  const leaves = await Promise.all([second, third]);
  expect(entered).toEqual(['second', 'third']);
  await expect(room.take(20)).rejects.toMatchObject({ status: 503, headers: { 'retry-after': '5' } });
  for (const leave of leaves) leave();
  (await room.take(1_000))(); // More than there is: all of it.
});
