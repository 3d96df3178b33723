import { beforeEach, expect, it, vi } from 'vitest';

const rpc = vi.hoisted(() => vi.fn());
vi.mock('../ipc/rpc', async (original) => ({ ...(await original<object>()), rpc }));

beforeEach(() => {
  vi.resetModules();
  rpc.mockReset();
});

const fresh = async () => (await import('./settings.svelte')).settings;

it('stands without settings where the box can not be read, and reads them once it can be', async () => {
  const settings = await fresh();
  rpc.mockRejectedValueOnce(new Error('damaged'));
  await settings.loadOrCatchUp();
  rpc.mockResolvedValue({ ...settings.current, language: 'pl' });
  await settings.catchUp();
  expect(settings.current.language).toBe('pl');
  expect(document.documentElement.lang).toBe('pl');
});

it('asks for them no more once they are read', async () => {
  const settings = await fresh();
  rpc.mockResolvedValue(settings.current);
  await settings.load();
  await settings.catchUp();
  expect(rpc).toHaveBeenCalledTimes(1);
});

it('tells who opens the main window that they can not be read', async () => {
  const settings = await fresh();
  rpc.mockRejectedValueOnce(new Error('damaged'));
  await expect(settings.load()).rejects.toThrow('damaged');
});
