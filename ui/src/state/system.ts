/** Which computer the window runs on, where keys or ways differ by it. */
export const isMac = navigator.platform.startsWith('Mac');
export const isLinux = navigator.platform.startsWith('Linux');
