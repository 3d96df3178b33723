/** Whether follow-ups are shown as the agenda or by the month; kept for the next start. */
import { keep, kept } from '../ipc/kept';

export const VIEWS = ['agenda', 'month'] as const;
export type FollowView = (typeof VIEWS)[number];

const KEPT_AS = 'follow-view';

class View {
  current = $state<FollowView>(kept(KEPT_AS) === 'month' ? 'month' : 'agenda');

  show(view: FollowView): void {
    this.current = view;
    keep(KEPT_AS, view);
  }
}

export const followView = new View();
