/** Dialogs over the window, and the focus that goes back to whoever opened one. */

/** Shows the dialog over the window; gives the focus back to its opener when it goes. */
export function asModal(dialog: HTMLDialogElement): () => void {
  const opener = document.activeElement;
  dialog.showModal();
  return () => {
    dialog.close();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    // The opener went meanwhile: the screen takes the focus, so that no key is lost.
    if (document.activeElement === document.body) document.getElementById('main')?.focus();
  };
}
