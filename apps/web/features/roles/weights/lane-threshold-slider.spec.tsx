import { describe, expect, it } from '@jest/globals';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { WeightsContent } from '#libs/contracts';
import { renderPage } from '../../../testing/render-page.js';
import { LaneThresholdSlider } from './lane-threshold-slider.js';

const CRITERIA = [{ id: 'skills.go', category: 'skills' }] as unknown as Parameters<
  typeof LaneThresholdSlider
>[0]['criteria'];
const SAVED: WeightsContent = {
  categories: { skills: 100, experience: 0, responsibilities: 0, certifications: 0, education: 0, languages: 0 },
  criteria: { 'skills.go': { kind: 'required', importance: 30 } },
  thresholds: { strong: 70, possible: 40 },
};

function Page() {
  const [thresholds, setThresholds] = useState(SAVED.thresholds);
  const content = { ...SAVED, thresholds };
  return <LaneThresholdSlider criteria={CRITERIA} saved={SAVED} content={content} onChange={setThresholds} />;
}

const thumb = (lane: string) => screen.getByRole('slider', { name: `Score at which “${lane}” begins` });

describe('the thresholds of lanes', () => {
  it('are moved apart by their own thumbs, and go back to the formula', async () => {
    const user = userEvent.setup();
    renderPage(<Page />);
    expect(screen.queryByRole('button')).toBeNull();
    act(() => thumb('Strong match').focus());
    await user.keyboard('{ArrowRight}');
    act(() => thumb('Possible match').focus());
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByText('from 71 points')).toBeTruthy();
    expect(screen.getByText('from 39 points')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Reset to 40 and 70' }));
    expect(screen.getByText('from 70 points')).toBeTruthy();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('never cross', async () => {
    const user = userEvent.setup();
    renderPage(<Page />);
    act(() => thumb('Possible match').focus());
    await user.keyboard('{End}');
    const shown = screen
      .getAllByText(/^from \d+ points$/)
      .map(({ textContent }) => Number(/\d+/.exec(textContent)![0]));
    expect(shown[0]).toBeGreaterThanOrEqual(shown[1]!);
  });
});
