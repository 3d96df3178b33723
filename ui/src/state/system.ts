/** Which computer the window runs on, where keys or ways differ by it. */
export const isMac = navigator.platform.startsWith('Mac');
export const isLinux = navigator.platform.startsWith('Linux');

/** Whether the bars of what scrolls lie over it: elsewhere they have room of their own beside it. */
export function doBarsLieOver(): boolean {
  const box = document.createElement('div');
  Object.assign(box.style, { position: 'absolute', width: '100px', overflow: 'scroll', visibility: 'hidden' });
  document.body.append(box);
  const room = box.offsetWidth - box.clientWidth;
  box.remove();
  return room === 0;
}
