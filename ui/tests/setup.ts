/** What jsdom lacks and the window has. */
import { vi } from 'vitest';

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', NoResizeObserver);

// jsdom knows <dialog> but neither shows nor closes it.
HTMLDialogElement.prototype.showModal = function showModal() {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close() {
  this.open = false;
};
URL.createObjectURL = () => 'blob:test';
URL.revokeObjectURL = () => {};
Element.prototype.scrollIntoView = () => {};
HTMLElement.prototype.hidePopover ??= () => {};
